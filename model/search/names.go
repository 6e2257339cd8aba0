package search

import (
	"cmp"
	"slices"

	"lineup/model"
)

// storyName is the kind of a story's name. A story is no hit by itself; the
// field story: finds it.
const storyName Kind = "story"

// name is something that has names: a speaker, a topic, an outlet, a story.
type name struct {
	kind Kind
	at   int // in the corpus; for an outlet, in Index.outlets
	// spellings are its names, the one to show first.
	spellings []string
	weight    int // in how many quotes or articles it stands
	article   int // the newest article
}

// namesOf lists all that has names, the weightiest first.
func (ix *Index) namesOf(outlets map[string]int) []name {
	c := ix.corpus
	var names []name
	for i := range c.Speakers {
		s := &c.Speakers[i]
		n := name{kind: SpeakerHit, at: i, weight: len(s.Quotes), article: ix.newest(s.Articles)}
		n.spell(s.Name)
		for _, sp := range s.Spellings {
			n.spell(sp.Text)
		}
		names = append(names, n)
	}
	for i := range c.Topics {
		t := &c.Topics[i]
		n := name{kind: TopicHit, at: i, weight: len(t.Articles), article: ix.newest(t.Articles)}
		n.spell(t.Name)
		names = append(names, n)
	}
	for i := range c.Stories {
		s := &c.Stories[i]
		n := name{kind: storyName, at: i, weight: len(s.Articles), article: ix.newest(s.Articles)}
		n.spell(s.Title)
		n.spell(string(s.ID))
		names = append(names, n)
	}
	names = append(names, ix.outletNames(outlets)...)
	names = slices.DeleteFunc(names, func(n name) bool { return len(n.spellings) == 0 })
	slices.SortStableFunc(names, func(a, b name) int { return cmp.Compare(b.weight, a.weight) })
	return names
}

// outletNames lists the outlets. An article whose outlet is not known counts for
// none.
func (ix *Index) outletNames(outlets map[string]int) []name {
	names := make([]name, len(outlets))
	for rank, at := range ix.order {
		a := ix.corpus.Articles[at]
		o := ix.outletOf[rank]
		if o == model.None {
			continue
		}
		n := &names[o]
		if n.spellings == nil {
			*n = name{kind: OutletHit, at: int(o), article: int(at)}
			n.spell(a.OutletLabel())
		}
		n.spell(a.Outlet.Short)
		n.weight++
	}
	return names
}

// spell adds a spelling unless it is there.
func (n *name) spell(s string) {
	if s != "" && !slices.Contains(n.spellings, s) {
		n.spellings = append(n.spellings, s)
	}
}

// newest returns the article that comes first in the order of the index, or
// None.
func (ix *Index) newest(articles []int) int {
	best := model.None
	for _, a := range articles {
		if best == model.None || ix.rank[a] < ix.rank[best] {
			best = a
		}
	}
	return best
}
