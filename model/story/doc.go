// Package story groups articles that report one event, and finds which of them are copies of which.
//
// Every article becomes a profile (words.go, vectors.go): its terms, weighted by their rarity in the language
// (model/frequency) and in the articles being grouped, its lead, headline and names, a sample of its runs of words
// (shingles.go), and the days it mentions (days.go). An index of the terms (index.go) finds each article's
// neighbours, the most similar articles of its time (neighbours.go). For every pair of neighbours the evidence that
// they belong to one story is gathered (evidence.go): how similar they are, how far that similarity stands out from
// what is usual for the two (standing.go), the runs of words they share, the time between them. An unknown date is
// never treated as "the same day", and has weights of its own. A logistic model (weights.go) turns the evidence
// into odds, and average linkage turns the odds into stories (cluster.go). Dated articles more than mostDays apart
// are never one story, whatever they share.
//
// Within a story, copies are found by the runs of words of one article that are also in another, leaving aside
// words in quotation marks, because everybody who quotes has the same ones (copies.go, marks.go).
//
// [Why] explains afterwards what connects an article with its story.
//
// internal/learn fits the weights to articles that readers have grouped into stories, large sets and small folders
// alike. Because rarity in the language is built in, and what is usual around an article has a lower bound, one set
// of weights serves two articles and twenty thousand.
//
// The work per article is limited by its time and by how much of the index is read, so that it grows linearly with
// the corpus. An article's terms depend on the article alone, and its neighbours on the articles of its time, so
// that a day's news affects only what is close to it.
package story
