package pdf

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"lineup/corpus/format/formattest"
)

// PDF files from several programs, two of them in columns, yield the same article as other formats;
// without pdftotext at least its letters.
func TestPDFWriters(t *testing.T) {
	want := sameText(t)
	files, err := filepath.Glob(filepath.Join(formattest.Testdata(t), "pdf", "*.pdf"))
	if err != nil || len(files) < 4 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s, err := pdfText(data)
		if err != nil || !strings.Contains(onlyLetters(s), onlyLetters(lastParagraph(want))) {
			t.Errorf("%s, by the library: %v, %q", name, err, s)
		}
		if _, err := exec.LookPath("pdftotext"); err != nil {
			continue
		}
		got, faults := formattest.Cut(Format{})(data)
		if len(got) != 1 || len(faults) > 0 {
			t.Errorf("%s: %v, %v", name, got, faults)
			continue
		}
		if text := got[0].Text; !strings.Contains(text, want) {
			t.Errorf("%s: %q", name, text)
		}
	}
}

// Columns are read one after the other, even if parts of them are at the same height; what spans
// all of them is read in its place.
func TestReadingOrder(t *testing.T) {
	block := func(name string, left, right, top float64) pdfBlock {
		b := pdfBlock{box: box{left, right, top, top + 40}}
		for range 3 {
			b.lines = append(b.lines, pdfLine{words: []byte(name)})
		}
		return b
	}
	left := func(name string, top float64) pdfBlock { return block(name, 10, 90, top) }
	right := func(name string, top float64) pdfBlock { return block(name, 110, 190, top) }
	whole := func(name string, top float64) pdfBlock { return block(name, 10, 190, top) }
	for _, c := range []struct {
		page []pdfBlock
		say  string
	}{
		{[]pdfBlock{whole("h", 0), left("a", 50), right("c", 50), left("b", 100), right("d", 100), whole("z", 150)}, "habcdz"},
		{[]pdfBlock{left("a", 0), left("b", 50), left("c", 100), right("d", 20), right("e", 70)}, "abcde"},
		{[]pdfBlock{left("a", 0), right("c", 0), left("b", 50), right("d", 50), whole("h", 100), left("e", 150), right("g", 150), left("f", 200), right("i", 200)}, "abcdhefgi"},
		{[]pdfBlock{whole("b", 50), whole("a", 0), whole("c", 100)}, "bac"}, // no columns: unchanged
	} {
		var got strings.Builder
		for _, b := range readingOrder(c.page) {
			got.WriteString(b.lines[0].text())
		}
		if got.String() != c.say {
			t.Errorf("%s, want %s", got.String(), c.say)
		}
	}
}

func TestLigatures(t *testing.T) {
	if got := withoutLigatures("the o\uFB03ce \uFB01rst"); got != "the office first" {
		t.Errorf("%q", got)
	}
}

// sameText returns the text of the files' article, from the table in testdata.
func sameText(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(formattest.Testdata(t), "same", "table.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatal(rows, err)
	}
	at := slices.IndexFunc(rows[0], func(head string) bool { return strings.EqualFold(head, "text") })
	if at < 0 {
		t.Fatal(rows[0])
	}
	return strings.ReplaceAll(rows[1][at], "\r\n", "\n")
}

func lastParagraph(s string) string { return s[strings.LastIndex(s, "\n")+1:] }

// onlyLetters returns only the letters of a text.
func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// A file whose page tree contains itself is rejected.
func TestPagesInThemselves(t *testing.T) {
	const file = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>\nendobj\n" +
		"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n115\n%%EOF"
	if s, err := pdfText([]byte(file)); err == nil || s != "" {
		t.Errorf("%q, %v", s, err)
	}
}
