package likeness

import (
	"math"

	"lineup/model/parallel"
)

// The evidence that a pair gives on its own.
const (
	always   = iota
	cosine   // of the weights of their terms
	meaning  // share of each one's terms that the other expresses, in the same or other words
	sense    // cosine of the combined meanings of their words
	kin      // weight of terms that begin alike: "elect", "electoral"
	numbers  // weight of the numbers in common
	nameless // 1 if both have names but none in common
	quotes   // 1 if both are quotations
	mixed    // 1 if exactly one is
	away     // distance between their relative places in their articles, 0..1
	near     // the best cosine of a pair of neighbours
	ahead    // lead over the other pairs of either sentence
	company  // share of their terms that keep the same company in both
	alones
)

// Alone returns the evidence that each pair gives on its own.
func (p *Pairs) Alone() [][]float64 {
	like := make([]float64, len(p.list))
	for i := range p.list {
		like[i] = p.list[i].cosine
	}
	rivals := p.rivals(like)
	out := make([][]float64, len(p.list))
	flat := make([]float64, len(p.list)*alones)
	parallel.Each(len(p.list), func(i int) {
		c := p.list[i]
		e := flat[i*alones : (i+1)*alones : (i+1)*alones]
		a, b := &p.sentences[c.a], &p.sentences[c.b]
		e[always], e[cosine] = 1, c.cosine
		p.terms(e, a, b)
		e[meaning] = p.meaning(a, b)
		e[sense] = a.sense.Like(&b.sense)
		e[quotes], e[mixed] = both(a.quoted, b.quoted)
		e[away] = math.Abs(a.place - b.place)
		e[near] = p.near(c)
		e[ahead] = max(0, c.cosine-max(rivals[i][0], rivals[i][1]))
		out[i] = e
	})
	return out
}

func both(a, b bool) (all, some float64) {
	switch {
	case a && b:
		return 1, 0
	case a || b:
		return 0, 1
	default:
		return 0, 0
	}
}

// rivals returns, for every pair, the greatest value among the other pairs of its first sentence with the same
// article, and among those of its second; 0 if there are none.
func (p *Pairs) rivals(value []float64) [][2]float64 {
	out := make([][2]float64, len(p.list))
	p.rounds(func(side int, pairs []int32) {
		first, second := 0., 0.
		for _, i := range pairs {
			if v := value[i]; v > first {
				first, second = v, first
			} else {
				second = max(second, v)
			}
		}
		for _, i := range pairs {
			out[i][side] = first
			if value[i] == first {
				out[i][side] = second
			}
		}
	})
	return out
}

// near returns the best cosine among the neighbouring pairs.
func (p *Pairs) near(c candidate) float64 {
	best := 0.
	for _, d := range [...][2]int{{-1, -1}, {1, 1}, {-1, 0}, {0, -1}, {1, 0}, {0, 1}} {
		if i := p.beside(c, d[0], d[1]); i >= 0 {
			best = max(best, p.list[i].cosine)
		}
	}
	return best
}

// beside returns the pair of the sentences da and db places after those of c in their articles, or -1.
func (p *Pairs) beside(c candidate, da, db int) int {
	a, b := int(c.a)+da, int(c.b)+db
	i := p.find(a, b)
	if i < 0 || p.sentences[a].column != p.sentences[c.a].column || p.sentences[b].column != p.sentences[c.b].column {
		return -1
	}
	return i
}

// stem is how many letters two terms must share at the beginning to be kin.
const stem = 5

// terms fills in the evidence from the terms of the two sentences.
func (p *Pairs) terms(e []float64, a, b *sentence) {
	var namesA, namesB, namesBoth int
	var lone [2][]*term // terms of only one sentence that could be kin
	var room [32]shared // large enough for most pairs
	common := room[:0]
	for i, j := 0, 0; i < len(a.words) || j < len(b.words); {
		inA := i < len(a.words) && (j == len(b.words) || a.words[i].term <= b.words[j].term)
		inB := j < len(b.words) && (i == len(a.words) || b.words[j].term <= a.words[i].term)
		var t *term
		if inA && inB {
			common = append(common, shared{&p.words.terms[a.words[i].term], a.words[i].at, b.words[j].at})
		}
		if inA {
			t = &p.words.terms[a.words[i].term]
			i++
		}
		if inB {
			t = &p.words.terms[b.words[j].term]
			j++
		}
		if t.name {
			namesA, namesB, namesBoth = namesA+bit(inA), namesB+bit(inB), namesBoth+bit(inA && inB)
		}
		switch {
		case inA && inB && t.number:
			e[numbers] += t.weight
		case inA != inB && !t.number && len(t.key) > stem:
			lone[bit(inB)] = append(lone[bit(inB)], t)
		}
	}
	if namesA > 0 && namesB > 0 && namesBoth == 0 {
		e[nameless] = 1
	}
	e[company] = together(common) / math.Sqrt(a.length*b.length)
	for _, s := range lone[0] {
		for _, t := range lone[1] {
			if s.key[:stem] == t.key[:stem] {
				e[kin] += min(s.weight, t.weight)
			}
		}
	}
}

// shared is a term that occurs in both sentences, with its place in each.
type shared struct {
	term *term
	a, b int32
}

// reach is the maximum distance in words between two terms that keep each other company.
const reach = 7

// together sums the pairs of terms that are near each other in both sentences, each by the weight of the lighter
// term. Sentences that share names and a subject, but report different things, have few. Two names do not count:
// they belong to the event.
func together(common []shared) float64 {
	sum := 0.
	for i, x := range common {
		for _, y := range common[i+1:] {
			names := x.term.name && y.term.name
			if !names && adjacent(x.a, y.a) && adjacent(x.b, y.b) {
				sum += min(x.term.weight, y.term.weight)
			}
		}
	}
	return sum
}

func adjacent(x, y int32) bool { return max(x, y)-min(x, y) <= reach }

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// leastLike is the minimum likeness of meaning at which words count at all.
const leastLike = .3

// meaning returns the harmonic mean of how much of each sentence the other expresses: each term counts by its
// weight and by its likeness to the nearest term of the other.
func (p *Pairs) meaning(a, b *sentence) float64 {
	var nearA, nearB [mostWords]float64 // each word's likeness to its nearest
	j := 0
	for i, w := range a.words {
		for j < len(b.words) && b.words[j].term < w.term {
			j++
		}
		if j < len(b.words) && b.words[j].term == w.term {
			nearA[i], nearB[j] = 1, 1
		}
	}
	for i, w := range a.words {
		if w.sense == nil {
			continue
		}
		for j, u := range b.words {
			if u.sense == nil || nearA[i] == 1 && nearB[j] == 1 {
				continue
			}
			like := w.sense.Like(u.sense)
			nearA[i], nearB[j] = max(nearA[i], like), max(nearB[j], like)
		}
	}
	x, y := p.said(a, nearA[:]), p.said(b, nearB[:])
	return 2 * x * y / (x + y + 1e-9)
}

// said returns how much of a sentence is expressed, 0..1, given the likeness of each word to its nearest.
func (p *Pairs) said(s *sentence, near []float64) float64 {
	sum, all := 0., 1.
	for i, w := range s.words {
		weight := p.words.terms[w.term].weight
		all += weight
		if near[i] >= leastLike {
			sum += min(near[i], 1) * weight
		}
	}
	return sum / all
}
