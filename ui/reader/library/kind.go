package library

// A Kind is the kind of things in a list.
type Kind uint8

// The kinds, in the order of their tabs.
const (
	Story Kind = iota
	Quote
	Find
	Speaker
	Topic
	Article
	Bookmark
)

func (k Kind) String() string {
	return [...]string{"Stories", "Quotes", "Finds", "Speakers", "Topics", "Articles", "Bookmarks"}[k]
}

// One names a single row of the list.
func (k Kind) One() string {
	return [...]string{"Story", "Quote", "Find", "Speaker", "Topic", "Article", "Bookmark"}[k]
}
