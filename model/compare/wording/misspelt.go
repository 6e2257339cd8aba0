package wording

import (
	"slices"
	"strings"

	known "lineup/model/lexicon"
	"lineup/model/text"
)

// misspelt reports whether two words that are in each other's place are one name, of which one is misspelled: both have
// a capital within a sentence, begin alike, and differ in a letter, in the order of the same letters or, if they are
// long, in two letters. Countries and peoples are too much alike for that ("Austria", "Australia"), and so are the forms of one
// word ("Biden", "Bidens", "Republic", "Republican").
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
	shortName = 5 // letters, below which a name with another letter is another name: "Iran", "Iraq"
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

// sorted are the letters of a word in order.
func sorted(w string) string {
	b := []byte(w)
	slices.Sort(b)
	return string(b)
}

// sameDay reports whether two words that are in each other's place are one day of the month before them: "October 15",
// "October 15th".
func (d *differ) sameDay(g gap) bool {
	if g.b1-g.b0 != 1 || g.h1-g.h0 != 1 || g.b0 == 0 || g.h0 == 0 || !months[d.Base.Words[g.b0-1].Norm] || !months[d.Here.Words[g.h0-1].Norm] {
		return false
	}
	x, y := text.Fold(d.Base.of(g.b0)), text.Fold(d.Here.of(g.h0))
	return x != "" && unranked(x) == unranked(y) && x[0] >= '0' && x[0] <= '9'
}

// unranked is a number without the letters that make a rank of it: "15" of "15th".
func unranked(s string) string { return strings.TrimRight(s, "stndrh") }

// months are the months as they are compared.
var months = map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true,
}
