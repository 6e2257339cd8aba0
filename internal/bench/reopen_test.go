package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"testing"
)

// TestReopen checks that a stored corpus is opened again by the next run, and that opening one that was not stored
// is an error and gives no figures.
func TestReopen(t *testing.T) {
	file := filepath.Join(t.TempDir(), "made.jsonl")
	if err := makeFile(t.Context(), nil, file, 40, nil); err != nil {
		t.Fatal(err)
	}
	paths, cache := []string{file}, t.TempDir()
	var cold, again bytes.Buffer
	if err := reopen(t.Context(), &again, cache, paths); err == nil {
		t.Error("nothing was stored, yet it can be opened")
	}
	if err := measure(t.Context(), &cold, cache, paths); err != nil {
		t.Fatal(err)
	}
	again.Reset()
	if err := reopen(t.Context(), &again, cache, paths); err != nil {
		t.Fatal(err)
	}
	var f figures
	if err := json.Unmarshal(again.Bytes(), &f); err != nil || f.value("opened again") <= 0 {
		t.Errorf("%v: %v", f, err)
	}
}
