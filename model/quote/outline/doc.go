// Package outline turns an article's text into its outline: tokens with their classes, in which every stretch
// between quotation marks is one token, and the sentences they form.
//
// Because a stretch is one token, the patterns of news prose are short: a stretch, a comma, a subject and a cue
// is “...,” Rubio said, whatever the words in the marks are.
//
// It works a paragraph at a time: characters become tokens (token.go, sign.go), the marks among them are paired
// (marks.go), each pair becomes a stretch (stretch.go), the remaining words get their classes from the lexicon,
// and are cut into sentences (outline.go). parts.go finds headings and the entries of live pages, over which
// nobody continues speaking.
package outline
