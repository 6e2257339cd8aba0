package view

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

// pair returns a corpus of two articles, and two more, for hand-made finds.
func pair(tb testing.TB) *Corpus {
	tb.Helper()
	c := corpusOf(tb,
		testArticle{outlet: "Harbor Post", published: "2031-04-02", body: "Four barges may wait, the old ones, if the crane stands."},
		testArticle{outlet: "Evening Lantern", published: "2031-04-03", body: "Six barges will wait. Nobody else said so."},
		testArticle{outlet: "Kestrel Tribune", published: "2031-04-03", body: "Six barges will wait."},
		testArticle{outlet: "Harbor Post", published: "2031-04-09", body: "Five barges may wait."},
		testArticle{outlet: "Estuary Radio", body: "Six barges."}, testArticle{outlet: "Valley Courier", body: "Six barges."},
	)
	c.Speakers = append(c.Speakers, &model.Speaker{ID: "ivo", Name: "Ivo Brand", Named: true})
	return c
}

// side returns a side of a find: the words in an article, none if place begins with "before".
func side(tb testing.TB, c *Corpus, article int, place string, also ...int) model.FindSide {
	tb.Helper()
	s := model.FindSide{Article: article, Speaker: model.None, Also: also}
	if place == "" {
		return s
	}
	words, gone := strings.CutPrefix(place, "before ")
	i := strings.Index(c.Articles[article].Text, words)
	if i < 0 {
		tb.Fatalf("no %q in %d", words, article)
	}
	s.Place = model.Span{Start: i, End: i + len(words)}
	s.Sentence = c.Articles[article].Paragraphs[0]
	if gone {
		s.Place.End = i
	} else {
		s.Words = []model.Span{s.Place}
	}
	return s
}

// TestFindTitles checks the title of each kind of find.
func TestFindTitles(t *testing.T) {
	c := pair(t)
	at := func(article int, place string, also ...int) model.FindSide {
		return side(t, c, article, place, also...)
	}
	by := func(s model.FindSide, speaker int) model.FindSide { s.Speaker = speaker; return s }
	for _, x := range []struct {
		name                     string
		find                     model.Find
		title, sign, label, days string
	}{
		{"cut", model.Find{Kind: model.FindCut, Class: model.ClassSilentCut, Base: at(0, "the old ones"), Here: at(1, "before barges")}, "Lantern drops “the old ones”", "−", "Cut, not marked", "2–3 Apr"},
		{
			"condition",
			model.Find{Kind: model.FindCondition, Class: model.ClassSilentCut, Base: at(0, "if the crane stands"), Here: at(1, "before barges", 2)},
			"Lantern and Tribune drop “if the crane stands”", "−", "Condition lost", "2–3 Apr",
		},
		{
			"many",
			model.Find{Kind: model.FindScope, Class: model.ClassSilentCut, Base: at(0, "the old ones"), Here: at(1, "before barges", 2, 4, 5)},
			"4 outlets drop “the old ones”", "−", "Scope", "2–3 Apr",
		},
		{
			"hedge",
			model.Find{Kind: model.FindModality, About: aboutHedge, Class: model.ClassCutEnd, Base: at(0, "may"), Here: at(1, "before Six")},
			"Lantern leaves off “may”", "−", "Hedge lost", "2–3 Apr",
		},
		{
			"modality",
			model.Find{Kind: model.FindModality, Class: model.ClassSubstituted, Base: at(0, "may"), Here: at(1, "will")},
			"Post prints “may”, Lantern “will”", "~", "Modality", "2–3 Apr",
		},
		{
			"added",
			model.Find{Kind: model.FindWording, Class: model.ClassAdded, Base: at(0, "before barges"), Here: at(1, "Nobody else")},
			"Lantern prints “Nobody else”, Post does not", "~", "Another word", "2–3 Apr",
		},
		{
			"number",
			model.Find{Kind: model.FindNumber, Class: model.ClassSubstituted, Base: at(0, "Four"), Here: at(1, "Six")},
			"Post prints “Four”, Lantern “Six”", "≠", "Number", "2–3 Apr",
		},
		{
			"contradiction", model.Find{
				Kind: model.FindContradiction, Class: model.ClassSubstituted, About: "How many barges", Base: at(0, "Four"), Here: at(1, "Six", 2),
				Others: []model.FindSide{at(3, "Five"), at(4, "Six")},
			}, "How many barges: Post 2 Apr four · Lantern, Tribune, Radio six · Post 9 Apr five", "≠", "Contradiction", "2–3 Apr",
		},
		{
			"omission",
			model.Find{Kind: model.FindOmission, Base: at(0, "the old ones", 2, 4), Here: at(1, "")},
			"Lantern leaves out “the old ones”, quoted by 3 outlets", "○", "Left out", "2–3 Apr",
		},
		{
			"speaker",
			model.Find{Kind: model.FindSpeaker, Base: by(at(0, "barges may wait"), 0), Here: by(at(1, "barges will wait"), 1)},
			"“barges may wait”: Post has Ada Quill, Lantern Ivo Brand", "@", "Attributed to another", "2–3 Apr",
		},
		{
			"marks",
			model.Find{Kind: model.FindMarks, Base: at(0, "barges may wait"), Here: at(1, "barges will wait")},
			"Lantern puts “barges will wait” between quotation marks, Post does not", "“", "Words now between marks", "2–3 Apr",
		},
		{
			"revision",
			model.Find{Kind: model.FindRevision, Class: model.ClassSubstituted, Base: at(3, "Five"), Here: at(0, "Four")},
			"Post changed “Four” to “Five” between 2 Apr and 9 Apr", "↻", "Changed since", "2–9 Apr",
		},
		{
			"dropped",
			model.Find{Kind: model.FindRevision, Class: model.ClassSilentCut, Base: at(0, "the old ones"), Here: at(3, "before barges")},
			"Post dropped “the old ones” between 2 Apr and 9 Apr", "↻", "Changed since", "2–9 Apr",
		},
		{
			"added",
			model.Find{Kind: model.FindRevision, Class: model.ClassSilentCut, Base: at(0, "before barges"), Here: at(3, "Five")},
			"Post added “Five” between 2 Apr and 9 Apr", "↻", "Changed since", "2–9 Apr",
		},
		{
			"one outlet",
			model.Find{Kind: model.FindCut, Class: model.ClassSilentCut, Base: at(0, "the old ones"), Here: at(3, "before barges")},
			"Post 9 Apr drops “the old ones”", "−", "Cut, not marked", "2–9 Apr",
		},
	} {
		x.find.Speaker, x.find.Utterance = model.None, model.None
		f := c.Find(c.Index([]model.Find{x.find}), 0)
		if got := f.Title.String(); got != x.title {
			t.Errorf("%s: %s, want %s", x.name, got, x.title)
		}
		if f.Sign != x.sign || f.Label != x.label || f.Dates != x.days {
			t.Errorf("%s: %s %s, %s", x.name, f.Sign, f.Label, f.Dates)
		}
	}
}

// TestFindSides checks each side of a find: the words, how many are missing, and who else has them.
func TestFindSides(t *testing.T) {
	c := pair(t)
	find := model.Find{
		ID: "f", Kind: model.FindCut, Class: model.ClassSilentCut, Speaker: 0, Base: side(t, c, 0, "the old ones"), Here: side(t, c, 1, "before barges", 2),
		Others: []model.FindSide{side(t, c, 3, "Five")}, Why: "Lantern drops “the old ones”.",
	}
	f := c.Find(c.Index([]model.Find{find}), 0)
	if f.Speaker != "Ada Quill" || f.Here.Missing != 3 || f.Base.Missing != 0 || !slices.Equal(f.Here.Also, []int{2}) || f.Base.When != "2 Apr" {
		t.Errorf("%+v", f)
	}
	roles := []Role{Outlet, Plain, Outlet, Plain, Cut}
	var got []Role
	for _, p := range f.Title {
		got = append(got, p.Role)
	}
	if d := cmp.Diff(roles, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	var sides []string
	for _, w := range f.Sides {
		sides = append(sides, w.Words+"|"+outletList(w.Outlets).String())
	}
	if d := cmp.Diff([]string{"the old ones|Post 2 Apr", "|Lantern and Tribune", "Five|Post 9 Apr"}, sides); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestFindIndex counts finds by kind, a hedge among the modalities, and checks that a dismissed one is hidden and a
// minor one is not worth a minute.
func TestFindIndex(t *testing.T) {
	c := pair(t)
	base, here := side(t, c, 0, "may"), side(t, c, 1, "before barges")
	c.Dismissed = map[model.FindID]bool{"gone": true}
	fs := c.Index([]model.Find{
		{ID: "a", Kind: model.FindModality, About: aboutHedge, Base: base, Here: here, Utterance: 3},
		{ID: "gone", Kind: model.FindCut, Base: base, Here: here},
		{ID: "b", Kind: model.FindModality, Base: base, Here: side(t, c, 1, "will"), Utterance: 3, Story: 0},
		{ID: "c", Kind: model.FindContradiction, Base: base, Here: here, Utterance: model.None},
		{ID: "d", Kind: model.FindCut, Base: base, Here: here, Minor: true, Utterance: 3},
	})
	if got := fs.Worth(); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("worth %v", got)
	}
	if d := cmp.Diff([]KindCount{{Modality, 2}, {Contradiction, 1}}, fs.Kinds(fs.Worth())); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	if !slices.Equal(fs.OfUtterance(3), []int{0, 1, 3}) || len(fs.OfStory(0)) != 4 || !fs.KindOf(0).Is(Modality) {
		t.Errorf("%v, %v", fs.OfUtterance(3), fs.OfStory(0))
	}
	var none *Finds
	if none.OfStory(0) != nil || none.OfUtterance(0) != nil || none.Worth() != nil {
		t.Error("a nil *Finds has finds")
	}
	card := c.Card(0, fs)
	if len(card.Worst) != 2 || card.Worst[0].Kind != Hedge || card.Worst[1].Kind != Modality {
		t.Errorf("%+v", card.Worst)
	}
	if s := c.Story(0, fs); len(s.Contradictions) != 1 {
		t.Errorf("%+v", s.Contradictions)
	}
}
