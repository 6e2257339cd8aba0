package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/ui/print"
)

// loadSame analyses one article in all kinds of files.
func loadSame(t *testing.T) *model.Corpus {
	t.Helper()
	articles, problems, err := corpus.Load(t.Context(), corpus.Options{Paths: []string{filepath.Join("corpus", "testdata", "same")}})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		a.File = filepath.ToSlash(a.File)
	}
	c, err := analyse.Run(t.Context(), articles, problems, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Every kind of file gives the same quotes by the same speakers.
func TestSameQuotes(t *testing.T) {
	c := loadSame(t)
	got := map[int]string{}
	for i := range c.Quotes {
		q := &c.Quotes[i]
		a := c.Articles[q.Article]
		got[q.Article] += fmt.Sprintf("%s: %q\n", c.SpeakerName(q.Speaker), q.Text(a.Text))
	}
	for i, a := range c.Articles {
		if got[i] != got[0] || got[i] == "" {
			t.Errorf("%s: %s", a.File, got[i])
		}
	}
}

// What the commands print of every kind of file.
func TestFormatsGolden(t *testing.T) {
	c := loadSame(t)
	for name, view := range map[string]print.View{"articles": print.Articles(c), "quotes": print.Quotes(c, false)} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := print.Write(&b, view, print.Options{Format: print.CSV, Width: 80}); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", "formats", name+".csv")
			if *update {
				if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), b.String()); d != "" {
				t.Errorf("go test . -run FormatsGolden -update writes it anew: %s", d)
			}
		})
	}
}
