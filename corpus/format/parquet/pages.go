package parquet

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"math/bits"
	"strings"

	"github.com/klauspost/compress/snappy"
	"github.com/klauspost/compress/zstd"

	"lineup/corpus/format/intake"
)

// parquetColumn holds the values of a column in a row group.
type parquetColumn struct {
	leaf

	sep    string // between the values of a list
	want   int    // number of rows to read
	rows   int
	limits *intake.Limits

	dictionary []string
	cells      []string // by row; several values are joined
	last       []string // the values of the last row
	left       int64    // values still allowed
}

// Limits on a page.
const (
	maxParquetPage   = 256 << 20
	maxParquetValues = 4_000_000
)

var errPage = errors.New("a broken page")

// read reads pages until it has all the rows it needs.
func (c *parquetColumn) read(r io.ReaderAt, size int64, meta numbered) error {
	from := meta.number(9)
	if d := meta.number(11); d > 0 && d < from {
		from = d
	}
	n := meta.number(7)
	if from < 4 || n < 0 || n > size || from > size-n {
		return errPage
	}
	chunk := io.NewSectionReader(r, from, n)
	c.left = c.most()
	for at := int64(0); at < n && len(c.cells) < c.want; {
		t, h, err := pageHead(chunk, at)
		if err != nil {
			return err
		}
		packed, unpacked := h.number(3), h.number(2)
		at += int64(t.at)
		if t.err != nil || packed < 0 || packed > n-at || unpacked < 0 || unpacked > maxParquetPage {
			return errPage
		}
		body := make([]byte, packed)
		if _, err := chunk.ReadAt(body, at); err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		at += packed
		if err := c.page(h, body, int(unpacked), meta.number(4)); err != nil {
			return err
		}
	}
	c.endRow()
	return nil
}

// pageHead reads the header of the page at an offset: most are short, those with statistics the
// longest.
func pageHead(chunk *io.SectionReader, at int64) (t *thrift, h numbered, err error) {
	for _, most := range []int64{256, 64 << 10} {
		head := make([]byte, min(chunk.Size()-at, most))
		if _, err := chunk.ReadAt(head, at); err != nil {
			return nil, nil, err
		}
		t = newThrift(head)
		if h = t.numbered(); t.err == nil {
			break
		}
	}
	return t, h, nil
}

// page reads a page of values, or the dictionary.
func (c *parquetColumn) page(h numbered, body []byte, unpacked int, codec int64) error {
	var levels []byte
	if v2 := h.of(8); h.number(1) == 3 {
		// The levels precede the compressed data.
		n := v2.number(5) + v2.number(6)
		if n < 0 || n > int64(len(body)) || v2.number(5) < 0 || v2.number(6) < 0 {
			return errPage
		}
		levels, body = body[:n], body[n:]
		unpacked -= int(n)
		if packed, told := v2.value(7).(int64); told && packed == 0 {
			codec = 0
		}
	}
	body, err := unpackedPage(body, unpacked, codec)
	if err == nil {
		err = c.limits.Take(len(body))
	}
	if err != nil {
		return err
	}
	switch h.number(1) {
	case 0:
		return c.first(h.of(5), body)
	case 2:
		d := h.of(7)
		if c.dictionary != nil {
			return errPage // there already is one
		}
		c.dictionary, err = c.values(body, 0, d.number(1))
		return err
	case 3:
		v2 := h.of(8)
		if !c.plausible(v2.number(1)) {
			return errPage
		}
		rep, err := hybrid(levels[:v2.number(6)], width(c.rep), v2.number(1))
		if err != nil {
			return err
		}
		def, err := hybrid(levels[v2.number(6):], width(c.def), v2.number(1))
		if err != nil {
			return err
		}
		return c.take(rep, def, v2.number(4), v2.number(1), body)
	}
	return nil
}

// first reads a version 1 page, whose levels precede the values.
func (c *parquetColumn) first(h numbered, body []byte) error {
	n := h.number(1)
	if !c.plausible(n) {
		return errPage
	}
	levels := func(most int) ([]uint32, error) {
		if most == 0 {
			return nil, nil
		}
		if len(body) < 4 {
			return nil, errPage
		}
		size := binary.LittleEndian.Uint32(body)
		if int64(size) > int64(len(body)-4) {
			return nil, errPage
		}
		l, err := hybrid(body[4:4+size], width(most), n)
		body = body[4+size:]
		return l, err
	}
	rep, err := levels(c.rep)
	if err != nil {
		return err
	}
	def, err := levels(c.def)
	if err != nil {
		return err
	}
	return c.take(rep, def, h.number(2), n, body)
}

// take assigns the n values of a page, some of which may be missing, to the rows.
func (c *parquetColumn) take(rep, def []uint32, encoding, n int64, body []byte) error {
	if c.left -= n; c.left < 0 || !c.plausible(n) {
		return errPage
	}
	there := n
	if c.def > 0 {
		there = 0
		for _, d := range def {
			if int(d) == c.def {
				there++
			}
		}
	}
	values, err := c.values(body, encoding, there)
	if err != nil {
		return err
	}
	for i := range int(n) {
		if i >= len(rep) || rep[i] == 0 {
			c.endRow()
			c.cells = append(c.cells, "")
		}
		if c.def > 0 && (i >= len(def) || int(def[i]) != c.def) {
			continue
		}
		if len(values) == 0 || len(c.cells) == 0 {
			return errPage
		}
		if err := c.limits.Take(len(values[0])); err != nil {
			return err // one value of a dictionary may be in every row
		}
		c.last, values = append(c.last, values[0]), values[1:]
	}
	return nil
}

// endRow joins the values of the last row.
func (c *parquetColumn) endRow() {
	if n := len(c.cells) - 1; n >= 0 {
		c.cells[n] = strings.Join(c.last, c.sep)
	}
	c.last = c.last[:0]
}

// most returns how many values there may be: one per row, or some more in lists.
func (c *parquetColumn) most() int64 {
	if c.rep > 0 {
		return min(maxParquetValues, 100*int64(c.rows))
	}
	return int64(c.rows)
}

// plausible reports whether a page may have n values.
func (c *parquetColumn) plausible(n int64) bool { return n >= 0 && n <= c.most() }

// width returns the number of bits in a level of at most most.
func width(most int) int { return bits.Len(uint(most)) }

// hybrid reads n numbers of width bits each, written as runs of one number and groups of eight.
func hybrid(b []byte, width int, n int64) ([]uint32, error) {
	if n < 0 || n > maxParquetValues || width > 32 {
		return nil, errPage
	}
	if width == 0 {
		return make([]uint32, n), nil
	}
	var out []uint32
	for int64(len(out)) < n {
		head, used := binary.Uvarint(b)
		if used <= 0 {
			return nil, errPage
		}
		b = b[used:]
		if head&1 == 0 {
			size := (width + 7) / 8
			if len(b) < size {
				return nil, errPage
			}
			var word [4]byte
			copy(word[:], b[:size])
			v := binary.LittleEndian.Uint32(word[:])
			for run := min(int64(head>>1), n-int64(len(out))); run > 0; run-- {
				out = append(out, v)
			}
			b = b[size:]
			if head>>1 == 0 {
				return nil, errPage
			}
			continue
		}
		groups := head >> 1
		if groups == 0 || groups > uint64(maxParquetValues) {
			return nil, errPage
		}
		bytes := min(int(groups)*width, len(b)) // the last group may be truncated
		for i := 0; int64(len(out)) < n && i < int(groups)*8 && (i+1)*width <= bytes*8; i++ {
			out = append(out, bitsAt(b, i*width, width))
		}
		if bytes < int(groups)*width && int64(len(out)) < n {
			return nil, errPage
		}
		b = b[bytes:]
	}
	return out, nil
}

// bitsAt returns a number of some bits, lowest first.
func bitsAt(b []byte, at, width int) (v uint32) {
	for i := range width {
		v |= uint32(b[(at+i)/8]>>((at+i)%8)&1) << i
	}
	return v
}

// unpackedPage decompresses the body of a page.
func unpackedPage(body []byte, size int, codec int64) ([]byte, error) {
	if size < 0 {
		return nil, errPage
	}
	switch codec {
	case 0:
		return body, nil
	case 1:
		if n, err := snappy.DecodedLen(body); err != nil || n > size {
			return nil, errPage
		}
		return snappy.Decode(nil, body)
	case 2:
		r, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		return io.ReadAll(io.LimitReader(r, int64(size)))
	case 5:
		return framedLZ4(body, size)
	case 7:
		return rawLZ4(body, size)
	case 6:
		r, err := zstd.NewReader(bytes.NewReader(body), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(intake.MaxWindow))
		if err != nil {
			return nil, err
		}
		defer r.Close()
		return io.ReadAll(io.LimitReader(r, int64(size)))
	}
	return nil, unreadableError{codec}
}
