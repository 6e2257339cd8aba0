// Package quote reads one article: its quotation marks become quotes, and every
// quote gets the person the article says spoke it, with the rule and the
// evidence for it.
//
// The reading is a walk of seven steps, each over the whole article, each linear
// in its text:
//
//	token, marks   characters -> tokens; quotation marks -> stretches between marks
//	outline        the tokens with every stretch shrunk to one, and its sentences
//	names, people  runs of capitals -> names -> the people and bodies of the article
//	event          cues with their subjects: "Rubio said", "according to the ministry"
//	coref          the subject of every event -> a person, in the order of the text
//	link           every stretch -> the pattern it stands in, and so its speaker
//	write          linked stretches -> quotes; reported clauses -> indirect quotes
//
// The outline is the heart. Because a stretch is one token of it, the patterns of
// news prose are short: a stretch, a comma, a subject and a cue is “...,” Rubio
// said, whatever the words in the marks are. No grammar is parsed: a lexicon of
// closed classes and of a few thousand open words (reporting verbs, nouns for
// persons, given names) says what a token can be, and the tokens beside it decide.
//
// A stretch is linked by the first of these that holds: a label before it or, in a
// transcript, within it; a report that introduces it; a report right behind it; a
// signature; the report in whose clause it stands, climbing to the outermost one; a
// report that closes its sentence; and, where its sentence reports nothing, the
// paragraph left open before it, a sentence that only attributes, a colon, the
// sentence before, the other one of two in turn, the speaker of the paragraph, the
// speaker of the quote before, the subject of the sentence. Words of a headline go
// to the speaker of the same words further down (echo). Nobody is carried over a
// heading, or over the time of a live page's next entry (parts). What is left without
// a speaker is, where it is a whole sentence, a quote of nobody; else it is taken for a
// title, a term or scare quotes and is no quote.
//
// Confidence is the share of right speakers that a rule had on annotated articles
// (PolNeAR, Gender Gap Tracker; see evidence.go), times the share of the step from
// the mention to the person. Words about why are kept with every quote.
//
// Article text is hostile: whatever looks about itself from a token stops after a
// fixed number of tokens, reports or names.
package quote
