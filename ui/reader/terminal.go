package reader

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// Whatever ends or stops the program gives the terminal back, and whatever continues it takes it again. Run hears the
// signals; a signal's request goes to the program as a message, and if the program does not answer, Run gives the
// terminal back itself.

// grace is how long the program has to end by itself.
const grace = 500 * time.Millisecond

// A QuitError means that the program was ended by SIGQUIT; it has the stacks of all goroutines.
type QuitError struct{ Goroutines []byte }

func (e *QuitError) Error() string { return "ended by SIGQUIT" }

// errStuck is the error of a program that did not end when asked to.
var errStuck = errors.New("the reader did not end by itself")

type (
	// suspendMsg asks the program to stop until it is continued.
	suspendMsg struct{}
	// continuedMsg arrives when the program continues after SIGSTOP, which it cannot catch.
	continuedMsg struct{}
)

// runProgram runs the program until it ends, or is ended.
func runProgram(ctx context.Context, stop context.CancelFunc, p *tea.Program, a *app, was rescue) error {
	signals := make(chan os.Signal, 8)
	a.attend = func() { signal.Notify(signals, append(jobSignals(), os.Interrupt, syscall.SIGQUIT)...) }
	a.attend()
	defer signal.Stop(signals)
	ended := make(chan error, 1)
	go func() {
		_, err := p.Run()
		ended <- err
	}()
	var quit error
	for {
		select {
		case err := <-ended:
			return errors.Join(quit, err)
		case <-ctx.Done():
			select {
			case err := <-ended:
				return errors.Join(quit, err)
			case <-time.After(grace):
				was.restore()
				return errors.Join(quit, ctx.Err(), errStuck)
			}
		case s := <-signals:
			switch {
			case s == syscall.SIGQUIT:
				quit = &QuitError{goroutines()}
				stop()
			case s == os.Interrupt && !a.away.Load():
				stop()
			case isStop(s):
				go p.Send(suspendMsg{})
			case isContinue(s) && !a.away.Load():
				go p.Send(continuedMsg{})
			}
		}
	}
}

// goroutines returns the stacks of all goroutines.
func goroutines() []byte {
	const most = 8 << 20
	b := make([]byte, 1<<16)
	for {
		if n := runtime.Stack(b, true); n < len(b) || len(b) >= most {
			return b[:n]
		}
		b = make([]byte, 2*len(b))
	}
}

// A rescue gives a terminal back when Bubble Tea does not.
type rescue struct {
	in    term.File // nil if keys do not come from a terminal
	out   io.Writer
	state *term.State // as it was before
}

func rescueOf(in io.Reader, out io.Writer) rescue {
	r := rescue{out: out}
	if f, ok := in.(term.File); ok && term.IsTerminal(f.Fd()) {
		if st, err := term.GetState(f.Fd()); err == nil {
			r.in, r.state = f, st
		}
	}
	return r
}

func (r rescue) restore() {
	if r.in == nil {
		return
	}
	_, _ = io.WriteString(r.out, ansi.ResetModeSynchronizedOutput+ansi.ResetModeBracketedPaste+
		ansi.ResetModeMouseButtonEvent+ansi.ResetModeMouseExtSgr+ansi.ResetModifyOtherKeys+ansi.PopKittyKeyboard(1)+
		ansi.ResetStyle+ansi.ResetModeAltScreenSaveCursor+ansi.SetModeTextCursorEnable)
	_ = term.Restore(r.in.Fd(), r.state)
}

// inFront gives the terminal to another program until that is done. Interrupts go to that program meanwhile. then
// receives its error.
func (a *app) inFront(c tea.ExecCommand, then func(error) tea.Msg) tea.Cmd {
	a.away.Store(true)
	cmd := tea.Exec(c, func(err error) tea.Msg {
		a.away.Store(false)
		return then(err)
	})
	if a.look.Whole { // the renderer resets the mode when it releases the terminal, and does not set it again
		cmd = tea.Sequence(cmd, tea.Raw(ansi.SetModeUnicodeCore))
	}
	return cmd
}

// retake takes the terminal back once stop, if not nil, has returned. Another program may have used it.
func (a *app) retake(stop func()) tea.Cmd {
	return a.inFront(pause{stop}, func(error) tea.Msg { return nil })
}

// suspend stops the program until it is continued.
func (a *app) suspend() tea.Cmd {
	return a.retake(func() {
		stopHere()
		a.attend()
	})
}

// A child is a command that has the terminal. It ends with the program.
type child struct {
	*exec.Cmd

	ctx context.Context //nolint:containedctx // it lives within one call
}

func (c *child) SetStdin(r io.Reader) {
	if c.Stdin == nil {
		c.Stdin = r
	}
}

func (c *child) SetStdout(w io.Writer) {
	if c.Stdout == nil {
		c.Stdout = w
	}
}

func (c *child) SetStderr(w io.Writer) {
	if c.Stderr == nil {
		c.Stderr = w
	}
}

// Run runs it. An editor that is asked to end gives the terminal back; one that does not is killed.
func (c *child) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	unasked := context.AfterFunc(c.ctx, func() {
		_ = c.Process.Signal(syscall.SIGTERM)
		time.AfterFunc(grace/2, func() { _ = c.Process.Kill() })
	})
	defer unasked()
	return c.Wait()
}

// A pause has the terminal while it stops, if it does, and otherwise for no time at all.
type pause struct{ stop func() }

func (pause) SetStdin(io.Reader)  {}
func (pause) SetStdout(io.Writer) {}
func (pause) SetStderr(io.Writer) {}

func (p pause) Run() error {
	if p.stop != nil {
		p.stop()
	}
	return nil
}
