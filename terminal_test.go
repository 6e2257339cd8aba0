package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// terminal is the real program on a real terminal: a tmux server of its own.
type terminal struct {
	t      *testing.T
	socket string
}

// start runs the program with args in a terminal of w by h cells: this binary, which acts as the program under the
// program's name (see TestMain). The shell around it reports how it ended.
func start(t *testing.T, w, h int, args ...string) *terminal {
	t.Helper()
	var rest strings.Builder
	for _, a := range args {
		rest.WriteString(" '" + a + "'")
	}
	x, _ := open(t, w, h, "env TERM=xterm-256color $PROGRAM"+rest.String()+"; echo ended with $?; exec cat")
	return x
}

// open runs a command in a terminal of w by h cells, with the program's path, bin, in $PROGRAM.
func open(t *testing.T, w, h int, command string) (x *terminal, bin string) {
	t.Helper()
	if testing.Short() {
		t.Skip("short: the program is not run in a terminal")
	}
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("no tmux here; the checks of a change run this test")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin = filepath.Join(t.TempDir(), "lineup")
	if err := os.Symlink(self, bin); err != nil {
		t.Fatal(err)
	}
	// The path of a socket must be short.
	sockets, err := os.MkdirTemp("", "lineup") //nolint:usetesting // its path would be too long
	if err != nil {
		t.Fatal(err)
	}
	x = &terminal{t, filepath.Join(sockets, "s")}
	races := filepath.Join(sockets, "race")
	t.Setenv("GORACE", "log_path="+races)
	t.Cleanup(func() {
		_ = exec.Command("tmux", "-S", x.socket, "kill-server").Run()
		unraced(t, races)
		_ = os.RemoveAll(sockets)
	})
	x.tmux("-f", os.DevNull, "new-session", "-d", "-x", strconv.Itoa(w), "-y", strconv.Itoa(h), strings.ReplaceAll(command, "$PROGRAM", bin))
	return x, bin
}

// unraced reports the data races that the program logged, which would otherwise be lines on its screen. When bubbletea is
// killed, it closes the epoll instance that its reader of keys may still ask; that one race is the library's.
func unraced(t *testing.T, log string) {
	t.Helper()
	files, err := filepath.Glob(log + ".*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		reports, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for r := range strings.SplitSeq(string(reports), "==================") {
			if strings.TrimSpace(r) != "" && !strings.Contains(r, "cancelreader.(*epollCancelReader).Close") {
				t.Errorf("a data race:\n%s", r)
			}
		}
	}
}

func (x *terminal) tmux(args ...string) string {
	x.t.Helper()
	out, err := exec.Command("tmux", append([]string{"-S", x.socket}, args...)...).CombinedOutput()
	if err != nil {
		x.t.Fatalf("tmux %v: %v\n%s", args, err, out)
	}
	return string(out)
}

func (x *terminal) keys(keys ...string) {
	x.t.Helper()
	x.tmux(append([]string{"send-keys"}, keys...)...)
}

func (x *terminal) resize(w, h int) {
	x.t.Helper()
	x.tmux("resize-window", "-x", strconv.Itoa(w), "-y", strconv.Itoa(h))
}

// gone waits until words are no longer on the screen.
func (x *terminal) gone(words string) {
	x.t.Helper()
	for range 200 {
		if !strings.Contains(x.tmux("capture-pane", "-p"), words) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	x.t.Errorf("%q stays on the screen", words)
}

// until waits for all of the words to be on the screen, and returns the screen.
func (x *terminal) until(words ...string) string {
	x.t.Helper()
	var screen string
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		screen = x.tmux("capture-pane", "-p")
		found := 0
		for _, w := range words {
			if strings.Contains(screen, w) {
				found++
			}
		}
		if found == len(words) {
			return screen
		}
	}
	x.t.Fatalf("timed out waiting for %q on the screen:\n%s", words, screen)
	return ""
}

// TestMainJob does what the program is for: it searches for a half-remembered quote, sees the versions side by side
// with the cuts, reads the article and goes back, on terminals of all sizes.
func TestMainJob(t *testing.T) {
	x := start(t, 200, 60)
	x.until("Stories", "sample")
	x.keys("/")
	x.keys("-l", "vessel of")
	x.until("Ilsa Varnholt", "hit")
	x.keys("Enter")
	x.until("Cut, not marked", "of that class", "Whistle")
	x.resize(80, 24)
	x.until("Cut, not marked", "of that class")
	x.resize(40, 12)
	x.until("Ilsa Varnholt")
	x.resize(200, 60)
	x.until("Cut, not marked", "Whistle")
	x.keys("Enter")
	x.until("evening alert", "enter line up")
	x.keys("Escape")
	x.until("in the article", "Cut, not marked")
	x.keys("?")
	x.until("next difference")
	x.keys("q")
	x.until("in the article", "Cut, not marked")
	x.keys("q")
	x.until("vessel of", "choose")
	x.keys("Escape")
	x.gone("narrow with")
	x.keys("q")
	screen := x.until("ended with 0")
	if strings.Contains(screen, "Varnholt") {
		t.Errorf("the reader left something behind:\n%s", screen)
	}
}

// TestByHand marks two articles, lines them up, and opens their tables, in a window of a terminal's default size,
// which is then enlarged, shrunk and restored. What a terminal keeps from a larger screen is not left behind.
func TestByHand(t *testing.T) {
	x := start(t, 80, 24)
	x.until("Stories", "sample")
	x.keys("BTab", "BTab")
	x.keys("Space", "j", "Space")
	x.until("2 articles marked")
	x.keys("v")
	x.until("2 articles side by side", "│")
	x.resize(40, 12)
	x.until("2 articles side by side", "▌")
	x.resize(200, 60)
	x.until("2 articles side by side", "enter read", "│")
	x.resize(80, 24)
	x.until("2 articles side by side", "│")
	x.keys("t")
	x.until("Who quotes what")
	x.keys("q")
	x.until("next difference")
	x.keys("q")
	x.until("Articles", "articles marked")
	x.keys("f")
	x.keys("-l", "outlet:whistle")
	x.keys("Enter")
	x.until("filter  outlet:whistle", "F removes it")
	x.keys("F")
	x.resize(200, 60)
	x.until("2 articles marked", "f filter")
	x.keys("q")
	if screen := x.until("ended with 0"); strings.Contains(screen, "marked") {
		t.Errorf("the reader left something behind:\n%s", screen)
	}
}

// signal sends the program a signal.
func (x *terminal) signal(name string) {
	x.t.Helper()
	shell := strings.TrimSpace(x.tmux("display-message", "-p", "#{pane_pid}"))
	child, err := exec.Command("pgrep", "-P", shell).Output()
	if err != nil {
		x.t.Skip("no pgrep here")
	}
	if err := exec.Command("kill", "-"+name, strings.TrimSpace(string(child))).Run(); err != nil {
		x.t.Fatal(err)
	}
}

// given fails unless the terminal is as it was before the program: the main screen, a visible cursor, and line
// editing with echo.
func (x *terminal) given() {
	x.t.Helper()
	if on := strings.TrimSpace(x.tmux("display-message", "-p", "#{alternate_on}#{cursor_flag}")); on != "01" {
		x.t.Errorf("the alternate screen is on, or the cursor is hidden: %s", on)
	}
	tty := strings.TrimSpace(x.tmux("display-message", "-p", "#{pane_tty}"))
	modes, err := exec.Command("stty", "-a", "-F", tty).CombinedOutput()
	if err != nil {
		return // no such stty here
	}
	for _, mode := range []string{"icanon", "echo", "isig", "opost"} {
		if !slices.Contains(strings.Fields(string(modes)), mode) {
			x.t.Errorf("no %s:\n%s", mode, modes)
		}
	}
}

// TestEndedFromOutside checks that a signal leaves the shell as clean as q does, whatever is on the screen, including
// an editor.
func TestEndedFromOutside(t *testing.T) {
	t.Setenv("EDITOR", "sleep 60 #")
	for _, c := range []struct {
		signal, code string
		keys         []string
		seen         string
	}{
		{"TERM", "130", nil, "Stories"},
		{"HUP", "130", []string{"/"}, "Search"},
		{"INT", "130", []string{"Tab", "e"}, "export the quote to"},
		{"QUIT", "131", []string{"t"}, "Who quotes"},
		{"TERM", "130", []string{"5", "Tab", "E"}, ""},
	} {
		x := start(t, 80, 24)
		x.until("Stories", "sample")
		if x.keys(append(c.keys, "")...); c.seen != "" {
			x.until(c.seen)
		} else {
			time.Sleep(300 * time.Millisecond)
		}
		x.signal(c.signal)
		if screen := x.until("ended with " + c.code); strings.Contains(screen, c.seen) && c.seen != "" {
			t.Errorf("%s: the reader left something behind:\n%s", c.signal, screen)
		}
		x.given()
	}
}

// TestSuspended checks that a stop signal restores the terminal, and that the screen is back after resuming, even
// after a stop that the program could not notice; without a shell to resume it, the program does not stop.
func TestSuspended(t *testing.T) {
	x := start(t, 80, 24)
	x.until("Stories", "sample")
	x.signal("TSTP")
	time.Sleep(300 * time.Millisecond)
	x.keys("Tab")
	x.until("▎Quotes")
	x.keys("q")
	x.until("ended with 0")

	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no shell with job control here")
	}
	x, bin := open(t, 80, 24, "env HISTFILE= bash --norc --noprofile -i")
	x.keys("TERM=xterm-256color "+bin, "Enter")
	for _, stop := range []string{"TSTP", "STOP", "TSTP"} {
		x.until("Stories", "sample")
		x.signal(stop)
		x.until("Stopped")
		time.Sleep(500 * time.Millisecond) // the shell may have printed this for the previous stop
		if on := strings.TrimSpace(x.tmux("display-message", "-p", "#{alternate_on}")); stop == "TSTP" && on != "0" {
			t.Error("the alternate screen is on while the program is stopped")
		}
		x.keys("fg", "Enter")
	}
	x.until("Stories", "sample")
	x.keys("Tab", "Enter")
	x.until("next difference")
}

// TestResizeStorm checks that sizes that change faster than frames are drawn leave the screen of the last one.
func TestResizeStorm(t *testing.T) {
	x := start(t, 80, 24)
	x.until("Stories", "sample")
	x.keys("Enter")
	for i := range 40 {
		x.resize(1+37*i%200, 1+17*i%50)
	}
	x.resize(100, 30)
	x.until("next difference")
	x.keys("q")
	x.until("Stories")
}

// TestHostileOnScreen opens articles that try to reach the terminal.
func TestHostileOnScreen(t *testing.T) {
	dir := t.TempDir()
	hostile := "\x1b]0;owned\a\x1b[2J\x1b[31mRED\x1b[?1049l\u202eTXET\u009b1m\n\n“We \x1b[5mblink,” said Ola Vint.\n"
	if err := os.WriteFile(filepath.Join(dir, "hostile.txt"), []byte(hostile), 0o600); err != nil {
		t.Fatal(err)
	}
	x := start(t, 100, 30, dir)
	x.until("RED")
	x.keys("Enter")
	x.until("blink")
	if title := x.tmux("display-message", "-p", "#{pane_title}"); strings.Contains(title, "owned") {
		t.Errorf("an article set the terminal's title to %q", title)
	}
	x.keys("C-c")
	x.until("ended with")
}

// TestScriptsOnScreen opens an article in several scripts: all of its words are on the screen, in windows of several
// widths.
func TestScriptsOnScreen(t *testing.T) {
	t.Setenv("LC_ALL", "C.UTF-8") // determines the encoding of tmux's output
	dir := t.TempDir()
	var text strings.Builder
	var words []string
	for i, script := range []string{"क्षेत्र", "বাংলাদেশের", "மொழியில்", "กำลัง", "ກຳລັງ", "ភាសាខ្មែរ", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "👨\u200d👩\u200d👧\u200d👦", "👍🏻", "🇩🇪", "1\ufe0f\u20e3", "שָׁלוֹם"} {
		for k := range 8 {
			words = append(words, "w"+string(rune('a'+i))+strconv.Itoa(k))
			text.WriteString(script + words[len(words)-1] + " ")
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "scripts.txt"), []byte("Every script\n\n"+text.String()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	x := start(t, 100, 60, dir)
	x.until("Every script")
	x.keys("Enter")
	for _, w := range []int{100, 72, 45, 160} {
		x.resize(w, 60)
		x.until(words...)
	}
	x.keys("C-c")
	x.until("ended with")
}

// TestEditorGetsAFile opens an article whose name is a vi command, by a relative path, in an editor that records its
// arguments.
func TestEditorGetsAFile(t *testing.T) {
	const name = "+!touch PWNED"
	t.Chdir(t.TempDir())
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for file, data := range map[string]string{
		name:  "The northern quay will close in June.\n\n“We will not wait,” Mayor Ilse Tarn said.\n",
		"vim": "#!/bin/sh\nprintf '%s|' \"$@\" >given\n",
	} {
		if err := os.WriteFile(file, []byte(data), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("VISUAL", filepath.Join(dir, "vim"))
	x := start(t, 100, 30, name)
	x.until("northern quay")
	x.keys("E")
	want := "+1|" + filepath.Join(dir, name) + "|"
	var got []byte
	for end := time.Now().Add(20 * time.Second); len(got) == 0 && time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		got, _ = os.ReadFile("given")
	}
	if string(got) != want {
		t.Errorf("the editor was given %q, want %q", got, want)
	}
	x.keys("q")
	x.until("ended with 0")
}

// TestNothingReadable checks that the reason is left on the terminal.
func TestNothingReadable(t *testing.T) {
	x := start(t, 100, 30, filepath.Join(t.TempDir(), "nowhere"))
	x.until("nowhere", "no article could be read", "ended with 2")
}
