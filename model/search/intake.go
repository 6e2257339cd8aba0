package search

import (
	"bytes"
	"encoding/binary"
	"slices"

	"lineup/model/text"
)

// intake takes in the words of one batch after the other, and gives their terms
// numbers of its own.
type intake struct {
	terms   *text.Numbers
	order   []int // the numbers of the terms, in the order of the terms
	scratch []byte

	doc     uint32
	letters initials // of all documents; a document is of one intake alone
	seen    []event  // the words of the batch, in order

	sorted []event // the memory of flush,
	made   segment // and of what it makes
}

// event is one word of one document.
type event struct {
	term  uint32
	doc   uint32
	place uint32 // shifted by flagBits: bitCased, bitHead
}

func (e event) flags() uint8 { return uint8(e.place & (1<<flagBits - 1)) }

// word adds a word of the text. Places must grow within a document.
func (in *intake) word(word string, place int, head bool) {
	key, cased := appendKey(in.scratch[:0], word)
	in.scratch = key
	e := event{doc: in.doc, place: uint32(place) << flagBits}
	if cased {
		e.place |= bitCased
	}
	if head {
		e.place |= bitHead
	}
	in.add(key, e)
	if bytes.IndexByte(key, '\'') > 0 {
		if first, second, ok := apart(string(key)); ok {
			in.add([]byte(first), e)
			in.add([]byte(second), e)
		}
	}
}

// add adds a word by its key.
func (in *intake) add(key []byte, e event) {
	e.term = uint32(in.terms.Of(string(key)))
	in.seen = append(in.seen, e)
	if len(key) == 0 {
		return
	}
	letter, doc := initialBit(key[0]), int(in.doc)-in.letters.first
	in.letters.any[doc] |= letter
	if e.flags()&bitCased != 0 {
		in.letters.cased[doc] |= letter
	}
	if e.flags()&bitHead != 0 {
		in.letters.head[doc] |= letter
	}
}

// sortTerms puts the numbers of the terms into the order of these, when all words are in.
func (in *intake) sortTerms() {
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

// run is one term's part of a segment. Its first document stands in first; its
// stream begins with that document's second varint.
type run struct {
	term        uint32
	freq        uint32
	first, last uint32
	docs        uint32 // the length of the stream in bytes
	places      uint32
}

// flush turns the words taken in since the last flush into a segment, term by
// term. A counting sort keeps the order of documents and places.
func (in *intake) flush() segment {
	start := make([]uint32, in.terms.Size()+1)
	for i := range in.seen {
		start[in.seen[i].term+1]++
	}
	for i := 1; i < len(start); i++ {
		start[i] += start[i-1]
	}
	in.sorted = slices.Grow(in.sorted[:0], len(in.seen))[:len(in.seen)]
	at := slices.Clone(start)
	for _, e := range in.seen {
		in.sorted[at[e.term]] = e
		at[e.term]++
	}
	in.seen = in.seen[:0]
	s := &in.made
	s.runs, s.docs, s.places = s.runs[:0], s.docs[:0], s.places[:0]
	for term := range in.terms.Size() {
		if events := in.sorted[start[term]:start[term+1]]; len(events) > 0 {
			s.add(uint32(term), events)
		}
	}
	return segment{runs: slices.Clone(s.runs), docs: slices.Clone(s.docs), places: slices.Clone(s.places)}
}

// add writes the postings of one term.
func (s *segment) add(term uint32, events []event) {
	r := run{term: term, first: events[0].doc, last: events[0].doc}
	docs, places := len(s.docs), len(s.places)
	for i := 0; i < len(events); {
		doc, flags, from, place := events[i].doc, uint8(0), len(s.places), uint32(0)
		for ; i < len(events) && events[i].doc == doc; i++ {
			e := events[i]
			flags |= e.flags()
			s.places = appendUvarint(s.places, (e.place>>flagBits-place)<<1|e.place&bitCased)
			place = e.place >> flagBits
		}
		if doc != r.first {
			s.docs = appendUvarint(s.docs, doc-r.last)
		}
		s.docs = appendUvarint(s.docs, uint32(len(s.places)-from)<<flagBits|uint32(flags))
		r.last = doc
		r.freq++
	}
	r.docs, r.places = uint32(len(s.docs)-docs), uint32(len(s.places)-places)
	s.runs = append(s.runs, r)
}

func appendUvarint(b []byte, v uint32) []byte {
	if v < 0x80 {
		return append(b, byte(v))
	}
	return binary.AppendUvarint(b, uint64(v))
}
