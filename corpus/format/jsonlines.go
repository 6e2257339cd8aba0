package format

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// partSize is about how many bytes of JSON make a part: enough that handing it
// over costs nothing, few enough that the parts under way fit the caches.
const partSize = 1 << 20

// partRecords is how many records make a part, however short they are: each takes half a
// kilobyte while the part is read.
const partRecords = 5000

// jsonLines is one JSON object a line.
type jsonLines struct{}

// Kind names it.
func (jsonLines) Kind() string { return "JSON Lines" }

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
	names := in.names()
	line, from := 1, 1
	var buf []byte
	flush := func() {
		if len(buf) > 0 {
			part, at := buf, from
			emit(func() ([]Record, []Fault) { return newClerk(names).readLines(part, at) })
			buf = nil
		}
		from = line
	}
	for {
		if buf == nil && from > 1 { // a file that has had one part may have many
			buf = make([]byte, 0, partSize+partSize/8)
		}
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
		if len(buf) >= partSize || line-from >= partRecords || err != nil {
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
func (c *clerk) readLines(b []byte, line int) (recs []Record, faults []Fault) {
	for ; len(b) > 0; line++ {
		end := bytes.IndexByte(b, '\n')
		if end < 0 {
			end = len(b)
		}
		if l := bytes.TrimSpace(b[:end]); len(l) > 0 {
			rs, f := c.readValue(l, line)
			recs, faults = append(recs, rs...), tell(faults, f...)
		}
		b = b[min(end+1, len(b)):]
	}
	return recs, faults
}
