package parquet

import (
	"encoding/binary"
	"errors"
	"slices"
)

// The headers of a Parquet file are in Thrift's compact protocol: numbered fields that each declare
// their type. They are parsed into plain values, which are then looked up by number.

var errThrift = errors.New("a broken head")

// thrift reads values of the compact protocol.
type thrift struct {
	b     []byte
	at    int
	depth int
	left  int // values still allowed
	err   error
}

// Limits on a header.
const (
	maxThriftDepth  = 20
	maxThriftValues = 2_000_000
)

func newThrift(b []byte) *thrift { return &thrift{b: b, left: maxThriftValues} }

// numbered is a struct's fields with their numbers. A missing field is equivalent to an empty one.
// There may be a struct every two bytes, so a map would be too large.
type numbered []numberedField

type numberedField struct {
	number int
	value  any
}

// value returns the last field with a number, nil if it is missing.
func (m numbered) value(field int) any {
	for _, f := range slices.Backward(m) {
		if f.number == field {
			return f.value
		}
	}
	return nil
}

func (m numbered) number(field int) int64 { n, _ := m.value(field).(int64); return n }

func (m numbered) text(field int) string { b, _ := m.value(field).([]byte); return string(b) }

func (m numbered) of(field int) numbered { s, _ := m.value(field).(numbered); return s }

func (m numbered) list(field int) []any { l, _ := m.value(field).([]any); return l }

func (t *thrift) fail() {
	t.err = errThrift
	t.at = len(t.b)
}

func (t *thrift) byte() byte {
	if t.at >= len(t.b) {
		t.fail()
		return 0
	}
	t.at++
	return t.b[t.at-1]
}

func (t *thrift) varint() uint64 {
	v, n := binary.Uvarint(t.b[min(t.at, len(t.b)):])
	if n <= 0 {
		t.fail()
		return 0
	}
	t.at += n
	return v
}

func (t *thrift) zigzag() int64 {
	v := t.varint()
	return int64(v>>1) ^ -int64(v&1)
}

// bytes reads a string, up to the end of the data.
func (t *thrift) bytes() []byte {
	n := t.varint()
	if n > uint64(len(t.b)-t.at) {
		t.fail()
		return nil
	}
	t.at += int(n)
	return t.b[t.at-int(n) : t.at]
}

// numbered reads the fields of a struct to its end.
func (t *thrift) numbered() numbered {
	m := numbered{}
	if t.depth++; t.depth > maxThriftDepth {
		t.fail()
	}
	id := 0
	for t.err == nil {
		head := t.byte()
		if head == 0 {
			break
		}
		if delta := int(head >> 4); delta != 0 {
			id += delta
		} else {
			id = int(t.zigzag())
		}
		switch kind := head & 15; kind {
		case 1, 2: // in a field the type is also the value
			m = append(m, numberedField{id, int64(2 - kind)})
		default:
			m = append(m, numberedField{id, t.value(kind)})
		}
	}
	t.depth--
	return m
}

// value reads a value of a type.
func (t *thrift) value(kind byte) any {
	if t.left--; t.left < 0 {
		t.fail()
	}
	switch kind {
	case 1, 2, 3:
		return int64(t.byte())
	case 4, 5, 6:
		return t.zigzag()
	case 7:
		if t.at+8 > len(t.b) {
			t.fail()
			return nil
		}
		t.at += 8
		return nil
	case 8:
		return t.bytes()
	case 9, 10:
		return t.values()
	case 12:
		return t.numbered()
	}
	t.fail() // maps do not occur
	return nil
}

func (t *thrift) values() []any {
	head := t.byte()
	n := uint64(head >> 4)
	if n == 15 {
		n = t.varint()
	}
	var all []any
	for ; n > 0 && t.err == nil; n-- {
		all = append(all, t.value(head&15))
	}
	return all
}
