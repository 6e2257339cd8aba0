package intake

import (
	"crypto/sha256"
	"encoding/hex"

	"lineup/corpus/format/characters"
	"lineup/model"
)

// Limits on what is read. Input beyond them is a fault, not a crash.
const (
	// MaxFile is the maximum size of a file, unpacked.
	MaxFile = 1 << 30
	// MaxRecord is the maximum size of a record, or of a file that is one.
	MaxRecord = 64 << 20
	// HeadSize is how many bytes a Format gets to recognise its kind.
	HeadSize = 8 << 10
)

// Record is what an input has about one article. All fields are as the input gives them, decoded
// but not cleaned; empty if it gives none.
type Record struct {
	ID         string
	Title      string
	Outlet     string // a name, or the host of one
	Byline     string
	Dateline   string
	Credit     string // the agency whose copy it is
	Published  string
	Updated    string
	URL        string
	Language   string
	Text       string
	Excerpt    bool // Text is known to be only part of the article
	OutletFrom string
	// Member is the path in the archive of the file with the record; "" outside an archive.
	Member string

	// Line is where the record starts in the input, TextLine where Text does, both from 1; TextLine
	// is 0 if the text is folded into one line.
	Line     int
	TextLine int
	// SHA256 is the hash of the record's bytes, in hexadecimal.
	SHA256 string
	// Format is what the record was read as if it differs from the kind of the whole input; Charset
	// is the character set of its text, "" if the format has only one.
	Format, Charset string
	// Fields are the fields of the record; nil for records beyond the sample, and for formats
	// without field names.
	Fields []model.Field
	// Faults are what was wrong with a record that could be read all the same.
	Faults []string
}

// FromField marks the outlet, if there is one, as named by the input itself.
func (r *Record) FromField() {
	if r.Outlet != "" {
		r.OutletFrom = "field"
	}
}

// Fault is something that could not be read, and where.
type Fault struct {
	Member string // the file's path in the archive; "" outside an archive
	Line   int    // from 1; 0 for the whole input
	What   string
	Fields []model.Field // of a record that could not be read, as in Record
	More   int           // later faults that are not listed
}

// maxTold is the maximum number of faults listed for a part: a stretch of garbage may yield nothing
// but faults.
const maxTold = 100

// Tell adds faults to those of a part.
func Tell(faults []Fault, more ...Fault) []Fault {
	for _, f := range more {
		if len(faults) < maxTold {
			faults = append(faults, f)
		} else {
			faults[maxTold-1].More += 1 + f.More
		}
	}
	return faults
}

// Part is a stretch of an input that has been cut off and waits to be parsed. It may be called
// once, on any goroutine.
type Part func() ([]Record, []Fault)

// Format is one kind of input.
type Format interface {
	// Kind returns the name of the format, as used in a sentence.
	Kind() string
	// Claims reports whether an input with this extension (lower case, with the dot, "" for none)
	// that starts with head is of the kind.
	Claims(ext string, head []byte) bool
	// Cut reads the input and passes its parts to emit, in order. The error is the input's.
	Cut(in *Input, emit func(Part)) error
}

// Decode sets the text from data.
func (r *Record) Decode(data []byte) {
	var fault string
	if r.Text, r.Charset, fault = characters.Identify(data); fault != "" {
		r.Faults = append(r.Faults, fault)
	}
}

// Sum returns the SHA-256 of a record's bytes, in hexadecimal.
func Sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
