package decisions

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gofrs/flock"

	"lineup/model/decide"
)

// desk is a folder of articles and the program's own folders.
type desk struct{ articles, data, state string }

func newDesk(t *testing.T) desk {
	t.Helper()
	dir := t.TempDir()
	d := desk{filepath.Join(dir, "articles"), filepath.Join(dir, "data"), filepath.Join(dir, "state")}
	if err := os.Mkdir(d.articles, 0o750); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d desk) open() *Ledger { return Open([]string{d.articles}, d.data, d.state) }
func (d desk) file() string  { return filepath.Join(d.articles, File) }

// alias returns a decision made at the given second of a fixed day.
func alias(also string, second int) decide.Decisions {
	return decide.Decisions{{Decision: decide.Alias{Name: "Ada Quill", Also: also}, At: time.Date(2026, 5, 1, 12, 0, second, 0, time.UTC)}}
}

// readOnly makes a folder refuse new files, even from root, until the returned function is called.
func readOnly(t *testing.T, dir string) (writable func()) {
	t.Helper()
	writable = func() { _ = os.Chmod(dir, 0o750) }
	if os.Geteuid() == 0 { // file modes do not bind root
		if err := exec.Command("mount", "--bind", dir, dir).Run(); err != nil {
			t.Skip("root, and nothing can be mounted")
		}
		if err := exec.Command("mount", "-o", "remount,bind,ro", dir).Run(); err != nil {
			_ = exec.Command("umount", dir).Run()
			t.Skip("root, and nothing can be mounted read-only")
		}
		writable = func() { _ = exec.Command("umount", dir).Run() }
	} else if err := os.Chmod(dir, 0o550); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(writable)
	return writable
}

// full mounts a full disk on a folder, until the returned function is called.
func full(t *testing.T, dir string) (emptied func()) {
	t.Helper()
	if os.Geteuid() != 0 || exec.Command("mount", "-t", "tmpfs", "-o", "size=64k", "lineup-test", dir).Run() != nil {
		t.Skip("no disk can be mounted here")
	}
	t.Cleanup(func() { _ = exec.Command("umount", dir).Run() })
	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, make([]byte, 1<<17), 0o600); err == nil {
		t.Fatal("the disk is not full")
	}
	return func() { _ = os.Remove(filler) }
}

// hindrances are what can prevent a lineup.toml from being written; each returns how to end it.
func hindrances() map[string]func(*testing.T, desk) (end func()) {
	must := func(t *testing.T, err error) {
		t.Helper()
		if err != nil {
			t.Skip(err)
		}
	}
	swap := func(put func(file string) error) func(*testing.T, desk) func() {
		return func(t *testing.T, d desk) func() {
			t.Helper()
			must(t, put(d.file()))
			return func() { _ = os.RemoveAll(d.file()) }
		}
	}
	return map[string]func(*testing.T, desk) func(){
		"read-only": func(t *testing.T, d desk) func() { t.Helper(); return readOnly(t, d.articles) },
		"full disk": func(t *testing.T, d desk) func() { t.Helper(); return full(t, d.articles) },
		"no TOML":   swap(func(file string) error { return os.WriteFile(file, []byte("a = \n"), 0o600) }),
		"a folder":  swap(func(file string) error { return os.Mkdir(file, 0o750) }),
		"a pipe":    swap(func(file string) error { return exec.Command("mkfifo", file).Run() }),
		"a loop":    swap(func(file string) error { return os.Symlink(file, file) }),
		"a link to nowhere": swap(func(file string) error {
			return os.Symlink(filepath.Join(filepath.Dir(file), "gone", File), file)
		}),
		"a link to a profile": swap(func(file string) error { return os.Symlink(filepath.Join(filepath.Dir(file), ".profile"), file) }),
		"folder gone": func(t *testing.T, d desk) func() {
			t.Helper()
			must(t, os.Remove(d.articles))
			return func() { _ = os.Mkdir(d.articles, 0o750) }
		},
	}
}

// TestUnsaved checks, for whatever prevents a lineup.toml from being written, that it is reported, that the decision
// is in force and survives the program, and that it is written once that is possible.
func TestUnsaved(t *testing.T) {
	for name, hinder := range hindrances() {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			l := d.open()
			end := hinder(t, d)
			ds, err := l.Change(nil, alias("A. Quill", 1))
			unsaved, ok := errors.AsType[*UnsavedError](err)
			if !ok || unsaved.Kept == "" || unsaved.File != d.file() || !strings.Contains(err.Error(), "cannot be written") {
				t.Fatalf("got %v, want an UnsavedError", err)
			}
			if info, err := os.Stat(unsaved.Kept); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("the kept file is readable by others: %v, %v", info, err)
			}
			if len(ds) != 1 {
				t.Errorf("in force: %v", ds)
			}
			if elsewhere := d.open().Elsewhere(); len(elsewhere) != 1 || elsewhere[0] != unsaved.Kept {
				t.Errorf("Elsewhere: %q", elsewhere)
			}
			if ds, err = d.open().Change(nil, alias("Quill", 2)); len(ds) != 2 || err == nil {
				t.Errorf("next program: %v, %v", ds, err)
			}
			if ds, _ = d.open().Change(alias("A. Quill", 1), nil); len(ds) != 1 {
				t.Errorf("after withdrawing one: %v", ds)
			}
			end()
			l = d.open()
			if ds, err = l.Save(); len(l.Elsewhere()) > 0 {
				t.Errorf("Elsewhere: %q", l.Elsewhere())
			}
			if err != nil || len(ds) != 1 || ds[0].File != d.file() {
				t.Errorf("after writing became possible: %v, %v", ds, err)
			}
			if left, _ := filepath.Glob(filepath.Join(d.data, "*", "*")); len(left) > 0 {
				t.Errorf("still elsewhere: %v", left)
			}
		})
	}
}

// TestTakenBackUnsaved checks that a decision in a file that cannot be written is withdrawn all the same, and
// reported, until it is made again or can be removed.
func TestTakenBackUnsaved(t *testing.T) {
	d := newDesk(t)
	one := alias("A. Quill", 1)
	if _, err := d.open().Change(nil, one); err != nil {
		t.Fatal(err)
	}
	writable := readOnly(t, d.articles)
	l := d.open()
	ds, err := l.Change(one, nil)
	if len(ds) != 0 || err == nil {
		t.Errorf("withdrawn: %v, %v", ds, err)
	}
	if ds, _ := d.open().Read(); len(ds) != 0 {
		t.Errorf("the next program still has %v", ds)
	}
	if ds, err = l.Change(nil, one); len(ds) != 1 || err != nil {
		t.Errorf("decided again: %v, %v", ds, err)
	}
	if ds, _ := d.open().Read(); len(ds) != 1 {
		t.Errorf("the next program has %v", ds)
	}
	if _, err = l.Change(one, nil); err == nil {
		t.Error("want an error")
	}
	writable()
	if ds, err = d.open().Save(); len(ds) != 0 || err != nil {
		t.Errorf("after writing became possible: %v, %v", ds, err)
	}
	if _, err := os.Lstat(d.file()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an empty file is left: %v", err)
	}
}

// TestNowhere checks that a decision that cannot be saved anywhere is in force to the end, and handed out then.
func TestNowhere(t *testing.T) {
	d := newDesk(t)
	if err := os.WriteFile(d.data, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(d.file(), 0o750); err != nil {
		t.Fatal(err)
	}
	l := d.open()
	for i, also := range []string{"A. Quill", "Quill"} {
		if ds, err := l.Change(nil, alias(also, i)); len(ds) != i+1 || err == nil {
			t.Errorf("in force: %v, %v", ds, err)
		}
	}
	unsaved, ok := errors.AsType[*UnsavedError](l.Close())
	if !ok || unsaved.Kept != "" {
		t.Fatalf("at the end: %v", unsaved)
	}
	if ds, _ := parseDecisions(unsaved.Lost); len(ds) != 2 {
		t.Errorf("handed out: %q", unsaved.Lost)
	}
	if err := os.Remove(d.file()); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if ds, _ := d.open().Read(); len(ds) != 2 {
		t.Errorf("still not saved: %v", ds)
	}
}

// TestLockHeld checks that a lock that is never released is not waited for forever and costs no decision, and that
// one left by a dead program does not count.
func TestLockHeld(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for a lock")
	}
	d := newDesk(t)
	l := d.open()
	if _, err := l.Change(nil, alias("A. Quill", 1)); err != nil {
		t.Fatal(err)
	}
	other := flock.New(l.lock)
	if ok, err := other.TryLock(); !ok || err != nil {
		t.Fatal(ok, err)
	}
	ds, err := l.Change(nil, alias("Quill", 2))
	if !errors.Is(err, errBusy) || len(ds) != 2 {
		t.Errorf("in force: %v, %v", ds, err)
	}
	if ds, _ := d.open().Read(); len(ds) != 2 {
		t.Errorf("the next program has %v", ds)
	}
	if err := other.Unlock(); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(d.data, "*", "*")); len(left) > 0 {
		t.Errorf("still elsewhere: %v", left)
	}
	s, err := Read(d.file())
	if ds, _ := parseDecisions(s); err != nil || len(ds) != 2 {
		t.Errorf("saved: %v, %v", ds, err)
	}
}

// TestNoLock checks that a state folder where nothing can be created costs no decision.
func TestNoLock(t *testing.T) {
	for name, put := range map[string]func(d desk) error{
		"a file":  func(d desk) error { return os.WriteFile(d.state, nil, 0o600) },
		"nowhere": func(d desk) error { return os.Symlink("/nowhere/at/all", d.state) },
		"a pipe": func(d desk) error {
			l := d.open()
			return errors.Join(os.MkdirAll(filepath.Dir(l.lock), 0o750), exec.Command("mkfifo", l.lock).Run())
		},
	} {
		d := newDesk(t)
		if err := put(d); err != nil {
			continue
		}
		if ds, err := d.open().Change(nil, alias("A. Quill", 1)); err != nil || len(ds) != 1 {
			t.Errorf("%s: %v, %v", name, ds, err)
		}
		if all, err := os.ReadDir(d.articles); err != nil || len(all) != 1 {
			t.Errorf("%s: created beside the articles: %v", name, all)
		}
	}
}

// TestLinkedTOML checks that a link stays, and that the file it leads to is written.
func TestLinkedTOML(t *testing.T) {
	for name, there := range map[string]bool{"there": true, "not there yet": false} {
		d := newDesk(t)
		shared := filepath.Join(t.TempDir(), "shared.toml")
		if there {
			if err := os.WriteFile(shared, []byte("# ours\n"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Symlink(shared, d.file()); err != nil {
			t.Skip("no links here")
		}
		l := d.open()
		if _, err := l.Change(nil, alias("A. Quill", 1)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if s, err := Read(shared); err != nil || !strings.Contains(s, "A. Quill") {
			t.Errorf("%s: it holds %q, %v", name, s, err)
		}
		if _, err := l.Change(alias("A. Quill", 1), nil); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if to, err := os.Readlink(d.file()); err != nil || to != shared {
			t.Errorf("%s: the link is gone: %v", name, err)
		}
	}
}

// TestLongFolder checks that a folder's name may have the maximum length, in any script, and that decisions kept
// under an older, unlimited key are found.
func TestLongFolder(t *testing.T) {
	for _, name := range []string{strings.Repeat("n", 200), strings.Repeat("n", 235), strings.Repeat("n", 255), strings.Repeat("ü", 127), "short"} {
		d := newDesk(t)
		d.articles = filepath.Join(d.articles, name)
		if err := os.Mkdir(d.articles, 0o750); err != nil {
			t.Fatal(err)
		}
		l := d.open()
		if ds, err := l.Change(nil, alias("A. Quill", 1)); err != nil || len(ds) != 1 {
			t.Errorf("%d bytes: %v, %v", len(name), ds, err)
		}
		if n := len(l.Key()); n > mostKey+13 {
			t.Errorf("a name of %d bytes has a key of %d", len(name), n)
		}
	}
	d := newDesk(t)
	d.articles = filepath.Join(d.articles, strings.Repeat("n", 200))
	old := filepath.Join(d.data, longKeyOf(d.articles))
	if err := errors.Join(os.Mkdir(d.articles, 0o750), os.MkdirAll(old, 0o750)); err != nil {
		t.Fatal(err)
	}
	kept := "[[alias]]\nname = \"Ada Quill\"\nalso = \"Quill\"\ndecided = 2026-05-01T12:00:00Z\n"
	if err := os.WriteFile(filepath.Join(old, File), []byte(kept), 0o600); err != nil {
		t.Fatal(err)
	}
	if ds, _ := d.open().Read(); len(ds) != 1 {
		t.Errorf("under the older key: %v", ds)
	}
}

// TestMerelyRead checks that nothing is created anywhere while there are no decisions.
func TestMerelyRead(t *testing.T) {
	d := newDesk(t)
	l := d.open()
	l.Read()
	if _, err := l.Save(); err != nil {
		t.Fatal(err)
	}
	l.Stale()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if all, err := os.ReadDir(d.articles); err != nil || len(all) > 0 {
		t.Errorf("created: %v, %v", all, err)
	}
	for _, dir := range []string{d.data, d.state} {
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("created: %s", dir)
		}
	}
	one := alias("A. Quill", 1)
	for _, c := range [][2]decide.Decisions{{nil, one}, {one, nil}, {one, nil}} {
		if _, err := l.Change(c[0], c[1]); err != nil {
			t.Fatal(err)
		}
	}
	if all, _ := os.ReadDir(d.articles); len(all) > 0 {
		t.Errorf("left after an undo: %v", all)
	}
	for _, dir := range []string{filepath.Dir(l.lock), l.lock} {
		if info, err := os.Stat(dir); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v", dir, info.Mode())
		}
	}
}
