package reader

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// Options are what the reader opens, and what it may do outside itself. A nil function switches its key off, with the
// reason in the status line.
type Options struct {
	Settings kit.Settings
	// Resume is where to begin: the last State that Leave received for these articles. What is no longer there is
	// skipped.
	Resume State
	// Leave receives the user's place when the reader ends. If nil, it is forgotten.
	Leave func(State)

	Name string // what is open: a folder's name
	Hint string // shown until the first key, for newcomers
	// Load reads the corpus. It runs in the background and reports progress to tell; it gives up when ctx is done.
	// early may receive the articles alone, once, to be read until the rest is there; Load continues when their lists
	// are made.
	Load func(ctx context.Context, tell func(model.Progress), early func(*model.Corpus)) (library.Loaded, error)
	// Ledger keeps the decisions about the articles.
	Ledger Ledger
	// Follow, if set, is called when the corpus is there. It reports changes to the articles until ctx is done, and
	// checks them when again receives. When tell returns, its news is ready to be shown. A corpus is reported only
	// after the one before has been.
	Follow func(ctx context.Context, again <-chan struct{}, tell func(News))
	// Fetch fetches what is new into the open folder, until ctx is done, and reports its progress to tell.
	Fetch func(ctx context.Context, tell func(doing string)) (Fetched, error)
	// Check rereads the fetched files, and returns what has become of them: gone from their site, altered, missing.
	// nil if none were fetched.
	Check func([]*model.Article) []model.Problem
	// Clipboard puts a text on the local clipboard. It goes to the terminal too, so that copying works over a remote
	// shell.
	Clipboard func(safe.String) error
	// OpenURL opens an address, http or https only, in the browser.
	OpenURL func(string) error
	// Editor returns the command that opens a file at a line.
	Editor func(file string, line int) (*exec.Cmd, error)
	// Export returns e in a format: markdown, html, csv, jsonl, text or claimreview.
	Export func(c *model.Corpus, e library.Exported, format string) (safe.String, error)
	// Save writes a file. If the file exists and over is false, the error is fs.ErrExist.
	Save func(file string, data safe.String, over bool) error
	// Pipe runs a command in the user's shell with a text on its standard input and returns its output.
	Pipe func(ctx context.Context, command string, in safe.String) (string, error)
	// Markdown returns a line-up as Markdown for a document.
	Markdown func(c *model.Corpus, l *model.LineUp, title string) safe.String
}

// Run shows the reader on a terminal until its user leaves it. The error is Load's, or the terminal's, or a
// *QuitError; leaving is none. While it runs it handles interrupts, SIGQUIT and the signals of job control; those
// that end ctx are the caller's.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) error {
	if err := o.Settings.Check(); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	app := newApp(ctx, o)
	s := &steady{a: app, pace: &pace{}}
	options := []tea.ProgramOption{tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out), tea.WithoutSignalHandler()}
	if kit.TrueColour(os.Environ()) {
		options = append(options, tea.WithColorProfile(colorprofile.TrueColor))
	}
	s.by = tea.NewProgram(s, options...)
	defer s.pace.stop()
	err := runProgram(ctx, stop, s.by, app, rescueOf(in, out))
	if errors.Is(err, errStuck) {
		return err // and the app must not be touched
	}
	if app.failed != nil {
		return app.failed
	}
	if o.Leave != nil && app.lib != nil && (!app.lib.Early || app.moved()) {
		o.Leave(app.state())
	}
	if errors.Is(err, tea.ErrInterrupted) {
		return nil
	}
	return err
}
