package reader

import (
	"slices"

	"lineup/ui/reader/kit"
)

// pick marks the articles of the chosen row, or takes the marks away where all of them
// have one, and goes on to the next row.
func (b *browse) pick(k tabKind, id int) kit.Intent {
	articles := b.lib.articlesOf(k, id)
	if articles == nil {
		return say{"space marks articles, or those of a story or quote"}
	}
	if b.pickedAll(articles) {
		b.picked = slices.DeleteFunc(b.picked, func(a int) bool { return slices.Contains(articles, a) })
	} else {
		for _, a := range articles {
			if !slices.Contains(b.picked, a) {
				b.picked = append(b.picked, a)
			}
		}
	}
	b.tab().list.Move(1)
	return say{b.pickWords()}
}

// pickedAll says that all articles of a row are marked.
func (b *browse) pickedAll(articles []int) bool {
	for _, a := range articles {
		if !slices.Contains(b.picked, a) {
			return false
		}
	}
	return len(articles) > 0
}

// pickWords tell how many are marked, and what can be done with them.
func (b *browse) pickWords() string {
	switch len(b.picked) {
	case 0:
		return "nothing is marked"
	case 1:
		return "1 article marked; mark another, and v lines them up"
	default:
		return plural(len(b.picked), "article") + " marked: v lines them up, x takes the marks away"
	}
}

// lineUpPicked lines up the marked articles, in the order in which they were marked.
func (b *browse) lineUpPicked() kit.Intent {
	if len(b.picked) < 2 {
		return say{"v lines up marked articles; mark at least two with space"}
	}
	return openByHand{slices.Clone(b.picked)}
}

// articlesOf are the articles that a row stands for, nil where it stands for too much to
// be lined up.
func (lib *library) articlesOf(k tabKind, id int) []int {
	switch k, id = lib.real(k, id); k {
	case storyTab:
		return lib.c.Stories[id].Articles
	case quoteTab:
		return lib.carriers(id)
	case articleTab:
		return []int{id}
	default:
		return nil
	}
}
