package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"time"

	"lineup/model"
)

// A File is the state of a file when it was read: what reveals later changes, and what the file contained.
type File struct {
	Path     string // as the user may open it
	ID       string // as the user may open it
	Size     int64  // in bytes
	Modified int64  // nanoseconds since 1970
	// Sum is "" if size and modification time suffice to detect a change; the SHA-256 of the content, in hexadecimal,
	// if the file was modified too shortly before it was read for that; never if nothing suffices.
	Sum string
	// Rules is a digest of what the folder's lineup.toml and the command line specify about outlets and fields.
	Rules    string
	Articles int             // number of articles, without duplicates
	Left     int             // number of duplicates left out
	Format   string          // what it was read as, in words
	Charset  string          // of its text, in words; "" if the format has only one
	Fields   []model.Field   // of its records
	Archive  bool            // an archive, any member of which may have the fields
	Problems []model.Problem // of the file, without those of its articles
}

const (
	// never is the sum of a file that must be read again each time: a pipe, or a file that could not be read to its
	// end.
	never = "never"
	// byContent is the sum of a file whose content must be hashed while it is read.
	byContent = "content"
	// fresh is how long after one change another may leave the same modification time: the clocks of file systems are
	// that coarse.
	fresh = 3 * time.Second
)

// unchanged reports whether a file is still as it was.
func (was *File) unchanged(f *file) bool {
	now := &f.state
	if was.Path != now.Path || was.ID != now.ID || was.Size != now.Size || was.Modified != now.Modified || was.Rules != now.Rules {
		return false
	}
	switch {
	case was.Sum == never || now.Sum == never:
		return false
	case was.Sum == "":
		return true
	}
	sum, err := sumOf(f)
	return err == nil && sum == was.Sum
}

// sumOf returns the checksum of a file's content.
func sumOf(f *file) (string, error) {
	r, err := f.open()
	if err != nil {
		return "", err
	}
	h := sha256.New()
	if _, err := io.Copy(h, r); err != nil {
		_ = r.Close()
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), r.Close()
}

// digest returns the SHA-256 of a string, in hexadecimal.
func digest(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

// A hashedReader hashes a file while it is read.
type hashedReader struct {
	io.ReadCloser

	file *File
	sum  hash.Hash
}

// observe wraps r so that the file is hashed while it is read, if it needs a checksum.
func observe(r io.ReadCloser, f *File) io.ReadCloser {
	if f.Sum != byContent {
		return r
	}
	f.Sum = never // until the end is reached
	return &hashedReader{r, f, sha256.New()}
}

func (w *hashedReader) Read(p []byte) (int, error) {
	n, err := w.ReadCloser.Read(p)
	w.sum.Write(p[:n])
	if err == io.EOF {
		w.file.Sum = hex.EncodeToString(w.sum.Sum(nil))
	}
	return n, err
}
