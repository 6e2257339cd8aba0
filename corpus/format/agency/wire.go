package agency

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/reflow"
	"lineup/corpus/pattern"
)

// Wire is the wire format that agencies' systems still write: IPTC 7901 and its American sister,
// ANPA 1312. Control characters enclose a story: SOH, a head, STX, the text, ETX.
type Wire struct{}

// Kind implements intake.Format.
func (Wire) Kind() string { return "wire story (IPTC 7901)" }

// Claims accepts what has the head of a story.
func (Wire) Claims(_ string, head []byte) bool {
	from := bytes.IndexByte(head[:min(len(head), 64)], 0x01)
	if from < 0 {
		return bareHead().Match(head)
	}
	to := bytes.IndexByte(head[from:min(len(head), from+400)], 0x02)
	// Other kinds of files have both characters too, but not with a line of letters between.
	return to > 0 && !bytes.ContainsFunc(head[:from+to], func(c rune) bool { return c == 0 || c >= utf8.RuneSelf })
}

// Cut emits the file as one part.
func (Wire) Cut(in *intake.Input, emit func(intake.Part)) error {
	return in.Part(emit, func(data []byte) (recs []intake.Record, faults []intake.Fault) {
		if bytes.IndexByte(data, 0x01) < 0 {
			return bareStories(data)
		}
		for line := 1; ; {
			from := bytes.IndexByte(data, 0x01)
			if from < 0 {
				return recs, faults
			}
			end := len(data)
			if next := bytes.IndexByte(data[from+1:], 0x01); next >= 0 {
				end = from + 1 + next
			}
			line += bytes.Count(data[:from], []byte("\n"))
			rec, ok := wireRecord(data[from:end])
			if rec.Line = line; ok {
				recs = append(recs, rec)
			} else {
				faults = intake.Tell(faults, intake.Fault{Line: line, What: "a story without text"})
			}
			line += bytes.Count(data[from:end], []byte("\n"))
			data = data[end:]
		}
	})
}

// bareHead is the head of a story that lost its control characters on the way: service and number,
// priority, category, word count, agency and its number.
var bareHead = pattern.Of(`(?m)\A\s*` + bareLine)

const bareLine = `[a-z]{2,4}\d{3,6}-? \d \p{L}{1,3} \d{1,5} +\p{L}{2,6}(?: \d{1,5})?[ \t\r]*$`

// anyBare matches the heads of all stories in a file.
var anyBare = pattern.Of(`(?m)^` + bareLine)

// bareStories reads stories without control characters.
func bareStories(data []byte) (recs []intake.Record, faults []intake.Fault) {
	s, fault := characters.Decode(data)
	heads := anyBare().FindAllStringIndex(s, -1)
	for i, h := range heads {
		end := len(s)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		line := 1 + strings.Count(s[:h[0]], "\n")
		rec := bareRecord(s[h[0]:h[1]], s[h[1]:end])
		rec.Line, rec.SHA256 = line, intake.Sum([]byte(s[h[0]:end]))
		if fault != "" {
			rec.Faults = append(rec.Faults, fault)
		}
		if intake.Blank(rec.Text) {
			faults = intake.Tell(faults, intake.Fault{Line: line, What: "a story without text"})
			continue
		}
		recs = append(recs, rec)
	}
	return recs, faults
}

// bareRecord reads a story below its head. The time of sending follows what is not for publication.
func bareRecord(head, s string) (rec intake.Record) {
	s = strings.ReplaceAll(s, "\r", "")
	words := append(strings.Fields(head), "", "", "", "", "")
	rec.ID, rec.Credit = strings.TrimRight(words[0], "-"), agencyCode(words)
	text := unpublished(s)
	if rest := takeSent(&rec, text, s[len(text):]); rest != "" {
		text = rest
	}
	rec.Text = wireText(takeWireHead(&rec, text))
	// The writer's agency follows the name.
	rec.Byline = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rec.Byline), ", "+rec.Credit))
	return rec
}

// wireRecord reads one story, which begins with SOH.
func wireRecord(b []byte) (intake.Record, bool) {
	head, rest, found := bytes.Cut(b[1:], []byte{0x02})
	if !found {
		return intake.Record{}, false
	}
	body, tail, _ := bytes.Cut(rest, []byte{0x03})
	s, fault := characters.Decode(body)
	rec := intake.Record{SHA256: intake.Sum(b)}
	if fault != "" {
		rec.Faults = append(rec.Faults, fault)
	}
	// The first word is a service code with the story's number.
	line, _, _ := strings.Cut(strings.TrimSpace(string(head)), "\n")
	words := append(strings.FieldsFunc(line, func(c rune) bool { return c == ' ' || unicode.IsControl(c) }), "", "", "", "", "")
	rec.ID = strings.TrimRight(words[0], "-")
	rec.Credit = agencyCode(words)
	s = takeSent(&rec, unpublished(strings.ReplaceAll(s, "\r", "")), string(tail))
	rec.Text = wireText(takeWireHead(&rec, s))
	return rec, !intake.Blank(rec.Text)
}

// agencyCode returns the agency's code from a head: after the priority, the category and the word
// count ("abx0007 4 s 850 abc-de"), else the service's, if longer than a letter.
func agencyCode(words []string) string {
	if strings.Trim(words[3], "0123456789") == "" && words[3] != "" {
		if code, _, _ := strings.Cut(words[4], "-"); code != "" && !strings.ContainsAny(code, "0123456789") {
			return code
		}
	}
	if code := strings.TrimRight(strings.TrimRight(words[0], "-"), "0123456789"); len(code) > 1 {
		return code
	}
	return ""
}

// unpublished removes what agencies add for newsrooms only.
func unpublished(s string) string {
	for _, notice := range []string{
		"The following information is not intended for publication", "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
		"# Notebook", "# Notizblock", "# Bloc-notes", "# Bloc de notas",
	} {
		s, _, _ = strings.Cut(s, "\n"+notice)
	}
	return s
}

// sentAt matches when a story was sent, as "171530 AUG 25" or "171530 GMT Aug 25" (day, hour and
// minute), or as ANPA writes it, with the sender: "AP-WF-08-17-25 1530GMT".
var (
	sentAt   = pattern.Of(`(?m)^[\s\x00-\x1f]*(\d\d)(\d\d)(\d\d) (?:([A-Z]{3,4}) )?(\p{L}{3,4})\.? (\d\d(?:\d\d)?)[\s\x00-\x1f]*$`)
	sentANPA = pattern.Of(`(?m)^\s*([A-Z]{2,4})-[A-Z]{2,3}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)([A-Z]{3})<?\s*$`)
)

// takeSent removes the line with the time of sending from the story's end, or from what follows it,
// and returns the rest. A time without a zone is dropped, since it cannot be compared with others.
func takeSent(r *intake.Record, s, tail string) string {
	const most = 1 << 10 // bytes at the end of a story in which to look for the line
	from := max(0, len(s)-most)
	from += strings.IndexByte(s[from:], '\n') + 1
	if from == len(s) || len(s) <= most {
		from = 0
	}
	end := s[from:]
	if m := sentANPA().FindStringSubmatchIndex(end); m != nil {
		f := sentANPA().FindStringSubmatch(end)
		r.Credit = f[1]
		r.Published = year(f[4]) + "-" + f[2] + "-" + f[3] + " " + f[5] + ":" + f[6] + " " + f[7]
		return s[:from+m[0]]
	}
	f := sentAt().FindStringSubmatch(tail)
	if f == nil {
		if m := lastIndex(sentAt(), end); m >= 0 {
			f = sentAt().FindStringSubmatch(end[m:])
			s = s[:from+m]
		}
	}
	if f == nil {
		return s
	}
	r.Published = f[1] + " " + f[5] + " " + year(f[6])
	if f[4] != "" {
		r.Published += " " + f[2] + ":" + f[3] + " " + f[4]
	}
	return s
}

// lastIndex returns where the last match in s begins, -1 if there is none.
func lastIndex(re *regexp.Regexp, s string) int {
	all := re.FindAllStringIndex(s, -1)
	if len(all) == 0 {
		return -1
	}
	return all[len(all)-1][0]
}

// year expands a year of two digits to four.
func year(s string) string {
	if len(s) == 2 {
		return "20" + s
	}
	return s
}

// maxHead is the maximum number of lines above a story's text.
const maxHead = 12

// takeWireHead removes the lines above a story's text and returns the rest. ANPA writes each
// between a caret and "<" or, for the writer, "=": the slug, the headline, notes. In IPTC 7901 they
// are a block that "=" ends: the topics, each followed by a slash, the headline, the writer.
func takeWireHead(r *intake.Record, s string) string {
	lines := strings.Split(s, "\n")
	end := 0
	for i, l := range lines[:min(len(lines), maxHead)] {
		l = strings.TrimSpace(l)
		rest, closes := strings.CutSuffix(l, "=")
		switch {
		case strings.HasPrefix(l, "^"):
			takeCaret(r, l, i)
			end = i + 1
		case end > 0 && l != "":
			return strings.Join(lines[end:], "\n")
		case closes:
			takeBlock(r, append(slices.Clip(lines[:i]), rest))
			return strings.Join(lines[i+1:], "\n")
		}
	}
	return strings.Join(lines[end:], "\n")
}

// takeCaret takes the i-th caret line of ANPA.
func takeCaret(r *intake.Record, l string, i int) {
	l = strings.TrimPrefix(l, "^")
	by, writer := strings.CutSuffix(l, "=")
	l = strings.TrimSpace(strings.TrimRight(l, "<"))
	switch {
	case writer:
		intake.Set(&r.Byline, intake.Unsigned(strings.TrimSpace(by)))
	case i > 0 && !strings.HasPrefix(l, "Eds:") && !strings.Contains(l, " Photo"):
		intake.Set(&r.Title, l)
	}
}

// aboutStory matches a line for newsrooms above a headline: which version of the story it is.
var aboutStory = pattern.Of(`^(?:\d+(?:ST|ND|RD|TH|\.) )?(?:LEAD|NET|UPDATE|ADD|TAKE|` +
	`WRITETHRU|ROUNDUP|WRAP|CORRECTION|Zusammenfassung|Korrektur|Meldung)(?: \d+)?$`)

// takeBlock takes the lines of a block above the text.
func takeBlock(r *intake.Record, lines []string) {
	var title []string
	for _, l := range lines {
		switch l = strings.TrimSpace(l); {
		case strings.HasSuffix(l, "/") || l == "" || aboutStory().MatchString(l):
		case intake.Unsigned(l) != l:
			r.Byline = intake.Unsigned(l)
		default:
			title = append(title, l)
		}
	}
	r.Title = strings.Join(title, " ")
}

// wireText returns a story's text: lines that begin with spaces begin paragraphs, and the rest is
// broken to the width of a teleprinter.
func wireText(s string) string {
	var out strings.Builder
	var par reflow.Joiner
	for line := range strings.SplitSeq(strings.ReplaceAll(s, "\r", ""), "\n") {
		text := strings.Trim(line, " \t\x00\x1e\x1f<>^")
		if text == "" || strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "\x1e") {
			par.Flush(&out)
		}
		if text != "" {
			par.Add(text)
		}
	}
	par.Flush(&out)
	return out.String()
}
