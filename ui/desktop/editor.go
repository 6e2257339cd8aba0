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

// errNoEditor says what to do if no editor is set.
var errNoEditor = errors.New("set $VISUAL or $EDITOR to open files")

// Edit makes the command that opens a file at a line in the user's editor, $VISUAL
// or else $EDITOR. The file's name may be anything: it reaches the editor as one argument,
// from the root on, so that it begins like no option, command or address.
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

// editor is the user's editor with its arguments, split at blanks outside of
// quotation marks. No shell reads it. A path with blanks in it that leads to a program is one word.
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

// rooted is a file's absolute name, otherwise unchanged: "a/../b" is not b if a
// leads elsewhere.
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

// batch reports whether a program is a Windows batch file, whose shell reads its
// arguments as part of the script.
func batch(program string) bool {
	ext := strings.ToLower(filepath.Ext(program))
	return runtime.GOOS == "windows" && (ext == ".bat" || ext == ".cmd")
}

// openable says why there is no file to open: what is in an archive has to be extracted
// first; standard input and the sample are not files.
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

// atLine is how an editor opens a file at a line; editors that are not known
// get what vi takes. Where the line comes after the name and a colon, a name with a colon of
// its own is opened without a line: part of it would be taken for one.
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
