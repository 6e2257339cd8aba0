package print

import (
	"strings"
	"testing"
	"time"

	"lineup/model"
)

// article returns an article made of paragraphs.
func article(id, outlet, day string, paras ...string) *model.Article {
	a := &model.Article{
		ID: model.ArticleID(id), Title: "Harbour talks, told by " + id, File: id + ".md", Line: 1,
		Text: strings.Join(paras, "\n\n"), URL: "https://" + id + ".example/harbour",
	}
	if outlet != "" {
		a.Outlet, a.OutletFrom = model.Outlet{Name: outlet, Short: outlet}, "field"
	}
	if t, err := time.Parse(time.DateOnly, day); err == nil {
		a.Published = model.Date{Time: t, Precision: model.ToDay}
	}
	at := 0
	for _, p := range paras {
		a.Paragraphs = append(a.Paragraphs, model.Span{Start: at, End: at + len(p)})
		at += len(p) + 2
	}
	return a
}

// at returns the span of words in an article.
func at(t *testing.T, a *model.Article, words string) model.Span {
	t.Helper()
	i := strings.Index(a.Text, words)
	if i < 0 {
		t.Fatalf("%s does not contain %q", a.ID, words)
	}
	return model.Span{Start: i, End: i + len(words)}
}

// harbour returns a hand-made corpus: one utterance of one speaker in two outlets, the second of which leaves words
// out without a mark, and a third outlet without it.
func harbour(t *testing.T) *model.Corpus {
	t.Helper()
	one := article("courier", "The Courier", "2031-04-02", "“We will not, for now, close the quay,” Mayor Ilse Tarn said.", "=Boats wait.")
	two := article("whistle", "Whistle", "2031-04-03", "“We will not close the quay,” Tarn said.")
	three := article("nameless", "", "", "The quay was open.\u202e")
	c := &model.Corpus{Articles: []*model.Article{one, two, three}, StoryOf: []int{0, 0, 0}, QuotesOf: [][2]int{{0, 1}, {1, 2}, {2, 2}}}
	c.Quotes = []*model.Quote{
		{
			Nth: 1, Pieces: []model.Span{at(t, one, "We will not, for now, close the quay,")}, Mention: at(t, one, "Mayor Ilse Tarn"),
			Cue: at(t, one, "said"), Line: 1, Confidence: .96, Rule: "quote, speaker cue",
		},
		{
			Nth: 1, Article: 1, Pieces: []model.Span{at(t, two, "We will not close the quay,")}, Mention: at(t, two, "Tarn"),
			Cue: at(t, two, "said"), Line: 1, Confidence: .96, Rule: "quote, speaker cue",
		},
	}
	c.Speakers = []*model.Speaker{{
		ID: "ilse-tarn", Name: "Ilse Tarn", Role: "mayor", Quotes: []int{0, 1}, Articles: []int{0, 1},
		Spellings: []model.Spelling{{Text: "Ilse Tarn", Outlet: "The Courier", Articles: 1}, {Text: "Tarn", Outlet: "Whistle", Articles: 1}},
	}}
	gone := at(t, one, ", for now,")
	where := at(t, two, "close").Start
	c.Utterances = []*model.Utterance{{
		ID: "u-1", From: one.Published, Independent: 2,
		Versions: []model.Version{
			{Article: 0, Quotes: []int{0}, Pieces: c.Quotes[0].Pieces},
			{Article: 1, Quotes: []int{1}, Pieces: c.Quotes[1].Pieces, Differences: []model.Difference{{Class: model.ClassSilentCut, Base: gone, Here: model.Span{Start: where, End: where}}}},
		},
	}}
	c.Stories = []*model.Story{{
		ID: "s-1", Title: "Harbour talks", From: one.Published, To: two.Published, Articles: []int{0, 1, 2},
		Outlets: []string{"The Courier", "Whistle", "unknown"}, Independent: 2, Copies: []model.Copy{{Article: 1, Of: 0, Share: .6}},
	}}
	c.Topics = []model.Topic{{Name: "quay", Articles: []int{0, 1, 2}, Stories: []int{0}}}
	c.Problems = []model.Problem{{File: "noise.bin", What: "is no text"}}
	return c
}

// versions returns the line-up of harbour's utterance.
func versions(c *model.Corpus) *model.LineUp {
	d := c.Utterances[0].Versions[1].Differences[0]
	return &model.LineUp{Columns: []int{0, 1}, Rows: []model.Row{
		{Kind: model.UtteranceRow, Cells: []*model.Cell{
			{Article: 0, Span: c.Quotes[0].Span(), Marks: []model.Mark{{Class: d.Class, Span: d.Base}}},
			{Article: 1, Span: c.Quotes[1].Span(), Marks: []model.Mark{{Class: d.Class, Span: d.Here}}},
		}},
		{Kind: model.OnlyRow, Utterance: model.None, Cells: []*model.Cell{{Article: 0, Span: c.Articles[0].Paragraphs[1]}, nil}},
	}}
}

// passages returns a line-up of all three articles: one cell only may be the same, one is in another row, and a
// single-column row points to another.
func passages(c *model.Corpus) *model.LineUp {
	l := versions(c)
	l.Columns = []int{0, 1, 2}
	boats, open := c.Articles[0].Paragraphs[1], c.Articles[2].Paragraphs[0]
	l.Rows[0].Cells = append(l.Rows[0].Cells, &model.Cell{Article: 2, Span: open, Doubt: .4})
	l.Rows[0].Cells[0].Span = c.Articles[0].Paragraphs[0]
	l.Rows[1] = model.Row{
		Kind: model.PassageRow, Utterance: model.None, Elsewhere: []model.Elsewhere{{Column: 1, Row: 0}},
		Cells: []*model.Cell{{Article: 0, Span: boats, Doubt: .4}, nil, {Article: 2, Span: open, Doubt: .4}},
	}
	l.Rows = append(l.Rows, model.Row{
		Kind: model.OnlyRow, Utterance: model.None, Elsewhere: []model.Elsewhere{{Column: 2, Row: 1}},
		Cells: []*model.Cell{{Article: 0, Span: boats}, nil, nil},
	})
	return l
}

// sources returns the files of the hand-made corpus, and others with findings.
func sources() []model.Source {
	return []model.Source{
		{File: "a.md", Format: "Markdown with front matter", Charset: "UTF-8", Articles: 1},
		{File: "noise.bin"},
		{
			File: "crawl.csv", Format: "table", Charset: "windows-1252 (guessed)", Maps: []string{"text=Inhalt"},
			Fields: []model.Field{{Name: "Kop", Fact: "title", Look: model.LooksLine}, {Name: "Inhalt", Look: model.LooksText}, {Name: "Leer"}},
		},
	}
}
