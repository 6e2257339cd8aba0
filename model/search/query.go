package search

import (
	"bytes"
	"fmt"
	"slices"

	"lineup/model"
	"lineup/model/search/keys"
)

// query is what the user searches for: every one of its groups must hold.
type query struct {
	groups []group
	// ignored are the parts that search for nothing, such as a lone dash. They are reported, so that nothing is
	// dropped silently.
	ignored []string
	// without are words that this reading of another query leaves out.
	without string
	// typed is the query that this one is a reading of; nil for none.
	typed *query
}

// group is one part of a query with its alternatives: it holds if one of its units holds.
type group []unit

// unit is a word, a phrase or a field with its value.
type unit struct {
	not bool
	// field is the field's name, "" for words of the text.
	field string
	// words are what the unit searches for: one word, or the words of a phrase in order. A field's value has its
	// words here too, in any order.
	words   []word
	quoted  bool   // between quotation marks, closed or not
	derived bool   // not typed: the two words of a contraction that was
	value   string // the unit as typed, without sign, field and marks
	span    model.Span
	// days are the days that a date covers.
	days days
	// filter is the meaning of the field's value in the corpus.
	filter *filter
}

// word is one word of a query.
type word struct {
	typed string
	key   string
	// cased requires a capital in the text: smart case.
	cased bool
	// exact marks a word of 'exact or of a closed phrase: it is found as written or not at all.
	exact bool
	// prefix reports whether the word is still being typed: words that begin with it match.
	prefix bool
	// near are the terms taken for the word if it does not occur.
	near []string
}

// accepts reports whether the word matches a word of the text with this key.
func (w *word) accepts(key []byte, cased bool) bool {
	if w.cased && !cased {
		return false
	}
	if string(key) == w.key || w.prefix && len(key) > len(w.key) && string(key[:len(w.key)]) == w.key {
		return true
	}
	if slices.Contains(w.near, string(key)) {
		return true
	}
	if bytes.IndexByte(key, '\'') < 0 {
		return false
	}
	first, second, ok := keys.Apart(string(key))
	return ok && (w.accepts([]byte(first), cased) || w.accepts([]byte(second), cased))
}

// isFilter reports whether the unit searches for something other than words.
func (u *unit) isFilter() bool { return u.field != "" }

// units yields all units of all groups.
func (q *query) units(yield func(*unit) bool) {
	for _, g := range q.groups {
		for i := range g {
			if !yield(&g[i]) {
				return
			}
		}
	}
}

// hasWords reports whether the query searches for words at all.
func (q *query) hasWords() bool {
	for u := range q.units {
		if !u.isFilter() && !u.not {
			return true
		}
	}
	return false
}

// clone copies the query deeply enough for words to be changed.
func (q *query) clone() *query {
	c := &query{ignored: q.ignored, without: q.without, typed: q.typed, groups: make([]group, len(q.groups))}
	for i, g := range q.groups {
		c.groups[i] = append(group(nil), g...)
		for j := range c.groups[i] {
			u := &c.groups[i][j]
			u.words = append([]word(nil), u.words...)
		}
	}
	return c
}

// The fields of the query language.
const (
	fieldSpeaker = "speaker"
	fieldOutlet  = "outlet"
	fieldTopic   = "topic"
	fieldStory   = "story"
	fieldKind    = "kind"
	fieldSince   = "since"
	fieldUntil   = "until"
)

// fields are all of them, in the order in which they are listed.
var fields = []string{fieldSpeaker, fieldOutlet, fieldTopic, fieldStory, fieldKind, fieldSince, fieldUntil}

// kinds are the values of kind: the kinds of quotes, and of hits.
var kinds = []string{
	model.Direct.String(), model.Partial.String(), model.Indirect.String(),
	string(QuoteHit), string(ArticleHit), string(SpeakerHit), string(TopicHit), string(OutletHit),
}

// QueryError points at the place of a query that cannot be understood.
type QueryError struct {
	Span model.Span // in the query, bytes
	What string
}

func (e *QueryError) Error() string { return e.What }

func queryError(span model.Span, format string, args ...any) *QueryError {
	return &QueryError{Span: span, What: fmt.Sprintf(format, args...)}
}
