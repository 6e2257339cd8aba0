// Package postings implements the inverted index for searches: for every term, the documents that contain it, and
// where. [Build] makes one from a [Source], in batches and on all processors; the same documents always give the
// same bytes.
//
// Documents are numbered by how much a reader wants them. The bits of [Initials] answer the first letter that
// somebody types without a walk through all the terms that begin with it.
package postings
