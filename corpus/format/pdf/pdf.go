package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/reflow"
)

// Format is a PDF file. Its text is extracted by pdftotext if that is installed, which handles
// fonts and columns best; else by a library, which may lose blanks.
type Format struct{ Exports intake.Exports }

// Kind implements intake.Format.
func (Format) Kind() string { return "PDF" }

// Claims accepts what begins like PDF.
func (Format) Claims(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte("%PDF-")) }

// Cut emits the file as one part.
func (p Format) Cut(in *intake.Input, emit func(intake.Part)) error {
	return in.Part(emit, func(data []byte) ([]intake.Record, []intake.Fault) {
		s, err := pdfToText(data)
		var faults []string
		if err != nil {
			if s, err = pdfText(data); err != nil && intake.Blank(s) {
				return nil, []intake.Fault{{What: "a PDF file that cannot be read: " + err.Error()}}
			}
			if err != nil {
				faults = append(faults, "a PDF file that is read in part: "+err.Error())
			}
			s = reflow.Reflow(s)
			faults = append(faults, "the text of the PDF may have lost blanks; install pdftotext (poppler-utils) to read it better")
		}
		s = withoutLigatures(s)
		if intake.Blank(s) {
			return nil, []intake.Fault{{What: "a PDF file without text, a scan most likely; run it through ocrmypdf and read it again"}}
		}
		if recs, faults, ok := p.Exports.Of(s); ok {
			return recs, faults
		}
		return []intake.Record{{Text: s, Line: 1, SHA256: intake.Sum(data), Faults: faults}}, nil
	})
}

// withoutLigatures replaces ligatures with their letters.
func withoutLigatures(s string) string {
	for i, letters := range []string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"} {
		s = strings.ReplaceAll(s, string(rune(0xFB00+i)), letters)
	}
	return s
}

// patience is how long reading one PDF file may take.
const patience = 30 * time.Second

// maxPDFText is the maximum ratio of a file's text to the file, in bytes.
const maxPDFText = 50

// pdfToText runs pdftotext, which recognises columns and blocks, on a file in memory.
func pdfToText(data []byte) (string, error) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, tool, "-q", "-enc", "UTF-8", "-bbox-layout", "-", "-")
	cmd.Stdin = bytes.NewReader(data)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	// A word of a few bytes comes with a hundred bytes of position.
	s, err := blockText(intake.Bounded(out, 10*maxPDFText*int64(len(data)+1<<16)))
	if err != nil {
		cancel()
	}
	return reflow.Unwrap(s), errors.Join(err, cmd.Wait())
}

// pdfText extracts the text with the library, which panics at what it does not expect. From a
// truncated file it returns the pages before the end.
func pdfText(data []byte) (s string, err error) {
	var out strings.Builder
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("not understood (%v); install pdftotext (poppler-utils)", r)
		}
		s = out.String()
	}()
	p := &patient{data: bytes.NewReader(data), left: 10_000 + len(data), until: time.Now().Add(patience)}
	doc, err := pdf.NewReader(p, int64(len(data)))
	if err != nil {
		return "", err
	}
	fonts := map[string]*pdf.Font{}
	for i := range min(doc.NumPage(), len(data)) {
		page := doc.Page(i + 1)
		for _, name := range page.Fonts() {
			if fonts[name] == nil {
				f := page.Font(name)
				fonts[name] = &f
			}
		}
		text, err := page.GetPlainText(fonts)
		if err != nil {
			return "", err
		}
		out.WriteString(text)
		if out.Len() > min(intake.MaxRecord, maxPDFText*(len(data)+1<<16)) {
			return "", errors.New("more text than a file of its size has")
		}
		p.wait()
	}
	return "", nil
}

// patient reads a file in memory and gives up after so many reads, or so long: the library loops
// forever in a file that refers to itself.
type patient struct {
	data  *bytes.Reader
	left  int
	until time.Time
}

func (p *patient) ReadAt(b []byte, at int64) (int, error) {
	p.wait()
	return p.data.ReadAt(b, at)
}

func (p *patient) wait() {
	if p.left--; p.left < 0 {
		panic("it goes round in circles")
	}
	if time.Now().After(p.until) {
		panic("it takes too long")
	}
}
