package desktop

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// errNoEditor is the error, with a remedy, if no editor is set.
var errNoEditor = errors.New("set $VISUAL or $EDITOR to open files")

// Edit returns the command that opens a file at a line in the user's editor, $VISUAL or else $EDITOR. The file may
// have any name: it reaches the editor as one argument, an absolute path, and so never looks like an option, command
// or address.
func Edit(file string, line int) (*exec.Cmd, error) {
	words := editor()
	if len(words) == 0 {
		return nil, errNoEditor
	}
	if err := openable(file); err != nil {
		return nil, err
	}
	file, err := rooted(file)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(words[0], append(words[1:], atLine(words[0], file, line)...)...) //nolint:noctx // the editor is ended by its user
	if batch(cmd.Path) && strings.ContainsAny(file, "%!&|<>^\"\r\n") {
		return nil, fmt.Errorf("%s would take part of the file's name for a command; rename the file", filepath.Base(cmd.Path))
	}
	return cmd, nil
}

// editor returns the user's editor with its arguments, split at spaces outside quotation marks. It is not interpreted
// by a shell. A path with spaces that leads to a program is one word.
func editor() []string {
	set := os.Getenv("VISUAL")
	if strings.TrimSpace(set) == "" {
		set = os.Getenv("EDITOR")
	}
	if _, err := exec.LookPath(set); err == nil {
		return []string{set}
	}
	var words []string
	var word strings.Builder
	quote, begun := rune(0), false
	for _, r := range set + " " {
		switch {
		case quote == 0 && (r == '"' || r == '\''):
			quote, begun = r, true
		case r == quote:
			quote = 0
		case quote == 0 && (r == ' ' || r == '\t' || r == '\n'):
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	return words
}

// rooted returns a file's absolute name, otherwise unchanged: "a/../b" is not "b" if a is a symbolic link.
func rooted(file string) (string, error) {
	if filepath.IsAbs(file) {
		return file, nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("the current folder is gone: %w", err)
	}
	return strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator) + file, nil
}

// batch reports whether a program is a Windows batch file, whose shell reads its arguments as part of the script.
func batch(program string) bool {
	ext := strings.ToLower(filepath.Ext(program))
	return runtime.GOOS == "windows" && (ext == ".bat" || ext == ".cmd")
}

// openable returns an error if there is no file to open: the member of an archive has to be extracted first; standard
// input and the sample are not files.
func openable(file string) error {
	info, err := os.Stat(file)
	if err == nil && info.Mode().IsRegular() {
		return nil
	}
	for dir := filepath.Dir(file); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if info, err := os.Stat(dir); err == nil && !info.IsDir() {
			return fmt.Errorf("inside %s: extract it first", dir)
		}
	}
	return fmt.Errorf("%s is not a file that can be opened", file)
}

// atLine returns the arguments with which an editor opens a file at a line; an unknown editor gets vi's. If the
// editor expects the line after the name and a colon, a name that contains a colon is opened without a line, since
// part of it would be taken for one.
func atLine(editor, file string, line int) []string {
	name := strings.ToLower(filepath.Base(editor))
	for _, ext := range []string{".exe", ".cmd", ".bat"} {
		name = strings.TrimSuffix(name, ext)
	}
	colon := strings.Contains(file[len(filepath.VolumeName(file)):], ":")
	place := fmt.Sprintf("%s:%d", file, line)
	switch name {
	case "notepad":
		line = 0
	case "code", "code-insiders", "codium", "vscodium", "cursor", "hx", "helix", "subl", "zed":
		if colon {
			line = 0
		}
	}
	if line < 1 {
		return []string{file}
	}
	switch name {
	case "code", "code-insiders", "codium", "vscodium", "cursor":
		return []string{"--goto", place}
	case "hx", "helix", "subl", "zed":
		return []string{place}
	case "less":
		return []string{fmt.Sprintf("+%dg", line), file}
	default:
		return []string{fmt.Sprintf("+%d", line), file}
	}
}
