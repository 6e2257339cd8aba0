// Package revision lays two states of one article side by side, sentence by sentence: what is
// the same, what was changed, what was taken out and what was put in.
//
// Sentences that are alike word for word and occur once in either state are the fixed points;
// what lies between two of them is paired by the words in common, in order. The cost is linear
// in the text but for stretches that were rewritten, which are bounded.
package revision
