package search

import (
	"errors"
	"fmt"
	"io"

	"lineup/model"
	"lineup/model/fault"
)

// storedMark begins a stored index. Its last byte is the version of the layout.
const storedMark = "lineup index\x00\x00\x00\x05"

// ErrStored is what Open answers to data that is no index of the corpus. The
// index is then to be built again.
var ErrStored = errors.New("the stored search index does not fit")

// WriteTo writes the index in a form that Open reads. It implements
// io.WriterTo. What is written depends on the corpus alone, so that the same
// corpus always gives the same bytes. An index that For returned is not to be written.
func (ix *Index) WriteTo(w io.Writer) (int64, error) {
	if len(ix.names.parts) != 1 || len(ix.quotes.parts) != 1 || len(ix.articles.parts) != 1 {
		return New(ix.corpus).WriteTo(w)
	}
	e := newEncoder(w)
	e.raw(storedMark)
	for _, n := range sizesOf(ix.corpus) {
		e.number(n)
	}
	column(e, ix.order)
	column(e, ix.paragraphs)
	column(e, ix.paragraphAt)
	e.names(&ix.named)
	for _, f := range []*fuzzyNames{&ix.fuzzy, &ix.titles} {
		e.lines(&f.keys)
		column(e, f.of)
		column(e, f.which)
	}
	for _, p := range []*postings{ix.names.parts[0], ix.quotes.parts[0], ix.articles.parts[0]} {
		e.postings(p)
	}
	return e.end()
}

// Open reads an index that WriteTo wrote of the same corpus. What it can it leaves in
// place: data must stay as it is as long as the index is used, and may be a mapped file. Whatever the bytes, Open and searches in what it
// opens never panic; what cannot be an index of this corpus is an ErrStored.
// Whether the bytes are those that were written, a checksum has to tell.
func Open(c *model.Corpus, data []byte) (*Index, error) {
	d := newDecoder(data)
	d.mark(storedMark)
	for _, n := range sizesOf(c) {
		d.must(d.number() == n, "it is of another corpus")
	}
	articles, quotes := len(c.Articles), len(c.Quotes)
	ix := &Index{corpus: c, lender: &lender{}}
	ix.order = permutation(d, readColumn[int32](d, articles))
	ix.paragraphs = readColumn[uint32](d, anyLength)
	ix.paragraphAt = rising(d, readColumn[uint32](d, articles+1), len(ix.paragraphs))
	ix.named = d.names(c)
	for _, f := range []*fuzzyNames{&ix.fuzzy, &ix.titles} {
		f.keys = d.lines()
		f.of = readColumn[int32](d, f.keys.size())
		f.which = readColumn[int32](d, f.keys.size())
	}
	for i, of := range ix.fuzzy.of {
		known := of >= 0 && int(of) < ix.named.size()
		d.must(known && ix.fuzzy.which[i] >= 0 && uint32(ix.fuzzy.which[i]) < ix.named.first[of+1]-ix.named.first[of], "a key is nobody's")
	}
	within(d, ix.titles.of, 0, articles)
	ix.names.parts = []*postings{d.postings(ix.named.size())}
	ix.quotes.parts = []*postings{d.postings(quotes)}
	ix.articles.parts = []*postings{d.postings(articles)}
	d.must(len(d.rest) == 0, "it is too long")
	if d.fault != "" {
		return nil, fmt.Errorf("%w: %s", ErrStored, d.fault)
	}
	ix.derive()
	return ix, nil
}

// derive works out what follows from what is stored.
func (ix *Index) derive() {
	var wg fault.Group
	wg.Go(func() {
		ix.rank = make([]int32, len(ix.order))
		ix.rankFrom(0)
		ix.number()
		ix.held = ix.holdings()
		ix.named.sort()
	})
	wg.Go(func() {
		ix.columnsFrom(0)
		ix.carry()
		ix.voices = voicesOf(ix.corpus, ix.quoteAt)
	})
	ix.names.parts[0].maskTerms()
	ix.fuzzy.maskAll()
	ix.fuzzy.initialAll()
	ix.titles.maskAll()
	wg.Wait()
	ix.voices.begin(&ix.named, &ix.names)
}

// sizesOf is what distinguishes a corpus from another at first sight.
func sizesOf(c *model.Corpus) []uint64 {
	return []uint64{uint64(len(c.Articles)), uint64(len(c.Quotes)), uint64(len(c.Speakers)), uint64(len(c.Topics)), uint64(len(c.Stories))}
}

func (e *encoder) names(l *nameList) {
	e.bytes(l.kinds)
	column(e, l.at)
	column(e, l.weight)
	column(e, l.article)
	column(e, l.first)
	e.lines(&l.spellings)
}

func (d *decoder) names(c *model.Corpus) nameList {
	l := nameList{kinds: d.bytes()}
	n := len(l.kinds)
	l.at = readColumn[int32](d, n)
	l.weight = within(d, readColumn[int32](d, n), 0, 1<<31-1)
	l.article = within(d, readColumn[int32](d, n), model.None, len(c.Articles))
	l.first = readColumn[uint32](d, n+1)
	l.spellings = d.lines()
	rising(d, l.first, l.spellings.size())
	known := [len(nameKinds)]int{len(c.Speakers), len(c.Topics), len(c.Articles), len(c.Stories)}
	for i, kind := range l.kinds {
		if !d.must(int(kind) < len(nameKinds), "a name is of no kind") || d.fault != "" {
			break
		}
		d.must(l.at[i] >= 0 && int(l.at[i]) < known[kind], "a name is of nobody")
		d.must(l.first[i] < l.first[i+1], "a name has no spelling")
	}
	return l
}

func (e *encoder) postings(p *postings) {
	e.lines(&p.lines)
	column(e, p.freq)
	wide(e, p.docAt)
	wide(e, p.placeAt)
	e.bytes(p.docData)
	e.bytes(p.placeData)
	for _, bits := range p.letters.columns() {
		wide(e, *bits)
	}
}

// postings reads an index of so many documents. The streams themselves are not
// looked at: who reads them checks as he goes.
func (d *decoder) postings(docs int) *postings {
	p := &postings{docs: docs}
	p.lines = d.lines()
	n := p.size()
	p.freq = readColumn[uint32](d, n)
	p.docAt = readWide[int](d, n+1)
	p.placeAt = readWide[int](d, n+1)
	p.docData = d.bytes()
	p.placeData = d.bytes()
	rising(d, p.docAt, len(p.docData))
	rising(d, p.placeAt, len(p.placeData))
	for _, bits := range p.letters.columns() {
		*bits = readWide[uint64](d, docs)
	}
	return p
}
