package likeness

import "math"

// The evidence from the first pass, which follows the evidence of a pair on its own.
const (
	alongside = alones + iota // probabilities of the pairs before and after, in both articles
	crossing                  // the highest probability of a sentence with a neighbour of the other
	rivalry                   // the highest probability of either with a third
	togethers
)

// Together returns the evidence of each pair, given the log odds of the first pass.
func (p *Pairs) Together(alone [][]float64, first []float64) [][]float64 {
	chance := make([]float64, len(first))
	for i, o := range first {
		chance[i] = Chance(o)
	}
	rivals := p.rivals(chance)
	out := make([][]float64, len(p.list))
	flat := make([]float64, len(p.list)*togethers)
	at := func(c candidate, da, db int) float64 {
		if i := p.beside(c, da, db); i >= 0 {
			return chance[i]
		}
		return 0
	}
	for i, c := range p.list {
		e := flat[i*togethers : (i+1)*togethers : (i+1)*togethers]
		copy(e, alone[i])
		e[alongside] = at(c, -1, -1) + at(c, 1, 1)
		e[crossing] = max(at(c, -1, 0), at(c, 1, 0), at(c, 0, -1), at(c, 0, 1))
		e[rivalry] = max(rivals[i][0], rivals[i][1])
		out[i] = e
	}
	return out
}

// Chance returns the probability for log odds.
func Chance(odds float64) float64 { return 1 / (1 + math.Exp(-max(-30, min(30, odds)))) }
