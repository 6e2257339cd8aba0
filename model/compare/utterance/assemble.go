package utterance

import (
	"cmp"
	"fmt"
	"slices"

	"lineup/model"
	"lineup/model/compare/wording"
	"lineup/model/large"
)

// assemble makes utterances from their shares of the quotes. light marks the partial quotes that are too light to
// be utterances of their own.
func (k workers) assemble(c *model.Corpus, groups [][]share, light []bool) []*model.Utterance {
	groups = slices.DeleteFunc(groups, func(g []share) bool {
		q := g[0].quote
		return len(g) == 1 && !stands(c.Quotes[q], light[q])
	})
	out := large.Pointers[model.Utterance](len(groups))
	traces := make([]trace, len(groups))
	k.each(len(groups), func(d *worker, i int) { *out[i], traces[i] = d.utterance(groups[i]) })
	k.findAllUnclear(c, out, traces)
	first := func(u *model.Utterance) model.Span { return u.Versions[u.Base].Pieces[0] }
	slices.SortStableFunc(out, func(x, y *model.Utterance) int {
		return cmp.Or(len(y.Versions)-len(x.Versions), cmp.Compare(x.Versions[x.Base].Quotes[0], y.Versions[y.Base].Quotes[0]),
			cmp.Compare(first(x).Start, first(y).Start))
	})
	k.name(c, out)
	return out
}

// findAllUnclear finds the articles that may have utterances, story by story.
func (k workers) findAllUnclear(c *model.Corpus, us []*model.Utterance, traces []trace) {
	ofStory := make([][]int, len(c.Stories))
	for i, u := range us {
		if len(u.Versions) > 1 {
			ofStory[u.Story] = append(ofStory[u.Story], i)
		}
	}
	k.each(len(ofStory), func(d *worker, s int) { d.findUnclear(at(us, ofStory[s]), at(traces, ofStory[s])) })
}

// at returns the elements at some indexes of a list.
func at[T any](all []T, places []int) []T {
	out := make([]T, len(places))
	for i, p := range places {
		out[i] = all[p]
	}
	return out
}

// utterance makes an utterance from its shares of the quotes, and its trace for finding it in other articles. An
// utterance with a single version is not searched for, because it is not compared with anything.
func (d *worker) utterance(shares []share) (model.Utterance, trace) {
	c := d.c
	u := model.Utterance{Speaker: model.None, Base: model.None}
	var words map[int]wording.Wording // not needed for a single version
	if len(shares) > 1 {
		words = map[int]wording.Wording{}
	}
	for rest := shares; len(rest) > 0; {
		a := c.Quotes[rest[0].quote].Article
		n := 1
		for n < len(rest) && c.Quotes[rest[n].quote].Article == a {
			n++
		}
		v := d.version(rest[:n])
		rest = rest[n:]
		if len(shares) > 1 {
			words[a] = d.wording(&v)
			printedAgain(c.Articles[a], &v)
		}
		u.Versions = append(u.Versions, v)
	}
	d.complete(&u, words)
	if len(shares) == 1 {
		return u, trace{}
	}
	b := words[u.Versions[u.Base].Article]
	return u, d.traceOf(&b)
}

// stands reports whether the words of a quote are enough for an utterance that no other article reports.
func stands(q *model.Quote, light bool) bool {
	return q.Kind == model.Direct || q.Kind == model.Partial && !light
}

// name gives every utterance its ID, derived from the speaker and the base's words, so that it stays the same as
// long as the base does. If the same is said on several days the later ones are numbered.
func (k workers) name(c *model.Corpus, utterances []*model.Utterance) {
	k.each(len(utterances), func(_ *worker, i int) { utterances[i].ID = idOf(c, utterances[i]) })
	used := make(map[model.UtteranceID]int, len(utterances))
	for _, u := range utterances {
		if used[u.ID]++; used[u.ID] > 1 {
			u.ID = model.UtteranceID(fmt.Sprintf("%s-%d", u.ID, used[u.ID]))
		}
	}
}

// idOf returns the ID of an utterance, provided no other has it.
func idOf(c *model.Corpus, u *model.Utterance) model.UtteranceID {
	h := uint64(0)
	if u.Speaker != model.None {
		h = wording.Hash(string(c.Speakers[u.Speaker].ID))
	}
	b := &u.Versions[u.Base]
	for _, s := range b.Pieces {
		h = h*1099511628211 ^ wording.Hash(s.Of(c.Articles[b.Article].Text))
	}
	h = h*1099511628211 ^ wording.Hash(u.From.Day())
	return model.UtteranceID(fmt.Sprintf("u-%08x", uint32(h^h>>32)))
}
