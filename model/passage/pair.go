package passage

import (
	"math"
	"slices"
)

// pair is two units of different articles that share something.
type pair struct {
	a, b int32 // units, a < b
	base float64
	// odds are the log odds that they report the same thing.
	odds float64
}

// pairs finds the units that share terms by the vocabulary's postings.
type pairs struct {
	units []unit
	words *vocabulary
	norm  []float64
	list  []pair
	at    map[int64]int32
}

// budget bounds how many postings are read for one unit.
const budget = 4000

func findPairs(units []unit, v *vocabulary) *pairs {
	p := &pairs{units: units, words: v, at: map[int64]int32{}, norm: make([]float64, len(units))}
	for i := range units {
		for _, t := range units[i].terms {
			w := v.terms[t].weight
			p.norm[i] += w * w
		}
		p.norm[i] = math.Sqrt(p.norm[i])
	}
	dot := make([]float64, len(units))
	for i := range units {
		var found []int32
		terms := slices.Clone(units[i].terms)
		slices.SortFunc(terms, func(x, y int32) int { return len(v.terms[x].postings) - len(v.terms[y].postings) })
		left := budget
		for _, t := range terms {
			posts := v.terms[t].postings
			if left -= len(posts); left < 0 {
				break
			}
			w := v.terms[t].weight * v.terms[t].weight
			for _, j := range posts {
				if int(j) <= i || units[j].column == units[i].column {
					continue
				}
				if dot[j] == 0 {
					found = append(found, j)
				}
				dot[j] += w
			}
		}
		slices.Sort(found)
		for _, j := range found {
			c := dot[j] / (p.norm[i]*p.norm[j] + 1e-9)
			dot[j] = 0
			if c < .02 {
				continue
			}
			p.at[key(int32(i), j)] = int32(len(p.list))
			p.list = append(p.list, pair{a: int32(i), b: j, base: c})
		}
	}
	return p
}

func key(a, b int32) int64 { return int64(a)<<32 | int64(b) }

// base is the plain likeness of two units, 0 where they are no pair.
func (p *pairs) base(a, b int32) float64 {
	if a < 0 || b < 0 || int(a) >= len(p.units) || int(b) >= len(p.units) {
		return 0
	}
	if k, ok := p.at[key(a, b)]; ok {
		return p.list[k].base
	}
	return 0
}
