package main

import (
	"context"
	"strings"
	"testing"

	"lineup/corpus"
	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/compare/finds"
)

// TestSampleContradicts checks that four hurt in one report and six in another is a find, although no two of the
// sentences are similar enough by themselves.
func TestSampleContradicts(t *testing.T) {
	articles, problems, err := corpus.Load(context.Background(), corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := analyse.Run(context.Background(), articles, problems, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range finds.Of(c) {
		if f.Kind == model.FindContradiction && strings.HasPrefix(f.Why, "How many hurt: ") && !f.Minor {
			return
		}
	}
	t.Error("no find about how many were hurt")
}
