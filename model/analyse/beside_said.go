package analyse

import (
	"maps"
	"slices"

	"lineup/model"

	"lineup/model/compare/utterance"
)

// utterances adds the utterances of n. One with the ID of an utterance in c, which is made from speaker, day and
// words, adds its versions to that one.
func (b *beside) utterances() {
	at := make(map[model.UtteranceID]int, len(b.n.Utterances))
	for i := range b.n.Utterances {
		at[b.n.Utterances[i].ID] = model.None
	}
	for i := range b.c.Utterances {
		if _, ok := at[b.c.Utterances[i].ID]; ok {
			at[b.c.Utterances[i].ID] = i
		}
	}
	known := len(b.c.Utterances)
	for i := range b.n.Utterances {
		u := *b.n.Utterances[i]
		versions := b.versions(u.Versions)
		to := at[u.ID]
		if to != model.None && !sharesArticle(versions, b.c.Utterances[to].Versions) {
			b.changed[to] = true
			ut := b.own.Utterance(to)
			ut.Versions = slices.Concat(ut.Versions, versions)
		} else {
			if to != model.None {
				u.ID += fresh
			}
			to = len(b.c.Utterances)
			u.Versions, u.Again = versions, nil
			u.Story = b.c.StoryOf[versions[u.Base].Article]
			u.Unclear = moved(u.Unclear, b.article)
			slices.Sort(u.Unclear)
			// The articles that c has in this story were not checked.
			u.Unasked = u.Unasked || len(b.c.Stories[u.Story].Articles) > len(b.joined[u.Story])
			if u.Speaker != model.None {
				u.Speaker = b.speaker[u.Speaker]
			}
			b.c.Utterances = append(b.c.Utterances, &u)
		}
		b.utterance = append(b.utterance, to)
	}
	for i := b.quote; i < len(b.c.Quotes); i++ {
		if q := b.own.Quote(i); q.Utterance != model.None {
			q.Utterance, q.Also = b.utterance[q.Utterance], moved(q.Also, b.utterance)
		}
	}
	for i := range b.n.Utterances {
		if to := b.utterance[i]; to >= known {
			b.own.Utterance(to).Again = moved(b.n.Utterances[i].Again, b.utterance)
		}
	}
	b.unclear(known)
	b.remake()
}

// unclear marks the articles that have joined the stories of c as unclear for the first known utterances, those of
// c: they were not checked for them.
func (b *beside) unclear(known int) {
	for i := range known {
		if came := b.joined[b.c.Utterances[i].Story]; came != nil && !b.changed[i] {
			u := b.own.Utterance(i)
			u.Unclear = slices.Concat(u.Unclear, came)
			slices.Sort(u.Unclear)
		}
	}
}

// versions returns versions of n with the indexes of c.
func (b *beside) versions(all []model.Version) []model.Version {
	out := slices.Clone(all)
	for i := range out {
		v := &out[i]
		v.Article = b.article[v.Article]
		v.Quotes, v.Repeats = b.further(v.Quotes), b.further(v.Repeats)
	}
	return out
}

// further returns quotes of n with the indexes of c.
func (b *beside) further(quotes []int) []int {
	out := slices.Clone(quotes)
	for i := range out {
		out[i] += b.quote
	}
	return out
}

// sharesArticle reports whether both lists have a version of the same article.
func sharesArticle(a, b []model.Version) bool {
	return slices.ContainsFunc(a, func(v model.Version) bool {
		return slices.ContainsFunc(b, func(w model.Version) bool { return v.Article == w.Article })
	})
}

// remake derives the changed utterances from their versions again, and removes those that have none left.
func (b *beside) remake() {
	for _, u := range slices.Backward(slices.Sorted(maps.Keys(b.changed))) {
		old := b.c.Utterances[u]
		if len(old.Versions) == 0 {
			b.drop(u)
			continue
		}
		n := utterance.Remake(b.c, old.Versions)
		n.ID, n.Again = old.ID, old.Again
		b.c.Utterances[u] = &n
	}
}

// drop removes an utterance and moves the last one to its place. It must be called in descending order, so that the
// last one has a version.
func (b *beside) drop(u int) {
	for _, other := range b.c.Utterances[u].Again {
		o := b.own.Utterance(other)
		o.Again = without(o.Again, func(x int) bool { return x == u })
	}
	last := len(b.c.Utterances) - 1
	if u != last {
		m := b.c.Utterances[last]
		b.c.Utterances[u] = m
		for _, other := range m.Again {
			o := b.own.Utterance(other)
			o.Again = renamed(o.Again, last, u)
		}
		for _, v := range m.Versions {
			for _, at := range slices.Concat(v.Quotes, v.Repeats) {
				q := b.own.Quote(at)
				if q.Utterance == last {
					q.Utterance = u
				}
				q.Also = renamed(q.Also, last, u)
			}
		}
	}
	b.c.Utterances = b.c.Utterances[:last]
}

// renamed returns a copy of the list in which from has become to.
func renamed(all []int, from, to int) []int {
	i := slices.Index(all, from)
	if i < 0 {
		return all
	}
	all = slices.Clone(all)
	all[i] = to
	return all
}
