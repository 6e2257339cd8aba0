//go:build score

// Command score measures how well the program reads quotations on articles that people have
// annotated; without a path on those in data, which are invented and free for any use.
//
//	go run -tags score ./internal/score [-wrong N] [-patterns] [ANNOTATED.jsonl ...]
//
// It prints
//
//	marked      how many of the stretches found are annotated as speech (p), how many of the
//	            annotated ones are found (r), and the harmonic mean of both (f1)
//	speaker     of those found whose speaker is named, the share that is given the whole name
//	mention     of those found whose speaker is only described ("a neighbour"), the share that
//	            is led to these words
//	nobody      of those found that are nobody's, the share that is given no name
//	e2e         f1 of stretches found with the right speaker
//	calibration how far the stated confidence lies from the share that is right, 0 to 1, in ten
//	            bins weighted by their quotations
//
// Stretches are the same if they are without the marks, spaces and signs at their edges. With
// -wrong the first N errors follow, with file and line; with -patterns the patterns of
// attribution, each with how many quotations more, or fewer, are right and wrong with it than
// without.
package main
