package passage

import (
	"math"
	"slices"
)

// The evidence that two units report the same thing.
const (
	fOne = iota
	fCosine
	fContain   // share of the shorter's weight that is shared
	fShared    // log of the weight that is shared
	fTop       // weight of the rarest shared term
	fNumbers   // weight of shared numbers
	fClash     // both have numbers, none shared
	fNames     // weight of shared names
	fNameless  // both have names, none shared
	fSmall     // weight of shared words that are no names
	fRuns      // share of adjoining pairs of words
	fLeads     // both open their articles
	fAway      // how far apart they stand in their articles
	fNear      // the best likeness of neighbours
	fMutualA   // a's likeness to b against its best in b's article
	fMutualB
	fAheadA // how far b leads a's second best
	fAheadB
	fQuotes // both are mostly quoted
	fMixed  // one is, the other not
	fShort  // log of the words of the shorter
	fRatio
	fKin // words that share a stem's first letters only
	features
)

type evidence [features]float64

// rival is the best and second best likeness of a unit to the units of an article.
type rival struct{ first, second float64 }

func (p *pairs) rivals() map[int64]rival {
	m := map[int64]rival{}
	add := func(u int32, column int, base float64) {
		k := int64(u)<<32 | int64(column)
		r := m[k]
		if base > r.first {
			r.first, r.second = base, r.first
		} else if base > r.second {
			r.second = base
		}
		m[k] = r
	}
	for _, q := range p.list {
		add(q.a, p.units[q.b].column, q.base)
		add(q.b, p.units[q.a].column, q.base)
	}
	return m
}

func (p *pairs) evidence(q pair, rivals map[int64]rival) evidence {
	a, b := &p.units[q.a], &p.units[q.b]
	e := evidence{fOne: 1, fCosine: q.base}
	p.compareTerms(&e, a, b)
	e[fRuns] = runs(a, b)
	if a.place == 0 && b.place == 0 {
		e[fLeads] = 1
	}
	e[fAway] = math.Abs(a.place - b.place)
	for _, d := range [][2]int32{{-1, -1}, {1, 1}, {-1, 0}, {0, -1}, {1, 0}, {0, 1}} {
		x, y := q.a+d[0], q.b+d[1]
		if p.neighbour(q.a, x) && p.neighbour(q.b, y) {
			e[fNear] = max(e[fNear], p.base(x, y))
		}
	}
	ra, rb := rivals[int64(q.a)<<32|int64(b.column)], rivals[int64(q.b)<<32|int64(a.column)]
	e[fMutualA], e[fMutualB] = q.base/ra.first, q.base/rb.first
	if q.base == ra.first {
		e[fAheadA] = q.base - ra.second
	}
	if q.base == rb.first {
		e[fAheadB] = q.base - rb.second
	}
	// The two sides are alike: what counts is the better and the worse.
	e[fMutualA], e[fMutualB] = min(e[fMutualA], e[fMutualB]), max(e[fMutualA], e[fMutualB])
	e[fAheadA], e[fAheadB] = min(e[fAheadA], e[fAheadB]), max(e[fAheadA], e[fAheadB])
	if a.quoted > .5 && b.quoted > .5 {
		e[fQuotes] = 1
	} else if a.quoted > .5 || b.quoted > .5 {
		e[fMixed] = 1
	}
	la, lb := float64(len(a.terms)), float64(len(b.terms))
	e[fShort] = math.Log(1 + min(la, lb))
	e[fRatio] = math.Log((1 + max(la, lb)) / (1 + min(la, lb)))
	return e
}

func (p *pairs) neighbour(u, of int32) bool {
	return of >= 0 && int(of) < len(p.units) && p.units[u].column == p.units[of].column
}

// compareTerms tells what the terms of two units have in common.
func (p *pairs) compareTerms(e *evidence, a, b *unit) {
	var wa, wb, shared float64
	var numbersA, numbersB, numbersShared, namesA, namesB, namesShared int
	kin := map[string]float64{}
	only := func(t *term) {
		if len(t.key) > 5 && !t.number {
			kin[t.key[:5]] += t.weight
		}
	}
	i, j := 0, 0
	for i < len(a.terms) || j < len(b.terms) {
		var t *term
		inA, inB := false, false
		switch {
		case j == len(b.terms) || i < len(a.terms) && a.terms[i] < b.terms[j]:
			t, inA = &p.words.terms[a.terms[i]], true
			i++
		case i == len(a.terms) || b.terms[j] < a.terms[i]:
			t, inB = &p.words.terms[b.terms[j]], true
			j++
		default:
			t, inA, inB = &p.words.terms[a.terms[i]], true, true
			i++
			j++
		}
		if inA {
			wa += t.weight
		}
		if inB {
			wb += t.weight
		}
		if inA && inB {
			shared += t.weight
			e[fTop] = max(e[fTop], t.weight)
			switch {
			case t.number:
				e[fNumbers] += t.weight
			case t.name:
				e[fNames] += t.weight
			default:
				e[fSmall] += t.weight
			}
		} else if inA {
			only(t)
		} else if len(t.key) > 5 && !t.number {
			if w, ok := kin[t.key[:5]]; ok {
				e[fKin] += min(w, t.weight)
			}
		}
		count := func(is bool, x, y, s *int) {
			if !is {
				return
			}
			if inA {
				*x++
			}
			if inB {
				*y++
			}
			if inA && inB {
				*s++
			}
		}
		count(t.number, &numbersA, &numbersB, &numbersShared)
		count(t.name, &namesA, &namesB, &namesShared)
	}
	if numbersA > 0 && numbersB > 0 && numbersShared == 0 {
		e[fClash] = 1
	}
	if namesA > 0 && namesB > 0 && namesShared == 0 {
		e[fNameless] = 1
	}
	e[fContain] = shared / (min(wa, wb) + 1)
	e[fShared] = math.Log(1 + shared)
}

// runs is how many adjoining pairs of words two units share, as a share of the
// shorter's.
func runs(a, b *unit) float64 {
	if len(a.words) < 2 || len(b.words) < 2 {
		return 0
	}
	have := make([]int64, 0, len(a.words))
	for i := 1; i < len(a.words); i++ {
		have = append(have, key(a.words[i-1].term, a.words[i].term))
	}
	slices.Sort(have)
	n := 0
	for i := 1; i < len(b.words); i++ {
		if _, ok := slices.BinarySearch(have, key(b.words[i-1].term, b.words[i].term)); ok {
			n++
		}
	}
	return float64(n) / float64(min(len(a.words), len(b.words))-1)
}
