package library

// A Kind is what a list is of.
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

// One is what a row of the list is called.
func (k Kind) One() string {
	return [...]string{"Story", "Quote", "Find", "Speaker", "Topic", "Article", "Bookmark"}[k]
}
