package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDecideAndRestart corrects a speaker, quits, returns to the same list with the correction in force, undoes it,
// and finds no decision stored, in windows of several sizes.
func TestDecideAndRestart(t *testing.T) {
	dir, own := t.TempDir(), t.TempDir()
	for _, name := range []string{"XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"} {
		t.Setenv(name, filepath.Join(own, name))
	}
	const told = "The northern quay at Port Ostrel will close in June, the council decided.\n\n" +
		"“The quay has carried this town for two centuries,” Mayor Ilse Tarn said.\n"
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte(told), 0o600); err != nil {
		t.Fatal(err)
	}
	decisions := func() string {
		b, err := os.ReadFile(filepath.Join(dir, "lineup.toml"))
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // an undo leaves no empty file
			t.Fatal(err)
		}
		return string(b)
	}

	x := start(t, 200, 60, dir)
	x.until("Quotes 1")
	x.keys("Tab")
	x.until("Ilse Tarn")
	x.keys("S")
	x.until("who said")
	x.keys("-l", "Vera")
	x.resize(80, 24)
	x.until("who said", ": Vera")
	x.keys("-l", " Lund")
	x.keys("Enter")
	x.until("is Vera Lund's now; u undoes")
	if s := decisions(); !strings.Contains(s, `speaker = "Vera Lund"`) {
		t.Errorf("lineup.toml: %s", s)
	}
	x.keys("q")
	x.until("ended with 0")

	x = start(t, 80, 24, dir)
	x.until("“The quay has", "Vera Lund")
	x.resize(40, 12)
	x.until("“The quay has", "Vera Lund")
	x.keys("u")
	x.until("undone:", "Ilse Tarn")
	x.resize(200, 60)
	x.until("Ilse Tarn")
	if s := decisions(); strings.Contains(s, "[[") {
		t.Errorf("still there after the undo: %s", s)
	}
	x.keys("q")
	x.until("ended with 0")
}
