package main

import (
	"math"

	"lineup/model/compare/passage/internal/likeness"
)

// sample is one pair: what is known of it, whether it is one, and how much it
// counts.
type sample struct {
	x      []float64
	y, all float64
}

// regress is logistic regression by Newton's method. The first feature is the
// constant; the others are drawn towards nothing by the pull, measured in their
// standard deviations.
func regress(samples []sample, pull float64) []float64 {
	n := len(samples[0].x)
	mean, dev := moments(samples, n)
	w := make([]float64, n)
	z := make([]float64, n)
	for range 40 {
		gradient := make([]float64, n)
		hessian := make([][]float64, n)
		for i := range hessian {
			hessian[i] = make([]float64, n)
			hessian[i][i] = 1e-6
			if i > 0 {
				hessian[i][i] = pull
				gradient[i] = pull * w[i]
			}
		}
		for _, s := range samples {
			dot := 0.
			for i := range z {
				z[i] = (s.x[i] - mean[i]) / dev[i]
				dot += w[i] * z[i]
			}
			p := likeness.Chance(dot)
			for i := range z {
				gradient[i] += s.all * (p - s.y) * z[i]
				for j := range z {
					hessian[i][j] += s.all * p * (1 - p) * z[i] * z[j]
				}
			}
		}
		for i, step := range solve(hessian, gradient) {
			w[i] -= step
		}
	}
	for i := 1; i < n; i++ {
		w[i] /= dev[i]
		w[0] -= w[i] * mean[i]
	}
	return w
}

// moments returns the mean and the standard deviation of every feature; those of
// the constant leave it as it is.
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
		for r := c + 1; r < n; r++ {
			f := m[r][c] / m[c][c]
			for k := c; k < n; k++ {
				m[r][k] -= f * m[c][k]
			}
			b[r] -= f * b[c]
		}
	}
	for r := n - 1; r >= 0; r-- {
		for k := r + 1; k < n; k++ {
			b[r] -= m[r][k] * b[k]
		}
		b[r] /= m[r][r]
	}
	return b
}
