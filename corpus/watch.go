package corpus

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"

	"lineup/corpus/format/intake"
	"lineup/model/fault"
)

const (
	// quiet is how long nothing must have happened before a change is reported: a program
	// that writes many files is let finish.
	quiet = 50 * time.Millisecond
	// patience is how long a change is held back at most while others follow.
	patience = 3 * time.Second
)

// Watch says when something may have changed in the files of the paths, many changes
// at once as one, until ctx is done: the names that were met, which need not be all. What has
// changed Update finds out. The error says that not all can be watched, by the limits of the
// system or of the file system; what can be is.
func Watch(ctx context.Context, paths []string) (<-chan []string, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	for _, p := range paths {
		err = errors.Join(err, watchTree(w, p))
	}
	changed := make(chan []string)
	go func() {
		defer w.Close()
		_ = fault.Guard(func() error { gather(ctx, w, changed); return nil })() // what changes is then seen when it is asked for
	}()
	return changed, err
}

// watchTree watches a folder and those in it; of a file its folder, since another file may
// be put in its place. After the first folder that cannot be watched it gives up.
func watchTree(w *fsnotify.Watcher, p string) error {
	info, err := os.Stat(p)
	if err != nil {
		return nil //nolint:nilerr // it is reported as a problem of loading
	}
	if !info.IsDir() {
		return w.Add(filepath.Dir(p))
	}
	if err := w.Add(p); err != nil {
		return err
	}
	entries, err := os.ReadDir(p)
	if err != nil {
		return nil //nolint:nilerr // the same
	}
	for _, e := range entries {
		if full := filepath.Join(p, e.Name()); e.IsDir() && !intake.Ignored(e.Name()) {
			if err := watchTree(w, full); err != nil {
				return err
			}
		}
	}
	return nil
}

// gather makes one change of all that come close behind each other, or before the last one
// has been taken.
func gather(ctx context.Context, w *fsnotify.Watcher, changed chan<- []string) {
	var due <-chan time.Time
	var first time.Time
	var names []string
	var ready chan<- []string // changed, when there is something to tell
	for {
		select {
		case <-ctx.Done():
			return
		case e, ok := <-w.Events:
			if !ok {
				return
			}
			if !matters(w, e) {
				continue
			}
			if !slices.Contains(names, e.Name) && len(names) <= mostPeeked {
				names = append(names, e.Name)
			}
		case _, ok := <-w.Errors: // too many events at once: something has changed
			if !ok {
				return
			}
		case <-due:
			due, ready = nil, changed
			continue
		case ready <- names:
			names, ready = nil, nil
			continue
		}
		ready = nil
		if due == nil {
			first = time.Now()
		}
		due = time.After(min(quiet, max(patience-time.Since(first), 0)))
	}
}

// matters reports whether an event may be one of an article; a new folder is watched too.
func matters(w *fsnotify.Watcher, e fsnotify.Event) bool {
	name := filepath.Base(e.Name)
	if e.Op == fsnotify.Chmod || intake.Ignored(name) {
		return false
	}
	if e.Has(fsnotify.Create) {
		if info, err := os.Lstat(e.Name); err == nil && info.Mode()&fs.ModeType == fs.ModeDir {
			_ = watchTree(w, e.Name) // a limit was reported when the first folders were watched
		}
	}
	return true
}
