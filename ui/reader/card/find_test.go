package card

import (
	"strings"
	"testing"

	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// TestFindBrief: the words of a find end at a word if room is short, and its sign is always there.
func TestFindBrief(t *testing.T) {
	f := view.Find{
		Sign: "−", Label: "Cut, not marked",
		Title: view.Sentence{{Text: "Whistle drops "}, {Text: "the bolts of the north span", Role: view.Cut}},
	}
	for w, want := range map[int]string{
		60: "− Whistle drops the bolts of the north span",
		43: "− Whistle drops the bolts of the north span",
		42: "− Whistle drops the bolts of the north…",
		36: "− Whistle drops the bolts of the…",
		20: "− Cut, not marked",
		16: "−",
		0:  "−",
	} {
		var got strings.Builder
		for _, r := range findBrief(&f, w) {
			got.WriteString(r.Text)
		}
		if got.String() != want || w > 1 && kit.Width(findBrief(&f, w)) > w {
			t.Errorf("in %d cells %q, want %q", w, got.String(), want)
		}
	}
}
