package corpus

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"lineup/corpus/atomicfile"
	"lineup/corpus/regular"
	"lineup/model"
	"lineup/model/decide"
)

// Ledger is where the user's decisions about some paths are kept: the lineup.toml that counts
// for the folder of each (see governing), and for what cannot be written there, the spare one
// below the program's own data, until it can. Two programs may use the same at once, and a
// Ledger several goroutines.
type Ledger struct {
	pages []page // in the order in which they are read; the first is written to
	lock  string
	key   string

	mu   sync.Mutex
	seen map[string]string // what the files held when they were last read or written
	// apart is the name of the file of what is decided while nobody could have the lock.
	apart  string
	unsaid bool // the last Save could not write all

	noting sync.Mutex
	noted  []step // what is decided and in no file
}

// A page is a file of a ledger.
type page struct {
	bearing

	file string
	own  bool // in the program's own folder, and nobody else's business
}

func (l *Ledger) spare() *page { return &l.pages[len(l.pages)-1] }

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
		if long := longKeyOf(l.pages[0].dir); exists(data, long) {
			home = long
		}
	}
	spare := page{own: true, file: filepath.Join(data, home, tomlName), bearing: bearing{opened: []openedFolder{{}}}}
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
		l.pages = append(l.pages, page{bearing: bearing{dir: above}, file: file})
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

// mostKey is how many bytes of a folder's name a key has: names of the program's own files
// begin with a key, and may have 255 in all, on some encrypted disks 143.
const mostKey = 80

// keyOf names a folder in the names of the program's own files.
func keyOf(dir string) string {
	base, sum := folderSum(dir)
	return atomicfile.Short(base, mostKey) + "-" + sum
}

// longKeyOf is the key of a folder as it was before keys were bounded.
func longKeyOf(dir string) string {
	base, sum := folderSum(dir)
	return base + "-" + sum
}

// folderSum is the name of a folder and what tells it from others of that name.
func folderSum(dir string) (base, sum string) {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	full := sha256.Sum256([]byte(dir))
	return filepath.Base(dir), hex.EncodeToString(full[:6])
}

// Key names the corpus in the names of the program's own files.
func (l *Ledger) Key() string { return l.key }

// LongKey is Key as it was before keys were bounded.
func (l *Ledger) LongKey() string {
	if len(l.pages) < 2 {
		return l.key
	}
	return longKeyOf(l.pages[0].opened[0].dir)
}

// Files are the files of the ledger, whether they are there or not.
func (l *Ledger) Files() []string {
	var files []string
	for _, p := range l.pages {
		files = append(files, p.file)
	}
	return append(files, l.setAside()...)
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
			d.File, d.Above = p.file, !p.straight()
			if d, ok := p.here(d); ok {
				all = append(all, d)
			}
		}
		for i := range faults {
			faults[i].File = p.file
		}
		problems = append(problems, faults...)
	}
	all = once(all)
	spare := l.spare()
	all = step{gone: spare.stepIn(l.seen[spare.file]).gone}.applied(all)
	for _, file := range l.setAside() {
		all = spare.stepIn(l.seen[file]).applied(all)
	}
	all = l.owed().applied(all)
	slices.SortStableFunc(all, func(a, b decide.Decided) int { return a.At.Compare(b.At) })
	return all, problems
}

// once leaves out what is in two files, as it may when a program was ended between writing
// the one and the other.
func once(all decide.Decisions) (out decide.Decisions) {
	made := make(map[int64]decide.Decisions, len(all))
	for _, d := range all {
		at := d.At.UnixNano()
		if d.At.IsZero() || !slices.ContainsFunc(made[at], d.Same) {
			out, made[at] = append(out, d), append(made[at], d)
		}
	}
	return out
}

// content is what the files hold; one that cannot be read, which is reported when the articles
// are loaded, holds nothing.
func (l *Ledger) content() map[string]string {
	files := l.Files()
	held := make(map[string]string, len(files))
	for _, file := range files {
		if s, err := readTOML(file); err == nil {
			held[file] = s
		}
	}
	return held
}

// Stale reports whether the files are not as they were when they were last read or written here:
// the user or another program has written to them.
func (l *Ledger) Stale() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return !maps.Equal(l.seen, l.content())
}

// patience is how long another program that writes is waited for. Writing takes some
// milliseconds: one that has not done by then is stopped, or hangs.
const lockPatience = 3 * time.Second

// errBusy is the error of a lock that somebody does not give back.
var errBusy = errors.New("another lineup is using it and does not respond; quit that one")

// alone waits until no other program writes to the files, and keeps others waiting until
// unlock. The lock is a file of the program's own, or where that cannot be made, the folder
// itself: nothing is put there.
func (l *Ledger) alone() (unlock func(), err error) {
	err = atomicfile.Folder(filepath.Dir(l.lock))
	if err == nil {
		err = regular.Check(l.lock)
	}
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		unlock, err = locked(flock.New(l.lock, flock.SetPermissions(atomicfile.Private)))
	}
	if err == nil || errors.Is(err, errBusy) || l.spare() == &l.pages[0] {
		return unlock, err
	}
	if unlock, fault := locked(flock.New(l.pages[0].dir, flock.SetFlag(os.O_RDONLY))); fault == nil {
		return unlock, nil
	}
	return nil, err
}

func locked(f *flock.Flock) (unlock func(), err error) {
	ctx, stop := context.WithTimeout(context.Background(), lockPatience)
	defer stop()
	ok, err := f.TryLockContext(ctx, 10*time.Millisecond)
	switch {
	case ok:
		return func() { _ = f.Unlock() }, nil // closing the file gives it back in any case
	case errors.Is(err, context.DeadlineExceeded):
		return nil, errBusy
	default:
		return nil, err
	}
}

// Note takes in that some decisions are taken out and others put in: from now on that is so,
// and Save writes it. It does not wait for anything.
func (l *Ledger) Note(gone, come decide.Decisions) {
	l.noting.Lock()
	defer l.noting.Unlock()
	l.noted = append(l.noted, step{gone, come})
}

// owed is all that is noted and not saved.
func (l *Ledger) owed() (owed step) {
	l.noting.Lock()
	defer l.noting.Unlock()
	for _, s := range l.noted {
		owed = owed.then(s)
	}
	return owed
}

// Save writes what is noted, and what could not be written before, at once or not at all in
// each file, and returns what is decided. Files are read again before, so that what another
// program or the user wrote meanwhile stays. What cannot be written is an UnsavedError; it is
// decided all the same, and the next Save tries again.
func (l *Ledger) Save() (decide.Decisions, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.noting.Lock()
	n := len(l.noted)
	l.noting.Unlock()
	owed := l.owed()
	err := l.save(owed)
	l.unsaid = err != nil
	if kept, ok := errors.AsType[*UnsavedError](err); err == nil || ok && kept.Kept == l.spare().file {
		l.noting.Lock()
		l.noted = l.noted[n:]
		l.noting.Unlock()
	}
	ds, _ := l.read()
	return ds, err
}

func (l *Ledger) save(owed step) error {
	if owed.empty() && len(l.Elsewhere()) == 0 {
		return nil
	}
	unlock, err := l.alone()
	if err == nil {
		defer unlock()
		err = l.pay(owed)
	} else {
		err = &UnsavedError{File: l.pages[0].file, Err: err}
	}
	if failed, ok := errors.AsType[*UnsavedError](err); ok && failed.Kept == "" {
		if owed.empty() {
			return nil // what could not be written before is where it stood
		}
		return l.setApart(owed, failed)
	}
	return err
}

// Close waits for what is being saved, and saves what is not. The error is an UnsavedError.
func (l *Ledger) Close() error {
	l.mu.Lock()
	again := l.unsaid
	l.mu.Unlock()
	if !again && l.owed().empty() {
		return nil
	}
	_, err := l.Save()
	return err
}

// Elsewhere returns the files of the program's own that hold what could not be written where it
// belongs; it is in force.
func (l *Ledger) Elsewhere() []string {
	spare := l.spare()
	files := l.setAside()
	if s, _ := readTOML(spare.file); spare != &l.pages[0] && !spare.stepIn(s).empty() {
		files = append(files, spare.file)
	}
	return files
}

// Change notes a change and saves it.
func (l *Ledger) Change(gone, come decide.Decisions) (decide.Decisions, error) {
	l.Note(gone, come)
	return l.Save()
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
	return p.put(s)
}

// put writes the file; an empty one goes. A link stays, if it leads to another TOML file: a
// folder of a stranger may have a lineup.toml that leads to the user's own profile.
func (p *page) put(s string) error {
	to, err := atomicfile.Target(p.file)
	if err != nil {
		return err
	}
	if filepath.Ext(to) != filepath.Ext(tomlName) {
		return fmt.Errorf("it is a link to %s, which is not a .toml file", to)
	}
	if strings.TrimSpace(s) == "" {
		if err := atomicfile.Remove(to); !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	if !p.own {
		return atomicfile.Write(to, []byte(s), atomicfile.Shared)
	}
	if err := atomicfile.Folder(filepath.Dir(p.file)); err != nil {
		return err
	}
	return atomicfile.Write(to, []byte(s), atomicfile.Private)
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

// readTOML reads a lineup.toml, if it is a file of a size that one can have.
func readTOML(file string) (string, error) {
	b, err := regular.Read(file, maxTOML)
	return string(b), err
}
