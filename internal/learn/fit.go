package main

import (
	"math"
	"math/rand/v2"

	"lineup/model/story"
)

// folds is how many parts the events are put into. Weights that judge a pair have
// seen no pair of an event of the same parts.
const folds = 6

// pull is how strongly weights are drawn towards nothing.
const pull = 1

// crossValidate sets the odds of every pair by weights that were fitted to the
// pairs of other events.
func crossValidate(sets []set) {
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same in every run
	part := map[string]int{}
	for i := range sets {
		for _, e := range sets[i].events {
			if _, ok := part[e]; !ok {
				part[e] = r.IntN(folds)
			}
		}
	}
	for a := range folds {
		for b := a; b < folds; b++ {
			touches := func(p *pair, n int) bool { return part[p.ends[0]] == n || part[p.ends[1]] == n }
			w := fit(sets, func(p *pair) bool { return !touches(p, a) && !touches(p, b) })
			for i := range sets {
				for k := range sets[i].pairs {
					p := &sets[i].pairs[k]
					if x, y := part[p.ends[0]], part[p.ends[1]]; min(x, y) == a && max(x, y) == b {
						p.odds = dot(w, p.x)
					}
				}
			}
		}
	}
}

// fit is logistic regression by Newton's method, over those pairs that with lets in.
func fit(sets []set, with func(*pair) bool) []float64 {
	n := len(story.FeatureNames)
	w := make([]float64, n)
	for range 15 {
		gradient, hessian := make([]float64, n), make([][]float64, n)
		for i := range hessian {
			hessian[i] = make([]float64, n)
			hessian[i][i] = pull
			gradient[i] = -pull * w[i]
		}
		for i := range sets {
			s := &sets[i]
			for k := range s.pairs {
				if p := &s.pairs[k]; with(p) {
					p.slope(w, s.weight, gradient, hessian)
				}
			}
		}
		for i := range hessian {
			for j := range i {
				hessian[i][j] = hessian[j][i]
			}
		}
		most := 0.
		for i, step := range solve(hessian, gradient) {
			w[i] += step
			most = max(most, math.Abs(step))
		}
		if most < 1e-5 {
			break
		}
	}
	return w
}

// slope adds what a pair says of where better weights lie, to the gradient and to the
// upper half of the Hessian.
func (p *pair) slope(w []float64, weight float64, gradient []float64, hessian [][]float64) {
	chance := 1 / (1 + math.Exp(-dot(w, p.x)))
	miss := -chance
	if p.same {
		miss = 1 - chance
	}
	bend := weight * chance * (1 - chance)
	for i, v := range p.x {
		if v == 0 {
			continue
		}
		gradient[i] += weight * miss * v
		for j := i; j < len(p.x); j++ {
			hessian[i][j] += bend * v * p.x[j]
		}
	}
}

func dot(w, x []float64) float64 {
	sum := 0.
	for i, v := range x {
		sum += w[i] * v
	}
	return sum
}

// solve returns x of m x = b, by elimination with pivots. It changes both.
func solve(m [][]float64, b []float64) []float64 {
	n := len(b)
	for c := range n {
		p := c
		for r := c; r < n; r++ {
			if math.Abs(m[r][c]) > math.Abs(m[p][c]) {
				p = r
			}
		}
		m[c], m[p], b[c], b[p] = m[p], m[c], b[p], b[c]
		for r := range n {
			if r == c {
				continue
			}
			f := m[r][c] / m[c][c]
			for k := c; k < n; k++ {
				m[r][k] -= f * m[c][k]
			}
			b[r] -= f * b[c]
		}
	}
	for i := range b {
		b[i] /= m[i][i]
	}
	return b
}
