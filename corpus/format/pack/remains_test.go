package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

// lines is a format with one record per line.
type lines struct{}

func (lines) Kind() string               { return "lines" }
func (lines) Claims(string, []byte) bool { return true }
func (lines) Cut(in *intake.Input, emit func(intake.Part)) error {
	data, err := in.All(1 << 20)
	emit(func() (recs []intake.Record, _ []intake.Fault) {
		for l := range strings.FieldsSeq(string(data)) {
			recs = append(recs, intake.Record{Text: l})
		}
		return recs, nil
	})
	return err
}

// cutZip reads an archive whose files have one record per line.
func cutZip(t *testing.T, data []byte) (recs []intake.Record, err error) {
	t.Helper()
	in, err := intake.Open("a.zip", bytes.NewReader(data), func(string, []byte) (intake.Format, error) { return lines{}, nil })
	if err != nil {
		return nil, err
	}
	none := func(*zip.Reader, func(io.Reader) io.Reader) (func() ([]intake.Record, []intake.Fault), bool) {
		return nil, false
	}
	err = Zip{Document: none}.Cut(in, func(p intake.Part) {
		rs, _ := p()
		recs = append(recs, rs...)
	})
	return recs, err
}

func archive(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i, name := range names {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: []uint16{zip.Deflate, zip.Store}[i%2]})
		if err == nil {
			_, err = io.WriteString(f, strings.Repeat("one two three ", 20))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// From half an archive the complete files are read, and the missing ones reported.
func TestHalfAnArchive(t *testing.T) {
	whole := archive(t, "a.txt", "d/b.txt", "../c.txt", "e.txt")
	recs, err := cutZip(t, whole)
	if err != nil || len(recs) != 180 {
		t.Fatal(len(recs), err)
	}
	packed, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		t.Fatal(err)
	}
	second, err := packed.File[1].DataOffset()
	if err != nil {
		t.Fatal(err)
	}
	recs, err = cutZip(t, whole[:second-2])
	if err == nil || !strings.Contains(err.Error(), "it breaks off; only what is at its beginning was read, files: 1") || len(recs) != 60 || recs[0].Member != "a.txt" {
		t.Errorf("%d records, %v", len(recs), err)
	}
	for cut := range whole {
		if _, err := cutZip(t, whole[:cut]); err == nil && cut > 4 {
			t.Errorf("cut at %d: no fault", cut)
		}
	}
	if _, err = cutZip(t, archive(t, "[Content_Types].xml", "word/document.xml")[:300]); err == nil || !strings.Contains(err.Error(), "copy or download it again") {
		t.Error(err)
	}
}
