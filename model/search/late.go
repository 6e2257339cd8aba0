package search

import (
	"cmp"
	"slices"

	"lineup/model/search/keys"
)

// The last word of a phrase, while it is being typed, matches many words, whose documents would all have to be
// walked although few of them contain the rest of the phrase. If they are most of the work, that word is left until
// the end: it is searched for in the texts that contain the rest of the phrase. Only if these turn out to be many,
// as for "it is th", are its documents walked after all.

// lateBytes is how much text a scan reads for such words, in bytes; lateDoc is the additional cost of accessing a
// text.
const (
	lateBytes = 1 << 19
	lateDoc   = 1 << 9
)

// putOff leaves the last word of a phrase until the end if that is worthwhile: if there are far more documents to
// walk than the rarest of the others has.
func (u *planUnit) putOff() {
	const far = 8
	last := len(u.words) - 1
	if last < 1 || !u.words[last].word.prefix || u.words[last].letter != 0 {
		return
	}
	rarest := slices.MinFunc(u.words[:last], func(a, b *matcher) int { return cmp.Compare(a.weight, b.weight) })
	if u.words[last].weight > far*(rarest.weight+lateBytes/lateDoc) {
		u.late = u.words[last]
	}
}

// begun keeps the places in starts where the phrase's last word, after n others, begins as typed. It records how
// the document contains that word.
func (l *layout) begun(p *plan, u *planUnit, doc int, starts []uint32, n int) []uint32 {
	l.words[n] = l.words[n][:0]
	for _, at := range starts {
		l.words[n] = append(l.words[n], at+uint32(n))
	}
	kept, m := starts[:0], u.late
	l.walked += lateDoc
	for i, w := range p.words(int(m.lo)+doc, l.words[n]) {
		l.walked += w.word.End - w.part.Start
		key, cased := keys.Append(l.key[:0], w.word.Of(w.text))
		l.key = key
		if how := m.word.how(key, cased); how != 0 {
			if w.head {
				how |= matchHead
			}
			m.how[doc] |= how
			kept = append(kept, starts[i])
		}
	}
	return kept
}

// how returns in what way a word of a text with this key matches the word; 0 if it does not.
func (w *word) how(key []byte, cased bool) uint8 {
	if !w.accepts(key, cased) {
		return 0
	}
	if (&word{key: w.key}).accepts(key, cased) {
		return matchWhole
	}
	return matchPart
}

// readLate walks the documents of the words left until the end, in this window and all that follow.
func (s *scan) readLate() {
	s.layout.walked = 0
	for i := range s.plan.groups {
		g := &s.plan.groups[i]
		for j := range g.units {
			u := &g.units[j]
			m := u.late
			if m == nil {
				continue
			}
			u.late = nil
			u.rarest = append(u.rarest, m)
			s.steps += m.read(m.lo, m.hi, s.alive)
			m.collect(s.alive)
		}
	}
}
