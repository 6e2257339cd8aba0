package page

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/story"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// A group is words that share a description.
type group struct {
	what  string
	words []string
}

// put adds a word to those with the same description.
func put(gs []group, word, what string) []group {
	i := slices.IndexFunc(gs, func(g group) bool { return g.what == what })
	if i < 0 {
		i, gs = len(gs), append(gs, group{what: what})
	}
	gs[i].words = append(gs[i].words, word)
	return gs
}

// groups returns groups in words: "Aldrin and quay with all 5 others; Mole with 4 of 5".
func groups(gs []group) string {
	said := make([]string, len(gs))
	for i, g := range gs {
		said[i] = view.List(g.words) + " " + g.what
	}
	return strings.Join(said, "; ")
}

// shares returns how many of the other articles of a story have a word too.
func shares(n, others int) string {
	if n == others && n > 1 {
		return fmt.Sprintf("with all %d others", others)
	}
	return fmt.Sprintf("with %d of %d", n, others)
}

// WhyStory shows why articles are in their story: which rare words each has in common with the others, and how far
// apart they were published.
func WhyStory(lib *library.Library, articles []int) *Screen {
	const most = 12 // articles; nobody reads more, and each takes a few milliseconds
	p := &Screen{Title: "Why one story"}
	names := lib.View.Names(articles)
	for i, a := range articles[:min(len(articles), most)] {
		p.Items = append(p.Items, item{label: names[i].Title() + ": " + lib.Headline(a)})
		r := story.Why(lib.Corpus, a)
		if r.Others == 0 {
			p.Put("alone", "no other article here reports the same event")
			continue
		}
		var with, rare []group
		for _, w := range r.Words {
			with = put(with, w.Word, shares(w.Articles, r.Others))
			rare = put(rare, w.Word, "in 1 article of "+view.Thousands(w.OneIn))
		}
		p.Put("shares", groups(with))
		p.Put("in other news", groups(rare))
		if len(r.Words) == 0 {
			p.Put("shares", "no rare word of its own; it is here by your decision, or through the other articles")
		}
		if r.Nearest != model.None {
			near := lib.View.Name(r.Nearest).Label()
			if r.Days == 0 {
				p.Put("published", "on the same day as "+near)
			} else {
				p.Put("published", view.Count(r.Days, "day")+" from "+near)
			}
		}
	}
	if n := len(articles) - most; n > 0 {
		p.Put("and", view.Count(n, "more article"))
	}
	return p
}
