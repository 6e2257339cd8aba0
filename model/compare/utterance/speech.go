package utterance

import (
	"cmp"
	"slices"

	"lineup/model"
)

// share is an utterance's share of a quote.
type share struct {
	quote int
	// pieces are its stretches between quotation marks, in order.
	pieces []model.Span
}

// speeches makes utterances of groups of sentences, and one of every quote without a linked sentence.
//
// Two sentences that are consecutive in a quote, without the outlet's own words between them, belong to one
// utterance if every article that carries one carries the other too: then any two versions have a sentence in
// common. If the second outlet takes the second sentence of a speech and the third outlet the fourth, the speech
// becomes two utterances, in which those two do not meet.
func speeches(c *model.Corpus, groups [][]part, k *cuts) [][]share {
	s := joiner{c: c, cuts: k, of: map[part]int{}, at: make([]int, len(groups)), carriers: make([][]int, len(groups))}
	for g, parts := range groups {
		s.at[g] = g
		for _, p := range parts {
			s.of[p] = g
			s.carriers[g] = append(s.carriers[g], c.Quotes[p.quote].Article)
		}
		s.carriers[g] = slices.Compact(s.carriers[g]) // in order, as the parts are
	}
	s.join()
	return s.shares()
}

// joiner joins groups of sentences into utterances.
type joiner struct {
	c    *model.Corpus
	cuts *cuts
	of   map[part]int // group
	// at maps a group to the one it was merged into; itself if none.
	at []int
	// carriers are the articles of a group and of all groups merged into it, in order.
	carriers [][]int
}

// root returns the group that represents all those merged with g.
func (s *joiner) root(g int) int {
	for s.at[g] != g {
		s.at[g] = s.at[s.at[g]]
		g = s.at[g]
	}
	return g
}

// join merges the groups of consecutive sentences, first those carried by the same articles.
func (s *joiner) join() {
	type step struct{ from, to int } // groups
	var steps []step
	seen := map[step]bool{}
	for _, q := range s.quotes() {
		last := model.None
		for i, x := range s.cuts.sentences(q) {
			if x.parted {
				last = model.None
			}
			g, ok := s.of[part{q, i}]
			if !ok {
				continue
			}
			if x := (step{last, g}); last != model.None && last != g && !seen[x] {
				seen[x] = true
				steps = append(steps, x)
			}
			last = g
		}
	}
	apart := func(x step) int { return abs(len(s.carriers[x.from]) - len(s.carriers[x.to])) }
	slices.SortStableFunc(steps, func(x, y step) int { return cmp.Compare(apart(x), apart(y)) })
	for _, x := range steps {
		a, b := s.root(x.from), s.root(x.to)
		if len(s.carriers[a]) < len(s.carriers[b]) {
			a, b = b, a
		}
		if a != b && subset(s.carriers[b], s.carriers[a]) {
			s.at[b] = a
		}
	}
}

// quotes returns the quotes with a linked sentence, in order.
func (s *joiner) quotes() []int {
	out := make([]int, 0, len(s.of))
	for p := range s.of {
		out = append(out, p.quote)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// shares gives every utterance its quotes, in order. An utterance includes everything in a quote from its first to
// its last sentence, so that a sentence that another outlet left out shows as missing.
func (s *joiner) shares() [][]share {
	alone := make([][]share, 0, len(s.c.Quotes))
	joined := make([][]share, len(s.at))
	wholes := make([]share, len(s.c.Quotes)) // as utterances of their own
	whole := func(from, to int) {
		for q := from; q < to; q++ {
			wholes[q] = share{q, s.c.Quotes[q].Pieces}
			alone = append(alone, wholes[q:q+1:q+1])
		}
	}
	next := 0
	for _, q := range s.quotes() {
		whole(next, q)
		next = q + 1
		for _, p := range s.portions(q) {
			x := share{q, s.cuts.pieces(q, p.from, p.to)}
			if p.group == model.None {
				alone = append(alone, []share{x})
			} else {
				joined[p.group] = append(joined[p.group], x)
			}
		}
	}
	whole(next, len(s.c.Quotes))
	joined = slices.DeleteFunc(joined, func(x []share) bool { return len(x) == 0 })
	return slices.Concat(joined, alone)
}

// portion is the range of sentences from..to of a quote, inclusive, that belongs to one group; to None if no other
// article has them.
type portion struct{ group, from, to int }

// portions returns the portions of a quote in order of their first sentence.
func (s *joiner) portions(q int) []portion {
	var out []portion
	owners := s.owners(q)
	for i, g := range owners {
		n := slices.IndexFunc(out, func(p portion) bool { return p.group == g })
		switch {
		case n < 0 || g == model.None && owners[i-1] != g:
			out = append(out, portion{g, i, i})
		case g == model.None:
			out[len(out)-1].to = i
		default:
			out[n].to = i
		}
	}
	return out
}

// owners returns the groups of the sentences of a quote. A sentence that no other article has goes with the one
// before it, or at the start with the one after it, but not across the outlet's own words; the owner of the
// remaining ones is None.
func (s *joiner) owners(q int) []int {
	sentences := s.cuts.sentences(q)
	out := make([]int, len(sentences))
	for i := range out {
		out[i] = model.None
		if g, ok := s.of[part{q, i}]; ok {
			out[i] = s.root(g)
		} else if i > 0 && !sentences[i].parted {
			out[i] = out[i-1]
		}
	}
	for i := len(out) - 2; i >= 0; i-- {
		if out[i] == model.None && !sentences[i+1].parted {
			out[i] = out[i+1]
		}
	}
	return out
}

// subset reports whether all of a are in b; both are in order.
func subset(a, b []int) bool {
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); !ok {
			return false
		}
	}
	return true
}

func abs(n int) int { return max(n, -n) }
