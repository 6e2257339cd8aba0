package reader

import (
	"cmp"
	"slices"

	"lineup/model"
	"lineup/model/text"
)

// A ranking is an order that a list can stand in; before says which of two comes first,
// as cmp does. nil keeps the list as the scope has it.
type ranking struct {
	name   string
	before func(a, b int) int
}

// rankings are the orders of a tab, the first as it is at first.
func (lib *library) rankings(k tabKind) []ranking {
	c := lib.c
	published := func(a, b int) int { return later(c.Articles[a].Published, c.Articles[b].Published) }
	switch k {
	case storyTab:
		return []ranking{{name: "most outlets first"}, {"newest first", func(a, b int) int { return later(c.Stories[a].From, c.Stories[b].From) }}}
	case quoteTab:
		return []ranking{
			{name: "most carried first"},
			{"newest first", func(a, b int) int { return later(c.Utterances[a].From, c.Utterances[b].From) }},
			{"by speaker", byFolded(func(i int) string { return lib.speakerName(c.Utterances[i].Speaker) })},
		}
	case speakerTab:
		return []ranking{{name: "most quoted first"}, {"by name", byFolded(func(i int) string { return c.Speakers[i].Name })}}
	case bookmarkTab:
		return []ranking{{name: "as they were marked"}, {"newest first", func(a, b int) int { return cmp.Compare(b, a) }}}
	case topicTab:
		return []ranking{{name: "most articles first"}, {"by name", byFolded(func(i int) string { return c.Topics[i].Name })}}
	default:
		return []ranking{
			{name: "newest first"},
			{"oldest first", func(a, b int) int { return sooner(c.Articles[a].Published, c.Articles[b].Published) }},
			{"by outlet", func(a, b int) int {
				return cmp.Or(cmp.Compare(text.Fold(lib.labels[a]), text.Fold(lib.labels[b])), published(a, b))
			}},
		}
	}
}

// byFolded orders by a name, whatever its case and accents.
func byFolded(name func(int) string) func(a, b int) int {
	return func(a, b int) int { return cmp.Compare(text.Fold(name(a)), text.Fold(name(b))) }
}

// sort puts the list in sight into its next order, with the same row chosen.
func (b *browse) sort() intent {
	t := b.tab()
	orders := b.lib.rankings(t.kind)
	t.order = (t.order + 1) % len(orders)
	chosen := model.None
	if len(t.ids) > 0 {
		chosen = t.ids[t.list.at]
	}
	b.fill(t)
	t.list.to(max(slices.Index(t.ids, chosen), 0))
	return say{orders[t.order].name}
}

// ordered are ids in the order that a tab stands in.
func (b *browse) ordered(t *tab, ids []int) []int {
	before := b.lib.rankings(t.kind)[t.order].before
	if before == nil {
		return ids
	}
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, before)
	return ids
}
