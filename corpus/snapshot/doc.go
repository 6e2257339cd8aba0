// Package snapshot keeps analysed corpora in a cache, so that a known one opens
// without being analysed again.
//
// A snapshot is a file that holds a model.Corpus, what it was read from, the people of
// every article's reading, and the search index. The texts are used where they are in
// memory, which is never that of a file that can change (map_linux.go). corpus.Update finds what has changed since,
// which takes the rest from the snapshot.
//
// A snapshot belongs to the program that made it, by the sum of the program's file: a
// new build, which may read an article differently, never uses an older reading. Each
// section has its own checksum. Whatever is wrong with a snapshot is an error of Open or
// of the reading of a part, upon which the corpus is analysed as if there were none;
// it holds nothing of the user's.
//
//	tape.go, values.go   values as bytes, each type described once for both ways
//	columns.go           what is kept
//	write.go, read.go    the file
//	program.go           who made it
//	cache.go             the folder: finding, replacing, bounding, clearing
package snapshot
