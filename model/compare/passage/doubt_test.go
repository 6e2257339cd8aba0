package passage

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/compare/likeness"
	"lineup/model/lexicon"
)

// TestPerhaps has a fact that two outlets report, and one about the same person that they report differently
// and in other words: it is on a row as a perhaps, and alone among the firm rows.
func TestPerhaps(t *testing.T) {
	c, articles := corpusOf(
		"Mayor Ilse Brandt opened the new bridge in Port Selby on Tuesday.\n\nMayor Ilse Brandt will stand for governor in the spring, she told the Selby council.",
		"Mayor Ilse Brandt of Port Selby will not stand for governor, people near her say.\n\nThe harbour bridge was opened by the mayor, Ilse Brandt, on Tuesday in Port Selby.",
	)
	l := LineUp(c, articles, 0)
	want := [][]string{{"passage", "Mayor Ilse Brandt", "The harbour bridge"}, {"passage", "Mayor Ilse Brandt", "Mayor Ilse Brandt"}}
	if d := cmp.Diff(want, told(c, l)); d != "" {
		t.Fatalf("rows (-want +got):\n%s", d)
	}
	if l.Rows[0].Perhaps() || !l.Rows[1].Perhaps() {
		t.Errorf("the rows have doubts %.2f and %.2f, want the second only beyond %.2f", l.Rows[0].Doubt(), l.Rows[1].Doubt(), model.MostDoubt)
	}
	want = [][]string{{"only", "-", "Mayor Ilse Brandt"}, {"passage", "Mayor Ilse Brandt", "The harbour bridge"}, {"only", "Mayor Ilse Brandt", "-"}}
	if d := cmp.Diff(want, told(c, Firm(c, articles, 0))); d != "" {
		t.Errorf("firm rows (-want +got):\n%s", d)
	}
}

// TestDoubtOfRows: a row is as sure as its second surest cell.
func TestDoubtOfRows(t *testing.T) {
	for _, tt := range []struct {
		doubts  []float64
		want    float64
		perhaps bool
	}{
		{[]float64{.1, .1}, .1, false},
		{[]float64{.1, .4, .1}, .1, false},
		{[]float64{.4, .4}, .4, true},
		{[]float64{0, .3, .4}, .3, true},
	} {
		r := model.Row{Kind: model.PassageRow, Cells: []*model.Cell{nil}}
		for _, d := range tt.doubts {
			r.Cells = append(r.Cells, &model.Cell{Doubt: d})
		}
		if got := r.Doubt(); got != tt.want || r.Perhaps() != tt.perhaps {
			t.Errorf("of cells with %v: %v, %v; want %v, %v", tt.doubts, got, r.Perhaps(), tt.want, tt.perhaps)
		}
	}
}

// TestTwoFacts has one outlet with two facts in one sentence, which the other has in two: the sentence is on
// the row of one, and the row of the other points to it.
func TestTwoFacts(t *testing.T) {
	c, articles := corpusOf(
		"Port Selby’s council closed the ferry terminal on Tuesday after inspectors found cracks in the pier, and fined its operator, "+
			"Marlow Lines, $40,000.\n\nThe ferries carry 900 people a day.",
		"Inspectors found cracks in the pier at Port Selby and the council closed the ferry terminal on Tuesday.\n\nNobody was hurt, the harbour "+
			"master said.\n\nThe council fined Marlow Lines, the operator, $40,000.\n\nSome 900 people take the ferries every day.",
	)
	want := [][]string{
		{"passage", "Port Selby’s council", "Inspectors found cracks"},
		{"only", "-", "Nobody was hurt,"},
		{"passage", "see Port Selby’s council", "The council fined"},
		{"passage", "The ferries carry", "Some 900 people"},
	}
	for base := range articles {
		l := LineUp(c, articles, base)
		check(t, c, articles, l)
		if d := cmp.Diff(want, told(c, l)); d != "" {
			t.Errorf("rows with base %d (-want +got):\n%s", base, d)
		}
	}
}

// TestElsewhere has a sentence that agrees with one article of three on a row: it does not belong there, and
// the row points to it.
func TestElsewhere(t *testing.T) {
	c, articles := corpusOf("The dam held.", "The keeper was sacked.", "The council sacked her.", "She lost her post.")
	var list []likeness.Sentence
	for column, i := range articles {
		list = append(list, likeness.Sentences(c.Articles[i], column)...)
	}
	found := []link{{a: 1, b: 2, odds: 3}, {a: 2, b: 3, odds: 3}, {a: 1, b: 3, odds: 3}, {a: 0, b: 1, odds: 2}}
	table := join(list, found, enough)
	table.spread(found, further)
	order := table.order(len(articles), 0)
	var rows []model.Row
	for _, n := range order {
		rows = append(rows, table.row(n, articles))
	}
	table.refer(rows, order, found)
	if d := cmp.Diff([]model.Elsewhere{{Column: 0, Row: 0}}, rows[1].Elsewhere); d != "" || len(rows) != 2 || rows[1].Cells[0] != nil {
		t.Errorf("references of %v (-want +got):\n%s", told(c, model.LineUp{Rows: rows}), d)
	}
}

// TestFurtherRow has two articles of two sentences, in which the first sentence of one is linked with both of
// the other: it is on two rows, and shares the further one with a sentence that also has its own row, unless
// the link is too weak or by names alone.
func TestFurtherRow(t *testing.T) {
	c, articles := corpusOf("The keeper was sacked for the leak.\n\nThe dam held all through the night.", "The council sacked the keeper of it.\n\nThe dam had leaked, but it held that night.")
	var list []likeness.Sentence
	for column, i := range articles {
		list = append(list, likeness.Sentences(c.Articles[i], column)...)
	}
	for _, tt := range []struct {
		odds  float64
		names bool
		rows  int
	}{{further - .01, false, 2}, {further + .01, false, 3}, {2, true, 2}} {
		found := []link{{a: 0, b: 2, odds: 3}, {a: 1, b: 3, odds: 3}, {a: 0, b: 3, odds: tt.odds, names: tt.names}}
		table := join(list, found[:2], enough)
		table.spread(found, further)
		l := model.LineUp{Columns: articles}
		for _, n := range table.order(len(articles), 0) {
			l.Rows = append(l.Rows, table.row(n, articles))
		}
		if len(l.Rows) != tt.rows {
			t.Errorf("a link of %.2f (names alone: %v) makes rows %v, want %d", tt.odds, tt.names, told(c, l), tt.rows)
		}
		if tt.rows == 3 && (l.Rows[1].Cells[0].Span != list[0].Span || l.Rows[1].Cells[1].Span != list[3].Span || !l.Rows[1].Perhaps()) {
			t.Errorf("the further row is %v", told(c, l))
		}
	}
}

// TestAbreast has two articles that agree sentence by sentence, and a third with the second sentence's fact
// alone: the two are not one row, so that the third has a place beside the second.
func TestAbreast(t *testing.T) {
	c, articles := corpusOf("The keeper was sacked for the leak. The dam held all through the night.", "The keeper was sacked over the leak. The dam held through the night.", "All through the night the dam held.")
	var list []likeness.Sentence
	for column, i := range articles {
		list = append(list, likeness.Sentences(c.Articles[i], column)...)
	}
	table := join(list, []link{{a: 0, b: 2, odds: 4}, {a: 1, b: 3, odds: 3}, {a: 0, b: 3, odds: 2.5}, {a: 1, b: 2, odds: 2.5}, {a: 1, b: 4, odds: 2}, {a: 3, b: 4, odds: 2}}, enough)
	l := model.LineUp{Columns: articles}
	for _, n := range table.order(len(articles), 0) {
		l.Rows = append(l.Rows, table.row(n, articles))
	}
	want := [][]string{{"passage", "The keeper was", "The keeper was", "-"}, {"passage", "The dam held", "The dam held", "All through the"}}
	if d := cmp.Diff(want, told(c, l)); d != "" {
		t.Errorf("rows (-want +got):\n%s", d)
	}
}

// TestAgree: rows are joined where their sentences are likely enough to belong together on average, and a pair
// without a link counts as unlikely.
func TestAgree(t *testing.T) {
	c, articles := corpusOf("The keeper was sacked for the leak.", "The council sacked the keeper of it.", "She lost her post over the leak.")
	var list []likeness.Sentence
	for column, i := range articles {
		list = append(list, likeness.Sentences(c.Articles[i], column)...)
	}
	for odds, rows := range map[float64]int{1.2: 2, 1.3: 1} { // .77 and .79, and 0 for the pair without a link
		table := join(list, []link{{a: 0, b: 1, odds: 3}, {a: 1, b: 2, odds: odds}}, enough)
		if got := len(table.order(len(articles), 0)); got != rows {
			t.Errorf("a third sentence linked to one of two by %.1f gives %d rows, want %d", odds, got, rows)
		}
	}
}

// TestNamesAlone has two outlets that introduce one person to their readers and report
// different things: many words in common, and only a perhaps.
func TestNamesAlone(t *testing.T) {
	c, articles := corpusOf(
		"Ada Quill, a spokeswoman for the Selby harbour board, which runs the ferries, travelled to Holm on Monday.\n\nThe weather was fine.",
		"“We have no money left,” said Ada Quill, a spokeswoman for the Selby harbour board, which runs the ferries.\n\nNobody came to the fair in Tarn.",
	)
	l := LineUp(c, articles, 0)
	if l.Rows[0].Kind != model.PassageRow || !l.Rows[0].Perhaps() {
		t.Errorf("doubt %.2f of %v, want a perhaps", l.Rows[0].Doubt(), told(c, l))
	}
	if l := Firm(c, articles, 0); l.Rows[0].Kind != model.OnlyRow {
		t.Errorf("among the firm rows: %v", told(c, l))
	}
}

// handMade returns the row of the first sentences of three articles: the last two are linked by the odds given,
// the first to both by .4.
func handMade(odds float64, texts ...string) (*model.Corpus, model.LineUp) {
	c, articles := corpusOf(texts...)
	var list []likeness.Sentence
	for column, i := range articles {
		list = append(list, likeness.Sentences(c.Articles[i], column)...)
	}
	table := join(list, []link{{a: 1, b: 2, odds: odds}, {a: 0, b: 1, odds: .4}, {a: 0, b: 2, odds: .4}}, enough)
	sentences := table.rows[table.of[0]]
	row := table.row(table.of[0], articles)
	table.mark(c, lexicon.NewReader(), &row, sentences, 0)
	return c, model.LineUp{Rows: []model.Row{row}}
}

// TestMarksOfPerhaps: a cell that is only perhaps the same as surer ones contradicts none of them, figures of a
// row that is a perhaps do, and spellings of a name are marked everywhere.
func TestMarksOfPerhaps(t *testing.T) {
	for _, tt := range []struct {
		name  string
		odds  float64
		texts []string
		want  []string
	}{
		{
			"figures beside firm cells", 3,
			[]string{"In Holm two miners died in the shaft.", "Six miners died in the Tarn shaft in Holm.", "In the Tarn shaft in Holm 6 miners died."},
			nil,
		},
		{
			"figures of a row that is a perhaps", .5,
			[]string{"In Holm two miners died in the shaft.", "Six miners died in the Tarn shaft in Holm.", "In the Tarn shaft in Holm 6 miners died."},
			[]string{"0 substituted two", "1 substituted Six", "2 substituted 6"},
		},
		{
			"spellings, the base being a perhaps", 3,
			[]string{"The talks with Petrenskiy went on for a third day behind closed doors.", "The talks with Petrensky went on for a third day behind closed doors.", "The talks with Petrenskyy went on for a third day behind closed doors."},
			[]string{"0 spelling Petrenskiy", "1 spelling Petrensky", "2 spelling Petrenskyy"},
		},
	} {
		c, l := handMade(tt.odds, tt.texts...)
		if d := cmp.Diff(tt.want, marked(c, l)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

// TestDenial: a row reports what its cells deny of each other, and marks it.
func TestDenial(t *testing.T) {
	c, articles := corpusOf("The “Selby” quay will not open before every beam of the hall is checked.", "Nobody came.\n\nThe Selby quay will open before every beam of the hall is checked.")
	l := LineUp(c, articles, 0)
	want := []string{"0 substituted will not open before", "1 substituted will open before"}
	if d := cmp.Diff(want, marked(c, l)); d != "" || len(l.Rows[1].Contradictions) != 1 || l.Rows[1].Contradictions[0].About != "Yes or no" {
		t.Errorf("marks of %v (-want +got):\n%s", told(c, l), d)
	}
}
