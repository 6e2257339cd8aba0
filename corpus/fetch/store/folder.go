package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"lineup/corpus/atomicfile"
	"lineup/corpus/fetched"
	"lineup/corpus/pattern"
)

// lockName is the file that is locked while a program fills the folder. It stays there, empty:
// removing it could let two programs in.
const lockName = ".fetch.lock"

// again is the time between two attempts at the lock.
const again = 100 * time.Millisecond

// Options configure how pages are kept.
type Options struct {
	WARC     bool   // a WARC file for each state of a page, with request and response
	Software string // what writes it, with its version
}

// Folder is a folder being filled. Several goroutines may use it.
type Folder struct {
	dir  string
	o    Options
	lock *flock.Flock

	mu     sync.Mutex
	ledger *fetched.Writer
}

// Open locks a folder, creating it if necessary. If another program has it, Open calls waiting once
// and waits until ctx is done.
func Open(ctx context.Context, dir string, o Options, waiting func()) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil { //nolint:gosec // the umask decides, as for every folder of the user's
		return nil, err
	}
	lock := flock.New(filepath.Join(dir, lockName), flock.SetPermissions(atomicfile.Shared))
	ok, err := lock.TryLock()
	if err == nil && !ok {
		waiting()
		ok, err = lock.TryLockContext(ctx, again)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot fill %s: %w", dir, err)
	}
	if !ok {
		return nil, ctx.Err()
	}
	sweep(dir)
	ledger, err := fetched.Open(dir)
	if err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	return &Folder{dir: dir, o: o, lock: lock, ledger: ledger}, nil
}

// Close unlocks the folder.
func (f *Folder) Close() error { return errors.Join(f.ledger.Close(), f.lock.Unlock()) }

// Look calls at with the ledger, which does not change during the call.
func (f *Folder) Look(at func(*fetched.Ledger)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	at(f.ledger.Ledger)
}

// leftover matches the names of files that package atomicfile was writing when a program was
// killed: hidden, with a time and a tilde after the name.
var leftover = pattern.Of(`^\..+\.(html|txt|pdf|xml|json|jsonl|gz)\.[0-9a-z]{8,14}~$`)

// sweep removes what killed programs left in the folder and in those of hosts. Only the holder of
// the lock writes there.
func sweep(dir string) {
	entries, _ := os.ReadDir(dir) // a folder that cannot be read is not written to either
	for _, e := range entries {
		if !e.IsDir() {
			removeLeftover(dir, e)
			continue
		}
		host := filepath.Join(dir, e.Name())
		inside, _ := os.ReadDir(host)
		for _, e := range inside {
			removeLeftover(host, e)
		}
	}
}

func removeLeftover(dir string, e fs.DirEntry) {
	if e.Type().IsRegular() && leftover().MatchString(e.Name()) {
		_ = os.Remove(filepath.Join(dir, e.Name())) // the next run tries again
	}
}
