package format

import (
	"bytes"
)

// jsonDocument is one JSON value, or several on end: a record, a list of
// records, or an object around such a list.
type jsonDocument struct{}

// Kind names it.
func (jsonDocument) Kind() string { return "JSON" }

// Claims takes .json, and nameless input that starts as JSON does.
func (jsonDocument) Claims(ext string, head []byte) bool {
	if ext != "" {
		return ext == ".json"
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, bomUTF8), " \t\r\n")
	if len(head) > 0 && head[0] == '[' {
		i := space(head, 1)
		return i < len(head) && (head[i] == '{' || head[i] == ']')
	}
	return looksLikeObject(head)
}

// Cut emits the top-level values, the elements of a list some partSize bytes at
// a time.
func (jsonDocument) Cut(in *Input, emit func(Part)) error {
	data, err := in.all(MaxFile)
	if len(data) == 0 && err != nil {
		return err
	}
	data, fault := utf8JSON(data)
	if fault != "" {
		complain(emit, fault)
	}
	c := cutter{data: data, line: 1, emit: emit, names: in.names()}
	for i := space(data, 0); i < len(data); i = space(data, i) {
		end := skip(data, i)
		switch {
		case end >= 0 && data[i] == '[':
			c.list(i, end)
		case end >= 0:
			c.value(i, end)
		default:
			at, rest := c.lineOf(i), data[i:]
			emit(func() ([]Record, []Fault) { return nil, []Fault{broken(rest, at)} })
			end = resync(data, i)
		}
		i = end
	}
	return err
}

// resync returns where the next record may start after one that is broken: at a
// brace that opens a line.
func resync(data []byte, i int) int {
	if n := bytes.Index(data[i+1:], []byte("\n{")); n >= 0 {
		return i + 1 + n + 1
	}
	return len(data)
}

// cutter cuts a JSON document into parts and counts its lines on the way.
type cutter struct {
	data  []byte
	names *Names
	emit  func(Part)
	at    int // the place whose line is known
	line  int
}

// lineOf returns the line of a place, which must not be before the last one.
func (c *cutter) lineOf(i int) int {
	c.line += bytes.Count(c.data[c.at:i], []byte("\n"))
	c.at = i
	return c.line
}

func (c *cutter) value(from, to int) {
	line := c.lineOf(from)
	c.emit(func() ([]Record, []Fault) { return newClerk(c.names).readValue(c.data[from:to], line) })
}

// stretch is a value's place and line.
type stretch struct{ from, to, line int }

func (c *cutter) list(from, to int) {
	var run []stretch
	size := 0
	flush := func() {
		if len(run) == 0 {
			return
		}
		part := run
		c.emit(func() (recs []Record, faults []Fault) {
			k := newClerk(c.names)
			for _, s := range part {
				rs, f := k.readValue(c.data[s.from:s.to], s.line)
				recs, faults = append(recs, rs...), append(faults, f...)
			}
			return recs, faults
		})
		run, size = nil, 0
	}
	err := elements(c.data[from:to], func(a, b int) {
		run = append(run, stretch{from + a, from + b, c.lineOf(from + a)})
		if size += b - a; size >= partSize {
			flush()
		}
	})
	flush()
	if err != nil {
		line := c.line
		c.emit(func() ([]Record, []Fault) { return nil, []Fault{broken(c.data[from:to], line)} })
	}
}
