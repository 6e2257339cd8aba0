package reader

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lineup/model"
	"lineup/model/text"
)

// askFilter asks for filters to be added to those that hold.
func (b *browse) askFilter() intent {
	return openPrompt{&prompt{
		label: "only",
		done: func(s string) intent {
			fs, err := parseFilters(s)
			if err != nil {
				return say{err.Error()}
			}
			b.filters = append(slices.Clip(b.filters), fs...)
			return b.sift()
		},
		told: func() string { return "words, or " + strings.Join(filterFields, ": ") + ":" },
	}}
}

// dropFilter takes away the filter n, counted from 1, or the last one.
func (b *browse) dropFilter(n int) intent {
	if len(b.filters) == 0 {
		return say{"no filter holds; f sets one"}
	}
	if n == 0 || n > len(b.filters) {
		n = len(b.filters)
	}
	b.filters = slices.Delete(slices.Clone(b.filters), n-1, n)
	return b.sift()
}

// filterLine is the filters that hold, with how to be rid of them.
func (b *browse) filterLine() []run {
	out := []run{{"only ", faint}}
	for i := range b.filters {
		out = append(out, run{fmt.Sprintf("%d ", i+1), faint}, run{show(text.Line(b.filters[i].String())), bold}, run{"  ", plain})
	}
	drop := "F drops it"
	switch {
	case b.sifting():
		drop = "…"
	case len(b.filters) > 1:
		drop = "F drops the last, 1F the first"
	}
	return append(out, run{drop, faint})
}

// siftedMsg is what the filters leave of the lists, in their orders.
type siftedMsg struct {
	to      *browse
	request int
	ids     [][]int // by tab
}

// sift fills every list anew, beside the program: over a large corpus it takes longer than
// a frame may. Until then the lists are as they were.
func (b *browse) sift() intent {
	b.asked++
	n := b
	if b.next != nil {
		n = b.next
	}
	lib, request, filters, tabs := n.lib, b.asked, n.filters, slices.Clone(n.tabs)
	return compute{func() tea.Msg {
		var sv *sieve
		if len(filters) > 0 {
			sv = newSieve(lib, filters)
		}
		out := siftedMsg{to: b, request: request}
		for i := range tabs {
			t := &tabs[i]
			ids := lib.ordered(t, t.all)
			if sv != nil {
				ids = slices.DeleteFunc(slices.Clone(ids), func(id int) bool { return !sv.leaves(t.kind, id) })
			}
			out.ids = append(out.ids, ids)
		}
		return out
	}}
}

// sifting says that the lists are about to change.
func (b *browse) sifting() bool { return b.asked != b.sifted }

// take lists what was sifted, unless it has been asked for again since. The chosen rows
// stay chosen where they are left.
func (b *browse) take(m siftedMsg) {
	if m.request != b.asked {
		return
	}
	if b.next != nil {
		*b = *b.next
	}
	b.asked, b.sifted = m.request, m.request
	for i := range b.tabs {
		t := &b.tabs[i]
		chosen, above := model.None, t.list.at-t.list.top
		if len(t.ids) > 0 {
			chosen = t.ids[t.list.at]
		}
		t.ids = m.ids[i]
		t.list.set(len(t.ids))
		if at := slices.Index(t.ids, chosen); at >= 0 {
			t.list.to(at)
			t.list.scroll(above)
		}
	}
	b.resize(b.w, b.h)
}
