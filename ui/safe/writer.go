package safe

import (
	"io"
	"os"
	"slices"
	"unicode/utf8"

	"github.com/charmbracelet/x/term"

	"lineup/model/text"
)

// A Sink accepts what leaves the program: a Writer or a Builder.
type Sink interface{ Put(parts ...String) error }

// A Writer is a way out of the program. What is Put into it is written unchanged; what others write to it as an
// io.Writer is sanitised first.
type Writer struct {
	w       io.Writer
	partial []byte // the beginning of a character whose rest has not been written yet
}

// NewWriter returns a way out to w.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Terminal returns the file descriptor of the terminal that the Writer leads to; ok is false if it leads elsewhere.
func (w *Writer) Terminal() (fd uintptr, ok bool) {
	f, ok := w.w.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return 0, false
	}
	return f.Fd(), true
}

// Put writes the parts.
func (w *Writer) Put(parts ...String) error {
	for _, p := range parts {
		if _, err := io.WriteString(w.w, p.s); err != nil {
			return err
		}
	}
	return nil
}

// Write writes the visible part of p.
func (w *Writer) Write(p []byte) (int, error) {
	b := slices.Concat(w.partial, p)
	whole := len(b) - incomplete(b)
	w.partial = b[whole:]
	if _, err := io.WriteString(w.w, text.Visible(string(b[:whole]))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// incomplete returns the number of bytes at the end of b that begin a character.
func incomplete(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

// A Buffer collects small parts on their way to a sink. An error of the sink stays in it and is returned by Flush.
type Buffer struct {
	to  Sink
	b   []byte
	err error
}

// bufferSize is the number of bytes collected before they are written.
const bufferSize = 1 << 16

// Buffered returns a buffer in front of a sink.
func Buffered(to Sink) *Buffer { return &Buffer{to: to} }

// Put adds the parts.
func (b *Buffer) Put(parts ...String) {
	for _, p := range parts {
		b.b = append(b.b, p.s...)
		if len(b.b) >= bufferSize {
			_ = b.Flush() // returned again by the last Flush
		}
	}
}

// Flush writes what has been collected.
func (b *Buffer) Flush() error {
	if b.err == nil && len(b.b) > 0 {
		b.err = b.to.Put(String{string(b.b)})
	}
	b.b = b.b[:0]
	return b.err
}
