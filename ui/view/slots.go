package view

import (
	"cmp"
	"slices"

	"lineup/model"
)

// alikeTo is the number of outlets that one assignment of slots serves, in lists and line-ups alike: from the sixth on two colours
// of a line-up could be too near each other on a light screen.
const alikeTo = 5

// SlotCount is the number of colours for outlets.
const SlotCount = 8

// Slots are the colours of the outlets in sight: a slot from 1 to SlotCount for each, by its number in Name.Outlet.
// Two outlets never share a slot; those beyond the last have none.
type Slots map[int]int

// Of returns the slot of an article's outlet, 0 for none.
func (s Slots) Of(n Name) int { return s[n.Outlet] }

// Slots assigns slots to the outlets of articles, in the order of their first article. In a corpus of few outlets each
// has one slot everywhere.
func (c *Corpus) Slots(articles []int) Slots {
	if len(c.outlets) <= alikeTo {
		return c.slots
	}
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
	for i, o := range by[:min(len(by), SlotCount)] {
		out[o] = i + 1
	}
	return out
}
