package format

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"strings"
)

// The bounds on what is read. Past them an input is a fault, not a crash.
const (
	// MaxFile is the most bytes a file may have, unpacked.
	MaxFile = 1 << 30
	// MaxRecord is the most bytes a record, or a file that is one, may have.
	MaxRecord = 64 << 20
	// HeadSize is how many bytes a Format is shown to recognise its kind by.
	HeadSize = 8 << 10
)

// Record is what an input says of one article. All fields are as the input gives
// them, decoded but not cleaned; empty where it says nothing.
type Record struct {
	ID         string
	Title      string
	Outlet     string // a name, or the host of one
	Byline     string
	Dateline   string
	Credit     string // whose copy it is
	Published  string
	Updated    string
	URL        string
	Language   string
	Text       string
	Excerpt    bool // Text is known to be a part of the article
	OutletFrom string

	// Line is where the record starts in the input, TextLine where Text does,
	// both from 1; TextLine is 0 where the text is folded into one line.
	Line     int
	TextLine int
	// SHA256 is of the record's bytes, in hexadecimal.
	SHA256 string
	// Faults are what was wrong with a record that could be read all the same.
	Faults []string
}

// Fault is something that could not be read, and where.
type Fault struct {
	Line int // from 1; 0 for the whole input
	What string
}

// Part is a stretch of an input that has been cut off and waits to be understood.
// It may be called on any goroutine, once.
type Part func() ([]Record, []Fault)

// Format is one kind of input.
type Format interface {
	// Claims says that an input of this name extension (lower case, with the dot,
	// "" for none) which starts with head is of the kind.
	Claims(ext string, head []byte) bool
	// Cut reads the input and hands its parts to emit, in order. The error is
	// the input's.
	Cut(in *Input, emit func(Part)) error
}

// kinds are all formats, those that recognise by content before those that go by
// name; the first that claims an input has it.
func kinds() []Format {
	return []Format{jsonLines{}, jsonDocument{}, frontMatter{}, plain{}}
}

// For returns the format of an input, or an error that tells what the input is
// and why it is not read.
func For(name string, head []byte) (Format, error) {
	ext := extension(name)
	if len(head) == 0 {
		return nil, errors.New("the file is empty")
	}
	if what := binary(head); what != "" {
		return nil, fmt.Errorf("%s, not text", what)
	}
	if what := page(head); what != "" && ext != ".txt" && ext != ".text" && !isMarkdown(ext) {
		return nil, fmt.Errorf("%s is not read; save the article's text", what)
	}
	for _, f := range kinds() {
		if f.Claims(ext, head) {
			return f, nil
		}
	}
	return nil, fmt.Errorf("files of the kind %q are not read; known are .txt, .md, .json and .jsonl, each also .gz", ext)
}

// extension is the name's extension in lower case, "" where what follows the
// last full stop is none: titles that serve as file names have full stops too.
func extension(name string) string {
	ext := strings.ToLower(path.Ext(name))
	if len(ext) < 2 || len(ext) > 10 || ext[1] < 'a' || ext[1] > 'z' || strings.Trim(ext[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return ext
}

// signatures are how the files begin that are met among saved articles and hold
// no plain text.
var signatures = []struct{ starts, what string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a ZIP archive or an office document"},
	{"\xD0\xCF\x11\xE0", "an old office document"},
	{"\x89PNG", "a PNG image"},
	{"\xFF\xD8\xFF", "a JPEG image"},
	{"GIF8", "a GIF image"},
	{"RIFF", "a RIFF file (image or sound)"},
	{"SQLite format 3", "a database"},
	{"\x7FELF", "a program"},
	{"MZ\x90", "a program"},
	{"{\\rtf", "an RTF document"},
	{"BZh", "a bzip2 archive"},
	{"\xFD7zXZ", "an xz archive"},
	{"\x28\xB5\x2F\xFD", "a zstd archive"},
	{"7z\xBC\xAF", "a 7z archive"},
}

// binary tells what an input is that is not text, "" for one that may be. A NUL
// byte gives a binary file away unless the text is UTF-16. Escape sequences do
// not: a text full of them is a text.
func binary(head []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.starts)) {
			return s.what
		}
	}
	if bytes.IndexByte(head, 0) >= 0 && utf16Order(head) == nil {
		return "a binary file"
	}
	return ""
}

// page tells whether an input is a page of the web or another kind of markup.
func page(head []byte) string {
	start := strings.ToLower(string(bytes.TrimLeft(head[:min(len(head), 256)], " \t\r\n\xEF\xBB\xBF")))
	switch {
	case strings.HasPrefix(start, "<!doctype html"), strings.HasPrefix(start, "<html"):
		return "an HTML page"
	case strings.HasPrefix(start, "<?xml"), strings.HasPrefix(start, "<rss"):
		return "an XML file"
	}
	return ""
}

// sum is the SHA-256 of a record's bytes, in hexadecimal.
func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
