package story

import "container/heap"

// link is the evidence that two articles belong to one story, as log odds: positive in favour, negative against. a
// < b.
type link struct {
	a, b int32
	odds float64
}

const (
	// noLink is the value for two articles that are not neighbours of each other. At -5 one of the look-alike
	// events is split that stays whole at -3; AllSides does not change.
	noLink = -3
	// mostOdds limits a single link, so that none outweighs all others.
	mostOdds = 8
	// enough is the number of links to a story's articles that an article needs at most: it has no room for more
	// neighbours than neighbourCount, while a story can have any number of articles. 8 and 15 give the same result
	// on all sets.
	enough = 15
	// mostDays is the maximum number of days between any two dated articles of one story. Of 910 events of
	// AllSides five are longer, and a weekly series has seven.
	mostDays = 5
)

// tie is the connection between two clusters: the sum of the links between their articles.
type tie struct {
	sum   float64
	links int32
}

// clusters are the articles being merged, each cluster identified by one of its articles.
type clusters struct {
	size  []int
	days  []period // from the earliest to the latest of the dated articles
	into  []int32
	ties  []tie
	tied  []map[int32]int32 // by cluster: the indexes in ties of its ties with others
	queue proposals

	looked int // number of proposals examined
}

// agglomerate merges articles with these dates by average linkage: repeatedly the two clusters with the highest
// mean of the links between their articles, as long as it is above 0 and their dates are close enough. It returns
// for each article the one that identifies its cluster.
//
// The mean of two clusters falls as they grow, and rises only if both are tied to the same third one. So a proposal
// is never worse than its current value: it is re-evaluated when its turn comes, and not after every merger.
func agglomerate(when []period, links []link) []int32 {
	c := newClusters(when, links)
	c.run()
	for i := range c.into {
		for c.into[i] != c.into[c.into[i]] {
			c.into[i] = c.into[c.into[i]]
		}
	}
	return c.into
}

func (c *clusters) run() {
	for len(c.queue) > 0 {
		p, _ := heap.Pop(&c.queue).(proposal)
		c.looked++
		t, tied := c.tied[p.a][p.b]
		if !tied || !c.close(p.a, p.b) {
			continue
		}
		if m := c.ties[t].mean(c.size[p.a], c.size[p.b]); m < p.mean {
			c.propose(p.a, p.b, t)
			continue
		}
		c.merge(p.a, p.b)
	}
}

func newClusters(when []period, links []link) *clusters {
	n := len(when)
	c := &clusters{size: make([]int, n), days: make([]period, n), into: make([]int32, n), tied: make([]map[int32]int32, n)}
	for i := range n {
		c.size[i], c.into[i] = 1, int32(i)
		if when[i].isDay() {
			c.days[i] = when[i]
		}
	}
	within := reach(n, links)
	// Allocations per link are multiplied by millions.
	ties, proposed := 0, 0
	others := make([]int32, n) // by article
	for _, l := range links {
		if within[l.a] == within[l.b] {
			ties++
			proposed += one(l.odds > 0)
			others[l.a]++
			others[l.b]++
		}
	}
	c.ties, c.queue = make([]tie, 0, ties), make(proposals, 0, proposed)
	for i, n := range others {
		if n > 0 {
			c.tied[i] = make(map[int32]int32, n)
		}
	}
	for _, l := range links {
		if within[l.a] != within[l.b] {
			continue
		}
		t := int32(len(c.ties))
		c.ties = append(c.ties, tie{sum: max(noLink, min(mostOdds, l.odds)), links: 1})
		c.tied[l.a][l.b], c.tied[l.b][l.a] = t, t
		if l.odds > 0 {
			c.queue = append(c.queue, proposal{c.ties[t].mean(1, 1), min(l.a, l.b), max(l.a, l.b)})
		}
	}
	heap.Init(&c.queue)
	return c
}

// reach returns for each article a representative of everything that it is connected to by a chain of links in
// favour. It can never be merged with anything else, because the sum of links that are all against is not above 0;
// most links are of that kind.
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

// close reports whether the dates of two clusters are close enough for one story.
func (c *clusters) close(a, b int32) bool {
	p := c.days[a].with(c.days[b])
	return !p.known || p.to-p.from <= mostDays
}

// mean returns the mean of the links between two clusters with a and b articles.
func (t tie) mean(a, b int) float64 {
	links := int(t.links)
	pairs := max(links, min(a, b)*min(max(a, b), enough))
	return (t.sum + float64(pairs-links)*noLink) / float64(pairs)
}

// merge merges two clusters into the one that has more ties.
func (c *clusters) merge(a, b int32) {
	if len(c.tied[a]) < len(c.tied[b]) || len(c.tied[a]) == len(c.tied[b]) && b < a {
		a, b = b, a
	}
	delete(c.tied[a], b)
	c.size[a] += c.size[b]
	c.days[a] = c.days[a].with(c.days[b])
	c.into[b] = a
	for x, t := range c.tied[b] {
		delete(c.tied[x], b)
		if x == a {
			continue
		}
		if u, tied := c.tied[a][x]; tied {
			c.ties[u].sum += c.ties[t].sum
			c.ties[u].links += c.ties[t].links
			t = u
		} else {
			c.tied[a][x], c.tied[x][a] = t, t
		}
		c.propose(a, x, t)
	}
	c.tied[b] = nil
}

// proposal is a proposal to merge two clusters, with the mean of their links when it was made. a < b.
type proposal struct {
	mean float64
	a, b int32
}

// propose queues a merger, if the links are in favour.
func (c *clusters) propose(a, b, t int32) {
	if m := c.ties[t].mean(c.size[a], c.size[b]); m > 0 {
		heap.Push(&c.queue, proposal{m, min(a, b), max(a, b)})
	}
}

// proposals is a heap with the strongest on top; of equals, the one of the earlier articles.
type proposals []proposal

func (q *proposals) Len() int      { return len(*q) }
func (q *proposals) Swap(i, j int) { (*q)[i], (*q)[j] = (*q)[j], (*q)[i] }
func (q *proposals) Less(i, j int) bool {
	x, y := &(*q)[i], &(*q)[j]
	if x.mean != y.mean {
		return x.mean > y.mean
	}
	if x.a != y.a {
		return x.a < y.a
	}
	return x.b < y.b
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
