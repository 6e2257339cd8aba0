package story

import "slices"

// subject is an article laid out by its terms and runs of words, so that others are
// compared with it by a walk over theirs alone.
type subject struct {
	*profile

	terms []laid               // by term
	runs  [runBits / 64]uint64 // which shingles it may have, by some bits of them
}

// laid is what a term weighs in the article's parts; 0 where it is not in them.
type laid struct{ title, lead, names float32 }

// runBits is how many shingles are told apart before they are looked up: several
// times as many as an article has.
const runBits = 1 << 14

// runBit returns the place of a shingle's bit in subject.runs. Its lowest bits are
// those of all that are sampled.
func runBit(h uint32) (word int, bit uint64) {
	n := h / sampling % runBits
	return int(n / 64), 1 << (n % 64)
}

// lay lays out an article. What is laid out must have been cleared.
func (s *subject) lay(p *profile) {
	s.profile = p
	for _, w := range p.title {
		s.terms[w.term].title = w.value
	}
	for _, w := range p.lead {
		s.terms[w.term].lead = w.value
	}
	for _, w := range p.names {
		s.terms[w.term].names = w.value
	}
	for _, h := range p.shingles {
		word, bit := runBit(h)
		s.runs[word] |= bit
	}
}

// clear takes the article off.
func (s *subject) clear() {
	for _, v := range [...]vector{s.title, s.lead, s.names} {
		for _, w := range v {
			s.terms[w.term] = laid{}
		}
	}
	clear(s.runs[:])
	s.profile = nil
}

// likenesses are the cosines of parts of two articles.
type likenesses struct {
	title, lead, names float64
	titleInLead        float64 // of either headline and the other's lead, added up
	nameCover          float64 // the share of the names that the other has, of whom it is more
}

// compare compares the parts of an article with those of the subject.
func (s *subject) compare(p *profile) likenesses {
	var l likenesses
	inLead, inTitle, ofThis, ofThat := 0., 0., 0., 0.
	for _, w := range p.title {
		t, v := &s.terms[w.term], float64(w.value)
		l.title += float64(t.title) * v
		inLead += float64(t.lead) * v
	}
	for _, w := range p.lead {
		t, v := &s.terms[w.term], float64(w.value)
		l.lead += float64(t.lead) * v
		inTitle += float64(t.title) * v
	}
	for _, w := range p.names {
		t, v := float64(s.terms[w.term].names), float64(w.value)
		l.names += t * v
		if t > 0 {
			ofThis += t * t
			ofThat += v * v
		}
	}
	l.nameCover = max(ofThis, ofThat)
	l.titleInLead = inTitle + inLead
	return l
}

// shared weighs the sampled shingles that an article has in common with the subject,
// in shingles: one that no third article has counts as the full sampling rate, one
// that many have as little.
func (s *subject) shared(p *profile, common *census) float64 {
	sum := 0.
	for _, h := range p.shingles {
		if word, bit := runBit(h); s.runs[word]&bit == 0 {
			continue
		}
		if _, ok := slices.BinarySearch(s.shingles, h); ok {
			sum += sampling / float64(max(*common.slot(h), 2)-1)
		}
	}
	return sum
}
