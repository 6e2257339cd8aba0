// Package turns finds who speaks in transcripts and interviews that set no quotation marks:
// “HOLT: It will hold.”
//
// The lines of the outline are read for what opens them (line.go): a name with a colon behind
// it, “Q.”, “THE PRESIDENT:”, the bold type of a question. A colon behind a capital proves nothing: headings, lists,
// notices and fact-checks begin so. Only where the labels of an article form the pattern of people who
// talk to each other, and talk as “I” and “you”, is it a transcript (pattern.go). Then each paragraph is a turn, or
// part of one, of whom its label leads to (label.go, who.go); what the room does, “(LAUGHTER)”, nobody says.
//
// Questions belong to nobody where the label only says that somebody asks.
package turns
