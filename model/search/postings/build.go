package postings

import (
	"bytes"
	"encoding/binary"
	"runtime"
	"slices"
	"sync/atomic"

	"lineup/model/fault"
	"lineup/model/search/column"
	"lineup/model/text"
)

// Source provides the documents of an index.
type Source struct {
	First, Docs int // it has the documents [First, Docs)

	Size func(doc int) int           // the approximate number of bytes of text
	Read func(doc int, into *Intake) // adds the words
}

// BatchBytes is how much text is turned into postings at a time: enough for the words of a batch to recur, little
// enough to stay in the processor's cache.
const BatchBytes = 2 << 20

// Build makes the index of a source, with as many concurrent batches as there are processors. Each batch is a run
// of documents with about batch bytes of text; its postings are written with the worker's own numbers for the
// terms, and joined when all are done.
func Build(s Source, batch int) *Index {
	batches := s.batches(batch)
	segments := make([]segment, len(batches))
	intakes := make([]*Intake, min(runtime.GOMAXPROCS(0), max(len(batches), 1)))
	letters := newInitials(s.First, s.Docs)
	var next atomic.Int64
	var wg fault.Group
	for w := range intakes {
		in := &Intake{terms: text.NewNumbers(), letters: letters}
		intakes[w] = in
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(batches) {
					break
				}
				for doc := batches[i][0]; doc < batches[i][1]; doc++ {
					in.doc = uint32(doc)
					s.Read(doc, in)
				}
				segments[i] = in.flush()
				segments[i].worker = w
			}
			in.sortTerms()
			in.seen, in.sorted, in.made = nil, nil, segment{}
		})
	}
	wg.Wait()
	p := join(s.Docs, intakes, segments)
	p.First = s.First
	p.Letters = letters
	return p
}

// batches divides the documents into runs of about batch bytes.
func (s Source) batches(batch int) [][2]int {
	var out [][2]int
	from, size := s.First, 0
	for doc := s.First; doc < s.Docs; doc++ {
		size += s.Size(doc)
		if size >= batch {
			out = append(out, [2]int{from, doc + 1})
			from, size = doc+1, 0
		}
	}
	if from < s.Docs {
		out = append(out, [2]int{from, s.Docs})
	}
	return out
}

// join concatenates the segments' runs, term by term.
func join(docs int, intakes []*Intake, segments []segment) *Index {
	p := &Index{Docs: docs}
	numbers := p.merge(intakes)
	n := p.Size()
	p.Freq = make([]uint32, n)
	p.docAt = make([]int, n+1)
	p.placeAt = make([]int, n+1)
	// The sizes first: a run's first document is written as the distance from the last one of the previous run.
	last := make([]uint32, n)
	for i := range segments {
		s := &segments[i]
		for j := range s.runs {
			r := &s.runs[j]
			r.term = numbers[s.worker][r.term]
			p.docAt[r.term+1] += int(r.docs) + uvarintLen(r.first-last[r.term])
			p.placeAt[r.term+1] += int(r.places)
			p.Freq[r.term] += r.freq
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
func (p *Index) fill(segments []segment) {
	n := p.Size()
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
		segments[i] = segment{} // frees its memory before the next is copied
	}
}

// merge makes the vocabulary from the workers' own, and returns for each worker the new numbers of its terms.
func (p *Index) merge(intakes []*Intake) [][]uint32 {
	numbers := make([][]uint32, len(intakes))
	at := make([]int, len(intakes))
	for i, in := range intakes {
		numbers[i] = make([]uint32, in.terms.Size())
	}
	var terms column.LineWriter
	for {
		var least []byte
		for i, in := range intakes {
			if at[i] < len(in.order) {
				if t := in.terms.Word(in.order[at[i]]); least == nil || bytes.Compare(t, least) < 0 {
					least = t
				}
			}
		}
		if least == nil {
			break
		}
		for i, in := range intakes {
			if at[i] < len(in.order) && bytes.Equal(in.terms.Word(in.order[at[i]]), least) {
				numbers[i][in.order[at[i]]] = uint32(terms.Size())
				at[i]++
			}
		}
		terms.Add(string(least))
	}
	p.Lines = terms.Lines()
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
