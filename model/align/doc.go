// Package align sets wordings side by side: it finds the quotes of different
// articles that are one utterance, aligns their words, and names how they differ.
//
// # Wordings
//
// A [Wording] is a stretch of an article read into words (wording.go, marks.go). A
// word is compared in one form for all its spellings (spelling.go): contractions are
// two words, numbers are figures, "harbour" is "harbor", "Petrenskiy" is
// "Petrensky". What stands between two words is kept as a joint: an ellipsis, a
// dash, the end of a sentence, the outlet's own words between two pieces. Every
// word has a weight (weigh.go): a stop word says next to nothing, a common word half
// as much as a rare one.
//
// # Alignment
//
// Two wordings are aligned by the heaviest common subsequence of their words, in
// which long runs count for more (words.go). What comes out is tidied as an editor
// would see it (tidy.go): a cut starts where a sentence starts, a stop word alone
// parts nothing, and words that only changed their place are a move.
//
// # Differences
//
// [Compare] walks through an alignment (compare.go). Words that are the same may be
// written differently; gaps between them are classified by what is gone and by what
// marks it (classify.go, noise.go). The classes and their order are those of
// model.Class. Classes of a whole version (partial, paraphrase, translation) are
// given only where the kind of the quote is known.
//
// # Utterances
//
// [Utterances] goes in four steps, with as many goroutines as there are processors,
// each at a desk of its own, where memory and what is known of words are used again
// (desk.go, lexicon.go). Within a story, quotes that share three words in a
// row are aligned (candidates.go); across stories only those that share a long run,
// which winnowed prints find (across.go); both are found in one reading of all quotes. Whether two are one utterance is decided
// by the words of their best pair of sentences and by what is known of the speakers
// (same.go, link.go): sentences that differ by a "not" or a number are two
// statements. Quotes of one speaker that share the words of what they say, but not
// their order, may be renderings or paraphrases (rendering.go). The speaker may go on
// in the next quote (goon.go).
//
// What is linked are the sentences of the quotes (part.go), since one outlet takes two
// sentences from a speech that another prints whole. They are put together, the surest
// first, so that no chain grows (cluster.go). Sentences that follow each other become
// one utterance where any two of its versions then have one in common (speech.go), and
// a version is what an article has between the first of them and the last
// (assemble.go).
//
// A speaker who is only described is nobody in particular, and one who was found by a
// pronoun may be somebody else where the words say so. That an article lacks an
// utterance is said only where nothing in it could be the same (absent.go). The same
// words on another day are another utterance, and each names the other (again.go).
//
// [Rebase] compares the versions of an utterance with another of them than its base.
// [LineUp] lays an utterance out in rows, a row for each sentence (lineup.go,
// marking.go).
package align
