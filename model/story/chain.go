package story

import (
	"cmp"
	"slices"
)

// chain records which stories belong to one affair: those that would be one story but for the time between them.
type chain struct {
	first []int32  // by story: its first article
	days  []period // by story
	dated []int    // by story: number of dated articles
	tied  [][]int  // by story: the others of its affair
}

const (
	// chainDays is the maximum number of days between two consecutive stories of one affair.
	chainDays = 30
	// chainOdds is the least mean of their links. Of 30 links read above 1.4, 28 connect one affair; of 30 more
	// between 1 and 1.4 about one in five has only people and a subject in common.
	chainOdds = 1.4
)

// chain finds the stories, given as articles, that belong to one affair on different days. Two do if the links
// between their dated articles, leaving aside the time between, are in favour of one story, both in the mean and by
// the rule of average linkage; both are dated, and the days differ.
func (g *grouping) chain(members [][]int32) chain {
	c := chain{first: make([]int32, len(members)), days: make([]period, len(members)), dated: make([]int, len(members)), tied: make([][]int, len(members))}
	of := make([]int, len(g.articles))
	for s, m := range members {
		c.first[s] = m[0]
		for _, a := range m {
			of[a] = s
			if p := &g.index.profiles[a]; p.sure {
				c.days[s] = c.days[s].with(p.when)
				c.dated[s]++
			}
		}
	}
	ties := map[[2]int]tie{}
	for k, p := range g.pairs {
		s, t := of[p.a], of[p.b]
		if s == t || !follow(c.days[s], c.days[t]) || !g.index.profiles[p.a].sure || !g.index.profiles[p.b].sure {
			continue
		}
		at := [2]int{min(s, t), max(s, t)}
		u := ties[at]
		ties[at] = tie{u.sum + max(noLink, min(mostOdds, float64(g.alike[k]))), u.links + 1}
	}
	for at, t := range ties {
		s, u := at[0], at[1]
		if t.mean(c.dated[s], c.dated[u]) > chainOdds {
			c.tied[s], c.tied[u] = append(c.tied[s], u), append(c.tied[u], s)
		}
	}
	for _, t := range c.tied {
		slices.SortFunc(t, func(s, u int) int {
			return cmp.Or(cmp.Compare(c.days[s].from, c.days[u].from), cmp.Compare(s, u))
		})
	}
	return c
}

// follow reports whether one of two periods begins after the other, and soon after its end.
func follow(p, q period) bool {
	return p.known && q.known && p.from != q.from && p.gap(q) <= chainDays
}

// around returns the stories before and after a story, each by its first article; order maps articles to their
// indexes among all.
func (c *chain) around(s int, order []int) (earlier, later []int) {
	for _, t := range c.tied[s] {
		if a := order[c.first[t]]; c.days[t].from < c.days[s].from {
			earlier = append(earlier, a)
		} else {
			later = append(later, a)
		}
	}
	return earlier, later
}
