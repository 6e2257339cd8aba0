package quote

import "lineup/model"

// Read finds the quotes of an article, indirect ones included, and the people
// they belong to. article is the article's place in the corpus. The quotes are in
// order of place; their IDs, Lines, Speakers and Utterances are left to the
// caller.
func Read(a *model.Article, article int) model.Reading {
	return model.Reading{}
}
