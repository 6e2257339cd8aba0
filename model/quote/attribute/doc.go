// Package attribute links every stretch between marks to its speaker, and distinguishes speech from titles,
// terms and scare quotes.
//
// The patterns of news prose that identify a speaker are a table (pattern.go); find.go has a few lines for each
// on when it holds. A stretch is linked by the first that does: a label before it or, in a transcript, within
// it (signed.go, transcript.go); a report that introduces it or comes right after it (beside.go); a signature;
// the report whose clause contains it (within.go); and, where its sentence reports nothing, the text round the
// sentence (floating.go). Words of a headline go to the speaker of the same words further down (echo.go). A
// stretch left without a speaker is a quote of nobody if it is a whole sentence; else it is no quote
// (classify.go).
package attribute
