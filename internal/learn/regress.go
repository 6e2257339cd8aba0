package main

import (
	"iter"
	"math"
)

// sample is a pair: its features, whether the two belong together, and its weight.
type sample struct {
	x      []float64
	same   bool
	weight float64
}

// regress is logistic regression by Newton's method. Every weight is regularised towards zero by its pull.
func regress(pulls []float64, samples iter.Seq[sample]) []float64 {
	n := len(pulls)
	w := make([]float64, n)
	for range 40 {
		gradient, hessian := make([]float64, n), make([][]float64, n)
		for i := range hessian {
			hessian[i] = make([]float64, n)
			hessian[i][i] = pulls[i]
			gradient[i] = -pulls[i] * w[i]
		}
		for s := range samples {
			s.slope(w, gradient, hessian)
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

// slope adds a sample's contribution to the gradient and to the upper half of the Hessian.
func (s *sample) slope(w, gradient []float64, hessian [][]float64) {
	chance := 1 / (1 + math.Exp(-dot(w, s.x)))
	miss := -chance
	if s.same {
		miss = 1 - chance
	}
	bend := s.weight * chance * (1 - chance)
	for i, v := range s.x {
		if v == 0 {
			continue
		}
		gradient[i] += s.weight * miss * v
		for j := i; j < len(s.x); j++ {
			hessian[i][j] += bend * v * s.x[j]
		}
	}
}

// scaled is regress with features measured in standard deviations, so that one pull suits all. The first feature is
// the constant, which is not regularised.
func scaled(samples []sample, pull float64) []float64 {
	n := len(samples[0].x)
	mean, dev := moments(samples, n)
	pulls := make([]float64, n)
	for i := range pulls {
		pulls[i] = pull
	}
	pulls[0] = 1e-6 // enough for the matrix to be invertible
	z := make([]float64, n)
	w := regress(pulls, func(yield func(sample) bool) {
		for _, s := range samples {
			for i := range z {
				z[i] = (s.x[i] - mean[i]) / dev[i]
			}
			if !yield(sample{x: z, same: s.same, weight: s.weight}) {
				return
			}
		}
	})
	for i := 1; i < n; i++ {
		w[i] /= dev[i]
		w[0] -= w[i] * mean[i]
	}
	return w
}

// moments returns the mean and the standard deviation of every feature; those of the constant leave it unchanged.
func moments(samples []sample, n int) (mean, dev []float64) {
	mean, dev = make([]float64, n), make([]float64, n)
	count := float64(len(samples))
	for i := 1; i < n; i++ {
		for _, s := range samples {
			mean[i] += s.x[i] / count
		}
		for _, s := range samples {
			dev[i] += (s.x[i] - mean[i]) * (s.x[i] - mean[i]) / count
		}
		dev[i] = math.Sqrt(dev[i]) + 1e-9
	}
	dev[0] = 1
	return mean, dev
}

func dot(w, x []float64) float64 {
	sum := 0.
	for i, v := range x {
		sum += w[i] * v
	}
	return sum
}

// solve returns x with m x = b, by elimination with pivots. It changes both.
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
