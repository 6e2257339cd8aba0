// Package finds says which differences of a corpus matter to a reader: what somebody who read one
// version alone would be misled about, the most serious first.
//
// [Of] takes a corpus and returns its finds. Finds about the wording of an utterance are made in these steps:
//
//  1. A version is read beside the base of its utterance, word by word, with which words both have
//     (words.go, pairing.go).
//  2. Its differences become changes of whole words. What is marked as cut, what is beside the
//     quotation in the outlet's own words, and what lies beyond a window of the quotation does not count (change.go).
//  3. The words around the place say how likely both sides are at one place of one speech
//     (sure.go). What is not certain enough is no find.
//  4. Judges say what a change does to the meaning, and what that is worth (judge.go, the table in judges.go, lexicon.go).
//  5. The same change in several articles is one find (wording.go), described in a sentence (why.go).
//
// A find's score is its worth, reduced by its doubt.
package finds
