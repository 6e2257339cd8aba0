package regular

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

var (
	// errOther is the error for anything but a regular file.
	errOther = errors.New("not a regular file")
	errLarge = errors.New("too large to read")
)

// Open opens a regular file, or the one that a link leads to, for reading. It never blocks.
func Open(name string) (*os.File, error) {
	if err := Check(name); err != nil {
		return nil, err
	}
	// Whatever has replaced the file since the check is not waited for either.
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = other(name, info)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Check returns an error for anything that is not a regular file or cannot be examined.
func Check(name string) error {
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		return other(name, info)
	}
	return err
}

func other(name string, info fs.FileInfo) error {
	err := errOther
	if info.IsDir() {
		err = fmt.Errorf("%w but a folder", err)
	}
	return &fs.PathError{Op: "open", Path: name, Err: err}
}

// Read returns the content of a regular file of at most limit bytes.
func Read(name string, limit int64) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = &fs.PathError{Op: "read", Path: name, Err: errLarge}
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// Reason returns why a file cannot be opened, without its name.
func Reason(err error) string {
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		return pe.Err.Error()
	}
	return err.Error()
}
