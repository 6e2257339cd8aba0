package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// TestMade checks what comparisons across machines and days rely on: the same articles give the same corpus, a
// smaller one is the beginning of a larger one, IDs are unique, and a round does not repeat the previous one.
func TestMade(t *testing.T) {
	loaded, err := load(context.Background(), nil) // the sample
	if err != nil {
		t.Fatal(err)
	}
	given := loaded.Articles
	made := func(n int) string {
		var b bytes.Buffer
		if err := writeCorpus(&b, given, n); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	many := 5 * len(given)
	all := made(many)
	if all != made(many) {
		t.Error("the same articles give a different corpus")
	}
	if !strings.HasPrefix(all, made(len(given)+3)) {
		t.Error("a smaller corpus is not the beginning of a larger one")
	}
	lines := strings.Split(strings.TrimSpace(all), "\n")
	ids := map[string]bool{}
	for _, l := range lines {
		id, _, _ := strings.Cut(l, ",")
		ids[id] = true
	}
	if len(lines) != many || len(ids) != many {
		t.Errorf("%d lines with %d ids, want %d", len(lines), len(ids), many)
	}
	_, first, _ := strings.Cut(lines[0], `"text":`)
	_, second, _ := strings.Cut(lines[len(given)], `"text":`)
	if first == second {
		t.Error("the second round has the texts of the first")
	}
}

// TestVaried checks that a name is changed in the same way throughout a round, and that words, years and the first
// round stay unchanged.
func TestVaried(t *testing.T) {
	v := &variety{names: map[string]bool{"Tarnova": true}}
	const s = "Tarnova said in 2019 that 37 ships had left Ostrel."
	if got := v.vary(s, 0); got != s {
		t.Errorf("the first round has %q", got)
	}
	got := v.vary(s, 1)
	if strings.Contains(got, "Tarnova") || strings.Contains(got, "37") || !strings.HasSuffix(got, " ships had left Ostrel.") || !strings.Contains(got, "2019") {
		t.Errorf("got %q", got)
	}
	name, _, _ := strings.Cut(got, " ")
	if v.vary("Tarnova", 1) != name || v.vary("Tarnova", 2) == name {
		t.Error("a name is not the same within a round, or the same in the next")
	}
}
