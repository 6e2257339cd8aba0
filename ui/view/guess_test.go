package view

import (
	"testing"

	"lineup/model"
)

// TestGuess checks that a name more likely wrong than right is marked as a guess.
func TestGuess(t *testing.T) {
	c := harbor(t)
	q := c.Quotes[0]
	u := c.Utterances[q.Utterance]
	for _, test := range []struct {
		sure                float64
		said, uttered, here string
	}{
		{.5, "Ada Quill", "Ada Quill", "Ada Quill"},
		{.49, "may be Ada Quill", "may be Ada Quill", "may be Ada Quill"},
	} {
		for i := range u.Versions {
			for _, id := range u.Versions[i].Quotes {
				c.Quotes[id].Confidence = test.sure
			}
		}
		if said, uttered := c.SaidBy(q), c.UtteredBy(u); said != test.said || uttered != test.uttered {
			t.Errorf("at %v: %q and %q", test.sure, said, uttered)
		}
		if got := c.Article(q.Article, nil).Quotes[0].Speaker; got != test.here {
			t.Errorf("at %v, in the article: %q", test.sure, got)
		}
	}
	last := u.Versions[len(u.Versions)-1].Quotes[0]
	c.Quotes[last].Confidence = .9
	if got := c.UtteredBy(u); got != "Ada Quill" {
		t.Errorf("one version is certain, but got %q", got)
	}
	q.Speaker = model.None
	if got := c.SaidBy(q); got != "speaker unknown" {
		t.Errorf("unknown speaker: %q", got)
	}
}
