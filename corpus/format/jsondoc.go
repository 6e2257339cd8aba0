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
			c.add(stretch{from: i, to: end})
		default:
			end = resync(data, i)
			c.add(stretch{from: i, to: len(data), broken: true})
		}
		i = end
	}
	c.flush()
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

	run  []stretch // of the part that is gathered
	size int
}

// stretch is a value's place and line, or that of something that is none.
type stretch struct {
	from, to, line int
	broken         bool
}

// lineOf returns the line of a place, which must not be before the last one.
func (c *cutter) lineOf(i int) int {
	c.line += bytes.Count(c.data[c.at:i], []byte("\n"))
	c.at = i
	return c.line
}

// stretchSize is about how many bytes a stretch takes.
const stretchSize = 32

// add adds the next stretch to the part.
func (c *cutter) add(s stretch) {
	s.line = c.lineOf(s.from)
	c.run = append(c.run, s)
	if c.size += stretchSize; !s.broken {
		c.size += s.to - s.from
	}
	if c.size >= partSize || len(c.run) >= partRecords {
		c.flush()
	}
}

func (c *cutter) flush() {
	if len(c.run) == 0 {
		return
	}
	data, names, run := c.data, c.names, c.run
	c.emit(func() (recs []Record, faults []Fault) {
		k := newClerk(names)
		for _, s := range run {
			if s.broken {
				faults = tell(faults, broken(data[s.from:s.to], s.line))
				continue
			}
			rs, f := k.readValue(data[s.from:s.to], s.line)
			recs, faults = append(recs, rs...), tell(faults, f...)
		}
		return recs, faults
	})
	c.run, c.size = nil, 0
}

// list adds the elements of a list.
func (c *cutter) list(from, to int) {
	err := elements(c.data[from:to], func(a, b int) { c.add(stretch{from: from + a, to: from + b}) })
	if err != nil {
		c.add(stretch{from: max(from, c.at), to: to, broken: true})
	}
}
