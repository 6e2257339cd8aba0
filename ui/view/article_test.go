package view

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

func TestArticle(t *testing.T) {
	const crane = "No barge of that size will enter the harbor until the crane is mended,"
	c := corpusOf(t,
		testArticle{
			outlet: "Harbor Post", published: "2031-04-02", title: "Harbor shut", quotes: []int{0, model.None, 2},
			body: "Four barges wait. “" + crane + "” Ada Quill said. “Nobody asked us,” she said. “We saw it fall,” she said.",
		},
		testArticle{
			outlet: "Evening Lantern", published: "2031-04-03", quotes: []int{0, 1}, title: "Barges wait",
			body: "Six barges wait. “No barge will enter the harbor until the crane is mended,” Ada Quill said. “We are waiting for the crane,” she said.",
		},
		testArticle{outlet: "Valley Courier", published: "2031-04-03", quotes: []int{1}, body: "“We are waiting for the crane,” Ada Quill said."},
		testArticle{outlet: "Harbor Post", published: "2031-04-04", quotes: []int{2}, body: "“We saw it fall,” Ada Quill said."},
		testArticle{outlet: "Kestrel Tribune", published: "2031-04-04", quotes: []int{2}, body: "“We saw it fall,” Ada Quill said.", excerpt: true},
	)
	c.Speakers[0].Spellings = []model.Spelling{{Text: "Quill"}}
	fs := c.Index([]model.Find{
		{Kind: model.FindContradiction, About: "How many barges", Utterance: model.None, Base: side(t, c, 0, "Four"), Here: side(t, c, 1, "Six")},
		{Kind: model.FindCut, Class: model.ClassSilentCut, Base: side(t, c, 0, "of that size"), Here: side(t, c, 1, "before will enter")},
	})
	a := c.Article(0, fs)
	type line struct {
		Speaker, Opening, Outlets, How string
		Only                           bool
		Signs                          []string
	}
	var got []line
	for _, s := range a.Quotes {
		got = append(got, line{s.Speaker, s.Opening, s.Outlets.String(), s.How.Sign(), s.OnlyHere, s.Signs})
	}
	want := []line{
		{"Quill", crane, "2 outlets", "●", false, []string{"−"}},
		{"Quill", "Nobody asked us,", "1 outlet", "●", true, nil},
		{"Quill", "We saw it fall,", "2 outlets", "●", false, nil},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if len(a.LeftOut) != 1 || a.LeftOut[0].Utterance != 1 || outletList(a.LeftOut[0].Outlets).String() != "Lantern and Courier" {
		t.Errorf("left out: %+v", a.LeftOut)
	}
	if len(a.Against) != 1 || a.Against[0].At.Of(c.Articles[0].Text) != "Four" || a.Against[0].About != "How many barges" {
		t.Errorf("against: %+v", a.Against)
	}
	if x := c.Article(4, nil); len(x.LeftOut) != 0 || x.Published != "4 April 2031" {
		t.Errorf("an excerpt leaves out %+v", x.LeftOut)
	}
	if x := c.Article(3, nil); len(x.LeftOut) != 1 {
		t.Errorf("counted as left out although another article of the outlet has it: %+v", x.LeftOut)
	}
}

func TestNobody(t *testing.T) {
	for _, x := range []struct {
		q    Quote
		want string
	}{
		{Quote{Versions: make([]Version, 2), Tally: Tally{Outlets: Outlets{Known: 2}}}, "nobody: all 2 outlets have it"},
		{Quote{Versions: make([]Version, 2), Unclear: []int{3}}, "nobody for certain; 1 article may have it"},
		{Quote{Versions: make([]Version, 2), LeftOut: make([]Absence, 1)}, ""},
		{Quote{Versions: make([]Version, 1)}, ""},
	} {
		if got := x.q.Nobody(); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
