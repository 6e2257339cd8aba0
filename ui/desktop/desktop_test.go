package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/ui/safe"
)

func TestOpenOnlyTheWeb(t *testing.T) {
	for _, address := range []string{"file:///etc/passwd", "javascript:alert(1)", "/bin/sh", "", "http://", "-x"} {
		if err := Open(address); !errors.Is(err, errNotWeb) {
			t.Errorf("%q: got %v", address, err)
		}
	}
}

func TestEdit(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a.md", "-rf", "pile.zip"} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, x := range []struct {
		editor, file string
		line         int
		want         []string
	}{
		{"vi", "a.md", 7, []string{"vi", "+7", "a.md"}},
		{"code --wait", "a.md", 7, []string{"code", "--wait", "--goto", "a.md:7"}},
		{"hx", "a.md", 7, []string{"hx", "a.md:7"}},
		{"vi", "-rf", 1, []string{"vi", "+1", "./-rf"}},
		{"nano", "a.md", 0, []string{"nano", "a.md"}},
	} {
		t.Setenv("VISUAL", x.editor)
		cmd, err := Edit(x.file, x.line)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(x.want, cmd.Args); d != "" {
			t.Errorf("%s: %s", x.editor, d)
		}
	}
	if _, err := Edit(filepath.Join("pile.zip", "courier", "a.html"), 1); err == nil || err.Error() != "inside pile.zip: extract it first" {
		t.Errorf("a file of an archive: %v", err)
	}
	if _, err := Edit("-", 1); err == nil {
		t.Error("standard input is opened")
	}
	t.Setenv("VISUAL", "")
	t.Setenv("EDITOR", " ")
	if _, err := Edit("a.md", 1); !errors.Is(err, errNoEditor) {
		t.Errorf("got %v", err)
	}
}

func TestPipe(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the command is one of a Unix shell")
	}
	out, err := Pipe(t.Context(), "tr a-z A-Z; echo told >&2", safe.Const("quay"))
	if err != nil || out != "QUAYtold\n" {
		t.Errorf("%q %v", out, err)
	}
	if _, err := Pipe(t.Context(), "exit 3", safe.String{}); err == nil {
		t.Error("a command that failed is no error")
	}
}
