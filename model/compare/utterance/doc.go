// Package utterance finds the quotes of different articles that are one utterance, and builds the utterance from
// them: its versions, its base, the differences between its versions.
//
// [All] works in four steps, with one goroutine per processor, each a worker with memory of its own (worker.go).
// Within a story, it aligns quotes that share three words in a row (candidates.go); across stories, only those that
// share a long run, found by winnowed prints (across.go). Both come from one reading of all quotes. Two quotes are
// one utterance by the words of their best pair of sentences, given what is known of the speakers (link.go) and of
// the occasions (occasion.go): sentences that differ by a "not" or a number are two statements, unless everything
// else in them agrees. Quotes of one speaker in a story are also compared by meaning, regardless of order:
// translations and paraphrases may have no three words in a row in common (rendering.go). Fragments of a few words
// are placed if all the sentences that contain them are one (fragment.go). The speaker may go on in the next quote
// (goon.go).
//
// Links are between sentences of quotes (part.go), because one outlet may take two sentences from a speech that
// another prints whole. Linked sentences are grouped, the surest first, so that no chain grows (cluster.go).
// Consecutive sentences become one utterance if any two of its versions then have a sentence in common (speech.go);
// a version is everything the article has from the first of them to the last (assemble.go).
//
// A described speaker ("an official") is nobody in particular, and one found by a pronoun may be somebody else if
// the words say so. An article is said to lack an utterance only if nothing in it could be the same (absent.go).
// The same words on another day are another utterance, and the two refer to each other (again.go).
//
// [Rebase] compares the versions of an utterance with a version other than its base. [Rows] sets the versions side
// by side, one row per sentence.
package utterance
