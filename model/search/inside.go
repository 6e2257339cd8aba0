package search

import (
	"lineup/model"
)

// Inside finds a query within one text: a search in an open article.
type Inside struct{ show show }

// NewInside reads a query for a search within texts. Its words, phrases, 'exact words and alternatives are searched
// for one by one, as in Search, and each is found whether or not the others are; the last word is still being
// typed. Exclusions and fields mean nothing within one text and are ignored. A query that cannot be understood is a
// *QueryError.
func NewInside(query string) (*Inside, error) {
	q, err := parse(query)
	if err != nil {
		return nil, err
	}
	return &Inside{show: show{q: q}}, nil
}

// Find returns where in s the query matches: spans in bytes, in order and without overlaps. It must not be called
// concurrently.
func (in *Inside) Find(s string) []model.Span { return in.show.marks(s) }
