// Package topic finds what articles are about: key phrases, folded for case,
// plural and the spellings of either side of the Atlantic.
//
// A phrase is a run of capitalised words ("Article 5", "Department of Justice")
// or two or three words in a row of which none is a function word, a usual verb or
// a word that goes with anything ("security guarantees", not "last year"), or a single
// common noun that is rare enough in the language ("tariffs"). An
// article is about a phrase that it repeats or has in its headline; in a small
// corpus once is enough. How much so is the number of times, damped, by the
// rarity of the phrase among all articles (TF-IDF, Spärck Jones 1972).
//
// The topics of the corpus are the phrases of at least two articles that weigh
// most, so many as the number of articles bears. A part of a longer phrase is no
// topic where it hardly stands alone, nor are speakers, outlets, weekdays and the
// like. Work and memory are linear in the text; of each article at most the first
// 64 KB are read.
package topic
