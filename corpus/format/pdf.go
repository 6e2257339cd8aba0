package format

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"
)

// portable is a PDF file. Its text is taken by pdftotext where that is installed,
// which knows fonts and columns best; else by a library, which may lose blanks.
type portable struct{}

// Kind names it.
func (portable) Kind() string { return "PDF" }

// Claims takes what begins as PDF does.
func (portable) Claims(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte("%PDF-")) }

// Cut emits the file as one part.
func (portable) Cut(in *Input, emit func(Part)) error {
	return in.part(emit, func(data []byte) ([]Record, []Fault) {
		s, err := pdfToText(data)
		var faults []string
		if err != nil {
			if s, err = pdfText(data); err != nil {
				return nil, []Fault{{What: "a PDF file that cannot be read: " + err.Error()}}
			}
			s = reflow(s)
			faults = append(faults, "the text of the PDF may have lost blanks; install pdftotext (poppler-utils) to read it better")
		}
		s = withoutLigatures(s)
		if blank(s) {
			return nil, []Fault{{What: "a PDF file without text, a scan most likely; run it through ocrmypdf and read it again"}}
		}
		if recs := databaseRecords(s); len(recs) > 0 {
			return recs, nil
		}
		return []Record{{Text: s, Line: 1, SHA256: sum(data), Faults: faults}}, nil
	})
}

// withoutLigatures writes letters that were set as one as the letters they are.
func withoutLigatures(s string) string {
	for i, letters := range []string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"} {
		s = strings.ReplaceAll(s, string(rune(0xFB00+i)), letters)
	}
	return s
}

// patience is how long one PDF file may take.
const patience = 60 * time.Second

// pdfToText runs pdftotext, which knows columns and blocks, over a file in memory.
func pdfToText(data []byte) (string, error) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, tool, "-q", "-enc", "UTF-8", "-bbox-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(data)
	out, err := cmd.Output()
	if err != nil {
		return "", err
	}
	s, err := blockText(bytes.NewReader(out))
	return unwrap(s), err
}

// pdfText reads the text by the library, which panics at what it does not expect.
func pdfText(data []byte) (s string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("not understood (%v); install pdftotext (poppler-utils)", r)
		}
	}()
	doc, err := pdf.NewReader(&patient{data: bytes.NewReader(data), left: 10_000 + len(data)}, int64(len(data)))
	if err != nil {
		return "", err
	}
	r, err := doc.GetPlainText()
	if err != nil {
		return "", err
	}
	out, err := io.ReadAll(io.LimitReader(r, MaxRecord))
	if err != nil && len(out) > 0 && !errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return string(out), err
}

// patient reads a file in memory and gives up after so many reads: the library goes
// round for ever in a file that refers to itself.
type patient struct {
	data *bytes.Reader
	left int
}

func (p *patient) ReadAt(b []byte, at int64) (int, error) {
	if p.left--; p.left < 0 {
		panic("it goes round in circles")
	}
	return p.data.ReadAt(b, at)
}
