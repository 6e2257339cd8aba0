package browse

import (
	"slices"

	"lineup/model"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// pick marks the articles of the selected row, or removes the marks if all of them have one, and moves to the next
// row.
func (b *Screen) pick(k library.Kind, id int) kit.Intent {
	articles := library.ArticlesOf(b.lib, k, id)
	if articles == nil {
		return intent.Say("space marks articles, or those of a story or quote")
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
	return intent.Say(b.pickWords())
}

// pickedAll reports whether all articles of a row are marked.
func (b *Screen) pickedAll(articles []int) bool {
	for _, a := range articles {
		if !slices.Contains(b.picked, a) {
			return false
		}
	}
	return len(articles) > 0
}

// pickWords returns how many are marked, and what can be done with them.
func (b *Screen) pickWords() string {
	switch len(b.picked) {
	case 0:
		return "nothing is marked"
	case 1:
		return "1 article marked; mark another, and v lines them up"
	default:
		return view.Count(len(b.picked), "article") + " marked: v lines them up, x clears the marks"
	}
}

// lineUpPicked lines up the marked articles, in the order in which they were marked.
func (b *Screen) lineUpPicked() kit.Intent {
	if len(b.picked) < 2 {
		return intent.Say("v lines up marked articles; mark at least two with space")
	}
	return intent.OpenByHand{Articles: slices.Clone(b.picked), From: model.None}
}
