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
	links int32
	// full is how many of the links are between articles whose neighbours are all
	// of their story.
	full int32
}

// clusters are the articles as they are being merged, each under one of its
// articles.
type clusters struct {
	of      []members
	version []int // grows when the cluster does; -1 when it is gone
	into    []int32
	ties    []map[int32]tie
	queue   proposals
}

// members are how many articles a cluster has, and how many of these have no room for further
// neighbours.
type members struct{ all, full int32 }

// agglomerate merges n articles by average linkage: again and again the two
// clusters with the highest mean of the links between their articles, as long as it
// is above 0. An article that is full has had no room for all articles of its
// story among its neighbours, so that a link missing between two such tells
// nothing. It returns for each article the one that stands for its cluster.
func agglomerate(n int, links []link, full []bool) []int32 {
	c := newClusters(n, links, full)
	for i := range c.ties {
		c.propose(int32(i))
	}
	for len(c.queue) > 0 {
		p, _ := heap.Pop(&c.queue).(proposal)
		switch {
		case c.version[p.by] != p.version:
			// What it has become has made a proposal of its own.
		case c.version[p.to] != p.versionTo:
			c.propose(p.by)
		default:
			a, b := p.by, p.to
			if len(c.ties[a]) < len(c.ties[b]) {
				a, b = b, a
			}
			c.merge(a, b)
			c.propose(a)
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
		of: make([]members, n), version: make([]int, n),
		into: make([]int32, n), ties: make([]map[int32]tie, n),
	}
	for i := range n {
		c.of[i].all, c.into[i] = 1, int32(i)
		if full[i] {
			c.of[i].full = 1
		}
	}
	within := reach(n, links)
	for _, l := range links {
		if within[l.a] != within[l.b] {
			continue
		}
		t := tie{sum: max(-mostOdds, min(mostOdds, l.odds)), links: 1}
		if full[l.a] && full[l.b] {
			t.full = 1
		}
		c.set(l.a, l.b, t)
		c.set(l.b, l.a, t)
	}
	return c
}

// reach returns for each article which one stands for all that links which speak for it
// lead to, from one to the next. What lies beyond can never be merged with it, as the sum
// of links that all speak against is not above 0, and most links are such.
func reach(n int, links []link) []int32 {
	to := make([]int32, n)
	for i := range to {
		to[i] = int32(i)
	}
	end := func(i int32) int32 {
		for to[i] != i {
			to[i] = to[to[i]]
			i = to[i]
		}
		return i
	}
	for _, l := range links {
		if l.odds > 0 {
			to[end(l.b)] = end(l.a)
		}
	}
	for i := range to {
		to[i] = end(int32(i))
	}
	return to
}

func (c *clusters) set(a, b int32, t tie) {
	if c.ties[a] == nil {
		c.ties[a] = make(map[int32]tie)
	}
	c.ties[a][b] = t
}

// mean is the mean of the links between two clusters of so many articles.
func (t tie) mean(a, b members) float64 {
	pairs := int(a.all)*int(b.all) - (int(a.full)*int(b.full) - int(t.full))
	return (t.sum + float64(pairs-int(t.links))*noLink) / float64(pairs)
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
	c.of[a].all += c.of[b].all
	c.of[a].full += c.of[b].full
	c.version[a]++
	c.version[b] = -1
	c.into[b] = a
}

// proposal is a cluster's wish to merge with the one it has the strongest links to.
// It is stale when either has changed since.
type proposal struct {
	mean               float64
	by, to             int32
	version, versionTo int
}

// propose puts a cluster's proposal into the queue, if there is any cluster that its
// links speak for. The strongest pair of all is always the proposal of the one of the
// two that changed last, so one proposal a cluster is enough.
func (c *clusters) propose(by int32) {
	best := proposal{by: by, to: -1}
	own := c.of[by]
	for to, t := range c.ties[by] {
		if m := t.mean(own, c.of[to]); m > best.mean || m == best.mean && best.to >= 0 && to < best.to {
			best.mean, best.to = m, to
		}
	}
	if best.to >= 0 {
		best.version, best.versionTo = c.version[by], c.version[best.to]
		heap.Push(&c.queue, best)
	}
}

// proposals are a heap, the strongest on top; of two as strong, the one of the
// earlier articles.
type proposals []proposal

func (q *proposals) Len() int      { return len(*q) }
func (q *proposals) Swap(i, j int) { (*q)[i], (*q)[j] = (*q)[j], (*q)[i] }
func (q *proposals) Less(i, j int) bool {
	x, y := &(*q)[i], &(*q)[j]
	if x.mean != y.mean {
		return x.mean > y.mean
	}
	if lowX, lowY := min(x.by, x.to), min(y.by, y.to); lowX != lowY {
		return lowX < lowY
	}
	return max(x.by, x.to) < max(y.by, y.to)
}

func (q *proposals) Push(x any) {
	if p, ok := x.(proposal); ok {
		*q = append(*q, p)
	}
}

func (q *proposals) Pop() any {
	last := len(*q) - 1
	p := (*q)[last]
	*q = (*q)[:last]
	return p
}
