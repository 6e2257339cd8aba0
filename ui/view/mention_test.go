package view

import "testing"

func TestSearched(t *testing.T) {
	for _, x := range []struct {
		s, word string
		want    bool
	}{
		{"Ada Quill waits.", "quill", true},
		{"ADA QUILL WAITS", "ada quill", true},
		{"The quills are dry.", "quill", false},
		{"Quillan’s quill", "quill", true},
		{"Quillan, Tequill", "quill", false},
		{"Ádá Quíll waits.", "quill", true},
		{"a\u0301da qui\u0301ll", "quill", true},
		{"Ｑｕｉｌｌ", "quill", true},
		{"\u212Aerr said", "kerr", true},
		{"“Quill” said", "quill", true},
		{"O’Brien said", "o'brien", true},
		{"Ада Квилл", "квилл", true},
		{"", "quill", false},
		{"Quill", "", false},
		{"q", "quill", false},
	} {
		if got := search(x.s).has(x.word); got != x.want {
			t.Errorf("%q in %q: %v", x.word, x.s, got)
		}
	}
}
