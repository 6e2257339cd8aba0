// Command learn makes the weights by which articles are put into stories
// (model/story/weights.go) from articles that readers have put into stories. It is
// run by hand when the evidence changes, and prints the tables and what they give for
// events that they have not seen.
//
//	go run ./model/story/internal/learn [-among ARCHIVE.jsonl[.gz]] WEIGHT:KIND:ARTICLES.jsonl[.gz] ...
//
// Every argument is one set of articles, one JSON object a line with "id", "title",
// "text", "date" (2006-01-02) and "event", which says who belongs together. WEIGHT is
// what a pair of the set counts. KIND is what is done with the dates:
//
//	all    as they are
//	dated  articles without one are left out
//	bare   all are taken away
//	given  each event gets its own, by chance, within 400 days
//	among  as they are, and the articles of ARCHIVE stand in between
//
// The weights in use come from 1:all, 1:dated and .7:among of two thousand reports
// on American politics, .6:all, .3:bare and .15:given of five hundred short
// reports of events that are look-alikes, and .3:all and .3:bare of some hundred
// longer ones.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"lineup/model/story"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1) //nolint:forbidigo // a command of its own
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("learn", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	among := flags.String("among", "", "")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("usage: learn [-among ARCHIVE] SETS, each of them WEIGHT:KIND:ARTICLES")
	}
	sets := make([]set, 0, flags.NArg())
	for _, arg := range flags.Args() {
		s, err := readSet(arg, *among)
		if err != nil {
			return err
		}
		sets = append(sets, s)
	}
	crossValidate(sets)
	report(out, sets)
	for _, row := range story.Tables(fit(sets, func(*pair) bool { return true })) {
		fmt.Fprintf(out, "%.3f\n", row)
	}
	return nil
}

// report prints what the odds of the pairs give, by how much is added to each.
func report(out io.Writer, sets []set) {
	for i := range sets {
		s := &sets[i]
		fmt.Fprintf(out, "%s: %d articles, %d pairs; BCubed and pair F1, unseen", s.name, len(s.articles), len(s.pairs))
		for _, lean := range []float64{.5, .7, .9, 1.1} {
			b3, pairs := s.measure(lean)
			fmt.Fprintf(out, ", lean %.1f: %.3f %.3f", lean, b3, pairs)
		}
		fmt.Fprintln(out)
	}
}
