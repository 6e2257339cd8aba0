package utterance

import (
	"slices"
	"testing"

	"lineup/model"
)

// A caption that a page prints twice is read once, and the version still says where its
// words are the second time.
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
		t.Errorf("%q stands again at %v, want it once in %v", v.Pieces[0].Of(a.Text), v.Repeated, a.Furniture)
	}
}
