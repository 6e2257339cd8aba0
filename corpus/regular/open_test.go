package regular

import (
	"errors"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// TestOpen checks that a file is opened, also through a link, and that anything else is neither opened nor waited
// for.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(at("file"), []byte("twelve bytes"), 0o600); err != nil {
		t.Fatal(err)
	}
	for from, to := range map[string]string{"link": "file", "to pipe": "pipe", "dangling": "nothing", "loop": "loop", "null": os.DevNull} {
		if err := os.Symlink(to, at(from)); err != nil {
			t.Skip("no links here")
		}
	}
	if exec.Command("mkfifo", at("pipe")).Run() != nil {
		t.Log("no pipes here")
	}
	if s, err := net.Listen("unix", at("socket")); err == nil {
		defer s.Close()
	}
	for _, name := range []string{"file", "link"} {
		if data, err := Read(at(name), 12); err != nil || string(data) != "twelve bytes" {
			t.Errorf("%s: %q, %v", name, data, err)
		}
		if _, err := Read(at(name), 11); !errors.Is(err, errLarge) {
			t.Errorf("%s, limit of eleven bytes: %v", name, err)
		}
	}
	for name, want := range map[string]error{
		".": errOther, "pipe": errOther, "to pipe": errOther, "socket": errOther, "null": errOther, "nothing": fs.ErrNotExist, "dangling": fs.ErrNotExist, "loop": nil,
	} {
		if _, err := os.Lstat(at(name)); err != nil && name != "nothing" {
			continue // not available here
		}
		done := make(chan error, 1)
		go func() {
			_, err := Read(at(name), 1<<10)
			done <- err
		}()
		select {
		case err := <-done:
			if err == nil || want != nil && !errors.Is(err, want) {
				t.Errorf("%s: %v", name, err)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("opening %s blocks", name)
		}
	}
}
