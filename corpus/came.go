package corpus

import (
	"strings"

	"lineup/corpus/fetched"
	"lineup/corpus/outlets"
	"lineup/model"
)

// What lineup fetch brought into a folder has an entry in the folder's ledger: it gives the
// address of a page that does not name its own, the character set that the server named, and
// the outlet that the user named for the feed.

// near is a root with the files that were fetched into a folder, or into the one above.
func (r *root) near(dir string) *root {
	shelf := fetched.Near(dir)
	if shelf.Ledger == nil {
		return r
	}
	n := *r
	n.shelf = shelf
	return &n
}

// within is a root with the files that were fetched into a folder further down, whose path
// below the one that is opened is id.
func (r *root) within(dir, id string) *root {
	if id == "" {
		return r // near has it
	}
	n := *r.near(dir)
	n.shelfAt = id + "/"
	return &n
}

// came is what the ledger says of a file, nil where it says nothing.
func (r *root) came(id string) *fetched.Entry {
	name, ok := strings.CutPrefix(id, r.shelfAt)
	if !ok {
		return nil
	}
	e, _ := r.shelf.File(name)
	return e
}

// cameSum sums what is used of an entry, "" for none.
func cameSum(e *fetched.Entry) string {
	if e == nil {
		return ""
	}
	return digest(e.At() + "\n" + e.Charset() + "\n" + e.Outlet)
}

// charset is the one that the server named.
func (f *file) charset() string {
	if f.came == nil {
		return ""
	}
	return f.came.Charset()
}

// arrive gives an article what the ledger knows of its file: the address, where it has none that
// is whole. An item of a feed, which each state of has the id of, is called by its file.
func (f *file) arrive(a *model.Article) {
	if f.came == nil {
		return
	}
	if !strings.Contains(a.URL, "://") {
		a.URL = oneLine(f.came.At())
	}
	if f.came.Item {
		a.ID = ""
	}
}

// told is the outlet that the user named for the feed that a file is from.
func (r *root) told(came *fetched.Entry) (outlets.Entry, bool) {
	if came == nil || came.Outlet == "" {
		return outlets.Entry{}, false
	}
	name := oneLine(came.Outlet)
	if e, ok := r.known.Named(name); ok {
		return e, true
	}
	return outlets.Entry{Outlet: model.Outlet{Name: name, Short: shortOf(name, r.known)}}, true
}
