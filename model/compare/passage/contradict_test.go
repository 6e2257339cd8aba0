package passage

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/compare/likeness"
	"lineup/model/lexicon"
)

// TestContradictions: passages of one row that differ, and some that only seem to.
func TestContradictions(t *testing.T) {
	for _, tt := range []struct{ a, b, want string }{
		{"Four people were hurt when the ferry struck.", "With 212 people aboard the ferry struck, and six were taken to hospital.", "How many hurt: a Four · b six"},
		{"The crash killed two miners and injured nine.", "Two miners died in the crash and 12 were wounded.", "How many hurt: a nine · b 12"},
		{"Four crew members were hurt.", "Six passengers were hurt.", ""},
		{"Four miners died on Monday.", "Six miners died on Friday.", ""},
		{"Four people died in Holm.", "Six people died in Selby.", ""},
		{"Four people died.", "At least four people died.", ""},
		{"Four people died.", "At least five people died.", "How many killed: a Four · b At least five"},
		{"Up to 40 people died.", "Some 38 people died.", ""},
		{"Up to 40 people died.", "42 people died.", "How many killed: a Up to 40 · b 42"},
		{"About 40 people died.", "Some 43 people died.", ""},
		{"About 40 people died.", "Some 60 people died.", "How many killed: a About 40 · b Some 60"},
		{"The works will shed 640 jobs.", "The works will shed 460 jobs.", "How many jobs (shed, works): a 640 · b 460"},
		{"Prices rose 3 percent.", "Prices rose 3.4 percent.", "What share (Prices, rose): a 3 percent · b 3.4 percent"},
		{"Prices rose 26 percent.", "Prices rose 26.4 percent.", ""},
		{"Prices rose 26 percent.", "Wages fell 12 percent.", ""},
		{"The harbour board paid $2 million.", "The harbour board paid 3 million euros.", ""},
		{"The harbour board paid $2 million.", "The harbour board paid 3 million dollars.", "How much (board, harbour, paid): a $2 million · b 3 million dollars"},
		{"Two of the four men died.", "Three men died.", ""},
		{"Another four people died.", "Six people died.", ""},
		{"Four other people died.", "Six people died.", ""},
		{"Between 40 and 50 people died.", "60 people died.", ""},
		{"The ferry struck the mole at 6:52 p.m.", "The ferry struck the mole at 18:25.", "What time (ferry, mole, struck): a 6:52 · b 18:25"},
		{"The smith was convicted on eight counts.", "The smith was convicted on five counts of theft, two of fraud and one of perjury.", ""},
		{"The smith was convicted on nine counts.", "The smith was convicted on five counts, said the clerk.", "How many counts (convicted, smith): a nine · b five"},
		{"More than 35 inches of rain fell in Tarn Holm in the county.", "North Holm had 23 inches of rain by Friday.", ""},
		{"Two dozen people died.", "Six people died.", "How many killed: a Two dozen · b Six"},
		{"A dozen people died.", "Some 14 people died.", ""},
		{"Nearly a quarter of a million homes were cut off.", "The fire cut 190,000 homes off.", "How many homes (cut): a Nearly a quarter of a million · b 190,000"},
		{"Nearly a quarter of a million homes were cut off.", "The fire cut 210 000 homes off.", ""},
		{"Half a million homes were cut off.", "The fire cut 500,000 homes off.", ""},
		{"Half a million homes were cut off.", "The fire cut off 1.2m homes.", "How many homes (cut): a Half a million · b 1.2m"},
		{"More than 200 homes were cut off.", "The fire cut off about 240 homes.", ""},
		{"No more than 200 homes were cut off.", "The fire cut off 240 homes.", "How many homes (cut): a No more than 200 · b 240"},
		{"At least 200 homes were cut off.", "The fire cut off 150 or so homes.", "How many homes (cut): a At least 200 · b 150 or so"},
		{"At least 200 homes were cut off.", "The fire cut off 200 homes.", ""},
		{"The fire cut off 200-odd homes.", "The fire cut off 210 homes.", ""},
		{"The fire cut off 200+ homes.", "The fire cut off 250 homes.", ""},
		{"12 lakh homes were cut off.", "The fire cut off 1,200,000 homes.", ""},
		{"12 lakh homes were cut off.", "The fire cut off 3 crore homes.", "How many homes (cut): a 12 lakh · b 3 crore"},
		{"Two thirds of the homes at Holm were cut off.", "At Holm 67 percent of homes were cut off.", ""},
		{"Two thirds of the homes at Holm were cut off.", "At Holm a third of homes were cut off.", "What share (cut): a Two thirds · b a third"},
		{"The board paid $1.5bn for the mole.", "The board paid 1.5 billion dollars for the mole.", ""},
		{"An 11-year-old girl died.", "A 12-year-old girl died.", ""},
		{"Four people died, then six people died.", "Five people died.", ""},
	} {
		c, articles := corpusOf(tt.a, tt.b)
		row := model.Row{Cells: make([]*model.Cell, 2)}
		contents := make([]content, 2)
		for i, a := range articles {
			txt := c.Articles[a].Text
			whole := model.Span{End: len(txt)}
			row.Cells[i] = &model.Cell{Article: a, Span: whole}
			contents[i] = content{text: txt, figures: figures(lexicon.NewReader(), &likeness.Sentence{Text: txt, Span: whole})}
		}
		markFigures(&row, contents)
		var said []string
		for i := range row.Contradictions {
			said = append(said, row.Contradictions[i].Say(c, &model.LineUp{Columns: articles}, func(a int) string { return "ab"[a : a+1] }))
		}
		if d := cmp.Diff(tt.want, strings.Join(said, "; ")); d != "" {
			t.Errorf("%q and %q (-want +got):\n%s", tt.a, tt.b, d)
		}
	}
}

// TestNamesInOneRole: a name is in another's place only between the same words.
func TestNamesInOneRole(t *testing.T) {
	for _, tt := range []struct{ a, b, want string }{
		{
			"The shaft collapsed on Monday, said Arlo Venn of the rescue service in Holm.",
			"The shaft collapsed on Monday, said Arlo Penning of the rescue service in Holm.",
			"Who or what (on Monday, said Arlo …): a0 Venn · a1 Penning",
		},
		{
			"The shaft collapsed on Monday, said Arlo Meagher of the rescue service in Holm.",
			"The shaft collapsed on Monday, said Arlo Meager of the rescue service in Holm.",
			"",
		},
		{
			"The shaft collapsed on Monday, said Margaret Venn of the rescue service in Holm.",
			"The shaft collapsed on Monday, said Maggie Venn of the rescue service in Holm.",
			"",
		},
		{
			"The council set a 5 p.m. Tuesday deadline for the mine in Holm.",
			"The council set a 5 p.m. CET deadline for the mine in Holm.",
			"",
		},
		{
			"The council means to absolve TarnMines from what was done to the river in Holm.",
			"The council means to absolve Tarn from what was done to the river in Holm.",
			"",
		},
		{
			"The shaft collapsed on Monday near Tarn, the rescue service in Holm said.",
			"The shaft collapsed on Monday, Penning told the rescue service in Holm.",
			"",
		},
	} {
		c, articles := corpusOf(tt.a, tt.b)
		l := LineUp(c, articles, 0)
		var said []string
		for r := range l.Rows {
			for i := range l.Rows[r].Contradictions {
				said = append(said, l.Rows[r].Contradictions[i].Say(c, &l, func(a int) string { return string(c.Articles[a].ID) }))
			}
		}
		if d := cmp.Diff(tt.want, strings.Join(said, "; ")); d != "" {
			t.Errorf("%q and %q (-want +got):\n%s", tt.a, tt.b, d)
		}
	}
}

// TestCounts: the check before a line-up misses no row that contradicts itself in a count, and a mere number is
// no reason for one.
func TestCounts(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Four people were hurt when the ferry struck the mole.", "Six people were hurt when the ferry struck the mole.", true},
		{"The works at Holm will shed 640 jobs this spring.", "The works at Holm will shed 460 jobs this spring.", true},
		{"The works at Holm will shed 640 jobs this spring.", "The works at Holm will shed 640 jobs this spring.", false},
		{"The ferry was 14 miles off the mole at Holm at dawn.", "The ferry was 19 miles off the mole at Holm at dawn.", false},
		{"The ferry struck the mole at Holm in 1987 in fog.", "The ferry struck the mole at Holm in 1978 in fog.", false},
		{"The harbour board paid $2,000 for the mole at Holm.", "The harbour board paid $3,000 for the mole at Holm.", false},
		{"Four people were hurt when the ferry struck the mole.", "Six of the masons sang in the chapel on the hill.", false},
	} {
		c, articles := corpusOf(tt.a, tt.b)
		if _, got := Counts(c, articles, lexicon.NewReader()); got != tt.want {
			t.Errorf("%q and %q: %v", tt.a, tt.b, got)
		}
		counts := false
		for _, r := range Firm(c, articles, 0).Rows {
			for i := range r.Contradictions {
				counts = counts || r.Contradictions[i].Counts
			}
		}
		if counts != tt.want {
			t.Errorf("%q and %q: the line-up contradicts itself in a count: %v", tt.a, tt.b, counts)
		}
	}
}
