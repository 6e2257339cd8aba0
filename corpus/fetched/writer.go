package fetched

import (
	"fmt"
	"os"
	"path/filepath"

	"lineup/corpus/atomicfile"
)

// Writer adds entries to a folder's ledger. Only one may be open at a time: the caller holds the
// folder's lock.
type Writer struct {
	*Ledger

	f *os.File
}

// Open opens a folder's ledger for writing, creating it if necessary. A last line that was cut
// short is removed.
func Open(folder string) (*Writer, error) {
	name := filepath.Join(folder, Name)
	if !exists(name) {
		if err := atomicfile.Write(name, []byte(head+"\n"), atomicfile.Shared); err != nil {
			return nil, err
		}
	}
	if !Is(name) {
		return nil, fmt.Errorf("%s is not a ledger of lineup fetch; move it elsewhere", name)
	}
	l, err := Read(folder)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
	if err == nil && l.torn >= 0 {
		err = f.Truncate(l.torn)
	}
	if err != nil {
		return nil, err
	}
	return &Writer{l, f}, nil
}

// Add appends an entry in one write, and syncs it to disk.
func (w *Writer) Add(e Entry) error {
	line, err := e.line()
	if err != nil {
		return err
	}
	if _, err := w.f.Write(line); err != nil {
		return err
	}
	w.add(e)
	return w.f.Sync()
}

// Close closes the file.
func (w *Writer) Close() error { return w.f.Close() }
