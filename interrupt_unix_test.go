//go:build unix

package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"lineup/ui/command"
)

// tooLate is how long the program may take to end when asked.
const tooLate = 30 * time.Second

// begin starts the real program and returns its standard output for the caller to read.
func begin(t *testing.T, stdin io.Reader, args ...string) (*exec.Cmd, io.ReadCloser) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir, bin := t.TempDir(), filepath.Join(t.TempDir(), "lineup") // see TestMain
	if err := os.Symlink(self, bin); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(context.Background(), tooLate)
	t.Cleanup(stop)
	cmd := exec.CommandContext(ctx, bin, args...)
	cmd.Stdin, cmd.Stderr = stdin, os.Stderr
	cmd.Env = append(os.Environ(), "XDG_CACHE_HOME="+dir, "XDG_STATE_HOME="+dir, "XDG_CONFIG_HOME="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, out
}

// ends asks the program to end, and checks that it exits as an interrupted program does.
func ends(t *testing.T, cmd *exec.Cmd, by syscall.Signal) {
	t.Helper()
	if err := cmd.Process.Signal(by); err != nil {
		t.Fatal(err)
	}
	err := cmd.Wait()
	exit, ok := errors.AsType[*exec.ExitError](err)
	if !ok || exit.ExitCode() != command.ExitInterrupted {
		t.Errorf("ended with %v, want %d", err, command.ExitInterrupted)
	}
}

// TestInterrupted asks the program to end while it does something that may never end.
func TestInterrupted(t *testing.T) {
	t.Parallel()
	for name, by := range map[string]syscall.Signal{"SIGINT": syscall.SIGINT, "SIGTERM": syscall.SIGTERM, "SIGHUP": syscall.SIGHUP} {
		t.Run(name+", standard input goes on", func(t *testing.T) {
			t.Parallel()
			in, to, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = to.Close() }()
			cmd, _ := begin(t, in, "quotes", "-")
			_ = in.Close() // it belongs to the program
			// More than a pipe holds: once this is written, the program has read some of it.
			if _, err := io.WriteString(to, strings.Repeat("The ferry left the quay.\n", 1<<14)); err != nil {
				t.Fatal(err)
			}
			ends(t, cmd, by)
		})
		t.Run(name+", nobody reads", func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), "ferry.txt")
			text := strings.Repeat("“The ferry left the quay,” said Ada Quill. ", 1<<13)
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			cmd, out := begin(t, nil, "quotes", "--no-cache", file)
			if _, err := io.ReadFull(out, make([]byte, 1)); err != nil {
				t.Fatal(err)
			}
			ends(t, cmd, by)
		})
	}
}

// TestInTime checks that work that does not respond is abandoned, and that work that ends by itself is not.
