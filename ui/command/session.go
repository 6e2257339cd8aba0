package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"

	"lineup/corpus"
	"lineup/corpus/archive"
	"lineup/corpus/decisions"
	"lineup/corpus/format/intake"
	"lineup/corpus/snapshot"
	"lineup/model"
	"lineup/model/text"
	"lineup/ui/print"
	"lineup/ui/reader"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// session is one run of the program: its input and output, and the flags that all commands share.
type session struct {
	version        string
	stdin          io.Reader
	stdout, stderr *safe.Writer
	screen         io.Writer // stdout, for the reader alone, which draws on it

	format  string
	color   string
	since   string
	until   string
	outlet  []string
	mapped  []string
	jobs    int
	strict  bool
	noCache bool
	verbose bool
	contact string // sent with every request
	config  string
	plain   bool
	reader  reader.Settings // as set by config.toml
}

// addFlags defines the shared flags, from which help, completions and the man page are made.
func (s *session) addFlags(f *pflag.FlagSet) {
	f.StringVarP(&s.format, "format", "f", string(print.Text), "text, jsonl, csv, markdown or html; for quotes, utterances and bookmarks also claimreview")
	f.StringVar(&s.color, "color", "auto", "auto, always or never")
	f.StringVar(&s.since, "since", "", "leave out articles before this `DATE` (2025, 2025-08 or 2025-08-17)")
	f.StringVar(&s.until, "until", "", "leave out articles after this `DATE`")
	f.StringSliceVar(&s.outlet, "outlet", nil, "only articles from this outlet (`NAME`; may be repeated)")
	f.StringSliceVar(&s.mapped, "map", nil, "which field of a record holds which fact (`FACT=FIELD,...`, for example title=Kop,text=Inhalt)")
	f.IntVarP(&s.jobs, "jobs", "j", 0, "how many articles to analyse at a time (0: one per processor)")
	f.StringVar(&s.config, "config", "", "the settings `FILE` (default: lineup/config.toml in your config folder)")
	f.BoolVar(&s.noCache, "no-cache", false, "analyse everything afresh, without the cache")
	f.BoolVarP(&s.verbose, "verbose", "v", false, "say on stderr why the cache is not used")
	f.BoolVar(&s.strict, "strict", false, "exit with code 2 if anything could not be read")
}

// print reads the paths, makes the view and writes it.
func (s *session) print(ctx context.Context, paths []string, of func(*archive.Edition) (print.View, error)) error {
	return inTime(ctx, printGrace, func(ctx context.Context) error { return s.printAll(ctx, paths, of) })
}

func (s *session) printAll(ctx context.Context, paths []string, of func(*archive.Edition) (print.View, error)) error {
	led := ledger(paths)
	a, err := s.archive(paths, led, s.uncached)
	if err != nil {
		return err
	}
	tell, done := s.progress()
	e, err := a.Read(ctx, tell)
	done()
	if unreadable, ok := errors.AsType[*archive.UnreadableError](err); ok {
		s.tell(unreadable.Problems)
	}
	if err != nil {
		return err
	}
	s.tell(e.Problems())
	s.aside(led)
	v, err := of(e)
	if err != nil {
		return err
	}
	if err := s.write(v); err != nil {
		return err
	}
	a.Save()
	return s.strictly(len(e.Corpus.Problems))
}

// uncached reports, if the user asked for details, why the cache is not used.
func (s *session) uncached(err error) {
	if s.verbose {
		fmt.Fprintln(s.stderr, "cache: "+err.Error())
	}
}

// aside reports the files that hold decisions missing from lineup.toml.
func (s *session) aside(led *decisions.Ledger) {
	for _, file := range led.Elsewhere() {
		fmt.Fprintln(s.stderr, text.Line(file+": your decisions are read from here, because lineup.toml could not be written"))
	}
}

// strictly turns problems into an error if the user asked for that.
func (s *session) strictly(problems int) error {
	if s.strict && problems > 0 {
		return fmt.Errorf("%s, and --strict is set", view.Count(problems, "problem"))
	}
	return nil
}

// write writes a view.
func (s *session) write(v print.View) error {
	width, color := s.terminal()
	return print.Write(s.stdout, v, print.Options{Format: print.Format(s.format), Width: width, Color: color})
}

// archive returns the archive of the paths with the user's decisions; note receives the reason why the cache is not
// used.
func (s *session) archive(paths []string, led *decisions.Ledger, note func(error)) (*archive.Archive, error) {
	keep, err := s.filter()
	if err != nil {
		return nil, err
	}
	maps, err := s.mappings()
	if err != nil {
		return nil, err
	}
	o := archive.Options{Paths: paths, Stdin: s.stdin, Map: maps, Jobs: s.jobs, Ledger: led, Note: note}
	if s.since != "" || s.until != "" || len(s.outlet) > 0 {
		o.Keep = keep
	}
	if !s.noCache {
		o.Cache = cache()
	}
	return archive.New(o), nil
}

// mappings returns the mappings given with --map.
func (s *session) mappings() ([]intake.Mapping, error) {
	var all []intake.Mapping
	for _, m := range s.mapped {
		one, err := corpus.ParseMapping(m)
		if err != nil {
			return nil, fmt.Errorf("--map: %w", err)
		}
		all = append(all, one)
	}
	return all, nil
}

// cache returns the user's cache of snapshots.
func cache() *snapshot.Cache {
	return &snapshot.Cache{Dir: filepath.Join(xdg.CacheHome, "lineup"), Limit: cacheLimit, Program: snapshot.Running()}
}

// cacheLimit is the maximum total size of the snapshots in bytes.
const cacheLimit = 4 << 30

// ledger returns the ledger with the user's decisions about the paths.
func ledger(paths []string) *decisions.Ledger {
	return decisions.Open(paths, filepath.Join(xdg.DataHome, "lineup"), stateFolder())
}

// stateFolder returns the folder for what the program remembers of its use.
func stateFolder() string { return filepath.Join(xdg.StateHome, "lineup") }

// tell writes problems to stderr.
func (s *session) tell(problems []model.Problem) {
	times := map[string]int{}
	for _, p := range problems {
		if times[p.What]++; times[p.What] <= maxRepeats {
			fmt.Fprintln(s.stderr, problemLine(p))
		}
	}
	for _, what := range slices.Sorted(maps.Keys(times)) {
		if more := times[what] - maxRepeats; more > 0 {
			fmt.Fprintln(s.stderr, text.Line(fmt.Sprintf("%d more: %s; lineup check shows where", more, what)))
		}
	}
}

// maxRepeats is how often one problem is reported: a folder may have a million files with it.
const maxRepeats = 20

// problemLine formats a problem for a terminal; the names in it are untrusted.
func problemLine(p model.Problem) string {
	return text.Line(p.Place() + ": " + p.What)
}

// filter returns a function that selects articles by --since, --until and --outlet.
func (s *session) filter() (func(*model.Article) bool, error) {
	since, err := day("--since", s.since)
	if err != nil {
		return nil, err
	}
	until, err := day("--until", s.until)
	if err != nil {
		return nil, err
	}
	return func(a *model.Article) bool {
		if since.Known() && (!a.Published.Known() || a.Published.Before(since)) {
			return false
		}
		if until.Known() && (!a.Published.Known() || until.Before(a.Published)) {
			return false
		}
		return len(s.outlet) == 0 || slices.ContainsFunc(s.outlet, func(o string) bool {
			o = text.Fold(o)
			return o == text.Fold(a.Outlet.Name) || o == text.Fold(a.Outlet.Short)
		})
	}, nil
}

func day(flag, value string) (model.Date, error) {
	if value == "" {
		return model.Date{}, nil
	}
	for layout, p := range map[string]model.Precision{"2006": model.ToYear, "2006-01": model.ToMonth, time.DateOnly: model.ToDay} {
		if t, err := time.Parse(layout, value); err == nil {
			return model.Date{Time: t, Precision: p}, nil
		}
	}
	return model.Date{}, fmt.Errorf("%s %q is not a date; write 2025, 2025-08 or 2025-08-17", flag, value)
}

// terminal returns the width of stdout and whether it supports colours. Anything but a terminal is 80 cells wide and
// has none.
func (s *session) terminal() (width int, color bool) {
	width = 80
	if fd, ok := s.stdout.Terminal(); ok {
		if w, _, err := term.GetSize(fd); err == nil && w > 0 {
			width = w
		}
		color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	switch s.color {
	case "always":
		color = true
	case "never":
		color = false
	}
	return width, color
}

// man returns the command that prints the manual page of the whole program, made from the same table as the help.
func (s *session) man(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: "man", Short: "Print the manual page", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return doc.GenMan(root, &doc.GenManHeader{Title: "LINEUP", Section: "1", Source: "lineup " + strings.TrimSpace(s.version)}, s.stdout)
		},
	}
}
