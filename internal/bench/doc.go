// Command bench makes large corpora out of given articles and measures the program
// on them.
//
//	go run ./internal/bench make -n 100000 -o large.jsonl PATH ...
//	go run ./internal/bench table [-sizes 10000,100000] PATH ...
//	go run ./internal/bench table -as-is PATH ...
//	go run ./internal/bench growth [-size 500000] [WORD]
//
// The last measures hostile input (shapes.go) of two sizes, those of its kinds whose names
// have the word: the processor time, and the work, which is counted (work.go).
//
// It is not part of a release. The import rules hold for it as for main: it hands articles
// from corpus to model.
package main
