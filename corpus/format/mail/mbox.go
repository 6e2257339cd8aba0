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

// Mailbox is many messages in one file, each behind a line that begins with
// "From ".
type Mailbox struct{ Letters intake.Letters }

// Kind names it.
func (Mailbox) Kind() string { return "mailbox" }

// Claims takes what begins with such a line and goes on with the head of a
// message.
func (Mailbox) Claims(_ string, head []byte) bool {
	line, rest, _ := bytes.Cut(head, []byte("\n"))
	n, _ := mailHeaders(rest)
	return fromLine().Match(line) && n > 0
}

// fromLine is the line in front of a message: it ends with a date, which no
// sentence that begins with "From" does.
var fromLine = pattern.Of(`^From \S+ .*\d\d:\d\d.*\d{4}`)

// quotedFrom is such a line in a message's text, with the mark that keeps it from
// parting it.
var quotedFrom = pattern.Of(`(?m)^>(>*From )`)

// Cut emits some partSize bytes of messages at a time.
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
	line    int // of its first header
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

// aHeader is the beginning of a line in the head of a message, or of one above it.
var aHeader = pattern.Of(`^>?[!-9;-~]+:|^>From `)

// longestHeader is how much of a line it takes to tell that it is a header.
const longestHeader = 100

// parting reports whether the line at the end of data, from on, that looks like one between
// messages is one: a header follows, and the message before it has not told that it is
// longer. What it tells counts where another message, or nothing, follows there.
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

// toldLength is how many bytes a message has yet to come by what its head tells.
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

// longestHead is how many bytes at the start of a message are searched for its length: it is
// looked for at every line that may end the message.
const longestHead = 64 << 10
