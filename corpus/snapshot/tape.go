package snapshot

import (
	"encoding/binary"
	"errors"
	"math"
	"time"
	"unsafe"

	"lineup/model"
	"lineup/model/large"
)

// errBroken is the error for a section that holds anything but what was written.
var errBroken = errors.New("the snapshot is broken")

// A tape is written or read. Each value is described once (values.go), by a function that works in both directions,
// so that reading cannot assume a layout other than the one written.
//
// Whole numbers are varints. Strings and slices are preceded by their length plus one, so that nil and empty can be
// told apart. Strings are read in place: they share the tape's memory, which must not change. After a fault, err is
// set and all further values are zero.
type tape struct {
	data    []byte
	at      int // offset of the next byte to read
	writing bool
	err     error

	// Memory for articles and small slices, handed out piece by piece.
	articles    pool[model.Article]
	spans       pool[model.Span]
	ints        pool[int]
	strings     pool[string]
	counts      pool[model.Count]
	differences pool[model.Difference]
	versions    pool[model.Version]
	spellings   pool[model.Spelling]
	zones       map[string]*time.Location
	names       map[string]string
}

// A pool hands out small slices of a larger one, since most slices of a corpus hold a few values. Each block is eight
// times the size of the one before, up to the size for which large pages are requested, so that a small corpus does
// not take what a large one needs.
type pool[T any] struct {
	free  []T
	bytes uintptr // size of the last block
}

func (p *pool[T]) take(n int) []T {
	const least, most = 1 << 14, 1 << 23
	var one T
	if n > least/8 {
		return make([]T, n)
	}
	if n > len(p.free) {
		p.bytes = min(max(least, 8*p.bytes), most)
		room := max(int(p.bytes/unsafe.Sizeof(one))+1, n)
		p.free = large.Make[T](room, room)
	}
	s := p.free[:n:n]
	p.free = p.free[n:]
	return s
}

func (t *tape) fail() {
	if t.err == nil {
		t.err = errBroken
	}
	t.at = len(t.data)
}

// uint codes a non-negative whole number.
func (t *tape) uint(v *uint64) {
	if t.writing {
		t.data = binary.AppendUvarint(t.data, *v)
		return
	}
	if t.at < len(t.data) && t.data[t.at] < 0x80 {
		*v = uint64(t.data[t.at])
		t.at++
		return
	}
	u, n := binary.Uvarint(t.data[t.at:])
	if n <= 0 {
		*v = 0
		t.fail()
		return
	}
	*v = u
	t.at += n
}

// number codes a whole number. Numbers close to zero are short, whatever their sign.
func number[T ~int | ~int32 | ~int64](t *tape, v *T) {
	if t.writing {
		u := uint64(*v)<<1 ^ uint64(int64(*v)>>63)
		t.uint(&u)
		return
	}
	if t.at < len(t.data) && t.data[t.at] < 0x80 { // most are
		b := int64(t.data[t.at])
		t.at++
		*v = T(b>>1 ^ -(b & 1))
		return
	}
	var u uint64
	t.uint(&u)
	*v = T(int64(u>>1) ^ -int64(u&1))
}

// octet codes a value of one byte.
func octet[T ~uint8](t *tape, v *T) {
	switch {
	case t.writing:
		t.data = append(t.data, byte(*v))
	case t.at < len(t.data):
		*v = T(t.data[t.at])
		t.at++
	default:
		t.fail()
	}
}

func (t *tape) flag(v *bool) {
	var b uint8
	if *v {
		b = 1
	}
	octet(t, &b)
	if !t.writing { // when writing, others may be reading the value
		*v = b != 0
	}
}

func (t *tape) float(v *float64) {
	if t.writing {
		t.data = binary.LittleEndian.AppendUint64(t.data, math.Float64bits(*v))
		return
	}
	if len(t.data)-t.at < 8 {
		t.fail()
		return
	}
	*v = math.Float64frombits(binary.LittleEndian.Uint64(t.data[t.at:]))
	t.at += 8
}

// text codes a string, read in place.
func text[T ~string](t *tape, v *T) {
	if t.writing {
		t.data = binary.AppendUvarint(t.data, uint64(len(*v)))
		t.data = append(t.data, *v...)
		return
	}
	var n uint64
	t.uint(&n)
	switch {
	case n > uint64(len(t.data)-t.at):
		t.fail()
	case n > 0:
		// The memory is never written again and outlives every use of it.
		*v = T(unsafe.String(&t.data[t.at], int(n))) //nolint:gosec // read in place; see the comment on tape
		t.at += int(n)
	}
}

// name codes a text that many values share. All of them get one string, so that comparing or looking them up touches
// one place in memory rather than many across a large file.
func (t *tape) name(v *string) {
	text(t, v)
	if t.writing {
		return
	}
	known, ok := t.names[*v]
	if !ok {
		if t.names == nil {
			t.names = map[string]string{}
		}
		known, t.names[*v] = *v, *v
	}
	*v = known
}

// length codes the number of values of a slice, -1 for nil. Each value takes at least one byte, so an impossible
// length is rejected.
func (t *tape) length(have int, isNil bool) int {
	if t.writing {
		n := uint64(have) + 1
		if isNil {
			n = 0
		}
		t.uint(&n)
		return have
	}
	var n uint64
	t.uint(&n)
	if n > uint64(len(t.data)-t.at)+1 {
		t.fail()
		return -1
	}
	return int(n) - 1
}

// slice codes a slice whose values are described by value. Short slices that occur in great number take their memory
// from a pool.
func slice[T any](t *tape, v *[]T, memory *pool[T], value func(*tape, *T)) {
	n := t.length(len(*v), *v == nil)
	if n < 0 {
		return
	}
	if !t.writing {
		switch {
		case memory != nil && n > 0:
			*v = memory.take(n)
		default:
			*v = make([]T, n)
		}
	}
	for i := range *v {
		value(t, &(*v)[i])
	}
}

// moment codes a time, with its zone as far as it is displayed.
func (t *tape) moment(v *time.Time) {
	var sec, nsec, offset int64
	utc, name := v.Location() == time.UTC, ""
	if t.writing {
		sec, nsec = v.Unix(), int64(v.Nanosecond())
		var o int
		name, o = v.Zone()
		offset = int64(o)
	}
	number(t, &sec)
	number(t, &nsec)
	t.flag(&utc)
	if !utc {
		text(t, &name)
		number(t, &offset)
	}
	if t.writing {
		return
	}
	if *v = time.Unix(sec, nsec).UTC(); !utc {
		*v = v.In(t.zone(name, int(offset)))
	}
}

// zone returns the time zone with a name and an offset in seconds east of Greenwich, the same value for all times in
// it.
func (t *tape) zone(name string, offset int) *time.Location {
	key := name + time.Duration(offset).String()
	z, ok := t.zones[key]
	if !ok {
		z = time.FixedZone(name, offset)
		if t.zones == nil {
			t.zones = map[string]*time.Location{}
		}
		t.zones[key] = z
	}
	return z
}
