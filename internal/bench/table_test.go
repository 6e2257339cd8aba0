package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMedians checks that figures are found by name: a run on a small corpus may lack some.
func TestMedians(t *testing.T) {
	got := medians([]figures{{{"load", "s", 3}, {"index", "s", 1}}, {{"index", "s", 5}, {"load", "s", 1}}, {{"load", "s", 2}}})
	if d := cmp.Diff(figures{{"load", "s", 2}, {"index", "s", 1}}, got); d != "" {
		t.Error(d)
	}
}

// TestAmount checks that numbers of articles are written in full.
func TestAmount(t *testing.T) {
	for v, want := range map[float64]string{100_000: "100000", 1234.5: "1234", .01234567: "0.01235", 12.345: "12.35", 0: "0"} {
		if got := amount(v); got != want {
			t.Errorf("amount(%v): got %s, want %s", v, got, want)
		}
	}
}
