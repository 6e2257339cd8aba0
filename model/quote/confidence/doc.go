// Package confidence estimates how likely a quote's speaker is to be right.
//
// The grounds of the attribution become features (grounds.go): the rule, the step from the mention to the
// person, the distance and the text between the report and the marks, how long ago somebody was named. Their
// weights (weights.tsv) are those of a logistic regression over quotes whose speakers people have judged;
// internal/learn fits them, and the head of the table names its data.
//
// A quote of nobody has no confidence.
package confidence
