package postings

import "lineup/model/search/column"

// Write writes the index in the form that Read reads.
func (p *Index) Write(e *column.Encoder) {
	e.Lines(&p.Lines)
	column.Write(e, p.Freq)
	column.WriteWide(e, p.docAt)
	column.WriteWide(e, p.placeAt)
	e.Bytes(p.docData)
	e.Bytes(p.placeData)
	for _, bits := range p.Letters.columns() {
		column.WriteWide(e, *bits)
	}
}

// Read reads an index of this many documents. It does not check the streams themselves; reading them does.
func Read(d *column.Decoder, docs int) *Index {
	p := &Index{Docs: docs}
	p.Lines = d.Lines()
	n := p.Size()
	p.Freq = column.Read[uint32](d, n)
	p.docAt = column.ReadWide[int](d, n+1)
	p.placeAt = column.ReadWide[int](d, n+1)
	p.docData = d.Bytes()
	p.placeData = d.Bytes()
	column.Rising(d, p.docAt, len(p.docData))
	column.Rising(d, p.placeAt, len(p.placeData))
	for _, bits := range p.Letters.columns() {
		*bits = column.ReadWide[uint64](d, docs)
	}
	return p
}
