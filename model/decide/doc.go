// Package decide holds what the user has decided about a corpus, and applies it.
//
// A Decision is a plain value that names things in a way that outlives a reload and
// small edits of a file: an article by its id, a quote by its article and words, a
// story by articles, a speaker by name. Apply makes a new corpus of an analysed one
// and the decisions on it. To undo is to apply fewer; nothing is ever taken back in
// a corpus. Only what a decision touches is made again, the rest is shared, so that
// it is done between a key and the next frame.
//
// Decisions are applied in this order, and as they were decided within each:
//
//	outlets      whose an article is          outlet.go
//	names        aliases, and what is none    names.go
//	speakers     who spoke a quote            correction.go
//	stories      merged and split             stories.go
//	utterances   joined and parted            utterances.go
//	bookmarks                                 bookmark.go
//
// A decision whose quote, article or speaker is not there is a problem of the
// corpus, told by the check command; it is kept, and applies again when what it is
// about comes back.
package decide
