package snapshot

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"lineup/corpus/regular"
	"lineup/model/large"
)

const (
	extension  = ".snapshot"
	unfinished = ".writing"
	// abandoned is how long a file must have gone unwritten for nobody to be writing it any more: a snapshot is
	// written without a pause.
	abandoned = 10 * time.Minute
)

// errLarge is the error for a corpus whose snapshot would exceed the limit for the whole cache.
var errLarge = errors.New("the snapshot would exceed the size limit of the cache")

// A Cache is a folder of snapshots. Several programs may use one at a time: a snapshot appears whole or not at all,
// and one that is removed or replaced stays readable for those that have it open.
type Cache struct {
	Dir string
	// Limit is the maximum total size of the snapshots in bytes; beyond it, the least recently used ones are removed.
	Limit int64
	// Program identifies the program that reads and writes here.
	Program Identity
}

// A Key identifies the snapshot of a corpus.
type Key string

// KeyOf returns the key of the corpus at paths. It depends on the paths both as spelled, since the articles carry
// that form, and as absolute paths, which identify the files. A trailing slash, as added by shell completion, makes
// no difference. how holds whatever else the articles depend on.
func KeyOf(paths []string, how ...string) (Key, error) {
	h := sha256.New()
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		if err != nil {
			return "", err
		}
		if p != "" && os.IsPathSeparator(p[len(p)-1]) {
			p = filepath.Clean(p)
		}
		fmt.Fprintf(h, "%q %q\n", p, abs)
	}
	for _, s := range how {
		fmt.Fprintf(h, "%q\n", s)
	}
	return Key(hex.EncodeToString(h.Sum(nil)[:16])), nil
}

func (c Cache) path(k Key) string { return filepath.Join(c.Dir, string(k)+extension) }

// Open opens a snapshot. The error is fs.ErrNotExist if there is none; any other says why it cannot be used.
func (c Cache) Open(k Key) (*Snapshot, error) {
	s, err := c.open(k)
	if err != nil {
		return nil, err
	}
	program, err := c.Program.Program()
	if err != nil {
		return nil, err
	}
	if s.program != program {
		return nil, errOther
	}
	now := time.Now()
	_ = os.Chtimes(c.path(k), now, now) // failing to record the use is not an error
	return s, nil
}

// open opens a snapshot made by any program.
func (c Cache) open(k Key) (*Snapshot, error) {
	f, err := regular.Open(c.path(k))
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && (info.Size() < int64(headSize) || int64(int(info.Size())) != info.Size()) {
		err = errBroken
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	data, err := content(f, info.Size())
	if err != nil {
		return nil, err
	}
	return parse(data)
}

// plain reads a file of size bytes into memory, on all processors, and closes it.
func plain(f *os.File, size int64) ([]byte, error) {
	const stretch = 4 << 20
	data := large.Make[byte](int(size), int(size))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for at := int64(0); at < size; at += stretch {
		g.Go(func() error {
			_, err := f.ReadAt(data[at:min(at+stretch, size)], at)
			return err
		})
	}
	return data, errors.Join(g.Wait(), f.Close())
}

// Save writes a snapshot and makes room for it. The previous one stays until the new one is complete and safely on
// disk.
func (c Cache) Save(k Key, content *Content) (err error) {
	program, err := c.Program.Program()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(c.Dir, string(k)+".*"+unfinished)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if err := errors.Join(fillFile(f, c.Limit, program, content), f.Close()); err != nil {
		return err
	}
	if info, err := os.Lstat(c.path(k)); err == nil && info.IsDir() {
		_ = os.Remove(c.path(k)) // if it is empty; a file cannot be renamed to a folder
	}
	if err := os.Rename(f.Name(), c.path(k)); err != nil {
		return err
	}
	return c.makeRoom(k)
}

// fillFile writes a snapshot to a file, its header last, once everything the header describes is there.
func fillFile(f *os.File, limit int64, program Program, content *Content) error {
	if _, err := f.Write(make([]byte, headSize)); err != nil {
		return err
	}
	head, err := write(&bounded{f, limit - int64(headSize)}, program, content)
	if err != nil {
		return err
	}
	if _, err := f.WriteAt(head, 0); err != nil {
		return err
	}
	return f.Sync()
}

// bounded is a writer that fails beyond a number of bytes.
type bounded struct {
	w    io.Writer
	left int64
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errLarge
	}
	return b.w.Write(p)
}

// An Entry is a snapshot in the cache.
type Entry struct {
	Key   Key
	Bytes int64
	Used  time.Time
}

// Paths returns the paths under which an entry's corpus was requested; nil if the snapshot is broken.
func (c Cache) Paths(e Entry) []string {
	s, err := c.open(e.Key)
	if err != nil {
		return nil
	}
	paths, err := s.Paths()
	if err != nil {
		return nil
	}
	return paths
}

// Entries lists the snapshots, most recently used first.
func (c Cache) Entries() ([]Entry, error) {
	files, err := os.ReadDir(c.Dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var entries []Entry
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name(), extension)
		info, err := f.Info()
		if !ok || err != nil {
			continue // another program has removed it, or put something else there
		}
		entries = append(entries, Entry{Key(name), info.Size(), info.ModTime()})
	}
	slices.SortFunc(entries, func(a, b Entry) int { return cmp.Or(b.Used.Compare(a.Used), cmp.Compare(a.Key, b.Key)) })
	return entries, err
}

// makeRoom removes abandoned files and the least recently used snapshots, until the rest is within the limit; the
// snapshot of k stays.
func (c Cache) makeRoom(k Key) error {
	c.sweep(time.Now().Add(-abandoned))
	entries, err := c.Entries()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(entries, func(e Entry) bool { return e.Key == k })
	total := int64(0)
	if i >= 0 {
		total = entries[i].Bytes
		entries = slices.Delete(entries, i, i+1)
	}
	for _, e := range entries {
		if total += e.Bytes; total > c.Limit {
			total -= e.Bytes
			err = errors.Join(err, remove(c.path(e.Key)))
		}
	}
	return err
}

// sweep removes unfinished files last written before a time.
func (c Cache) sweep(before time.Time) {
	names, _ := filepath.Glob(filepath.Join(c.Dir, "*"+unfinished))
	for _, n := range names {
		if info, err := os.Stat(n); err == nil && info.ModTime().Before(before) {
			_ = remove(n) // tried again next time
		}
	}
}

// Clear removes all snapshots and returns how many bytes they took.
func (c Cache) Clear() (int64, error) {
	c.sweep(time.Now().Add(time.Minute))
	entries, err := c.Entries()
	freed := int64(0)
	for _, e := range entries {
		if fault := remove(c.path(e.Key)); fault != nil {
			err = errors.Join(err, fault)
			continue
		}
		freed += e.Bytes
	}
	return freed, err
}

// remove removes a file that another program may be removing at the same time.
func remove(name string) error {
	if err := os.Remove(name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
