package format

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"lineup/corpus/format/intake"
)

// BenchmarkKinds reads one article from each kind of file, unpacked, in bytes per second; JSON is
// the standard of comparison.
func BenchmarkKinds(b *testing.B) {
	files, err := filepath.Glob(filepath.Join("..", "testdata", "same", "*"))
	if err != nil || len(files) == 0 {
		b.Fatal(err)
	}
	for _, name := range files {
		if filepath.Ext(name) == ".pdf" {
			continue // measures another program
		}
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(name), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				in, err := Open(filepath.Base(name), bytes.NewReader(data))
				if err == nil {
					err = cutWhole(in, func(p intake.Part) { p() })
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
