package model

import "time"

// Bookmark is a place in the corpus that the user has marked, with what they say
// about it.
type Bookmark struct {
	Kind Marked
	// At is the place, by Kind: in Corpus.Quotes, Utterances, Stories or Articles.
	At int
	// Article is the article to read: the quote's, the base version's, the story's
	// earliest.
	Article int
	Note    string // in the user's words; "" when there is none
	Tags    []string
	Made    time.Time // zero where the file does not say
}

// Marked is what kind of thing a bookmark marks.
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

// String is the word used in output and in files.
func (m Marked) String() string { return markedNames[m] }

// MarkedAs returns the kind of the name, and whether there is one.
func MarkedAs(name string) (Marked, bool) {
	for i, n := range markedNames {
		if n == name {
			return Marked(i), true
		}
	}
	return 0, false
}
