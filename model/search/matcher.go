package search

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"

	"lineup/model/search/column"
	"lineup/model/search/postings"
)

// How a document matches a word of the query, as bits, the best highest.
const (
	matchVoice = 1 << iota // somebody of that name says it
	matchPart              // it contains a word that begins so, or is spelled similarly
	matchWhole             // it contains the word
	matchHead              // the headline contains it
)

// entry is a document of the window that contains the word, with its places.
type entry struct {
	doc  uint32 // from the window's start
	size uint32
	at   int
}

// matcher follows one word of the query through an index, window by window.
type matcher struct {
	in      *postings.Index
	word    *word
	cased   bool
	letter  uint64            // for a word of a single letter so far: its bit in the Initials
	spoken  *speaking         // the documents matched by their speakers' names; nil for none
	voice   speaking          // memory for spoken, or for that of another word of its unit
	keep    bool              // whether the places are wanted
	cursors []postings.Cursor // of the terms that match the word and have documents left
	weight  int               // how many documents the terms have together

	// What read has found in the documents [lo, hi), counted from lo.
	lo, hi  uint32
	has     column.Set
	how     []uint8 // how each document matches the word
	entries []entry // by document, after collect
	mixed   bool    // the entries are of several terms
	spare   []entry
	starts  []uint32
	next    int // the first entry that places has not passed
}

// begin finds the terms that match the word.
func (m *matcher) begin(in *postings.Index, w *word) {
	*m = matcher{
		in: in, word: w, cased: w.cased, letter: w.initial(), cursors: m.cursors[:0],
		voice: speaking{speakers: m.voice.speakers, docs: m.voice.docs}, has: m.has, how: m.how, entries: m.entries[:0], spare: m.spare, starts: m.starts,
	}
	for t, kind := range termsOf(in, w) {
		m.cursors = append(m.cursors, in.Open(t, kind))
		m.weight += int(in.Freq[t])
	}
	if m.letter != 0 {
		m.weight += in.Docs
	}
}

// termsOf yields the terms that match the word, each once, and how. For a single first letter the terms are left to
// the Initials, except the word that is just this letter.
func termsOf(p *postings.Index, w *word) iter.Seq2[int, uint8] {
	return func(yield func(int, uint8) bool) {
		from, ok := p.Find(w.key)
		to := from
		if ok {
			to++
		}
		if w.prefix && w.initial() == 0 {
			from, to = p.Prefix(w.key)
		}
		for t := from; t < to; t++ {
			kind := uint8(matchPart)
			if int(p.At[t+1]-p.At[t]) == len(w.key) {
				kind = matchWhole
			}
			if !yield(t, kind) {
				return
			}
		}
		for _, n := range w.near {
			if t, ok := p.Find(n); ok && (t < from || t >= to) && !yield(t, matchPart) {
				return
			}
		}
	}
}

// read finds which of the documents [lo, hi) that are still alive contain the word, and returns how many steps that
// took.
func (m *matcher) read(lo, hi uint32, alive column.Set) (steps int) {
	m.skip(lo, hi)
	m.mixed = len(m.cursors) > 1
	steps = len(m.cursors)
	if m.letter != 0 {
		steps += m.readLetter(alive)
	}
	steps += m.readSpoken(alive)
	for i := 0; i < len(m.cursors); {
		looked, more := m.follow(&m.cursors[i], alive)
		steps += looked
		if more {
			i++
			continue
		}
		m.cursors[i] = m.cursors[len(m.cursors)-1]
		m.cursors = m.cursors[:len(m.cursors)-1]
	}
	return steps
}

// follow takes the documents of the window from a cursor, and returns how many it has passed and whether there are
// more. It does what Cursor.Next does, but in registers: this is where a search spends most of its time.
func (m *matcher) follow(at *postings.Cursor, alive column.Set) (passed int, more bool) {
	c, lo, hi := *at, m.lo, m.hi
	for c.Doc < hi {
		if c.Doc >= lo && alive.Has(int(c.Doc-lo)) && (!m.cased || c.Flags&postings.BitCased != 0) {
			m.take(&c, c.Doc-lo)
		}
		passed++
		b := c.Rest
		if len(b) < 2 || (b[0]|b[1])&0x80 != 0 {
			if !c.Next() {
				return passed, false
			}
			continue
		}
		c.At += c.Size
		c.Doc += uint32(b[0])
		c.Flags = b[1] & (1<<postings.FlagBits - 1)
		c.Size = int(b[1] >> postings.FlagBits)
		c.Rest = b[2:]
	}
	*at = c
	return passed, true
}

// skip passes over the documents [lo, hi).
func (m *matcher) skip(lo, hi uint32) {
	m.lo, m.hi = lo, hi
	clear(m.has)
	clear(m.how[:hi-lo])
	m.entries, m.next = m.entries[:0], 0
}

// readLetter finds the documents with a word that begins with the letter.
func (m *matcher) readLetter(alive column.Set) (steps int) {
	n := int(m.hi - m.lo)
	for doc := range alive.All {
		if doc >= n {
			break
		}
		if how := hasLetter(&m.in.Letters, int(m.lo)+doc, m.letter, m.cased); how != 0 {
			m.has.Add(doc)
			m.how[doc] |= how
		}
	}
	return n
}

// readSpoken finds the documents whose speaker has the word in a name.
func (m *matcher) readSpoken(alive column.Set) (steps int) {
	if m.spoken == nil {
		return 0
	}
	lo, n := int(m.lo), int(m.hi-m.lo)
	voiced := func(doc int) {
		m.has.Add(doc)
		m.how[doc] |= matchVoice
		steps++
	}
	if m.spoken.listed {
		for i, docs := range m.spoken.docs[lo/64 : (lo+n+63)/64] {
			for docs &= alive[i]; docs != 0; docs &= docs - 1 {
				voiced(i<<6 + bits.TrailingZeros64(docs))
			}
		}
		return steps
	}
	for doc := range alive.All {
		if doc >= n {
			break
		}
		if m.spoken.has(lo + doc) {
			voiced(doc)
		}
		steps++
	}
	return steps
}

func (m *matcher) take(c *postings.Cursor, doc uint32) {
	m.has.Add(int(doc))
	m.how[doc] |= c.Kind
	if c.Flags&postings.BitHead != 0 {
		m.how[doc] |= matchHead
	}
	if m.keep && c.Size > 0 {
		m.entries = append(m.entries, entry{doc: doc, size: uint32(c.Size), at: c.At})
	}
}

// collect sorts the entries of the wanted documents by document. Those of a single term are already in order.
func (m *matcher) collect(wanted column.Set) {
	if !m.mixed {
		return
	}
	m.spare = m.spare[:0]
	for _, e := range m.entries {
		if wanted.Has(int(e.doc)) {
			m.spare = append(m.spare, e)
		}
	}
	if m.entries, m.spare = m.spare, m.entries; len(m.entries) > int(m.hi-m.lo)/16 {
		m.sortMany()
		return
	}
	slices.SortFunc(m.entries, func(a, b entry) int { return cmp.Compare(a.doc, b.doc) })
}

// sortMany sorts the entries by a counting sort.
func (m *matcher) sortMany() {
	n := int(m.hi - m.lo)
	m.starts = slices.Grow(m.starts[:0], n+1)[:n+1]
	clear(m.starts)
	for _, e := range m.entries {
		m.starts[e.doc+1]++
	}
	for i := range n {
		m.starts[i+1] += m.starts[i]
	}
	m.spare = slices.Grow(m.spare[:0], len(m.entries))[:len(m.entries)]
	for _, e := range m.entries {
		m.spare[m.starts[e.doc]] = e
		m.starts[e.doc]++
	}
	m.entries, m.spare = m.spare, m.entries
}

// size returns how many bytes the places of the word in a document take. Documents must be asked for in order.
func (m *matcher) size(doc int) (n int) {
	for m.next < len(m.entries) && m.entries[m.next].doc < uint32(doc) {
		m.next++
	}
	for i := m.next; i < len(m.entries) && m.entries[i].doc == uint32(doc); i++ {
		n += int(m.entries[i].size)
	}
	return n
}

// places appends the places of the word in a document to dst, in order. Documents must be asked for in order.
func (m *matcher) places(dst []uint32, doc int) []uint32 {
	from, terms := len(dst), 0
	for ; m.next < len(m.entries) && m.entries[m.next].doc <= uint32(doc); m.next++ {
		if e := m.entries[m.next]; e.doc == uint32(doc) {
			dst = m.in.Places(dst, e.at, int(e.size), m.cased)
			terms++
		}
	}
	if terms > 1 {
		slices.Sort(dst[from:])
	}
	return dst
}

// initial returns the bit of a word that is one letter and still being typed, and so matches all words that begin
// with it; otherwise 0.
func (w *word) initial() uint64 {
	if !w.prefix || len(w.key) != 1 {
		return 0
	}
	return postings.InitialBit(w.key[0])
}

// hasLetter returns how a document has words that begin with the letter, 0 if it has none.
func hasLetter(in *postings.Initials, doc int, letter uint64, cased bool) (how uint8) {
	doc -= in.First
	words := in.Any[doc]
	if cased {
		words = in.Cased[doc]
	}
	if words&letter != 0 {
		how = matchPart
		if in.Head[doc]&letter != 0 {
			how |= matchHead
		}
	}
	return how
}
