package model

// Source is a file, or standard input, that was searched for articles, with what was recognised in it.
type Source struct {
	File     string // as in Article.File; for an archive the archive itself
	Format   string // the recognised format, in words; "" for an unreadable file
	Charset  string // the encoding of its text, in words; "" where the format allows only one
	Fields   []Field
	Articles int // number of articles found
	// Maps are fields that may hold what the articles lack, in the form that --map takes: "title=Kop".
	Maps []string
}

// Field is a field of the records of a source.
type Field struct {
	Name string // as in the file; nested names are joined by full stops
	Fact string // the fact about articles taken from it; "" for nothing
	Look Look   // of its values
	Size int    // bytes of the longest value with this look
}

// Look is what the values of a field look like; the richer, the higher.
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
