package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/dates"
	"lineup/model"
	"lineup/model/text"
)

// maxFurniture is the maximum size in bytes of a paragraph that is matched against the patterns, maxFinePrint that of
// one that is searched for phrases of the fine print.
const (
	maxFurniture = 700
	maxFinePrint = 450
)

// furniture marks paragraphs, and lines of paragraphs, that are furniture.
func (r *reader) furniture(paras []model.Span) {
	for _, p := range paras {
		r.glued(p)
		r.leftover(p)
		r.linked(p)
		s := p.Of(r.s)
		if strings.IndexByte(s, '\n') < 0 {
			if isFurniture(s) {
				r.mark(p)
				r.note(s)
			}
			continue
		}
		for _, l := range text.Lines(s) {
			if line := l.Of(s); isFurniture(line) {
				r.mark(model.Span{Start: p.Start + l.Start, End: p.Start + l.End})
				r.note(line)
			}
		}
	}
}

// note records a line of furniture that may identify the page's owner.
func (r *reader) note(s string) {
	if isStamp(s) && dates.SaysUpdated(s) {
		r.stamp = s
		r.stamps++
		return
	}
	if isAddress(s) {
		r.links = append(r.links, s)
		return
	}
	if len(s) < 300 && len(r.marks) < 50 {
		r.marks = append(r.marks, s)
	}
}

// isFurniture matches a line or a paragraph against the patterns.
func isFurniture(s string) bool {
	if isPlayer(s) {
		return true
	}
	if len(s) > maxFurniture {
		return false
	}
	if isAddress(s) || !hasLetter(s) {
		return true
	}
	if len(s) <= 60 && whole[bare(s)] || isAgencies(s) || isStamp(s) {
		return true
	}
	return isCaption(s) || !speaks(s) && (begins(s) || len(s) <= maxFinePrint && holdsAny(s))
}

// begins reports whether s begins as furniture does.
func begins(s string) bool {
	first, _, _ := strings.Cut(s[:min(len(s), maxBeginning)], " ")
	var buf [maxBeginning]byte
	for _, p := range starting[string(lowered(buf[:0], first))] {
		if len(s) <= p.max && foldedPrefix(s, p.words) {
			return true
		}
	}
	return false
}

// lowered appends s in lower case to dst. It spares allocating a string for the look-up that is done for every
// paragraph.
func lowered(dst []byte, s string) []byte {
	for _, c := range s {
		dst = utf8.AppendRune(dst, unicode.ToLower(c))
	}
	return dst
}

// foldedPrefix and foldedSuffix report whether s begins or ends with words, ignoring case.
func foldedPrefix(s, words string) bool {
	return len(s) >= len(words) && strings.EqualFold(s[:len(words)], words)
}

func foldedSuffix(s, words string) bool {
	return len(s) >= len(words) && strings.EqualFold(s[len(s)-len(words):], words)
}

// bare returns a short line in lower case without surrounding punctuation.
func bare(s string) string {
	return strings.TrimFunc(lower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// lower returns s in lower case with straight apostrophes.
func lower(s string) string { return strings.ReplaceAll(strings.ToLower(s), "’", "'") }

// hasLetter reports whether s contains a letter or digit, and is not just rules and stars.
func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
}

// speaks reports whether s has words in quotation marks. They are kept even if the rest looks like furniture.
func speaks(s string) bool {
	return strings.Contains(s, "“") || strings.Contains(s, "«") || strings.Contains(s, "„") || strings.Count(s, `"`) > 1
}

// isAddress reports whether s is just a web address, including a Markdown picture or a link without text.
func isAddress(s string) bool {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "![") && strings.HasSuffix(s, ")") && strings.Contains(s, "](") {
		return true
	}
	s = strings.Trim(s, "<>()[]")
	if strings.ContainsAny(s, " \t\n") {
		return false
	}
	return len(s) > 10 && (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www."))
}

// isAgencies reports whether s is the credit "–Agencies", or a dash and one name as found below copy.
func isAgencies(s string) bool {
	if len(s) > 50 || !startsWithDash(s) || s[0] == ':' {
		return false
	}
	rest := strings.TrimLeft(s, " —–-―−")
	if rest == s || strings.ContainsAny(rest, "?!:;“”\"") {
		return false
	}
	words := strings.Fields(rest)
	if len(words) > 3 {
		return false
	}
	for _, w := range words {
		switch strings.ToLower(w) {
		case "agencies", "agency", "news", "with", "and", "inputs", "wire", "wires", "reuters", "afp", "ap", "ani", "pti", "ians", "bss", "unb", "upi",
			"dpa", "efe", "xinhua", "bernama", "app", "anadolu", "tass", "kyodo", "yonhap", "bloomberg", "press", "associated":
		default:
			return false
		}
	}
	return true
}

// captionStarts are beginnings of captions; photoCredits are endings, within the last bytes that isCaption examines.
var (
	captionStarts = []string{
		"file photo", "enlarge this image", "open this photo", "image copyright", "media caption", "media playback is unsupported",
		"image caption", "image source", "image:",
	}
	photoCredits = []string{
		"getty images", "ap photo", "photo/ap", "/ap", "/reuters", "via reuters", "/afp", "via ap", "shutterstock", "epa-efe", "alamy",
		"/epa", "/bloomberg", "file photo", "afp photo", "stock photo", "photo: reuters", "photo: ap",
	}
)

// isCaption reports whether s is the caption of a picture: it begins with an agency's label or ends with a credit.
func isCaption(s string) bool {
	for _, c := range captionStarts {
		if foldedPrefix(s, c) {
			return true
		}
	}
	tail := strings.TrimRight(s[max(0, len(s)-24):], " .)]")
	for _, c := range photoCredits {
		if foldedSuffix(tail, c) {
			return true
		}
	}
	// "… REUTERS/Ann Ek": the agency in capitals, a slash, a name.
	at := strings.LastIndexByte(s, '/')
	if at < 0 || len(s)-at > 40 {
		return false
	}
	agency := s[strings.LastIndexAny(s[:at], " (.")+1 : at]
	switch agency {
	case "REUTERS", "AP", "AFP", "EPA", "Reuters", "Photo", "Getty", "AAP", "PA", "POOL":
		return true
	}
	return false
}
