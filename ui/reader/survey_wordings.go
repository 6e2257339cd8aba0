package reader

import (
	"strconv"
	"strings"
	"unicode"

	"lineup/model/compare/utterance"
	"lineup/model/text"
	"lineup/ui/reader/kit"
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
		t.rows = append(t.rows, tableRow{quoteTab, u, []kit.Run{
			kit.Text(s.lib.shown.UtteredBy(ut), kit.Bold),
			kit.Text("  "+dots(plural(len(ut.Versions), "article"), plural(s.lib.wordings[u], "wording"))+"  ", kit.Muted),
			kit.Text("“"+s.lib.words(u, 2*w)+"”", kit.Plain),
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
	runs := []kit.Run{kit.Spaces(4), kit.Text(before, kit.Muted)}
	var said []string
	for i, v := range p.Variants {
		if i > 0 {
			runs = append(runs, kit.Text(" · ", kit.Muted))
		}
		words := "—"
		if v.Words != "" {
			words = "“" + brief(v.Words) + "”"
		}
		n := strconv.Itoa(len(v.Articles))
		runs = append(runs, kit.Text(words, kit.Plain), kit.Text(" "+n, kit.Bold))
		var who []string
		for _, a := range v.Articles {
			who = append(who, s.lib.labels[a])
		}
		said = append(said, words+" "+strings.Join(who, ", "))
	}
	return tableRow{quoteTab, u, runs, dots(said...)}
}
