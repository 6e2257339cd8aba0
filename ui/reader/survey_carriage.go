package reader

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	"lineup/ui/reader/kit"
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
	style       kit.Style
}{
	untold:   {"?", "cannot be told", kit.Muted},
	leftOut:  {"·", "left out", kit.Muted},
	asBase:   {"B", "the base", kit.Bold},
	sameAs:   {"=", "the same words", kit.QuotePaper},
	inOthers: {"~", "worded otherwise", kit.Minor},
	altered:  {"!", "words cut, added or replaced unmarked", kit.ChangedPaper | kit.Bold},
}

// carriage is the table of utterances by articles: one sign a cell.
func (s *survey) carriage(w int) table {
	t := table{name: "Who carries what"}
	names, legend := s.columns(w)
	widths := make([]int, len(names))
	for i, name := range names {
		for _, part := range name {
			widths[i] = max(widths[i], kit.Cells(part)+1)
		}
		for y, part := range name {
			if i == 0 {
				t.above = append(t.above, []kit.Run{kit.Spaces(shareColumn)})
			}
			t.above[y] = append(t.above[y], kit.Column(part, widths[i], s.lib.colours[s.articles[i]]))
		}
	}
	for _, u := range s.us {
		t.rows = append(t.rows, s.carriageRow(u, widths, w))
	}
	for _, k := range []carriedAs{asBase, sameAs, inOthers, altered, leftOut, untold} {
		legend = append(legend, carriedSigns[k].sign+" "+carriedSigns[k].means)
	}
	t.legend = strings.Join(legend, "   ")
	return t
}

// shareColumn is the width of “10 of 10”.
const shareColumn = 10

// columns are the heads of the articles' columns, each of as many lines: names in full
// where they have room, else short ones, else those on two lines; where none has room
// letters, told in the legend.
func (s *survey) columns(w int) (heads [][]string, legend []string) {
	for _, head := range []struct {
		room int
		name func(article int) []string
	}{
		{w / 2, func(a int) []string { return []string{kit.Clip(s.lib.fitLabel(a, 13), 13)} }},
		{w / 2, func(a int) []string { return []string{kit.Clip(s.lib.short(a), 16)} }},
		{w * 3 / 5, func(a int) []string { return twoLines(s.lib.short(a), 9) }},
	} {
		heads = heads[:0]
		all := 0
		for _, a := range s.articles {
			name := head.name(a)
			heads = append(heads, name)
			all += 1 + max(kit.Cells(name[0]), kit.Cells(name[len(name)-1]))
		}
		if all <= head.room {
			return heads, nil
		}
	}
	heads = heads[:0]
	for i, a := range s.articles {
		letter := columnLetter(i)
		heads = append(heads, []string{letter})
		legend = append(legend, letter+" "+s.lib.short(a))
	}
	return heads, legend
}

// twoLines breaks a name into two lines of at most w cells.
func twoLines(name string, w int) []string {
	lines := append(kit.WrapWords(name, w), "", "")
	if rest := strings.Join(lines[2:], ""); rest != "" {
		lines[1] += " " + rest
	}
	return []string{kit.Clip(lines[0], w), kit.Clip(lines[1], w)}
}

// columnLetter names the column i: a to z, A to Z, then a dot for those beyond.
func columnLetter(i int) string {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if i < len(letters) {
		return letters[i : i+1]
	}
	return "."
}

func (s *survey) carriageRow(u int, widths []int, w int) tableRow {
	ut := s.lib.c.Utterances[u]
	carried, of, noun := s.lib.carriage(u)
	share := fmt.Sprintf("%d of %d", carried, of)
	if of == 1 {
		share = "1 " + noun
	}
	runs := []kit.Run{kit.Column(share, shareColumn, kit.Bold)}
	how := map[carriedAs][]string{}
	for i, a := range s.articles {
		k := s.lib.carriedBy(u, a)
		if name := s.lib.brief(a); !slices.Contains(how[k], name) {
			how[k] = append(how[k], name)
		}
		runs = append(runs, kit.Column(carriedSigns[k].sign, widths[i], carriedSigns[k].style))
	}
	who := kit.Text(kit.Show(s.lib.speakerName(ut.Speaker)), kit.Bold)
	if w-kit.Width(runs) >= nameColumn+fewWords {
		who = kit.Column(who.Text, nameColumn, kit.Bold)
	}
	runs = append(runs, who, kit.Text(" “"+s.lib.words(u, 400)+"”", kit.Plain))
	said := []string{"carried by " + share}
	for _, k := range []carriedAs{altered, inOthers, leftOut} {
		if len(how[k]) > 0 {
			said = append(said, carriedSigns[k].means+": "+strings.Join(how[k], ", "))
		}
	}
	return tableRow{quoteTab, u, runs, dots(said...)}
}

// carriage is how many outlets carry an utterance, and of how many that can be told; of
// articles where the outlet of one is not known.
func (lib *library) carriage(u int) (carried, of int, noun string) {
	carriers := lib.carriers(u)
	all := append(slices.Clip(carriers), lib.c.Absent(lib.c.Utterances[u])...)
	if _, without := lib.outlets(all); without > 0 {
		return len(carriers), len(all), "article"
	}
	return lib.carried[u], lib.sources(all), perOutlet
}

// carriedBy is how an article has an utterance.
func (lib *library) carriedBy(u, article int) carriedAs {
	ut := lib.c.Utterances[u]
	for i := range ut.Versions {
		if ut.Versions[i].Article != article {
			continue
		}
		if i == ut.Base {
			return asBase
		}
		return alteration(ut.Versions[i].Differences)
	}
	if lib.c.Lacks(ut, article) {
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
