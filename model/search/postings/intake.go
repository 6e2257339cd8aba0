package postings

import (
	"bytes"
	"encoding/binary"
	"slices"

	"lineup/model/search/keys"
	"lineup/model/text"
)

// Intake collects the words of one batch after the other, and numbers their terms for itself.
type Intake struct {
	terms   *text.Numbers
	order   []int // the numbers of the terms, sorted by term
	scratch []byte

	doc     uint32
	letters Initials  // of all documents; each document belongs to one intake
	seen    []event   // the words of the batch, in order
	full    [][]event // earlier words, if there are many, in sorted stretches

	sorted []event // reusable memory of flush,
	made   segment // and of its result
}

// event is one word of one document.
type event struct {
	term  uint32
	doc   uint32
	place uint32 // shifted by FlagBits: BitCased, BitHead
}

func (e event) flags() uint8 { return uint8(e.place & (1<<FlagBits - 1)) }

// Word adds a word of the text. Places must ascend within a document.
func (in *Intake) Word(word string, place int, head bool) {
	key, cased := keys.Append(in.scratch[:0], word)
	in.scratch = key
	e := event{doc: in.doc, place: uint32(place) << FlagBits}
	if cased {
		e.place |= BitCased
	}
	if head {
		e.place |= BitHead
	}
	in.add(key, e)
	if bytes.IndexByte(key, '\'') > 0 {
		if first, second, ok := keys.Apart(string(key)); ok {
			in.add([]byte(first), e)
			in.add([]byte(second), e)
		}
	}
}

// add adds a word by its key.
func (in *Intake) add(key []byte, e event) {
	e.term = uint32(in.terms.Of(string(key)))
	in.seen = append(in.seen, e)
	if len(in.seen) == manyWords {
		in.full = append(in.full, slices.Clone(in.byTerm(in.seen)))
		in.seen = in.seen[:0]
	}
	if len(key) == 0 {
		return
	}
	letter, doc := InitialBit(key[0]), int(in.doc)-in.letters.First
	in.letters.Any[doc] |= letter
	if e.flags()&BitCased != 0 {
		in.letters.Cased[doc] |= letter
	}
	if e.flags()&BitHead != 0 {
		in.letters.Head[doc] |= letter
	}
}

// sortTerms sorts the numbers of the terms by term, when all words are in.
func (in *Intake) sortTerms() {
	in.terms.Fix()
	in.order = make([]int, in.terms.Size())
	for i := range in.order {
		in.order[i] = i
	}
	slices.SortFunc(in.order, func(a, b int) int { return bytes.Compare(in.terms.Word(a), in.terms.Word(b)) })
}

// segment is the postings of one batch.
type segment struct {
	worker int
	runs   []run
	docs   []byte
	places []byte
}

// run is one term's part of a segment. Its first document is first; its stream begins with that document's second
// varint.
type run struct {
	term        uint32
	freq        uint32
	first, last uint32
	docs        uint32 // length of the stream in bytes
	places      uint32
}

// manyWords is how many words are sorted at a time. Only a document of many megabytes has as many: it is merged
// from sorted stretches, whose memory is not kept.
const manyWords = BatchBytes

// flush turns the words added since the last flush into a segment, term by term.
func (in *Intake) flush() segment {
	many := len(in.full) > 0
	in.full = append(in.full, in.byTerm(in.seen))
	stretches := in.full
	in.full, in.seen = nil, in.seen[:0]
	s := &in.made
	s.runs, s.docs, s.places = s.runs[:0], s.docs[:0], s.places[:0]
	for {
		term, left := uint32(0), false
		for _, events := range stretches {
			if len(events) > 0 && (!left || events[0].term < term) {
				term, left = events[0].term, true
			}
		}
		if !left {
			break
		}
		s.add(term, stretches)
	}
	if many {
		made := in.made
		in.seen, in.sorted, in.made = nil, nil, segment{}
		return made
	}
	return segment{runs: slices.Clone(s.runs), docs: slices.Clone(s.docs), places: slices.Clone(s.places)}
}

// byTerm returns words grouped by term and sorted by document and place, by a counting sort into other memory.
func (in *Intake) byTerm(words []event) []event {
	start := make([]uint32, in.terms.Size()+1)
	for i := range words {
		start[words[i].term+1]++
	}
	for i := 1; i < len(start); i++ {
		start[i] += start[i-1]
	}
	in.sorted = slices.Grow(in.sorted[:0], len(words))[:len(words)]
	for _, e := range words {
		in.sorted[start[e.term]] = e
		start[e.term]++
	}
	return in.sorted
}

// add adds the postings of one term, taken from the heads of consecutive stretches, each sorted by term.
func (s *segment) add(term uint32, stretches [][]event) {
	r := run{term: term}
	docs, places := len(s.docs), len(s.places)
	doc, flags, from, place := uint32(0), uint8(0), places, uint32(0)
	end := func() { // of a document
		if r.freq == 0 {
			r.first = doc
		} else {
			s.docs = appendUvarint(s.docs, doc-r.last)
		}
		s.docs = appendUvarint(s.docs, uint32(len(s.places)-from)<<FlagBits|uint32(flags))
		r.last = doc
		r.freq++
	}
	for k, events := range stretches {
		n := 0
		for ; n < len(events) && events[n].term == term; n++ {
			e := events[n]
			if e.doc != doc && len(s.places) > from {
				end()
				flags, from, place = 0, len(s.places), 0
			}
			doc = e.doc
			flags |= e.flags()
			s.places = appendUvarint(s.places, (e.place>>FlagBits-place)<<1|e.place&BitCased)
			place = e.place >> FlagBits
		}
		stretches[k] = events[n:]
	}
	end()
	r.docs, r.places = uint32(len(s.docs)-docs), uint32(len(s.places)-places)
	s.runs = append(s.runs, r)
}

func appendUvarint(b []byte, v uint32) []byte {
	if v < 0x80 {
		return append(b, byte(v))
	}
	return binary.AppendUvarint(b, uint64(v))
}
