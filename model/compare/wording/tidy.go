package wording

import (
	"cmp"
	"slices"
)

// gap is what lies between two runs, before the first or after the last: the words [b0, b1) of the base against
// [h0, h1) of the other.
type gap struct{ b0, b1, h0, h1 int }

// gaps returns the gaps around the runs, one more than there are runs.
func (a *Alignment) gaps() []gap {
	out := make([]gap, 0, len(a.Runs)+1)
	b, h := 0, 0
	for _, r := range a.Runs {
		out = append(out, gap{b, r.B, h, r.H})
		b, h = r.B+r.N, r.H+r.N
	}
	return append(out, gap{b, len(a.Base.Words), h, len(a.Here.Words)})
}

// part splits runs where one wording marks a cut and the other does not.
func (a *Alignment) part() {
	var out []Run
	for _, r := range a.Runs {
		from := 0
		for k := 1; k < r.N; k++ {
			if a.Base.Joints[r.B+k].Is(ellipsis) != a.Here.Joints[r.H+k].Is(ellipsis) {
				out = append(out, Run{r.B + from, r.H + from, k - from})
				from = k
			}
		}
		out = append(out, Run{r.B + from, r.H + from, r.N - from})
	}
	a.Runs = out
}

// slide moves a gap with words in only one wording so that it starts at the start of a sentence or of a piece, if
// the words allow it: between "They will win. They will go home." and "They will go home." the extra words are the
// first sentence, not "win. They will".
func (a *Alignment) slide() {
	for i := 0; i+1 < len(a.Runs); i++ {
		p, q := &a.Runs[i], &a.Runs[i+1]
		w, from, to := a.Base, p.B+p.N, q.B
		if from == to {
			w, from, to = a.Here, p.H+p.N, q.H
		} else if p.H+p.N != q.H {
			continue
		}
		// The first run may shrink to nothing if both wordings start with it, and so may the last if both end with
		// it: then nothing else is beyond it.
		left, right := p.N-1, q.N-1
		if i == 0 && p.B == 0 && p.H == 0 {
			left = p.N
		}
		if i+2 == len(a.Runs) && q.B+q.N == len(a.Base.Words) && q.H+q.N == len(a.Here.Words) {
			right = q.N
		}
		best, by := edge(w, from, to), 0
		for k := 1; k <= left && w.Words[from-k].ID == w.Words[to-k].ID; k++ {
			if e := edge(w, from-k, to-k); e > best {
				best, by = e, k
			}
		}
		for k := 1; k <= right && w.Words[from+k-1].ID == w.Words[to+k-1].ID; k++ {
			if e := edge(w, from+k, to+k); e > best {
				best, by = e, -k
			}
		}
		p.N -= by
		q.B, q.H, q.N = q.B-by, q.H-by, q.N+by
	}
	a.Runs = slices.DeleteFunc(a.Runs, func(r Run) bool { return r.N == 0 })
}

// edge rates how well words [from, to) stand alone, by what precedes and follows them.
func edge(w *Wording, from, to int) int {
	score := 0
	for _, j := range []int{from, to} {
		switch f := w.Joints[j].flags; {
		case f&(sentence|quote) != 0 || j == 0 || j == len(w.Words):
			score += 4
		case f&(Piece|ellipsis|dash) != 0:
			score += 3
		case w.between(j).Len() > 1:
			score++
		}
	}
	return score
}

// dissolve removes runs that connect nothing: a stop word or two that happen to be between replaced words. A run
// between two cuts, opposite which one wording has nothing, stays. Removing a run widens the gaps of its
// neighbours, so this is repeated a few times.
func (a *Alignment) dissolve() {
	for range 3 {
		gaps := a.gaps()
		keep := a.Runs[:0:0]
		before := gaps[0]
		for i, r := range a.Runs {
			if a.idle(r, before, gaps[i+1], len(keep) == 0, i == len(a.Runs)-1) {
				before.b1, before.h1 = gaps[i+1].b1, gaps[i+1].h1
				continue
			}
			keep = append(keep, r)
			before = gaps[i+1]
		}
		if len(keep) == len(a.Runs) {
			return
		}
		a.Runs = keep
	}
}

// idle reports whether a run is too light to separate the gaps before and after it.
func (a *Alignment) idle(r Run, before, behind gap, first, last bool) bool {
	w := a.Base.Weight(r.B, r.B+r.N)
	if w >= 2*ContentWeight {
		return false
	}
	wb := [2]int{a.Base.Weight(before.b0, before.b1), a.Base.Weight(behind.b0, behind.b1)}
	wh := [2]int{a.Here.Weight(before.h0, before.h1), a.Here.Weight(behind.h0, behind.h1)}
	if a.afterEllipsis(r, before, behind) {
		return w < ContentWeight
	}
	if first || last {
		return a.loose(r, w, before, behind, first, last)
	}
	if wb[0]+wb[1] == 0 || wh[0]+wh[1] == 0 {
		return false
	}
	return w <= max(wb[0], wh[0]) && w <= max(wb[1], wh[1]) && w < ContentWeight
}

// afterEllipsis reports whether a run is between an ellipsis that replaces nothing and an unmarked gap: the
// ellipsis was set a word too early or too late.
func (a *Alignment) afterEllipsis(r Run, before, behind gap) bool {
	lacks := func(n, m gap, j, k int, w, o *Wording) bool {
		return n.b0 == n.b1 && n.h0 == n.h1 && w.Joints[j].Is(ellipsis) && !o.Joints[k].Is(ellipsis) && m.b1-m.b0 != m.h1-m.h0
	}
	return lacks(before, behind, r.H, r.B, a.Here, a.Base) && behind.h0 == behind.h1 ||
		lacks(before, behind, r.B, r.H, a.Base, a.Here) && behind.b0 == behind.b1 ||
		lacks(behind, before, r.H+r.N, r.B+r.N, a.Here, a.Base) && before.h0 == before.h1 ||
		lacks(behind, before, r.B+r.N, r.H+r.N, a.Base, a.Here) && before.b0 == before.b1
}

// loose reports whether a run at an end is only a few stop words with a gap between them and the rest.
func (a *Alignment) loose(r Run, w int, before, behind gap, first, last bool) bool {
	if w >= ContentWeight {
		return false
	}
	if first && last {
		return 2*w < min(a.Base.Weight(0, a.Base.Len()), a.Here.Weight(0, a.Here.Len()))
	}
	g := behind
	if last {
		g = before
	}
	// A run at the very start or end of both wordings is where they both begin or end; otherwise its place may be
	// chance.
	outer := before
	if last {
		outer = behind
	}
	inner := max(g.b1-g.b0, g.h1-g.h0)
	if outer.b0 == outer.b1 && outer.h0 == outer.h1 {
		return inner > 4*r.N
	}
	return inner > r.N
}

// maxMoved is the number of unmatched words up to which moved words are searched for: wordings with more are texts,
// not quotes.
const maxMoved = 500

// site is the place of a word.
type site struct {
	id uint64
	at int
}

// compare orders sites by word, then by place.
func (s site) compare(o site) int { return cmp.Or(cmp.Compare(s.id, o.id), s.at-o.at) }

// move finds the words that both wordings have, but in another order.
func (a *Alignment) move(d *Scratch) {
	const most = 4 // places where a word is tried
	gaps := a.gaps()
	free := 0
	for _, g := range gaps {
		free += max(g.b1-g.b0, g.h1-g.h0)
	}
	if free > maxMoved {
		return
	}
	sites := d.sites[:0]
	for _, g := range gaps {
		for i := g.b0; i < g.b1; i++ {
			if w := &a.Base.Words[i]; w.Weight >= ContentWeight {
				sites = append(sites, site{w.ID, i})
			}
		}
	}
	slices.SortFunc(sites, site.compare)
	d.sites = sites
	for _, g := range gaps {
		for j := g.h0; j < g.h1 && len(sites) > 0; j++ {
			id := a.Here.Words[j].ID
			from, _ := slices.BinarySearchFunc(sites, site{id: id}, site.compare)
			for k := from; k < min(from+most, len(sites)) && sites[k].id == id; k++ {
				if m, ok := a.moveAt(gaps, g, sites[k].at, j); ok {
					a.Moved = append(a.Moved, m)
					j = m.H + m.N - 1
					break
				}
			}
		}
	}
	a.swapped(gaps)
	slices.SortFunc(a.Moved, func(x, y Run) int { return x.B - y.B })
}

// swapped finds a few light words that the wordings have at different places of a sentence: "once again".
func (a *Alignment) swapped(gaps []gap) {
	const near = 6 // gaps: a sentence has few
	for i, g := range gaps {
		if g.h0 < g.h1 || g.b1-g.b0 < 2 {
			continue
		}
		for _, o := range gaps[max(0, i-near):min(len(gaps), i+near+1)] {
			m := Run{g.b0, o.h0, g.b1 - g.b0}
			if o.b0 == o.b1 && o.h1-o.h0 == m.N && sameWords(a.Base.Words[g.b0:g.b1], a.Here.Words[o.h0:o.h1]) &&
				!a.taken(m) && a.sameSentence(m.B, m.H) {
				a.Moved = append(a.Moved, m)
				break
			}
		}
	}
}

func sameWords(x, y []Word) bool {
	return slices.EqualFunc(x, y, func(a, b Word) bool { return a.ID == b.ID })
}

// taken reports whether words of m have been moved already.
func (a *Alignment) taken(m Run) bool {
	for _, o := range a.Moved {
		if m.B < o.B+o.N && o.B < m.B+m.N || m.H < o.H+o.N && o.H < m.H+m.N {
			return true
		}
	}
	return false
}

// moveAt extends the match of base word i with word j, which is in gap g, within their gaps. It is a move if it has
// two content words, or one that only changed its place within a sentence.
func (a *Alignment) moveAt(gaps []gap, g gap, i, j int) (Run, bool) {
	k, _ := slices.BinarySearchFunc(gaps, i, func(x gap, i int) int {
		if x.b1 <= i {
			return -1
		}
		return 1
	})
	r := Run{i, j, 1}
	from, to := gaps[k].b0, gaps[k].b1
	for r.B > from && r.H > g.h0 && a.Base.Words[r.B-1].ID == a.Here.Words[r.H-1].ID {
		r.B, r.H, r.N = r.B-1, r.H-1, r.N+1
	}
	for r.B+r.N < to && r.H+r.N < g.h1 && a.Base.Words[r.B+r.N].ID == a.Here.Words[r.H+r.N].ID {
		r.N++
	}
	if a.taken(r) {
		return Run{}, false
	}
	if a.Base.Weight(r.B, r.B+r.N) >= 2*ContentWeight {
		return r, true
	}
	return r, a.sameSentence(i, j)
}

// sameSentence reports whether base word i and word j are in sentences that runs connect.
func (a *Alignment) sameSentence(i, j int) bool {
	sb, sh := a.Base.Words[i].Sentence, a.Here.Words[j].Sentence
	held := 0
	for _, r := range a.Runs {
		for k := range r.N {
			if a.Base.Words[r.B+k].Sentence == sb && a.Here.Words[r.H+k].Sentence == sh {
				held += int(a.Base.Words[r.B+k].Weight)
			}
		}
	}
	return held >= 2*ContentWeight
}
