package story

import "container/heap"

// link is what speaks for two articles' being of one story, as the logarithm of
// the odds; below 0 it speaks against it. a < b.
type link struct {
	a, b int32
	odds float64
}

const (
	// noLink is what counts for two articles of which neither is a neighbour of the
	// other.
	noLink = -5
	// mostOdds bounds a single link, so that none outweighs all others.
	mostOdds = 6
)

// tie is what holds two clusters together: the sum of the links between their
// articles.
type tie struct {
	sum   float64
	links int
	// full is how many of the links are between articles whose neighbours are all
	// of their story.
	full int
}

// clusters are the articles as they are being merged, each under one of its
// articles.
type clusters struct {
	size    []int
	full    []int // how many of the articles have no room for further neighbours
	version []int // grows when the cluster does; -1 when it is gone
	into    []int32
	ties    []map[int32]tie
}

// agglomerate merges n articles by average linkage: again and again the two
// clusters with the highest mean of the links between their articles, as long as it
// is above 0. An article that is full has had no room for all articles of its
// story among its neighbours, so that a link missing between two such tells
// nothing. It returns for each article the one that stands for its cluster.
func agglomerate(n int, links []link, full []bool) []int32 {
	c := newClusters(n, links, full)
	var q proposals
	for _, l := range links {
		q = c.propose(q, l.a, l.b)
	}
	heap.Init(&q)
	for len(q) > 0 {
		p := heap.Pop(&q).(proposal)
		if c.version[p.a] != p.versionA || c.version[p.b] != p.versionB {
			continue
		}
		a, b := p.a, p.b
		if len(c.ties[a]) < len(c.ties[b]) {
			a, b = b, a
		}
		c.merge(a, b)
		for x := range c.ties[a] {
			if next := c.propose(nil, a, x); next != nil {
				heap.Push(&q, next[0])
			}
		}
	}
	for i := range c.into {
		for c.into[i] != c.into[c.into[i]] {
			c.into[i] = c.into[c.into[i]]
		}
	}
	return c.into
}

func newClusters(n int, links []link, full []bool) *clusters {
	c := &clusters{
		size: make([]int, n), full: make([]int, n), version: make([]int, n),
		into: make([]int32, n), ties: make([]map[int32]tie, n),
	}
	for i := range n {
		c.size[i], c.into[i] = 1, int32(i)
		if full[i] {
			c.full[i] = 1
		}
	}
	for _, l := range links {
		t := tie{sum: max(-mostOdds, min(mostOdds, l.odds)), links: 1}
		if full[l.a] && full[l.b] {
			t.full = 1
		}
		c.set(l.a, l.b, t)
		c.set(l.b, l.a, t)
	}
	return c
}

func (c *clusters) set(a, b int32, t tie) {
	if c.ties[a] == nil {
		c.ties[a] = make(map[int32]tie)
	}
	c.ties[a][b] = t
}

// mean is the mean of the links between two clusters.
func (c *clusters) mean(a, b int32) float64 {
	t := c.ties[a][b]
	pairs := c.size[a]*c.size[b] - (c.full[a]*c.full[b] - t.full)
	return (t.sum + float64(pairs-t.links)*noLink) / float64(pairs)
}

// merge puts b into a.
func (c *clusters) merge(a, b int32) {
	for x, t := range c.ties[b] {
		delete(c.ties[x], b)
		if x == a {
			continue
		}
		u := c.ties[a][x]
		u.sum += t.sum
		u.links += t.links
		u.full += t.full
		c.ties[a][x], c.ties[x][a] = u, u
	}
	c.ties[b] = nil
	c.size[a] += c.size[b]
	c.full[a] += c.full[b]
	c.version[a]++
	c.version[b] = -1
	c.into[b] = a
}

// proposal is a pair of clusters that may be merged. It is stale when either has
// changed since.
type proposal struct {
	mean               float64
	a, b               int32
	versionA, versionB int
}

// proposals are a heap, the strongest on top; of two as strong, the one of the
// earlier articles.
type proposals []proposal

func (c *clusters) propose(q proposals, a, b int32) proposals {
	if m := c.mean(a, b); m > 0 {
		a, b = min(a, b), max(a, b)
		q = append(q, proposal{m, a, b, c.version[a], c.version[b]})
	}
	return q
}

func (q proposals) Len() int      { return len(q) }
func (q proposals) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q proposals) Less(i, j int) bool {
	x, y := &q[i], &q[j]
	if x.mean != y.mean {
		return x.mean > y.mean
	}
	if x.a != y.a {
		return x.a < y.a
	}
	return x.b < y.b
}
func (q *proposals) Push(p any) { *q = append(*q, p.(proposal)) }
func (q *proposals) Pop() any {
	last := len(*q) - 1
	p := (*q)[last]
	*q = (*q)[:last]
	return p
}
