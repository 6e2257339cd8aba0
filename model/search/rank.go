package search

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// rung is how closely a document holds the words, the best first.
type rung uint8

const (
	rungPhrase    rung = iota // one after the other, in the order of the query
	rungHead                  // all in the headline
	rungSpoken                // one, and the others name the speaker
	rungNear                  // within a few words
	rungTogether              // in one quote
	rungParagraph             // in one paragraph
	rungArticle               // in one article
	rungSpeaker               // none of them in the words: the speaker is called so
	rungNone                  // the query has no words
	rungs
)

// ladder gives the rungs of a kind of document their scores. They are 20 apart
// at least; what stands on one rung is ordered within that.
type ladder [rungs]float64

// Quotes come before articles on the same rung, and the scores of both are of
// one scale.
var (
	quoteLadder = ladder{
		rungPhrase: 700, rungSpoken: 620, rungNear: 600, rungTogether: 500, rungSpeaker: 440, rungNone: 200,
	}
	articleLadder = ladder{
		rungPhrase: 660, rungHead: 640, rungNear: 560, rungParagraph: 400, rungArticle: 300, rungNone: 180,
	}
	nameLadder = ladder{
		rungPhrase: 940, rungNear: 900, rungTogether: 900, rungNone: 900,
	}
)

// singleHead is the score of a headline that holds the one word that was asked
// for: that says less than several words do, and less than a quote.
const singleHead = 460

// nearWords is within how many words the words of a query are near each other:
// this many, and two more for each word of the query.
const nearWords = 8

// layout is where the words of a query stand in one document.
type layout struct {
	groups [][]spot // one for each group of words that are looked for
	spoken int      // how many groups hold by the speaker's name alone
	next   []int    // of narrowest, by group: the first spot not passed,
	last   []int    // the place of the last one passed,
	seen   []int    // and the paragraph it stands in
	words  [][]uint32
}

// spot is where one of a group's units stands: the places [at, end).
type spot struct{ at, end uint32 }

// read finds where the words stand in a document of the window, and says
// whether the phrases hold that must, and those do not that must not, and how
// many places it looked at. The other groups have been seen to hold.
func (l *layout) read(p *plan, lo, doc int) (ok bool, looked int) {
	l.spoken = 0
	l.groups = l.groups[:0]
	for i := range p.groups {
		g := &p.groups[i]
		spots := l.nextGroup()
		wanted, holds, spoken := false, false, false
		for j := range g.units {
			u := &g.units[j]
			if u.test != nil {
				holds = holds || u.test(lo+doc) != u.not
				continue
			}
			before := len(spots)
			spots = l.spots(spots, u, doc)
			for i := range u.words {
				looked += 1 + len(l.words[i])
			}
			found := len(spots) > before
			tagged := !found && len(u.words) > 0 && u.tagged(doc)
			if u.not {
				spots = spots[:before]
			} else {
				wanted = true
				spoken = spoken || tagged
			}
			holds = holds || (found || tagged) != u.not
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
		}
	}
	return true, looked
}

// nextGroup returns an empty slice to put the next group's spots into, with the
// memory of an earlier document's.
func (l *layout) nextGroup() []spot {
	if n := len(l.groups); n < cap(l.groups) {
		return l.groups[:n+1][n][:0]
	}
	return nil
}

// tagged says that all words of the unit are names of the document's speaker.
func (u *planUnit) tagged(doc int) bool {
	for _, m := range u.words {
		if m.how[doc]&matchTag == 0 {
			return false
		}
	}
	return true
}

// spots appends where the unit stands in a document.
func (l *layout) spots(dst []spot, u *planUnit, doc int) []spot {
	for len(l.words) < len(u.words) {
		l.words = append(l.words, nil)
	}
	for i, m := range u.words {
		l.words[i] = m.places(l.words[i][:0], doc)
	}
	for _, at := range l.words[0] {
		end := at + 1
		for _, places := range l.words[1:len(u.words)] {
			if _, ok := slices.BinarySearch(places, end); !ok {
				break
			}
			end++
		}
		if int(end-at) == len(u.words) {
			dst = append(dst, spot{at: at, end: end})
		}
	}
	return dst
}

// score rates a document that holds the query.
func (p *plan) score(l *layout, lo, doc int) (why rung, score float64, place int) {
	words, how, head := p.quality(doc)
	switch {
	case words == 0:
		return rungNone, p.ladder[rungNone], -1
	case p.single && head:
		why, score, place = rungHead, singleHead-p.ladder[rungHead], -1
	case p.single && how == 0:
		why, place = rungSpeaker, -1
	case p.single:
		why, place = p.apart(), -1
	default:
		var near float64
		why, near, place = p.closest(l, lo+doc)
		if head && why > rungHead {
			why = rungHead
		}
		score += 8 * near
	}
	score += p.ladder[why] + 10*how
	if !p.single && l.spoken > 0 {
		score++ // the speaker's own words before others'
	}
	return why, score, place
}

// apart is the rung of words that only stand in the same document.
func (p *plan) apart() rung {
	if p.paragraphs == nil {
		return rungTogether
	}
	return rungArticle
}

// quality says how many groups of words the query has, what share of them the
// document holds as whole words, and whether it holds all in its headline.
func (p *plan) quality(doc int) (words int, whole float64, head bool) {
	halves := 0
	head = true
	for _, units := range p.wanted {
		best := uint8(0)
		for _, u := range units {
			how := u.words[0].how[doc]
			for _, m := range u.words[1:] {
				how &= m.how[doc]
			}
			best |= how
		}
		head = head && best&matchHead != 0
		switch {
		case best&matchWhole != 0:
			halves += 2
		case best&matchPart != 0:
			halves++
		}
	}
	words = len(p.wanted)
	return words, float64(halves) / float64(2*max(words, 1)), head && words > 0
}

// closest finds the best place of a document: where the groups follow each other
// as in the query, else where they stand nearest, else whether one paragraph
// holds them all. near is 1 for the nearest and goes to 0.
func (p *plan) closest(l *layout, doc int) (why rung, near float64, place int) {
	switch {
	case len(l.groups) == 0:
		return rungSpeaker, 0, -1
	case len(l.groups) == 1 && l.spoken > 0:
		return rungSpoken, 0, int(l.groups[0][0].at)
	}
	if at, ok := l.chain(); ok {
		return rungPhrase, 0, at
	}
	var starts []uint32
	if p.paragraphs != nil {
		starts = p.paragraphs(doc)
	}
	width, at, paragraph := l.narrowest(starts)
	reach := nearWords + 2*len(l.groups)
	switch {
	case width <= reach:
		return rungNear, 1 - float64(width)/float64(reach+1), at
	case p.paragraphs == nil:
		return rungTogether, 1 / float64(width), at
	case paragraph >= 0:
		return rungParagraph, 0, paragraph
	default:
		return rungArticle, 0, at
	}
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

// narrowest finds the narrowest stretch that holds all groups, its width in
// words and its start; and the place of the last word that completes a paragraph
// with all of them, -1 when none has. starts are the paragraphs' first places.
//
// It goes through the spots of all groups in the order of the text, and keeps
// the last of each group.
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

// following returns the first spot that narrowest has not passed, and its group;
// -1 at the end.
func (l *layout) following() (s spot, group int) {
	group = -1
	for i, g := range l.groups {
		if n := l.next[i]; n < len(g) && (group < 0 || g[n].at < s.at) {
			s, group = g[n], i
		}
	}
	return s, group
}
