package fetched

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"lineup/corpus/regular"
)

// head is the first line of every ledger, without its end.
const head = `{"ledger":"lineup fetch","version":1}`

// maxLedger bounds the bytes of a ledger that is read: some half a million entries.
const maxLedger = 256 << 20

// Ledger is a folder's ledger as it was when it was read. The nil Ledger belongs to a folder
// without one. Only a Writer adds to it.
type Ledger struct {
	Entries []Entry // in the order in which they were made
	files   map[string]int
	pages   map[string][]int
	asked   map[string]int // address -> its last entry that an answer was kept from
	torn    int64          // where a last line without an end begins; -1 for none
}

// Read reads the ledger of a folder; it is nil if the folder has none.
func Read(folder string) (*Ledger, error) {
	name := filepath.Join(folder, Name)
	if !Is(name) {
		return nil, nil //nolint:nilnil // a folder without a ledger is no error
	}
	data, err := regular.Read(name, maxLedger)
	if err != nil {
		return nil, err
	}
	return parseLedger(data), nil
}

// Is reports whether a file is a ledger, and not a file of articles with the same name.
func Is(name string) bool {
	if filepath.Base(name) != Name {
		return false
	}
	f, err := regular.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	b := make([]byte, len(head))
	n, _ := f.ReadAt(b, 0)
	return string(b[:n]) == head
}

func parseLedger(data []byte) *Ledger {
	l := &Ledger{files: map[string]int{}, pages: map[string][]int{}, asked: map[string]int{}, torn: -1}
	at := int64(0)
	for line := range bytes.Lines(data) {
		if !bytes.HasSuffix(line, []byte("\n")) {
			l.torn = at
			break
		}
		at += int64(len(line))
		if e, ok := parse(line); ok {
			l.add(e)
		}
	}
	return l
}

func (l *Ledger) add(e Entry) {
	i := len(l.Entries)
	l.Entries = append(l.Entries, e)
	if e.Page != "" {
		l.pages[e.Page] = append(l.pages[e.Page], i)
	}
	if e.What != Gone {
		l.asked[e.Asked] = i
	}
	if _, known := l.files[e.File]; e.File != "" && !known && (e.What == New || e.What == Changed) {
		l.files[e.File] = i
	}
}

// File returns the entry of a file, by its slash-separated path below the folder.
func (l *Ledger) File(name string) (*Entry, bool) {
	if l == nil {
		return nil, false
	}
	i, ok := l.files[name]
	if !ok {
		return nil, false
	}
	return &l.Entries[i], true
}

// Revisions returns the entries of a page's files in the order in which they were fetched: the
// states of one article.
func (l *Ledger) Revisions(page string) []*Entry {
	if l == nil {
		return nil
	}
	var all []*Entry
	for _, i := range l.pages[page] {
		if e := &l.Entries[i]; e.What == New || e.What == Changed {
			all = append(all, e)
		}
	}
	return all
}

// Last returns the last entry of a page, nil for none.
func (l *Ledger) Last(page string) *Entry {
	if l == nil || len(l.pages[page]) == 0 {
		return nil
	}
	all := l.pages[page]
	return &l.Entries[all[len(all)-1]]
}

// Asked returns the last entry of an address that is not Gone, nil for none.
func (l *Ledger) Asked(address string) *Entry {
	if l == nil {
		return nil
	}
	i, ok := l.asked[address]
	if !ok {
		return nil
	}
	return &l.Entries[i]
}

// Gone returns when a page was first found to be gone, and the status that said so; ok is false
// for a page that is there.
func (l *Ledger) Gone(page string) (since time.Time, status int, ok bool) {
	e := l.Last(page)
	if e == nil || e.What != Gone {
		return time.Time{}, 0, false
	}
	return e.Time, e.Status, true
}

// Shelf is the ledger of a folder as seen from the folder that is opened, which is the same one or
// one inside it. The zero Shelf has no files.
type Shelf struct {
	Ledger *Ledger
	above  string // before a name, to make it one below the ledger's folder: "courier.example/"
}

// Near returns the shelf of a folder, from its own ledger or that of its parent: the user may
// open the folder of a single host.
func Near(dir string) Shelf {
	if l, err := Read(dir); l != nil && err == nil {
		return Shelf{Ledger: l}
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return Shelf{}
	}
	if l, err := Read(filepath.Dir(abs)); l != nil && err == nil {
		return Shelf{Ledger: l, above: filepath.Base(abs) + "/"}
	}
	return Shelf{}
}

// File returns the entry of a file, by its path below the opened folder.
func (s Shelf) File(name string) (*Entry, bool) { return s.Ledger.File(s.above + name) }

// exists reports whether there is anything of a name.
func exists(name string) bool {
	_, err := os.Lstat(name)
	return !errors.Is(err, fs.ErrNotExist)
}
