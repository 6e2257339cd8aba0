package model

import (
	"cmp"
	"slices"
)

// First returns the ID of the article's first loaded state, which may be its own.
func (a *Article) First() ArticleID { return cmp.Or(a.RevisionOf, a.ID) }

// Seen returns the time from which a state of an article is known to have been as it is: when it was fetched,
// otherwise updated, otherwise published.
func (a *Article) Seen() Date {
	switch {
	case a.Fetched.Known():
		return a.Fetched
	case a.Updated.Known():
		return a.Updated
	default:
		return a.Published
	}
}

// States returns the states of an article, the earliest first; nil if there is only one. Of several copies of one
// state it returns one, preferring the article itself.
func (c *Corpus) States(article int) []int {
	a := c.Articles[article]
	if a.Revision == 0 || article >= len(c.StoryOf) {
		return nil
	}
	first := a.First()
	var out []int
	st := c.Stories[c.StoryOf[article]]
	for _, some := range [][]int{st.Superseded, st.Articles} {
		for _, i := range some {
			if b := c.Articles[i]; b.Revision > 0 && b.First() == first {
				out = append(out, i)
			}
		}
	}
	number := func(i int) int { return c.Articles[i].Revision }
	out = c.InOrder(out)
	out = slices.CompactFunc(out, func(x, y int) bool { return number(x) == number(y) && y != article })
	out = slices.DeleteFunc(out, func(x int) bool { return x != article && number(x) == number(article) })
	if len(out) < 2 {
		return nil // the others are not in the corpus
	}
	return out
}

// InOrder returns states of one article, the earliest first.
func (c *Corpus) InOrder(states []int) []int {
	return slices.SortedStableFunc(slices.Values(states), func(x, y int) int {
		return cmp.Compare(c.Articles[x].Revision, c.Articles[y].Revision)
	})
}

// Latest returns the last state of an article, which may be the article itself.
func (c *Corpus) Latest(article int) int {
	if all := c.States(article); all != nil {
		return all[len(all)-1]
	}
	return article
}

// Current returns the articles with Superseded set so that, for each article, only the last state among them
// counts: in a selection that may be an earlier one. Articles that change are copied.
func Current(articles []*Article) []*Article {
	last := map[ArticleID]int{}
	for _, a := range articles {
		if a.Revision > 0 {
			last[a.First()] = max(last[a.First()], a.Revision)
		}
	}
	out := articles
	for i, a := range articles {
		superseded := a.Revision > 0 && a.Revision < last[a.First()]
		if superseded == a.Superseded {
			continue
		}
		if &out[0] == &articles[0] {
			out = slices.Clone(articles)
		}
		b := *a
		b.Superseded = superseded
		out[i] = &b
	}
	return out
}
