package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"lineup/corpus/regular"
)

const (
	// Shared is the mode of a file that the user may show to others, as far as their umask
	// lets them.
	Shared fs.FileMode = 0o666
	// Private is that of what is nobody else's.
	Private fs.FileMode = 0o600

	// mostName is how many bytes of a file's name the name of the one written beside it has:
	// a name may have 255 in all, on some encrypted disks 143.
	mostName = 100
	// abandoned is how old such a file is when nobody is writing it any more: it is written
	// within a second.
	abandoned = time.Minute
	// mostLinks is how many links a name may lead through.
	mostLinks = 40
)

// Write puts data in the place of what the file held. It writes beside the file, has the disk
// keep it, and renames. A link stays, and the file is written that it leads to, be it there or
// not. A file that was there keeps its mode and owner as far as perm and the system allow,
// others get perm and the umask. One that may not be written to is not replaced either; other
// names that it may have (hard links) keep what it held.
func Write(name string, data []byte, perm fs.FileMode) error { return write(disk{}, name, data, perm) }

// Remove removes a file, or the one that a link leads to, and has the disk forget it.
func Remove(name string) error {
	name, err := Target(name)
	if err != nil {
		return err
	}
	if err := os.Remove(name); err != nil {
		return err
	}
	disk{}.syncFolder(filepath.Dir(name))
	return nil
}

// Target returns where a name leads, through links, whether there is anything or not.
func Target(name string) (string, error) {
	for range mostLinks {
		to, err := os.Readlink(name)
		if err != nil {
			return name, nil //nolint:nilerr // no link, or nothing
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(name), to)
		}
		name = to
	}
	return "", &fs.PathError{Op: "open", Path: name, Err: errors.New("a link that leads to itself")}
}

// write is Write on a disk.
func write(d files, name string, data []byte, perm fs.FileMode) error {
	name, err := Target(name)
	if err != nil {
		return err
	}
	old, err := replaceable(name)
	if err != nil {
		return err
	}
	sweep(name)
	f, err := d.create(besides(name), perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if old != nil {
		own(f.Name(), old)
		err = errors.Join(err, f.Chmod(old.Mode().Perm()&perm))
	}
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = d.rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // it is of no use; why it could not be written is reported
		return err
	}
	d.syncFolder(filepath.Dir(name))
	return nil
}

// replaceable returns what is known of the file that is to be replaced, nil where there is
// none.
func replaceable(name string) (fs.FileInfo, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil //nolint:nilnil // nothing is known of what is not there
	}
	if err == nil {
		err = regular.Check(name)
	}
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, os.O_WRONLY, 0) // nothing is written to it
	if err != nil {
		return nil, err
	}
	return info, f.Close()
}

// besides is the name of a file to be written beside another. It is hidden, so that a copy left by a crash
// is never read as an article.
func besides(name string) string {
	return filepath.Join(filepath.Dir(name), prefix(name)+strconv.FormatInt(time.Now().UnixNano(), 36)+"~")
}

func prefix(name string) string { return "." + Short(filepath.Base(name), mostName) + "." }

// Short returns at most so many bytes of a name, cut between characters.
func Short(name string, most int) string {
	if len(name) <= most {
		return name
	}
	for most > 0 && !utf8.RuneStart(name[most]) {
		most--
	}
	return name[:most]
}

// sweep removes what was left beside a file by who was ended while they wrote.
func sweep(name string) {
	dir := filepath.Dir(name)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), prefix(name)) || !strings.HasSuffix(e.Name(), "~") {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > abandoned {
			_ = os.Remove(filepath.Join(dir, e.Name())) // it is tried again the next time
		}
	}
}

// files are what a disk does for us, each step of which may fail.
type files interface {
	create(name string, perm fs.FileMode) (file, error)
	rename(from, to string) error
	syncFolder(dir string)
}

type file interface {
	Name() string
	Write(data []byte) (int, error)
	Chmod(mode fs.FileMode) error
	Sync() error
	Close() error
}

type disk struct{}

func (disk) create(name string, perm fs.FileMode) (file, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (disk) rename(from, to string) error { return os.Rename(from, to) }

// syncFolder has the disk keep the new name. Not every system can; there the rename
// stands all the same, if perhaps a moment later.
func (disk) syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// Folder makes a folder that is nobody else's, and those above it. One of ours that others
// could look into is closed to them.
func Folder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	if info.IsDir() && info.Mode().Perm()&0o077 != 0 {
		if err := os.Chmod(dir, 0o700); err != nil { //nolint:gosec // of a folder
			return fmt.Errorf("others may look into it: %w", err)
		}
	}
	return nil
}
