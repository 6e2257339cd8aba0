package spelling

import (
	"strings"
	"testing"
)

// TestCost checks what each kind of difference costs, and that words beyond each limit are different.
func TestCost(t *testing.T) {
	const different = -1
	for _, test := range []struct {
		typed string
		open  bool
		other string
		want  float64
	}{
		{"quill", false, "quill", 0},
		{"obrien", false, "o'brien", CostApostrophe},
		{"dont", false, "don't", CostApostrophe},
		{"quil", true, "quill", CostPart + costLong},
		{"quil", false, "quill", CostLetter},
		{"qu", true, "quillerton", CostPart + CostLong},
		{"varga", false, "vagra", CostLetter},
		{"varga", false, "varsa", CostLetter},
		{"varga", false, "garva", different},
		{"varg", false, "vrag", CostLetter},
		{"var", false, "vr", different}, // too short to be another
		{"brindlet", false, "brandlit", CostLetters},
		{"brindle", false, "brandlit", different},
		{"brindl", false, "brondl", CostLetter},
		{"brindle", true, "brondlesworth", CostLetterPart + 6*costLong},
		{"rindle", false, "brindle", CostLetter + costFirst},
		{"tindl", true, "brindle", different}, // both are beginnings, with different first letters
		{"mill", true, "william", different},
		{"makerony", false, "macaroni", CostSound},
		{"trudo", false, "trudeau", CostSound},
		{"truda", false, "tradeout", different},
	} {
		w := New(test.typed, test.open)
		got, ok := w.Cost(test.other, Mask(test.other))
		if !ok {
			got = different
		}
		if got != test.want {
			t.Errorf("%s for %s (open %v) costs %v, want %v", test.typed, test.other, test.open, got, test.want)
		}
		if ok && !w.May(Mask(test.other)) {
			t.Errorf("May rules out %s for %s, which has a cost", test.typed, test.other)
		}
	}
	w := New("bread", false)
	if _, ok := w.Cost("board", Mask("board")); !ok {
		t.Error("bread should sound like board")
	}
	w.LettersOnly()
	if _, ok := w.Cost("board", Mask("board")); ok {
		t.Error("a word compared by letters only matches by sound")
	}
}

// FuzzCost checks for any words that what May rules out is different, that a word is itself, and that nothing
// except an apostrophe is free.
func FuzzCost(f *testing.F) {
	for _, s := range []string{"quill", "o'brien", "", "émile", "'", "\xff\xfe", strings.Repeat("a", 100)} {
		f.Add(s, "quilt", true)
		f.Add("quilt", s, false)
	}
	f.Fuzz(func(t *testing.T, typed, other string, open bool) {
		w := New(typed, open)
		cost, ok := w.Cost(other, Mask(other))
		if ok && !w.May(Mask(other)) {
			t.Fatalf("May rules out %q for %q, which costs %v", typed, other, cost)
		}
		if same := strings.ReplaceAll(typed, "'", "") == strings.ReplaceAll(other, "'", ""); same && (!ok || cost > CostApostrophe) || ok && !same && cost <= CostApostrophe {
			t.Fatalf("%q for %q: %v, %v", typed, other, cost, ok)
		}
	})
}
