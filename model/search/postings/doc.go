// Package postings is the inverted index under a search: for every term the documents that hold it,
// and where. [Build] makes one of a [Source], in batches and on all processors; the same documents
// always give the same bytes.
//
// Documents are numbered by what a reader wants first. The bits of [Initials] answer the first
// letter that somebody types without going through all the terms that begin so.
package postings
