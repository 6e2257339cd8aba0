// Command learn makes what the line-up of articles knows beforehand: the table of
// what words mean, and the weights of the evidence that two sentences report the
// same thing. It is run by hand when the evidence changes.
//
//	go run ./model/compare/passage/internal/learn senses CORPUS.jsonl[.gz] model/lexicon
//	go run ./model/compare/passage/internal/learn weights PASSAGES.jsonl FOLDER_OF_JSONL FOLDER_OF_TEXTS
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1) //nolint:forbidigo // a command of its own
	}
}

func run(args []string, out io.Writer) error {
	switch {
	case len(args) == 3 && args[0] == "senses":
		return learnSenses(args[1], args[2])
	case len(args) == 4 && args[0] == "weights":
		return learnWeights(out, args[1], args[2], args[3])
	default:
		return errors.New("usage: learn senses CORPUS FOLDER | learn weights PASSAGES STORIES TEXTS")
	}
}
