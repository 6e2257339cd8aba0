package snapshot

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func cacheIn(t *testing.T) Cache {
	t.Helper()
	return Cache{Dir: filepath.Join(t.TempDir(), "lineup"), Limit: 1 << 20, Program: Running()}
}

func save(t *testing.T, c Cache, k Key) *Content {
	t.Helper()
	content := filled()
	if err := c.Save(k, content); err != nil {
		t.Fatal(err)
	}
	return content
}

// TestSaveOpen checks that a snapshot comes back, and does so again after another has replaced it while it was open.
func TestSaveOpen(t *testing.T) {
	c := cacheIn(t)
	if _, err := c.Open("a"); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("empty cache: got %v, want ErrNotExist", err)
	}
	want := save(t, c, "a")
	s, err := c.Open("a")
	if err != nil {
		t.Fatal(err)
	}
	save(t, c, "a")
	if _, err := c.Clear(); err != nil {
		t.Fatal(err)
	}
	got, err := s.Corpus()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want.Corpus, got); d != "" {
		t.Error(d)
	}
}

// TestOtherProgram checks that a snapshot of another build is not used, nor any snapshot once the program's own file
// has changed.
func TestOtherProgram(t *testing.T) {
	c := cacheIn(t)
	save(t, c, "a")
	other := filepath.Join(t.TempDir(), "lineup")
	if err := os.WriteFile(other, []byte("another program"), 0o600); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(other)
	if err != nil {
		t.Fatal(err)
	}
	c.Program = Identity{path: other, info: info}
	if _, err := c.Open("a"); !errors.Is(err, errOther) {
		t.Errorf("the snapshot of another program: %v", err)
	}
	if err := os.WriteFile(other, []byte("yet another program"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := c.Save("b", filled()); !errors.Is(err, errReplaced) {
		t.Errorf("a program that has been replaced: %v", err)
	}
}

// TestLimit checks that the least recently used snapshot is removed, and that one larger than the limit is not stored
// at all.
func TestLimit(t *testing.T) {
	c := cacheIn(t)
	save(t, c, "a")
	entries, err := c.Entries()
	if err != nil {
		t.Fatal(err)
	}
	c.Limit = 2*entries[0].Bytes + 10
	for i, k := range []Key{"b", "a", "c"} {
		save(t, c, k)
		at := time.Now().Add(time.Duration(i-10) * time.Minute)
		if err := os.Chtimes(c.path(k), at, at); err != nil {
			t.Fatal(err)
		}
	}
	if entries, _ = c.Entries(); len(entries) != 2 || entries[0].Key != "c" || entries[1].Key != "a" {
		t.Errorf("remaining: %v", entries)
	}
	if paths := c.Paths(entries[0]); len(paths) != 3 {
		t.Errorf("got the snapshot of %q", paths)
	}
	c.Limit = 100
	if err := c.Save("d", filled()); !errors.Is(err, errLarge) {
		t.Errorf("too large a snapshot: %v", err)
	}
	left(t, c)
}

// left fails if an unfinished file is left behind.
func left(t *testing.T, c Cache) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(c.Dir, "*"+unfinished))
	if err != nil || len(names) > 0 {
		t.Errorf("left behind: %v %v", names, err)
	}
}

// TestNoPlace checks that an unwritable folder is an error and nothing worse.
func TestNoPlace(t *testing.T) {
	c := cacheIn(t)
	if err := os.WriteFile(c.Dir, nil, 0o600); err != nil { // a file where the folder should be
		t.Fatal(err)
	}
	if err := c.Save("a", filled()); err == nil {
		t.Error("saved to a cache without a folder")
	}
	if _, err := c.Open("a"); err == nil {
		t.Error("opened from a cache without a folder")
	}
	if os.Getuid() == 0 {
		t.Log("root may write everywhere; that a folder forbids it is not tried")
		return
	}
	c = cacheIn(t)
	save(t, c, "a")
	if err := os.Chmod(c.path("a"), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Open("a"); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("unreadable snapshot: %v", err)
	}
}

// TestFullDisk checks that no partial snapshot is stored on a full disk.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	defer full.Close()
	if err := fillFile(full, 1<<20, me, filled()); err == nil {
		t.Error("saved to a full disk")
	}
}

// TestTwoAtOnce checks that programs that save and open the same snapshot at the same time always find it complete.
func TestTwoAtOnce(t *testing.T) {
	c := cacheIn(t)
	want := save(t, c, "a")
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for range 20 {
				if err := c.Save("a", filled()); err != nil {
					t.Error(err)
				}
			}
		})
		wg.Go(func() {
			for range 40 {
				s, err := c.Open("a")
				if err != nil {
					t.Error(err)
					return
				}
				got, err := s.Corpus()
				if d := cmp.Diff(want.Corpus, got); err != nil || d != "" {
					t.Error(err, d)
				}
			}
		})
	}
	wg.Wait()
	left(t, c)
}

// killings is how often a program is killed while it saves; .ci/killed does so two hundred times to the real one.
const killings = 50

// TestKilled kills a program at various moments while it saves, and opens what is there: the previous snapshot or the
// new one, complete.
func TestKilled(t *testing.T) {
	if dir := os.Getenv("LINEUP_TEST_SAVE_IN"); dir != "" {
		c := Cache{Dir: dir, Limit: 1 << 30, Program: Running()}
		for {
			_ = c.Save("a", filled())
			_, _ = os.Stdout.WriteString(".")
		}
	}
	c := cacheIn(t)
	want := save(t, c, "a")
	for i := range killings {
		child := exec.Command(os.Args[0], "-test.run", "^TestKilled$")
		child.Env = append(os.Environ(), "LINEUP_TEST_SAVE_IN="+c.Dir)
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		// It has saved a few times, a different number in each round, and is in the middle of the next.
		if _, err := out.Read(make([]byte, i%8+1)); err != nil {
			t.Fatal(err)
		}
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = child.Wait()
		s, err := c.Open("a")
		if err != nil {
			t.Fatalf("killed after %s: %v", strconv.Itoa(i), err)
		}
		got, err := s.Corpus()
		if d := cmp.Diff(want.Corpus, got); err != nil || d != "" {
			t.Fatal(err, d)
		}
	}
	c.sweep(time.Now().Add(time.Hour))
	left(t, c)
}

// TestKeys checks that different corpora, and different spellings of a path, have different keys.
func TestKeys(t *testing.T) {
	seen := map[Key]string{}
	for _, paths := range [][]string{{"a"}, {"a", "b"}, {"b", "a"}, {"a b"}, {"./a"}, {`a" "b`}} {
		k, err := KeyOf(paths)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.Join(paths, "|")
		if by, ok := seen[k]; ok {
			t.Errorf("%s and %s have the same key", by, name)
		}
		seen[k] = name
	}
	for _, paths := range [][]string{{"a/"}, {"a/", "b//"}} {
		if k, err := KeyOf(paths); err != nil || seen[k] == "" {
			t.Errorf("%q: key differs from the one without the slash: %v", paths, err)
		}
	}
}

// Whatever the articles depend on besides their files is part of the key.
func TestKeyOf(t *testing.T) {
	keys := map[Key]string{}
	for name, c := range map[string]struct{ paths, how []string }{
		"plain": {[]string{"desk"}, nil}, "mapped": {[]string{"desk"}, []string{"title=Kop"}}, "mapped otherwise": {[]string{"desk"}, []string{"title=Kop", "text=Inhalt"}},
		"two paths": {[]string{"desk", "title=Kop"}, nil},
	} {
		k, err := KeyOf(c.paths, c.how...)
		if err != nil || keys[k] != "" {
			t.Errorf("%s has the key of %q, %v", name, keys[k], err)
		}
		keys[k] = name
	}
}
