// Package model holds the nouns of lineup: what an article is, and what the articles of a corpus say.
//
// The package computes nothing that depends on how articles are read. Everything derived from them is in the
// packages below, each of which takes values of this package and returns new ones:
//
//	text            characters: the sanitiser, words, sentences, paragraphs, folding
//	quote           quotation marks -> quotes, and their speakers, according to each article
//	story           articles -> stories, and which of them are copies
//	speaker         the people of all articles -> speakers
//	compare         quotes -> utterances, and how their versions differ; the articles of a
//	                story -> rows of passages that report the same thing
//	compare/finds   which differences of a corpus matter, best first
//	topic           what the articles are about
//	search          an index of all of it, and the query language
//	decide          the user's decisions, applied to a corpus
//	analyse         the steps from articles to a Corpus
//
// A Corpus never changes after it is built. Text is stored once, in Article.Text; everything else points into it by
// byte offsets.
package model
