package corpus

import (
	"os"
	"path/filepath"
	"testing"
)

// TestWatch checks that a change of a file, one in a folder created since, and the removal of a file are reported. It
// waits for each and fails by not ending.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	changed, err := Watch(t.Context(), []string{dir})
	if err != nil {
		t.Skip("nothing can be watched here:", err)
	}
	write(t, dir, "a.txt", prose)
	<-changed
	if err := os.MkdirAll(filepath.Join(dir, "new", "er"), 0o750); err != nil {
		t.Fatal(err)
	}
	<-changed
	write(t, filepath.Join(dir, "new", "er"), "b.txt", prose)
	<-changed
	if err := os.Remove(filepath.Join(dir, "a.txt")); err != nil {
		t.Fatal(err)
	}
	<-changed
}
