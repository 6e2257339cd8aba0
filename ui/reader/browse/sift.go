package browse

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// askFilter asks for filters to add to the current ones.
func (b *Screen) askFilter() kit.Intent {
	return kit.OpenPrompt{Prompt: &kit.Prompt{
		Label: "filter",
		Done: func(s string) kit.Intent {
			fs, err := parseFilters(s)
			if err != nil {
				return intent.Say(err.Error())
			}
			if b.lib.Early && slices.ContainsFunc(fs, func(f filter) bool { return !f.ofArticles() }) {
				return intent.Say("speaker:, topic: and kind: can be used when everything is loaded")
			}
			b.filters = append(slices.Clip(b.filters), fs...)
			return b.sift()
		},
		Told: func() string { return "words, or " + strings.Join(filterFields, ": ") + ":" },
	}}
}

// dropFilter removes the filter n, counted from 1, or the last one.
func (b *Screen) dropFilter(n int) kit.Intent {
	if len(b.filters) == 0 {
		return intent.Say("no filter is set; f sets one")
	}
	if n == 0 || n > len(b.filters) {
		n = len(b.filters)
	}
	b.filters = slices.Delete(slices.Clone(b.filters), n-1, n)
	return b.sift()
}

// filterLine returns the current filters, with how to remove them.
func (b *Screen) filterLine() []kit.Run {
	out := []kit.Run{kit.Text(" filter  ", kit.Muted)}
	for i := range b.filters {
		if len(b.filters) > 1 {
			out = append(out, kit.Text(fmt.Sprintf("%d ", i+1), kit.Muted))
		}
		out = append(out, kit.Text(kit.Show(text.Line(b.filters[i].String())), kit.Bold), kit.Text("  ", kit.Plain))
	}
	drop := "F removes it"
	switch {
	case b.sifting():
		drop = "…"
	case len(b.filters) > 1:
		drop = "F removes the last, 1F the first"
	}
	return append(out, kit.Text(drop, kit.Muted))
}

// sifted is what filters leave of a list, and of the items of each row: of a topic's articles, of a speaker's quotes.
// left is nil if nothing is counted.
type sifted struct {
	ids  []int
	left map[int]int // by id
}

// sift refills every list in the background: over a large corpus it takes longer than a frame may. Until then the
// lists stay as they were. If it fails no filter applies.
func (b *Screen) sift() kit.Intent {
	n := b
	if b.next != nil {
		n = b.next
	}
	lib, filters, tabs := n.lib, n.filters, slices.Clone(n.tabsOf)
	return b.asked.Ask(
		func() func() kit.Intent {
			lists := siftAll(lib, filters, tabs)
			return func() kit.Intent {
				b.replace()
				b.take(lists)
				return nil
			}
		},
		func(e *fault.Error) kit.Intent {
			b.replace()
			b.filters = nil
			lists := make([]sifted, len(b.tabsOf))
			for i := range b.tabsOf {
				lists[i].ids, b.tabsOf[i].order = b.tabsOf[i].all, 0
			}
			b.take(lists)
			return intent.Say(e.Error())
		},
	)
}

// siftAll returns what filters leave of each of some tabs, in its order.
func siftAll(lib *library.Library, filters []filter, tabs []tab) []sifted {
	var sv *sieve
	if len(filters) > 0 {
		sv = newSieve(lib, filters)
	}
	out := make([]sifted, len(tabs))
	for i := range tabs {
		t := &tabs[i]
		if out[i].ids = ordered(lib, t, t.all); sv != nil {
			out[i] = sv.sift(t, out[i].ids)
		}
	}
	return out
}

// sift leaves the rows of a tab that match. If their items are counted, and the list is in its default order, those
// of which most is left come first.
func (s *sieve) sift(t *tab, ids []int) sifted {
	out := sifted{ids: slices.DeleteFunc(slices.Clone(ids), func(id int) bool { return !s.leaves(t.kind, id) })}
	if t.kind != library.Topic && t.kind != library.Speaker {
		return out
	}
	out.left = make(map[int]int, len(out.ids))
	for _, id := range out.ids {
		if t.kind == library.Topic {
			out.left[id] = howMany(s.lib.Corpus.Topics[id].Articles, s.fits)
		} else {
			out.left[id] = howMany(s.lib.BySpeaker[id], s.utterance)
		}
	}
	if t.order == 0 {
		slices.SortStableFunc(out.ids, func(a, b int) int {
			return cmp.Or(nameless(s.lib, t.kind, a)-nameless(s.lib, t.kind, b), cmp.Compare(out.left[b], out.left[a]))
		})
	}
	return out
}

// nameless returns 1 for a speaker who is only described, and is listed below those with a name.
func nameless(lib *library.Library, k library.Kind, id int) int {
	if k == library.Speaker && !lib.Corpus.Speakers[id].Named {
		return 1
	}
	return 0
}

// howMany returns how many of some items match.
func howMany(things []int, fits func(int) bool) int {
	n := 0
	for _, x := range things {
		if fits(x) {
			n++
		}
	}
	return n
}

// sifting reports whether the lists are about to change.
func (b *Screen) sifting() bool { return b.asked.Pending() }

// replace puts the waiting lists in place of these. The window may have another size than when they were asked for.
func (b *Screen) replace() {
	if n := b.next; n != nil {
		n.w, n.h, n.asked = b.w, b.h, b.asked
		*b = *n
	}
}

// take lists what was sifted. The selected rows stay selected if they are left.
func (b *Screen) take(lists []sifted) {
	for i := range b.tabsOf {
		t := &b.tabsOf[i]
		chosen, above := model.None, t.list.At-t.list.Top
		if len(t.ids) > 0 {
			chosen = t.ids[t.list.At]
		}
		t.ids, t.kept, t.left = lists[i].ids, lists[i].ids, lists[i].left
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
	b.Resize(b.w, b.h)
}
