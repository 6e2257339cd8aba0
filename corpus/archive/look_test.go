package archive

import (
	"os"
	"path/filepath"
	"testing"

	"lineup/corpus/decisions"
)

// TestLook checks that a look at the files analyses nothing unless there are decisions to check.
func TestLook(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "Pier is mended\n\n“We are glad of it, all of us in the harbour,” Mayor Ilse Tarn said on Friday.\n")
	write("b.png", "\x89PNG\r\n")
	look := func() (articles, speakers, problems int) {
		led := decisions.Open([]string{dir}, t.TempDir(), t.TempDir())
		c, loaded, err := New(Options{Paths: []string{dir}, Ledger: led}).Look(t.Context(), quietly)
		if err != nil {
			t.Fatal(err)
		}
		if len(loaded.Files) != 2 {
			t.Errorf("%d files", len(loaded.Files))
		}
		return len(c.Articles), len(c.Speakers), len(c.Problems)
	}
	if articles, speakers, problems := look(); articles != 1 || speakers != 0 || problems != 1 {
		t.Errorf("%d articles, %d speakers, %d problems; want 1, none and 1", articles, speakers, problems)
	}
	write("lineup.toml", "[[speaker]]\narticle = \"a.txt\"\nwords = \"nobody said this anywhere\"\nspeaker = \"Vera Lund\"\n")
	if articles, speakers, problems := look(); articles != 1 || speakers == 0 || problems < 2 {
		t.Errorf("with a decision: %d articles, %d speakers, %d problems", articles, speakers, problems)
	}
}
