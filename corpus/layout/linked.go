package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
)

// Some pages set behind a name a box with the whole name, the headlines of articles about
// its bearer and a link to more of them. Without the page it is within the sentence:
// "Sen. Ilse Tarn Ilse Maria TarnFerry strikes pier Quay stays closed MORE (P) said". It is
// furniture within the line, from behind the name to behind the link.

const (
	moreLink = " MORE"
	// maxLinked is the most bytes of such a box, maxWholeName of the name in it.
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

// boxStart is where in s the box begins that s ends with, -1 for none: behind the first of
// two names with the same last word, of which the second holds the first's given name and
// runs into a headline, or begins with it and has a blank behind it. A last name alone,
// said twice, is too little to take words out of a sentence.
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

// runsInto reports whether a word begins at i that goes with headlines, right behind a small
// letter or, apart, behind a blank.
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

// namelike reports whether what is between two last names is the rest of a name: words with
// capitals, initials, a short form in brackets.
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

// wordBefore is the last word of s, without the blank behind it.
func wordBefore(s string) string {
	s = strings.TrimRight(s, " ")
	return s[strings.LastIndexByte(s, ' ')+1:]
}
