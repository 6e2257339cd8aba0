package library

import (
	"lineup/model"
	"lineup/model/decide"
	"lineup/model/search"
)

// Loaded is a corpus with its index.
type Loaded struct {
	Corpus *model.Corpus
	// Index returns the index of Corpus, which may have to be made. It is called beside the
	// program; nil where the search is to wait.
	Index func() *search.Index
	// Finds returns the finds of Corpus, best first, which may have to be made. It is called beside
	// the program; nil where the reader is to make them.
	Finds func() []model.Find
	// Analysed is the corpus before Decisions were applied to it, so that others can
	// be; nil where nothing may be decided.
	Analysed  *model.Corpus
	Decisions decide.Decisions
}
