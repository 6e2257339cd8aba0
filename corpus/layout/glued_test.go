package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestGlued checks that headlines of other articles within running text are furniture, and nothing else is.
func TestGlued(t *testing.T) {
	for in, want := range map[string][]string{
		"The pier stood, he said.Related: Foo bar is closed for goodThe minister had no comment.":          {"Related: Foo bar is closed for good"},
		"The pier stood, he said. Read more: What the fog did to our harbour The minister had no comment.": {"Read more: What the fog did to our harbour"},
		"The pier stood, he said. READ: Is the pier lost? It is not, the minister said.":                   {"READ: Is the pier lost?"},
		"“The pier stood.” Related: Ferry sank in fog“It did,” she said.":                                  {"Related: Ferry sank in fog"},
		"Story highlights Minister: \"The pier is safe\" for now":                                          {"Story highlights "},
		`poster="https://video.example/1.jpg?id=2" Ferry sank in fog off Aldrin, the captain said.`:        {`poster="https://video.example/1.jpg?id=2"`},
		"Related:Ferry sank in fog off Aldrin":                                                             {"Related:Ferry sank in fog off Aldrin"},
		"Watch: Ferry sank in fog. Nobody was hurt. The crew was saved by a tug that had been sent out at dawn, and the captain was heard by the coast guard in the evening of the same day.": nil,
		"They are related: both are sons of the captain, and the harbour is theirs to keep.":                                                                                                  nil,
		"The sign had one word. Read: that is what he did all day, and then the fog came. He went home.":                                                                                      nil,
	} {
		text := "Lead of the article, long enough to be one, with a verb in it.\n\n" + in
		if d := cmp.Diff(want, words(text, lay(text, "Title").Furniture)); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}
