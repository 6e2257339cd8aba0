// Package wording sets the words of two texts side by side and names how they differ.
//
// # Wordings
//
// A [Wording] is a stretch of an article read into words (wording.go, marks.go). A
// word is compared in one form for all its spellings (spelling.go): contractions are
// two words, numbers are figures, "harbour" is "harbor", "Petrenskiy" is
// "Petrensky". What is between two words is kept as a joint: an ellipsis, a
// dash, the end of a sentence, the outlet's own words between two pieces. Every
// word has a weight (weigh.go): a stop word says next to nothing, a common word half
// as much as a rare one. What is read again and again is read in a [Scratch].
//
// # Alignment
//
// Two wordings are aligned by the heaviest common subsequence of their words, in
// which long runs count for more (words.go). What comes out is tidied as an editor
// would see it (tidy.go): a cut starts where a sentence starts, a stop word alone
// parts nothing, and words that only changed their place are a move. [Support] sums up
// how alike the two are, sentence by sentence (same.go).
//
// # Differences
//
// [Compare] walks through an alignment (compare.go). Words that are the same may be
// written differently; gaps between them are classified by what is gone and by what
// marks it (classify.go, noise.go). The classes and their order are those of
// model.Class. Classes of a whole version (partial, paraphrase, translation) are
// given only where the kind of the quote is known.
package wording
