// Package wording sets the words of two texts side by side and classifies their differences.
//
// # Wordings
//
// A [Wording] is a stretch of an article read as words (wording.go, marks.go). All spellings of a word are compared
// in one form (spelling.go): contractions are two words, numbers are figures, "harbour" is "harbor", "Petrenskiy"
// is "Petrensky". What is between two words is kept as a joint: an ellipsis, a dash, the end of a sentence, the
// outlet's own words between two pieces. Every word has a weight (weigh.go): a stop word counts for next to
// nothing, a common word half as much as a rare one. A [Scratch] saves memory and time where many wordings are
// read.
//
// # Alignment
//
// Two wordings are aligned by the heaviest common subsequence of their words, in which long runs count for more
// (words.go). The result is tidied to what an editor would see (tidy.go): a cut starts where a sentence starts, a
// stop word alone does not separate two changes, and words that only changed their place are a move. [Support] sums
// up how alike the two are, sentence by sentence (same.go).
//
// # Differences
//
// [Compare] walks through an alignment (compare.go). Shared words may be written differently; gaps between them are
// classified by what is missing and by what marks it (classify.go, noise.go). The classes and their order are those
// of model.Class. Classes of a whole version (partial, paraphrase, translation) are only assigned if the kind of
// the quote is known.
package wording
