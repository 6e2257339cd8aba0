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
	// quiet is how long nothing may happen before a change is reported, so that a program writing many files can
	// finish.
	quiet = 50 * time.Millisecond
	// patience is the longest that a change is held back while others follow.
	patience = 3 * time.Second
)

// Watch reports on the channel when files of the paths may have changed, combining changes in quick succession, until
// ctx is done. It sends the names it saw, which need not be all; Update finds out what has really changed. An error
// says that not everything can be watched, because of limits of the system or the file system; the rest is watched
// all the same.
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
		_ = fault.Guard(func() error { gather(ctx, w, changed); return nil })() // after a panic, changes are seen when asked for
	}()
	return changed, err
}

// watchTree watches a folder and the folders in it; for a file it watches the containing folder, since another file
// may replace it. It gives up after the first folder that cannot be watched.
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

// gather combines changes that follow each other closely, or that arrive before the last report has been received.
func gather(ctx context.Context, w *fsnotify.Watcher, changed chan<- []string) {
	var due <-chan time.Time
	var first time.Time
	var names []string
	var ready chan<- []string // changed, when there is something to report
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

// matters reports whether an event may concern an article; it also starts watching a new folder.
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
