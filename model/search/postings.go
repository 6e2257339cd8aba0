package search

import (
	"sort"
	"strings"

	"lineup/model/search/column"
	"lineup/model/search/spelling"
)

// vocabulary is the terms of an index, sorted.
type vocabulary struct{ column.Lines }

func (v *vocabulary) term(i int) string { return v.Line(i) }

// find returns the number of a term, or false.
func (v *vocabulary) find(key string) (int, bool) {
	i := sort.Search(v.Size(), func(i int) bool { return v.term(i) >= key })
	return i, i < v.Size() && v.term(i) == key
}

// prefix returns the terms [from, to) that begin with p.
func (v *vocabulary) prefix(p string) (from, to int) {
	from = sort.Search(v.Size(), func(i int) bool { return v.term(i) >= p })
	n := sort.Search(v.Size()-from, func(i int) bool { return !strings.HasPrefix(v.term(from+i), p) })
	return from, from + n
}

// postings is an inverted index: for every term the documents that hold it, and
// where. Documents are numbered by what a reader wants first, so that a search
// that is cut short has seen the better part.
//
// A term's documents are a stream of pairs of varints: the distance from the
// document before, and the length of its places in bytes, shifted by two bits
// (bitCased, bitHead). Its places are a second stream, of varints: the distance
// from the place before (the first from 0), shifted by one bit that says whether
// the word has a capital there. To find the documents that hold several terms
// only the first streams are read.
type postings struct {
	vocabulary

	first   int      // the number of its first document, and
	docs    int      // of the one behind its last
	freq    []uint32 // how many documents hold a term
	docAt   []int    // the start of a term's stream in docData, and the end of the last
	placeAt []int    // the same in placeData

	docData   []byte
	placeData []byte

	letters initials
	masks   []uint32 // of the terms: spelling.Mask; nil but of names
}

// maskTerms works out the masks of the terms.
func (p *postings) maskTerms() {
	p.masks = make([]uint32, p.Size())
	for t := range p.masks {
		p.masks[t] = spelling.Mask(p.term(t))
	}
}

// What the documents' stream says of a term in a document.
const (
	bitCased = 1 // the word is there with a capital at least once
	bitHead  = 2 // the word is in the headline
	flagBits = 2
)

// cursor goes through the documents of one term.
type cursor struct {
	rest  []byte // what follows the document the cursor is at
	doc   uint32
	flags uint8
	at    int // the document's places in placeData: at, and how many bytes
	size  int
	kind  uint8 // how the term matches the query: matchPart or matchWhole
}

// open returns a cursor at the first document of a term. Every term has one.
func (p *postings) open(term int, kind uint8) cursor {
	c := cursor{rest: p.docData[p.docAt[term]:p.docAt[term+1]], at: p.placeAt[term], kind: kind}
	c.next()
	return c
}

// next goes on to the next document, or returns false at the end. A stream that
// breaks off ends there.
func (c *cursor) next() bool {
	if len(c.rest) == 0 {
		return false
	}
	c.at += c.size
	gap, n := uvarint(c.rest)
	info, m := uvarint(c.rest[n:])
	if m == 0 {
		c.rest = nil
		return false
	}
	c.rest = c.rest[n+m:]
	c.doc += gap
	c.flags = uint8(info & (1<<flagBits - 1))
	c.size = int(info >> flagBits)
	return true
}

// uvarint reads a varint of at most 32 bits from the head of b, and how many
// bytes it takes, 0 where b ends before it.
func uvarint(b []byte) (v uint32, n int) {
	if len(b) > 0 && b[0] < 0x80 {
		return uint32(b[0]), 1
	}
	for shift := 0; n < len(b); shift += 7 {
		c := b[n]
		n++
		v |= uint32(c&0x7F) << shift
		if c < 0x80 {
			return v, n
		}
	}
	return 0, 0
}

// places appends the places of a stretch of placeData to dst; with cased, only
// those with a capital.
func (p *postings) places(dst []uint32, at, size int, cased bool) []uint32 {
	if at+size > len(p.placeData) {
		return dst
	}
	b := p.placeData[at : at+size]
	place := uint32(0)
	for len(b) > 0 {
		v, n := uvarint(b)
		if n == 0 {
			break
		}
		b = b[n:]
		place += v >> 1
		if !cased || v&1 != 0 {
			dst = append(dst, place)
		}
	}
	return dst
}
