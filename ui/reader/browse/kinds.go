package browse

import (
	"fmt"
	"slices"

	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// The finds of one kind can be listed alone: the kinds are above the list, with the number of finds of each.

// kindRows returns 1 if the row of the kinds is shown, else 0.
func (b *Screen) kindRows(t *tab) int {
	const least = 12
	if t != nil && t.kind == library.Find && len(t.kept) > 0 && b.h >= least {
		return 1
	}
	return 0
}

// narrow lists, of finds, those of the selected kind; of other lists all.
func (b *Screen) narrow(t *tab) {
	if t.kind == library.Find {
		of := func(id int) bool { return b.lib.Ranks.KindOf(id).Is(b.only) }
		if b.some = b.some && slices.ContainsFunc(t.kept, of); b.some {
			t.ids = slices.DeleteFunc(slices.Clone(t.kept), func(id int) bool { return !of(id) })
		} else {
			t.ids = t.kept
		}
	}
	t.list.Set(len(t.ids))
}

// nextKind lists the finds of the kind d places on.
func (b *Screen) nextKind(d int) kit.Intent {
	t := b.tab()
	if t.kind != library.Find {
		return intent.Say("[ and ] choose the kind of finds; the Finds tab lists them")
	}
	if len(t.kept) == 0 {
		return intent.Say(b.empty())
	}
	kinds := b.lib.Ranks.Kinds(t.kept)
	at := 0
	if b.some {
		at = 1 + slices.IndexFunc(kinds, func(k view.KindCount) bool { return k.Kind == b.only })
	}
	b.toKind(kinds, (at+d+len(kinds)+1)%(len(kinds)+1))
	return nil
}

// toKind lists the finds of the kind at, 0 for all.
func (b *Screen) toKind(kinds []view.KindCount, at int) {
	t := b.tab()
	if b.some = at > 0; b.some {
		b.only = kinds[at-1].Kind
	}
	b.narrow(t)
	t.list.To(0)
	b.cards = nil // they are numbered
	b.look()
}

// chips returns the kinds in w cells, and where each ends; if there is no room, those before the selected one are
// left out.
func (b *Screen) chips(t *tab, w int) (out []kit.Run, ends []int) {
	kinds := b.lib.Ranks.Kinds(t.kept)
	words := []string{fmt.Sprintf(" All %d ", len(t.kept))}
	at := 0
	for i, k := range kinds {
		if b.some && k.Kind == b.only {
			at = i + 1
		}
		words = append(words, fmt.Sprintf(" %s %d ", k.Kind.Label(), k.N))
	}
	from, room := at, w-kit.Cells(words[at])-3
	for from > 0 && room-kit.Cells(words[from-1])-1 >= 0 {
		from--
		room -= kit.Cells(words[from]) + 1
	}
	out = []kit.Run{kit.Spaces(1)}
	if from > 0 {
		out[0] = kit.Text("‹", kit.Muted)
	}
	for range from {
		ends = append(ends, 0)
	}
	for i := from; i < len(words); i++ {
		st := kit.Body | kit.Band
		if i == at {
			st = kit.Chip
		}
		if kit.Width(out)+kit.Cells(words[i]) > w-2 {
			out = append(out, kit.Text("›", kit.Muted))
			break
		}
		out = append(out, kit.Text(words[i], st), kit.Spaces(1))
		ends = append(ends, kit.Width(out))
	}
	return out, ends
}
