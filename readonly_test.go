package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const pier = "The pier is shut\n\n“Nobody is to walk on the pier before Monday,” said Ada Quill, the harbour master.\n"

// locked returns a read-only folder with an article and the given files.
func locked(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "leak")
	files["pier.txt"] = pier
	if err := os.Mkdir(dir, 0o750); err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if os.Geteuid() != 0 {
		if err := os.Chmod(dir, 0o550); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(dir, 0o750) })
		return dir
	}
	// File modes do not bind root.
	t.Cleanup(func() { _ = exec.Command("umount", dir).Run() })
	for _, args := range [][]string{{"--bind", dir, dir}, {"-o", "remount,bind,ro", dir}} {
		if exec.Command("mount", args...).Run() != nil {
			t.Skip("root, and nothing can be mounted read-only")
		}
	}
	return dir
}

// TestReadOnlyFolder removes a bookmark whose lineup.toml cannot be written: the failure is reported at once, in the
// status line and on exit, and the bookmark stays removed in the next run.
func TestReadOnlyFolder(t *testing.T) {
	dir := locked(t, map[string]string{
		"lineup.toml": "[[bookmark]]\non = \"article\"\narticle = \"pier.txt\"\ndecided = 2026-05-01T12:00:00Z\n",
	})
	home := t.TempDir()
	for _, name := range []string{"DATA", "STATE", "CACHE", "CONFIG"} {
		t.Setenv("XDG_"+name+"_HOME", filepath.Join(home, name))
	}
	x := start(t, 160, 30, dir)
	x.until("Bookmarks 1")
	x.keys("BTab", "BTab")
	x.keys("m")
	x.until("not saved: bookmark removed", "leak/lineup.toml", "read-only", "Bookmarks 0")
	x.keys("j")
	x.until("not everything is saved; ctrl+r tries again")
	x.keys("C-r")
	x.until("not saved", "read-only")
	x.keys("q")
	x.until("not be saved beside the articles", "read-only", "ended with 0")

	again := start(t, 160, 30, dir)
	if screen := again.until("Articles"); strings.Contains(screen, "Bookmarks 1") {
		t.Errorf("the bookmark is back:\n%s", screen)
	}
	again.keys("m")
	again.until("not saved: bookmarked the article")
	again.keys("u")
	again.until("undone", "Bookmarks 0")
	again.keys("q")
	again.until("ended with 0")
}

// TestQuitAtOnce makes a decision and quits with the next key: it is saved.
func TestQuitAtOnce(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "pier.txt"), []byte(pier), 0o600); err != nil {
		t.Fatal(err)
	}
	x := start(t, 100, 30, dir)
	x.until("Bookmarks 0")
	x.keys("m", "q")
	x.until("ended with 0")
	if data, err := os.ReadFile(filepath.Join(dir, "lineup.toml")); err != nil || !strings.Contains(string(data), "[[bookmark]]") {
		t.Errorf("saved: %q, %v", data, err)
	}
}
