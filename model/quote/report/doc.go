// Package report finds the reports of an article: a cue with its subject, "Rubio said",
// "according to the ministry", "Rubio's claim that", and the clause that each reports.
//
// Every verb of reporting is looked at (verb.go). Its subject stands before it, perhaps over
// what is set between commas (subject.go, pieces.go), behind it, or is that of the words before
// (participle.go, opening.go). noun.go reads what reports without a listed verb. governs.go
// tells which report stands in the clause of another; complement.go and clauses.go what is
// reported without marks.
package report
