package model

// Source is a file, or standard input, that articles were looked for in, and what was
// understood of it.
type Source struct {
	File     string // as Article.File has it; of an archive the archive itself
	Format   string // what it was read as, in words; "" for a file that could not be
	Charset  string // of its text, in words; "" where its format has one only
	Fields   []Field
	Articles int // that it gave
	// Maps are fields that may be what the articles lack, as --map takes them:
	// "title=Kop".
	Maps []string
}

// Field is a field of the records of a source.
type Field struct {
	Name string // as it is there; nested ones with full stops between
	Fact string // what of the articles was taken from it; "" for nothing
	Look Look   // of what is in it
	Size int    // bytes of the longest that does
}

// Look is what the values of a field look like, the more it may be the higher.
type Look uint8

// The looks.
const (
	LooksEmpty Look = iota
	LooksNumber
	LooksDate
	LooksURL
	LooksLine // of words
	LooksText // more than a line
)
