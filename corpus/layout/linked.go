package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
)

// Some pages put a box after a name, with the full name, headlines of articles about the person, and a link to more.
// Without the page's layout it ends up inside the sentence: "Sen. Ilse Tarn Ilse Maria TarnFerry strikes pier Quay
// stays closed MORE (P) said". The box is furniture within the line, from the end of the name to the end of the link.

const (
	moreLink = " MORE"
	// maxLinked is the maximum size of such a box in bytes, maxWholeName that of the name in it.
	maxLinked    = 700
	maxWholeName = 70
)

// linked marks the boxes in a paragraph.
func (r *reader) linked(p model.Span) {
	s := p.Of(r.s)
	for from := 0; ; {
		i := strings.Index(s[from:], moreLink)
		if i < 0 {
			return
		}
		end := from + i + len(moreLink)
		if next, _ := utf8.DecodeRuneInString(s[end:]); !unicode.IsLetter(next) {
			window := max(from, end-maxLinked)
			if start := boxStart(s[window : end-len(moreLink)]); start >= 0 {
				r.mark(model.Span{Start: p.Start + window + start, End: p.Start + end})
			}
		}
		from = end
	}
}

// boxStart returns where the box at the end of s begins, -1 if there is none: after the first of two names with the
// same last word, the second of which contains the given name of the first and either runs into a headline or begins
// with that given name and is followed by a space. A last name alone, said twice, is too little evidence for removing
// words from a sentence.
func boxStart(s string) int {
	for _, apart := range []bool{false, true} {
		found := -1
		for i := 1; i < len(s) && (found < 0 || s[i-1] != ' '); i++ {
			if !runsInto(s, i, apart) {
				continue
			}
			start := strings.LastIndexByte(s[:i], ' ') + 1
			word := s[start:i]
			if len(word) < 2 || !unicode.IsUpper(rune(word[0])) {
				continue
			}
			from := max(0, start-maxWholeName)
			at := strings.LastIndex(s[from:start], word)
			if at < 0 {
				continue
			}
			at += from
			between := s[at+len(word) : start]
			first := wordBefore(s[:at])
			if first != "" && namelike(between) && strings.Contains(between, first) && (!apart || strings.HasPrefix(between, " "+first+" ")) {
				found = at + len(word) // unless the word goes on: "McOrrFerry"
			}
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// runsInto reports whether a word that can begin a headline starts at i, directly after a lower-case letter or, if
// apart is set, after a space.
func runsInto(s string, i int, apart bool) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	rest := s[i:]
	if apart {
		var found bool
		if rest, found = strings.CutPrefix(rest, " "); !found {
			return false
		}
	}
	here, _ := utf8.DecodeRuneInString(rest)
	return (unicode.IsLower(before) || before == '.') && (unicode.IsUpper(here) || unicode.IsDigit(here) || strings.ContainsRune("‘“'", here))
}

// namelike reports whether the text between two last names is the rest of a name: capitalised words, initials, a
// nickname in brackets.
func namelike(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"“‘"))
		if !unicode.IsUpper(first) {
			return false
		}
	}
	return len(words) > 0
}

// wordBefore returns the last word of s, ignoring a trailing space.
func wordBefore(s string) string {
	s = strings.TrimRight(s, " ")
	return s[strings.LastIndexByte(s, ' ')+1:]
}
