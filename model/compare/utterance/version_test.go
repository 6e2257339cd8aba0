package utterance

import (
	"slices"
	"testing"

	"lineup/model"
)

// TestPrintedAgain checks that a caption that a page prints twice is read once, and that the version still gives
// the place of the second one.
func TestPrintedAgain(t *testing.T) {
	caption := "“The old bridge will be shut until the divers have been down,” Varga said. “Not before.”"
	c := corpus(
		draft{"Post", 3, 0, []string{caption, caption}, []string{ona}},
		draft{"Echo", 3, 0, []string{caption}, []string{ona}},
	)
	a := c.Articles[0]
	a.Furniture = a.Paragraphs[1:]
	joined(c)
	u := c.Utterances[0]
	v := u.Versions[slices.IndexFunc(u.Versions, func(v model.Version) bool { return v.Article == 0 })]
	if len(v.Repeated) != 1 || !a.InFurniture(v.Repeated[0]) || v.Repeated[0].Of(a.Text) != v.Pieces[0].Of(a.Text) {
		t.Errorf("%q is repeated at %v, want once in %v", v.Pieces[0].Of(a.Text), v.Repeated, a.Furniture)
	}
}
