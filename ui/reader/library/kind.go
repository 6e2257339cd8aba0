package library

type Kind uint8

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
