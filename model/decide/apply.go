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

// Apply returns the corpus with the user's decisions applied. c is not changed, and is returned itself if there are
// no decisions. Decisions that cannot be applied are among the problems of the result.
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
			w.finish() // so that bookmarks point into the final corpus
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

// work is a corpus being made from another one. The values its slices point at are shared, and replaced as a whole
// when they change.
type work struct {
	c   *model.Corpus
	own owned.Corpus // c, for writing

	at      time.Time               // when the decision being applied was made
	byID    map[model.ArticleID]int // nil until needed
	byName  map[string]int          // speakers by folded name and by ID; nil until needed
	decided map[int]bool            // quotes whose speaker the user named
	before  map[int]int             // the previous speakers of quotes that have a new one

	// What must be rebuilt at the end.
	speakers   map[int]bool // speakers whose quotes changed
	utterances map[int]bool // utterances whose versions, speaker or story changed
	restoried  bool         // whether stories were merged or split
	regrouped  bool         // whether versions moved to another utterance
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

// finish rebuilds what depends on the changes, and removes what has become empty.
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

// remake derives an utterance from its versions again. The user's decision about a speaker outweighs the reading of the
// versions it is about, and no more: one corrected version does not rename those that others have under another name.
func (w *work) remake(u int) {
	old := w.c.Utterances[u]
	if len(old.Versions) == 0 {
		return
	}
	n := utterance.Remake(w.c, old.Versions)
	n.ID = old.ID
	if s, ok := w.mostly(n.Versions); ok {
		n.Speaker = s
	}
	w.c.Utterances[u] = &n
}

// mostly returns the speaker whom the user gave to more versions than still name somebody by themselves; ok is false if
// there is none. One version of two does not outweigh the other.
func (w *work) mostly(versions []model.Version) (speaker int, ok bool) {
	speaker = model.None
	decided, read := map[int]int{}, 0 // versions: by the speaker decided, and those that name somebody by themselves
	for i := range versions {
		for _, q := range versions[i].Quotes {
			s := w.c.Quotes[q].Speaker
			if !w.decided[q] && s == model.None {
				continue
			}
			if w.decided[q] {
				decided[s]++
			} else {
				read++
			}
			break
		}
	}
	most := read
	for _, s := range slices.Sorted(maps.Keys(decided)) {
		if decided[s] > most {
			speaker, most, ok = s, decided[s], true
		}
	}
	return speaker, ok
}

// places returns the new index of each of n things when those in kept are kept, in the order given; None for the
// others.
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

// kept returns which of n indexes keep accepts.
func kept(n int, keep func(int) bool) []int {
	out := make([]int, 0, n)
	for i := range n {
		if keep(i) {
			out = append(out, i)
		}
	}
	return out
}

// pick returns the elements at the indexes.
func pick[T any](all []T, at []int) []T {
	out := make([]T, len(at))
	for i, p := range at {
		out[i] = all[p]
	}
	return out
}

// move replaces an index by the new one.
func move(at *int, to []int) {
	if *at != model.None {
		*at = to[*at]
	}
}
