package reader

import (
	"strconv"
	"strings"
	"unicode"

	"lineup/model/text"

	"lineup/model/compare/utterance"
)

// wordings is the table of how the versions differ, place by place: “progress” 3 · “some
// progress” 1.
func (s *survey) wordings(w int) table {
	t := table{
		name: "Wordings", legend: "the words at each place where versions differ, and how many articles have them; — means that they have none there",
	}
	for _, u := range s.us {
		ut := s.lib.c.Utterances[u]
		if len(ut.Versions) < 2 {
			continue
		}
		t.rows = append(t.rows, tableRow{quoteTab, u, []run{
			{s.lib.speakerName(ut.Speaker), bold},
			{"  " + dots(plural(len(ut.Versions), "article"), plural(s.lib.wordings[u], "wording")) + "  ", faint},
			{"“" + s.lib.words(u, 2*w) + "”", plain},
		}, s.lib.tally(u)})
		for _, p := range utterance.Places(s.lib.c, ut) {
			t.rows = append(t.rows, s.placeRow(u, &p))
		}
	}
	return t
}

// placeRow is one place of an utterance with its variants, most articles first.
func (s *survey) placeRow(u int, p *utterance.Place) tableRow {
	ut := s.lib.c.Utterances[u]
	base := s.lib.c.Articles[ut.Versions[ut.Base].Article].Text
	before := ""
	words := strings.TrimRight(text.Ending(base[:p.Base.Start], 24), quoteMarks+" ")
	if strings.ContainsFunc(words, unicode.IsLetter) {
		before = "… " + words + " "
	}
	runs := []run{spaces(4), {before, faint}}
	var said []string
	for i, v := range p.Variants {
		if i > 0 {
			runs = append(runs, run{" · ", faint})
		}
		words := "—"
		if v.Words != "" {
			words = "“" + brief(v.Words) + "”"
		}
		n := strconv.Itoa(len(v.Articles))
		runs = append(runs, run{words, plain}, run{" " + n, bold})
		var who []string
		for _, a := range v.Articles {
			who = append(who, s.lib.labels[a])
		}
		said = append(said, words+" "+strings.Join(who, ", "))
	}
	return tableRow{quoteTab, u, runs, dots(said...)}
}
