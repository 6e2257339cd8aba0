package wording

import "slices"

// anchors returns stretches of three words that occur exactly once in each list, as many as are in the same order
// in both.
func anchors(b, h []Word) []Run {
	type place struct{ b, h int }
	seen := make(map[uint64]place, len(b))
	for i := 0; i+3 <= len(b); i++ {
		k := Triple(b[i:])
		if _, ok := seen[k]; ok {
			seen[k] = place{-1, -1}
		} else {
			seen[k] = place{i, -1}
		}
	}
	for j := 0; j+3 <= len(h); j++ {
		k := Triple(h[j:])
		if p, ok := seen[k]; ok {
			if p.h >= 0 {
				p.b = -1
			}
			p.h = j
			seen[k] = p
		}
	}
	var pairs []Run
	for _, p := range seen {
		if p.b >= 0 && p.h >= 0 {
			pairs = append(pairs, Run{p.b, p.h, 3})
		}
	}
	slices.SortFunc(pairs, func(x, y Run) int { return x.B - y.B })
	return stretch(b, h, rising(pairs))
}

// Triple returns a key for the first three words.
func Triple(w []Word) uint64 {
	return (w[0].ID*1099511628211^w[1].ID)*1099511628211 ^ w[2].ID
}

// rising returns the longest selection of pairs, given in order of the base, that is also in order in the other
// (patience sorting).
func rising(pairs []Run) []Run {
	tails := make([]int, 0, len(pairs))
	prev := make([]int, len(pairs))
	for i, p := range pairs {
		k, _ := slices.BinarySearchFunc(tails, p.H, func(t, h int) int { return pairs[t].H - h })
		prev[i] = -1
		if k > 0 {
			prev[i] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, i)
		} else {
			tails[k] = i
		}
	}
	if len(tails) == 0 {
		return nil
	}
	out := make([]Run, 0, len(tails))
	for i := tails[len(tails)-1]; i >= 0; i = prev[i] {
		out = append(out, pairs[i])
	}
	slices.Reverse(out)
	return out
}

// stretch extends every anchor to both sides as far as the words agree, and drops those that an extended one
// contains.
func stretch(b, h []Word, pairs []Run) []Run {
	var out []Run
	eb, eh := 0, 0
	for _, p := range pairs {
		if p.B < eb || p.H < eh {
			continue
		}
		for p.B > eb && p.H > eh && b[p.B-1].ID == h[p.H-1].ID {
			p.B, p.H, p.N = p.B-1, p.H-1, p.N+1
		}
		for p.B+p.N < len(b) && p.H+p.N < len(h) && b[p.B+p.N].ID == h[p.H+p.N].ID {
			p.N++
		}
		eb, eh = p.B+p.N, p.H+p.N
		out = append(out, p)
	}
	return out
}
