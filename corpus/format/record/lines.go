package record

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"lineup/corpus/format/characters"
	"lineup/corpus/format/intake"
)

// Lines is one JSON object per line.
type Lines struct{}

// Kind implements intake.Format.
func (Lines) Kind() string { return "JSON Lines" }

// Claims accepts .jsonl and its other names, and any other input whose first line is a whole object
// or extends past the head.
func (Lines) Claims(ext string, head []byte) bool {
	switch ext {
	case ".jsonl", ".ndjson", ".jsonlines", ".ldjson":
		return true
	case ".json":
		return false
	}
	head = head[gap(head, 0):]
	line, _, found := bytes.Cut(head, []byte("\n"))
	whole := !found || skip(line, 0) >= 0
	return whole && (ext == "" && looksLikeObject(line) || len(line) > 0 && line[0] == '{' && isRecord(line))
}

// looksLikeObject reports whether b starts with an object's brace followed by a key or the closing
// brace: prose may start with a brace as well.
func looksLikeObject(b []byte) bool {
	if len(b) == 0 || b[0] != '{' {
		return false
	}
	i := space(b, 1)
	return i == len(b) || b[i] == '"' || b[i] == '}'
}

// ledger is the beginning of lineup fetch's ledger, which a packed folder has beside its articles
// and which contains none.
const ledger = `{"ledger":"lineup fetch",`

// Cut emits whole lines in parts of about PartSize bytes. A line longer than MaxRecord is a fault
// and skipped.
func (Lines) Cut(in *intake.Input, emit func(intake.Part)) error {
	if head, err := in.Head(); err == nil && bytes.HasPrefix(head, []byte(ledger)) {
		return nil
	}
	r, err := transcoded(in)
	if err != nil {
		return err
	}
	names := in.FieldNames()
	line, from := 1, 1
	var buf []byte
	flush := func() {
		if len(buf) > 0 {
			part, at := buf, from
			emit(func() ([]intake.Record, []intake.Fault) { return readLines(intake.NewClerk(names), part, at) })
			buf = nil
		}
		from = line
	}
	for {
		if buf == nil && from > 1 { // a file that has filled one part may fill many
			buf = make([]byte, 0, intake.PartSize+intake.PartSize/8)
		}
		before := len(buf)
		var tooLong bool
		buf, tooLong, err = intake.AppendLine(buf, r)
		if tooLong {
			buf = buf[:before]
			at := line
			emit(func() ([]intake.Record, []intake.Fault) {
				return nil, []intake.Fault{{Line: at, What: fmt.Sprintf("a record larger than %d MiB", intake.MaxRecord>>20)}}
			})
			buf = append(buf, '\n')
		}
		line++
		if len(buf) >= intake.PartSize || line-from >= intake.PartRecords || err != nil {
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

// readLines reads the records of whole lines, starting with line number line.
func readLines(c *intake.Clerk, b []byte, line int) (recs []intake.Record, faults []intake.Fault) {
	for ; len(b) > 0; line++ {
		end := bytes.IndexByte(b, '\n')
		if end < 0 {
			end = len(b)
		}
		rs, f := readLine(c, b[:end], line)
		recs, faults = append(recs, rs...), intake.Tell(faults, f...)
		b = b[min(end+1, len(b)):]
	}
	return recs, faults
}

// readLine reads the record of a line. Files that were joined have a byte order mark inside, or two
// records on a line; with old Macintosh line ends all records are on one line.
func readLine(c *intake.Clerk, b []byte, line int) (recs []intake.Record, faults []intake.Fault) {
	for from := 0; ; {
		at := gap(b, from)
		line += bytes.Count(b[from:at], []byte{'\r'})
		rest := bytes.TrimRight(b[at:], " \t\r\n")
		if len(rest) == 0 {
			return recs, faults
		}
		end := skip(rest, 0)
		if end < 0 || end == len(rest) || rest[gap(rest, end)] != '{' {
			end = len(rest)
		}
		rs, f := readValue(c, rest[:end], line)
		recs, faults = append(recs, rs...), intake.Tell(faults, f...)
		from = at + end
	}
}

// transcoded returns the input's reader, through a decoder if it is UTF-16 or UTF-32.
func transcoded(in *intake.Input) (*bufio.Reader, error) {
	head, err := in.Head()
	if err != nil && len(head) == 0 {
		return nil, err
	}
	if bytes.HasPrefix(head, characters.ByteOrderMark) {
		_, err := in.Reader().Discard(len(characters.ByteOrderMark))
		return in.Reader(), err
	}
	if _, wide := characters.Wide(head); wide != nil {
		return bufio.NewReaderSize(wide.NewDecoder().Reader(in.Reader()), 64<<10), nil
	}
	return in.Reader(), nil
}
