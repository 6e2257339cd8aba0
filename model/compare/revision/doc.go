// Package revision lays two states of one article side by side, sentence by sentence: what is the same, what was
// changed, what was removed and what was added.
//
// Sentences that are the same word for word and occur once in each state are the fixed points; between two of them
// sentences are paired in order, by the words in common. The cost is linear in the text, except for rewritten
// stretches, where it is bounded.
package revision
