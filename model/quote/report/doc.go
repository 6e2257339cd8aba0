// Package report finds the reports of an article: a cue with its subject, "Rubio said", "according to the
// ministry", "Rubio's claim that", and the clause that each reports.
//
// Every verb of reporting is considered (verb.go). Its subject comes before it, perhaps across text between
// commas (subject.go, pieces.go), comes after it, or is the subject of the words before (participle.go,
// opening.go). noun.go reads reports without a listed verb. governs.go decides which report is in the clause of
// another; complement.go and clauses.go find what is reported without marks.
package report
