package snapshot

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
)

const programSize = sha256.Size

// A Program is the SHA-256 of the running program's file. A snapshot belongs to the program that made it: no other
// can be known to read articles in the same way.
type Program [programSize]byte

// errReplaced is the error for a program whose file is no longer the one it was started from.
var errReplaced = errors.New("the program has been replaced since it was started")

// An Identity identifies the running program, as long as its file is the one that was started.
type Identity struct {
	path string
	info fs.FileInfo
	err  error
}

// Running returns the identity of the running program. It must be called at the start, before the program's file can
// have been replaced.
func Running() Identity {
	path, err := os.Executable()
	if err != nil {
		return Identity{err: err}
	}
	info, err := os.Stat(path)
	return Identity{path, info, err}
}

// Program returns the checksum of the program's file, or why it is unavailable.
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
