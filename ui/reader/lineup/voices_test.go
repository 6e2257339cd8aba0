package lineup

import (
	"strings"
	"testing"

	"lineup/model"
)

// TestCounted: a figure is taken whole, with the noun that it counts.
func TestCounted(t *testing.T) {
	for _, c := range []struct{ text, mark, words, noun string }{
		{"Four people were hurt.", "Four", "Four", "people"},
		{"It cost $4.5 million.", "4", "$4.5", "million"},
		{"It struck at 18:52.", "18", "18:52", ""},
		{"It struck at 6:", "6", "6", ""},
		{"said Ada Quill today", "Ada Quill", "Ada Quill", ""},
		{"Four", "Four", "Four", ""},
		{"it had 12—and more", "12", "12", ""},
		{"twenty-one ferries", "twenty-one", "twenty-one", "ferries"},
	} {
		at := strings.Index(c.text, c.mark)
		words, noun := counted(c.text, model.Span{Start: at, End: at + len(c.mark)})
		if words != c.words || noun != c.noun {
			t.Errorf("%q in %q: %q of %q, want %q of %q", c.mark, c.text, words, noun, c.words, c.noun)
		}
	}
}
