// Package topic finds what articles are about: key phrases, folded for case, plural and British or American
// spelling.
//
// A phrase is a run of capitalised words ("Article 5", "Department of Justice"), or two or three words in a row,
// none of them a function word, a common verb or a word that goes with anything ("security guarantees", not "last
// year"), or a single common noun that is rare enough in the language ("tariffs"). An article is about a phrase
// that it repeats or has in its headline; in a small corpus once is enough. The weight is the damped number of
// occurrences times the rarity of the phrase among all articles (TF-IDF, Spärck Jones 1972).
//
// The topics of the corpus are the heaviest phrases that at least two articles have; their number grows with that
// of the articles. Part of a longer phrase is not a topic if it hardly occurs alone; nor are speakers, outlets,
// weekdays and the like. Work and memory are linear in the text; at most the first 64 KB of each article are read.
package topic
