package decisions

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"lineup/corpus/atomicfile"
	"lineup/model/decide"
)

// A step is a set of decisions made at once.
type step struct{ gone, come decide.Decisions }

// then returns both steps combined.
func (s step) then(n step) step {
	for _, d := range n.gone {
		s = step{append(s.gone.Without(d), d), s.come.Without(d)}
	}
	for _, d := range n.come {
		s = step{s.gone.Without(d), append(s.come.Without(d), d)}
	}
	return s
}

// applied returns the decisions after a step.
func (s step) applied(all decide.Decisions) decide.Decisions {
	for _, d := range s.gone {
		all = all.Without(d)
	}
	for _, d := range s.come {
		all = append(all.Without(d), d)
	}
	return all
}

func (s step) empty() bool { return len(s.gone)+len(s.come) == 0 }

// An UnsavedError reports why a lineup.toml could not be written, and where the decisions are kept until it can be.
// They are in force all the same.
type UnsavedError struct {
	File string
	Err  error
	// Kept is a file in the user's own folder; "" if that cannot be written either, and the decisions are lost when
	// the program ends.
	Kept string
	// Lost holds those decisions in the form of a lineup.toml.
	Lost string
}

func (e *UnsavedError) Error() string {
	why := plainly(e.Err)
	file := filepath.Join(filepath.Base(filepath.Dir(e.File)), filepath.Base(e.File))
	if e.Kept != "" {
		return fmt.Sprintf("%s cannot be written (%s); kept in %s", file, why, e.Kept)
	}
	return fmt.Sprintf("%s cannot be written (%s); kept until it can be written or lineup ends", file, why)
}

func (e *UnsavedError) Unwrap() error { return e.Err }

// plainly returns why something failed, without the names of the program's own temporary files.
func plainly(err error) string {
	if le, ok := errors.AsType[*os.LinkError](err); ok {
		err = le.Err
	}
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		err = pe.Err
	}
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "the disk is full"
	case errors.Is(err, syscall.EDQUOT):
		return "your share of the disk is full"
	case errors.Is(err, syscall.EROFS):
		return "it is read-only"
	case errors.Is(err, fs.ErrPermission):
		return "it is read-only, or not yours to write to"
	case errors.Is(err, fs.ErrNotExist):
		return "its folder is gone"
	}
	return err.Error()
}

// withdrawn is the prefix of tables for decisions that are still in a file that cannot be written, but no longer in
// force.
const withdrawn = "withdrawn."

// stepIn returns the step recorded in a file in the user's own folder.
func (p *page) stepIn(s string) (owed step) {
	for _, b := range blocksOf(s) {
		table, gone := strings.CutPrefix(b.table, withdrawn)
		b.table = table
		d, ok, err := b.decision(s)
		if err != nil || !ok || d.At.IsZero() && !gone {
			continue // written by hand; it stays where it is
		}
		d.Line = 0
		if d, ok = p.here(d); !ok {
			continue
		}
		if gone {
			owed.gone = append(owed.gone, d)
		} else {
			owed.come = append(owed.come, d)
		}
	}
	return owed
}

// here returns a decision of the file relative to what is opened, false if it concerns something out of sight.
func (p *page) here(d decide.Decided) (decide.Decided, bool) {
	if p.straight() {
		return d, true
	}
	return d.Renamed(p.inward())
}

// owes returns a file in the user's own folder with the step was replaced by owed.
func (p *page) owes(old string, was, owed step) (string, error) {
	var kept strings.Builder
	for _, b := range blocksOf(old) {
		table, gone := strings.CutPrefix(b.table, withdrawn)
		table, b.table = b.table, table
		d, ok, err := b.decision(old)
		if b.table = table; gone && err == nil && ok {
			if _, seen := p.here(d); seen {
				continue
			}
		}
		kept.WriteString(old[b.from:b.to])
	}
	s, err := p.change(kept.String(), was.come, owed.come)
	if err != nil {
		return "", err
	}
	for _, d := range owed.gone {
		if !p.straight() {
			d, _ = d.Renamed(p.outward())
		}
		b, err := writeDecision(d)
		if err != nil {
			return "", err
		}
		s = withBlock(s, strings.Replace(b, "[["+d.Table(), "[["+withdrawn+d.Table(), 1))
	}
	return s, nil
}

// setAside returns the files with decisions made while the lock of the spare page was unavailable.
func (l *Ledger) setAside() []string {
	if l.brief {
		return nil
	}
	files, _ := filepath.Glob(filepath.Join(escapedGlob(filepath.Dir(l.spare().file)), unsavedName+"*.toml"))
	return files
}

const unsavedName = "unsaved-"

// escapedGlob returns a folder as a pattern that matches nothing else.
func escapedGlob(dir string) string {
	if os.PathSeparator == '\\' {
		return dir
	}
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(dir)
}

// pay writes what is owed to the files where it belongs, and what cannot be written there to the spare page. It must
// be called with the lock held.
func (l *Ledger) pay(noted step) error {
	spare, aside := l.spare(), l.setAside()
	old, hidden := Read(spare.file)
	if errors.Is(hidden, fs.ErrNotExist) {
		hidden = nil
	}
	var was step
	if spare != &l.pages[0] {
		was = spare.stepIn(old)
	}
	owed := was
	for _, file := range aside {
		if s, err := Read(file); err == nil {
			owed = owed.then(spare.stepIn(s))
		}
	}
	owed = owed.then(noted)
	left, failed := l.write(owed)
	if spare == &l.pages[0] {
		if failed != nil {
			return failed
		}
	} else if hidden == nil || !left.empty() {
		if err := l.keep(old, hidden, step{come: slices.Concat(was.come, owed.gone)}, left); err != nil {
			if failed == nil {
				failed = &UnsavedError{File: spare.file, Err: err}
			}
			return failed
		}
	}
	for _, file := range aside {
		_ = os.Remove(file) //nolint:gosec // a file of ours, whose changes are saved; saving them again would change nothing
	}
	if left.empty() {
		return nil
	}
	failed.Kept = spare.file
	return failed
}

// keep replaces was by left on the spare page, whose content is old unless it could not be read (hidden).
func (l *Ledger) keep(old string, hidden error, was, left step) error {
	if hidden != nil {
		return hidden
	}
	s, err := l.spare().owes(old, was, left)
	if err != nil || s == old {
		return err
	}
	return l.spare().put(s)
}

// write writes what is owed to all pages but the spare one, and returns the rest.
func (l *Ledger) write(owed step) (left step, failed *UnsavedError) {
	for i := range max(len(l.pages)-1, 1) {
		p := &l.pages[i]
		come := owed.come
		if i > 0 {
			come = nil
		}
		err := p.rewrite(owed.gone, come)
		if err == nil {
			continue
		}
		if failed == nil {
			failed = &UnsavedError{File: p.file, Err: err}
		}
		left.come = append(left.come, come...)
		s, err := Read(p.file)
		hidden := err != nil && !errors.Is(err, fs.ErrNotExist)
		standing := p.decisions(s)
		for _, d := range owed.gone {
			if (hidden || slices.ContainsFunc(standing, d.Same)) && !slices.ContainsFunc(left.gone, d.Same) {
				left.gone = append(left.gone, d)
			}
		}
	}
	if left.empty() {
		failed = nil // none of it was to be written there
	}
	return left, failed
}

// decisions returns the decisions of the file relative to what is opened.
func (p *page) decisions(s string) (all decide.Decisions) {
	ds, _ := parseDecisions(s)
	for _, d := range ds {
		if d, ok := p.here(d); ok {
			all = append(all, d)
		}
	}
	return all
}

// setApart keeps what is noted in a file of its own, which needs no lock.
func (l *Ledger) setApart(noted step, failed *UnsavedError) *UnsavedError {
	spare := l.spare()
	s, err := spare.owes("", step{}, noted)
	if err != nil {
		return failed
	}
	if l.apart == "" {
		l.apart = fmt.Sprintf("%s%d.toml", unsavedName, time.Now().UnixNano())
	}
	file := filepath.Join(filepath.Dir(spare.file), l.apart)
	if err = atomicfile.Folder(filepath.Dir(file)); err == nil {
		err = atomicfile.Write(file, []byte(s), atomicfile.Private)
	}
	if err != nil {
		failed.Lost = s
		return failed
	}
	failed.Kept = file
	return failed
}
