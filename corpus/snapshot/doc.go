// Package snapshot keeps analysed corpora in a cache, so that a corpus seen before opens without being analysed
// again.
//
// A snapshot file holds a model.Corpus, the state of the files it was read from, the people of every article's
// reading, and the search index. Texts are used in place, in memory that is never mapped from a file that can still
// change (map_linux.go). corpus.Update finds the files that have changed since and takes everything else from the
// snapshot.
//
// A snapshot is valid only for the program that wrote it, identified by the checksum of its executable: a new build
// may read an article differently, so it never uses an older reading. Each section has its own checksum. Any fault is
// an error, from Open or from reading a part, and the corpus is then analysed as if there were no snapshot. Snapshots
// hold none of the user's own data.
//
//	tape.go, values.go   values as bytes, each type described once for reading and writing
//	columns.go           the contents of a snapshot
//	write.go, read.go    the file
//	program.go           the checksum of the running program
//	cache.go             the cache folder: finding, replacing, limiting and clearing snapshots
package snapshot
