// Package decide holds the user's decisions about a corpus, and applies them.
//
// A Decision is a plain value whose references survive a reload and small edits of a file: an article by its ID, a
// quote by its article and words, a story by articles, a speaker by name. Apply makes a new corpus from an analysed
// one and the decisions about it. To undo is to apply fewer; no corpus is ever changed back. Only what a decision
// touches is rebuilt and the rest is shared, so that Apply finishes between a keystroke and the next frame.
//
// Decisions are applied in this order, and within each kind in the order they were made:
//
//	outlets      the outlet of an article         outlet.go
//	names        whose name a name is             names.go
//	speakers     the speaker of a quote           correction.go
//	stories      merged and split                 stories.go
//	utterances   joined and split off             utterances.go
//	bookmarks                                     bookmark.go
//	dismissals   finds that are not shown again   dismissal.go
//
// A decision whose quote, article or speaker is missing becomes a problem of the corpus, which the check command
// prints. It is kept, and applies again when its subject comes back.
package decide
