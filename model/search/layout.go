package search

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// layout is where the words of a query are in one document.
type layout struct {
	groups [][]spot // one for each group of words searched for
	spoken int      // groups matched only by the speaker's name,
	loose  int      // and those matched by a first letter, whose place is unknown
	next   []int    // for narrowest, by group: the first spot not passed,
	last   []int    // the place of the last one passed,
	seen   []int    // and its paragraph
	words  [][]uint32
	starts []uint32 // where a phrase may begin
	key    []byte
	walked int // bytes of text read for late words
}

// spot is a place of one of a group's units: [at, end).
type spot struct{ at, end uint32 }

// read finds where the words are in a document of the window, and reports whether required phrases match and
// excluded ones do not, and how many places it examined. The other groups are known to match.
func (l *layout) read(p *plan, doc int) (ok bool, looked int) {
	l.spoken, l.loose = 0, 0
	l.groups = l.groups[:0]
	for i := range p.groups {
		g := &p.groups[i]
		spots := l.nextGroup()
		wanted, holds, spoken, loose := false, false, false, false
		for j := range g.units {
			u := &g.units[j]
			if u.filter != nil {
				holds = holds || u.has.Has(doc) != u.not
				continue
			}
			before := len(spots)
			var at int
			spots, at = l.spots(spots, p, u, doc)
			looked += at
			found := len(spots) > before
			voiced := !found && len(u.words) > 0 && u.voiced(doc)
			begun := !found && len(u.words) == 1 && u.words[0].letter != 0 && u.has.Has(doc)
			if u.not {
				spots = spots[:before]
			} else {
				wanted = true
				spoken = spoken || voiced
				loose = loose || begun && !voiced
			}
			holds = holds || (found || voiced || begun) != u.not
		}
		if !holds {
			return false, looked
		}

		switch {
		case len(spots) > 0:
			if len(g.units) > 1 {
				slices.SortFunc(spots, func(a, b spot) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.end, b.end)) })
			}
			l.groups = append(l.groups, spots)
		case wanted && spoken:
			l.spoken++
		case wanted && loose:
			l.loose++
		}
	}
	return true, looked
}

// nextGroup returns an empty slice for the next group's spots, in memory from an earlier document.
func (l *layout) nextGroup() []spot {
	if n := len(l.groups); n < cap(l.groups) {
		return l.groups[:n+1][n][:0]
	}
	return nil
}

// voiced reports whether all words of the unit are names of the document's speaker.
func (u *planUnit) voiced(doc int) bool {
	for _, m := range u.words {
		if m.how[doc]&matchVoice == 0 {
			return false
		}
	}
	return true
}

// spots appends where the unit is in a document. A phrase that ends in a first letter matches where its other words
// are; that some word begins with the letter is known already. It returns how many places it examined, not counting
// what was searched for before, in another unit.
func (l *layout) spots(dst []spot, p *plan, u *planUnit, doc int) (_ []spot, looked int) {
	n := len(u.words)
	letter := n > 1 && u.words[n-1].letter != 0
	if letter && !u.has.Has(doc) {
		return dst, n
	}
	if letter || u.late != nil {
		n--
	}
	starts := l.together(u, doc, n)
	if u.late != nil && len(starts) > 0 {
		starts = l.begun(p, u, doc, starts, n)
		n++
	}
	for _, at := range starts {
		dst = append(dst, spot{at: at, end: at + uint32(n)})
	}
	looked = len(u.words)
	for _, places := range l.words[:len(u.words)] {
		looked += len(places)
	}
	return dst, looked
}

// together finds where the first n words of the unit are consecutive. It examines the word with the fewest places
// first, and the next only while there may still be a match: most searches fail, on words that are in every text.
func (l *layout) together(u *planUnit, doc, n int) []uint32 {
	for len(l.words) < len(u.words) {
		l.words = append(l.words, nil)
	}
	for i := range u.words {
		l.words[i] = l.words[i][:0]
	}
	first := 0
	for i := 1; i < n; i++ {
		if u.words[i].size(doc) < u.words[first].size(doc) {
			first = i
		}
	}
	l.words[first] = u.words[first].places(l.words[first], doc)
	starts := l.starts[:0]
	for _, at := range l.words[first] {
		if at >= uint32(first) {
			starts = append(starts, at-uint32(first))
		}
	}
	for i := 0; i < n && len(starts) > 0; i++ {
		if i != first {
			l.words[i] = u.words[i].places(l.words[i], doc)
			starts = followed(starts, l.words[i], uint32(i))
		}
	}
	l.starts = starts
	return starts
}

// followed keeps the places in starts that have one of others exactly on places later. Both are in order.
func followed(starts, others []uint32, on uint32) []uint32 {
	kept, i := starts[:0], 0
	for _, at := range starts {
		for i < len(others) && others[i] < at+on {
			i++
		}
		if i < len(others) && others[i] == at+on {
			kept = append(kept, at)
		}
	}
	return kept
}

// chain finds a place where the groups follow each other without a gap.
func (l *layout) chain() (int, bool) {
	for _, first := range l.groups[0] {
		end, ok := first.end, true
		for _, g := range l.groups[1:] {
			i := sort.Search(len(g), func(i int) bool { return g[i].at >= end })
			if ok = i < len(g) && g[i].at == end; !ok {
				break
			}
			end = g[i].end
		}
		if ok {
			return int(first.at), true
		}
	}
	return 0, false
}

// narrowest finds the narrowest stretch that contains all groups, its width in words and its start; and the place
// of the last word that completes a paragraph with all of them, -1 if there is none. starts are the paragraphs'
// first places.
//
// It walks through the spots of all groups in the order of the text, and keeps the last of each group.
func (l *layout) narrowest(starts []uint32) (width, at, paragraph int) {
	n := len(l.groups)
	l.next = append(l.next[:0], make([]int, n)...)
	l.last = append(l.last[:0], make([]int, n)...)
	l.seen = append(l.seen[:0], make([]int, n)...)
	for i := range n {
		l.last[i], l.seen[i] = -1, -1
	}
	width, at, paragraph = math.MaxInt, -1, -1
	for para, inPara := 0, 0; ; {
		s, g := l.following()
		if g < 0 {
			return width, at, paragraph
		}
		l.next[g]++
		for para+1 < len(starts) && starts[para+1] <= s.at {
			para++
			inPara = 0
		}
		if l.seen[g] != para {
			l.seen[g] = para
			inPara++
		}
		if inPara == n && paragraph < 0 && starts != nil {
			paragraph = int(s.at)
		}
		l.last[g] = int(s.at)
		if least := slices.Min(l.last); least >= 0 && int(s.end)-least < width {
			width, at = int(s.end)-least, least
		}
	}
}

// following returns the first spot that narrowest has not passed, and its group; -1 at the end.
func (l *layout) following() (s spot, group int) {
	group = -1
	for i, g := range l.groups {
		if n := l.next[i]; n < len(g) && (group < 0 || g[n].at < s.at) {
			s, group = g[n], i
		}
	}
	return s, group
}
