package print

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/safe"
)

// TestNeighbouringStories checks that related stories refer to each other in every format.
func TestNeighbouringStories(t *testing.T) {
	c := harbour(t)
	c.Stories[0].Articles, c.Stories[0].Later = []int{0, 2}, []int{1}
	c.Stories = append(c.Stories, &model.Story{
		ID: "s-2", Title: "Talks resume", From: c.Articles[1].Published, To: c.Articles[1].Published,
		Articles: []int{1}, Outlets: []string{"Whistle"}, Independent: 1, Earlier: []int{0},
	})
	c.StoryOf[1] = 1
	for f, want := range map[Format][2]string{
		Text:     {"later: Talks resume (s-2)", "earlier: Harbour talks (s-1)"},
		Markdown: {"later: Talks resume (s-2)", "earlier: Harbour talks (s-1)"},
		HTML:     {"later: Talks resume (s-2)", "earlier: Harbour talks (s-1)"},
		CSV:      {"1,,s-2\n", "0,s-1,\n"},
		JSONL:    {`"earlier":[],"later":["s-2"]`, `"earlier":["s-1"],"later":[]`},
	} {
		var b safe.Builder
		if err := Write(&b, Stories(c), Options{Format: f, Width: 80}); err != nil {
			t.Fatal(err)
		}
		got := strings.ReplaceAll(b.Done().String(), `\`, "")
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s has no %q:\n%s", f, w, got)
			}
		}
	}
}
