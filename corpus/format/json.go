package format

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// partSize is about how many bytes of JSON make a part: enough that handing it
// over costs nothing, few enough that the parts under way fit the caches.
const partSize = 1 << 20

// jsonLines is one JSON object a line.
type jsonLines struct{}

// Claims takes .jsonl and its other names, and nameless input whose first line
// is a whole object or goes on past the head.
func (jsonLines) Claims(ext string, head []byte) bool {
	switch ext {
	case ".jsonl", ".ndjson", ".jsonlines", ".ldjson":
		return true
	case "":
		head = bytes.TrimLeft(bytes.TrimPrefix(head, bomUTF8), " \t\r\n")
		line, _, found := bytes.Cut(head, []byte("\n"))
		return looksLikeObject(line) && (!found || skip(line, 0) >= 0)
	}
	return false
}

// looksLikeObject says that b starts with an object's brace and a key or its
// end: prose may start with a brace as well.
func looksLikeObject(b []byte) bool {
	if len(b) == 0 || b[0] != '{' {
		return false
	}
	i := space(b, 1)
	return i == len(b) || b[i] == '"' || b[i] == '}'
}

// Cut emits some partSize bytes of whole lines at a time. A line longer than
// MaxRecord is a fault and skipped.
func (jsonLines) Cut(in *Input, emit func(Part)) error {
	r, err := transcoded(in)
	if err != nil {
		return err
	}
	line, from := 1, 1
	var buf []byte
	flush := func() {
		if len(buf) > 0 {
			part, at := buf, from
			emit(func() ([]Record, []Fault) { return readLines(part, at) })
			buf = nil
		}
		from = line
	}
	for {
		before := len(buf)
		var tooLong bool
		buf, tooLong, err = appendLine(buf, r)
		if tooLong {
			buf = buf[:before]
			at := line
			emit(func() ([]Record, []Fault) {
				return nil, []Fault{{Line: at, What: fmt.Sprintf("a record larger than %d MiB", MaxRecord>>20)}}
			})
			buf = append(buf, '\n')
		}
		line++
		if len(buf) >= partSize || err != nil {
			flush()
		}
		if err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

// appendLine appends the next line with its end, unless it is longer than
// MaxRecord, in which case what stands in buf beyond its old length is not to be
// used.
func appendLine(buf []byte, r *bufio.Reader) (_ []byte, tooLong bool, err error) {
	before := len(buf)
	for {
		frag, err := r.ReadSlice('\n')
		if !tooLong {
			if cap(buf) == 0 {
				buf = make([]byte, 0, partSize+partSize/8)
			}
			buf = append(buf, frag...)
		}
		if len(buf)-before > MaxRecord {
			tooLong = true
			buf = buf[:before]
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return buf, tooLong, err
		}
	}
}

// readLines reads the records of whole lines, the first of which is line number
// line.
func readLines(b []byte, line int) (recs []Record, faults []Fault) {
	for ; len(b) > 0; line++ {
		end := bytes.IndexByte(b, '\n')
		if end < 0 {
			end = len(b)
		}
		if l := bytes.TrimSpace(b[:end]); len(l) > 0 {
			rs, f := readValue(l, line)
			recs, faults = append(recs, rs...), append(faults, f...)
		}
		b = b[min(end+1, len(b)):]
	}
	return recs, faults
}

// jsonDocument is one JSON value, or several on end: a record, a list of
// records, or an object around such a list.
type jsonDocument struct{}

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
		emit(func() ([]Record, []Fault) { return nil, []Fault{{What: fault}} })
	}
	c := cutter{data: data, line: 1, emit: emit}
	for i := space(data, 0); i < len(data); i = space(data, i) {
		end := skip(data, i)
		switch {
		case end >= 0 && data[i] == '[':
			c.list(i, end)
		case end >= 0:
			c.value(i, end)
		default:
			at := c.lineOf(i)
			emit(func() ([]Record, []Fault) { return nil, []Fault{broken(data[i:], at)} })
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
	data []byte
	emit func(Part)
	at   int // the place whose line is known
	line int
}

// lineOf returns the line of a place, which must not be before the last one.
func (c *cutter) lineOf(i int) int {
	c.line += bytes.Count(c.data[c.at:i], []byte("\n"))
	c.at = i
	return c.line
}

func (c *cutter) value(from, to int) {
	line := c.lineOf(from)
	c.emit(func() ([]Record, []Fault) { return readValue(c.data[from:to], line) })
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
			for _, s := range part {
				rs, f := readValue(c.data[s.from:s.to], s.line)
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

// lists are the members under which an object keeps its records: NewsAPI,
// Guardian, JSON Feed, and what people call them.
const lists = " response articles items results records docs documents data news entries stories hits "

// readValue reads one JSON value that starts at a line: a record, or what holds
// records.
func readValue(b []byte, line int) ([]Record, []Fault) {
	return readNested(b, line, 0)
}

func readNested(b []byte, line, depth int) ([]Record, []Fault) {
	if b[0] == '[' {
		var recs []Record
		var faults []Fault
		err := elements(b, func(from, to int) {
			if depth < 3 {
				rs, f := readNested(b[from:to], line, depth+1)
				recs, faults = append(recs, rs...), append(faults, f...)
			}
		})
		if err != nil {
			faults = append(faults, broken(b, line))
		}
		return recs, faults
	}
	if b[0] != '{' {
		return nil, []Fault{{Line: line, What: "not a record: JSON that is neither an object nor a list"}}
	}
	return readObject(b, line, depth)
}

// readObject reads an object that is a record or has a member that holds some.
func readObject(b []byte, line, depth int) ([]Record, []Fault) {
	raw := b
	var faults []string
	if !utf8.Valid(b) {
		var s, fault string
		if s, fault = decode(b); fault != "" {
			faults = append(faults, fault)
		}
		b = []byte(s)
	}
	var f filler
	var held []byte
	err := members(b, func(key string, value []byte) {
		name := foldName(key)
		for _, u := range table[name] {
			if f.wants(u, 0) {
				f.put(u, 0, jsonString(value, u))
			}
		}
		switch object := value[0] == '{'; {
		case object && strings.Contains(nests, " "+name+" "):
			var inner map[string]any
			if json.Unmarshal(value, &inner) == nil {
				f.takeNested(name, inner, 1)
			}
		case (object || listOfObjects(value)) && strings.Contains(lists, " "+name+" "):
			held = value
		}
	})
	if err == nil {
		err = trailing(b)
	}
	if err != nil {
		return nil, []Fault{broken(b, line)}
	}
	rec := f.record()
	if len(rec.Text) > MaxRecord {
		return nil, []Fault{{Line: line, What: fmt.Sprintf("a record larger than %d MiB", MaxRecord>>20)}}
	}
	if blank(rec.Text) {
		if held != nil && depth < 3 {
			return readNested(held, line, depth+1)
		}
		return nil, []Fault{{Line: line, What: "a record without text"}}
	}
	rec.Line, rec.SHA256, rec.Faults = line, sum(raw), faults
	return []Record{rec}, nil
}

// listOfObjects says that a value is a list whose first element is an object.
func listOfObjects(b []byte) bool {
	if b[0] != '[' {
		return false
	}
	i := space(b, 1)
	return i < len(b) && b[i] == '{'
}

// trailing says that something stands behind the object b starts with.
func trailing(b []byte) error {
	if end := skip(b, space(b, 0)); end < 0 || space(b, end) < len(b) {
		return errSyntax
	}
	return nil
}

// jsonString is the value of a field as one string.
func jsonString(value []byte, u use) string {
	switch {
	case value[0] == '"':
		return unquote(value)
	case value[0] == '{', value[0] == '[':
		var v any
		if json.Unmarshal(value, &v) != nil {
			return ""
		}
		return flat(v, u)
	case value[0] == '-' || value[0] >= '0' && value[0] <= '9':
		return string(value)
	}
	return ""
}

// broken tells what is wrong with a piece of JSON, in the words of encoding/json.
func broken(b []byte, line int) Fault {
	what := "broken JSON"
	var v struct{}
	if err := json.Unmarshal(b[:min(len(b), MaxRecord)], &v); err != nil {
		what += ": " + strings.TrimPrefix(err.Error(), "json: ")
	}
	return Fault{Line: line, What: what}
}
