package utterance

import (
	"cmp"
	"slices"

	"lineup/model"
)

// share is what an utterance has of a quote.
type share struct {
	quote int
	// pieces are the stretches between quotation marks that it has, in order.
	pieces []model.Span
}

// speeches makes utterances of groups of sentences, and of every quote without a
// linked sentence one by itself.
//
// Two sentences that follow each other in a quote, without words of the outlet's own
// between them, are of one utterance when whoever carries the one carries the other
// too: then any two versions have a sentence in common. Of a speech from which the second outlet has the second
// sentence and the third outlet the fourth, two utterances are made, in which the
// second and the third do not meet.
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
	// at leads from a group to the one it has been joined with, itself where none.
	at []int
	// carriers are the articles of a group with all that has been joined with it, in
	// order.
	carriers [][]int
}

// root is the group that stands for all that it has been joined with.
func (s *joiner) root(g int) int {
	for s.at[g] != g {
		s.at[g] = s.at[s.at[g]]
		g = s.at[g]
	}
	return g
}

// join joins the groups of sentences that follow each other, first those that the
// same articles carry.
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

// quotes are the quotes with a linked sentence, in order.
func (s *joiner) quotes() []int {
	out := make([]int, 0, len(s.of))
	for p := range s.of {
		out = append(out, p.quote)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// shares gives every utterance its quotes, in order. From its first to its last
// sentence in a quote an utterance has all of it, so that what another outlet left
// out between two sentences is seen to be gone.
func (s *joiner) shares() [][]share {
	alone := make([][]share, 0, len(s.c.Quotes))
	joined := make([][]share, len(s.at))
	wholes := make([]share, len(s.c.Quotes)) // as utterances by themselves
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

// portion is the sentences from..to of a quote, both included, that an utterance
// has; of group None, where nobody else has them.
type portion struct{ group, from, to int }

// portions are what utterances have of a quote, in order of their first sentence.
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

// owners are the groups of the sentences of a quote. What nobody else has goes with
// the sentence before it, at the start with the one behind it, but not beyond words
// of the outlet's own: None is the owner of what then remains.
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
