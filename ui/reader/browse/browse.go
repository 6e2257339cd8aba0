package browse

import (
	"slices"

	"lineup/ui/reader/card"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// A Screen is the screen of lists: the contents of a scope, by tabs, with a preview of the selected row.
type Screen struct {
	lib    *library.Library
	scope  library.Scope
	tabsOf []tab
	at     int // index in tabs
	w, h   int

	picked  []int // articles marked to be lined up, in the order they were marked
	filters []filter
	next    *Screen         // replaces this one once sifted; nil if none waits
	asked   intent.Question // for the sifted lists

	preview [][]kit.Run // of the selected row, remade when the selection changes
	shown   card.Shown  // what the preview shows
	peek    bool        // if there is room for one, it is the preview
	alone   bool        // if there is room for both, the list is alone
	only    view.Kind   // the kind of finds listed, if one is set
	some    bool
	cards   map[cardOf][][]kit.Run // rows as drawn before
	toward  string                 // the find to select in the next library; "" for the row under the cursor
}

// A tab is one list.
type tab struct {
	kind  library.Kind
	all   []int       // indexes in the corpus, as the scope has them
	ids   []int       // those that the filters leave, in the order of the rows
	left  map[int]int // how many of a row's items the filters leave; nil if all
	kept  []int       // for finds: the same for all kinds
	order int         // index in the tab's rankings
	anew  bool        // it is being re-sorted
	list  kit.List
}

// New lists a scope. A scope of part of the corpus has only tabs that are not empty.
func New(lib *library.Library, sc library.Scope, first library.Kind) *Screen {
	b := &Screen{lib: lib, scope: sc}
	for _, t := range []tab{
		{kind: library.Story, all: sc.Stories},
		{kind: library.Quote, all: sc.Utterances},
		{kind: library.Find, all: sc.Finds},
		{kind: library.Speaker, all: sc.Speakers},
		{kind: library.Topic, all: sc.Topics},
		{kind: library.Article, all: sc.Articles},
		{kind: library.Bookmark, all: sc.Bookmarks},
	} {
		if len(t.all) == 0 && sc.Name != "" {
			continue
		}
		if t.kind == first {
			b.at = len(b.tabsOf)
		}
		t.ids, t.kept = t.all, t.all
		t.list.Set(len(t.ids))
		b.tabsOf = append(b.tabsOf, t)
	}
	return b
}

// split returns the split for the tab in sight.
func (b *Screen) split() kit.Split { return b.splitFor(b.tab()) }

// splitFor leaves rows for the filters and the kinds, if there are any.
func (b *Screen) splitFor(t *tab) kit.Split {
	h := b.h - b.filterRows() - b.kindRows(t)
	s := kit.SplitOf(b.w, h, t != nil && t.kind == library.Find, b.lib.Settings.Plain)
	switch {
	case s.ViewW > 0 && b.alone:
		return kit.Split{ListW: b.w, ListH: h}
	case s.ViewW == 0 && b.peek:
		return kit.Split{ListH: h, ViewW: b.w, ViewH: h}
	default:
		return s
	}
}

// turn shows or hides the preview.
func (b *Screen) turn() {
	if kit.SplitOf(b.w, b.h, b.tab().kind == library.Find, b.lib.Settings.Plain).ViewW > 0 {
		b.alone = !b.alone
	} else {
		b.peek = !b.peek
	}
	b.Resize(b.w, b.h)
}

// framing returns how many rows and cells a frame takes at each side of a list.
func (b *Screen) framing() int {
	if b.lib.Settings.Framed(b.w) && b.h > kit.LeastFramed {
		return 1
	}
	return 0
}

// listRows returns how many rows the list has, and how many there are below it for what differs most.
func (b *Screen) listRows(t *tab, s kit.Split) (rows, below int) {
	const least = 30
	if t.kind != library.Story || s.ListH < least || s.ViewW == 0 || s.ListW == 0 || b.findsLeft() == 0 || b.scope.Name != "" {
		return s.ListH, 0
	}
	rows = min(max(len(t.ids)*t.list.Per, 3)+1, s.ListH*6/10)
	return rows, s.ListH - rows
}

// finds returns the list of finds, nil if the scope has none.
func (b *Screen) finds() *tab {
	if i := slices.IndexFunc(b.tabsOf, func(t tab) bool { return t.kind == library.Find }); i >= 0 {
		return &b.tabsOf[i]
	}
	return nil
}

// findsLeft returns how many finds the filters leave, of all kinds.
func (b *Screen) findsLeft() int {
	if t := b.finds(); t != nil {
		return len(t.kept)
	}
	return 0
}

// worst returns the finds that the filters leave, those that matter most first in whatever order they are listed.
func (b *Screen) worst() []int {
	t := b.finds()
	if t == nil || len(b.filters) == 0 {
		return b.lib.All.Finds
	}
	left := make(map[int]bool, len(t.kept))
	for _, id := range t.kept {
		left[id] = true
	}
	return slices.DeleteFunc(slices.Clone(b.lib.All.Finds), func(id int) bool { return !left[id] })
}

func (b *Screen) filterRows() int {
	if len(b.filters) > 0 && b.h > 1 {
		return 1
	}
	return 0
}

// View returns the screen whose keys apply here.
func (b *Screen) View() kit.Screen { return kit.InBrowse }

// tab returns the list in sight, nil if the scope is empty.
func (b *Screen) tab() *tab {
	if b.at < len(b.tabsOf) {
		return &b.tabsOf[b.at]
	}
	return nil
}

// Crumb returns the screen's name in the trail.
func (b *Screen) Crumb() string {
	if b.scope.Name != "" {
		return b.scope.Name
	}
	if t := b.tab(); t != nil {
		return t.kind.String()
	}
	return ""
}

// Tabs returns the tabs for the head.
func (b *Screen) Tabs() kit.Tabs {
	out := kit.Tabs{At: b.at}
	for i := range b.tabsOf {
		t := &b.tabsOf[i]
		out.Tabs = append(out.Tabs, kit.Tab{Name: t.kind.String(), Count: t.count(), Pending: b.pending(t.kind)})
	}
	return out
}

// pending reports whether a list is still being worked out.
func (b *Screen) pending(k library.Kind) bool {
	return b.lib.Early && k != library.Article || k == library.Find && !b.lib.Compared
}

// count returns how many rows a tab has, of all kinds.
func (t *tab) count() int {
	if t.kind == library.Find {
		return len(t.kept)
	}
	return len(t.ids)
}

// ToTab goes to the tab i, counted from 0.
func (b *Screen) ToTab(i int) {
	b.at = i
	b.look()
}

// Whereabouts returns the row, and the state of the lists.
func (b *Screen) Whereabouts() []kit.Run {
	t := b.tab()
	if t == nil || len(t.ids) == 0 {
		return nil // the list shows it
	}
	out := []kit.Run{kit.Text(t.kind.One()+" "+t.list.Position(), kit.Body)}
	if len(b.picked) > 0 {
		out = append(out, kit.Text("  ·  ", kit.Faint), kit.Text(view.Count(len(b.picked), "article")+" marked", kit.Accent))
	}
	if len(b.filters) > 0 {
		out = append(out, kit.Text("  ·  ", kit.Faint), kit.Text(view.Count(len(b.filters), "filter"), kit.Accent))
	}
	if b.framing() == 0 {
		out = append(out, kit.Text("  ·  ", kit.Faint), kit.Text(rankings(b.lib, t.kind)[t.order].words, kit.Muted))
	}
	return out
}

// Resize lays the screen out for w cells and h rows.
func (b *Screen) Resize(w, h int) {
	b.w, b.h = w, h
	for i := range b.tabsOf {
		t := &b.tabsOf[i]
		t.list.Per = b.per(t.kind)
		rows, _ := b.listRows(t, b.splitFor(t))
		t.list.Resize(rows - 2*b.framing())
	}
	b.look()
}

// look makes the preview of the selected row, unless it is the one shown.
func (b *Screen) look() {
	s := b.split()
	want := card.Shown{W: s.ViewW, H: s.ViewH}
	if b.framing() > 0 {
		want.W, want.H = kit.InnerWidth(s.ViewW), kit.InnerHeight(s.ViewH)-1
	}
	if s.ViewW == 0 {
		want.W = 0
	}
	t := b.tab()
	if t != nil && len(t.ids) > 0 {
		want.Kind, want.ID, want.Present = t.kind, t.ids[t.list.At], true
	}
	if want == b.shown {
		return
	}
	b.shown, b.preview = want, nil
	if want.Present && want.W > 0 && want.H > 0 {
		b.preview = card.Preview(b.lib, want.Kind, want.ID, want.W, want.H)
	}
}

// Act carries out an action, n times if a number was typed before it, and returns what it asks of the program.
func (b *Screen) Act(a kit.Action, n int) kit.Intent {
	t := b.tab()
	if t == nil {
		return nil
	}
	defer b.look()
	if t.list.Motion(a, n) {
		return nil
	}
	if b.next != nil {
		return intent.Say(intent.NotYet)
	}
	switch a {
	case kit.ActNextTab:
		b.at = (b.at + 1) % len(b.tabsOf)
		if n > 0 {
			b.at = min(n, len(b.tabsOf)) - 1
		}
		return nil
	case kit.ActPrevTab:
		b.at = (b.at + len(b.tabsOf) - 1) % len(b.tabsOf)
		return nil
	case kit.ActFilter:
		return b.askFilter()
	case kit.ActUnfilter:
		return b.dropFilter(n)
	case kit.ActSort:
		return b.sort()
	case kit.ActPreview:
		b.turn()
		return nil
	case kit.ActNextKind, kit.ActPrevKind:
		return b.nextKind(map[kit.Action]int{kit.ActNextKind: 1, kit.ActPrevKind: -1}[a])
	case kit.ActUnpick:
		b.picked = nil
		return intent.Say(b.pickWords())
	case kit.ActWhole:
		return b.lineUpPicked()
	default:
	}
	if len(t.ids) == 0 {
		return intent.Say(b.empty())
	}
	id := t.ids[t.list.At]
	switch a {
	case kit.ActOpen:
		return b.open(t.kind, id)
	case kit.ActPick:
		return b.pick(t.kind, id)
	case kit.ActJump:
		return b.jump()
	case kit.ActSurvey:
		return b.survey(t.kind, id)
	default:
	}
	return intent.Hand(b.lib, a, t.kind, id)
}
