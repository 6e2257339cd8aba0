package page

import (
	"fmt"

	"lineup/model"
	"lineup/model/story"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// WhyStory tells on what grounds articles are in their story: which rare words each has in common with
// the others, and how far apart they were published.
func WhyStory(lib *library.Library, articles []int) *Screen {
	const most = 12 // articles; of more nobody reads on, and each takes a few milliseconds
	p := &Screen{Title: "Why one story"}
	names := lib.View.Names(articles)
	for i, a := range articles[:min(len(articles), most)] {
		p.Items = append(p.Items, item{label: names[i].Title() + ": " + lib.Headline(a)})
		r := story.Why(lib.Corpus, a)
		if r.Others == 0 {
			p.Put("alone", "no other article here reports the same event")
			continue
		}
		var words []string
		for _, w := range r.Words {
			words = append(words, fmt.Sprintf("%s (with %d of %d; in 1 of %d articles of other news)", w.Word, w.Articles, r.Others, w.OneIn))
		}
		p.Put("shares", view.List(words))
		if len(words) == 0 {
			p.Put("shares", "no rare word of its own; it is here by your decision, or through the other articles")
		}
		if r.Nearest != model.None {
			p.Put("published", fmt.Sprintf("%s from %s", view.Count(r.Days, "day"), lib.View.Name(r.Nearest).Label()))
		}
	}
	if n := len(articles) - most; n > 0 {
		p.Put("and", view.Count(n, "more article"))
	}
	return p
}
