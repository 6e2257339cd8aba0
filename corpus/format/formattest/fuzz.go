package formattest

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

// The bounds on what the parsers meet, in bytes. The fuzzer tries to leave out every stretch of
// an input that has found something, which of two thousand bytes takes it a minute: what it
// changes is therefore a short piece of a file, and not all of it.
const (
	maxSeed = 2 << 10
	// MaxPatch is the most bytes that are put into a file.
	MaxPatch = 256
	maxWhole = 4 << 10 // of a file that has an index at its end
)

// Fuzz lets a parser meet what no program writes: it returns, whatever it is
// given, and says nothing that is no text. It is given the files of the patterns, unpacked and
// of those that may break off the beginning, with one stretch of bytes in the place of another;
// and that stretch alone.
func Fuzz(f *testing.F, patterns string, parse func([]byte) ([]intake.Record, []intake.Fault)) {
	f.Helper()
	files := [][]byte{nil}
	for pattern := range strings.FieldsSeq(patterns) {
		found, err := filepath.Glob(filepath.Join(Testdata(f), "*", pattern))
		if err != nil || len(found) == 0 {
			f.Fatal(pattern, err)
		}
		for _, name := range found {
			if seed := seed(f, name); len(seed) <= maxWhole {
				files = append(files, seed)
			}
		}
	}
	if len(files) == 1 {
		f.Fatal("no file is short enough")
	}
	for i, data := range files {
		f.Add(uint8(i), uint16(0), uint16(0), []byte(nil))
		f.Add(uint8(i), uint16(len(data)/2), uint16(3), []byte("<&\x00\"\\{[("))
	}
	f.Fuzz(func(t *testing.T, which uint8, at, gone uint16, patch []byte) {
		if len(patch) > MaxPatch {
			return
		}
		data := files[int(which)%len(files)]
		from := min(int(at), len(data))
		to := min(from+int(gone), len(data))
		recs, faults := parse(slices.Concat(data[:from], patch, data[to:]))
		for _, r := range recs {
			if intake.Blank(r.Text) {
				t.Errorf("a record without text: %+v", r)
			}
		}
		for _, f := range faults {
			if f.What == "" {
				t.Error("a fault without a reason")
			}
		}
	})
}

// Testdata is the folder of the files that the formats share.
func Testdata(tb testing.TB) string {
	tb.Helper()
	for _, dir := range []string{filepath.Join("..", "testdata"), filepath.Join("..", "..", "testdata")} {
		if info, err := os.Stat(filepath.Join(dir, "same")); err == nil && info.IsDir() {
			return dir
		}
	}
	tb.Fatal("no testdata beside the package")
	return ""
}

// NoPages reads no page.
func NoPages([]byte, string, *intake.Names) ([]intake.Record, []intake.Fault) { return nil, nil }

// seed is a file, unpacked. What has no index at its end, nor is one whole, is cut short.
func seed(f *testing.F, name string) []byte {
	f.Helper()
	data, err := os.ReadFile(name)
	if err == nil && filepath.Ext(name) == ".gz" {
		var r io.Reader
		if r, err = gzip.NewReader(bytes.NewReader(data)); err == nil {
			data, err = io.ReadAll(r)
		}
	}
	if err != nil {
		f.Fatal(err)
	}
	switch filepath.Ext(name) {
	case ".docx", ".odt", ".epub", ".zip", ".parquet", ".pdf":
		return data
	}
	return data[:min(len(data), maxSeed)]
}

// Cut is a format as a function from bytes to records. What is in an archive is not read.
func Cut(f intake.Format, mappings ...intake.Mapping) func([]byte) ([]intake.Record, []intake.Fault) {
	names := intake.NewNames(mappings)
	none := func(string, []byte) (intake.Format, error) { return nil, errors.New("of no kind") }
	return func(b []byte) (recs []intake.Record, faults []intake.Fault) {
		in, err := intake.Open("x", bytes.NewReader(b), none)
		if err == nil {
			in.Names = func(string) *intake.Names { return names }
			err = f.Cut(in, func(p intake.Part) {
				rs, fs := p()
				recs, faults = append(recs, rs...), append(faults, fs...)
			})
		}
		if err != nil {
			faults = append(faults, intake.Fault{What: err.Error()})
		}
		return recs, faults
	}
}
