package mail

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"lineup/corpus/format/intake"
	"lineup/corpus/pattern"
)

// Mailbox is a file of many messages, each after a line that begins with "From ".
type Mailbox struct{ Letters intake.Letters }

// Kind implements intake.Format.
func (Mailbox) Kind() string { return "mailbox" }

// Claims accepts what begins with such a line, followed by the head of a message.
func (Mailbox) Claims(_ string, head []byte) bool {
	line, rest, _ := bytes.Cut(head, []byte("\n"))
	n, _ := mailHeaders(rest)
	return fromLine().Match(line) && n > 0
}

// fromLine matches the line before a message: it ends with a date, unlike any sentence that begins
// with "From".
var fromLine = pattern.Of(`^From \S+ .*\d\d:\d\d.*\d{4}`)

// quotedFrom matches such a line in a message's text, with the mark that keeps it from splitting
// the message.
var quotedFrom = pattern.Of(`(?m)^>(>*From )`)

// Cut emits messages in parts of about PartSize bytes.
func (b Mailbox) Cut(in *intake.Input, emit func(intake.Part)) error {
	var run []message
	size := 0
	flush := func() {
		part := run
		emit(func() (recs []intake.Record, faults []intake.Fault) {
			for _, m := range part {
				data := m.data
				if bytes.Contains(data, []byte(">From ")) {
					data = quotedFrom().ReplaceAll(data, []byte("$1"))
				}
				rs, f := b.Letters(data, m.line, intake.UsualNames())
				recs, faults = append(recs, rs...), intake.Tell(faults, f...)
			}
			return recs, faults
		})
		run, size = nil, 0
	}
	err := messages(in.Reader(), func(m message) {
		if m.tooLong {
			at := m.line
			emit(func() ([]intake.Record, []intake.Fault) {
				return nil, []intake.Fault{{Line: at, What: fmt.Sprintf("a message larger than %d MiB", intake.MaxRecord>>20)}}
			})
			return
		}
		run = append(run, m)
		if size += len(m.data); size >= intake.PartSize || len(run) >= intake.PartRecords {
			flush()
		}
	})
	flush()
	return err
}

// message is one message of a mailbox, without the line before it.
type message struct {
	data    []byte
	line    int // number of the line with its first header
	tooLong bool
}

// messages reads a mailbox message by message.
func messages(r *bufio.Reader, take func(message)) error {
	var m message
	line := 0
	for {
		from := len(m.data)
		data, tooLong, err := intake.AppendLine(m.data, r)
		m.tooLong = m.tooLong || tooLong
		if len(data) > intake.MaxRecord {
			data, m.tooLong = data[:0], true
		}
		from = min(from, len(data))
		line++
		if l := bytes.TrimRight(data[from:], "\r\n"); bytes.HasPrefix(l, []byte("From ")) && fromLine().Match(l) && parting(data, from, r) {
			if from > 0 || m.tooLong {
				m.data = bytes.Clone(data[:from])
				take(m)
			}
			m, data = message{line: line + 1}, data[:0]
		}
		m.data = data
		if err != nil {
			if len(m.data) > 0 {
				take(m)
			}
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

// aHeader matches the beginning of a header line, or of a line above the headers.
var aHeader = pattern.Of(`^>?[!-9;-~]+:|^>From `)

// longestHeader is how many bytes of a line it takes to recognise a header.
const longestHeader = 100

// parting reports whether the line of data that starts at from, and looks like a separator, is one:
// a header follows, and the message before it has not declared a greater length. Its declared
// length counts if another message, or nothing, follows there.
func parting(data []byte, from int, r *bufio.Reader) bool {
	if next, _ := r.Peek(longestHeader); !aHeader().Match(next) {
		return false
	}
	left := toldLength(data[:from]) - (len(data) - from)
	if left <= 0 || left > r.Size()-longestHeader {
		return true
	}
	next, _ := r.Peek(left + longestHeader)
	if len(next) < left {
		return true
	}
	next = bytes.TrimLeft(next[left:], "\r\n")
	return len(next) > 0 && !bytes.HasPrefix(next, []byte("From "))
}

var contentLength = pattern.Of(`(?mi)^Content-Length: *(\d{1,9})\s*$`)

// toldLength returns how many bytes of a message are still to come, according to its head.
func toldLength(m []byte) int {
	for _, gap := range []string{"\n\n", "\r\n\r\n"} {
		head, _, ok := bytes.Cut(m[:min(len(m), longestHead)], []byte(gap))
		if !ok {
			continue
		}
		if told := contentLength().FindSubmatch(head); told != nil {
			n, _ := strconv.Atoi(string(told[1]))
			return n - (len(m) - len(head) - len(gap))
		}
	}
	return 0
}

// longestHead is how many bytes at the start of a message are searched for its length: the search
// runs at every line that may end the message.
const longestHead = 64 << 10
