// Command bench generates large corpora from given articles and measures the program on them.
//
//	go run ./internal/bench make -n 100000 -o large.jsonl PATH ...
//	go run ./internal/bench table [-sizes 10000,100000] PATH ...
//	go run ./internal/bench table -as-is PATH ...
//	go run ./internal/bench growth [-size 500000] [WORD]
//
// The last measures hostile input (shapes.go) of two sizes, for the kinds of input with WORD in their names: the
// processor time, and the work, counted in statements (work.go).
//
// It is not part of a release. The import rules apply to it as to main: it passes articles from corpus to model.
package main
