package snapshot

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// spoilt are ways to damage a file in place.
func spoilt() map[string]func(name string) error {
	return map[string]func(string) error{
		"cut":   func(name string) error { return os.Truncate(name, 0) },
		"short": func(name string) error { return os.Truncate(name, int64(headSize)+100) },
		"written over": func(name string) error {
			info, err := os.Stat(name)
			if err != nil {
				return err
			}
			return os.WriteFile(name, bytes.Repeat([]byte{'x'}, int(info.Size())), 0o600)
		},
	}
}

// TestSpoilt checks that what has been read from a snapshot stays as it was whatever happens to the file, that what
// has not been read is either what was written or an error, and that the file is dropped the next time.
func TestSpoilt(t *testing.T) {
	for name, spoil := range spoilt() {
		c := cacheIn(t)
		want := save(t, c, "a")
		s, err := c.Open("a")
		if err != nil {
			t.Fatal(err)
		}
		again, err := c.Open("a") // twice in one program
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Corpus()
		if err != nil {
			t.Fatal(err)
		}
		began := time.Now()
		if err := spoil(c.path("a")); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("%s: the writer was held up for %v", name, took)
		}
		if d := cmp.Diff(want.Corpus, got); d != "" {
			t.Errorf("%s: content already read has changed (-was +is):\n%s", name, d)
		}
		for _, s := range []*Snapshot{s, again} {
			if people, err := s.People(); err == nil && !cmp.Equal(want.People, people) {
				t.Errorf("%s: reading returned neither the written content nor an error", name)
			}
		}
		if s, err := c.Open("a"); err == nil {
			if _, err := s.Corpus(); err == nil {
				t.Errorf("%s: the damaged file was opened without an error", name)
			}
		}
		save(t, c, "a")
		if _, err := c.Open("a"); err != nil {
			t.Errorf("%s: it was not replaced: %v", name, err)
		}
	}
}

// TestWrittenTo checks that a file that somebody has open for writing is read all the same.
func TestWrittenTo(t *testing.T) {
	c := cacheIn(t)
	want := save(t, c, "a")
	w, err := os.OpenFile(c.path("a"), os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	s, err := c.Open("a")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Truncate(0); err != nil {
		t.Fatal(err)
	}
	got, err := s.Corpus()
	if d := cmp.Diff(want.Corpus, got); err == nil && d != "" {
		t.Error(d)
	}
}

// TestNotAFile checks that anything else in the place of a snapshot is not waited for, and is replaced by one.
func TestNotAFile(t *testing.T) {
	for name, put := range map[string]func(at string) error{
		"pipe":      func(at string) error { return exec.Command("mkfifo", at).Run() },
		"folder":    func(at string) error { return os.Mkdir(at, 0o700) },
		"device":    func(at string) error { return os.Symlink(os.DevNull, at) },
		"itself":    func(at string) error { return os.Symlink(at, at) },
		"nothing":   func(at string) error { return os.WriteFile(at, nil, 0o600) },
		"one byte":  func(at string) error { return os.WriteFile(at, []byte("l"), 0o600) },
		"something": func(at string) error { return os.WriteFile(at, bytes.Repeat([]byte("lineup\x00\x01"), 100), 0o600) },
	} {
		c := cacheIn(t)
		if err := os.MkdirAll(c.Dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if put(c.path("a")) != nil {
			t.Logf("no %s here", name)
			continue
		}
		opened := make(chan error, 1)
		go func() {
			_, err := c.Open("a")
			opened <- err
		}()
		select {
		case err := <-opened:
			if err == nil {
				t.Errorf("%s was opened as a snapshot", name)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("opening %s blocks", name)
		}
		if _, err := c.Entries(); err != nil {
			t.Error(name, err)
		}
		save(t, c, "a")
		if _, err := c.Open("a"); err != nil {
			t.Errorf("%s was not replaced: %v", name, err)
		}
	}
}

// TestLargeCut checks that a file of many pieces keeps its content while it is truncated and read at the same time.
func TestLargeCut(t *testing.T) {
	name := filepath.Join(t.TempDir(), "large")
	size := 40<<20 + 123
	was := make([]byte, size)
	for i := range was {
		was[i] = byte(i>>12) ^ byte(i)
	}
	if err := os.WriteFile(name, was, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := content(f, int64(size))
	if err != nil {
		t.Fatal(err)
	}
	cut := make(chan error)
	go func() { cut <- os.Truncate(name, 0) }()
	var end time.Time // some time after the truncation
	for end.IsZero() || time.Now().Before(end) {
		for i := 0; i < size; i += 1 << 12 {
			if data[i] != was[i] {
				t.Fatalf("byte %d has changed", i)
			}
		}
		select {
		case err := <-cut:
			if err != nil {
				t.Fatal(err)
			}
			end = time.Now().Add(50 * time.Millisecond)
		default:
		}
	}
	if string(data) != string(was) {
		t.Error("the content has changed")
	}
}
