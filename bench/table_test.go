package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMedians holds that figures are found by their names: a run on a small corpus
// may lack some.
func TestMedians(t *testing.T) {
	got := medians([]figures{{{"load", "s", 3}, {"index", "s", 1}}, {{"index", "s", 5}, {"load", "s", 1}}, {{"load", "s", 2}}})
	if d := cmp.Diff(figures{{"load", "s", 2}, {"index", "s", 1}}, got); d != "" {
		t.Error(d)
	}
}
