package fetched

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"lineup/corpus/regular"
	"lineup/model"
)

// Check compares the files of a folder, or of a folder inside it, with the ledger, and reports
// which were altered since they were fetched, which are missing, and which pages are gone from
// their sites, ordered by file name.
func Check(dir string) []model.Problem {
	s := Near(dir)
	if s.Ledger == nil {
		return nil
	}
	var all []model.Problem
	for _, name := range slices.Sorted(maps.Keys(s.Ledger.files)) {
		if len(name) <= len(s.above) || name[:len(s.above)] != s.above {
			continue
		}
		file := filepath.Join(dir, filepath.FromSlash(name[len(s.above):]))
		e := &s.Ledger.Entries[s.Ledger.files[name]]
		if what := altered(file, e); what != "" {
			all = append(all, model.Problem{File: file, What: what})
		}
		if revisions := s.Ledger.Revisions(e.Page); revisions[len(revisions)-1] != e {
			continue
		}
		if since, status, ok := s.Ledger.Gone(e.Page); ok {
			all = append(all, model.Problem{File: file, What: fmt.Sprintf("gone from its site: %s answered %d on %s", e.At(), status, said(since))})
		}
	}
	return all
}

// altered says what happened to a file since it was fetched, "" for nothing.
func altered(file string, e *Entry) string {
	sum, err := sumOf(file)
	switch {
	case os.IsNotExist(err):
		return "missing: it was fetched on " + said(e.Time)
	case err != nil:
		return err.Error()
	case sum != e.SHA256:
		return fmt.Sprintf("altered since it was fetched on %s; it no longer has the bytes that %s sent", said(e.Time), e.At())
	}
	return ""
}

func said(t time.Time) string { return t.UTC().Format("2006-01-02 15:04 UTC") }

// sumOf is the SHA-256 of a file, in hexadecimal.
func sumOf(name string) (string, error) {
	f, err := regular.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
