// Package confidence tells how likely it is that a quote's speaker is right.
//
// What the attribution rests on becomes features (grounds.go): the rule, the step from the
// mention to the person, how far the report stands from the marks and what stands between, how
// long ago somebody was named. Their weights (weights.tsv) are those of a logistic regression over
// quotes whose speakers people have judged; internal/learn fits them, and the head of the table
// says on what.
//
// A quote of nobody has no confidence.
package confidence
