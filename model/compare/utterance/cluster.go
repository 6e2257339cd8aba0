package utterance

import (
	"cmp"
	"slices"

	"lineup/model"
)

// cluster groups linked sentences, the surest links first, and returns the groups, each sorted, by their first
// part.
//
// Links form chains where outlets cut sentences differently. To keep chains from growing together, two groups are
// joined only if their longest parts have the same words themselves; if those are in one article, one of them is
// compared with the other group's longest part in another article.
func cluster(links []link, k *cuts) [][]part {
	slices.SortFunc(links, func(a, b link) int {
		return cmp.Or(cmp.Compare(b.score, a.score), a.x.compare(b.x), a.y.compare(b.y))
	})
	s := sets{cuts: k, of: map[part]*set{}, linked: make(map[[2]part]bool, len(links))}
	for _, l := range links {
		s.linked[key(l.x, l.y)] = true
	}
	for _, l := range links {
		s.join(l)
	}
	var groups [][]part
	for p, g := range s.of {
		if slices.MinFunc(g.parts, part.compare) == p {
			slices.SortFunc(g.parts, part.compare)
			groups = append(groups, g.parts)
		}
	}
	slices.SortFunc(groups, func(x, y []part) int { return x[0].compare(y[0]) })
	return groups
}

// set is a group being built.
type set struct {
	parts []part
	// longest is the part with the most text.
	longest part
	// namer is a quote that names its speaker, None if there is none.
	namer int
	// occasions are the distinct occasions known for its quotes.
	occasions []occasion
}

type sets struct {
	cuts   *cuts
	of     map[part]*set
	linked map[[2]part]bool
}

func key(x, y part) [2]part {
	if y.compare(x) < 0 {
		x, y = y, x
	}
	return [2]part{x, y}
}

// join merges the groups of a link's sentences, if they belong together.
func (s *sets) join(l link) {
	a, b := s.at(l.x), s.at(l.y)
	placed := l.fragment && len(a.parts) == 1 // in a sentence that has all of its words
	if a == b || !s.oneSpeaker(a, b, l) || !s.oneOccasion(a, b, l) || !placed && !s.hold(a, b) {
		return
	}
	if s.cuts.length(b.longest) > s.cuts.length(a.longest) {
		a, b = b, a
	}
	a.parts = append(a.parts, b.parts...)
	if a.namer == model.None {
		a.namer = b.namer
	}
	for _, o := range b.occasions {
		if !slices.Contains(a.occasions, o) {
			a.occasions = append(a.occasions, o)
		}
	}
	for _, p := range b.parts {
		s.of[p] = a
	}
}

func (s *sets) at(p part) *set {
	if s.of[p] == nil {
		s.of[p] = &set{parts: []part{p}, longest: p, namer: model.None}
		v := s.cuts.worker.voiced(p.quote)
		if v.surname != "" && !v.guessed {
			s.of[p].namer = p.quote
		}
		if v.occasion != (occasion{}) {
			s.of[p].occasions = []occasion{v.occasion}
		}
	}
	return s.of[p]
}

// article returns the article of a part.
func (s *sets) article(p part) int { return s.cuts.worker.c.Quotes[p.quote].Article }

// oneSpeaker reports whether two groups may have one speaker. A quote with an open speaker must not join what two
// people said. Only two quotes with different names that are linked directly do, and never two in one article.
func (s *sets) oneSpeaker(a, b *set, l link) bool {
	if a.namer == model.None || b.namer == model.None {
		return true
	}
	if p, q := s.cuts.worker.voiced(a.namer), s.cuts.worker.voiced(b.namer); matchSpeakers(&p, &q) < doubtful {
		return true
	}
	if x, y := s.cuts.worker.voiced(l.x.quote), s.cuts.worker.voiced(l.y.quote); matchSpeakers(&x, &y) != twoSpeakers {
		return false
	}
	for _, p := range a.parts {
		for _, o := range b.parts {
			if s.article(p) == s.article(o) {
				return false
			}
		}
	}
	return true
}

// oneOccasion reports whether the occasions of two groups are compatible. Otherwise a tweet and a speech would be
// joined by way of quotes without a known occasion.
func (s *sets) oneOccasion(a, b *set, l link) bool {
	if x, y := s.cuts.worker.voiced(l.x.quote), s.cuts.worker.voiced(l.y.quote); x.occasion.apart(y.occasion) {
		return true
	}
	for _, o := range a.occasions {
		if slices.ContainsFunc(b.occasions, o.apart) {
			return false
		}
	}
	return true
}

// hold reports whether two groups belong together, judged by their longest parts.
func (s *sets) hold(a, b *set) bool {
	if s.same(a.longest, b.longest) {
		return true
	}
	ofB, ofA := s.other(b, a.longest), s.other(a, b.longest)
	return s.same(a.longest, ofB) && s.same(b.longest, ofA) ||
		len(b.parts) == 1 && s.same(b.longest, ofA) ||
		len(a.parts) == 1 && s.same(a.longest, ofB)
}

// other returns the longest part of a group; if that is in the article of part p, the longest one in another
// article, if there is any.
func (s *sets) other(g *set, p part) part {
	best := g.longest
	if s.article(best) != s.article(p) {
		return best
	}
	for _, x := range g.parts {
		if s.article(x) != s.article(p) && (s.article(best) == s.article(p) || s.cuts.length(x) > s.cuts.length(best)) {
			best = x
		}
	}
	return best
}

// same reports whether two sentences of different articles are linked, or would be.
func (s *sets) same(x, y part) bool {
	if s.article(x) == s.article(y) {
		return false
	}
	k := key(x, y)
	v, ok := s.linked[k]
	if ok {
		return v
	}
	s.cuts.worker.Clear()
	links := s.cuts.worker.between(k[0].quote, k[1].quote)
	s.linked[k] = false
	for _, l := range links {
		s.linked[key(l.x, l.y)] = true
	}
	return s.linked[k]
}
