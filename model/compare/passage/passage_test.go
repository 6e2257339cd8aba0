package passage

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/text"
)

// corpusOf returns a corpus of texts, without quotes.
func corpusOf(texts ...string) (c *model.Corpus, articles []int) {
	c = &model.Corpus{}
	for i, s := range texts {
		s = text.Clean(s)
		c.Articles = append(c.Articles, &model.Article{
			ID: model.ArticleID(fmt.Sprint("a", i)), Text: s, Paragraphs: text.Paragraphs(s),
		})
		articles = append(articles, i)
	}
	return c, articles
}

// told returns the rows of a line-up as text: the first words of each cell, "-" for none, and after "see" those
// of a passage in another row.
func told(c *model.Corpus, l model.LineUp) [][]string {
	out := make([][]string, 0, len(l.Rows))
	for _, r := range l.Rows {
		row := []string{r.Kind.String()}
		for column, cell := range r.Cells {
			see := ""
			if cell == nil {
				cell, see = r.Holds(column), "see "
			}
			if cell == nil {
				row = append(row, "-")
				continue
			}
			words := strings.Fields(cell.Span.Of(c.Articles[cell.Article].Text))
			row = append(row, see+strings.Join(words[:min(3, len(words))], " "))
		}
		out = append(out, row)
	}
	return out
}

// Two outlets report one fire in different words.
const (
	fire1 = `A fire tore through the Marlow cannery in Port Selby on Tuesday night, killing four workers and injuring nine, officials said.

“We heard two explosions and then the roof was gone,” said Dana Ortel, who works at the bakery next door.

Mayor Ilse Brandt ordered schools near the harbour closed until Friday because of the smoke.

The company was fined $40,000 in 2019 for blocked emergency exits, according to court records.`

	fire2 = `PORT SELBY — Mayor Ilse Brandt said schools close to the harbor would stay closed through Friday because of smoke.

Five workers died and nine were hurt when flames swept the Marlow cannery in Port Selby late Tuesday, according to officials.

Regattas on the estuary have been held every spring since the war.

Court records show that the company paid a fine of $40,000 in 2019 over emergency exits that were blocked.`
)

func TestLineUp(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts []string
		base  int
		want  [][]string
	}{
		{
			name:  "the rows follow the base, what stands alone stays in its place",
			texts: []string{fire1, fire2},
			want: [][]string{
				{"passage", "A fire tore", "Five workers died"},
				{"only", "-", "Regattas on the"},
				{"only", "“We heard two", "-"},
				{"passage", "Mayor Ilse Brandt", "PORT SELBY —"},
				{"passage", "The company was", "Court records show"},
			},
		},
		{
			name:  "the other as base",
			texts: []string{fire1, fire2},
			base:  1,
			want: [][]string{
				{"passage", "Mayor Ilse Brandt", "PORT SELBY —"},
				{"passage", "A fire tore", "Five workers died"},
				{"only", "“We heard two", "-"},
				{"only", "-", "Regattas on the"},
				{"passage", "The company was", "Court records show"},
			},
		},
		{
			name:  "a copy lines up with itself, row by row",
			texts: []string{fire1, fire1},
			want: [][]string{
				{"passage", "A fire tore", "A fire tore"},
				{"passage", "“We heard two", "“We heard two"},
				{"passage", "Mayor Ilse Brandt", "Mayor Ilse Brandt"},
				{"passage", "The company was", "The company was"},
			},
		},
		{
			name: "articles of two events share no row, the base stands first",
			texts: []string{
				"The Orlen council voted on Monday to sell the old water tower to a developer.\n\nResidents had asked for a park.",
				"Striker Bo Hallam scored twice as Fenwick beat Dunmere in the cup final.\n\nThe trainer praised a young defence.",
			},
			want: [][]string{
				{"only", "The Orlen council", "-"},
				{"only", "Residents had asked", "-"},
				{"only", "-", "Striker Bo Hallam"},
				{"only", "-", "The trainer praised"},
			},
		},
		{
			name:  "lone sentences of a paragraph are one row",
			texts: []string{"The ferry sank off Carrow Point. Divers found the hull. Nobody knows the cause.\n\nThe search goes on."},
			want:  [][]string{{"only", "The ferry sank"}, {"only", "The search goes"}},
		},
		{
			name:  "nothing",
			texts: []string{"", "  \n\n "},
			want:  [][]string{},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, articles := corpusOf(tt.texts...)
			if d := cmp.Diff(tt.want, told(c, LineUp(c, articles, tt.base))); d != "" {
				t.Errorf("rows (-want +got):\n%s", d)
			}
		})
	}
}

// marked returns the marks of a line-up: class and words, by cell.
func marked(c *model.Corpus, l model.LineUp) []string {
	var out []string
	for _, r := range l.Rows {
		for _, cell := range r.Cells {
			if cell == nil {
				continue
			}
			for _, m := range cell.Marks {
				out = append(out, fmt.Sprintf("%d %s %s", cell.Article, m.Class, m.Span.Of(c.Articles[cell.Article].Text)))
			}
		}
	}
	return out
}

func TestMarks(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b string
		want []string
	}{
		{
			name: "counts that contradict each other",
			a:    "Four miners died when the Tarn shaft collapsed on Monday, rescuers in Holm said.",
			b:    "Six miners died when the Tarn shaft collapsed on Monday, rescuers in Holm said.",
			want: []string{"0 substituted Four", "1 substituted Six"},
		},
		{
			name: "figures and words for one number",
			a:    "Nine miners died when the Tarn shaft collapsed on 3 May, rescuers in Holm said.",
			b:    "9 miners died when the Tarn shaft collapsed on May 3, rescuers in Holm said.",
		},
		{
			name: "a time is one however its hours are counted",
			a:    "The Tarn shaft collapsed at 6:52 p.m. on Monday with nine miners in it, rescuers in Holm said.",
			b:    "The Tarn shaft collapsed at 18:52 on Monday with nine miners in it, rescuers in Holm said.",
		},
		{
			name: "times that contradict each other",
			a:    "The Tarn shaft collapsed at 6:52 p.m. on Monday with nine miners in it, rescuers in Holm said.",
			b:    "The Tarn shaft collapsed at 19:10 on Monday with nine miners in it, rescuers in Holm said.",
			want: []string{"0 substituted 6:52", "1 substituted 19:10"},
		},
		{
			name: "a time in other units, or of something else, does not contradict",
			a:    "The Tarn shaft was closed for three weeks after the collapse in which nine miners died, rescuers in Holm said.",
			b:    "The Tarn shaft was closed for 20 days after the collapse in which nine miners died, two rescuers in Holm said.",
		},
		{
			name: "times in one unit that contradict each other",
			a:    "The Tarn shaft was closed for three weeks after the collapse in which nine miners died, rescuers in Holm said.",
			b:    "The Tarn shaft was closed for five weeks after the collapse in which nine miners died, rescuers in Holm said.",
			want: []string{"0 substituted three weeks", "1 substituted five weeks"},
		},
		{
			name: "a count does not contradict an amount",
			a:    "The Tarn mine in Holm paid $2 million after the shaft collapsed, rescuers said.",
			b:    "The Tarn mine in Holm paid 12 families after the shaft collapsed, rescuers said.",
		},
		{
			name: "amounts",
			a:    "The Tarn mine in Holm paid $2 million to the families after the shaft collapsed.",
			b:    "The Tarn mine in Holm paid $2.5 million to the families after the shaft collapsed.",
			want: []string{"0 substituted $2 million", "1 substituted $2.5 million"},
		},
		{
			name: "years that are times, and a year that is a name",
			a:    "The Tarn mine in Holm was opened in 1911 and closed under the 1974 law on shafts.",
			b:    "The Tarn mine in Holm was opened in 1913 and closed under the law on shafts.",
			want: []string{"0 substituted 1911", "1 substituted 1913"},
		},
		{
			name: "names in each other's place",
			a:    "The shaft collapsed on Monday, said Arlo Venn of the rescue service in Holm.",
			b:    "The shaft collapsed on Monday, said Arlo Penning of the rescue service in Holm.",
			want: []string{"0 substituted Venn", "1 substituted Penning"},
		},
		{
			name: "two names are in nobody's place",
			a:    "The shaft in Holm collapsed on Monday and killed nine men, days after a visit by Venn on Friday.",
			b:    "The shaft in Holm collapsed on Monday and killed nine men, days after a visit to Penning Hall.",
		},
		{
			name: "a headline's capitals are no names",
			a:    "Tarn Shaft Collapse Kills Nine Miners In Holm On Monday Rescuers Say.",
			b:    "Tarn Shaft Collapse Buries Nine Miners In Holm On Monday Rescuers Say.",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, articles := corpusOf(tt.a, tt.b)
			l := LineUp(c, articles, 0)
			if len(l.Rows) != 1 || l.Rows[0].Kind != model.PassageRow {
				t.Fatalf("the passages do not share a row: %v", told(c, l))
			}
			if d := cmp.Diff(tt.want, marked(c, l)); d != "" {
				t.Errorf("marks (-want +got):\n%s", d)
			}
		})
	}
}

// TestContradiction has three versions of one count, and a fourth article without it.
func TestContradiction(t *testing.T) {
	c, articles := corpusOf(
		"Four miners died when the Tarn shaft collapsed on Monday, rescuers in Holm said.",
		"Five miners died when the Tarn shaft collapsed on Monday, rescuers in Holm said.",
		"Rescuers in Holm said that 6 miners died when the Tarn shaft collapsed on Monday.",
		"Miners died when the Tarn shaft collapsed on Monday, rescuers in Holm said.",
	)
	l := LineUp(c, articles, 0)
	want := []string{"0 substituted Four", "1 substituted Five", "2 substituted 6"}
	if d := cmp.Diff(want, marked(c, l)); d != "" || len(l.Rows) != 1 {
		t.Errorf("marks of %v (-want +got):\n%s", told(c, l), d)
	}
}

// TestUtterances has versions of one utterance whose sentences share few words.
func TestUtterances(t *testing.T) {
	a := "The minister was asked about the dam.\n\n“We are not going to wait for spring,” Ruth Calder said to reporters in the rain outside parliament."
	b := "Weather played no part in it.\n\nThe dam? “We’re not going to wait for spring.”"
	c, articles := corpusOf(a, b)
	quote := func(article int, words string) {
		at := strings.Index(c.Articles[article].Text, words)
		span := model.Span{Start: at, End: at + len(words)}
		c.Quotes = append(c.Quotes, &model.Quote{Article: article, Pieces: []model.Span{span}})
		c.QuotesOf = append(c.QuotesOf, [2]int{article, article + 1})
	}
	quote(0, "We are not going to wait for spring")
	quote(1, "We’re not going to wait for spring.")
	c.Utterances = []*model.Utterance{{Versions: []model.Version{
		{Article: 0, Quotes: []int{0}, Pieces: c.Quotes[0].Pieces},
		{Article: 1, Quotes: []int{1}, Pieces: c.Quotes[1].Pieces, Differences: []model.Difference{{
			Class: model.ClassContraction, Base: model.Span{Start: 42, End: 48}, Here: model.Span{Start: 43, End: 50},
		}}},
	}}}
	l := LineUp(c, articles, 0)
	var found *model.Row
	for i := range l.Rows {
		if l.Rows[i].Kind == model.UtteranceRow {
			found = &l.Rows[i]
		}
	}
	if found == nil || found.Utterance != 0 || found.Cells[0] == nil || found.Cells[1] == nil {
		t.Fatalf("no row of the utterance: %v", told(c, l))
	}
	if d := cmp.Diff([]string{"0 contraction We are", "1 contraction We’re"}, marked(c, l)); d != "" {
		t.Errorf("marks (-want +got):\n%s", d)
	}
}

// TestQuotesOfOneSpeaker has two quotes of a speaker, each reported by both outlets, where the sentence of one
// shares more with the sentence of the other than with its own: the speaker, the audience and the place. Each
// quote has its row, and no row points to another.
func TestQuotesOfOneSpeaker(t *testing.T) {
	c, articles := corpusOf(
		"“The dam will hold,” Ruth Calder, the water minister, told reporters in the rain outside parliament in Holm.\n\nSnow lay on the hills.\n\n“Nobody has to leave.”",
		"“Nobody has to leave,” Ruth Calder, the water minister, told reporters in the rain outside parliament in Holm.\n\nTrains were late.\n\n“The dam will hold.”",
	)
	for _, words := range []string{"The dam will hold", "Nobody has to leave"} {
		u := &model.Utterance{}
		for article := range articles {
			at := strings.Index(c.Articles[article].Text, words)
			p := []model.Span{{Start: at, End: at + len(words)}}
			u.Versions = append(u.Versions, model.Version{Article: article, Quotes: []int{len(c.Quotes)}, Pieces: p})
			c.Quotes = append(c.Quotes, &model.Quote{Article: article, Pieces: p, Utterance: len(c.Utterances)})
		}
		c.Utterances = append(c.Utterances, u)
	}
	c.Quotes[1], c.Quotes[2] = c.Quotes[2], c.Quotes[1] // those of an article are together
	c.Utterances[0].Versions[1].Quotes[0], c.Utterances[1].Versions[0].Quotes[0] = 2, 1
	c.QuotesOf = [][2]int{{0, 2}, {2, 4}}
	for _, r := range LineUp(c, articles, 0).Rows {
		if r.Kind == model.UtteranceRow {
			a, b := r.Cells[0].Span.Of(c.Articles[0].Text), r.Cells[1].Span.Of(c.Articles[1].Text)
			if strings.Contains(a, "dam") != strings.Contains(b, "dam") {
				t.Errorf("beside %q stands %q", a, b)
			}
		}
		if r.Kind == model.PassageRow || len(r.Elsewhere) > 0 {
			t.Errorf("a row of kind %s, with references %v", r.Kind, r.Elsewhere)
		}
	}
}
