package story

import "slices"

// subject is an article laid out by its terms and runs of words, so that comparing it with another only takes a
// walk over the other's.
type subject struct {
	*profile

	terms []laid               // by term
	runs  [runBits / 64]uint64 // which shingles it may have, by some of their bits
}

// laid is a term's weight in the article's parts; 0 if it is not in them.
type laid struct{ title, lead, names float32 }

// runBits is the size of the filter by which shingles are tested before they are looked up: several times as many
// as an article has.
const runBits = 1 << 14

// runBit returns the place of a shingle's bit in subject.runs. The lowest bits of a shingle are the same for all
// that are sampled.
func runBit(h uint32) (word int, bit uint64) {
	n := h / sampling % runBits
	return int(n / 64), 1 << (n % 64)
}

// lay lays out an article. The previous one must have been cleared.
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

// clear removes the article.
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
	titleInLead        float64 // of each headline and the other's lead, added up
	nameCover          float64 // the larger of the shares of each one's names that are in the other
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

// shared returns the weight of the sampled shingles that an article shares with the subject, in shingles: one that
// no third article has counts as the full sampling rate, one that many have as correspondingly less.
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
