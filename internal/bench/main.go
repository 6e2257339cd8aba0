package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"

	"lineup/corpus"
)

var errUsage = errors.New("what to do? bench make -n NUMBER [-o FILE] PATH, bench table [-sizes N,N] [-runs N] [-as-is] PATH, " +
	"or bench growth [-size BYTES] [-runs N] [WORD]")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1) //nolint:forbidigo // a command of its own
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	if len(args) == 0 {
		return errUsage
	}
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	n := flags.Int("n", 100_000, "how many articles to make")
	file := flags.String("o", "", "the file to make; standard output where there is none")
	sizes := flags.String("sizes", "10000,100000", "the sizes of corpus to measure")
	size := flags.Int("size", 500_000, "for growth: the smaller size of a shape, in bytes")
	runs := flags.Int("runs", 5, "how many runs a figure is the median of")
	asIs := flags.Bool("as-is", false, "measure the paths as they are, and make nothing of them")
	cpu := flags.String("cpu", "", "for measure: the file for a processor profile")
	cache := flags.String("cache", "", "for measure and reopen: the folder to keep the corpus in")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	paths := flags.Args()
	switch args[0] {
	case "make":
		return makeFile(ctx, out, *file, *n, paths)
	case "table":
		if *asIs {
			return table(ctx, out, *runs, []subject{{name: strings.Join(paths, " "), paths: paths}})
		}
		return tableOf(ctx, out, *runs, *sizes, paths)
	case "measure": // one run of table, in a process of its own
		return profiled(*cpu, func() error { return measure(ctx, out, *cache, paths) })
	case "reopen": // the same corpus, from the cache
		return reopen(ctx, out, *cache, paths)
	case "growth":
		return growth(ctx, out, *size, *runs, strings.Join(paths, " "))
	case "shape": // one run of growth, in a process of its own
		return measureShape(ctx, out, strings.Join(paths, " "), *size)
	default:
		return errUsage
	}
}

// tableOf measures generated corpora of the sizes.
func tableOf(ctx context.Context, out io.Writer, runs int, sizes string, paths []string) error {
	dir, err := os.MkdirTemp("", "lineup-bench")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	var subjects []subject
	for size := range strings.SplitSeq(sizes, ",") {
		n, err := strconv.Atoi(size)
		if err != nil || n <= 0 {
			return fmt.Errorf("-sizes %q: %q is no number of articles", sizes, size)
		}
		file := dir + "/" + size + ".jsonl"
		if err := makeFile(ctx, out, file, n, paths); err != nil {
			return err
		}
		subjects = append(subjects, subject{name: size, paths: []string{file}})
	}
	return table(ctx, out, runs, subjects)
}

// makeFile generates a corpus of n articles from those of the paths, or from the sample.
func makeFile(ctx context.Context, out io.Writer, file string, n int, paths []string) error {
	loaded, err := load(ctx, paths)
	if err != nil {
		return err
	}
	given := loaded.Articles
	if file == "" {
		return writeCorpus(out, given, n)
	}
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	return errors.Join(writeCorpus(f, given, n), f.Close())
}

func load(ctx context.Context, paths []string) (*corpus.Loaded, error) {
	l, err := corpus.Update(ctx, corpus.Options{Paths: paths}, nil)
	if err == nil && len(l.Articles) == 0 {
		err = fmt.Errorf("no article could be read from %s", strings.Join(paths, " "))
	}
	return l, err
}
