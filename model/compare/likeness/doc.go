// Package likeness says how likely two sentences of different articles report the
// same thing.
//
// Sentences about one fact rarely share their words: names, numbers and rare words
// carry more than common ones, and its neighbours and the other sentences it
// could be paired with say as much as its own words. So evidence is weighed twice,
// each time by logistic regression.
//
// First every pair by itself (alone.go): words shared, each weighed by how few of
// the compared sentences hold it, so that a word which the whole event is about
// says little; words that mean nearly the same; numbers; names; whether both are
// quotations; how far apart they are in their articles.
//
// Then together (together.go): with the odds of the first pass, whether the
// sentences before and after are alike too, and whether another sentence of the
// same article would be the better partner.
//
// The cost is that of reading, and of the pairs that share a rare word: candidates
// come from an inverted index, the best few in every other article for each
// sentence.
package likeness
