// Package view works out what is shown of a corpus, once, as plain values: names, dates,
// counts, colour slots, stories, quotes and what differs in them, finds, speakers, topics
// and citations. ui/reader and ui/print draw the same values.
//
// A value holds the words of the articles as they are there, as strings and as spans of
// Article.Text. It knows no terminal, no style and no width: the faces clean what they
// draw (ui/safe), wrap it, and give each Role its colour.
//
// [New] prepares a corpus in one pass over its articles. Everything else costs in
// proportion to the story, quote or speaker asked about, never another pass.
package view
