package search

import (
	"lineup/model"
)

// Inside finds a query within one text: a search in an open article.
type Inside struct{ show show }

// NewInside reads a query for a search within texts. Its words, phrases,
// 'exact words and alternatives are looked for one by one, as Search looks for
// them, and none has to be there for the others to be found; the last word is
// still being typed. What the query excludes, and its fields, say nothing within
// one text and are passed over. A query that cannot be understood is a
// *QueryError.
func NewInside(query string) (*Inside, error) {
	q, err := parse(query)
	if err != nil {
		return nil, err
	}
	return &Inside{show: show{q: q}}, nil
}

// Find returns where in s the query matches: spans in bytes, in order, not
// overlapping. It is not to be called by several goroutines at once.
func (in *Inside) Find(s string) []model.Span { return in.show.marks(s) }
