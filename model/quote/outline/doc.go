// Package outline makes of an article's text its outline: tokens with their classes, in which
// every stretch between quotation marks is one token, and the sentences they form.
//
// Because a stretch is one token, the patterns of news prose are short: a stretch, a comma, a
// subject and a cue is “...,” Rubio said, whatever the words in the marks are.
//
// The walk is a paragraph at a time: characters become tokens (token.go, sign.go), the marks
// among them are paired (marks.go), each pair becomes a stretch (stretch.go), the words that are
// left get what the lexicon knows of them, and are cut into sentences (outline.go). parts.go tells headings and the entries of live pages,
// over which nobody goes on speaking.
package outline
