package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var errStep = errors.New("this step fails")

// failing is a disk whose operations succeed up to a certain step. crash means that the program ends there, without
// cleaning up.
type failing struct {
	disk

	step, at int
}

func (d *failing) fails() bool {
	d.step++
	return d.step > d.at
}

func (d *failing) create(name string, perm fs.FileMode) (file, error) {
	if d.fails() {
		return nil, errStep
	}
	f, err := d.disk.create(name, perm)
	return &failingFile{f, d}, err
}

func (d *failing) rename(from, to string) error {
	if d.fails() {
		return errStep
	}
	return d.disk.rename(from, to)
}

type failingFile struct {
	file

	d *failing
}

func (f *failingFile) Write(data []byte) (int, error) {
	if f.d.fails() {
		n, _ := f.file.Write(data[:len(data)/2])
		return n, errStep
	}
	return f.file.Write(data)
}

func (f *failingFile) Sync() error {
	if f.d.fails() {
		return errStep
	}
	return f.file.Sync()
}

func (f *failingFile) Close() error {
	err := f.file.Close()
	if f.d.fails() {
		return errStep
	}
	return err
}

// TestEveryStep fails each step of writing in turn: the file is the old one and nothing is left beside it; if no step
// fails, it is the new one.
func TestEveryStep(t *testing.T) {
	const steps = 5
	for at := range steps + 1 {
		dir := t.TempDir()
		name := filepath.Join(dir, "kept.toml")
		put(t, name, "old")
		err := write(&failing{at: at}, name, []byte("new"), Shared)
		want := "old"
		if at == steps {
			want = "new"
		}
		if (err == nil) != (at == steps) || err != nil && !errors.Is(err, errStep) {
			t.Errorf("step %d: %v", at, err)
		}
		if got := held(t, name); got != want {
			t.Errorf("step %d: content %q", at, got)
		}
		if all := names(t, dir); len(all) != 1 {
			t.Errorf("step %d: left behind %q", at, all)
		}
	}
}

// TestLeftovers checks that files left by a crash are removed when the file is written again, and that files still
// being written, or belonging to others, stay.
func TestLeftovers(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "kept.toml")
	long := time.Now().Add(-2 * abandoned)
	for file, at := range map[string]time.Time{".kept.toml.old~": long, ".kept.toml.new~": time.Now(), ".other.toml.old~": long, "kept.toml.old~": long} {
		put(t, filepath.Join(dir, file), "")
		if err := os.Chtimes(filepath.Join(dir, file), at, at); err != nil {
			t.Fatal(err)
		}
	}
	if err := Write(name, []byte("x"), Shared); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); !slices.Equal(got, []string{".kept.toml.new~", ".other.toml.old~", "kept.toml", "kept.toml.old~"}) {
		t.Errorf("left behind %q", got)
	}
}

// TestLinks checks that a link stays wherever it leads, and that the file it leads to is written.
func TestLinks(t *testing.T) {
	for name, there := range map[string]bool{"to a file": true, "to nothing": false} {
		dir := t.TempDir()
		to, link, again := filepath.Join(dir, "real.toml"), filepath.Join(dir, "link.toml"), filepath.Join(dir, "again.toml")
		if there {
			put(t, to, "old")
		}
		if os.Symlink("real.toml", link) != nil || os.Symlink(link, again) != nil {
			t.Skip("no links here")
		}
		if err := Write(again, []byte("new"), Shared); err != nil || held(t, to) != "new" {
			t.Errorf("%s: %v", name, err)
		}
		if leads, err := os.Readlink(link); err != nil || leads != "real.toml" {
			t.Errorf("%s: the link is gone: %v", name, err)
		}
		if err := Remove(again); err != nil {
			t.Error(err)
		}
		if _, err := os.Lstat(link); err != nil {
			t.Errorf("%s: the link was removed with the file", name)
		}
	}
	dir := t.TempDir()
	self := filepath.Join(dir, "self")
	if err := os.Symlink("self", self); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{self, dir, os.DevNull, filepath.Join(dir, "nowhere", "x")} {
		if Write(name, []byte("x"), Shared) == nil {
			t.Errorf("%s was written", name)
		}
	}
}

// TestModes checks who may read a written file.
func TestModes(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "x")
	for _, c := range []struct{ was, perm, want fs.FileMode }{
		{0, Private, 0o600}, {0o644, Private, 0o600}, {0o640, Shared, 0o640}, {0o600, Shared, 0o600}, {0o666, Shared, 0o666},
	} {
		_ = os.Remove(name)
		if c.was != 0 {
			put(t, name, "")
			if err := os.Chmod(name, c.was); err != nil {
				t.Fatal(err)
			}
		}
		if err := Write(name, []byte("x"), c.perm); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != c.want {
			t.Errorf("mode %v, perm %v: got %v", c.was, c.perm, info.Mode())
		}
	}
	open := filepath.Join(dir, "open")
	if err := os.MkdirAll(open, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{open, filepath.Join(open, "made")} {
		if err := Folder(d); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(d); err != nil || info.Mode().Perm() != 0o700 {
			t.Errorf("%s: %v", d, info.Mode())
		}
	}
}

// TestLongNames checks that a file can be written whatever the length of its name.
func TestLongNames(t *testing.T) {
	for _, name := range []string{strings.Repeat("a", 255), strings.Repeat("ü", 127)} {
		file := filepath.Join(t.TempDir(), name)
		for i := range 2 {
			if err := Write(file, fmt.Append(nil, i), Shared); err != nil {
				t.Error(err)
			}
		}
	}
	if got := Short("aü", 2); got != "a" {
		t.Errorf("%q", got)
	}
}

func put(t *testing.T, name, data string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func held(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func names(t *testing.T, dir string) (all []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}
