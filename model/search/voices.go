package search

import (
	"slices"

	"lineup/model"
	"lineup/model/search/column"
)

// voices maps quotes to speakers and back. The names of a speaker count as words of the quote; they are only in the
// index of names, so that quotes need not be indexed again if their speaker changes or gets another name.
type voices struct {
	of    []int32 // by document of quotes: index of Corpus.Speakers, or None
	first []int32 // by speaker: index in said of their first quote; and the end of the last
	said  []int32 // the documents of each speaker's quotes, in order

	letters []uint64 // by speaker: the initial letters of the words of the names, as in Initials
}

// voicesOf returns the speakers of quotes, whose documents are in this order.
func voicesOf(c *model.Corpus, quotes []int32) voices {
	return (&voices{}).as(&model.Corpus{}, c, quotes)
}

// as returns the speakers of quotes in c. For quotes that are the same in old they are taken from v.
func (v *voices) as(old, c *model.Corpus, quotes []int32) voices {
	of := make([]int32, len(quotes))
	for doc := copy(of, v.of); doc < len(quotes); doc++ {
		of[doc] = int32(c.Quotes[quotes[doc]].Speaker)
	}
	others, some := column.NewSet(len(c.Quotes)), false
	for q := range min(len(old.Quotes), len(c.Quotes)) {
		if old.Quotes[q] != c.Quotes[q] {
			others.Add(q)
			some = true
		}
	}
	for doc := 0; some && doc < len(quotes); doc++ {
		if q := int(quotes[doc]); others.Has(q) {
			of[doc] = int32(c.Quotes[q].Speaker)
		}
	}
	return bySpeaker(of, len(c.Speakers))
}

// bySpeaker inverts the table of the speaker of every document.
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

// saidBy returns the documents of a speaker's quotes.
func (v *voices) saidBy(speaker int) []int32 { return v.said[v.first[speaker]:v.first[speaker+1]] }

// begin collects the initial letters of the names, when all are in the index of names.
func (v *voices) begin(l *nameList, names *shelf) {
	v.letters = make([]uint64, len(v.first)-1)
	for _, in := range names.parts {
		for i, has := range in.Letters.Any {
			if doc := in.First + i; l.kind(doc) == SpeakerHit {
				v.letters[l.at[doc]] |= has
			}
		}
	}
}

// speaking is the set of quotes matched by the names of their speakers.
type speaking struct {
	voices   *voices
	letter   uint64     // the names have a word that begins with this letter, a bit of Initials; or, if that is 0,
	speakers column.Set // these are the speakers; and if listed is set,
	docs     column.Set // these are their quotes
	listed   bool
	n        int // the approximate number of quotes
}

// has reports whether a quote is in the set.
func (s *speaking) has(doc int) bool {
	by := s.voices.of[doc]
	switch {
	case by == model.None:
		return false
	case s.letter != 0:
		return s.voices.letters[by]&s.letter != 0
	default:
		return s.speakers.Has(int(by))
	}
}

// fewSpoken is how many quotes are listed individually: if there are more, it is quicker to look up the speaker of
// each candidate.
const fewSpoken = 5_000

// speak gives the matchers of a unit's words the quotes whose speakers match them. A speaker must match all of the
// words.
func (ix *Index) speak(words []word, matchers []*matcher) {
	var all *speaking
	for i, m := range matchers {
		if m.letter != 0 {
			m.voice.voices, m.voice.letter = &ix.voices, m.letter
			m.voice.n = len(ix.quoteAt)
			m.spoken = &m.voice
			continue
		}
		switch {
		case all == nil:
			all = &m.voice
			ix.called(&words[i], all)
		case !all.speakers.Empty():
			ix.called(&words[i], &m.voice)
			all.speakers.And(m.voice.speakers)
		}
	}
	if all == nil {
		return
	}
	all.list()
	for _, m := range matchers {
		switch {
		case all.n == 0:
			m.spoken = nil
		case m.letter == 0:
			m.spoken = all
		}
	}
}

// list lists the quotes if there are not many.
func (s *speaking) list() {
	for by := range s.speakers.All {
		s.n += len(s.voices.saidBy(by))
	}
	if s.listed = s.n <= fewSpoken; !s.listed {
		return
	}
	s.docs = s.docs.Cleared(len(s.voices.of))
	for by := range s.speakers.All {
		for _, doc := range s.voices.saidBy(by) {
			s.docs.Add(int(doc))
		}
	}
}

// called finds the speakers with a name that contains the word, capitalised or not.
func (ix *Index) called(w *word, s *speaking) {
	s.voices, s.speakers = &ix.voices, s.speakers.Cleared(len(ix.voices.letters))
	for _, in := range ix.names.parts {
		for t, kind := range termsOf(in, w) {
			for c, more := in.Open(t, kind), true; more; more = c.Next() {
				if doc := int(c.Doc); ix.named.kind(doc) == SpeakerHit {
					s.speakers.Add(int(ix.named.at[doc]))
				}
			}
		}
	}
}
