// Package text knows characters: which of them may reach a terminal, and where
// the words, sentences and paragraphs of a text are.
//
// Nothing here knows what an article is. Offsets are in bytes, and every returned span lies within the given text,
// at character boundaries.
package text
