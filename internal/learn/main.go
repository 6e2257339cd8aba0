// Command learn makes the weights by which articles are put into stories
// (model/story/weights.go) from articles that readers have put into stories. It is
// run by hand when the evidence changes. It prints what the weights give for events that
// they have not seen, then for those they were fitted to, then the weights.
//
//	go run ./internal/learn [-among ARCHIVE] [-without FEATURE,...] WEIGHT:KIND:ARTICLES ...
//
// Every argument is one set of articles, one JSON object a line with "id", "title",
// "text", "date" and "event", which says who belongs together. WEIGHT is what a pair of
// the set counts. KIND is what is done with it:
//
//	all        as it is
//	dated      articles without a date are left out
//	bare       all dates are taken away
//	given      each event gets its own, by chance, within 400 days
//	among      as it is, and the articles of ARCHIVE stand in between
//	mixes      small folders of one to five events are drawn
//	baremixes  the same without dates
//
// -without sets features to nothing, to see what they are worth. How the weights in use
// were made stands beside them.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

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
	without := flags.String("without", "", "")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("usage: learn [-among ARCHIVE] SETS, each of them WEIGHT:KIND:ARTICLES")
	}
	sets := make([]set, 0, flags.NArg())
	for _, arg := range flags.Args() {
		s, err := readSets(arg, *among)
		if err != nil {
			return err
		}
		sets = append(sets, s...)
	}
	if *without != "" {
		drop(sets, strings.Split(*without, ","))
	}
	crossValidate(sets)
	report(out, sets)
	w := fit(sets, func(*pair) bool { return true })
	for i := range sets {
		for k := range sets[i].pairs {
			p := &sets[i].pairs[k]
			p.odds = dot(w, p.x)
		}
	}
	report(out, sets)
	for k, name := range story.FeatureNames {
		fmt.Fprintf(out, "%s: %.3f,\n", name, w[k])
	}
	return nil
}

// drop sets features to 0, to see what they are worth.
func drop(sets []set, names []string) {
	for k, name := range story.FeatureNames {
		if !slices.Contains(names, name) {
			continue
		}
		for i := range sets {
			for j := range sets[i].pairs {
				sets[i].pairs[j].x[k] = 0
			}
		}
	}
}

// report prints what the odds of the pairs give, by how much is added to each.
func report(out io.Writer, sets []set) {
	for from := 0; from < len(sets); {
		to := from
		for to < len(sets) && sets[to].name == sets[from].name {
			to++
		}
		fmt.Fprintf(out, "%s", sets[from].name)
		for _, lean := range []float64{0, .5, 1, 1.5} {
			var s score
			for i := range sets[from:to] {
				sets[from+i].measure(lean, &s)
			}
			fmt.Fprintf(out, " | lean %.1f: %.3f %.3f", lean, s.b3(), s.pairs())
			if to-from > 1 {
				fmt.Fprintf(out, " clean %.3f merged %.3f", s.clean/s.folders, s.merged/s.folders)
			}
		}
		fmt.Fprintln(out)
		from = to
	}
}
