package decide

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"lineup/model"

	"lineup/model/owned"

	"lineup/model/compare/utterance"
)

// Apply returns the corpus as the user has decided it. c is not changed; without
// decisions it is returned itself. What a decision says cannot be carried out is
// among the problems of the result.
func Apply(c *model.Corpus, ds Decisions) *model.Corpus {
	if len(ds) == 0 {
		return c
	}
	w := begin(c)
	for _, d := range ds.inForce() {
		if d.step() >= utterances {
			w.regroup()
		}
		if d.step() >= bookmarks {
			w.finish() // so that bookmarks point at what there is in the end
		}
		w.at = d.At
		if err := d.apply(w); err != nil && !d.Above {
			w.c.Problems = append(w.c.Problems, model.Problem{
				File: d.File, Line: d.Line, What: fmt.Sprintf("a decision that cannot be applied now: %s (%s); it is kept", d, err),
			})
		}
	}
	w.regroup()
	w.finish()
	return w.c
}

// work is a corpus that is being made of another one. What its things point at is shared, and
// replaced as a whole where it changes.
type work struct {
	c   *model.Corpus
	own owned.Corpus // c, to be written

	at      time.Time               // when what is being applied was decided
	byID    map[model.ArticleID]int // nil until asked for
	byName  map[string]int          // speakers by folded name and by id; nil until asked for
	decided map[int]bool            // the quotes whose speaker the user named
	before  map[int]int             // the quotes that have another speaker now, and whose they were

	// What has to be made again at the end.
	speakers   map[int]bool // those whose quotes changed
	utterances map[int]bool // those whose versions, speaker or story changed
	restoried  bool         // stories were merged or split
	regrouped  bool         // versions have another utterance
	done       bool
}

func begin(c *model.Corpus) *work {
	n := *c
	n.Articles, n.Quotes, n.Speakers = slices.Clone(c.Articles), slices.Clone(c.Quotes), slices.Clone(c.Speakers)
	n.Stories, n.StoryOf = slices.Clone(c.Stories), slices.Clone(c.StoryOf)
	n.Utterances, n.Topics = slices.Clone(c.Utterances), slices.Clone(c.Topics)
	n.Problems, n.Bookmarks, n.Dismissed = slices.Clone(c.Problems), nil, nil
	return &work{c: &n, own: owned.Corpus{Corpus: &n}, decided: map[int]bool{}, before: map[int]int{}, speakers: map[int]bool{}, utterances: map[int]bool{}}
}

// finish makes again what follows from what was changed, and takes out what nothing
// is left of.
func (w *work) finish() {
	if w.done {
		return
	}
	w.done = true
	w.recount()
	for _, u := range slices.Sorted(maps.Keys(w.utterances)) {
		if u != model.None {
			w.remake(u)
		}
	}
	w.dropSpeakers()
	w.dropStories()
	w.orderUtterances()
}

// remake finds again what follows from the versions of an utterance. What the user
// decided about a speaker outweighs what was read.
func (w *work) remake(u int) {
	old := w.c.Utterances[u]
	if len(old.Versions) == 0 {
		return
	}
	n := utterance.Remake(w.c, old.Versions)
	n.ID = old.ID
	for i := range n.Versions {
		for _, q := range n.Versions[i].Quotes {
			if w.decided[q] {
				n.Speaker = w.c.Quotes[q].Speaker
			}
		}
	}
	w.c.Utterances[u] = &n
}

// places numbers those of n things that are kept, in the order given; a thing that
// is not kept has no place.
func places(n int, kept []int) []int {
	to := make([]int, n)
	for i := range to {
		to[i] = model.None
	}
	for i, k := range kept {
		to[k] = i
	}
	return to
}

// kept are the things, of n, that keep says to keep.
func kept(n int, keep func(int) bool) []int {
	out := make([]int, 0, n)
	for i := range n {
		if keep(i) {
			out = append(out, i)
		}
	}
	return out
}

// pick returns the elements at the places.
func pick[T any](all []T, at []int) []T {
	out := make([]T, len(at))
	for i, p := range at {
		out[i] = all[p]
	}
	return out
}

// move points at the new place of a thing.
func move(at *int, to []int) {
	if *at != model.None {
		*at = to[*at]
	}
}
