package story

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/large"
	"lineup/model/parallel"
)

// Group puts every article into exactly one story. Earlier states of an article follow the last one, and have no
// influence on the grouping. readings are the readings of the articles, in the same order; it may be nil. The
// grouping does not depend on the order of the articles.
func Group(articles []*model.Article, readings []model.Reading) []*model.Story {
	order := canonical(articles)
	sorted := make([]*model.Article, len(order))
	for i, at := range order {
		sorted[i] = articles[at]
	}
	g := newGrouping(sorted)
	for i, at := range order {
		if at < len(readings) {
			g.quotes[i] = readings[at].Quotes
		}
	}
	members := g.stories()
	chain := g.chain(members)
	stories := large.Pointers[model.Story](len(members))
	parallel.Each(len(members), func(s int) {
		*stories[s] = g.tell(members[s])
		stories[s].Earlier, stories[s].Later = chain.around(s, order)
		for i, a := range stories[s].Articles {
			stories[s].Articles[i] = order[a]
		}
		for i, c := range stories[s].Copies {
			stories[s].Copies[i].Article, stories[s].Copies[i].Of = order[c.Article], order[c.Of]
		}
	})
	supersede(articles, stories)
	return stories
}

// supersede adds the earlier states of articles to the stories of the last ones.
func supersede(articles []*model.Article, stories []*model.Story) {
	of := map[model.ArticleID]*model.Story{}
	for _, s := range stories {
		for _, i := range s.Articles {
			if a := articles[i]; a.Revision > 0 {
				of[a.First()] = s
			}
		}
	}
	for i, a := range articles {
		if a.Superseded {
			s := of[a.First()]
			s.Superseded = append(s.Superseded, i)
		}
	}
}

// canonical returns the articles' indexes sorted by day, undated ones last, and then by ID: an order that does not
// depend on how they were given. Earlier states of articles are left out.
func canonical(articles []*model.Article) []int {
	order := make([]int, 0, len(articles))
	for i, a := range articles {
		if !a.Superseded {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Or(compareDays(articles[i].Published, articles[j].Published), cmp.Compare(articles[i].ID, articles[j].ID))
	})
	return order
}

// compareDays orders dates known to the day by day, and puts the others after them.
func compareDays(d, e model.Date) int {
	p, q := periodOf(d), periodOf(e)
	switch {
	case p.isDay() && q.isDay():
		return cmp.Compare(p.from, q.from)
	case p.isDay():
		return -1
	case q.isDay():
		return 1
	}
	return 0
}

// grouping is the articles in canonical order with everything derived from them.
type grouping struct {
	articles  []*model.Article
	quotes    [][]model.Quote
	index     *index
	common    census
	standings []standing
	pairs     []pair
	alike     []float32 // by pair: the odds of one story without the time between
}

// pair is two articles of which at least one is a neighbour of the other; a < b.
type pair struct {
	a, b int32
	like float32
}

func newGrouping(articles []*model.Article) *grouping {
	ps, having := profiles(articles)
	g := &grouping{articles: articles, quotes: make([][]model.Quote, len(articles)), standings: make([]standing, len(articles))}
	var beside fault.Group
	beside.Go(func() { g.common = newCensus(ps) })
	g.index = newIndex(ps, having)
	beside.Wait()
	parallel.Each(len(articles), func(i int) { g.standings[i] = g.index.stand(i, g.index.neighbours(i)) })
	g.pairs = pairs(g.standings)
	return g
}

// apart reports whether the dates of two articles are too far apart for one story.
func (g *grouping) apart(p pair) bool {
	a, b := &g.index.profiles[p.a], &g.index.profiles[p.b]
	return a.sure && b.sure && a.when.gap(b.when) > mostDays
}

// weigh calls do with the evidence on every pair, several at a time.
func (g *grouping) weigh(do func(k int, e *evidence)) {
	parallel.Each(len(g.articles), func(i int) {
		from, _ := slices.BinarySearchFunc(g.pairs, int32(i), func(p pair, i int32) int { return cmp.Compare(p.a, i) })
		if from == len(g.pairs) || g.pairs[from].a != int32(i) {
			return
		}
		s := g.index.borrow()
		s.subject.lay(&g.index.profiles[i])
		for k := from; k < len(g.pairs) && g.pairs[k].a == int32(i); k++ {
			e := g.gather(g.pairs[k], &s.subject)
			do(k, &e)
		}
		s.subject.clear()
		g.index.scratch <- s
	})
}

// stories returns the articles of every story, in order.
func (g *grouping) stories() [][]int32 {
	links := make([]link, len(g.pairs))
	g.alike = make([]float32, len(g.pairs))
	g.weigh(func(k int, e *evidence) {
		p := g.pairs[k]
		links[k], g.alike[k] = link{p.a, p.b, e.odds()}, float32(e.alike())
		if g.apart(p) {
			links[k].odds = noLink
		}
	})
	when := make([]period, len(g.articles))
	for i := range when {
		if p := &g.index.profiles[i]; p.sure {
			when[i] = p.when
		}
	}
	of := agglomerate(when, links)
	members := make([][]int32, len(of))
	for i, s := range of {
		members[s] = append(members[s], int32(i))
	}
	members = slices.DeleteFunc(members, func(m []int32) bool { return len(m) == 0 })
	slices.SortFunc(members, func(m, n []int32) int { return cmp.Compare(m[0], n[0]) })
	return members
}

// pairs returns every pair of neighbours once, in order.
func pairs(standings []standing) []pair {
	// Each pair is reported by its first article or, if only the other has it among its neighbours, by that one.
	each := func(do func(p pair)) {
		for i := range standings {
			for _, n := range standings[i].neighbours {
				if a := int32(i); a < n.article {
					do(pair{a, n.article, n.like})
				} else if !standings[n.article].has(a) {
					do(pair{n.article, a, n.like})
				}
			}
		}
	}
	next := make([]int, len(standings)+1) // where the next pair of an article goes
	each(func(p pair) { next[p.a+1]++ })
	for i := range standings {
		next[i+1] += next[i]
	}
	ps := make([]pair, next[len(standings)])
	each(func(p pair) {
		ps[next[p.a]] = p
		next[p.a]++
	})
	parallel.Each(len(standings), func(i int) {
		from := 0
		if i > 0 {
			from = next[i-1]
		}
		slices.SortFunc(ps[from:next[i]], func(p, q pair) int { return cmp.Compare(p.b, q.b) })
	})
	return ps
}

// storyID derives the ID of a story from that of its earliest article.
func storyID(first model.ArticleID) model.StoryID {
	sum := sha256.Sum256([]byte(first))
	return model.StoryID("s-" + hex.EncodeToString(sum[:6]))
}
