// Package utterance finds the quotes of different articles that are one utterance, and
// makes it of them: its versions, its base, how the versions differ.
//
// [All] goes in four steps, with as many goroutines as there are processors, each a
// worker with memory of its own (worker.go). Within a story, quotes that share three
// words in a row are aligned (candidates.go); across stories only those that share a
// long run, which winnowed prints find (across.go); both are found in one reading of all
// quotes. Whether two are one utterance is decided by the words of their best pair of
// sentences, by what is known of the speakers (link.go) and of the occasions
// (occasion.go): sentences that differ by a "not" or a number are two statements, unless
// all else in them agrees. Quotes of one speaker in a story are also compared by what
// they say, whatever the order: they may have no three words in a row alike, and be
// renderings or paraphrases (rendering.go). Fragments of a few words are placed where
// all the sentences that have them are one (fragment.go). The speaker may go on in the
// next quote (goon.go).
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
// [Rows] says what of the versions is side by side, a row for each sentence.
package utterance
