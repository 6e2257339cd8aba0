package reader

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lineup/ui/reader/kit"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/text"

	tea "charm.land/bubbletea/v2"
)

// askFilter asks for filters to be added to those that hold.
func (b *browse) askFilter() kit.Intent {
	return kit.OpenPrompt{Prompt: &kit.Prompt{
		Label: "only",
		Done: func(s string) kit.Intent {
			fs, err := parseFilters(s)
			if err != nil {
				return say{err.Error()}
			}
			b.filters = append(slices.Clip(b.filters), fs...)
			return b.sift()
		},
		Told: func() string { return "words, or " + strings.Join(filterFields, ": ") + ":" },
	}}
}

// dropFilter takes away the filter n, counted from 1, or the last one.
func (b *browse) dropFilter(n int) kit.Intent {
	if len(b.filters) == 0 {
		return say{"no filter is set; f sets one"}
	}
	if n == 0 || n > len(b.filters) {
		n = len(b.filters)
	}
	b.filters = slices.Delete(slices.Clone(b.filters), n-1, n)
	return b.sift()
}

// filterLine is the filters that hold, with how to be rid of them.
func (b *browse) filterLine() []kit.Run {
	out := []kit.Run{kit.Text("only ", kit.Muted)}
	for i := range b.filters {
		out = append(out, kit.Text(fmt.Sprintf("%d ", i+1), kit.Muted))
		out = append(out, kit.Text(kit.Show(text.Line(b.filters[i].String())), kit.Bold), kit.Text("  ", kit.Plain))
	}
	drop := "F drops it"
	switch {
	case b.sifting():
		drop = "…"
	case len(b.filters) > 1:
		drop = "F drops the last, 1F the first"
	}
	return append(out, kit.Text(drop, kit.Muted))
}

// siftedMsg is what the filters leave of the lists, in their orders.
type siftedMsg struct {
	to      *browse
	request int
	lists   []sifted     // by tab
	fault   *fault.Error // why there are none; nil where there are
}

// sifted is what filters leave of a list, and of the things of each row: of a topic's
// articles, of a speaker's quotes. left is nil where nothing is counted.
type sifted struct {
	ids  []int
	left map[int]int // by id
}

// sift fills every list anew, beside the program: over a large corpus it takes longer than
// a frame may. Until then the lists are as they were.
func (b *browse) sift() kit.Intent {
	b.asked++
	n := b
	if b.next != nil {
		n = b.next
	}
	lib, request, filters, tabs := n.lib, b.asked, n.filters, slices.Clone(n.tabsOf)
	failed := func(e *fault.Error) tea.Msg { return siftedMsg{to: b, request: request, fault: e} }
	return compute{orElse(func() tea.Msg {
		var sv *sieve
		if len(filters) > 0 {
			sv = newSieve(lib, filters)
		}
		out := siftedMsg{to: b, request: request}
		for i := range tabs {
			t := &tabs[i]
			list := sifted{ids: lib.ordered(t, t.all)}
			if sv != nil {
				list = sv.sift(t, list.ids)
			}
			out.lists = append(out.lists, list)
		}
		return out
	}, failed)}
}

// sift leaves of the rows of a tab those that fit. Where their things are counted, and
// the list stands as it is at first, those come first of which most is left.
func (s *sieve) sift(t *tab, ids []int) sifted {
	out := sifted{ids: slices.DeleteFunc(slices.Clone(ids), func(id int) bool { return !s.leaves(t.kind, id) })}
	if t.kind != topicTab && t.kind != speakerTab {
		return out
	}
	out.left = make(map[int]int, len(out.ids))
	for _, id := range out.ids {
		if t.kind == topicTab {
			out.left[id] = howMany(s.lib.c.Topics[id].Articles, s.fits)
		} else {
			out.left[id] = howMany(s.lib.said[id], s.utterance)
		}
	}
	if t.order == 0 {
		slices.SortStableFunc(out.ids, func(a, b int) int {
			return cmp.Or(s.lib.nameless(t.kind, a)-s.lib.nameless(t.kind, b), cmp.Compare(out.left[b], out.left[a]))
		})
	}
	return out
}

// nameless is 1 for a speaker who is only described, and stands below those with a name.
func (lib *library) nameless(k tabKind, id int) int {
	if k == speakerTab && !lib.c.Speakers[id].Named {
		return 1
	}
	return 0
}

// howMany is how many of some things fit.
func howMany(things []int, fits func(int) bool) int {
	n := 0
	for _, x := range things {
		if fits(x) {
			n++
		}
	}
	return n
}

// sifting says that the lists are about to change.
func (b *browse) sifting() bool { return b.asked != b.sifted }

// take lists what was sifted, unless it has been asked for again since. The chosen rows
// stay chosen where they are left. Where there are none for a fault, no filter holds.
func (b *browse) take(m siftedMsg) {
	if m.request != b.asked {
		return
	}
	if n := b.next; n != nil {
		n.w, n.h = b.w, b.h // the window may have another size than when it was asked for
		*b = *n
	}
	b.asked, b.sifted = m.request, m.request
	if m.fault != nil {
		b.filters, m.lists = nil, make([]sifted, len(b.tabsOf))
		for i := range b.tabsOf {
			m.lists[i].ids, b.tabsOf[i].order = b.tabsOf[i].all, 0
		}
	}
	for i := range b.tabsOf {
		t := &b.tabsOf[i]
		chosen, above := model.None, t.list.At-t.list.Top
		if len(t.ids) > 0 {
			chosen = t.ids[t.list.At]
		}
		t.ids, t.kept, t.left = m.lists[i].ids, m.lists[i].ids, m.lists[i].left
		b.narrow(t)
		if t.anew {
			t.anew = false
			t.list.To(0)
			continue
		}
		if at := slices.Index(t.ids, chosen); at >= 0 {
			t.list.To(at)
			t.list.Scroll(above)
		}
	}
	b.cards = nil // they count what the filters leave
	b.resize(b.w, b.h)
}
