package search

import (
	"errors"
	"fmt"
	"io"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/search/column"
	"lineup/model/search/postings"
)

// storedMark begins a stored index. Its last byte is the version of the layout.
const storedMark = "lineup index\x00\x00\x00\x05"

// ErrStored is returned by Open for data that is not an index of the corpus. The index must then be built again.
var ErrStored = errors.New("the stored search index does not fit")

// WriteTo writes the index in a form that Open reads. It implements io.WriterTo. The output depends on the corpus
// alone, so that the same corpus always gives the same bytes. An index of several parts (see For) is rebuilt first.
func (ix *Index) WriteTo(w io.Writer) (int64, error) {
	if len(ix.names.parts) != 1 || len(ix.quotes.parts) != 1 || len(ix.articles.parts) != 1 {
		return New(ix.corpus).WriteTo(w)
	}
	e := column.NewEncoder(w)
	e.Raw(storedMark)
	for _, n := range sizesOf(ix.corpus) {
		e.Number(n)
	}
	column.Write(e, ix.order)
	column.Write(e, ix.paragraphs)
	column.Write(e, ix.paragraphAt)
	ix.named.store(e)
	for _, f := range []*fuzzyNames{&ix.fuzzy, &ix.titles} {
		e.Lines(&f.keys)
		column.Write(e, f.of)
		column.Write(e, f.which)
	}
	for _, p := range []*postings.Index{ix.names.parts[0], ix.quotes.parts[0], ix.articles.parts[0]} {
		p.Write(e)
	}
	return e.End()
}

// Open reads an index that WriteTo wrote of the same corpus. It leaves in place what it can: data must not change
// while the index is in use, and may be a mapped file. Whatever the bytes, neither Open nor searches in the result
// panic; data that cannot be an index of this corpus gives ErrStored. Only a checksum can tell whether the bytes
// are those that were written.
func Open(c *model.Corpus, data []byte) (*Index, error) {
	d := column.NewDecoder(data)
	d.Mark(storedMark)
	for _, n := range sizesOf(c) {
		d.Must(d.Number() == n, "it is of another corpus")
	}
	articles, quotes := len(c.Articles), len(c.Quotes)
	ix := &Index{corpus: c, buffers: &buffers{}}
	ix.order = column.Permutation(d, column.Read[int32](d, articles))
	ix.paragraphs = column.Read[uint32](d, column.AnyLength)
	ix.paragraphAt = column.Rising(d, column.Read[uint32](d, articles+1), len(ix.paragraphs))
	ix.named = readNames(d, c)
	for _, f := range []*fuzzyNames{&ix.fuzzy, &ix.titles} {
		f.keys = d.Lines()
		f.of = column.Read[int32](d, f.keys.Size())
		f.which = column.Read[int32](d, f.keys.Size())
	}
	for i, of := range ix.fuzzy.of {
		known := of >= 0 && int(of) < ix.named.size()
		d.Must(known && ix.fuzzy.which[i] >= 0 && uint32(ix.fuzzy.which[i]) < ix.named.first[of+1]-ix.named.first[of], "a key is nobody's")
	}
	column.Within(d, ix.titles.of, 0, articles)
	ix.names.parts = []*postings.Index{postings.Read(d, ix.named.size())}
	ix.quotes.parts = []*postings.Index{postings.Read(d, quotes)}
	ix.articles.parts = []*postings.Index{postings.Read(d, articles)}
	if fault := d.End(); fault != "" {
		return nil, fmt.Errorf("%w: %s", ErrStored, fault)
	}
	ix.derive()
	return ix, nil
}

// derive computes what follows from the stored columns.
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
	ix.names.parts[0].MaskTerms()
	ix.fuzzy.maskAll()
	ix.fuzzy.initialAll()
	ix.titles.maskAll()
	wg.Wait()
	ix.voices.begin(&ix.named, &ix.names)
}

// sizesOf returns numbers that distinguish most corpora at first sight.
func sizesOf(c *model.Corpus) []uint64 {
	return []uint64{uint64(len(c.Articles)), uint64(len(c.Quotes)), uint64(len(c.Speakers)), uint64(len(c.Topics)), uint64(len(c.Stories))}
}

func (l *nameList) store(e *column.Encoder) {
	e.Bytes(l.kinds)
	column.Write(e, l.at)
	column.Write(e, l.weight)
	column.Write(e, l.article)
	column.Write(e, l.first)
	e.Lines(&l.spellings)
}

func readNames(d *column.Decoder, c *model.Corpus) nameList {
	l := nameList{kinds: d.Bytes()}
	n := len(l.kinds)
	l.at = column.Read[int32](d, n)
	l.weight = column.Within(d, column.Read[int32](d, n), 0, 1<<31-1)
	l.article = column.Within(d, column.Read[int32](d, n), model.None, len(c.Articles))
	l.first = column.Read[uint32](d, n+1)
	l.spellings = d.Lines()
	column.Rising(d, l.first, l.spellings.Size())
	known := [len(nameKinds)]int{len(c.Speakers), len(c.Topics), len(c.Articles), len(c.Stories)}
	for i, kind := range l.kinds {
		if !d.Must(int(kind) < len(nameKinds), "a name is of no kind") || d.Fault() != "" {
			break
		}
		d.Must(l.at[i] >= 0 && int(l.at[i]) < known[kind], "a name is of nobody")
		d.Must(l.first[i] < l.first[i+1], "a name has no spelling")
	}
	return l
}
