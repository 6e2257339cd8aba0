package wording

import (
	"slices"
	"strings"

	known "lineup/model/lexicon"
	"lineup/model/text"
)

// misspelt reports whether two words in the same place are one name, misspelt in one wording: both are capitalised
// within a sentence, begin alike, and differ in one letter, in the order of the letters or, if they are long, in
// two letters. Countries and peoples ("Austria", "Australia") and forms of one word ("Biden", "Bidens", "Republic",
// "Republican") are too similar to be judged this way.
func (d *differ) misspelt(g gap) bool {
	if g.b1-g.b0 != 1 || g.h1-g.h0 != 1 || d.Base.opens(g.b0) || d.Here.opens(g.h0) {
		return false
	}
	if !d.Base.Words[g.b0].Is(Capital) || !d.Here.Words[g.h0].Is(Capital) {
		return false
	}
	return alikeNames(text.Fold(d.Base.of(g.b0)), text.Fold(d.Here.of(g.h0)))
}

const (
	shortName = 5 // letters; a shorter name with another letter is another name: "Iran", "Iraq"
	longName  = 8
)

func alikeNames(x, y string) bool {
	n := min(len(x), len(y))
	if n < shortName || x[0] != y[0] || strings.HasPrefix(x, y) || strings.HasPrefix(y, x) || known.Nation(x) || known.Nation(y) {
		return false
	}
	switch text.Distance(x, y) {
	case 1:
		return true
	case 2:
		return n >= longName || sorted(x) == sorted(y)
	}
	return false
}

// sorted returns the letters of a word in order.
func sorted(w string) string {
	b := []byte(w)
	slices.Sort(b)
	return string(b)
}

// sameDay reports whether two words in the same place are one day of the month before them: "October 15", "October
// 15th".
func (d *differ) sameDay(g gap) bool {
	if g.b1-g.b0 != 1 || g.h1-g.h0 != 1 || g.b0 == 0 || g.h0 == 0 || !months[d.Base.Words[g.b0-1].Norm] || !months[d.Here.Words[g.h0-1].Norm] {
		return false
	}
	x, y := text.Fold(d.Base.of(g.b0)), text.Fold(d.Here.of(g.h0))
	return x != "" && unranked(x) == unranked(y) && x[0] >= '0' && x[0] <= '9'
}

// unranked returns a number without its ordinal suffix: "15" for "15th".
func unranked(s string) string { return strings.TrimRight(s, "stndrh") }

// months are the months in the form that is compared.
var months = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true,
}
