package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDismissed opens the finds, goes to a difference and back, and dismisses the find: it stays hidden after a
// restart, until the dismissal is undone.
func TestDismissed(t *testing.T) {
	dir := t.TempDir()
	for outlet, words := range map[string]string{
		"The Harbour Post":    "The north span may fall into the channel when the next freighter passes below the pier",
		"The Evening Whistle": "The north span will fall into the channel when the next freighter passes below the pier",
	} {
		text := "---\ntitle: The bridge at Saltmarsh stays shut\noutlet: " + outlet + "\ndate: 2025-03-03\n---\n\n" +
			"The harbour bridge at Saltmarsh stays shut after its keeper, Ada Quill, told the council that a girder had cracked.\n\n" +
			"“" + words + ",” Ada Quill told the council in the old customs house.\n"
		if err := os.WriteFile(filepath.Join(dir, strings.ReplaceAll(outlet, " ", "-")+".md"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	x := start(t, 120, 30, dir)
	x.until("Finds 1")
	x.keys("3", "Tab")
	x.until("Modality", "“may”", "“will”")
	x.keys("Enter")
	x.until("Modality")
	x.keys("q", "D")
	x.until("Finds 0", "find dismissed")
	x.keys("q")
	x.until("ended with 0")
	y := start(t, 120, 30, dir)
	y.until("Stories 1", "Finds 0")
	y.keys("u")
	y.until("Finds 1", "undone")
	y.keys("q")
	y.until("ended with 0")
}
