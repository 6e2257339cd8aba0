package search

import (
	"slices"

	"lineup/model"
)

// voices are the speakers of the quotes, both ways round. The names of a speaker count as
// words of the quote; they stand in the index of names alone, so that quotes whose speaker
// becomes another, or gets another name, need not be indexed anew.
type voices struct {
	of    []int32 // by document of quotes: in Corpus.Speakers, or None
	first []int32 // by speaker: where in said their quotes begin; and the end of the last
	said  []int32 // the documents of each speaker's quotes, in order

	letters []uint64 // by speaker: the letters with which the words of the names begin, as initials
}

// voicesOf tells the speakers of quotes, which are the documents in this order.
func voicesOf(c *model.Corpus, quotes []int32) voices {
	return (&voices{}).as(&model.Corpus{}, c, quotes)
}

// as tells the speakers of quotes as they are in c. Those of quotes that are the same in
// old, whose voices are in v, are known.
func (v *voices) as(old, c *model.Corpus, quotes []int32) voices {
	of := make([]int32, len(quotes))
	for doc := copy(of, v.of); doc < len(quotes); doc++ {
		of[doc] = int32(c.Quotes[quotes[doc]].Speaker)
	}
	others, some := newBitset(len(c.Quotes)), false
	for q := range min(len(old.Quotes), len(c.Quotes)) {
		if old.Quotes[q] != c.Quotes[q] {
			others.set(q)
			some = true
		}
	}
	for doc := 0; some && doc < len(quotes); doc++ {
		if q := int(quotes[doc]); others.has(q) {
			of[doc] = int32(c.Quotes[q].Speaker)
		}
	}
	return bySpeaker(of, len(c.Speakers))
}

// bySpeaker turns round what tells the speaker of every document, of so many speakers.
func bySpeaker(of []int32, speakers int) voices {
	v := voices{of: of, first: make([]int32, speakers+1), said: make([]int32, len(of))}
	for _, s := range of {
		if s != model.None {
			v.first[s+1]++
		}
	}
	for s := range speakers {
		v.first[s+1] += v.first[s]
	}
	at := slices.Clone(v.first)
	for doc, s := range v.of {
		if s != model.None {
			v.said[at[s]] = int32(doc)
			at[s]++
		}
	}
	return v
}

// saidBy are the documents of a speaker's quotes.
func (v *voices) saidBy(speaker int) []int32 { return v.said[v.first[speaker]:v.first[speaker+1]] }

// begin learns with which letters the names begin, when all are in the index of names.
func (v *voices) begin(l *nameList, names *shelf) {
	v.letters = make([]uint64, len(v.first)-1)
	for _, in := range names.parts {
		for i, has := range in.letters.any {
			if doc := in.first + i; l.kind(doc) == SpeakerHit {
				v.letters[l.at[doc]] |= has
			}
		}
	}
}

// begins says that a name of the speaker of a quote has a word with the letter, a bit of
// initials, in capitals or not.
func (v *voices) begins(doc int, letter uint64) bool {
	s := v.of[doc]
	return s != model.None && v.letters[s]&letter != 0
}

// spoken returns the documents of quotes whose speaker has names that hold all the words, in
// capitals or not, and how many there are; nil for none. Words of one letter yet are left to
// begins.
func (ix *Index) spoken(words []word) (docs bitset, n int) {
	for i := range words {
		if words[i].initial() != 0 {
			continue
		}
		of, said := ix.spokenBy(&words[i])
		if of == nil {
			return nil, 0
		}
		if docs == nil {
			docs, n = of, said
			continue
		}
		docs.and(of)
		n = min(n, said)
	}
	return docs, n
}

// spokenBy returns the documents of quotes whose speaker has a name with the word in it, and
// about how many there are; nil for none.
func (ix *Index) spokenBy(w *word) (docs bitset, n int) {
	for _, in := range ix.names.parts {
		for t, kind := range in.terms(w) {
			for c := in.open(t, kind); ; {
				if doc := c.doc; ix.named.kind(int(doc)) == SpeakerHit {
					if docs == nil {
						docs = newBitset(len(ix.voices.of))
					}
					said := ix.voices.saidBy(int(ix.named.at[doc]))
					n += len(said)
					for _, d := range said {
						docs.set(int(d))
					}
				}
				if !c.next() {
					break
				}
			}
		}
	}
	return docs, n
}
