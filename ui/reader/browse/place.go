package browse

import (
	"slices"

	"lineup/model"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// Place returns where the user is, to be found again.
func (b *Screen) Place() library.Place {
	p := library.Place{View: "lists", Of: b.scope.Of}
	if b.scope.Of != "" {
		p.IDs = []string{b.scope.ID}
	}
	if t := b.tab(); t != nil {
		p.Tab = t.kind.String()
		if len(t.ids) > 0 {
			p.Row = b.lib.ID(t.kind, t.ids[t.list.At])
		}
	}
	return p
}

// At returns the lists of a place, nil if their subject is gone.
func At(lib *library.Library, p library.Place) *Screen {
	sc, id := lib.All, ""
	if len(p.IDs) == 1 {
		id = p.IDs[0]
	}
	var kind library.Kind
	switch p.Of {
	case "":
		return chosen(lib, sc, p)
	case library.PerSpeaker:
		kind = library.Speaker
	case "topic":
		kind = library.Topic
	case library.PerOutlet:
		kind = library.Article
	default:
		return nil
	}
	at := lib.IDAt(kind, id)
	switch {
	case at == model.None:
		return nil
	case kind == library.Speaker:
		sc = lib.OfSpeaker(at)
	case kind == library.Topic:
		sc = lib.OfTopic(at)
	default:
		sc = lib.OfOutlet(at)
	}
	return chosen(lib, sc, p)
}

// chosen lists a scope with the tab and the row of a place selected.
func chosen(lib *library.Library, sc library.Scope, p library.Place) *Screen {
	b := New(lib, sc, library.Story)
	for i := range b.tabsOf {
		t := &b.tabsOf[i]
		if t.kind.String() != p.Tab {
			continue
		}
		b.at = i
		t.list.To(max(slices.IndexFunc(t.ids, func(id int) bool { return lib.ID(t.kind, id) == p.Row }), 0))
	}
	return b
}

// Toward makes the next Rehome select a find that comes back, if the finds are listed.
func (b *Screen) Toward(find model.FindID) { b.toward = string(find) }

// Rehome lists the scope as it is now, with the same row selected if it is still there, else the one that took its
// place.
func (b *Screen) Rehome(lib *library.Library) {
	at := b.Place()
	if b.toward != "" && at.Tab == library.Find.String() {
		at.Row = b.toward
	}
	n := At(lib, at)
	found := n != nil
	if !found {
		n = New(lib, lib.All, library.Quote)
	}
	n.w, n.h, n.picked, n.filters, n.asked = b.w, b.h, b.picked, b.filters, b.asked
	n.peek, n.alone, n.only, n.some = b.peek, b.alone, b.only, b.some
	changed := len(n.filters) > 0
	for i := range n.tabsOf {
		t := &n.tabsOf[i]
		o := slices.IndexFunc(b.tabsOf, func(old tab) bool { return old.kind == t.kind })
		if o < 0 {
			continue
		}
		old := &b.tabsOf[o]
		t.order, t.list.H, t.list.Top = old.order, old.list.H, old.list.Top
		changed = changed || t.order != 0
		if len(t.kept) > 0 { // else the finds are still to come
			n.narrow(t)
		}
		row := model.None
		if i == n.at && found {
			row = slices.IndexFunc(t.ids, func(id int) bool { return lib.ID(t.kind, id) == at.Row })
		}
		if row == model.None {
			row = old.list.At
		}
		t.list.To(row)
		t.list.Scroll(old.list.At - old.list.Top)
	}
	if changed {
		b.next = n
	} else {
		*b = *n
	}
}

// Wish has the lists sifted that wait to replace these.
func (b *Screen) Wish() kit.Intent {
	if b.next == nil {
		return nil
	}
	return b.sift()
}

// Weigh fills the list of finds of the whole corpus.
func (b *Screen) Weigh(lib *library.Library) {
	if b.scope.Name != "" || b.lib != lib {
		return
	}
	b.scope.Finds = b.lib.All.Finds
	for i := range b.tabsOf {
		if t := &b.tabsOf[i]; t.kind == library.Find {
			t.all, t.kept = b.scope.Finds, ordered(b.lib, t, b.scope.Finds)
			b.narrow(t)
		}
	}
	b.cards, b.shown = nil, card.Shown{} // they show what differs
	b.look()
}

// Settled reports whether the lists would be the same if they were found again.
func (b *Screen) Settled() bool {
	return len(b.filters) == 0 && len(b.picked) == 0 && !slices.ContainsFunc(b.tabsOf, func(t tab) bool { return t.order != 0 })
}

// Resume selects the rows that were selected in earlier lists, each at its height in the window. If one is gone, its
// neighbour is selected.
func (b *Screen) Resume(earlier any) {
	was, ok := earlier.(*Screen)
	if !ok {
		return
	}
	for i := range b.tabsOf {
		to := &b.tabsOf[i]
		j := slices.IndexFunc(was.tabsOf, func(t tab) bool { return t.kind == to.kind })
		if j < 0 || len(was.tabsOf[j].ids) == 0 {
			continue
		}
		from := &was.tabsOf[j].list
		id := was.lib.ID(to.kind, was.tabsOf[j].ids[from.At])
		at := slices.IndexFunc(to.ids, func(x int) bool { return b.lib.ID(to.kind, x) == id })
		if at < 0 {
			at = from.At
		}
		to.list.To(at)
		to.list.Scroll(from.At - from.Top)
	}
	b.look()
}
