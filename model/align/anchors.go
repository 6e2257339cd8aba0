package align

import "slices"

// anchors are stretches of three words that stand exactly once in each list, as
// many as can be had in order in both.
func anchors(b, h []word) []run {
	type place struct{ b, h int }
	seen := make(map[uint64]place, len(b))
	for i := 0; i+3 <= len(b); i++ {
		k := triple(b[i:])
		if _, ok := seen[k]; ok {
			seen[k] = place{-1, -1}
		} else {
			seen[k] = place{i, -1}
		}
	}
	for j := 0; j+3 <= len(h); j++ {
		k := triple(h[j:])
		if p, ok := seen[k]; ok {
			if p.h >= 0 {
				p.b = -1
			}
			p.h = j
			seen[k] = p
		}
	}
	var pairs []run
	for _, p := range seen {
		if p.b >= 0 && p.h >= 0 {
			pairs = append(pairs, run{p.b, p.h, 3})
		}
	}
	slices.SortFunc(pairs, func(x, y run) int { return x.b - y.b })
	return stretch(b, h, rising(pairs))
}

// triple is a key for the first three words.
func triple(w []word) uint64 {
	return (w[0].id*1099511628211^w[1].id)*1099511628211 ^ w[2].id
}

// rising is the longest selection of pairs, which are in order of the base, that is
// in order in the other too (patience sorting).
func rising(pairs []run) []run {
	tails := make([]int, 0, len(pairs))
	prev := make([]int, len(pairs))
	for i, p := range pairs {
		k, _ := slices.BinarySearchFunc(tails, p.h, func(t, h int) int { return pairs[t].h - h })
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
	out := make([]run, 0, len(tails))
	for i := tails[len(tails)-1]; i >= 0; i = prev[i] {
		out = append(out, pairs[i])
	}
	slices.Reverse(out)
	return out
}

// stretch lets every anchor grow to the right as far as the words agree, and drops
// those that the grown ones hold.
func stretch(b, h []word, pairs []run) []run {
	var out []run
	eb, eh := 0, 0
	for _, p := range pairs {
		if p.b < eb || p.h < eh {
			continue
		}
		for p.b > eb && p.h > eh && b[p.b-1].id == h[p.h-1].id {
			p.b, p.h, p.n = p.b-1, p.h-1, p.n+1
		}
		for p.b+p.n < len(b) && p.h+p.n < len(h) && b[p.b+p.n].id == h[p.h+p.n].id {
			p.n++
		}
		eb, eh = p.b+p.n, p.h+p.n
		out = append(out, p)
	}
	return out
}
