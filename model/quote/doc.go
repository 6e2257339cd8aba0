// Package quote reads one article: its quotation marks become quotes, and every quote gets the speaker the
// article gives it, with the rule and the evidence.
//
// Reading goes through six rooms. Each takes the value of the previous one, which it does not change, and
// returns one that contains it; each is linear in the text:
//
//	outline    characters -> tokens, stretches between marks, sentences
//	people     runs of capitals -> names -> the people and bodies of the article
//	report     cues with their subjects: "Rubio said", "according to the ministry"
//	coref      the subject of every report -> a person
//	attribute  every stretch -> the rule that holds, and so its speaker
//	turns      lines of a transcript without marks -> their speakers; needs no attribute
//
// The rest is writing (write.go): linked stretches become quotes, reported clauses indirect quotes, with a
// venue (venue.go), the words of the evidence (evidence.go) and how likely the speaker is to be right
// (confidence).
//
// No grammar is parsed: model/lexicon/word gives the possible classes of a word, and the tokens beside it
// decide.
//
// Article text is hostile: every look around from a token stops after a fixed number of tokens, reports or
// names.
package quote
