// Package story groups articles that report one event, and says which of them
// are copies of which.
//
// Every article becomes a profile (words.go, vectors.go): its terms, weighed by
// how rare they are in the language (model/frequency) and in the articles at hand, its
// lead, headline and names, a sample of its runs of words
// (shingles.go), and the days it speaks of (days.go). An index of the terms (index.go) finds
// each article's neighbours, the most similar articles of its time
// (neighbours.go). For every two neighbours it gathers the evidence that they belong to one
// story (evidence.go): how like they are, how far that
// likeness stands out among what is usual for the two (standing.go), the runs of
// words they share, the time between them. A date that is unknown is unknown and
// never "the same day", and is judged by weights of its own. A logistic model (weights.go) turns the evidence into
// odds, and average linkage over the odds into stories (cluster.go). Dated articles more than
// mostDays apart are never one story, whatever they share.
//
// Within a story, copies are found by the words of one article that are in
// another in runs, words in quotation marks aside, because everybody who quotes has
// the same ones (copies.go, marks.go).
//
// [Why] explains afterwards what holds an article in its story.
//
// The weights are learned by internal/learn from articles that readers have put into
// stories, large sets and small folders alike. As rarity comes with the program, and what is
// usual around an article has a floor, one set of weights serves two articles and twenty thousand.
//
// The work is bounded for each article, by its time and by how much of the index
// is read, so that it grows as the corpus does. An article's sheet depends on the
// article alone, and its neighbours on the articles of its time, so that a day's
// news touches only what is near it.
package story
