package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"lineup/corpus/atomicfile"
	"lineup/ui/reader"
)

// place remembers, from one run to the next, where the user was in some articles and
// what was searched for.
type place struct{ file string }

// placeOf is the place kept for the articles of a ledger's key.
func placeOf(key string) place { return place{filepath.Join(stateFolder(), "places", key+".json")} }

// recall returns what was kept. A file that is damaged is set aside, and told; nothing
// that a user needs is in it.
func (p place) recall() (reader.State, error) {
	var st reader.State
	b, err := os.ReadFile(p.file)
	if errors.Is(err, fs.ErrNotExist) {
		return st, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &st)
	}
	if err != nil {
		aside := p.file + ".damaged"
		if os.Rename(p.file, aside) == nil {
			err = fmt.Errorf("where you were last is forgotten: %w; the file is set aside as %s", err, aside)
		}
		return reader.State{}, err
	}
	return st, nil
}

// keep stores where the user is.
func (p place) keep(st reader.State) error {
	b, err := json.MarshalIndent(st, "", "\t")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(p.file), 0o700); err != nil {
		return err
	}
	return atomicfile.Write(p.file, append(b, '\n'))
}
