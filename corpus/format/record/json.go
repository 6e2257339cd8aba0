package record

import (
	"bytes"
	"strings"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// JSON is one JSON value, or several in a row: a record, a list of records, or an object with such
// a list.
type JSON struct{}

// Kind implements intake.Format.
func (JSON) Kind() string { return "JSON" }

// Claims accepts .json, unnamed input that starts like JSON, and input with another name that
// starts with a record or a list of records, as no text does.
func (JSON) Claims(ext string, head []byte) bool {
	head = head[gap(head, 0):]
	switch ext {
	case ".json":
		return true
	case "":
		if len(head) > 0 && head[0] == '[' {
			i := space(head, 1)
			return i < len(head) && (head[i] == '{' || head[i] == ']')
		}
		return looksLikeObject(head)
	}
	return isRecord(head)
}

// isRecord reports whether b starts with an object that has a key, or with a list of such objects.
func isRecord(b []byte) bool {
	i := 0
	if len(b) > 0 && b[0] == '[' {
		i = space(b, 1)
	}
	if i >= len(b) || b[i] != '{' {
		return false
	}
	if i = space(b, i+1); i >= len(b) || b[i] != '"' {
		return false
	}
	end := skipString(b, i)
	if end < 0 {
		return false
	}
	i = space(b, end)
	return i < len(b) && b[i] == ':'
}

// Cut emits the top-level values, and the elements of a list in parts of about PartSize bytes.
func (JSON) Cut(in *intake.Input, emit func(intake.Part)) error {
	data, err := in.All(intake.MaxFile)
	if len(data) == 0 && err != nil {
		return err
	}
	data, fault := utf8JSON(data)
	if fault != "" {
		intake.Complain(emit, fault)
	}
	c := cutter{data: data, line: 1, emit: emit, names: in.FieldNames()}
	for i := gap(data, 0); i < len(data); i = gap(data, i) {
		end := skip(data, i)
		switch {
		case end >= 0 && data[i] == '[':
			c.list(i, end)
		case end >= 0:
			c.add(stretch{from: i, to: end})
		default:
			if i = c.remains(i); i >= len(data) {
				break
			}
			end = resync(data, i)
			c.add(stretch{from: i, to: len(data), broken: true})
		}
		i = max(i, end)
	}
	c.flush()
	return err
}

// resync returns where the next record may start after a broken one: at a brace that opens a line.
func resync(data []byte, i int) int {
	if n := bytes.Index(data[i+1:], []byte("\n{")); n >= 0 {
		return i + 1 + n + 1
	}
	return len(data)
}

// cutter cuts a JSON document into parts and counts its lines.
type cutter struct {
	data  []byte
	names *intake.Names
	emit  func(intake.Part)
	at    int // the offset whose line is known
	line  int

	run  []stretch // for the next part
	size int
}

// stretch is the offset and line of a value, or of something broken.
type stretch struct {
	from, to, line int
	broken         bool
}

// lineOf returns the line of an offset, which must not be before the last one.
func (c *cutter) lineOf(i int) int {
	c.line += bytes.Count(c.data[c.at:i], []byte("\n"))
	c.at = i
	return c.line
}

// stretchSize is the approximate size of a stretch in memory, in bytes.
const stretchSize = 32

// add adds the next stretch to the part.
func (c *cutter) add(s stretch) {
	s.line = c.lineOf(s.from)
	c.run = append(c.run, s)
	if c.size += stretchSize; !s.broken {
		c.size += s.to - s.from
	}
	if c.size >= intake.PartSize || len(c.run) >= intake.PartRecords {
		c.flush()
	}
}

func (c *cutter) flush() {
	if len(c.run) == 0 {
		return
	}
	data, names, run := c.data, c.names, c.run
	c.emit(func() (recs []intake.Record, faults []intake.Fault) {
		k := intake.NewClerk(names)
		for _, s := range run {
			if s.broken {
				faults = intake.Tell(faults, broken(data[s.from:s.to], s.line))
				continue
			}
			rs, f := readValue(k, data[s.from:s.to], s.line)
			recs, faults = append(recs, rs...), intake.Tell(faults, f...)
		}
		return recs, faults
	})
	c.run, c.size = nil, 0
}

// remains adds the whole records of a list that is never closed, or of one in an unclosed object,
// and returns where the first broken one is: a truncated file has all but its last. After a record
// that is broken within the list, it finds the others.
func (c *cutter) remains(i int) int {
	at := i
	for range maxHeld {
		if at = space(c.data, at); at >= len(c.data) || c.data[at] != '{' {
			break
		}
		if at = unclosed(c.data, at); at < 0 {
			return i
		}
	}
	if at >= len(c.data) || c.data[at] != '[' {
		return i
	}
	i = at
	for range maxBroken {
		next := i
		if elements(c.data[i:], func(a, b int) { c.add(stretch{from: i + a, to: i + b}); next = i + b }) == nil {
			return max(next, space(c.data, max(next, i+1))) + 1 // after its bracket
		}
		again := resyncInList(c.data, next)
		if at := space(c.data, space(c.data, next)+1); at < len(c.data) {
			next = at // after the comma, or the bracket
		}
		if again < 0 {
			return next
		}
		c.add(stretch{from: next, to: again, broken: true})
		i = again
	}
	return i
}

// maxBroken limits how often the end of a broken list is looked for: each search may go to the end
// of the list.
const maxBroken = 20

// resyncInList returns the comma before the next whole record of a list, -1 if there is none. The
// list is read from there, as from its bracket.
func resyncInList(b []byte, i int) int {
	for range maxBroken {
		at := bytes.Index(b[i:], []byte("},"))
		if at < 0 {
			return -1
		}
		i += at + 1
		if next := space(b, i+1); isRecord(b[min(next, len(b)):]) && skip(b, next) >= 0 {
			return i
		}
	}
	return -1
}

// maxHeld is how deeply a list of records may be nested in objects.
const maxHeld = 3

// unclosed returns the start of the member's value in which the object at i is truncated; -1 if it
// is truncated elsewhere, or in a record.
func unclosed(b []byte, i int) int {
	for i = space(b, i+1); i < len(b) && b[i] == '"'; {
		end := skipString(b, i)
		if end < 0 {
			return -1
		}
		key := intake.FoldName(unquote(b[i:end]))
		if i = space(b, end); i >= len(b) || b[i] != ':' {
			return -1
		}
		i = space(b, i+1)
		if end = skip(b, i); end < 0 {
			if strings.Contains(lists, " "+key+" ") {
				return i
			}
			return -1
		}
		if i = space(b, end); i >= len(b) || b[i] != ',' {
			return -1
		}
		i = space(b, i+1)
	}
	return -1
}

// list adds the elements of a list.
func (c *cutter) list(from, to int) {
	err := elements(c.data[from:to], func(a, b int) { c.add(stretch{from: from + a, to: from + b}) })
	if err != nil {
		c.add(stretch{from: max(from, c.at), to: to, broken: true})
	}
}

// utf8JSON converts a JSON document in UTF-16, UTF-32 or with a mark to UTF-8. Other character sets
// are handled record by record.
func utf8JSON(data []byte) ([]byte, string) {
	if bytes.HasPrefix(data, characters.ByteOrderMark) {
		return data[len(characters.ByteOrderMark):], ""
	}
	if _, wide := characters.Wide(data); wide == nil {
		return data, ""
	}
	s, fault := characters.Decode(data)
	return []byte(s), fault
}
