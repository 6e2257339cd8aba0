package search

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"
)

// intake takes in the words of one batch after the other. Its terms are numbered
// in the order in which they come.
type intake struct {
	numbers map[string]uint32
	terms   []string
	order   []uint32 // the numbers of the terms, in the order of the terms
	initial []uint32 // by term: the number of the term for its first letter
	scratch []byte

	doc  uint32
	seen []event // the words of the batch, in order

	sorted []event // the memory of group
}

// event is one word of one document.
type event struct {
	term  uint32
	doc   uint32
	place uint32 // shifted by one bit that says whether it has a capital
	flags uint8
}

// noPlace is the place of a term that a document has without holding the word.
const noPlace = 1<<32 - 1

// word adds a word of the text. Places must grow within a document.
func (in *intake) word(word string, place int, head bool) {
	key, cased := appendKey(in.scratch[:0], word)
	in.scratch = key
	e := event{term: in.number(key), doc: in.doc, place: uint32(place) << 1}
	if cased {
		e.place |= 1
		e.flags |= bitCased
	}
	if head {
		e.flags |= bitHead
	}
	in.seen = append(in.seen, e)
	if bytes.IndexByte(key, '\'') > 0 {
		if first, second, ok := apart(string(key)); ok {
			for _, part := range []string{first, second} {
				e.term = in.number([]byte(part))
				in.seen = append(in.seen, e)
			}
		}
	}
}

// tag adds a term that the document has without holding the word.
func (in *intake) tag(key string) {
	in.scratch = append(in.scratch[:0], key...)
	in.seen = append(in.seen, event{term: in.number(in.scratch), doc: in.doc, place: noPlace, flags: bitCased})
}

// number returns the number of a term. A new one gets the term of its first
// letter beside it.
func (in *intake) number(key []byte) uint32 {
	n, ok := in.numbers[string(key)]
	if ok {
		return n
	}
	n = in.enter(string(key))
	first := initialOf(string(key))
	i, ok := in.numbers[first]
	if !ok {
		i = in.enter(first)
	}
	in.initial[n] = i
	return n
}

// enter gives a new term the next number.
func (in *intake) enter(term string) uint32 {
	n := uint32(len(in.terms))
	in.terms = append(in.terms, term)
	in.initial = append(in.initial, n)
	in.numbers[term] = n
	return n
}

// initialMark begins the terms that stand for all words of one first letter. No
// word does.
const initialMark = "\x01"

// initialOf is the term that stands for all words, or all tags, that begin like
// the key. What begins with one letter would else be thousands of terms to go
// through at once, at the first key the user types.
func initialOf(key string) string {
	_, size := utf8.DecodeRuneInString(key)
	if strings.HasPrefix(key, tagMark) {
		_, n := utf8.DecodeRuneInString(key[size:])
		size += n
	}
	return initialMark + key[:size]
}

func (in *intake) sort() {
	in.order = make([]uint32, len(in.terms))
	for i := range in.order {
		in.order[i] = uint32(i)
	}
	slices.SortFunc(in.order, func(a, b uint32) int { return strings.Compare(in.terms[a], in.terms[b]) })
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

// flush turns the words taken in since the last flush into a segment.
func (in *intake) flush() segment {
	var s segment
	in.group(&s)
	for i := range in.seen {
		in.seen[i].term = in.initial[in.seen[i].term]
	}
	in.group(&s)
	in.seen = in.seen[:0]
	return s
}

// group writes the postings of the batch, term by term. A counting sort keeps
// the order of documents and places.
func (in *intake) group(s *segment) {
	start := make([]uint32, len(in.terms)+1)
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
	for term := range in.terms {
		if events := in.sorted[start[term]:start[term+1]]; len(events) > 0 {
			s.add(uint32(term), events)
		}
	}
}

// add writes the postings of one term.
func (s *segment) add(term uint32, events []event) {
	r := run{term: term, first: events[0].doc, last: events[0].doc}
	docs, places := len(s.docs), len(s.places)
	for i := 0; i < len(events); {
		doc, flags, from, place := events[i].doc, uint8(0), len(s.places), uint32(0)
		for ; i < len(events) && events[i].doc == doc; i++ {
			e := &events[i]
			flags |= e.flags
			if e.place != noPlace {
				s.places = appendUvarint(s.places, (e.place>>1-place)<<1|e.place&1)
				place = e.place >> 1
			}
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
