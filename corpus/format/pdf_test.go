package format

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// The PDF files of four programs, one of them in columns, give the article that the others
// have; without pdftotext its letters at least.
func TestPDFWriters(t *testing.T) {
	recs, _, err := readFile(t, filepath.Join("..", "testdata", "same", "table.csv"))
	if err != nil || len(recs) != 1 {
		t.Fatal(recs, err)
	}
	files, err := filepath.Glob(filepath.Join("..", "testdata", "pdf", "*.pdf"))
	if err != nil || len(files) < 4 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s, err := pdfText(data)
		if err != nil || !strings.Contains(onlyLetters(s), onlyLetters(lastParagraph(recs[0].Text))) {
			t.Errorf("%s, by the library: %v, %q", name, err, s)
		}
		if _, err := exec.LookPath("pdftotext"); err != nil {
			continue
		}
		got, faults, err := readFile(t, name)
		if err != nil || len(got) != 1 || len(faults) > 0 {
			t.Errorf("%s: %v, %v, %v", name, got, faults, err)
			continue
		}
		// Columns that end at the same height are read as one program or the other likes.
		if text := got[0].Text; !strings.Contains(text, recs[0].Text) && (!strings.Contains(name, "columns") || len(text) < len(recs[0].Text)) {
			t.Errorf("%s: %q", name, text)
		}
	}
}

func readFile(t *testing.T, name string) ([]Record, []Fault, error) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	return read(t, filepath.Base(name), f)
}

func lastParagraph(s string) string { return s[strings.LastIndex(s, "\n")+1:] }

// onlyLetters are those of a text alone.
func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}
