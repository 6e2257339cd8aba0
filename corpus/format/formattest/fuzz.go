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

// Limits on fuzz inputs, in bytes. The fuzzer tries to remove every stretch of an input that found
// something, which takes it a minute for two thousand bytes: it therefore changes a short piece of
// a file, not all of it.
const (
	maxSeed = 2 << 10
	// MaxPatch is the maximum length of what is put into a file.
	MaxPatch = 256
	maxWhole = 4 << 10 // of a file that has an index at its end
)

// Fuzz checks that a parser returns from any input, and reports nothing that is not text. Inputs
// are the files that match patterns, unpacked, only their beginning if they may be truncated, with
// one stretch of bytes replaced; and that stretch alone.
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

// Testdata returns the folder of the files that the formats share.
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

// NoPages is an intake.Pages that reads nothing.
func NoPages([]byte, string, *intake.Names) ([]intake.Record, []intake.Fault) { return nil, nil }

// seed returns a file, unpacked. Unless it has an index at its end, it is truncated.
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

// Cut turns a format into a function from bytes to records. Archive members are not read.
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
