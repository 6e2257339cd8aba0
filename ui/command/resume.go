package command

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"lineup/corpus/atomicfile"
	"lineup/corpus/decisions"
	"lineup/corpus/regular"
	"lineup/ui/reader"
)

// place remembers, from one run to the next, where the user was in some articles and what was searched for.
type place struct {
	file string
	old  string // older name, used if file does not exist: folder names used not to be limited
}

// placeOf returns the place kept for the articles of a ledger.
func placeOf(l *decisions.Ledger) place {
	named := func(key string) string { return filepath.Join(stateFolder(), "places", key+".json") }
	return place{named(l.Key()), named(l.LongKey())}
}

// mostPlace is the maximum size of a place in bytes: a hundred queries and where they led.
const mostPlace = 16 << 20

// recall returns what was kept. A damaged file is set aside and reported; it holds nothing irreplaceable.
func (p place) recall() (reader.State, error) {
	var st reader.State
	b, err := regular.Read(p.file, mostPlace)
	if errors.Is(err, fs.ErrNotExist) {
		b, err = regular.Read(p.old, mostPlace)
	}
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENAMETOOLONG) {
		return st, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &st)
	}
	if err != nil {
		aside := p.file + ".damaged"
		if os.Rename(p.file, aside) == nil {
			err = fmt.Errorf("your last place is lost: %w; the damaged file is kept as %s", err, aside)
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
	if err := atomicfile.Folder(filepath.Dir(p.file)); err != nil {
		return err
	}
	return atomicfile.Write(p.file, append(b, '\n'), atomicfile.Private)
}
