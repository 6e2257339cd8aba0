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
	// Shared is the mode of a file that others may read, as far as the user's umask allows.
	Shared fs.FileMode = 0o666
	// Private is the mode of a file for its owner alone.
	Private fs.FileMode = 0o600

	// mostName is how many bytes of a file's name are used in the name of its temporary file: a name may have 255 in
	// all, 143 on some encrypted disks.
	mostName = 100
	// abandoned is the age at which a temporary file is no longer being written: writing it takes less than a second.
	abandoned = time.Minute
	// mostLinks is the maximum number of links that are followed.
	mostLinks = 40
)

// Write replaces the content of a file by data: it writes a temporary file beside it, syncs it, and renames it. If
// name is a symbolic link, the file it leads to is written, whether it exists or not, and the link stays. An existing
// file keeps its mode and owner as far as perm and the system allow; a new one gets perm and the umask. A read-only
// file is not replaced; other names of the same file (hard links) keep the old content.
func Write(name string, data []byte, perm fs.FileMode) error { return write(disk{}, name, data, perm) }

// Remove removes a file, or the one that a link leads to, and syncs its folder.
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

// Target returns where a name leads through links, whether or not anything is there.
func Target(name string) (string, error) {
	for range mostLinks {
		to, err := os.Readlink(name)
		if err != nil {
			return name, nil //nolint:nilerr // not a link, or nothing
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(name), to)
		}
		name = to
	}
	return "", &fs.PathError{Op: "open", Path: name, Err: errors.New("a link that leads to itself")}
}

// write is Write on a given disk.
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
		_ = os.Remove(f.Name()) // useless; the reason why it could not be written is reported
		return err
	}
	d.syncFolder(filepath.Dir(name))
	return nil
}

// replaceable returns the information about a file to be replaced, nil if there is none.
func replaceable(name string) (fs.FileInfo, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil //nolint:nilnil // there is no file
	}
	if err == nil {
		err = regular.Check(name)
	}
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, os.O_WRONLY, 0) // only to check that it is writable
	if err != nil {
		return nil, err
	}
	return info, f.Close()
}

// besides returns the name of a temporary file beside another. It is hidden, so that a copy left by a crash is never
// read as an article.
func besides(name string) string {
	return filepath.Join(filepath.Dir(name), prefix(name)+strconv.FormatInt(time.Now().UnixNano(), 36)+"~")
}

func prefix(name string) string { return "." + Short(filepath.Base(name), mostName) + "." }

// Short returns at most that many bytes of a name, cut between characters.
func Short(name string, most int) string {
	if len(name) <= most {
		return name
	}
	for most > 0 && !utf8.RuneStart(name[most]) {
		most--
	}
	return name[:most]
}

// sweep removes temporary files that killed programs left beside a file.
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
			_ = os.Remove(filepath.Join(dir, e.Name())) // tried again next time
		}
	}
}

// files is a disk, each of whose operations may fail.
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

// syncFolder makes the disk keep the new name. Not every system can; the rename is then durable a little later.
func (disk) syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

// Folder creates a private folder and its parents. An existing folder of the program's own that others can look into
// is closed to them.
func Folder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	if info.IsDir() && info.Mode().Perm()&0o077 != 0 {
		if err := os.Chmod(dir, 0o700); err != nil { //nolint:gosec // a folder needs x
			return fmt.Errorf("others may look into it: %w", err)
		}
	}
	return nil
}
