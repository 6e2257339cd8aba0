package align

import "lineup/model"

// Utterances returns the utterances of the corpus, those with one version
// included. c has its articles, quotes with speakers, and stories.
func Utterances(c *model.Corpus) []model.Utterance {
	return nil
}

// LineUp sets the versions of an utterance side by side: a column for each
// version, the base first, with the differences marked.
func LineUp(c *model.Corpus, utterance int) model.LineUp {
	return model.LineUp{}
}
