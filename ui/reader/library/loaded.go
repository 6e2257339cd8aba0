package library

import (
	"lineup/model"
	"lineup/model/decide"
	"lineup/model/search"
)

// Loaded is a corpus with its index.
type Loaded struct {
	Corpus *model.Corpus
	// Index returns the index of Corpus, which may have to be built. It is called in the background; nil means that
	// the search has to wait.
	Index func() *search.Index
	// Finds returns the finds of Corpus, best first, which may have to be computed. It is called in the background;
	// nil means that the reader has to compute them.
	Finds func() []model.Find
	// Analysed is the corpus before Decisions were applied, so that others can be; nil if no decisions can be made.
	Analysed  *model.Corpus
	Decisions decide.Decisions
}
