package format

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"strings"

	"lineup/model"
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
	// Member is the path of the file in the archive that the record is from; empty
	// where the input is no archive.
	Member string

	// Line is where the record starts in the input, TextLine where Text does,
	// both from 1; TextLine is 0 where the text is folded into one line.
	Line     int
	TextLine int
	// SHA256 is of the record's bytes, in hexadecimal.
	SHA256 string
	// Format is what the record was read as where that is not the kind of the whole
	// input; Charset is the character set of its text, "" where the format has one only.
	Format, Charset string
	// Fields are the fields of the record; nil for a record further on in an input, and
	// where its format knows no names of fields.
	Fields []model.Field
	// Faults are what was wrong with a record that could be read all the same.
	Faults []string
}

// fromField says that the outlet, if there is one, is what the input names so.
func (r *Record) fromField() {
	if r.Outlet != "" {
		r.OutletFrom = "field"
	}
}

// Fault is something that could not be read, and where.
type Fault struct {
	Member string // the path of the file in the archive; empty where the input is none
	Line   int    // from 1; 0 for the whole input
	What   string
	Fields []model.Field // of a record that could not be read, as in a Record
	More   int           // faults behind it that are not told one by one
}

// maxTold is the most faults of a part that are told one by one: a stretch of garbage may be
// nothing but faults.
const maxTold = 100

// tell adds faults to those of a part.
func tell(faults []Fault, more ...Fault) []Fault {
	for _, f := range more {
		if len(faults) < maxTold {
			faults = append(faults, f)
		} else {
			faults[maxTold-1].More += 1 + f.More
		}
	}
	return faults
}

// Part is a stretch of an input that has been cut off and waits to be understood.
// It may be called on any goroutine, once.
type Part func() ([]Record, []Fault)

// Format is one kind of input.
type Format interface {
	// Kind is what the format is called in a sentence.
	Kind() string
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
	return []Format{
		zipArchive{},
		tape{},
		webArchive{},
		columnar{},
		portable{},
		richText{},
		wire{},
		flatDocument{},
		feed{},
		newsXML{},
		page{},
		mailbox{},
		letter{},
		jsonLines{},
		jsonDocument{},
		sheet{},
		frontMatter{},
		plain{},
		ownXML{},
	}
}

// For returns the format of an input, or an error that tells what the input is
// and why it is not read.
func For(name string, head []byte) (Format, error) {
	ext := extension(name)
	if len(head) == 0 {
		return nil, errors.New("the file is empty")
	}
	if why := refused(head); why != "" {
		return nil, errors.New(why)
	}
	for _, f := range kinds() {
		if f.Claims(ext, head) {
			return f, nil
		}
	}
	return nil, fmt.Errorf("files of the kind %q are not read; rename the file to .txt if it is text", ext)
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

// signatures are how the files begin that are met among saved articles and are
// not read, and what to do about it.
var signatures = []struct{ starts, why string }{
	{"\xD0\xCF\x11\xE0", "an old Office document or an Outlook message, not text; save it as .docx, .odt or .eml"},
	{"\x89PNG", "a PNG image, not text"},
	{"\xFF\xD8\xFF", "a JPEG image, not text"},
	{"GIF8", "a GIF image, not text"},
	{"RIFF", "a RIFF file (image or sound), not text"},
	{"SQLite format 3", "a database, not text; export its articles as CSV or JSON"},
	{"\x7FELF", "a program, not text"},
	{"MZ\x90", "a program, not text"},
	{"\xFD7zXZ", "an xz archive, which is not read; unpack it: xz -d FILE"},
	{"7z\xBC\xAF", "a 7z archive, which is not read; unpack it: 7z x FILE"},
	{"Rar!", "a RAR archive, which is not read; unpack it: unrar x FILE"},
	{"PK\x05\x06", "an empty ZIP archive"},
	{"bplist", "a Safari web archive, which is not read; save the page as source or PDF"},
}

// refused tells why an input is not read that holds no text, "" for one that may.
// A NUL byte gives a binary file away unless the text is UTF-16 or what formats
// with binary parts begin with. Escape sequences do not: a text full of them is a
// text.
func refused(head []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.starts)) {
			return s.why
		}
	}
	if listOfFeeds(head) {
		return "a list of feeds (OPML), not articles; save the feeds it names, or the articles"
	}
	switch {
	case zipArchive{}.Claims("", head), tape{}.Claims("", head), columnar{}.Claims("", head), portable{}.Claims("", head),
		richText{}.Claims("", head), webArchive{}.Claims("", head), wire{}.Claims("", head):
		return ""
	case bytes.IndexByte(head, 0) >= 0 && utf16Order(head) == nil:
		return "a binary file, not text"
	}
	return ""
}

// sum is the SHA-256 of a record's bytes, in hexadecimal.
func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
