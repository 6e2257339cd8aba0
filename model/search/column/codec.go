package column

import (
	"bufio"
	"encoding/binary"
	"io"

	"lineup/model/large"
)

// Encoder writes numbers and columns of numbers, in little-endian order. Every column is preceded by its length,
// and a length by enough zeros to align it to a multiple of its eight bytes, so that columns can be read in place.
// An error is kept until the end.
type Encoder struct {
	w *bufio.Writer
	n int64
}

// NewEncoder returns an encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder {
	const buffer = 64 << 10
	return &Encoder{w: bufio.NewWriterSize(w, buffer)}
}

// Raw writes s as it is, without its length.
func (e *Encoder) Raw(s string) {
	n, _ := e.w.WriteString(s) // a bufio.Writer keeps its error for Flush
	e.n += int64(n)
}

// Number writes a number in eight bytes.
func (e *Encoder) Number(n uint64) {
	e.Raw("\x00\x00\x00\x00\x00\x00\x00"[:padding(e.n)])
	var b [8]byte
	binary.LittleEndian.PutUint64(b[:], n)
	e.Raw(string(b[:]))
}

// Bytes writes the length of b, then b.
func (e *Encoder) Bytes(b []byte) {
	e.Number(uint64(len(b)))
	n, _ := e.w.Write(b)
	e.n += int64(n)
}

// Lines writes the strings of l.
func (e *Encoder) Lines(l *Lines) {
	all := l.flat()
	e.Number(uint64(len(all.text)))
	e.Raw(all.text)
	Write(e, all.At)
}

// padding returns how many bytes are missing to a multiple of eight.
func padding(n int64) int64 { return -n & 7 }

// End flushes, and returns how many bytes were written.
func (e *Encoder) End() (int64, error) { return e.n, e.w.Flush() }

// Write writes numbers of four bytes each.
func Write[T ~int32 | ~uint32](e *Encoder, column []T) {
	e.Number(uint64(len(column)))
	var b [4]byte
	for _, v := range column {
		binary.LittleEndian.PutUint32(b[:], uint32(v))
		n, _ := e.w.Write(b[:])
		e.n += int64(n)
	}
}

// WriteWide writes numbers of eight bytes each.
func WriteWide[T ~int | ~uint64](e *Encoder, column []T) {
	e.Number(uint64(len(column)))
	for _, v := range column {
		e.Number(uint64(v))
	}
}

// Decoder reads what an Encoder wrote. After the first fault it reads nothing more, and returns empty values.
type Decoder struct {
	rest  []byte
	size  int64 // of all the data
	fault string
}

// NewDecoder returns a decoder of data, which must not change while anything it returns is in use.
func NewDecoder(data []byte) *Decoder { return &Decoder{rest: data, size: int64(len(data))} }

// Fault returns the first fault in what has been read, "" for none.
func (d *Decoder) Fault() string { return d.fault }

// End returns Fault; unread data is a fault too.
func (d *Decoder) End() string {
	d.Must(len(d.rest) == 0, "it is too long")
	return d.fault
}

// Must records a fault unless ok, and returns ok.
func (d *Decoder) Must(ok bool, fault string) bool {
	if !ok && d.fault == "" {
		d.fault = fault
		d.rest = nil
	}
	return ok
}

// take returns the next n bytes, or none if there are fewer.
func (d *Decoder) take(n uint64) []byte {
	if !d.Must(n <= uint64(len(d.rest)), "it is too short") {
		return nil
	}
	b := d.rest[:n:n]
	d.rest = d.rest[n:]
	return b
}

// Mark checks that mark comes next, and skips it.
func (d *Decoder) Mark(mark string) {
	d.Must(string(d.take(uint64(len(mark)))) == mark, "it is of another kind")
}

// Number reads what Encoder.Number wrote.
func (d *Decoder) Number() uint64 {
	d.take(uint64(padding(d.size - int64(len(d.rest)))))
	b := d.take(8)
	if len(b) < 8 {
		return 0
	}
	return binary.LittleEndian.Uint64(b)
}

// Bytes returns bytes without copying them.
func (d *Decoder) Bytes() []byte { return d.take(d.Number()) }

// Lines reads what Encoder.Lines wrote.
func (d *Decoder) Lines() Lines {
	l := Lines{text: textOf(d.Bytes())}
	l.At = Rising(d, Read[uint32](d, AnyLength), len(l.text))
	return l
}

// AnyLength accepts a column of any length.
const AnyLength = -1

// cells returns the bytes of a column of length numbers, each of size bytes. After a fault it returns no bytes but
// a length, so that the column is made of zeros and can be accessed before the fault is reported.
func (d *Decoder) cells(length, size int) (cells []byte, n int) {
	count := d.Number()
	d.Must(length == AnyLength || count == uint64(length), "a column is of another length")
	if !d.Must(count <= uint64(len(d.rest)/size), "it is too short") || d.fault != "" {
		return nil, max(length, 0)
	}
	return d.take(count * uint64(size)), int(count)
}

// Read reads what Write wrote, in place if possible: the column must not be changed.
func Read[T ~int32 | ~uint32](d *Decoder, length int) []T {
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

// ReadWide reads what WriteWide wrote, in place if possible: the column must not be changed.
func ReadWide[T ~int | ~uint64](d *Decoder, length int) []T {
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

// Within checks that all numbers of a column are in [lo, hi).
func Within(d *Decoder, column []int32, lo, hi int) []int32 {
	for _, v := range column {
		if !d.Must(int(v) >= lo && int(v) < hi || d.fault != "", "a number is out of range") {
			break
		}
	}
	return column
}

// Permutation checks that a column of n numbers contains each of [0, n) once.
func Permutation(d *Decoder, column []int32) []int32 {
	Within(d, column, 0, len(column))
	if d.fault != "" {
		return column
	}
	seen := NewSet(len(column))
	for _, v := range column {
		d.Must(!seen.Has(int(v)), "an order holds something twice")
		seen.Add(int(v))
	}
	return column
}

// Rising checks that a column ascends from 0 to end without decreasing.
func Rising[T ~int | ~uint32](d *Decoder, column []T, end int) []T {
	if d.fault != "" {
		return column
	}
	last := T(0)
	ok := len(column) > 0 && column[0] == 0 && column[len(column)-1] == T(end)
	for _, v := range column {
		ok = ok && v >= last
		last = v
	}
	d.Must(ok, "a column does not rise")
	return column
}
