package search

import (
	"encoding/binary"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// source says what the documents of an index are.
type source struct {
	docs int
	size func(doc int) int           // about how many bytes of text it has
	read func(doc int, into *intake) // adds its words
}

// batchBytes is how much text is turned into postings at a time: enough that the
// words of a batch recur, little enough to stay in the cache's reach.
const batchBytes = 4 << 20

// build makes the index of a source, as many batches at a time as there are
// processors. Each batch is a run of documents with so many bytes of text; its
// postings are written with the worker's own numbers of the terms, and joined
// when all are done.
func build(s source, batch int) *postings {
	batches := s.batches(batch)
	segments := make([]segment, len(batches))
	intakes := make([]*intake, min(runtime.GOMAXPROCS(0), max(len(batches), 1)))
	var next atomic.Int64
	var wg sync.WaitGroup
	for w := range intakes {
		in := &intake{numbers: map[string]uint32{}}
		intakes[w] = in
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(batches) {
					break
				}
				for doc := batches[i][0]; doc < batches[i][1]; doc++ {
					in.doc = uint32(doc)
					s.read(doc, in)
				}
				segments[i] = in.flush()
				segments[i].worker = w
			}
			in.sort()
			in.seen, in.sorted, in.numbers = nil, nil, nil
		})
	}
	wg.Wait()
	return join(s.docs, intakes, segments)
}

// batches cuts the documents into runs of about so many bytes.
func (s source) batches(batch int) [][2]int {
	var out [][2]int
	from, size := 0, 0
	for doc := range s.docs {
		size += s.size(doc)
		if size >= batch {
			out = append(out, [2]int{from, doc + 1})
			from, size = doc+1, 0
		}
	}
	if from < s.docs {
		out = append(out, [2]int{from, s.docs})
	}
	return out
}

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

// join lays the segments' runs end to end, term by term.
func join(docs int, intakes []*intake, segments []segment) *postings {
	p := &postings{docs: docs}
	numbers := p.merge(intakes)
	n := p.size()
	p.freq = make([]uint32, n)
	p.docAt = make([]int, n+1)
	p.placeAt = make([]int, n+1)
	// The sizes first: a run's first document is written as the distance from the
	// last of the run before.
	last := make([]uint32, n)
	for i := range segments {
		s := &segments[i]
		for j := range s.runs {
			r := &s.runs[j]
			r.term = numbers[s.worker][r.term]
			p.docAt[r.term+1] += int(r.docs) + uvarintLen(r.first-last[r.term])
			p.placeAt[r.term+1] += int(r.places)
			p.freq[r.term] += r.freq
			last[r.term] = r.last
		}
	}
	for i := range n {
		p.docAt[i+1] += p.docAt[i]
		p.placeAt[i+1] += p.placeAt[i]
	}
	p.docData = make([]byte, 0, p.docAt[n])[:p.docAt[n]]
	p.placeData = make([]byte, p.placeAt[n])
	p.fill(segments)
	return p
}

// fill copies the segments' streams to their places.
func (p *postings) fill(segments []segment) {
	n := p.size()
	docAt, placeAt := slices.Clone(p.docAt[:n]), slices.Clone(p.placeAt[:n])
	last := make([]uint32, n)
	for i := range segments {
		s := &segments[i]
		docs, places := s.docs, s.places
		for _, r := range s.runs {
			t := r.term
			docAt[t] += binary.PutUvarint(p.docData[docAt[t]:], uint64(r.first-last[t]))
			docAt[t] += copy(p.docData[docAt[t]:], docs[:r.docs])
			placeAt[t] += copy(p.placeData[placeAt[t]:], places[:r.places])
			docs, places = docs[r.docs:], places[r.places:]
			last[t] = r.last
		}
		segments[i] = segment{} // its memory can go before the next is copied
	}
}

// merge makes the vocabulary out of the workers' own, and returns for each
// worker what its numbers have become.
func (p *postings) merge(intakes []*intake) [][]uint32 {
	numbers := make([][]uint32, len(intakes))
	at := make([]int, len(intakes))
	for i, in := range intakes {
		numbers[i] = make([]uint32, len(in.terms))
	}
	var b strings.Builder
	p.at = append(p.at, 0)
	for {
		least := "" // no term is empty
		for i, in := range intakes {
			if at[i] < len(in.order) {
				if t := in.terms[in.order[at[i]]]; least == "" || t < least {
					least = t
				}
			}
		}
		if least == "" {
			break
		}
		for i, in := range intakes {
			if at[i] < len(in.order) && in.terms[in.order[at[i]]] == least {
				numbers[i][in.order[at[i]]] = uint32(len(p.at) - 1)
				at[i]++
			}
		}
		b.WriteString(least)
		p.at = append(p.at, uint32(b.Len()))
	}
	p.text = b.String()
	return numbers
}

func uvarintLen(v uint32) int {
	n := 1
	for v >= 0x80 {
		v >>= 7
		n++
	}
	return n
}
