// Package lineup sets the versions of an utterance side by side, row by row, with the
// differences marked.
package lineup
