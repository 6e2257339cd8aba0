package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/creack/pty"
)

// A soak is one run of the program.
type soak struct {
	program, articles string
	lasts, every      time.Duration
	rate              int // keys a second
	random            *rand.Rand
	out               io.Writer

	dir  string // contains everything
	tty  *os.File
	cmd  *exec.Cmd
	keys int
	all  []sample
}

func main() {
	s := soak{out: os.Stdout}
	flag.StringVar(&s.program, "program", "./lineup", "the program to run")
	flag.DurationVar(&s.lasts, "for", 30*time.Minute, "how long to go on")
	flag.DurationVar(&s.every, "every", 30*time.Second, "how often to tell")
	flag.IntVar(&s.rate, "rate", 30, "keys a second")
	seed := flag.Uint64("seed", 1, "of the keys")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "soak: name the articles to open: a file or a folder")
		os.Exit(2)
	}
	s.articles, s.random = flag.Arg(0), rand.New(rand.NewPCG(*seed, 12)) //nolint:gosec // the same keys for the same seed
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := s.run(ctx)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "soak: "+err.Error())
		os.Exit(1)
	}
}

// run starts the program, presses keys until the time is up, and reports how it went.
func (s *soak) run(ctx context.Context) error {
	if err := s.start(ctx); err != nil {
		return err
	}
	defer os.RemoveAll(s.dir)
	defer s.tty.Close()
	ended := make(chan error, 1)
	go func() { ended <- s.cmd.Wait() }()
	go func() { _, _ = io.Copy(io.Discard, s.tty) }()
	key, tell := time.NewTicker(time.Second/time.Duration(s.rate)), time.NewTicker(s.every)
	file, over := time.NewTicker(filesEvery), time.After(s.lasts)
	defer func() { key.Stop(); tell.Stop(); file.Stop() }()
	for {
		select {
		case err := <-ended:
			return fmt.Errorf("the program ended by itself after %d keys: %w", s.keys, errors.Join(err, errEnded))
		case <-key.C:
			if err := s.press(); err != nil {
				return err
			}
		case <-file.C:
			if err := s.file(); err != nil {
				return err
			}
		case <-tell.C:
			s.tell()
		case <-ctx.Done():
			return s.end(ended)
		case <-over:
			return s.end(ended)
		}
	}
}

var errEnded = errors.New("nobody asked it to")

// start copies the articles and opens them.
func (s *soak) start(ctx context.Context) error {
	program, err := filepath.Abs(s.program)
	if err != nil {
		return err
	}
	if s.dir, err = os.MkdirTemp("", "soak"); err != nil {
		return err
	}
	if err := copyTo(s.folder(), s.articles); err != nil {
		return err
	}
	s.cmd = exec.CommandContext(ctx, program, s.folder())
	s.cmd.Dir = s.dir
	s.cmd.Env = []string{"TERM=xterm-256color", "HOME=" + s.dir, "LANG=C.UTF-8", "LINEUP_DEBUG=" + s.metrics()}
	for _, kind := range []string{"CACHE", "STATE", "DATA", "CONFIG"} {
		s.cmd.Env = append(s.cmd.Env, "XDG_"+kind+"_HOME="+filepath.Join(s.dir, strings.ToLower(kind)))
	}
	s.tty, err = pty.StartWithSize(s.cmd, &pty.Winsize{Cols: 200, Rows: 60})
	return err
}

func (s *soak) folder() string  { return filepath.Join(s.dir, "articles") }
func (s *soak) metrics() string { return filepath.Join(s.dir, "metrics") }

// copyTo copies a file, or the contents of a folder, into a folder.
func copyTo(dir, from string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return os.CopyFS(dir, os.DirFS(from))
	}
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, filepath.Base(from)), b, 0o600) //nolint:gosec // the folder is our own
}

// end interrupts the program as a user would from outside, and checks that everything was flat.
func (s *soak) end(ended <-chan error) error {
	s.tell()
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	select {
	case err := <-ended: // by the interrupt
		if exit, ok := errors.AsType[*exec.ExitError](err); !ok || exit.ExitCode() != 130 {
			return fmt.Errorf("ended by an interrupt, the program says %w", errors.Join(err, errEnded))
		}
	case <-time.After(5 * time.Second):
		_ = s.cmd.Process.Kill()
		return errors.New("the program does not end when it is asked to")
	}
	return s.flat()
}

// weighted are keys as a terminal sends them, with their relative frequencies. None ends the program or runs
// another.
var weighted = []struct {
	weight int
	keys   string
}{
	{60, "j"},
	{30, "k"},
	{6, "\x04"},
	{4, "\x15"},
	{3, "G"},
	{3, "g"},
	{30, "\r"},
	{40, "\x1b"},
	{25, "\t"},
	{5, "\x1b[Z"},
	{12, "n"},
	{6, "N"},
	{6, "v"},
	{6, "t"},
	{4, "J"},
	{4, "K"},
	{3, "}"},
	{3, "{"},
	{2, "L"},
	{3, "f"},
	{3, "F"},
	{3, "s"},
	{2, "'"},
	{4, "d"},
	{3, "b"},
	{2, "x"},
	{2, "a"},
	{3, " "},
	{2, "i"},
	{2, "?"},
	{2, "P"},
	{2, "+"},
	{2, "-"},
	{1, "3"},
	{2, "m"},
	{2, "u"},
	{1, "U"},
	{1, "S"},
	{1, "="},
	{1, "!"},
	{1, "y"},
	{3, "\x12"},
	{10, "/"},
}

// press presses a key, types a word, or resizes the window.
func (s *soak) press() error {
	s.keys++
	switch n := s.random.IntN(200); {
	case n == 0:
		return pty.Setsize(s.tty, &pty.Winsize{Cols: uint16(1 + s.random.IntN(220)), Rows: uint16(1 + s.random.IntN(70))})
	case n < 20:
		words := []string{"the", "minister", "said", "\"not in", "speaker:a", "since:2016", "harbor | vote", "!of", "1"}
		_, err := s.tty.WriteString(words[s.random.IntN(len(words))])
		return err
	}
	all := 0
	for _, w := range weighted {
		all += w.weight
	}
	at := s.random.IntN(all)
	i := slices.IndexFunc(weighted, func(w struct {
		weight int
		keys   string
	},
	) bool {
		at -= w.weight
		return at < 0
	})
	_, err := s.tty.WriteString(weighted[i].keys)
	return err
}

// filesEvery is the time between changes to files.
const filesEvery = 20 * time.Second

// file adds, changes or removes a file.
func (s *soak) file() error {
	name := filepath.Join(s.folder(), fmt.Sprintf("soak-%d.txt", s.random.IntN(8)))
	if _, err := os.Stat(name); err == nil && s.random.IntN(3) == 0 {
		return os.Remove(name)
	}
	text := fmt.Sprintf("Harbor crews count %d boats\n\n“We counted %d of them,” Ada Quill said. “Nobody had told us.”\n", s.keys, s.keys)
	return os.WriteFile(name, []byte(text), 0o600)
}
