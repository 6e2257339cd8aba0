// Package archive maintains the analysis of the articles at some paths. It opens them, from the cache if possible,
// rereads what has changed, has it analysed, applies the user's decisions, and stores the result for the next run.
//
//	archive.go   the archive and its options
//	cached.go    reading from and writing to the cache
//	state.go     the articles at one point in time
//	update.go    bringing the articles up to date with the files
//	edition.go   the filtered corpus with the user's decisions applied
//	follow.go    following the files as they change
//	beside.go    showing new articles before everything is joined again
//
// Of the packages in corpus, only this one knows the analysis; the others go from files to articles and no further.
package archive
