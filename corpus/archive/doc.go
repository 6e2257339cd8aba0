// Package archive keeps what the articles of some paths say: it opens them, out of the
// cache where they are known, reads again what has changed since, has it analysed, applies
// what the user has decided, and keeps the result for the next time.
//
//	archive.go   what there is, and how it is asked for
//	cached.go    taken out of the cache, and put into it
//	state.go     articles as they were at one time
//	update.go    brought up to date with the files
//	edition.go   as the filter leaves it and the user has decided it
//	follow.go    while the files change
//	beside.go    what is new, before all is joined again
//
// It is the one part of corpus that knows the analysis: everything below it goes from
// files to articles and no further.
package archive
