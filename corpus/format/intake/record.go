package intake

import (
	"crypto/sha256"
	"encoding/hex"

	"lineup/corpus/format/characters"
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

// FromField reports whether the outlet, if there is one, is what the input names so.
func (r *Record) FromField() {
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

// Part is a stretch of an input that has been cut off and waits to be understood.
// It may be called on any goroutine, once.
type Part func() ([]Record, []Fault)

// Format is one kind of input.
type Format interface {
	// Kind is what the format is called in a sentence.
	Kind() string
	// Claims reports whether an input of this name extension (lower case, with the dot,
	// "" for none) which starts with head is of the kind.
	Claims(ext string, head []byte) bool
	// Cut reads the input and hands its parts to emit, in order. The error is
	// the input's.
	Cut(in *Input, emit func(Part)) error
}

// Decode takes data for the text.
func (r *Record) Decode(data []byte) {
	var fault string
	if r.Text, r.Charset, fault = characters.Identify(data); fault != "" {
		r.Faults = append(r.Faults, fault)
	}
}

// Sum is the SHA-256 of a record's bytes, in hexadecimal.
func Sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}
