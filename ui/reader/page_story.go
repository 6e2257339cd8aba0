package reader

import (
	"fmt"

	"lineup/model"
	"lineup/model/story"
	"lineup/ui/view"
)

// whyStory tells on what grounds articles are in their story: which rare words each has in common with
// the others, and how far apart they were published.
func (lib *library) whyStory(articles []int) *page {
	const most = 12 // articles; of more nobody reads on, and each takes a few milliseconds
	p := &page{title: "Why one story"}
	names := lib.shown.Names(articles)
	for i, a := range articles[:min(len(articles), most)] {
		p.items = append(p.items, item{label: names[i].Title() + ": " + lib.headline(a)})
		r := story.Why(lib.c, a)
		if r.Others == 0 {
			p.put("alone", "no other article here reports the same event")
			continue
		}
		var words []string
		for _, w := range r.Words {
			words = append(words, fmt.Sprintf("%s (with %d of %d; in 1 of %d articles of other news)", w.Word, w.Articles, r.Others, w.OneIn))
		}
		p.put("shares", view.List(words))
		if len(words) == 0 {
			p.put("shares", "no rare word; it was put here by the user, or by what the others share among themselves")
		}
		if r.Nearest != model.None {
			p.put("published", fmt.Sprintf("%s from %s", plural(r.Days, "day"), lib.shown.Name(r.Nearest).Label()))
		}
	}
	if n := len(articles) - most; n > 0 {
		p.put("and", plural(n, "more article"))
	}
	return p
}
