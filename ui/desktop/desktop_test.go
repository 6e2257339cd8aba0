package desktop

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lineup/ui/safe"
)

// recorders puts programs with the given names first on PATH, each of which records its arguments and exits. told
// waits for the last one's arguments.
func recorders(t *testing.T, names ...string) (told func() []string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the programs are scripts of a Unix shell")
	}
	bin := t.TempDir()
	record := filepath.Join(bin, "record")
	const script = "#!/bin/sh\nfor a; do printf '%s\\0' \"$a\"; done >\"$RECORD.tmp\" && mv \"$RECORD.tmp\" \"$RECORD\"\n"
	for _, n := range names {
		if err := os.WriteFile(filepath.Join(bin, n), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("RECORD", record)
	t.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
	return func() []string {
		t.Helper()
		for end := time.Now().Add(20 * time.Second); ; time.Sleep(2 * time.Millisecond) {
			b, err := os.ReadFile(record)
			if err == nil {
				if err := os.Remove(record); err != nil {
					t.Fatal(err)
				}
				return strings.Split(strings.TrimSuffix(string(b), "\x00"), "\x00")
			}
			if time.Now().After(end) {
				t.Fatal("no program was run")
			}
		}
	}
}

// hostileNames returns file names that a program could mistake for something else.
func hostileNames() []string {
	return []string{
		"+!touch PWNED", "+7", "+", "-", "--", "-c", "-rf", "--cmd", "-S x", "--goto", "-e", "--wait", "~", "~root", "%", "#", "!ls",
		"a b.txt", "a\nb", "a\tb", " a", "a ", "'", `"`, "`touch PWNED`", "$(touch PWNED)", "$HOME", ";touch PWNED", "|touch PWNED", "&", "*", "?", "[a]",
		"{a,b}", `\a`, "name:12", "name:12:3", "name:x", ":7", ":q", ":!touch PWNED", "scp:x", "file:x", "http:x", "zipfile:x", "@x", "=x", "é\u202etxt", "\x1b[2J",
	}
}

// TestEditHostile opens every hostile name in every editor, in the current folder and in folders with such names, and
// checks what the editor was given: the line in the editor's own form, and the file as one absolute path.
func TestEditHostile(t *testing.T) {
	const line = 12
	before := map[string]string{"code": "--goto", "less": "+12g", "hx": ""} // comes before the file
	editors := []string{"vi", "vim", "nvim", "emacs", "nano", "micro", "hx", "code", "less", "my-editor"}
	told := recorders(t, editors...)
	t.Setenv("VISUAL", "")
	t.Chdir(t.TempDir())
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range hostileNames() {
		in := filepath.Join("d"+name, name)
		if err := os.Mkdir("d"+name, 0o700); err != nil {
			t.Fatal(err)
		}
		for _, file := range []string{name, in} {
			if err := os.WriteFile(file, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		for _, editor := range editors {
			t.Setenv("EDITOR", editor)
			for _, file := range []string{name, in, filepath.Join(dir, name)} {
				want := dir + "/" + strings.TrimPrefix(file, dir+"/")
				lead, known := before[editor]
				if !known {
					lead = "+12"
				}
				args := []string{lead, want}
				if lead == "" || lead == "--goto" {
					args[1] += ":12"
					if strings.Contains(want, ":") { // nothing may follow the colon that the name has
						args = []string{"", want}
					}
				}
				if args[0] == "" {
					args = args[1:]
				}
				cmd, err := Edit(file, line)
				if err != nil {
					t.Fatalf("%s %q: %v", editor, file, err)
				}
				if d := cmp.Diff(args, cmd.Args[1:]); d != "" {
					t.Errorf("%s %q: %s", editor, file, d)
				}
				if file != name {
					continue
				}
				if err := cmd.Run(); err != nil {
					t.Fatal(err)
				}
				if d := cmp.Diff(args, told()); d != "" {
					t.Errorf("%s, file %q: wrong arguments: %s", editor, file, d)
				}
			}
		}
	}
	if _, err := os.Stat("PWNED"); err == nil {
		t.Error("a file name was run as a command")
	}
}

func TestEdit(t *testing.T) {
	t.Chdir(t.TempDir())
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.md", "pile.zip", "../outside.md", "with blank"} {
		if err := os.WriteFile(name, nil, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(dir, "a.md")
	for _, x := range []struct {
		visual, editor string
		line           int
		want           []string
	}{
		{"vi", "no", 7, []string{"vi", "+7", file}},
		{" ", "nano", 0, []string{"nano", file}},
		{"", "/usr/bin/Code.exe --wait", 7, []string{"/usr/bin/Code.exe", "--wait", "--goto", file + ":7"}},
		{"", "code.cmd", 0, []string{"code.cmd", file}},
		{"notepad", "", 7, []string{"notepad", file}},
		{`'/opt/my editor/ed' -o "a b"`, "", 1, []string{"/opt/my editor/ed", "-o", "a b", "+1", file}},
		{dir + "/with blank", "", 1, []string{dir + "/with blank", "+1", file}},
		{"vim -c '' $(x) `y` ;z", "", 1, []string{"vim", "-c", "", "$(x)", "`y`", ";z", "+1", file}},
	} {
		t.Setenv("VISUAL", x.visual)
		t.Setenv("EDITOR", x.editor)
		cmd, err := Edit("a.md", x.line)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(x.want, cmd.Args); d != "" {
			t.Errorf("%s: %s", x.visual, d)
		}
	}
	for _, inside := range []string{filepath.Join("pile.zip", "courier", "a.html"), "pile.zip/../../outside.md"} {
		if _, err := Edit(inside, 1); err == nil || err.Error() != "inside pile.zip: extract it first" && !strings.Contains(inside, "..") {
			t.Errorf("archive member %s: %v", inside, err)
		}
	}
	for _, none := range []string{"-", ".", "none", ""} {
		if _, err := Edit(none, 1); err == nil {
			t.Errorf("%q was opened", none)
		}
	}
	t.Setenv("VISUAL", "")
	t.Setenv("EDITOR", " ")
	if _, err := Edit("a.md", 1); !errors.Is(err, errNoEditor) {
		t.Errorf("got %v", err)
	}
}

func TestWebAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://press.example/a?b=c&d#e":       "https://press.example/a?b=c&d#e",
		"HTTP://Press.example:8080/":            "http://Press.example:8080/",
		"http://[::1]:80/x":                     "http://[::1]:80/x",
		"https://b\u00fccher.example/\u00e9":    "https://b%C3%BCcher.example/%C3%A9",
		"http://press.example/a b":              "http://press.example/a%20b",
		"http://press.example/?a b\"`'|\\^{}<>": "http://press.example/?a%20b%22%60%27%7C%5C%5E%7B%7D%3C%3E",
		"http://press.example/?\u202e\u009b":    "http://press.example/?%E2%80%AE%C2%9B",
		"http://press.example/%s%d":             "",
		"http://press.example/?%s":              "http://press.example/?%s",
		"http://press.example/#-x --y":          "http://press.example/#-x%20--y",
		"http://ada@press.example/":             "",
		"http://press.example@evil.example/":    "",
		"http://a\"b/":                          "",
		"http://$(touch x)/":                    "",
		"http://a;b/":                           "",
		"http://press.example/\n":               "",
		"http://:80/":                           "",
		"file:///etc/passwd":                    "",
		"javascript:alert(1)":                   "",
		"data:text/html,x":                      "",
		"/bin/sh":                               "",
		"-x":                                    "",
		"--help":                                "",
		"http:":                                 "",
		"http:///x":                             "",
		" http://press.example":                 "",
		"":                                      "",
	} {
		got, err := webAddress(in)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q %v, want %q", in, got, err, want)
		}
	}
}

// TestOpen runs the program that opens addresses, for a valid address and for nothing else.
func TestOpen(t *testing.T) {
	name, args := opener(runtime.GOOS)
	told := recorders(t, name)
	for _, address := range []string{"file:///etc/passwd", "-x", "http://ada@press.example", ""} {
		if err := Open(address); err == nil {
			t.Errorf("%q was opened", address)
		}
	}
	if err := Open("https://press.example/a b?'c'"); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(append(args, "https://press.example/a%20b?%27c%27"), told()); d != "" {
		t.Error(d)
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
		t.Error("a failed command returned no error")
	}
}
