package desktop

import (
	"context"
	"errors"
	"os/exec"
	"runtime"
	"strings"

	"github.com/atotto/clipboard"

	"lineup/ui/safe"
)

// Copy puts text on this machine's clipboard. Over ssh that is the wrong machine's; the reader therefore also sends
// the text to the terminal (OSC 52).
func Copy(s safe.String) error {
	if clipboard.Unsupported {
		return errNoClipboard
	}
	return clipboard.WriteAll(s.String())
}

// errNoClipboard is the error on machines without a clipboard program.
var errNoClipboard = errors.New("this machine has no clipboard program")

// Pipe runs a command in the user's shell with a text on its standard input, and returns its output, standard error
// included.
func Pipe(ctx context.Context, command string, in safe.String) (string, error) {
	shell, flag := "/bin/sh", "-c"
	if runtime.GOOS == "windows" {
		shell, flag = "cmd", "/C"
	}
	cmd := exec.CommandContext(ctx, shell, flag, command)
	cmd.Stdin = strings.NewReader(in.String())
	out, err := cmd.CombinedOutput()
	return string(out), err
}
