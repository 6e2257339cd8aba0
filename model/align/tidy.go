package align

import (
	"cmp"
	"slices"
)

// gap is what lies between two runs, before the first or behind the last: the words
// [b0, b1) of the base against [h0, h1) of the other.
type gap struct{ b0, b1, h0, h1 int }

// gaps returns the gaps round the runs, one more than there are runs.
func (a *alignment) gaps() []gap {
	out := make([]gap, 0, len(a.runs)+1)
	b, h := 0, 0
	for _, r := range a.runs {
		out = append(out, gap{b, r.b, h, r.h})
		b, h = r.b+r.n, r.h+r.n
	}
	return append(out, gap{b, len(a.base.words), h, len(a.here.words)})
}

// part parts runs where one wording marks a cut and the other does not.
func (a *alignment) part() {
	var out []run
	for _, r := range a.runs {
		from := 0
		for k := 1; k < r.n; k++ {
			if a.base.joints[r.b+k].is(ellipsis) != a.here.joints[r.h+k].is(ellipsis) {
				out = append(out, run{r.b + from, r.h + from, k - from})
				from = k
			}
		}
		out = append(out, run{r.b + from, r.h + from, r.n - from})
	}
	a.runs = out
}

// slide moves a gap in which only one wording has words to where it starts at the
// start of a sentence or of a piece, when the words allow it: of "They will win.
// They will go home." against "They will go home." the first sentence is what is
// more, not "win. They will".
func (a *alignment) slide() {
	for i := 0; i+1 < len(a.runs); i++ {
		p, q := &a.runs[i], &a.runs[i+1]
		w, from, to := a.base, p.b+p.n, q.b
		if from == to {
			w, from, to = a.here, p.h+p.n, q.h
		} else if p.h+p.n != q.h {
			continue
		}
		// The first run may be used up, where both wordings start with it, and so
		// may the last: nothing else is then before or behind it.
		left, right := p.n-1, q.n-1
		if i == 0 && p.b == 0 && p.h == 0 {
			left = p.n
		}
		if i+2 == len(a.runs) && q.b+q.n == len(a.base.words) && q.h+q.n == len(a.here.words) {
			right = q.n
		}
		best, by := edge(w, from, to), 0
		for k := 1; k <= left && w.words[from-k].id == w.words[to-k].id; k++ {
			if e := edge(w, from-k, to-k); e > best {
				best, by = e, k
			}
		}
		for k := 1; k <= right && w.words[from+k-1].id == w.words[to+k-1].id; k++ {
			if e := edge(w, from+k, to+k); e > best {
				best, by = e, -k
			}
		}
		p.n -= by
		q.b, q.h, q.n = q.b-by, q.h-by, q.n+by
	}
	a.runs = slices.DeleteFunc(a.runs, func(r run) bool { return r.n == 0 })
}

// edge tells how well words [from, to) stand by themselves: by what stands before
// and behind them.
func edge(w *Wording, from, to int) int {
	score := 0
	for _, j := range []int{from, to} {
		switch f := w.joints[j].flags; {
		case f&(sentence|quote) != 0 || j == 0 || j == len(w.words):
			score += 4
		case f&(piece|ellipsis|dash) != 0:
			score += 3
		case w.between(j).Len() > 1:
			score++
		}
	}
	return score
}

// dissolve takes back runs that hold nothing together: a stop word or two that
// happen to stand between words that were replaced. A run between two cuts, where
// one wording has nothing else, stays. Taking one run back widens the gap of its
// neighbours, so it is done again, a few times.
func (a *alignment) dissolve() {
	for range 3 {
		gaps := a.gaps()
		keep := a.runs[:0:0]
		before := gaps[0]
		for i, r := range a.runs {
			if a.idle(r, before, gaps[i+1], len(keep) == 0, i == len(a.runs)-1) {
				before.b1, before.h1 = gaps[i+1].b1, gaps[i+1].h1
				continue
			}
			keep = append(keep, r)
			before = gaps[i+1]
		}
		if len(keep) == len(a.runs) {
			return
		}
		a.runs = keep
	}
}

// idle says that a run is too light to part the gaps before and behind it.
func (a *alignment) idle(r run, before, behind gap, first, last bool) bool {
	w := a.base.weight(r.b, r.b+r.n)
	if w >= 2*contentWeight {
		return false
	}
	wb := [2]int{a.base.weight(before.b0, before.b1), a.base.weight(behind.b0, behind.b1)}
	wh := [2]int{a.here.weight(before.h0, before.h1), a.here.weight(behind.h0, behind.h1)}
	if a.afterEllipsis(r, before, behind) {
		return w < contentWeight
	}
	if first || last {
		return a.loose(r, w, before, behind, first, last)
	}
	if wb[0]+wb[1] == 0 || wh[0]+wh[1] == 0 {
		return false
	}
	return w <= max(wb[0], wh[0]) && w <= max(wb[1], wh[1]) && w < contentWeight
}

// afterEllipsis says that a run stands between an ellipsis that fills nothing and a
// gap that nothing marks: the ellipsis was set a word too early or too late.
func (a *alignment) afterEllipsis(r run, before, behind gap) bool {
	lacks := func(n, m gap, j, k int, w, o *Wording) bool {
		return n.b0 == n.b1 && n.h0 == n.h1 && w.joints[j].is(ellipsis) && !o.joints[k].is(ellipsis) && m.b1-m.b0 != m.h1-m.h0
	}
	return lacks(before, behind, r.h, r.b, a.here, a.base) && behind.h0 == behind.h1 ||
		lacks(before, behind, r.b, r.h, a.base, a.here) && behind.b0 == behind.b1 ||
		lacks(behind, before, r.h+r.n, r.b+r.n, a.here, a.base) && before.h0 == before.h1 ||
		lacks(behind, before, r.b+r.n, r.h+r.n, a.base, a.here) && before.b0 == before.b1
}

// loose says that a run at an end is only a few stop words with a gap between them
// and the rest.
func (a *alignment) loose(r run, w int, before, behind gap, first, last bool) bool {
	if w >= contentWeight {
		return false
	}
	if first && last {
		return 2*w < min(a.base.weight(0, a.base.Len()), a.here.weight(0, a.here.Len()))
	}
	g := behind
	if last {
		g = before
	}
	// Where the run stands at the very start or end of both wordings it is where
	// they both begin or stop; else it may be anywhere.
	outer := before
	if last {
		outer = behind
	}
	inner := max(g.b1-g.b0, g.h1-g.h0)
	if outer.b0 == outer.b1 && outer.h0 == outer.h1 {
		return inner > 4*r.n
	}
	return inner > r.n
}

// maxMoved is how many words of one wording may be unmatched for moved words to be
// looked for: beyond it the wordings are texts, not quotes.
const maxMoved = 500

// site is where a word stands.
type site struct {
	id uint64
	at int
}

// compare orders sites by word and then by place.
func (s site) compare(o site) int { return cmp.Or(cmp.Compare(s.id, o.id), s.at-o.at) }

// move finds the words that both wordings have, but in another order.
func (a *alignment) move(d *desk) {
	const most = 4 // places at which a word is looked for
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
			if w := &a.base.words[i]; w.weight >= contentWeight {
				sites = append(sites, site{w.id, i})
			}
		}
	}
	slices.SortFunc(sites, site.compare)
	d.sites = sites
	for _, g := range gaps {
		for j := g.h0; j < g.h1 && len(sites) > 0; j++ {
			id := a.here.words[j].id
			from, _ := slices.BinarySearchFunc(sites, site{id: id}, site.compare)
			for k := from; k < min(from+most, len(sites)) && sites[k].id == id; k++ {
				if m, ok := a.moveAt(gaps, g, sites[k].at, j); ok {
					a.moved = append(a.moved, m)
					j = m.h + m.n - 1
					break
				}
			}
		}
	}
	a.swapped(gaps)
	slices.SortFunc(a.moved, func(x, y run) int { return x.b - y.b })
}

// swapped finds the few light words that one wording has at one place of a
// sentence, and the other at another: "once again".
func (a *alignment) swapped(gaps []gap) {
	const near = 6 // gaps: a sentence has few
	for i, g := range gaps {
		if g.h0 < g.h1 || g.b1-g.b0 < 2 {
			continue
		}
		for _, o := range gaps[max(0, i-near):min(len(gaps), i+near+1)] {
			m := run{g.b0, o.h0, g.b1 - g.b0}
			if o.b0 == o.b1 && o.h1-o.h0 == m.n && sameWords(a.base.words[g.b0:g.b1], a.here.words[o.h0:o.h1]) &&
				!a.taken(m) && a.sameSentence(m.b, m.h) {
				a.moved = append(a.moved, m)
				break
			}
		}
	}
}

func sameWords(x, y []word) bool {
	return slices.EqualFunc(x, y, func(a, b word) bool { return a.id == b.id })
}

// taken says that words of m have been moved already.
func (a *alignment) taken(m run) bool {
	for _, o := range a.moved {
		if m.b < o.b+o.n && o.b < m.b+m.n || m.h < o.h+o.n && o.h < m.h+m.n {
			return true
		}
	}
	return false
}

// moveAt grows the match of base word i with word j, which is in gap g, within
// their gaps. It is a move where it holds two content words, or one that has only
// changed its place within a sentence.
func (a *alignment) moveAt(gaps []gap, g gap, i, j int) (run, bool) {
	k, _ := slices.BinarySearchFunc(gaps, i, func(x gap, i int) int {
		if x.b1 <= i {
			return -1
		}
		return 1
	})
	r := run{i, j, 1}
	from, to := gaps[k].b0, gaps[k].b1
	for r.b > from && r.h > g.h0 && a.base.words[r.b-1].id == a.here.words[r.h-1].id {
		r.b, r.h, r.n = r.b-1, r.h-1, r.n+1
	}
	for r.b+r.n < to && r.h+r.n < g.h1 && a.base.words[r.b+r.n].id == a.here.words[r.h+r.n].id {
		r.n++
	}
	if a.taken(r) {
		return run{}, false
	}
	if a.base.weight(r.b, r.b+r.n) >= 2*contentWeight {
		return r, true
	}
	return r, a.sameSentence(i, j)
}

// sameSentence says that base word i and word j stand in sentences that a run
// holds together.
func (a *alignment) sameSentence(i, j int) bool {
	sb, sh := a.base.words[i].sentence, a.here.words[j].sentence
	held := 0
	for _, r := range a.runs {
		for k := range r.n {
			if a.base.words[r.b+k].sentence == sb && a.here.words[r.h+k].sentence == sh {
				held += int(a.base.words[r.b+k].weight)
			}
		}
	}
	return held >= 2*contentWeight
}
