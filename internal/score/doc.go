//go:build score

// Command score measures how well the program reads quotations, using articles that people have annotated; without
// a path it uses those in data, which are invented and free for any use.
//
//	go run -tags score ./internal/score [-wrong N] [-patterns [-cases DIR]] [ANNOTATED.jsonl ...]
//
// It prints
//
//	marked      the share of the stretches found that are annotated as speech (p), the share of the
//	            annotated ones that are found (r), and their harmonic mean (f1)
//	speaker     of those found whose speaker is named, the share with the whole name
//	mention     of those found whose speaker is only described ("a neighbour"), the share
//	            attributed to these words
//	nobody      of those found that nobody says, the share without a name
//	e2e         f1 of stretches found with the right speaker
//	calibration the distance between the stated confidence and the share that is right, 0 to 1, in
//	            ten bins weighted by their quotations
//
// Stretches are compared without the quotation marks, spaces and punctuation at their ends. With -wrong the first N
// errors follow, with file and line; with -patterns the patterns of attribution, each with how many more or fewer
// quotations are right and wrong with it than without, in the project's own articles and in every file given. With
// -cases the last column counts the cases in a folder (annotated.Cases): those that hold, and those that do not. A
// pattern that adds nothing in any column can go.
package main
