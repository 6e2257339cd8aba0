package browse

import (
	"cmp"
	"slices"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// A ranking is an order for a list: by name, or by before, or, if it has neither, as the scope has it.
type ranking struct {
	words  string // name of the order
	before func(a, b int) int
	name   func(i int) string
}

// rankings returns the orders of a tab, the default first.
func rankings(lib *library.Library, k library.Kind) []ranking {
	c := lib.Corpus
	switch k {
	case library.Story:
		return []ranking{{words: "most outlets first"}, newest(lib, func(i int) model.Date { return c.Stories[i].From })}
	case library.Quote:
		return []ranking{
			{words: "most outlets first"},
			newest(lib, func(i int) model.Date { return c.Utterances[i].From }),
			{words: "by speaker", name: func(i int) string { return lib.View.SpeakerName(c.Utterances[i].Speaker) }},
		}
	case library.Speaker:
		return []ranking{{words: "most quoted first"}, {words: "by name", name: func(i int) string { return c.Speakers[i].Name }}}
	case library.Find:
		byKind := func(a, b int) int { return cmp.Compare(lib.Ranks.KindOf(a), lib.Ranks.KindOf(b)) }
		return []ranking{{words: "most telling first"}, {words: "by kind", before: byKind}}
	case library.Bookmark:
		return []ranking{{words: "oldest first"}, {words: "newest first", before: func(a, b int) int { return cmp.Compare(b, a) }}}
	case library.Topic:
		return []ranking{{words: "most articles first"}, {words: "by name", name: func(i int) string { return c.Topics[i].Name }}}
	default:
		return []ranking{
			{words: newestFirst},
			{words: "oldest first", before: func(a, b int) int { return lib.Sooner(c.Articles[a].Published, c.Articles[b].Published) }},
			{words: "by outlet", name: func(i int) string { return lib.Labels[i] }},
		}
	}
}

const newestFirst = "newest first"

// newest orders by date, the newest first.
func newest(lib *library.Library, date func(int) model.Date) ranking {
	return ranking{words: newestFirst, before: func(a, b int) int { return lib.Later(date(a), date(b)) }}
}

// sort re-sorts the list in sight in its next order, with the cursor on its first row.
func (b *Screen) sort() kit.Intent {
	t := b.tab()
	orders := rankings(b.lib, t.kind)
	t.order, t.anew = (t.order+1)%len(orders), true
	return intent.Several{b.sift(), intent.Say(orders[t.order].words)}
}

// ordered returns ids in the order of a tab. Names are compared regardless of case and accents.
func ordered(lib *library.Library, t *tab, ids []int) []int {
	order := rankings(lib, t.kind)[t.order]
	before := order.before
	if order.name != nil {
		names := make(map[int]string, len(ids))
		for _, id := range ids {
			names[id] = text.Fold(order.name(id))
		}
		before = func(x, y int) int { return cmp.Compare(names[x], names[y]) }
	}
	if before == nil {
		return ids
	}
	ids = slices.Clone(ids)
	slices.SortStableFunc(ids, before)
	return ids
}
