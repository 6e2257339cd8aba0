package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"lineup/model/story"
)

// learnStories prints the results of weights for events they were not fitted to, then for those they were fitted
// to, then the weights.
func learnStories(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("learn stories", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	among := flags.String("among", "", "")
	without := flags.String("without", "", "")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("usage: learn stories [-among ARCHIVE] SETS, each of them WEIGHT:KIND:ARTICLES")
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

// report prints the results of the odds of the pairs, for several amounts added to each.
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
