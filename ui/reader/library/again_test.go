package library

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/readertest"
)

// madeOther returns a corpus that shares with c all but a few things, chosen by r: some are replaced, some are added
// at the end, and now and then some are removed there.
func madeOther(c *model.Corpus, r *rand.Rand) *model.Corpus {
	n := *c
	n.Articles, n.Speakers, n.Stories = slices.Clone(c.Articles), slices.Clone(c.Speakers), slices.Clone(c.Stories)
	n.Utterances = slices.Clone(c.Utterances)
	if r.IntN(3) == 0 {
		n.Utterances = n.Utterances[:len(n.Utterances)-1-r.IntN(3)]
	}
	for i := range 1 + r.IntN(3) {
		s := *n.Speakers[0]
		s.ID, s.Name, s.Named = model.SpeakerID(fmt.Sprint("n", i)), "Odo Brask", r.IntN(2) == 0
		n.Speakers = append(n.Speakers, &s)
		a := *n.Articles[r.IntN(len(n.Articles))]
		a.ID, a.Published.Time, a.Published.Precision = model.ArticleID(fmt.Sprint("n", i)), a.Published.Time.AddDate(r.IntN(9), 0, 0), model.ToDay
		n.Articles = append(n.Articles, &a)
		st := *n.Stories[r.IntN(len(n.Stories))]
		st.Articles, st.Outlets = st.Articles[:r.IntN(len(st.Articles))+1], st.Outlets[:1]
		n.Stories[r.IntN(len(n.Stories))] = &st
	}
	n.StoryOf, n.QuotesOf = slices.Clone(c.StoryOf), slices.Clone(c.QuotesOf)
	for len(n.StoryOf) < len(n.Articles) {
		n.StoryOf, n.QuotesOf = append(n.StoryOf, 0), append(n.QuotesOf, [2]int{})
	}
	for range 1 + r.IntN(4) {
		u := *n.Utterances[r.IntN(len(n.Utterances))]
		u.Versions, u.Base = u.Versions[:1+r.IntN(len(u.Versions))], 0
		u.Speaker, u.Story = r.IntN(len(n.Speakers)+1)-1, r.IntN(len(n.Stories))
		if at := r.IntN(len(n.Utterances) + 2); at < len(n.Utterances) {
			n.Utterances[at] = &u
		} else {
			n.Utterances = append(n.Utterances, &u)
		}
	}
	return &n
}

// TestLibraryAgain checks that the lists of a corpus are the same with and without those of an earlier one, over many
// successive changes and back again.
func TestLibraryAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 8))
	first := readertest.Many(400)
	c, was := first, New(Loaded{Corpus: first}, kit.Settings{}, nil)
	for step := range 60 {
		if c = madeOther(c, r); step%20 == 19 {
			c = first
		}
		if step%13 == 7 { // an outlet is renamed and nothing else has changed
			n := *c
			n.Articles = slices.Clone(c.Articles)
			a := *c.Articles[1]
			a.Outlet.Name, n.Articles[1] = c.Articles[0].Outlet.Name, &a
			c = &n
		}
		got, want := New(Loaded{Corpus: c}, kit.Settings{}, was), New(Loaded{Corpus: c}, kit.Settings{}, nil)
		for _, x := range []struct {
			what      string
			got, want any
		}{
			{"wordings", got.Wordings, want.Wordings},
			{"carried", got.carried, want.carried},
			{"told", got.ByStory, want.ByStory},
			{"said", got.BySpeaker, want.BySpeaker},
			{"lists", got.All, want.All},
			{"labels", got.Labels, want.Labels},
			{"short labels", got.shorts, want.shorts},
		} {
			if d := cmp.Diff(x.want, x.got, cmp.AllowUnexported(Scope{}), cmp.Transformer("none", func(a [][]int) []string {
				out := make([]string, len(a))
				for i := range a {
					out[i] = fmt.Sprint(a[i])
				}
				return out
			})); d != "" {
				t.Fatalf("step %d: %s: %s", step, x.what, d)
			}
		}
		was = got
	}
}
