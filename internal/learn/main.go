// Command learn makes what the program knows beforehand from examples that readers have
// judged: the weights by which articles are put into stories (model/story/weights.go), those
// by which sentences are set side by side (model/compare/likeness/weights.go), those of the
// confidence that a speaker is right (model/quote/confidence/weights.tsv), and the table
// of what words mean (model/lexicon). It is run by hand when the evidence changes.
//
//	go run ./internal/learn stories [-among ARCHIVE] [-without FEATURE,...] WEIGHT:KIND:ARTICLES ...
//	go run ./internal/learn passages PASSAGES.jsonl FOLDER ...
//	go run ./internal/learn confidence [-judged WEIGHT:JUDGED -archive ARCHIVE] WEIGHT:ANNOTATED ...
//	go run ./internal/learn senses CORPUS.jsonl[.gz] model/lexicon
//
// The first three print what the weights give for events that they have not seen, then for
// those they were fitted to, then the weights. How those in use were made is beside them.
//
// For stories, every argument is one set of articles, one JSON object a line with "id",
// "title", "text", "date" and "event", which says who belongs together. WEIGHT is what a
// pair of the set counts. KIND is what is done with it:
//
//	all        as it is
//	dated      articles without a date are left out
//	bare       all dates are taken away
//	given      each event gets its own, by chance, within 400 days
//	among      as it is, and the articles of ARCHIVE are in between
//	mixes      small folders of one to five events are drawn
//	baremixes  the same without dates
//
// -without sets features to nothing, to see what they are worth.
//
// For passages, PASSAGES has one event a line, with "docs", the ids of its articles, which
// are in the folders, and "groups" of passages that belong together.
//
// For confidence, ANNOTATED is what internal/annotated reads, and JUDGED has quotes of ARCHIVE that
// were drawn at random, by rules, and read in their articles: internal/learn/judged.tsv. WEIGHT is what
// one of their quotes counts.
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
