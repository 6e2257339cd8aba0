package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"time"

	"lineup/model"
)

// A File is a file as it was when it was read: what gave it away if it has changed
// since, and what it held.
type File struct {
	Path     string // as the user may open it
	ID       string // the path below the PATH given
	Size     int64  // in bytes
	Modified int64  // nanoseconds since 1970
	// Sum is "" where size and time of change tell whether the file has changed; the
	// SHA-256 of its content, in hexadecimal, where the change was too fresh when it
	// was read for that; never where nothing tells.
	Sum string
	// Rules is the sum of what the folder's lineup.toml and the command line say of
	// outlets and fields.
	Rules    string
	Articles int             // how many it holds, without
	Left     int             // those that others stand for
	Format   string          // what it was read as, in words
	Charset  string          // of its text, in words; "" where its format has one only
	Fields   []model.Field   // of its records
	Archive  bool            // the fields may be of any member of it
	Problems []model.Problem // of the file, without those of its articles
}

const (
	// never is the sum of what must be read again each time: pipes, and what could not
	// be read to its end.
	never = "never"
	// byContent is the sum of a file that has to be summed while it is read.
	byContent = "content"
	// fresh is how long after a change of a file another one may have the same time:
	// the clocks of file systems are as coarse as that.
	fresh = 3 * time.Second
)

// unchanged reports whether a file that is met again is as it was.
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

// sumOf sums a file's content.
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

// digest is the SHA-256 of a string, in hexadecimal.
func digest(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

// A witness is a file that is being read and summed on the way.
type witness struct {
	io.ReadCloser

	file *File
	sum  hash.Hash
}

// observe has the sum of a file taken while it is read, where it needs one.
func observe(r io.ReadCloser, f *File) io.ReadCloser {
	if f.Sum != byContent {
		return r
	}
	f.Sum = never // until the end is reached
	return &witness{r, f, sha256.New()}
}

func (w *witness) Read(p []byte) (int, error) {
	n, err := w.ReadCloser.Read(p)
	w.sum.Write(p[:n])
	if err == io.EOF {
		w.file.Sum = hex.EncodeToString(w.sum.Sum(nil))
	}
	return n, err
}
