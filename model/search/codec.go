package search

import (
	"bufio"
	"encoding/binary"
	"io"

	"lineup/model/large"
)

// encoder writes numbers and columns of numbers, little end first. Every column
// is preceded by its length, and a length by as many zeros as put it at a multiple of
// its eight bytes: the columns then lie so that they can be read in place. An error is
// kept until the end.
type encoder struct {
	w *bufio.Writer
	n int64
}

func newEncoder(w io.Writer) *encoder {
	const buffer = 64 << 10
	return &encoder{w: bufio.NewWriterSize(w, buffer)}
}

// raw writes s as it is.
func (e *encoder) raw(s string) {
	n, _ := e.w.WriteString(s) // a bufio.Writer keeps its error for Flush
	e.n += int64(n)
}

func (e *encoder) number(n uint64) {
	e.raw("\x00\x00\x00\x00\x00\x00\x00"[:padding(e.n)])
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], n)
	e.raw(string(b[:]))
}

func (e *encoder) bytes(b []byte) {
	e.number(uint64(len(b)))
	n, _ := e.w.Write(b)
	e.n += int64(n)
}

func (e *encoder) lines(l *lines) {
	all := l.flat()
	e.number(uint64(len(all.text)))
	e.raw(all.text)
	column(e, all.at)
}

// padding is how many bytes are missing to a multiple of eight.
func padding(n int64) int64 { return -n & 7 }

// end returns how many bytes have been written.
func (e *encoder) end() (int64, error) { return e.n, e.w.Flush() }

// column writes numbers of four bytes each.
func column[T ~int32 | ~uint32](e *encoder, column []T) {
	e.number(uint64(len(column)))
	var b [4]byte
	for _, v := range column {
		binary.LittleEndian.PutUint32(b[:], uint32(v))
		n, _ := e.w.Write(b[:])
		e.n += int64(n)
	}
}

// wide writes numbers of eight bytes each.
func wide[T ~int | ~uint64](e *encoder, column []T) {
	e.number(uint64(len(column)))
	for _, v := range column {
		e.number(uint64(v))
	}
}

// decoder reads what encoder wrote. After the first fault it reads nothing any
// more, and what it returns is empty.
type decoder struct {
	rest  []byte
	size  int64 // of all
	fault string
}

func newDecoder(data []byte) *decoder { return &decoder{rest: data, size: int64(len(data))} }

// must notes a fault unless ok, which it returns.
func (d *decoder) must(ok bool, fault string) bool {
	if !ok && d.fault == "" {
		d.fault = fault
		d.rest = nil
	}
	return ok
}

// take returns the next bytes, or none where there are fewer.
func (d *decoder) take(n uint64) []byte {
	if !d.must(n <= uint64(len(d.rest)), "it is too short") {
		return nil
	}
	b := d.rest[:n:n]
	d.rest = d.rest[n:]
	return b
}

func (d *decoder) mark(mark string) {
	d.must(string(d.take(uint64(len(mark)))) == mark, "it is of another kind")
}

func (d *decoder) number() uint64 {
	d.take(uint64(padding(d.size - int64(len(d.rest)))))
	b := d.take(8)
	if len(b) < 8 {
		return 0
	}
	return binary.LittleEndian.Uint64(b)
}

// bytes returns bytes that are not copied.
func (d *decoder) bytes() []byte { return d.take(d.number()) }

func (d *decoder) lines() lines {
	l := lines{text: textOf(d.bytes())}
	l.at = rising(d, readColumn[uint32](d, anyLength), len(l.text))
	return l
}

// anyLength is the length of a column that is to be as long as it is.
const anyLength = -1

// cells returns the bytes of a column of so many numbers, each of size bytes. On
// a fault there are none, and the column is one of zeros, so that who looks into
// it before the fault is reported finds what he expects.
func (d *decoder) cells(length, size int) (cells []byte, n int) {
	count := d.number()
	d.must(length == anyLength || count == uint64(length), "a column is of another length")
	if !d.must(count <= uint64(len(d.rest)/size), "it is too short") || d.fault != "" {
		return nil, max(length, 0)
	}
	return d.take(count * uint64(size)), int(count)
}

// readColumn reads what column wrote, in place if it can: it is not to be changed.
func readColumn[T ~int32 | ~uint32](d *decoder, length int) []T {
	b, n := d.cells(length, 4)
	if column, ok := inPlace[T](b, 4); ok {
		return column
	}
	column := large.Make[T](n, n)
	for i := range len(b) / 4 {
		column[i] = T(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return column
}

// readWide reads what wide wrote, in place if it can: it is not to be changed.
func readWide[T ~int | ~uint64](d *decoder, length int) []T {
	b, n := d.cells(length, 8)
	if column, ok := inPlace[T](b, 8); ok {
		return column
	}
	column := large.Make[T](n, n)
	for i := range len(b) / 8 {
		column[i] = T(binary.LittleEndian.Uint64(b[8*i:]))
	}
	return column
}

// within checks that all numbers of a column are in [lo, hi).
func within(d *decoder, column []int32, lo, hi int) []int32 {
	for _, v := range column {
		if !d.must(int(v) >= lo && int(v) < hi || d.fault != "", "a number is out of range") {
			break
		}
	}
	return column
}

// permutation checks that a column of n numbers holds each of [0, n) once.
func permutation(d *decoder, column []int32) []int32 {
	within(d, column, 0, len(column))
	if d.fault != "" {
		return column
	}
	seen := newBitset(len(column))
	for _, v := range column {
		d.must(!seen.has(int(v)), "an order holds something twice")
		seen.set(int(v))
	}
	return column
}

// rising checks that a column goes from 0 to end without falling.
func rising[T ~int | ~uint32](d *decoder, column []T, end int) []T {
	if d.fault != "" {
		return column
	}
	last := T(0)
	ok := len(column) > 0 && column[0] == 0 && column[len(column)-1] == T(end)
	for _, v := range column {
		ok = ok && v >= last
		last = v
	}
	d.must(ok, "a column does not rise")
	return column
}
