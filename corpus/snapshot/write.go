package snapshot

import (
	"hash/crc32"
	"io"
)

// The file is a header of fixed size, the sections, and a table that locates each column's sections:
//
//	magic, 8 bytes · program, 32 · offset of the table, 8 · its length, 8
//	its checksum, 4 · checksum of the header so far, 4
//
// Numbers in the header are little-endian. The checksums are CRC-32C, which detects every single-bit change and is
// computed as fast as memory can be read.
const (
	magic    = "lineup\x00\x01"
	headSize = len(magic) + programSize + 8 + 8 + 4 + 4
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// An entry of the table is a column: its name, its number of values (-1 if the slice is nil), and its sections.
type entry struct {
	name     string
	size     int
	sections []section
}

// A section is a part of the file that holds some values of a column.
type section struct {
	at, length int64 // bytes
	values     int
	sum        uint32
}

func (t *tape) entry(v *entry) {
	text(t, &v.name)
	number(t, &v.size)
	slice(t, &v.sections, nil, (*tape).section)
}

func (t *tape) section(v *section) {
	number(t, &v.at)
	number(t, &v.length)
	number(t, &v.values)
	sum := uint64(v.sum)
	t.uint(&sum)
	v.sum = uint32(sum)
}

// write writes the content to w, which starts at byte headSize of the file, and returns the header that belongs
// before it.
func write(w io.Writer, program Program, content *Content) (head []byte, err error) {
	out := &sections{w: w, at: int64(headSize)}
	var table []entry
	if content.Index != nil { // first, so that the header's length determines the alignment of its columns
		if _, err := content.Index.WriteTo(out); err != nil {
			return nil, err
		}
		table = append(table, entry{name: indexName, size: 1, sections: []section{out.cut(1)}})
	}
	t := &tape{writing: true}
	for _, c := range content.columns() {
		e := entry{name: c.name(), size: c.size()}
		for from := 0; from < e.size; from += c.section() {
			to := min(from+c.section(), e.size)
			t.data = t.data[:0]
			c.code(t, from, to)
			if _, err := out.Write(t.data); err != nil {
				return nil, err
			}
			e.sections = append(e.sections, out.cut(to-from))
		}
		table = append(table, e)
	}
	t.data = t.data[:0]
	slice(t, &table, nil, (*tape).entry)
	if _, err := w.Write(t.data); err != nil {
		return nil, err
	}
	return header(program, out.at, t.data), nil
}

// sections writes sections one after the other, with a checksum of each.
type sections struct {
	w      io.Writer
	at     int64 // offset in the file of the section being written
	length int64
	sum    uint32
}

func (s *sections) Write(p []byte) (int, error) {
	n, err := s.w.Write(p)
	s.length += int64(n)
	s.sum = crc32.Update(s.sum, castagnoli, p[:n])
	return n, err
}

// cut ends the current section, which holds that many values, and begins the next.
func (s *sections) cut(values int) section {
	sec := section{s.at, s.length, values, s.sum}
	s.at, s.length, s.sum = s.at+s.length, 0, 0
	return sec
}
