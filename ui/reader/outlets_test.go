package reader

import (
	"testing"

	"lineup/model"
)

// TestOutletsAreCountedWhereTheyAreKnown: articles without an outlet may all be of one, and
// are never given out as so many newsrooms. What an agency wrote is one source, known as it is.
func TestOutletsAreCountedWhereTheyAreKnown(t *testing.T) {
	lib := &library{c: &model.Corpus{Articles: []*model.Article{
		{ID: "a", Outlet: model.Outlet{Name: "The Ansel Post"}},
		{ID: "b", Outlet: model.Outlet{Name: "The Ansel Post"}},
		{ID: "c", Outlet: model.Outlet{Name: "Harbour Times"}},
		{ID: "d"},
		{ID: "e", Wire: "Northern Wire"},
		{ID: "f", Wire: "Northern Wire"},
	}}}
	for _, test := range []struct {
		articles []int
		words    string
	}{
		{[]int{0, 1}, "1 outlet"},
		{[]int{0, 1, 2}, "2 outlets"},
		{[]int{0, 2, 3, 4, 5}, "3 outlets, 1 article without one"},
		{[]int{1, 3}, "1 outlet, 1 article without one"},
		{[]int{3, 3}, "2 articles without an outlet"},
	} {
		if got := lib.outletWords(test.articles); got != test.words {
			t.Errorf("%v: %q, want %q", test.articles, got, test.words)
		}
	}
}
