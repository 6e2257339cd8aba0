// Package lineup sets the versions of an utterance, or the states of an article, side by side, row by row, with the
// differences marked.
package lineup
