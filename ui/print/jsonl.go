package print

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// lines writes values as JSON Lines. Characters that a terminal must not get
// are written as \u escapes, so that the text a program reads back is the
// article's byte for byte while nothing hostile is ever printed.
type lines struct {
	w   *bufio.Writer
	buf bytes.Buffer
	enc *json.Encoder
}

func newLines(w io.Writer) *lines {
	l := &lines{w: bufio.NewWriterSize(w, 1<<16)}
	l.enc = json.NewEncoder(&l.buf)
	l.enc.SetEscapeHTML(false)
	return l
}

// put writes one value on a line of its own.
func (l *lines) put(v any) error {
	l.buf.Reset()
	if err := l.enc.Encode(v); err != nil {
		return err
	}
	_, err := l.w.Write(escape(l.buf.Bytes()))
	return err
}

func (l *lines) flush() error { return l.w.Flush() }

// escape replaces deceptive characters in encoded JSON, where they can only
// stand within strings, by their escapes. encoding/json has escaped the control
// characters below U+0020 already, and text.Clean has replaced the others.
func escape(b []byte) []byte {
	i := 0
	for i < len(b) {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if text.Deceptive(r) {
			break
		}
		i += n
	}
	if i == len(b) {
		return b
	}
	out := append(make([]byte, 0, len(b)+64), b[:i]...)
	for i < len(b) {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case !text.Deceptive(r):
			out = append(out, b[i:i+n]...)
		case r > 0xFFFF:
			r -= 0x10000
			out = fmt.Appendf(out, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		i += n
	}
	return out
}

// pair is a span as the contract writes it: [start, end].
type pair [2]int

func pairs(spans []model.Span) []pair {
	out := make([]pair, len(spans))
	for i, s := range spans {
		out[i] = pair{s.Start, s.End}
	}
	return out
}
