package parquet

import (
	"encoding/binary"
	"errors"
	"math"
	"strconv"
	"time"
)

// The types of values, and their encodings, by Parquet's numbers.
const (
	parquetBool   = 0
	parquetInt32  = 1
	parquetInt64  = 2
	parquetInt96  = 3
	parquetFloat  = 4
	parquetDouble = 5
	parquetBytes  = 6
	parquetFixed  = 7

	plainValues      = 0
	oldDictionary    = 2
	runsOfValues     = 3
	deltas           = 5
	deltaLengths     = 6
	deltaBytes       = 7
	dictionaryValues = 8
)

// unit is the unit of a number that is a date: none, days, or fractions of a second.
type unit int64

const (
	noDate unit = 0
	days   unit = -1
)

// unitOf returns the unit of a column, declared in the old way or the new.
func unitOf(e numbered) unit {
	switch e.number(6) {
	case 6:
		return days
	case 9:
		return 1e3
	case 10:
		return 1e6
	}
	logical := e.of(10)
	if logical.value(6) != nil {
		return days
	}
	if stamp := logical.of(8); stamp != nil {
		for field, per := range map[int]unit{1: 1e3, 2: 1e6, 3: 1e9} {
			if stamp.of(2).value(field) != nil {
				return per
			}
		}
	}
	return noDate
}

// write formats a number as a date, if it is one.
func (u unit) write(n int64) string {
	switch u {
	case noDate:
		return strconv.FormatInt(n, 10)
	case days:
		return time.Unix(0, 0).UTC().AddDate(0, 0, int(max(min(n, 1e6), -1e6))).Format(time.DateOnly)
	}
	per := int64(u)
	return time.Unix(n/per, n%per*(1e9/per)).UTC().Format(time.RFC3339)
}

// values decodes n values, none of which is missing.
func (c *parquetColumn) values(b []byte, encoding, n int64) ([]string, error) {
	if n < 0 || n > maxParquetValues {
		return nil, errPage
	}
	switch encoding {
	case plainValues:
		return c.plain(b, int(n))
	case oldDictionary, dictionaryValues:
		if n == 0 {
			return nil, nil
		}
		if len(b) == 0 {
			return nil, errPage
		}
		at, err := hybrid(b[1:], int(b[0]), n)
		if err != nil {
			return nil, err
		}
		out := make([]string, len(at))
		for i, k := range at {
			if int64(k) >= int64(len(c.dictionary)) {
				return nil, errPage
			}
			out[i] = c.dictionary[k]
		}
		return out, nil
	case deltas:
		numbers, _, err := deltaNumbers(b, n)
		out := make([]string, len(numbers))
		for i, v := range numbers {
			out[i] = c.when.write(v)
		}
		return out, err
	case deltaLengths:
		return lengthThenBytes(b, n)
	case deltaBytes:
		return c.sharedPrefixes(b, n)
	case runsOfValues:
		if len(b) < 4 {
			return nil, errPage
		}
		flags, err := hybrid(b[4:], 1, n)
		out := make([]string, len(flags))
		for i, f := range flags {
			out[i] = strconv.FormatBool(f == 1)
		}
		return out, err
	}
	return nil, errors.New("an encoding that is not read")
}

// plain reads values stored one after the other.
func (c *parquetColumn) plain(b []byte, n int) ([]string, error) {
	size := map[int64]int{parquetInt32: 4, parquetInt64: 8, parquetInt96: 12, parquetFloat: 4, parquetDouble: 8, parquetFixed: c.length}[c.kind]
	switch {
	case c.kind == parquetBool && n > len(b)*8, c.kind == parquetBytes && n > len(b)/4, c.kind == parquetFixed && size <= 0, size > 0 && n > len(b)/size:
		return nil, errPage
	}
	out := make([]string, n)
	for i := range out {
		switch c.kind {
		case parquetBool:
			out[i] = strconv.FormatBool(bitsAt(b, i, 1) == 1)
			continue
		case parquetInt32:
			out[i] = c.when.write(int64(int32(binary.LittleEndian.Uint32(b))))
		case parquetInt64:
			out[i] = c.when.write(int64(binary.LittleEndian.Uint64(b)))
		case parquetInt96: // nanoseconds of the day, and the Julian day number
			day := int64(binary.LittleEndian.Uint32(b[8:])) - 2_440_588
			out[i] = unit(1).write(day*86_400 + int64(binary.LittleEndian.Uint64(b)/1e9))
		case parquetFloat:
			out[i] = strconv.FormatFloat(float64(math.Float32frombits(binary.LittleEndian.Uint32(b))), 'f', -1, 32)
		case parquetDouble:
			out[i] = strconv.FormatFloat(math.Float64frombits(binary.LittleEndian.Uint64(b)), 'f', -1, 64)
		case parquetBytes:
			if len(b) < 4 || uint64(binary.LittleEndian.Uint32(b)) > uint64(len(b)-4) {
				return nil, errPage
			}
			end := 4 + int(binary.LittleEndian.Uint32(b))
			out[i], b = string(b[4:end]), b[end:]
		case parquetFixed:
			out[i] = string(b[:size])
		default:
			return nil, errPage
		}
		b = b[size:]
	}
	return out, nil
}

// deltaNumbers reads numbers stored as differences from the previous one, in small blocks, and
// returns what follows them.
func deltaNumbers(b []byte, n int64) (out []int64, rest []byte, err error) {
	var head [4]uint64
	for i := range head {
		v, used := binary.Uvarint(b)
		if used <= 0 {
			return nil, nil, errPage
		}
		head[i], b = v, b[used:]
	}
	block, minis := head[0], head[1]
	value := int64(head[3]>>1) ^ -int64(head[3]&1)
	if minis == 0 || minis > 512 || block == 0 || block > 1<<20 || block%minis != 0 || head[2] != uint64(n) {
		return nil, nil, errPage
	}
	each := int(block / minis)
	if n > 0 {
		out = append(out, value)
	}
	for int64(len(out)) < n {
		least, used := binary.Varint(b)
		if used <= 0 || len(b)-used < int(minis) {
			return nil, nil, errPage
		}
		widths := b[used : used+int(minis)]
		b = b[used+int(minis):]
		for _, w := range widths {
			if int64(len(out)) >= n {
				break // the last block may lack its last parts
			}
			size := each * int(w) / 8
			if w > 64 || size > len(b) {
				return nil, nil, errPage
			}
			for i := 0; i < each && int64(len(out)) < n; i++ {
				value += least + int64(wideBitsAt(b, i*int(w), int(w)))
				out = append(out, value)
			}
			b = b[size:]
		}
	}
	return out, b, nil
}

// wideBitsAt is bitsAt for up to 64 bits.
func wideBitsAt(b []byte, at, width int) (v uint64) {
	for i := range width {
		v |= uint64(b[(at+i)/8]>>((at+i)%8)&1) << i
	}
	return v
}

// lengthThenBytes reads strings whose lengths all come first.
func lengthThenBytes(b []byte, n int64) ([]string, error) {
	lengths, b, err := deltaNumbers(b, n)
	if err != nil {
		return nil, err
	}
	out := make([]string, len(lengths))
	for i, l := range lengths {
		if l < 0 || l > int64(len(b)) {
			return nil, errPage
		}
		out[i], b = string(b[:l]), b[l:]
	}
	return out, nil
}

// sharedPrefixes reads strings stored as their difference from the previous one.
func (c *parquetColumn) sharedPrefixes(b []byte, n int64) ([]string, error) {
	shared, b, err := deltaNumbers(b, n)
	if err != nil {
		return nil, err
	}
	out, err := lengthThenBytes(b, n)
	if err != nil {
		return nil, err
	}
	before := ""
	for i, l := range shared {
		if l < 0 || l > int64(len(before)) || i >= len(out) {
			return nil, errPage
		}
		out[i] = before[:l] + out[i]
		before = out[i]
		if err := c.limits.Take(len(before)); err != nil {
			return nil, err
		}
	}
	return out, nil
}
