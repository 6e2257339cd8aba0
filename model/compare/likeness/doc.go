// Package likeness estimates the probability that two sentences of different articles report the same thing.
//
// Sentences about one fact rarely share most of their words. Names, numbers and rare words count for more than
// common ones, and a sentence's neighbours and the other sentences it could be paired with say as much as its own
// words. So the evidence is weighed twice, each time by logistic regression.
//
// First, every pair on its own (alone.go): the words in common, weighted by rarity among the compared sentences, so
// that a word that the whole event is about counts for little; words of nearly the same meaning; numbers; names;
// whether both are quotations; how far apart they are in their articles.
//
// Then, all together (together.go): given the odds of the first pass, whether the sentences before and after are
// alike too, and whether another sentence of the same article would be the better partner.
//
// The cost is that of reading, and of the pairs that share a rare word: an inverted index yields the candidates,
// the best few in every other article for each sentence.
package likeness
