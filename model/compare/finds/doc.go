// Package finds says which differences of a corpus matter to a reader: what somebody who read one
// version alone would be misled about, the gravest first.
//
// [Of] takes a corpus and returns its finds. Those of the wording of an utterance are made so:
//
//  1. A version is read beside the base of its utterance, word by word, with which words both have
//     (words.go, pairing.go).
//  2. Its differences become changes of whole words. What is marked as cut, what is beside the
//     quotation in the outlet's own words, and what lies beyond a window of the quotation is none (change.go).
//  3. How likely it is that both sides are at one place of one speech is told by the words round the
//     place (sure.go). What is not sure enough is no find.
//  4. Judges say what a change does to what is said, and what that is worth (judge.go, the table in judges.go, lexicon.go).
//  5. The same change in several articles is one find (wording.go), told in a sentence (why.go).
//
// A find's score is what it is worth, less for what is not sure.
package finds
