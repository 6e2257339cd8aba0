package decisions

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

// File is the file in a folder that holds the user's decisions about its articles.
const File = "lineup.toml"

// maxTOML limits the size of a lineup.toml, in bytes.
const maxTOML = 8 << 20

// Ledger stores the user's decisions about some paths: in the lineup.toml that governs each folder (see Governing),
// and, for what cannot be written there yet, in a spare one below the program's own data. Two programs may use the
// same files at once, and several goroutines a Ledger.
type Ledger struct {
	pages []page // in reading order; new decisions are written to the first
	lock  string
	key   string
	brief bool // for the sample: decisions last until the program ends, and no file is read or written

	mu   sync.Mutex
	seen map[string]string // content of the files when last read or written
	// apart is the name of the file for decisions made while the lock was unavailable.
	apart  string
	unsaid bool // the last Save could not write everything

	noting sync.Mutex
	noted  []step // decisions that are not in any file yet
}

// A page is a file of a ledger.
type page struct {
	bearing

	file string
	own  bool // in the program's own folder, private to the user
}

func (l *Ledger) spare() *page { return &l.pages[len(l.pages)-1] }

// Open returns the ledger of the paths that a corpus is loaded from. data and state are the
// program's own folders, created when needed. Without paths it is the sample's ledger, which
// forgets everything at the end: people try things out there.
func Open(paths []string, data, state string) *Ledger {
	l := &Ledger{key: "sample", brief: len(paths) == 0}
	for _, p := range paths {
		if p == "-" {
			l.key = "stdin"
			continue
		}
		l.open(folderOf(p))
	}
	home := l.key // the folder of what is kept elsewhere
	if len(l.pages) > 0 {
		l.key = keyOf(l.pages[0].opened[0].dir)
		home = keyOf(l.pages[0].dir)
		if long := longKeyOf(l.pages[0].dir); exists(data, long) {
			home = long
		}
	}
	spare := page{own: true, file: filepath.Join(data, home, File), bearing: bearing{opened: []openedFolder{{}}}}
	if len(l.pages) > 0 {
		spare.bearing = l.pages[0].bearing
	}
	l.lock = filepath.Join(state, "locks", home)
	l.pages = append(l.pages, spare)
	return l
}

// open adds the lineup.toml that governs a folder.
func (l *Ledger) open(dir string) {
	above, below := Governing(dir)
	file := filepath.Join(above, File)
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

// folderOf returns the folder of a path: itself, or the one that contains the file.
func folderOf(p string) string {
	if info, err := os.Stat(p); err == nil && !info.IsDir() { //nolint:gosec // the user names it
		return filepath.Dir(p)
	}
	return p
}

// mostKey limits the bytes of a folder's name in a key. The names of the program's own files begin with a key and may
// have 255 bytes in all, 143 on some encrypted disks.
const mostKey = 80

// keyOf returns the key that identifies a folder in the names of the program's own files.
func keyOf(dir string) string {
	base, sum := folderSum(dir)
	return atomicfile.Short(base, mostKey) + "-" + sum
}

// longKeyOf returns the key of a folder as it was before keys were limited in length.
func longKeyOf(dir string) string {
	base, sum := folderSum(dir)
	return base + "-" + sum
}

// folderSum returns the name of a folder and a hash that distinguishes it from others of that name.
func folderSum(dir string) (base, sum string) {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	full := sha256.Sum256([]byte(dir))
	return filepath.Base(dir), hex.EncodeToString(full[:6])
}

// Key identifies the corpus in the names of the program's own files.
func (l *Ledger) Key() string { return l.key }

// LongKey returns Key as it was before keys were limited in length.
func (l *Ledger) LongKey() string {
	if len(l.pages) < 2 {
		return l.key
	}
	return longKeyOf(l.pages[0].opened[0].dir)
}

// Files returns the files of the ledger, whether or not they exist.
func (l *Ledger) Files() []string {
	if l.brief {
		return nil
	}
	var files []string
	for _, p := range l.pages {
		files = append(files, p.file)
	}
	return append(files, l.setAside()...)
}

// Read returns the decisions in the order in which they were made. A file that cannot be read is a problem; one that
// does not exist is not.
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

// once removes decisions that are in two files, as can happen if a program ends after writing one and before writing
// the other.
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

// content returns the content of the files. One that cannot be read counts as empty; it is reported when the articles
// are loaded.
func (l *Ledger) content() map[string]string {
	if l.brief {
		return map[string]string{}
	}
	files := l.Files()
	held := make(map[string]string, len(files))
	for _, file := range files {
		if s, err := Read(file); err == nil {
			held[file] = s
		}
	}
	return held
}

// Stale reports whether the files differ from what was last read or written here, that is, whether the user or
// another program has written to them.
func (l *Ledger) Stale() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return !maps.Equal(l.seen, l.content())
}

// lockPatience is how long to wait for another program that is writing. Writing takes some milliseconds; a program
// that takes longer is stopped or hangs.
const lockPatience = 3 * time.Second

// errBusy is the error for a lock that is not released.
var errBusy = errors.New("another lineup is using it and does not respond; quit that one")

// alone waits until no other program writes to the files, and keeps others waiting until unlock is called. The lock
// is a file of the program's own or, if that cannot be created, the folder itself, so that nothing is created there.
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
		return func() { _ = f.Unlock() }, nil // closing the file releases it in any case
	case errors.Is(err, context.DeadlineExceeded):
		return nil, errBusy
	default:
		return nil, err
	}
}

// Note records that some decisions are removed and others added. It takes effect at once; Save writes it. Note does
// not block.
func (l *Ledger) Note(gone, come decide.Decisions) {
	l.noting.Lock()
	defer l.noting.Unlock()
	l.noted = append(l.noted, step{gone, come})
}

// owed returns everything noted and not yet saved.
func (l *Ledger) owed() (owed step) {
	l.noting.Lock()
	defer l.noting.Unlock()
	for _, s := range l.noted {
		owed = owed.then(s)
	}
	return owed
}

// Save writes what is noted, and what could not be written before, each file completely or not at
// all, and returns the decisions in force. Files are read again first, so that what another program
// or the user wrote meanwhile is kept. If something cannot be written, the error is an
// UnsavedError; the decision is in force all the same, and the next Save tries again.
func (l *Ledger) Save() (decide.Decisions, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.noting.Lock()
	n := len(l.noted)
	l.noting.Unlock()
	if l.brief {
		ds, _ := l.read() // including what is noted, which never counts as saved
		return ds, nil
	}
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
			return nil // what could not be written before stays where it was
		}
		return l.setApart(owed, failed)
	}
	return err
}

// Close waits for a save in progress and saves the rest. The error is an UnsavedError.
func (l *Ledger) Close() error {
	l.mu.Lock()
	again := l.unsaid
	l.mu.Unlock()
	if l.brief || !again && l.owed().empty() {
		return nil
	}
	_, err := l.Save()
	return err
}

// Elsewhere returns the program's own files that hold decisions, in force, that could not be written where they
// belong.
func (l *Ledger) Elsewhere() []string {
	spare := l.spare()
	files := l.setAside()
	if s, _ := Read(spare.file); spare != &l.pages[0] && !spare.stepIn(s).empty() {
		files = append(files, spare.file)
	}
	return files
}

// Change notes a change and saves it.
func (l *Ledger) Change(gone, come decide.Decisions) (decide.Decisions, error) {
	l.Note(gone, come)
	return l.Save()
}

// rewrite changes the file, unless nothing in it would change.
func (p *page) rewrite(gone, come decide.Decisions) error {
	old, err := Read(p.file)
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

// put writes the file, or removes it if it would be empty. A symbolic link is kept if it leads to another TOML file:
// a stranger's folder may have a lineup.toml that leads to the user's own profile.
func (p *page) put(s string) error {
	to, err := atomicfile.Target(p.file)
	if err != nil {
		return err
	}
	if filepath.Ext(to) != filepath.Ext(File) {
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

// change is the function change for decisions expressed relative to what is opened.
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
		d, _ := d.Renamed(out) // every decision can be expressed there
		coming = append(coming, d)
	}
	return change(old, there, coming)
}

// Read reads a lineup.toml, if it is a regular file of at most maxTOML bytes.
func Read(file string) (string, error) {
	b, err := regular.Read(file, maxTOML)
	return string(b), err
}
