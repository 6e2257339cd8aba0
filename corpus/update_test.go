package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// aged sets back the modification times of files, so that they no longer count as fresh.
func aged(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	old := time.Now().Add(-time.Hour)
	for _, e := range entries {
		if err := os.Chtimes(filepath.Join(dir, e.Name()), old, old); err != nil {
			t.Fatal(err)
		}
	}
}

func write(t *testing.T, dir, name, data string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func update(t *testing.T, dir string, before *Loaded) *Loaded {
	t.Helper()
	l, err := Update(t.Context(), Options{Paths: []string{dir}}, before)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// story returns an article of an outlet that invites its readers to sign up below every one.
func story(n int) string {
	return fmt.Sprintf("outlet: The Aldrin Gazette\ntitle: Ferry %d\n---\n%s Ferry %d was meant.\n\nSign up here for the news of the harbour, every morning.\n", n, prose, n)
}

// TestUpdate checks that an update has the same result as a full load, whatever has changed: what depends on all
// articles is decided again.
func TestUpdate(t *testing.T) {
	files := map[string]string{"picture.png": "\x89PNG\r\n\x1a\n\x00\x00", "more.jsonl": `{"id":"one","title":"T","text":"` + prose + `"}` + "\nnonsense\n"}
	for n := range 3 {
		files[fmt.Sprintf("f%d.txt", n)] = "---\n" + story(n)
	}
	files["g.txt"] = "THE ALDRIN GAZETTE\n\nA quay is mended\n\n" + prose
	dir := folder(t, files)
	aged(t, dir)
	l := update(t, dir, nil)
	for _, step := range []struct {
		name   string
		change func()
	}{
		{"nothing", func() {}},
		{"one is changed", func() { write(t, dir, "f0.txt", "---\n"+story(9)) }},
		{"one is new", func() { write(t, dir, "f3.txt", "---\n"+story(3)) }},
		{"a line is added", func() { write(t, dir, "more.jsonl", files["more.jsonl"]+`{"id":"one","title":"U","text":"`+prose+`"}`) }},
		{"one is gone, its sign-up block is no furniture now", func() {
			for _, n := range []string{"f0.txt", "f1.txt"} {
				if err := os.Remove(filepath.Join(dir, n)); err != nil {
					t.Fatal(err)
				}
			}
		}},
		{"outlets are decided", func() { write(t, dir, "lineup.toml", "[[outlet]]\nname = \"Quay Post\"\nfile = \"g.txt\"\n") }},
	} {
		step.change()
		next, anew := update(t, dir, l), update(t, dir, nil)
		if d := cmp.Diff(anew, next); d != "" {
			t.Errorf("%s: %s", step.name, d)
		}
		l = next
	}
}

// TestUpdateReadsNothingTwice checks that unchanged files are not read again and that their articles are the same
// ones.
func TestUpdateReadsNothingTwice(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": prose, "b.txt": strings.Repeat(prose+"\n\n", 2)})
	aged(t, dir)
	l := update(t, dir, nil)
	if update(t, dir, l) != l {
		t.Error("nothing has changed, but Update returned another corpus")
	}
	write(t, dir, "b.txt", "Other words altogether, of the same folder.")
	if next := update(t, dir, l); next.Articles[0] != l.Articles[0] || next.Articles[1] == l.Articles[1] {
		t.Error("want the same pointer for the unchanged article and another for the changed one")
	}
}

// TestUpdateFresh checks that a file that changes again within the same clock tick, to a text of the same length, is
// read again.
func TestUpdateFresh(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": prose})
	p := filepath.Join(dir, "a.txt")
	info, err := os.Stat(p)
	if err != nil {
		t.Fatal(err)
	}
	l := update(t, dir, nil)
	if update(t, dir, l) != l {
		t.Error("an unchanged fresh file counts as changed")
	}
	write(t, dir, "a.txt", strings.Replace(prose, "Monday", "Friday", 1))
	if err := os.Chtimes(p, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	if next := update(t, dir, l); next == l || !strings.Contains(next.Articles[0].Text, "Friday") {
		t.Error("a change with the same modification time was missed")
	}
}
