package model

import "time"

// Bookmark is a place in the corpus that the user has marked, with their note.
type Bookmark struct {
	Kind Marked
	// At is an index into Corpus.Quotes, Utterances, Stories or Articles, depending on Kind.
	At int
	// Article is the article to open: the quote's, the base version's or the story's earliest.
	Article int
	Note    string // in the user's words; may be ""
	Tags    []string
	Made    time.Time // zero where the file does not say
}

// Marked is the kind of thing a bookmark marks.
type Marked uint8

// The kinds of things.
const (
	MarkedQuote Marked = iota
	MarkedUtterance
	MarkedStory
	MarkedArticle
	markedKinds
)

var markedNames = [markedKinds]string{"quote", "utterance", "story", "article"}

// String returns the word used in output and in files.
func (m Marked) String() string { return markedNames[m] }

// MarkedAs returns the kind with this name, and whether there is one.
func MarkedAs(name string) (Marked, bool) {
	for i, n := range markedNames {
		if n == name {
			return Marked(i), true
		}
	}
	return 0, false
}
