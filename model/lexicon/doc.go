// Package lexicon knows what single words mean: which say nothing, which are forms
// of one word, which are numbers and how large, and which mean nearly the same.
//
// A word's key is what its forms share: its stem (Porter's second English stemmer),
// or for a country, its people and its adjective one key ("Polish", "Poland").
// Numbers have their value as key, in figures or in words: "1.8 million", "six".
//
// What words mean is a table of directions, one for each of some twelve thousand
// common words. Words that are among the same words in news point the same way:
// "injured" and "wounded". The table is learned from a corpus by internal/learn: the
// positive pointwise mutual information of words that are within five words of each
// other, and the leading singular vectors of that matrix (Levy and Goldberg, 2014), four
// bits a number. Names have none.
package lexicon
