// Package quote reads one article: its quotation marks become quotes, and every
// quote gets the person the article says spoke it, with the rule and the
// evidence for it.
//
// The reading is a walk through six rooms. Each takes the value of the one before, which it
// does not change, and returns one that holds it; each is linear in the text:
//
//	outline    characters -> tokens, stretches between marks, sentences
//	people     runs of capitals -> names -> the people and bodies of the article
//	report     cues with their subjects: "Rubio said", "according to the ministry"
//	coref      the subject of every report -> a person
//	attribute  every stretch -> the rule that holds, and so its speaker
//	turns      lines of a transcript without marks -> who speaks in them; needs no attribute
//
// What is left is writing (write.go): linked stretches become quotes, reported clauses indirect
// quotes, with a venue (venue.go), the words of the evidence (evidence.go) and how likely the
// speaker is the right one (confidence).
//
// No grammar is parsed: model/lexicon/word says what a word can be, and the tokens beside it
// decide.
//
// Article text is hostile: whatever looks about itself from a token stops after a
// fixed number of tokens, reports or names.
package quote
