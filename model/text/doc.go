// Package text knows characters: which of them may reach a terminal, and where
// the words, sentences and paragraphs of a text lie.
//
// Nothing here knows what an article is. Offsets are bytes, and every span that
// is returned lies within the text that was given, at character boundaries.
package text
