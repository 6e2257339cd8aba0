// Package turns finds the speakers in transcripts and interviews without quotation marks: “HOLT: It will hold.”
//
// The lines of the outline are read for their openings (line.go): a name with a colon after it, “Q.”, “THE
// PRESIDENT:”, the bold type of a question. A colon after a capital proves nothing: headings, lists, notices
// and fact-checks begin so. An article is a transcript only where its labels form the pattern of people who
// talk to each other, as “I” and “you” (pattern.go). Then each paragraph is a turn, or part of one, by the
// person its label names (label.go, who.go); the room's reactions, “(LAUGHTER)”, are nobody's.
//
// Questions belong to nobody where the label only marks them as questions.
package turns
