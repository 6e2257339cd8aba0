//go:build score

package main

import (
	"bufio"
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"lineup/internal/annotated"
)

//go:embed data
var data embed.FS

func main() {
	out := bufio.NewWriter(os.Stdout)
	err := run(context.Background(), os.Args[1:], out)
	if err = errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1) //nolint:forbidigo // a command of its own
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("score", flag.ContinueOnError)
	wrong := flags.Int("wrong", 0, "how many errors to print")
	patterns := flags.Bool("patterns", false, "print what each pattern of attribution adds")
	cases := flags.String("cases", "", "a folder of cases, for another column of -patterns")
	if err := flags.Parse(args); err != nil {
		return err
	}
	set, err := read(ctx, flags.Args())
	if err != nil {
		return err
	}
	f, errs, err := measure(ctx, set)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, f)
	for _, e := range errs[:min(len(errs), *wrong)] {
		fmt.Fprintln(out, " ", e)
	}
	if *patterns {
		return printPatterns(ctx, flags.Args(), *cases, out)
	}
	return nil
}

// read reads annotated articles, the project's own if there are no paths.
func read(ctx context.Context, paths []string) ([]annotated.Article, error) {
	if len(paths) == 0 {
		own, err := fs.Sub(data, "data")
		if err != nil {
			return nil, err
		}
		return annotated.Marked(ctx, own)
	}
	var set []annotated.Article
	for _, path := range paths {
		more, err := annotated.Load(ctx, path)
		if err != nil {
			return nil, err
		}
		set = append(set, more...)
	}
	return set, nil
}
