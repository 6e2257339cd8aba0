//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"lineup/ui/command"
)

// peakCommand is the program with an additional last line on stderr: its exit code and its peak memory.
const peakCommand = "lineup-peak"

func peakMain() {
	debug.SetGCPercent(collectAt)
	code := command.Run("dev", os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	status, _ := os.ReadFile("/proc/self/status")
	_, peak, _ := strings.Cut(string(status), "VmHWM:")
	var kb int64
	_, _ = fmt.Sscan(peak, &kb)
	fmt.Fprintf(os.Stderr, "\n%d %d", code, kb<<10)
}

// wide is a text that takes as much memory as possible while it is analysed and indexed.
type wide struct {
	name  string
	piece string // is repeated
}

func wides() []wide {
	return []wide{
		{"words.txt", "ab "},
		{"letters.txt", "a "},
		{"lines.txt", "a\n"},
		{"paragraphs.txt", "a.\n\n"},
		{"marks.txt", `"a `},
		{"dashes.txt", "—"},
		{"elided.txt", "'tis "},
		{"contracted.txt", "a'b "},
		{"stops.txt", "No! "},
		{"names.txt", "Ada Quill "},
		{"said.txt", "He said no. "},
		{"quotes.txt", `"No," he said. `},
		{"speech.txt", "“The ferry will sail again in the spring,” Ada Quill said. “It will be late.”\n\n"},
		{"labels.txt", "HOLT: It will.\nORR: No.\n"},
		{"words.html", "<p>ab ab ab"},
		{"subject.mbox", "=?utf-8?q?a?= "},
		{"records.csv", "a,b\n"},
	}
}

// file returns the text as a file of its kind.
func (w *wide) file(size int) string {
	body := strings.Repeat(w.piece, size/len(w.piece))
	switch filepath.Ext(w.name) {
	case ".csv":
		return "title,text\n" + body
	case ".html":
		return "<html><head><title>The ferry</title></head><body><article>" + body
	case ".mbox":
		return "From a@ferry.example Mon Mar  4 10:00:00 2024\nFrom: a@ferry.example\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nSubject: " + body + "\n\nThe ferry will sail again.\n"
	}
	return body
}

// TestMemory analyses and indexes texts that are not prose, each in a process of its own, within ten times their size
// plus some megabytes: few enough that even small texts would exceed them if they took more. The environment variable
// BOMBS sets their size in megabytes, for trying by hand; the limit is then exactly the documented one.
func TestMemory(t *testing.T) {
	t.Parallel()
	if raced {
		t.Skip("the race detector takes memory of its own")
	}
	size, beside := 4<<20, int64(104<<20) // of which the program itself takes 20
	if n, err := strconv.Atoi(os.Getenv("BOMBS")); err == nil {
		size, beside = n<<20, 200<<20
	}
	for _, w := range wides() {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			size := size
			if w.name == "records.csv" && os.Getenv("BOMBS") == "" {
				size = 40 << 10 // 10,000 records, which already take seconds
			}
			data, home := w.file(size), t.TempDir()
			file := filepath.Join(home, w.name)
			if err := os.WriteFile(file, []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.CommandContext(t.Context(), peakCommand, "search", "--no-cache", "ferry", file)
			cmd.Env = append(os.Environ(), "XDG_CACHE_HOME="+home, "XDG_STATE_HOME="+home, "XDG_CONFIG_HOME="+home)
			var said strings.Builder
			cmd.Stderr = &said
			err := cmd.Run()
			var code int
			var peak int64
			problems, last, _ := cutLast(said.String(), "\n")
			if n, _ := fmt.Sscan(last, &code, &peak); err != nil || n < 2 || code > command.ExitNothing { // most do not mention a ferry
				t.Fatalf("%v, %v: %.2000s", err, cmd.ProcessState, said.String())
			}
			if most := 10*int64(len(data)) + beside; peak > most {
				t.Errorf("peak memory %d MB, want at most %d", peak>>20, most>>20)
			}
			t.Logf("%.1f MB: %d MB of memory, %v, %.100q", float64(len(data))/(1<<20), peak>>20, cmd.ProcessState.UserTime(), problems)
		})
	}
}

// cutLast is strings.Cut around the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return "", s, false
	}
	return s[:i], s[i+len(sep):], true
}
