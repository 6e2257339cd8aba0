package command

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"lineup/corpus/decisions"

	_ "embed"

	"github.com/spf13/cobra"

	"lineup/corpus/fetch"
	"lineup/corpus/fetched"
	"lineup/model"
	"lineup/model/text"
	"lineup/ui/print"
	"lineup/ui/reader"
	"lineup/ui/view"
)

// starter is a list of well-known feeds to begin with.
//
//go:embed starter.opml
var starter string

// leastEvery is the minimum interval of --every.
const leastEvery = time.Minute

// fetching holds the flags of fetch.
type fetching struct {
	into    string
	every   time.Duration
	delay   time.Duration
	dry     bool
	warc    bool
	starter bool
}

// fetch returns the command that fills a folder from the network, the only one that uses it.
func (s *session) fetch() *cobra.Command {
	var f fetching
	cmd := &cobra.Command{
		Use: "fetch [URL|FEED|OPML|- ...]", Short: "Fetch feeds and pages into a folder, and later what outlets change in them",
		Long: fetchHelp,
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.starter {
				_, err := fmt.Fprint(s.stdout, starter)
				return err
			}
			if !cmd.Flags().Changed("delay") {
				f.delay = -1
			} else if f.delay < 0 {
				return fmt.Errorf("--delay cannot be %v; use 0 or more", f.delay)
			}
			if cmd.Flags().Changed("every") && f.every < leastEvery {
				return fmt.Errorf("--every %v is too often; use %v or more", f.every, leastEvery)
			}
			if strings.Contains(f.into, "://") {
				return fmt.Errorf("--into %s is not a folder", text.Line(f.into))
			}
			return inTime(cmd.Context(), grace, func(ctx context.Context) error { return s.fetchAll(ctx, &f, args) })
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.into, "into", ".", "the `FOLDER` to fill")
	flags.DurationVar(&f.every, "every", 0, "fetch again at this interval, until interrupted (15m, 1h)")
	flags.DurationVar(&f.delay, "delay", 0, "the time between two requests to one host (default 1s, or what its robots.txt asks for)")
	flags.BoolVar(&f.dry, "dry-run", false, "read the feeds, list what is new, and keep nothing")
	flags.BoolVar(&f.warc, "warc", false, "keep each page as a WARC file, with request and response")
	flags.BoolVar(&f.starter, "starter", false, "print a list of well-known feeds (OPML) to edit and fetch from")
	flags.StringVar(&s.contact, "contact", "", "an address that sites can reach you at, sent with every request")
	return cmd
}

const fetchHelp = `fetch downloads articles from the addresses given and keeps them in a folder,
byte for byte, with a ledger of every request and reply (fetch.jsonl). An
address may be that of an article, a feed, or a site that names its feed or its
news site map. A file may be a list of feeds (OPML) or of addresses, one per
line; - reads such a list from standard input.

Without addresses it fetches the [[feed]]s in the folder's lineup.toml, or if
there are none, the feeds that the folder was filled from before; and again all
pages of the last seven days. A page is kept again only if its text, headline or
byline changed.`

// fetchAll fetches in rounds.
func (s *session) fetchAll(ctx context.Context, f *fetching, args []string) error {
	since, err := day("--since", s.since)
	if err != nil {
		return err
	}
	sources, err := s.sources(f, args)
	if err != nil {
		return err
	}
	tell, done := progressOf[view.Fetching](s)
	defer done()
	fetcher := fetch.New(fetch.Options{
		Folder: f.into, Again: len(args) == 0, Since: since, Dry: f.dry, WARC: f.warc, Delay: f.delay,
		Version: s.version, Contact: s.contact, Progress: func(p fetch.Progress) { tell(view.Fetching(p)) },
		Waiting: func() {
			fmt.Fprintln(s.stderr, text.Line("another lineup is filling "+f.into+"; waiting for it"))
		},
	})
	defer fetcher.Close()
	for {
		began := time.Now()
		round, err := fetcher.Round(ctx, sources)
		if round != nil {
			err = errors.Join(err, s.tellRound(f, round))
		}
		if err != nil {
			return err
		}
		if err = s.verdict(round); f.every == 0 {
			return err
		}
		if err != nil { // the network may be back next time
			fmt.Fprintln(s.stderr, "lineup: "+err.Error())
		}
		select {
		case <-time.After(f.every - time.Since(began)):
		case <-ctx.Done():
			return ctx.Err()
		}
		if len(args) == 0 { // the user may have added a feed
			if sources, err = s.sources(f, args); err != nil {
				return err
			}
		}
	}
}

// sources returns the sources given as arguments, otherwise the folder's own.
func (s *session) sources(f *fetching, args []string) ([]fetch.Source, error) {
	if len(args) > 0 {
		return fetch.Sources(args, s.stdin)
	}
	sources, problems, err := ofFolder(f.into)
	s.tell(problems)
	if err == nil && len(sources) == 0 {
		err = fmt.Errorf("fetch what? Give addresses, or a [[feed]] in %s; lineup fetch --starter prints a list to start from",
			text.Line(filepath.Join(f.into, "lineup.toml")))
	}
	return sources, err
}

// ofFolder returns a folder's own sources: the feeds of its lineup.toml, or if there are none, those that it was
// filled from before. The problems concern feeds that cannot be used.
func ofFolder(dir string) ([]fetch.Source, []model.Problem, error) {
	feeds, problems := decisions.Feeds(dir)
	if len(feeds) > 0 {
		sources, err := fetch.Configured(feeds)
		return sources, problems, err
	}
	known, err := fetch.Known(dir)
	return known, problems, err
}

// tellRound prints what was fetched, and on stderr what was not, and a summary.
func (s *session) tellRound(f *fetching, r *fetch.Round) error {
	if len(r.Came) > 0 {
		if err := s.write(print.Fetches(fetches(f, r))); err != nil {
			return err
		}
	}
	for _, note := range r.Notes {
		fmt.Fprintln(s.stderr, text.Line(note))
	}
	for _, failed := range r.Failed[:min(len(r.Failed), maxRepeats)] {
		fmt.Fprintln(s.stderr, text.Line(failed.URL+": "+failed.Why))
	}
	if more := len(r.Failed) - maxRepeats; more > 0 {
		fmt.Fprintf(s.stderr, "%d more failed\n", more)
	}
	fmt.Fprintln(s.stderr, summary(f, r))
	return nil
}

// verdict returns the error with which a round ends the command.
func (s *session) verdict(r *fetch.Round) error {
	nothing := len(r.Came)+r.Unchanged+r.Resting+r.Without == 0
	switch {
	case nothing && len(r.Failed) > 0:
		return errors.New("nothing could be fetched")
	case nothing:
		return print.ErrNothing
	case s.strict && len(r.Failed) > 0:
		return fmt.Errorf("%d failed, and --strict is set", len(r.Failed))
	}
	return nil
}

// fetches returns what was fetched, ready for printing.
func fetches(f *fetching, r *fetch.Round) []print.Fetched {
	all := make([]print.Fetched, 0, len(r.Came))
	for i := range r.Came {
		c := &r.Came[i]
		one := print.Fetched{
			What: string(c.What), Time: c.Time, Outlet: c.Outlet, Title: c.Title, Published: c.Published.String(),
			URL: c.Asked, Reached: c.Reached, Page: c.Page, Feed: c.Feed, SHA256: c.SHA256, Status: c.Status, Bytes: c.Bytes,
		}
		if c.File != "" {
			one.File = filepath.Join(f.into, filepath.FromSlash(c.File))
		}
		all = append(all, one)
	}
	return all
}

// summary describes a round in one line.
func summary(f *fetching, r *fetch.Round) string {
	if f.dry {
		return fmt.Sprintf("%d to fetch, %d left out, %d failed; nothing was kept", r.Count(fetched.New), r.Left, len(r.Failed))
	}
	return fmt.Sprintf("%s; %s in %v", counts(r), view.Bytes(r.Bytes), r.Took.Round(time.Second/10))
}

// counts returns the counts of a round.
func counts(r *fetch.Round) view.Fetched {
	return view.Fetched{
		New: r.Count(fetched.New), Revised: r.Count(fetched.Changed), Gone: r.Count(fetched.Gone), Back: r.Count(fetched.Back),
		Unchanged: r.Unchanged, Resting: r.Resting, Without: r.Without, Left: r.Left, Failed: len(r.Failed),
	}
}

// keepsWARC reports whether the last page that a folder was filled with is a WARC file.
func keepsWARC(dir string) bool {
	l, err := fetched.Read(dir)
	if l == nil || err != nil {
		return false // which the round will say
	}
	for _, e := range slices.Backward(l.Entries) {
		if e.File != "" {
			return strings.HasSuffix(e.File, ".warc.gz")
		}
	}
	return false
}

// refetching lets the reader fetch the feeds of a folder again, and all pages of the last seven days.
func (s *session) refetching(dir string) func(context.Context, func(string)) (reader.Fetched, error) {
	return func(ctx context.Context, tell func(string)) (out reader.Fetched, err error) {
		sources, problems, err := ofFolder(dir)
		if err == nil && len(sources) == 0 {
			err = fmt.Errorf("no feeds here; start with lineup fetch URL --into %s, or add a [[feed]] with its url to %[1]s/lineup.toml", text.Line(dir))
		}
		if err != nil {
			return reader.Fetched{Problems: problems}, err
		}
		fetcher := fetch.New(fetch.Options{
			Folder: dir, Again: true, WARC: keepsWARC(dir), Delay: -1, Version: s.version, Contact: s.contact,
			Progress: func(p fetch.Progress) { tell(view.Fetching(p).String()) },
			Waiting:  func() { tell("another lineup is filling this folder; waiting for it") },
		})
		defer fetcher.Close()
		r, err := fetcher.Round(ctx, sources)
		if err != nil {
			return reader.Fetched{Problems: problems}, err
		}
		for _, failed := range r.Failed {
			problems = append(problems, model.Problem{File: failed.URL, What: failed.Why})
		}
		return reader.Fetched{Fetched: counts(r), Problems: problems}, nil
	}
}
