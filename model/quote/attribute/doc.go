// Package attribute leads every stretch between marks to who speaks it, and tells speech from
// titles, terms and scare quotes.
//
// The patterns of news prose that lead there are a table (pattern.go); find.go says in a few lines
// each when they hold. A stretch is linked by the first that does: a label before it or, in a
// transcript, within it (signed.go, transcript.go); a report that introduces it or stands right
// behind it (beside.go); a signature; the report in whose clause it stands (within.go); and,
// where its sentence reports nothing, what stands round the sentence (floating.go). Words of a
// headline go to the speaker of the same words further down (echo.go). What is left without a
// speaker is, where it is a whole sentence, a quote of nobody; else it is no quote
// (classify.go).
package attribute
