package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"lineup/corpus/archive"
	"lineup/model"
	"lineup/model/fault"
	"lineup/model/search"
	"lineup/ui/print"
	"lineup/ui/reader"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// Exit codes.
const (
	ExitDone        = 0
	ExitNothing     = 1
	ExitUsage       = 2
	ExitInterrupted = 130
	exitQuit        = 131
)

// Run executes a command line and returns its exit code. version is that of the program.
func Run(version string, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	// The first signal asks the work to end; after it, signals have their default effect, so that a second one ends a
	// program that does not respond.
	context.AfterFunc(ctx, stop)
	s := &session{version: version, stdin: stdin, stdout: safe.NewWriter(stdout), stderr: safe.NewWriter(stderr), screen: stdout}
	root := newRoot(s)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(s.stdout)
	root.SetErr(s.stderr)
	return exitOf(ctx, inTime(ctx, grace, root.ExecuteContext), s.stderr)
}

// exitOf reports how the command ended and returns the exit code.
func exitOf(ctx context.Context, err error, stderr io.Writer) int {
	var quit *reader.QuitError
	var broken *fault.Error
	switch {
	case errors.As(err, &quit):
		fmt.Fprintf(stderr, "%s\n", quit.Goroutines)
		return exitQuit
	case errors.As(err, &broken):
		fmt.Fprintf(stderr, "lineup: %s\n\n%s", err.Error(), broken.Stack)
		return ExitUsage
	case ctx.Err() != nil, errors.Is(err, context.Canceled):
		return ExitInterrupted
	case err == nil, errors.Is(err, syscall.EPIPE):
		return ExitDone
	case errors.Is(err, print.ErrNothing):
		fmt.Fprintln(stderr, "lineup: "+err.Error())
		return ExitNothing
	default:
		fmt.Fprintln(stderr, "lineup: "+err.Error())
		return ExitUsage
	}
}

// How long a command may continue after it is asked to end: the reader as long as it takes to restore the terminal
// and save decisions, a command that only prints less.
const (
	grace      = 750 * time.Millisecond
	printGrace = 150 * time.Millisecond
)

// inTime runs do and returns its error. When the context ends, do is abandoned after the grace period, whatever it is
// doing: a step of the analysis, or a write that nobody reads. Files are written to temporary files and renamed, so
// that none is left incomplete.
func inTime(ctx context.Context, grace time.Duration, do func(context.Context) error) error {
	done := make(chan error, 1)
	go func() { done <- fault.Guard(func() error { return do(ctx) })() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-done:
		return err
	case <-time.After(grace):
		return ctx.Err()
	}
}

// newRoot returns the table of commands. A command is a name and a view of the corpus; loading, filters, formats and
// exit codes are the same for all.
func newRoot(s *session) *cobra.Command {
	root := &cobra.Command{
		Use:               "lineup [PATH|- ...]",
		Short:             "Line up how outlets reported the same event and the same quote",
		Long:              rootHelp,
		Version:           s.version,
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		PersistentPreRunE: s.configure,
		SilenceUsage:      true,
		RunE: func(c *cobra.Command, args []string) error {
			if err := mistyped(c, args); err != nil {
				return err
			}
			return s.open(c.Context(), args)
		},
	}
	root.SetFlagErrorFunc(flagError)
	s.addFlags(root.PersistentFlags())
	root.Flags().BoolVar(&s.plain, "plain", false, "for screen readers: no frames, signs in ASCII, one thing at a time")
	root.AddCommand(
		s.view("articles [PATH ...]", "Every article with its outlet, date and headline", func(c *model.Corpus, _ []string) (print.View, error) {
			return print.Articles(c), nil
		}),
		s.quotes(),
		s.view("speakers [PATH ...]", "Every speaker, with the spellings each outlet uses", func(c *model.Corpus, _ []string) (print.View, error) {
			return print.Speakers(c), nil
		}),
		s.view("stories [PATH ...]", "Every story and its articles", func(c *model.Corpus, _ []string) (print.View, error) {
			return print.Stories(c), nil
		}),
		s.utterances(),
		s.finds(),
		s.compare(),
		s.search(),
		s.view("topics [PATH ...]", "What the articles are about", func(c *model.Corpus, _ []string) (print.View, error) {
			return print.Topics(c), nil
		}),
		s.view("bookmarks [PATH ...]", "Your bookmarks, with notes and tags", func(c *model.Corpus, _ []string) (print.View, error) {
			return print.Bookmarks(c), nil
		}),
		s.check(),
		s.fetch(),
		&cobra.Command{
			Use: "version", Short: "Print the version", Args: noArguments,
			RunE: func(*cobra.Command, []string) error {
				_, err := fmt.Fprintln(s.stdout, "lineup "+s.version)
				return err
			},
		},
		s.cacheCommand(),
		s.configCommand(),
		s.man(root),
	)
	root.InitDefaultCompletionCmd()
	return root
}

const rootHelp = `lineup opens a folder of news articles in a terminal reader: search for a quote by
keyboard and see, side by side, how each outlet worded it, who left it out, and
which of them only carry agency copy.

Without a PATH it opens the built-in sample. A PATH is a file, a folder, or - for
standard input. Everything the reader shows can also be printed, with the
commands below.`

// viewOf makes a view of a corpus; args are the command's arguments before the paths.
type viewOf func(c *model.Corpus, args []string) (print.View, error)

// view returns a command that prints one view of the corpus.
func (s *session) view(use, short string, of viewOf) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short,
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.print(cmd.Context(), args, func(e *archive.Edition) (print.View, error) { return of(e.Corpus, args) })
		},
	}
}

func (s *session) quotes() *cobra.Command {
	var indirect bool
	cmd := s.view("quotes [PATH ...]", "Every quotation with its speaker", func(c *model.Corpus, _ []string) (print.View, error) {
		if n := doubled(c); n > 0 && !indirect {
			fmt.Fprintf(s.stderr, "left out %s in doubled apostrophes (''); --indirect prints them too\n", view.Count(n, "quote"))
		}
		return print.Quotes(c, indirect), nil
	})
	cmd.Flags().BoolVar(&indirect, "indirect", false, "also speech reported without quotation marks, and quotes in doubled apostrophes")
	return cmd
}

// doubled counts the quotes between doubled apostrophes.
func doubled(c *model.Corpus) (n int) {
	for i := range c.Quotes {
		if q := c.Quotes[i]; q.Doubled(c.Articles[q.Article].Text) {
			n++
		}
	}
	return n
}

func (s *session) utterances() *cobra.Command {
	var all bool
	const short = "Quotes that more than one article has, with their versions and differences"
	cmd := s.view("utterances [PATH ...]", short, func(c *model.Corpus, _ []string) (print.View, error) {
		return print.Utterances(c, all), nil
	})
	cmd.Flags().BoolVar(&all, "all", false, "also quotes that only one article has")
	return cmd
}

func (s *session) finds() *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use: "finds [PATH ...]", Short: "The differences that matter, best first",
		RunE: func(cmd *cobra.Command, args []string) error {
			return s.print(cmd.Context(), args, func(e *archive.Edition) (print.View, error) {
				return print.Finds(e.Corpus, e.Finds(), all), nil
			})
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "every real difference, not only those that matter")
	return cmd
}

func (s *session) search() *cobra.Command {
	limit := 50
	cmd := &cobra.Command{
		Use: "search QUERY [PATH ...]", Short: "Search speakers, topics, outlets, headlines and words",
		Args: queried,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := search.Check(args[0]); err != nil { // before everything is read
				return print.Pointed(args[0], err)
			}
			return s.print(cmd.Context(), args[1:], func(e *archive.Edition) (print.View, error) {
				r, err := e.Index().Search(cmd.Context(), args[0], limit)
				if err != nil {
					return print.View{}, err
				}
				return print.Search(e.Corpus, r), nil
			})
		},
	}
	cmd.Flags().IntVar(&limit, "limit", limit, "maximum number of hits to show")
	return cmd
}
