// Command learn derives the program's built-in knowledge from examples that readers have judged: the weights that
// put articles into stories (model/story/weights.go), those that set sentences side by side
// (model/compare/likeness/weights.go), those of the confidence that a speaker is right
// (model/quote/confidence/weights.tsv), and the table of what words mean (model/lexicon). It is run by hand when
// the evidence changes.
//
//	go run ./internal/learn stories [-among ARCHIVE] [-without FEATURE,...] WEIGHT:KIND:ARTICLES ...
//	go run ./internal/learn passages PASSAGES.jsonl FOLDER ...
//	go run ./internal/learn confidence [-judged WEIGHT:JUDGED -archive ARCHIVE] WEIGHT:ANNOTATED ...
//	go run ./internal/learn senses CORPUS.jsonl[.gz] model/lexicon
//
// The first three print the results for events that the weights were not fitted to, then for those they were fitted
// to, then the weights. The comments beside the weights in use give the commands that made them.
//
// For stories, every argument is one set of articles, one JSON object per line with "id", "title", "text", "date"
// and "event", which identifies articles that belong together. WEIGHT is the weight of a pair of the set. KIND is
// how the set is used:
//
//	all        as it is
//	dated      undated articles are left out
//	bare       all dates are removed
//	given      each event gets a random date within 400 days
//	among      as it is, mixed with the articles of ARCHIVE
//	mixes      small folders of one to five events are drawn
//	baremixes  the same without dates
//
// -without sets features to zero, to see what they are worth.
//
// For passages, PASSAGES has one event per line, with "docs", the IDs of its articles, which are in the folders,
// and "groups" of passages that belong together.
//
// For confidence, ANNOTATED is a file for internal/annotated, and JUDGED has quotes of ARCHIVE that were drawn at
// random, by rule, and judged in their articles: internal/learn/judged.tsv. WEIGHT is the weight of one of their
// quotes.
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
	case len(args) > 1 && args[0] == "stories":
		return learnStories(args[1:], out)
	case len(args) > 1 && args[0] == "confidence":
		return learnConfidence(args[1:], out)
	case len(args) > 2 && args[0] == "passages":
		return learnPassages(out, args[1], args[2:])
	case len(args) == 3 && args[0] == "senses":
		return learnSenses(args[1], args[2])
	default:
		return errors.New("usage: learn stories SETS | learn passages PASSAGES FOLDERS | learn confidence SETS | learn senses CORPUS FOLDER")
	}
}
