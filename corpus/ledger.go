package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"syscall"

	"github.com/rogpeppe/go-internal/lockedfile"

	"lineup/corpus/atomicfile"
	"lineup/model"
	"lineup/model/decide"
)

// Ledger is where the user's decisions about some paths are kept: the lineup.toml that counts
// for the folder of each (see governing), and for what cannot be written there, one below the
// program's own data. Two programs may use the same at once, and a Ledger several goroutines.
type Ledger struct {
	pages []page // in the order in which they are read; the first is written to
	lock  string
	key   string

	mu   sync.Mutex
	seen map[string]string // what the files held when they were last read or written
}

// A page is a file of a ledger.
type page struct {
	bearing

	file string
}

// OpenLedger returns the ledger of the paths that a corpus is loaded from. data and
// state are the program's own folders, which are made when they are needed.
func OpenLedger(paths []string, data, state string) *Ledger {
	l := &Ledger{key: "sample"}
	for _, p := range paths {
		if p == "-" {
			l.key = "stdin"
			continue
		}
		l.open(folderOf(p))
	}
	home := l.key // of what is kept elsewhere
	if len(l.pages) > 0 {
		l.key = keyOf(l.pages[0].opened[0].dir)
		home = keyOf(l.pages[0].dir)
	}
	spare := page{file: filepath.Join(data, home, tomlName), bearing: bearing{opened: []openedFolder{{}}}}
	if len(l.pages) > 0 {
		spare.bearing = l.pages[0].bearing
	}
	l.lock = filepath.Join(state, "locks", home)
	l.pages = append(l.pages, spare)
	return l
}

// open takes the lineup.toml that counts for a folder.
func (l *Ledger) open(dir string) {
	above, below := governing(dir)
	file := filepath.Join(above, tomlName)
	i := slices.IndexFunc(l.pages, func(p page) bool { return p.file == file })
	if i < 0 {
		i = len(l.pages)
		l.pages = append(l.pages, page{bearing{dir: above}, file})
	}
	p := &l.pages[i]
	if o := (openedFolder{dir, below}); !slices.Contains(p.opened, o) {
		p.opened = append(p.opened, o)
	}
}

// folderOf is the folder of a path: itself, or the one that a file is in.
func folderOf(p string) string {
	if info, err := os.Stat(p); err == nil && !info.IsDir() { //nolint:gosec // the user names it
		return filepath.Dir(p)
	}
	return p
}

// keyOf names a folder in the names of the program's own files.
func keyOf(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	sum := sha256.Sum256([]byte(dir))
	return filepath.Base(dir) + "-" + hex.EncodeToString(sum[:6])
}

// Key names the corpus in the names of the program's own files.
func (l *Ledger) Key() string { return l.key }

// Files are the files of the ledger, whether they are there or not.
func (l *Ledger) Files() []string {
	var files []string
	for _, p := range l.pages {
		files = append(files, p.file)
	}
	return files
}

// Read returns the decisions in the order in which they were made. What cannot be
// read is a problem; a file that is not there is none.
func (l *Ledger) Read() (decide.Decisions, []model.Problem) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.read()
}

func (l *Ledger) read() (decide.Decisions, []model.Problem) {
	var all decide.Decisions
	var problems []model.Problem
	l.seen = l.content()
	for _, p := range l.pages {
		ds, faults := parseDecisions(l.seen[p.file])
		for _, d := range ds {
			d.File = p.file
			if !p.straight() {
				var ok bool
				d.Above = true
				if d, ok = d.Renamed(p.inward()); !ok {
					continue
				}
			}
			all = append(all, d)
		}
		for i := range faults {
			faults[i].File = p.file
		}
		problems = append(problems, faults...)
	}
	slices.SortStableFunc(all, func(a, b decide.Decided) int { return a.At.Compare(b.At) })
	return all, problems
}

// content is what the files hold; one that cannot be read, which is told when the articles
// are loaded, holds nothing.
func (l *Ledger) content() map[string]string {
	held := make(map[string]string, len(l.pages))
	for _, p := range l.pages {
		if s, err := readTOML(p.file); err == nil {
			held[p.file] = s
		}
	}
	return held
}

// Stale says that the files are not as they were when they were last read or written here:
// the user or another program has written to them.
func (l *Ledger) Stale() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return !maps.Equal(l.seen, l.content())
}

// alone waits until no other program writes to the files, and keeps others waiting until
// unlock.
func (l *Ledger) alone() (unlock func(), err error) {
	if err := os.MkdirAll(filepath.Dir(l.lock), 0o750); err != nil {
		return nil, err
	}
	unlock, err = lockedfile.MutexAt(l.lock).Lock()
	if err != nil {
		return nil, fmt.Errorf("another lineup cannot be waited for: %w", err)
	}
	return unlock, nil
}

// Change takes some decisions out and puts others in, at once or not at all in each
// file, and returns what is decided then. Files are read again before, so that what
// another program or the user wrote meanwhile stays.
func (l *Ledger) Change(gone, come decide.Decisions) (decide.Decisions, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	unlock, err := l.alone()
	if err != nil {
		return nil, err
	}
	defer unlock()
	for i := range l.pages {
		p := &l.pages[i]
		var here decide.Decisions
		if i == 0 {
			here = come
		}
		err := p.rewrite(gone, here)
		if i == 0 && len(l.pages) > 1 && unwritable(err) {
			err = l.pages[len(l.pages)-1].rewrite(nil, come)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.file, err)
		}
	}
	ds, _ := l.read()
	return ds, nil
}

// rewrite changes the file, and leaves one alone that nothing changes in.
func (p *page) rewrite(gone, come decide.Decisions) error {
	old, err := readTOML(p.file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err != nil && len(come) == 0 {
		return nil
	}
	s, err := p.change(old, gone, come)
	if err != nil || s == old {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(p.file), 0o750); err != nil {
		return err
	}
	return atomicfile.Write(p.file, []byte(s))
}

// change is change with decisions as they are said of what is opened.
func (p *page) change(old string, gone, come decide.Decisions) (string, error) {
	if p.straight() {
		return change(old, gone, come)
	}
	in, out := p.inward(), p.outward()
	var there, coming decide.Decisions
	ds, _ := parseDecisions(old)
	for _, d := range ds {
		if here, ok := d.Renamed(in); ok && slices.ContainsFunc(gone, here.Same) {
			there = append(there, d)
		}
	}
	for _, d := range come {
		d, _ := d.Renamed(out) // whatever can be decided can be said there
		coming = append(coming, d)
	}
	return change(old, there, coming)
}

// unwritable says that a folder takes no files of ours.
func unwritable(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// readTOML reads a lineup.toml, if it is a file of a size that one can have.
func readTOML(file string) (string, error) {
	info, err := os.Stat(file)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() || info.Size() > maxTOML {
		return "", errors.New("not read: not a file, or too large")
	}
	b, err := os.ReadFile(file)
	return string(b), err
}
