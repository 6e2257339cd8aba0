// Package archive keeps the analysis of the articles at some paths: it opens them, from the
// cache if they are known, reads again what has changed since, has it analysed, applies
// the user's decisions, and keeps the result for the next time.
//
//	archive.go   the archive and its options
//	cached.go    taken out of the cache, and put into it
//	state.go     articles as they were at one time
//	update.go    brought up to date with the files
//	edition.go   as the filter leaves it and the user has decided it
//	follow.go    while the files change
//	beside.go    what is new, before all is joined again
//
// Only this part of corpus knows the analysis: everything below it goes from
// files to articles and no further.
package archive
