package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Write puts data in the place of what the file held. It writes beside the file,
// has the disk keep it, and renames; a link is followed and stays. A file that was
// not there gets the permissions 0644.
func Write(name string, data []byte) error {
	if to, err := filepath.EvalSymlinks(name); err == nil {
		name = to
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	// A hidden name, so that a copy left by a crash is never read as an article.
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*~")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // it is of no use; why it could not be written is told
		return err
	}
	syncFolder(filepath.Dir(name))
	return nil
}

// syncFolder has the disk keep the new name. Not every system can; there the rename
// stands all the same, if perhaps a moment later.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
