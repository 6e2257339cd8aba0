package format

import (
	"bytes"
	"strings"
)

// wire is what agencies sent by wire and their systems still write: IPTC 7901 and
// its American sister, ANPA 1312. A story stands between control characters: SOH,
// a head, STX, the text, ETX.
type wire struct{}

// Kind names it.
func (wire) Kind() string { return "wire story (IPTC 7901)" }

// Claims takes what has the head of a story.
func (wire) Claims(_ string, head []byte) bool {
	from := bytes.IndexByte(head[:min(len(head), 64)], 0x01)
	return from >= 0 && bytes.IndexByte(head[from:min(len(head), from+400)], 0x02) > 0
}

// Cut emits the file as one part.
func (wire) Cut(in *Input, emit func(Part)) error {
	return in.part(emit, func(data []byte) (recs []Record, faults []Fault) {
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
				faults = append(faults, Fault{Line: line, What: "a story without text"})
			}
			line += bytes.Count(data[from:end], []byte("\n"))
			data = data[end:]
		}
	})
}

// wireRecord reads one story, which begins with SOH.
func wireRecord(b []byte) (Record, bool) {
	head, rest, found := bytes.Cut(b[1:], []byte{0x02})
	if !found {
		return Record{}, false
	}
	body, tail, _ := bytes.Cut(rest, []byte{0x03})
	s, fault := decode(body)
	rec := Record{Text: wireText(s), SHA256: sum(b)}
	if fault != "" {
		rec.Faults = append(rec.Faults, fault)
	}
	// The first word of the head is the agency's code and the story's number.
	first, _, _ := strings.Cut(strings.TrimSpace(string(head)), " ")
	rec.Credit = strings.TrimRight(first, "0123456789")
	rec.ID = first
	// The day, hour and minute, as in "171530 AUG 25": the year makes it a date.
	if f := strings.Fields(strings.ToUpper(string(tail))); len(f) >= 3 && len(f[0]) >= 6 {
		rec.Published = strings.Join([]string{f[0][:2], f[1], year(f[2])}, " ")
	}
	return rec, !blank(rec.Text)
}

// year makes four digits of two.
func year(s string) string {
	if s = strings.Trim(s, "\x00\x03\x04 \r\n"); len(s) == 2 {
		return "20" + s
	}
	return s
}

// wireText is the text of a story: lines that begin with spaces begin paragraphs,
// and the rest is broken to the width of a teleprinter.
func wireText(s string) string {
	var out []string
	for line := range strings.SplitSeq(strings.ReplaceAll(s, "\r", ""), "\n") {
		text := strings.Trim(line, " \t\x00\x1e\x1f<>")
		switch {
		case text == "":
			out = append(out, "")
		case len(out) == 0 || out[len(out)-1] == "" || strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "\x1e"):
			out = append(out, text)
		default:
			out[len(out)-1] = joined(out[len(out)-1], text)
		}
	}
	return strings.Join(nonEmpty(out), "\n\n")
}

func nonEmpty(list []string) []string {
	out := list[:0]
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
