package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// marks reads what is between two words, from..to, and records it for the joint before the next word. Asterisks in
// place of a word, and signs that are read aloud ($, %, &), are words. It returns the place up to which it has
// read, which is beyond to only if a bleeped word includes letters.
func (r *reader) marks(from, to int) int {
	s := r.w.Text
	for i := from; i < to; {
		c, n := utf8.DecodeRuneInString(s[i:to])
		switch {
		case c == ' ' || c == ',': // the most frequent ones
		case c == '…':
			r.next |= ellipsis
		case c == '.':
			if dots := ellipsisLen(s[i:to]); dots > 0 {
				r.next |= ellipsis
				n = dots
			}
		case c == '—' || c == '–' || c == '―':
			r.next |= dash
		case c == '-' && (strings.HasPrefix(s[i:to], "--") || spaced(s, i, from, to)):
			r.next |= dash
		case c == '[':
			r.depth++
		case c == ']':
			r.depth = max(0, r.depth-1)
		case c == '*' && strings.HasPrefix(s[i:to], "**"):
			end := i + len(s[i:]) - len(strings.TrimLeft(s[i:], "*"))
			r.add(newWord("*", bleeped), model.Span{Start: i, End: min(end, to)})
			n = min(end, to) - i
		case signs[c] != "":
			r.add(newWord(signs[c], 0), model.Span{Start: i, End: i + n})
		}
		i += n
	}
	return to
}

// signs are the marks that are read aloud, and so are words.
var signs = map[rune]string{
	'%': "percent", '&': "and", '$': "dollar", '£': "pound", '€': "euro", '¥': "yen", '₹': "rupee", '°': "degree",
	'½': "half", '¼': "quarter", '¾': "three-quarters",
}

// ellipsisLen returns the length in bytes of the ellipsis made of full stops at the start of s, "..." or ". . .",
// and 0 if there is none.
func ellipsisLen(s string) int {
	dots, end := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '.':
			dots++
			end = i + 1
			continue
		case ' ':
			continue
		}
		break
	}
	if dots < 3 {
		return 0
	}
	return end
}

// spaced reports whether the hyphen at i is on its own: a typewriter's dash.
func spaced(s string, i, from, to int) bool {
	return i > from && s[i-1] == ' ' && i+1 < to && s[i+1] == ' '
}

// word reads the word at s, including marks after it that belong to it, and returns the place up to which it has
// read; end is the end of the piece.
func (r *reader) word(s model.Span, end int) int {
	txt := r.w.Text
	if b := bleepEnd(txt, s, end); b > s.End {
		s.End = b
		r.add(newWord(text.Fold(s.Of(txt)), bleeped), s)
		return s.End
	}
	if r.mends(s) {
		return s.End
	}
	if isNumero(txt, s) {
		r.add(newWord("number", 0), s)
		return s.End
	}
	if i := strings.IndexRune(s.Of(txt), narrow); i > 0 {
		r.word(model.Span{Start: s.Start, End: s.Start + i}, end)
		return r.word(model.Span{Start: s.Start + i + len(string(narrow)), End: s.End}, end)
	}
	e := r.look(s.Of(txt))
	if e.second == nil {
		r.add(e.Word, s)
		return s.End
	}
	at := s.Start + e.at
	r.add(e.Word, model.Span{Start: s.Start, End: at})
	r.add(*e.second, model.Span{Start: at, End: s.End})
	return s.End
}

// narrow is a space that Unicode's word boundaries treat as part of a word.
const narrow = '\u202F'

// isNumero reports whether the word at s means "number": "No. 1".
func isNumero(txt string, s model.Span) bool {
	switch s.Of(txt) {
	case "No", "no", "Nos", "nos":
	default:
		return false
	}
	rest, dotted := strings.CutPrefix(txt[s.End:], ".")
	rest = strings.TrimLeft(rest, " \u00a0")
	return dotted && rest != "" && rest[0] >= '0' && rest[0] <= '9'
}

// mends joins the word at s to the one before if only a bracket separates them: "[T]he" and "look[ed]" are one word
// each, altered by the outlet.
func (r *reader) mends(s model.Span) bool {
	const longest = 40 // bytes
	n := len(r.w.Words)
	if n == 0 || r.next&^sentence != 0 {
		return false
	}
	last := &r.w.Words[n-1]
	if s.End-last.Span.Start > longest {
		return false
	}
	gap := r.w.Text[last.Span.End:s.Start]
	if gap != "]" && gap != "[" || last.Is(contracted) {
		return false
	}
	joined := newWord(norm(last.Span.Of(r.w.Text)+s.Of(r.w.Text)), last.flags|bracketed)
	joined.Span, joined.Sentence = model.Span{Start: last.Span.Start, End: s.End}, last.Sentence
	if gap == "[" && strings.HasPrefix(r.w.Text[s.End:], "]") {
		r.depth = 0
	}
	*last = joined
	return true
}

// bleepEnd returns the end of the word at s including the marks that replace omitted letters ("s---", "f**k",
// "f—"), or s.End if there are none.
func bleepEnd(txt string, s model.Span, end int) int {
	rest := txt[s.End:end]
	if s.Len() > 4 && !strings.HasPrefix(rest, "**") {
		return s.End
	}
	i, marks := 0, 0
	var mark rune
	for i < len(rest) && marks < 16 {
		c, n := utf8.DecodeRuneInString(rest[i:])
		if c != '*' && c != '-' && c != '—' && c != '–' && c != '_' || mark != 0 && c != mark {
			break
		}
		mark = c
		marks++
		i += n
	}
	if marks == 0 {
		return s.End
	}
	letters := len(rest[i:]) - len(strings.TrimLeftFunc(rest[i:], unicode.IsLetter))
	if !bleeps(text.Fold(s.Of(txt)), mark, marks, letters) {
		return s.End
	}
	if letters > 6 {
		letters = 0
	}
	return s.End + i + letters
}

// bleeps reports whether the marks after the first letters of a word replace omitted letters, and are not a dash;
// letters is the number of letters directly after them.
func bleeps(head string, mark rune, marks, letters int) bool {
	switch mark {
	case '*', '_':
		return marks >= 2 || letters > 0
	case '-':
		return marks >= 3 || marks == 2 && len(head) == 1 && letters > 0 && letters <= 5 && bleepHead(head)
	default: // long dashes
		return len(head) <= 2 && (letters == 0 || letters == 3 || letters == 1) && bleepHead(head)
	}
}

// bleepHead reports whether an unprintable word can start with head.
func bleepHead(head string) bool {
	switch head {
	case "f", "s", "sh", "b", "c", "d", "g", "h", "n", "p", "t", "w", "mf", "bs":
		return true
	}
	return false
}

// OpensHigh reports whether the first letter or digit of s is not a lower-case letter.
func OpensHigh(s string) bool {
	for _, c := range s {
		if unicode.IsLetter(c) {
			return !unicode.IsLower(c)
		}
		if unicode.IsDigit(c) {
			return true
		}
	}
	return false
}

// endsSentence reports whether the last mark of s, disregarding closing marks and space, ends a sentence.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(c rune) bool {
		return unicode.IsSpace(c) || strings.ContainsRune(`"'”’“‘»«„‹›)]`, c)
	})
	c, _ := utf8.DecodeLastRuneInString(s)
	return c == '.' || c == '!' || c == '?' || c == '…' || c == ':'
}
