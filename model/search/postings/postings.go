package postings

import (
	"sort"
	"strings"

	"lineup/model/search/column"
	"lineup/model/search/spelling"
)

// vocabulary is the sorted terms of an index.
type vocabulary struct{ column.Lines }

func (v *vocabulary) Term(i int) string { return v.Line(i) }

// Find returns the number of a term, or false.
func (v *vocabulary) Find(key string) (int, bool) {
	i := sort.Search(v.Size(), func(i int) bool { return v.Term(i) >= key })
	return i, i < v.Size() && v.Term(i) == key
}

// Prefix returns the terms [from, to) that begin with p.
func (v *vocabulary) Prefix(p string) (from, to int) {
	from = sort.Search(v.Size(), func(i int) bool { return v.Term(i) >= p })
	n := sort.Search(v.Size()-from, func(i int) bool { return !strings.HasPrefix(v.Term(from+i), p) })
	return from, from + n
}

// Index is an inverted index: for every term, the documents that contain it, and where. Documents are numbered by
// how much a reader wants them, so that a search that stops early has seen the better part.
//
// A term's documents are a stream of pairs of varints: the distance from the previous document, and the length of
// its places in bytes, shifted by two bits (BitCased, BitHead). Its places are a second stream of varints: the
// distance from the previous place (the first from 0), shifted by one bit that marks a capital there. To find the
// documents that contain several terms, only the first streams are read.
type Index struct {
	vocabulary

	First   int      // number of its first document, and
	Docs    int      // of the one after its last
	Freq    []uint32 // how many documents contain a term
	docAt   []int    // the start of a term's stream in docData, and the end of the last
	placeAt []int    // the same in placeData

	docData   []byte
	placeData []byte

	Letters Initials
	Masks   []uint32 // of the terms: spelling.Mask; only for names
}

// MaskTerms computes the masks of the terms.
func (p *Index) MaskTerms() {
	p.Masks = make([]uint32, p.Size())
	for t := range p.Masks {
		p.Masks[t] = spelling.Mask(p.Term(t))
	}
}

// The flags of a term in a document, from the documents' stream.
const (
	BitCased = 1 // the word has a capital there at least once
	BitHead  = 2 // the word is in the headline
	FlagBits = 2
)

// Cursor walks through the documents of one term.
type Cursor struct {
	Rest  []byte // what follows the current document
	Doc   uint32
	Flags uint8
	At    int // the document's places in placeData: offset, and number of bytes
	Size  int
	Kind  uint8 // how the term matches the query: matchPart or matchWhole of the search
}

// Open returns a cursor at the first document of a term. Every term has one.
func (p *Index) Open(term int, kind uint8) Cursor {
	c := Cursor{Rest: p.docData[p.docAt[term]:p.docAt[term+1]], At: p.placeAt[term], Kind: kind}
	c.Next()
	return c
}

// Next advances to the next document, or returns false at the end. A truncated stream ends there.
func (c *Cursor) Next() bool {
	if len(c.Rest) == 0 {
		return false
	}
	c.At += c.Size
	gap, n := uvarint(c.Rest)
	info, m := uvarint(c.Rest[n:])
	if m == 0 {
		c.Rest = nil
		return false
	}
	c.Rest = c.Rest[n+m:]
	c.Doc += gap
	c.Flags = uint8(info & (1<<FlagBits - 1))
	c.Size = int(info >> FlagBits)
	return true
}

// uvarint reads a varint of at most 32 bits from the head of b, and its number of bytes, 0 if b ends before it.
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

// Places appends the places in a stretch of placeData to dst; if cased is set, only those with a capital.
func (p *Index) Places(dst []uint32, at, size int, cased bool) []uint32 {
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
