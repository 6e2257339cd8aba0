package corpus

import (
	"strings"
	"time"

	"lineup/corpus/dates"
	"lineup/corpus/fetched"
	"lineup/corpus/outlets"
	"lineup/model"
)

// A file that lineup fetch brought into a folder has an entry in the folder's ledger. The entry gives the address of
// a page that does not name its own, the character set that the server declared, and the outlet that the user named
// for the feed.

// near returns the root with the ledger of a folder, or of its parent.
func (r *root) near(dir string) *root {
	shelf := fetched.Near(dir)
	if shelf.Ledger == nil {
		return r
	}
	n := *r
	n.shelf = shelf
	return &n
}

// within returns the root with the ledger of a folder further down, whose path below the opened folder is id.
func (r *root) within(dir, id string) *root {
	if id == "" {
		return r // near has it
	}
	n := *r.near(dir)
	n.shelfAt = id + "/"
	return &n
}

// came returns the ledger's entry for a file, nil if there is none.
func (r *root) came(id string) *fetched.Entry {
	name, ok := strings.CutPrefix(id, r.shelfAt)
	if !ok {
		return nil
	}
	e, _ := r.shelf.File(name)
	return e
}

// cameSum returns a digest of what the loader uses of an entry, "" for none.
func cameSum(e *fetched.Entry) string {
	if e == nil {
		return ""
	}
	return digest(strings.Join([]string{e.At(), e.Charset(), e.Outlet, e.Published, e.Page, e.Time.String()}, "\n"))
}

// charset returns the character set that the server declared.
func (f *file) charset() string {
	if f.came == nil {
		return ""
	}
	return f.came.Charset()
}

// published returns the feed's date for the file; the page itself may lack one.
func (f *file) published() model.Date {
	if f.came == nil {
		return model.Date{}
	}
	d, _ := dates.Parse(f.came.Published)
	return d
}

// arrive adds what the ledger knows to an article: the address, if the article has no absolute one. All states of a
// feed item carry the item's ID, so they are identified by their files instead.
func (f *file) arrive(a *model.Article) {
	if f.came == nil {
		return
	}
	if !strings.Contains(a.URL, "://") {
		a.URL = oneLine(f.came.At())
	}
	if !f.came.Time.IsZero() {
		a.Fetched = model.Date{Time: f.came.Time.Truncate(time.Second), Precision: model.ToSecond}
	}
	if f.came.Item {
		a.ID = ""
	}
}

// page returns the ledger's name for the page that this file is a state of, "" if it has none.
func (f *file) page() string {
	if f.came == nil {
		return ""
	}
	return f.came.Page
}

// feedOutlet returns the outlet that the user named for the feed a file came from.
func (r *root) feedOutlet(came *fetched.Entry) (outlets.Entry, bool) {
	if came == nil || came.Outlet == "" {
		return outlets.Entry{}, false
	}
	name := oneLine(came.Outlet)
	if e, ok := r.known.Named(name); ok {
		return e, true
	}
	return outlets.Entry{Outlet: model.Outlet{Name: name, Short: shortOf(name, r.known)}}, true
}
