package fetched

import (
	"encoding/json"
	"mime"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// Name is what a ledger is called.
const Name = "fetch.jsonl"

// What is the outcome of asking an address.
type What string

// The outcomes. When an address returns what it returned before, nothing is entered.
const (
	New     What = "new"     // the first file of a page
	Changed What = "changed" // a further one, whose text, headline or byline is another
	Alias   What = "alias"   // a further address of a page; no new file
	Gone    What = "gone"    // the server says that the page is no longer there (404, 410)
	Back    What = "back"    // a page that was gone gives what it gave before; no new file
	Same    What = "same"    // the same article under another ETag or Last-Modified; no new file
	Feed    What = "feed"    // a list of pages: what it says, and not that it is an article
)

// Entry is a line of the ledger.
type Entry struct {
	Time time.Time `json:"time"` // when the answer began, by the clock of this machine
	What What      `json:"what"`
	// Page names the page that this is a state of: the address that the page gives as its own,
	// or else the one that was reached.
	Page    string `json:"page,omitempty"`
	Asked   string `json:"asked"`
	Reached string `json:"reached,omitempty"` // where redirects led; "" for Asked itself
	Status  int    `json:"status"`            // of HTTP
	// Header holds the fields of the response that matter, by name in lower case.
	Header map[string]string `json:"header,omitempty"`
	File   string            `json:"file,omitempty"` // below the folder, with slashes
	SHA256 string            `json:"sha256,omitempty"`
	// Body is the SHA-256 of the unpacked body, if the file is not that body itself.
	Body  string `json:"body_sha256,omitempty"`
	Bytes int64  `json:"bytes,omitempty"` // of the file, or of a feed
	// Item reports whether the file is a single item of Feed and not a page.
	Item bool `json:"item,omitempty"`
	// Private reports whether the server was at a private address. Only then may a private
	// address be asked next time.
	Private bool `json:"private,omitempty"`
	// Title is for people who read the ledger. Outlet comes from the [[feed]] and takes
	// precedence over the outlet known by the address.
	Title  string `json:"title,omitempty"`
	Outlet string `json:"outlet,omitempty"`
	// Published is the date that the feed gives, as precisely as it does: "2025-08-17" or RFC 3339.
	Published string `json:"published,omitempty"`
	Feed      string `json:"feed,omitempty"` // the address of the feed that named the page
}

// At is the address that the response came from.
func (e *Entry) At() string {
	if e.Reached != "" {
		return e.Reached
	}
	return e.Asked
}

// BodySum is the SHA-256 of what the server sent.
func (e *Entry) BodySum() string {
	if e.Body != "" {
		return e.Body
	}
	return e.SHA256
}

// Charset is the character set that the server named; "" for none.
func (e *Entry) Charset() string {
	_, params, err := mime.ParseMediaType(e.Header["content-type"])
	if err != nil {
		return ""
	}
	return params["charset"]
}

// line is the entry as a line of the ledger.
func (e *Entry) line() ([]byte, error) {
	b, err := json.Marshal(e)
	return append(b, '\n'), err
}

// parse reads a line; ok is false if a ledger cannot have such a line.
func parse(line []byte) (e Entry, ok bool) {
	if json.Unmarshal(line, &e) != nil || e.Asked == "" || e.What == "" {
		return Entry{}, false
	}
	if e.File != "" && (!filepath.IsLocal(filepath.FromSlash(e.File)) || path.Clean(e.File) != e.File || strings.ContainsRune(e.File, '\\')) {
		return Entry{}, false
	}
	return e, true
}
