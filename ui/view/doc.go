// Package view works out once, as plain values, what is shown of a corpus: names, dates, counts, colour slots,
// stories, quotes and their differences, finds, speakers, topics and citations. ui/reader and ui/print draw the same
// values.
//
// A value holds the articles' words unchanged, as strings and as spans of Article.Text. It knows no terminal, no
// style and no width: the faces clean what they draw (ui/safe), wrap it, and give each Role its colour.
//
// [New] prepares a corpus in one pass over its articles. The cost of everything else is proportional to the story,
// quote or speaker asked about; nothing makes another pass.
package view
