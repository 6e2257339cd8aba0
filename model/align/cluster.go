package align

import (
	"cmp"
	"slices"

	"lineup/model"
)

// cluster puts linked quotes together, the surest links first, and returns the
// groups, each in order, by their first quote. A quote without a link is a group by
// itself.
//
// Links make chains: the first outlet has sentences one and two of a speech, the
// second two and three, the third three and four. To keep them from growing into
// one, two groups are joined only where their longest quotes share words
// themselves; where these are of one article, one of them with the other group's
// longest of another article.
func cluster(c *model.Corpus, links []link) [][]int {
	slices.SortFunc(links, func(a, b link) int {
		return cmp.Or(cmp.Compare(b.score, a.score), a.x-b.x, a.y-b.y)
	})
	s := sets{c: c, of: map[int]*set{}, linked: make(map[[2]int]bool, len(links))}
	for _, l := range links {
		s.linked[key(l.x, l.y)] = true
	}
	for _, l := range links {
		s.join(l)
	}
	var groups [][]int
	for q := range c.Quotes {
		switch g := s.of[q]; {
		case g == nil:
			groups = append(groups, []int{q})
		case slices.Min(g.quotes) == q:
			slices.Sort(g.quotes)
			groups = append(groups, g.quotes)
		}
	}
	return groups
}

// set is a group in the making.
type set struct {
	quotes []int
	// longest is the quote with the most text.
	longest int
	// namer is a quote at which its speaker's name stands, None where there is none.
	namer int
}

type sets struct {
	c      *model.Corpus
	of     map[int]*set
	linked map[[2]int]bool
}

func key(x, y int) [2]int { return [2]int{min(x, y), max(x, y)} }

// join puts the groups of a link's quotes together, if they hold.
func (s *sets) join(l link) {
	a, b := s.at(l.x), s.at(l.y)
	if a == b || !s.oneSpeaker(a, b, l) || !s.hold(a, b) {
		return
	}
	if s.size(b.longest) > s.size(a.longest) {
		a, b = b, a
	}
	a.quotes = append(a.quotes, b.quotes...)
	if a.namer == model.None {
		a.namer = b.namer
	}
	for _, q := range b.quotes {
		s.of[q] = a
	}
}

func (s *sets) at(q int) *set {
	if s.of[q] == nil {
		s.of[q] = &set{quotes: []int{q}, longest: q, namer: model.None}
		if v := voiced(s.c, q); v.surname != "" && !v.guessed {
			s.of[q].namer = q
		}
	}
	return s.of[q]
}

// oneSpeaker says that two groups may be of one speaker. A quote that leaves its
// speaker open does not join what two people said; only quotes of two names that are
// linked themselves do, and never two of one article.
func (s *sets) oneSpeaker(a, b *set, l link) bool {
	if a.namer == model.None || b.namer == model.None {
		return true
	}
	if p, q := voiced(s.c, a.namer), voiced(s.c, b.namer); bondOf(&p, &q) < doubtful {
		return true
	}
	if x, y := voiced(s.c, l.x), voiced(s.c, l.y); bondOf(&x, &y) != twoSpeakers {
		return false
	}
	for _, q := range a.quotes {
		for _, o := range b.quotes {
			if s.c.Quotes[q].Article == s.c.Quotes[o].Article {
				return false
			}
		}
	}
	return true
}

func (s *sets) size(q int) int {
	n := 0
	for _, p := range s.c.Quotes[q].Pieces {
		n += p.Len()
	}
	return n
}

// hold says that two groups belong together by their longest quotes.
func (s *sets) hold(a, b *set) bool {
	if s.same(a.longest, b.longest) {
		return true
	}
	return s.same(a.longest, s.other(b, a.longest)) && s.same(b.longest, s.other(a, b.longest)) ||
		len(b.quotes) == 1 && s.same(b.longest, s.other(a, b.longest)) ||
		len(a.quotes) == 1 && s.same(a.longest, s.other(b, a.longest))
}

// other is the longest quote of a group that is not of the article of quote q, if
// the article's quote is the longest of all; else the longest.
func (s *sets) other(g *set, q int) int {
	if s.c.Quotes[g.longest].Article != s.c.Quotes[q].Article {
		return g.longest
	}
	best := model.None
	for _, x := range g.quotes {
		if s.c.Quotes[x].Article != s.c.Quotes[q].Article && (best == model.None || s.size(x) > s.size(best)) {
			best = x
		}
	}
	return best
}

// same says that two quotes are linked, or would be.
func (s *sets) same(x, y int) bool {
	if y == model.None || s.c.Quotes[x].Article == s.c.Quotes[y].Article {
		return false
	}
	k := key(x, y)
	if v, ok := s.linked[k]; ok {
		return v
	}
	p, q := ready(s.c, k[0]), ready(s.c, k[1])
	var score float64
	if s.c.StoryOf[p.article] == s.c.StoryOf[q.article] {
		score = compare(&p, &q)
	} else if apart(s.c, k[0], k[1]) {
		score = compareApart(&p, &q)
	}
	s.linked[k] = score > 0
	return score > 0
}
