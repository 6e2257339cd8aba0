package snapshot

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
)

const programSize = sha256.Size

// A Program is the SHA-256 of the running program's file. A snapshot belongs to the
// program that made it: no other one can be known to read articles in the same way.
type Program [programSize]byte

// errReplaced is that of a program whose file is not the one it was started from.
var errReplaced = errors.New("the program has been replaced since it was started")

// An Identity is the running program, as long as its file is the one that was started.
type Identity struct {
	path string
	info fs.FileInfo
	err  error
}

// Running returns the identity of the running program. It must be asked for before the
// program's file can have been replaced: at the start.
func Running() Identity {
	path, err := os.Executable()
	if err != nil {
		return Identity{err: err}
	}
	info, err := os.Stat(path)
	return Identity{path, info, err}
}

// Program sums the program's file, or says why it is not known who made a snapshot.
func (id Identity) Program() (p Program, err error) {
	if id.err != nil {
		return p, id.err
	}
	f, err := os.Open(id.path)
	if err != nil {
		return p, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return p, err
	}
	if !os.SameFile(info, id.info) || !info.ModTime().Equal(id.info.ModTime()) || info.Size() != id.info.Size() {
		return p, errReplaced
	}
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return p, err
	}
	return Program(h.Sum(nil)), nil
}
