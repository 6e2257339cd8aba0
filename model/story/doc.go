// Package story groups articles that report one event, and tells which of them
// are copies of which.
//
// Every article becomes a profile (words.go, vectors.go): its terms, weighed by
// how rare they are, its lead, headline and names, a sample of its runs of words
// (shingles.go), and the days it speaks of (days.go). An index of the terms (index.go) finds
// each article's neighbours, the articles of its time that are most like it
// (neighbours.go). For every two neighbours the evidence on their being of one
// story is gathered (evidence.go): how like they are, and above all how far that
// likeness stands out among what is usual for the two (standing.go), the runs of
// words they share, the time between them. A date that is unknown is unknown and
// never "the same day". A logistic model (weights.go) turns the evidence into
// odds, and average linkage over the odds into stories (cluster.go). As the
// likeness is judged by what is usual around it, one set of weights serves a corpus
// about one affair and one about everything.
//
// Within a story, copies are found by the words of one article that stand in
// another in runs, words in quotation marks aside, because everybody who quotes has
// the same ones (copies.go, marks.go).
//
// The weights are learned from articles that readers have put into stories, by
// internal/learn, which is run by hand: the same articles as they are, without
// dates, with dates given to their events, or among those of a larger archive.
// Features of pairs that stand for a date far off or unknown are drawn towards those
// of near ones. The program reports what a sixth of the events gives by weights
// that were fitted to the others, and by it lean is chosen.
//
// The work is bounded for each article, by its time and by how much of the index
// is read, so that it grows as the corpus does. An article's sheet depends on the
// article alone, and its neighbours on the articles of its time, so that a day's
// news touches only what is near it.
package story
