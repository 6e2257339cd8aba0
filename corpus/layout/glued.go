package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
)

// Headlines of other articles end up in running text if a page set them beside it and a program extracted the text
// without the layout: "he said.Related: Pier to stay closedThe minister". They are furniture within a line that
// continues after them.

// glued marks the headlines in a paragraph.
func (r *reader) glued(p model.Span) {
	s := p.Of(r.s)
	for at := 0; at < len(s); {
		i := strings.IndexByte(s[at:], ':')
		if i < 0 {
			break
		}
		at += i + 1
		if from, to := labelled(s, at-1); from < to {
			r.mark(model.Span{Start: p.Start + from, End: p.Start + to})
			at = to
		}
	}
}

// leftover marks page debris at the start of a paragraph: the rest of a tag, poster="https://…", or the heading of a
// box of highlights.
func (r *reader) leftover(p model.Span) {
	const attribute, head = `poster="http`, "Story highlights "
	switch s := p.Of(r.s); {
	case strings.HasPrefix(s, head):
		r.mark(model.Span{Start: p.Start, End: p.Start + len(head)})
	case strings.HasPrefix(s, attribute):
		if end := strings.IndexByte(s[len(attribute):], '"'); end >= 0 {
			r.mark(model.Span{Start: p.Start, End: p.Start + len(attribute) + end + 1})
		}
	}
}

// pointers are phrases that, with a colon, precede another article's headline.
var pointers = wordSet("related|related story|related stories|related article|related articles|related coverage|related news|related video|read more|" +
	"read also|also read|see also|read next|read|watch|watch now|must read|don't miss|recommended|more on this|in pictures")

// maxPointer is the maximum size of a pointer in bytes, maxGlued that of the headline after it.
const (
	maxPointer = 24
	maxGlued   = 200
)

// labelled returns the span in s of a pointer with its colon at the given offset, and of the headline after it; an
// empty span if it is not one. A sentence must end before it.
func labelled(s string, colon int) (from, to int) {
	for from = colon; from > max(0, colon-maxPointer) && (s[from-1]|0x20 >= 'a' && s[from-1]|0x20 <= 'z' || s[from-1] == '\'' || s[from-1] == ' '); {
		from--
	}
	label := strings.TrimLeft(s[from:colon], " ")
	if first, _ := utf8.DecodeRuneInString(label); !unicode.IsUpper(first) || !pointers[lower(label)] {
		return 0, 0
	}
	from = colon - len(label)
	if before := strings.TrimRight(s[:from], " "); before != "" && !endsSentence(before) {
		return 0, 0
	}
	n := headlineLength(s[colon+1:])
	if n == 0 {
		return 0, 0
	}
	return from, colon + 1 + n
}

// endsSentence reports whether s ends like a sentence, possibly within quotation marks.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"”’'")
	return s != "" && strings.IndexByte(".!?", s[len(s)-1]) >= 0
}

// headlineLength returns the size in bytes of the headline that s begins with: up to where a sentence begins without
// a preceding space or full stop, or up to the end of the line if no other sentence begins on it; 0 if that is
// unclear.
func headlineLength(s string) int {
	line, _, _ := strings.Cut(s, "\n")
	words := 0
	for i := 0; i < len(line) && i < maxGlued; {
		r, n := utf8.DecodeRuneInString(line[i:])
		switch {
		case r == ' ':
			if words++; words > 2 && opens(line[i+1:]) && endsHeadline(line[:i]) {
				return i
			}
		case words > 1 && (unicode.IsUpper(r) || r == '“') && opens(line[i:]):
			if before, _ := utf8.DecodeLastRuneInString(line[:i]); unicode.IsLower(before) || strings.ContainsRune("?!’”')", before) {
				return i
			}
		case breaksOff(line, i):
			return 0
		}
		i += n
	}
	if len(line) > maxGlued || strings.TrimSpace(line) == "" {
		return 0
	}
	return len(line)
}

// breaksOff reports whether one sentence ends and another begins at an offset in a line: a headline is only one
// sentence. Initials and "Mr." do not end a sentence.
func breaksOff(line string, i int) bool {
	if line[i] != '.' && line[i] != '!' || i < 2 || i+2 >= len(line) || line[i+1] != ' ' {
		return false
	}
	return unicode.IsUpper(rune(line[i+2])) && line[i-1] != 'r' && line[i-2] != ' '
}

// endsHeadline reports whether s, which ends before a space, may be the end of a headline: its last word is in lower
// case, or it is a question.
func endsHeadline(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	if strings.HasSuffix(word, "?") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(first) && len(word) > 3 && strings.Trim(word[len(word)-1:], ",;:") != ""
}

// openers begin sentences, and are capitalised nowhere else in one.
var openers = wordSet("the|a|an|it|its|in|on|at|he|she|they|we|i|but|and|that|this|these|those|there|when|while|as|if|for|after|before|since|with|" +
	"his|her|their|our|my|last|through|though|although|despite|still|yet|also|it's|that's|he's|she's|they're|what|so|to|from|by|under|during|then|now")

// opens reports whether a sentence begins here, with an opener or a quotation.
func opens(s string) bool {
	if strings.HasPrefix(s, "“") {
		return true
	}
	word, rest, found := strings.Cut(s[:min(len(s), 16)], " ")
	first, _ := utf8.DecodeRuneInString(word)
	next, _ := utf8.DecodeRuneInString(rest)
	return found && unicode.IsUpper(first) && openers[lower(word)] && (unicode.IsLower(next) || unicode.IsDigit(next))
}
