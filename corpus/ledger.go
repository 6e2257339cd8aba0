package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/rogpeppe/go-internal/lockedfile"

	"lineup/corpus/atomicfile"
	"lineup/model"
	"lineup/model/decide"
)

// Ledger is where the user's decisions about some paths are kept: the lineup.toml
// of the folder of each, and for what cannot be written there, one below the
// program's own data. Two programs may use the same at once.
type Ledger struct {
	files []string // in the order in which they are read; the first is written to
	spare string   // among files
	lock  string
	key   string
}

// OpenLedger returns the ledger of the paths that a corpus is loaded from. data and
// state are the program's own folders, which are made when they are needed.
func OpenLedger(paths []string, data, state string) *Ledger {
	l := &Ledger{}
	name := "sample"
	for _, p := range paths {
		if p == "-" {
			name = "stdin"
			continue
		}
		dir := p
		if info, err := os.Stat(p); err == nil && !info.IsDir() { //nolint:gosec // the user names it
			dir = filepath.Dir(p)
		}
		if file := filepath.Join(dir, tomlName); !slices.Contains(l.files, file) {
			l.files = append(l.files, file)
		}
	}
	l.key = name
	if len(l.files) > 0 {
		dir := filepath.Dir(l.files[0])
		if abs, err := filepath.Abs(dir); err == nil {
			dir = abs
		}
		sum := sha256.Sum256([]byte(dir))
		l.key = filepath.Base(dir) + "-" + hex.EncodeToString(sum[:6])
	}
	l.spare = filepath.Join(data, l.key, tomlName)
	l.lock = filepath.Join(state, "locks", l.key)
	l.files = append(l.files, l.spare)
	return l
}

// Key names the corpus in the names of the program's own files.
func (l *Ledger) Key() string { return l.key }

// Read returns the decisions in the order in which they were made. What cannot be
// read is a problem; a file that is not there is none.
func (l *Ledger) Read() (decide.Decisions, []model.Problem) {
	var all decide.Decisions
	var problems []model.Problem
	for _, file := range l.files {
		s, err := readTOML(file)
		if err != nil {
			continue // told when the articles are loaded
		}
		ds, faults := parseDecisions(s)
		for i := range ds {
			ds[i].File = file
		}
		for i := range faults {
			faults[i].File = file
		}
		all, problems = append(all, ds...), append(problems, faults...)
	}
	slices.SortStableFunc(all, func(a, b decide.Decided) int { return a.At.Compare(b.At) })
	return all, problems
}

// Change takes some decisions out and puts others in, at once or not at all in each
// file, and returns what is decided then. Files are read again before, so that what
// another program or the user wrote meanwhile stays.
func (l *Ledger) Change(gone, come decide.Decisions) (decide.Decisions, error) {
	if err := os.MkdirAll(filepath.Dir(l.lock), 0o750); err != nil {
		return nil, err
	}
	unlock, err := lockedfile.MutexAt(l.lock).Lock()
	if err != nil {
		return nil, fmt.Errorf("another lineup cannot be waited for: %w", err)
	}
	defer unlock()
	for i, file := range l.files {
		var here decide.Decisions
		if i == 0 {
			here = come
		}
		err := rewrite(file, gone, here)
		if i == 0 && len(l.files) > 1 && unwritable(err) {
			err = rewrite(l.spare, nil, come)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	ds, _ := l.Read()
	return ds, nil
}

// rewrite changes a file, and leaves one alone that nothing changes in.
func rewrite(file string, gone, come decide.Decisions) error {
	old, err := readTOML(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err != nil && len(come) == 0 {
		return nil
	}
	s, err := change(old, gone, come)
	if err != nil || s == old {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o750); err != nil {
		return err
	}
	return atomicfile.Write(file, []byte(s))
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
