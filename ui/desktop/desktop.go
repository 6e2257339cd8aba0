package desktop

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/atotto/clipboard"

	"lineup/ui/safe"
)

// Copy puts text on the clipboard of this machine. Over ssh that is the wrong
// machine's; the reader therefore also sends the text to the terminal (OSC 52).
func Copy(s safe.String) error {
	if clipboard.Unsupported {
		return errNoClipboard
	}
	return clipboard.WriteAll(s.String())
}

// errNoClipboard is what there is to say where nothing keeps a clipboard.
var errNoClipboard = errors.New("no clipboard program here")

// errNotWeb is an address that is not opened, whatever an article says.
var errNotWeb = errors.New("only http and https addresses are opened")

// Open shows a web address in the user's browser. Anything but http and https is
// refused: the address comes from an article.
func Open(address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return fmt.Errorf("this is no address: %w", err)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return errNotWeb
	}
	name, args := opener(runtime.GOOS)
	cmd := exec.Command(name, append(args, u.String())...) //nolint:noctx // the browser outlives the reader
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("no browser could be started: %w", err)
	}
	go func() { _ = cmd.Wait() }() // so that it leaves no zombie; its exit code tells nothing
	return nil
}

// opener is the program that shows an address on an operating system.
func opener(goos string) (name string, args []string) {
	switch goos {
	case "darwin":
		return "open", nil
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	default:
		return "xdg-open", nil
	}
}

// errNoEditor tells what to do where no editor is set.
var errNoEditor = errors.New("set $VISUAL or $EDITOR to open files")

// Edit makes the command that opens a file at a line in the user's editor, $VISUAL
// or else $EDITOR.
func Edit(file string, line int) (*exec.Cmd, error) {
	editor := os.Getenv("VISUAL")
	if editor == "" {
		editor = os.Getenv("EDITOR")
	}
	words := strings.Fields(editor)
	if len(words) == 0 {
		return nil, errNoEditor
	}
	if err := openable(file); err != nil {
		return nil, err
	}
	if strings.HasPrefix(file, "-") {
		file = "." + string(filepath.Separator) + file
	}
	return exec.Command(words[0], append(words[1:], atLine(words[0], file, line)...)...), nil //nolint:noctx // the editor is ended by its user
}

// openable tells why there is no file to open: what is in an archive has to be taken out of
// it first, what came from standard input or the sample is no file.
func openable(file string) error {
	_, err := os.Stat(file)
	if err == nil {
		return nil
	}
	for dir := filepath.Dir(file); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if info, err := os.Stat(dir); err == nil && !info.IsDir() {
			return fmt.Errorf("inside %s: extract it first", dir)
		}
	}
	return fmt.Errorf("%s is no file that can be opened", file)
}

// atLine is how an editor is told to open a file at a line; those that are not known
// get what vi takes.
func atLine(editor, file string, line int) []string {
	if line < 1 {
		return []string{file}
	}
	switch strings.TrimSuffix(filepath.Base(editor), ".exe") {
	case "code", "codium":
		return []string{"--goto", fmt.Sprintf("%s:%d", file, line)}
	case "hx", "subl", "zed":
		return []string{fmt.Sprintf("%s:%d", file, line)}
	case "notepad":
		return []string{file}
	default:
		return []string{fmt.Sprintf("+%d", line), file}
	}
}

// Pipe runs a command of the user's shell with a text on its standard input, and
// returns what it says on both its outputs.
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
