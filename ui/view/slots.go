package view

import (
	"cmp"
	"slices"

	"lineup/model"
)

// SlotCount is how many colours there are for outlets.
const SlotCount = 8

// Slots are the colours of the outlets in sight: for each, by its number in Name.Outlet, a slot
// from 1 to SlotCount. An outlet without one has none: two never share a slot.
type Slots map[int]int

// Of is the slot of an article's outlet, 0 for none.
func (s Slots) Of(n Name) int { return s[n.Outlet] }

// Slots gives the outlets of articles slots in the order of their first article.
func (c *Corpus) Slots(articles []int) Slots {
	out := Slots{}
	for _, a := range articles {
		o := c.of[a]
		if _, met := out[o]; o == model.None || met {
			continue
		}
		if len(out) == SlotCount {
			break
		}
		out[o] = len(out) + 1
	}
	return out
}

// StorySlots are the slots of a story: an outlet has the same one in all that is shown of it.
func (c *Corpus) StorySlots(story int) Slots { return c.Slots(c.Stories[story].Articles) }

// QuoteSlots are the slots of an utterance: those of its story, and after them those of
// outlets that carry it elsewhere.
func (c *Corpus) QuoteSlots(u *model.Utterance) Slots {
	return c.Slots(append(slices.Clip(c.Stories[u.Story].Articles), Carriers(u)...))
}

// ListSlots are the slots in lists of the whole corpus: those of its most frequent outlets.
func (c *Corpus) ListSlots() Slots { return c.slots }

// frequent gives slots to the outlets with the most articles.
func (c *Corpus) frequent() Slots {
	by := make([]int, len(c.outlets))
	for i := range by {
		by[i] = i
	}
	slices.SortStableFunc(by, func(a, b int) int { return cmp.Compare(c.outlets[b].articles, c.outlets[a].articles) })
	out := Slots{}
	for i, o := range by[:min(len(by), SlotCount)] {
		out[o] = i + 1
	}
	return out
}
