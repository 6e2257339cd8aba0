package view

import (
	"cmp"
	"slices"

	"lineup/model"
)

// everywhere is the number of outlets that have the same slot in lists and line-ups: of the inks of the first five any
// two are far apart on every background, so that a line-up in which two of them meet a newcomer stays readable.
const everywhere = 5

// SlotCount is the number of colours for outlets.
const SlotCount = 8

// Slots are the colours of the outlets in sight: a slot from 1 to SlotCount for each, by its number in Name.Outlet.
// Two outlets never share a slot; those beyond the last have none.
type Slots map[int]int

// Of returns the slot of an article's outlet, 0 for none.
func (s Slots) Of(n Name) int { return s[n.Outlet] }

// Slots assigns slots to the outlets of articles: those of the most frequent outlets of the corpus are the same
// everywhere, the others have the slots that are left, in the order of their first article.
func (c *Corpus) Slots(articles []int) Slots {
	out, used := Slots{}, [SlotCount + 1]bool{}
	for _, a := range articles {
		if slot := c.slots[c.of[a]]; slot > 0 {
			out[c.of[a]], used[slot] = slot, true
		}
	}
	free := 1
	for _, a := range articles {
		o := c.of[a]
		if _, met := out[o]; o == model.None || met {
			continue
		}
		for free <= SlotCount && used[free] {
			free++
		}
		if free > SlotCount {
			break
		}
		out[o], used[free] = free, true
	}
	return out
}

// StorySlots returns the slots of a story: an outlet has the same one wherever the story is shown.
func (c *Corpus) StorySlots(story int) Slots { return c.Slots(c.Stories[story].Articles) }

// QuoteSlots returns the slots of an utterance: those of its story, followed by those of outlets that carry it
// elsewhere.
func (c *Corpus) QuoteSlots(u *model.Utterance) Slots {
	return c.Slots(append(slices.Clip(c.Stories[u.Story].Articles), Carriers(u)...))
}

// ListSlots returns the slots in lists of the whole corpus: those of its most frequent outlets.
func (c *Corpus) ListSlots() Slots { return c.slots }

// frequent assigns slots to the outlets with the most articles.
func (c *Corpus) frequent() Slots {
	by := make([]int, len(c.outlets))
	for i := range by {
		by[i] = i
	}
	slices.SortStableFunc(by, func(a, b int) int { return cmp.Compare(c.outlets[b].articles, c.outlets[a].articles) })
	out := Slots{}
	for i, o := range by[:min(len(by), everywhere)] {
		out[o] = i + 1
	}
	return out
}
