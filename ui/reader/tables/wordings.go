package tables

import (
	"strconv"
	"strings"
	"unicode"

	"lineup/model/compare/utterance"
	"lineup/model/text"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// wordings returns the table of how the versions differ, place by place: “progress” 3 · “some progress” 1.
func (s *Screen) wordings(w int) table {
	t := table{
		name: "Wordings", legend: "the words at each place where versions differ, and how many articles have them; — means no word there",
	}
	for _, u := range s.us {
		ut := s.lib.Corpus.Utterances[u]
		if len(ut.Versions) < 2 {
			continue
		}
		t.count++
		t.rows = append(t.rows, tableRow{kind: library.Quote, id: u, runs: []kit.Run{
			kit.Text(s.lib.View.UtteredBy(ut), kit.Bold),
			kit.Text("  "+view.Dots(view.Count(len(ut.Versions), "article"), view.Count(s.lib.Wordings[u], "wording"))+"  ", kit.Muted),
			kit.Text("“"+s.lib.Words(u, 2*w)+"”", kit.Plain),
		}, said: s.counts(u)})
		for _, p := range utterance.Places(s.lib.Corpus, ut) {
			t.rows = append(t.rows, s.placeRow(u, &p))
		}
	}
	return t
}

// placeRow returns one place of an utterance with its variants, most articles first.
func (s *Screen) placeRow(u int, p *utterance.Place) tableRow {
	ut := s.lib.Corpus.Utterances[u]
	base := s.lib.Corpus.Articles[ut.Versions[ut.Base].Article].Text
	before := ""
	words := strings.Trim(text.Ending(base[:p.Base.Start], 24), card.QuoteMarks+" ")
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
			words = "“" + card.Brief(v.Words) + "”"
		}
		n := strconv.Itoa(len(v.Articles))
		runs = append(runs, kit.Text(words, kit.Plain), kit.Text(" "+n, kit.Bold))
		var who []string
		for _, a := range v.Articles {
			who = append(who, s.lib.Labels[a])
		}
		said = append(said, words+" "+strings.Join(who, ", "))
	}
	return tableRow{kind: library.Quote, id: u, runs: runs, said: view.Dots(said...)}
}

// counts returns who has a quote, and who left it out.
func (s *Screen) counts(u int) string {
	t := s.lib.View.Tally(s.lib.Corpus.Utterances[u])
	t.LeftOut = 0 // they are named
	return view.Dots(append(t.Parts(), s.lib.Absent(u))...)
}
