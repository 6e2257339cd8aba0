package reader

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model"
)

// A carriedAs says how an article has an utterance.
type carriedAs uint8

const (
	untold   carriedAs = iota // an excerpt, or perhaps in other words: nothing may be claimed
	leftOut                   // it covers the story and does not carry it
	asBase                    // what the others are compared with
	sameAs                    // in the same words
	inOthers                  // in other words, none of which is news
	altered                   // words silently cut, added or replaced
)

// signs of the table, with what they mean in words.
var carriedSigns = [...]struct {
	sign, means string
	style       style
}{
	untold:   {"?", "cannot be told", faint},
	leftOut:  {"·", "left out", faint},
	asBase:   {"B", "the base", bold},
	sameAs:   {"=", "the same words", quoted},
	inOthers: {"~", "worded otherwise", minor},
	altered:  {"!", "words cut, added or replaced unmarked", changed | bold},
}

// carriage is the table of utterances by articles: one sign a cell.
func (s *survey) carriage(w int) table {
	t := table{name: "Who carries what"}
	heads, legend := s.columns(w)
	t.above = [][]run{append([]run{spaces(shareColumn)}, heads...)}
	for _, u := range s.us {
		t.rows = append(t.rows, s.carriageRow(u, heads, w))
	}
	for _, k := range []carriedAs{asBase, sameAs, inOthers, altered, leftOut, untold} {
		legend = append(legend, carriedSigns[k].sign+" "+carriedSigns[k].means)
	}
	t.legend = strings.Join(legend, "   ")
	return t
}

// shareColumn is the width of “10 of 10”.
const shareColumn = 10

// columns are the heads of the articles' columns, as wide as these: names in full, then
// short ones, then their beginnings; where none has room letters, told in the legend.
func (s *survey) columns(w int) (heads []run, legend []string) {
	for _, try := range []struct{ widest, room int }{{13, w / 2}, {16, w * 3 / 5}, {7, w * 3 / 5}} {
		heads = heads[:0]
		for _, a := range s.articles {
			name := s.lib.short(a)
			if try.room == w/2 {
				name = s.lib.fitLabel(a, try.widest)
			}
			name = clip(name, try.widest)
			heads = append(heads, run{name + " ", s.lib.colours[a]})
		}
		if width(heads) <= try.room {
			return heads, nil
		}
	}
	heads = heads[:0]
	for i, a := range s.articles {
		letter := columnLetter(i)
		heads = append(heads, run{letter + " ", s.lib.colours[a] | bold})
		legend = append(legend, letter+" "+s.lib.short(a))
	}
	return heads, legend
}

// columnLetter names the column i: a to z, A to Z, then a dot for those beyond.
func columnLetter(i int) string {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if i < len(letters) {
		return letters[i : i+1]
	}
	return "."
}

func (s *survey) carriageRow(u int, heads []run, w int) tableRow {
	ut := &s.lib.c.Utterances[u]
	carried, of := s.lib.carriage(u)
	share := fmt.Sprintf("%d of %d", carried, of)
	if of == 1 {
		share = "1 outlet"
	}
	runs := []run{column(share, shareColumn, bold)}
	how := map[carriedAs][]string{}
	for i, a := range s.articles {
		k := s.lib.carriedBy(u, a)
		how[k] = append(how[k], s.lib.brief(a))
		runs = append(runs, column(carriedSigns[k].sign, cells(heads[i].text), carriedSigns[k].style))
	}
	who := run{show(s.lib.speakerName(ut.Speaker)), bold}
	if w-width(runs) >= nameColumn+fewWords {
		who = column(who.text, nameColumn, bold)
	}
	runs = append(runs, who, run{" “" + s.lib.words(u, 400) + "”", plain})
	said := []string{"carried by " + share}
	for _, k := range []carriedAs{altered, inOthers, leftOut} {
		if len(how[k]) > 0 {
			said = append(said, carriedSigns[k].means+": "+strings.Join(slices.Compact(how[k]), ", "))
		}
	}
	return tableRow{quoteTab, u, runs, dots(said...)}
}

// carriage is how many outlets carry an utterance, and of how many that can be told.
func (lib *library) carriage(u int) (carried, of int) {
	ut := &lib.c.Utterances[u]
	return lib.carried[u], lib.sources(append(lib.carriers(u), ut.Absent...))
}

// carriedBy is how an article has an utterance.
func (lib *library) carriedBy(u, article int) carriedAs {
	ut := &lib.c.Utterances[u]
	for i := range ut.Versions {
		if ut.Versions[i].Article != article {
			continue
		}
		if i == ut.Base {
			return asBase
		}
		return alteration(ut.Versions[i].Differences)
	}
	if slices.Contains(ut.Absent, article) {
		return leftOut
	}
	return untold
}

// alteration is the gravest of differences.
func alteration(ds []model.Difference) carriedAs {
	as := sameAs
	for _, d := range ds {
		switch d.Class {
		case model.ClassIdentical, model.ClassTypography, model.ClassPunctuation, model.ClassSplit, model.ClassJoined:
		default:
			if d.Class.News() {
				return altered
			}
			as = inOthers
		}
	}
	return as
}
