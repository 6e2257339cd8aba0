package decide

import (
	"maps"
	"slices"

	"lineup/model"

	"lineup/model/compare/utterance"
)

// regroup updates the utterances of the quotes whose speaker was decided: quotes of two outlets may now be the same
// words by one speaker, or no longer be. What the user has joined or split off comes later, and holds in any case.
func (w *work) regroup() {
	for _, q := range slices.Sorted(maps.Keys(w.before)) {
		if w.strange(q) {
			w.part(q, w.c.Quotes[q].Utterance)
		}
		if like := w.likest(q); like != model.None {
			w.join(q, like)
		}
	}
	clear(w.before)
}

// was returns the speaker of a quote before any decision about it.
func (w *work) was(quote int) int {
	if s, ok := w.before[quote]; ok {
		return s
	}
	return w.c.Quotes[quote].Speaker
}

// strange reports whether a version, all of whose quotes have a new speaker, no longer belongs in its utterance.
func (w *work) strange(quote int) bool {
	at := w.c.Quotes[quote].Utterance
	if at == model.None || len(w.c.Utterances[at].Versions) < 2 {
		return false
	}
	versions := w.c.Utterances[at].Versions
	i := slices.IndexFunc(versions, func(v model.Version) bool { return slices.Contains(v.Quotes, quote) })
	if i < 0 {
		return false
	}
	for _, q := range versions[i].Quotes {
		if _, decided := w.before[q]; !decided {
			return false
		}
		for j := range versions {
			if j != i && slices.ContainsFunc(versions[j].Quotes, func(x int) bool {
				return w.was(x) == w.was(q) && w.c.Quotes[x].Speaker == w.c.Quotes[q].Speaker || utterance.Likeness(w.c, q, x) > 0
			}) {
				return false
			}
		}
	}
	return true
}

// likest returns the quote of the same speaker, in another article of the story, that is most surely the same
// utterance and had a different speaker before; None if there is none.
func (w *work) likest(quote int) int {
	q := w.c.Quotes[quote]
	best, most := model.None, 0.
	if q.Speaker == model.None || q.Speaker == w.was(quote) {
		return best
	}
	for _, a := range w.c.Stories[w.c.StoryOf[q.Article]].Articles {
		for x := w.c.QuotesOf[a][0]; x < w.c.QuotesOf[a][1] && a != q.Article; x++ {
			if w.c.Quotes[x].Speaker != q.Speaker || w.was(x) == w.was(quote) {
				continue
			}
			if score := utterance.Likeness(w.c, quote, x); score > most {
				best, most = x, score
			}
		}
	}
	return best
}
