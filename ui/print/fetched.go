package print

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Fetched is something that lineup fetch brought or learned of.
type Fetched struct {
	What      string // new, changed, gone or back
	Time      time.Time
	Outlet    string
	Title     string
	Published string // as precisely as it is known
	URL       string // the address that was requested
	Reached   string // where it redirected to; "" if nowhere
	Page      string // the page that states of one article share
	Feed      string // the feed that named it; "" for none
	File      string // "" for none
	SHA256    string // of the file
	Status    int    // HTTP status; 0 if nothing was requested
	Bytes     int64  // size of the file
}

// Fetches shows what was fetched, in the order given.
func Fetches(all []Fetched) View {
	return View{
		title:   "Fetched",
		records: over(all, func(_ int, f Fetched) any { return newFetchedRecord(&f) }),
		table: table{
			head: strings.Fields("what time outlet title published url reached page feed file sha256 status bytes"),
			rows: over(all, func(_ int, f Fetched) []string {
				r := newFetchedRecord(&f)
				return []string{
					r.What, r.Time, r.Outlet, r.Title, r.Published, r.URL, r.Reached, r.Page, r.Feed, r.File, r.SHA256,
					strconv.Itoa(r.Status), strconv.FormatInt(r.Bytes, 10),
				}
			}),
		},
		blocks: over(all, func(_ int, f Fetched) block { return fetchedEntry(&f) }),
	}
}

type fetchedRecord struct {
	What      string `json:"what"`
	Time      string `json:"time"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Published string `json:"published"`
	URL       string `json:"url"`
	Reached   string `json:"reached"`
	Page      string `json:"page"`
	Feed      string `json:"feed"`
	File      string `json:"file"`
	SHA256    string `json:"sha256"`
	Status    int    `json:"status"`
	Bytes     int64  `json:"bytes"`
}

func newFetchedRecord(f *Fetched) fetchedRecord {
	r := fetchedRecord{
		What: f.What, Outlet: f.Outlet, Title: f.Title, Published: f.Published, URL: f.URL, Reached: f.Reached, Page: f.Page,
		Feed: f.Feed, File: f.File, SHA256: f.SHA256, Status: f.Status, Bytes: f.Bytes,
	}
	if !f.Time.IsZero() {
		r.Time = f.Time.UTC().Format(time.RFC3339)
	}
	return r
}

func fetchedEntry(f *Fetched) entry {
	about := slices.DeleteFunc([]string{f.Outlet, f.Published}, func(s string) bool { return s == "" })
	e := entry{label: f.What, aside: strings.Join(about, ", "), body: plain(f.Title), notes: []string{f.URL}}
	if f.File != "" {
		e.notes = append(e.notes, f.File)
	}
	return e
}
