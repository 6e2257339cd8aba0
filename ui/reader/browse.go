package reader

import (
	"fmt"
	"slices"

	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// A browse is the screen of lists: what a scope holds, by tabs, with a preview of
// the row that is chosen.
type browse struct {
	lib   *library
	scope scope
	tabs  []tab
	at    int // in tabs
	w, h  int

	picked  []int // articles marked to be lined up, in the order of the marking
	filters []filter
	next    *browse // that takes the place of this when it is sifted; nil where none waits
	asked   int     // how often the lists were to be sifted
	sifted  int     // the newest of these that has been done

	preview [][]kit.Run // of the chosen row, made when the choice changes
	shown   shown       // what the preview is of
}

// A tab is one list.
type tab struct {
	kind  tabKind
	all   []int       // in the corpus, as the scope has them
	ids   []int       // those that the filters leave, in the order of the rows
	left  map[int]int // how much the filters leave of a row's things; nil where all is
	order int         // in the tab's rankings
	list  kit.List
}

type tabKind uint8

const (
	storyTab tabKind = iota
	quoteTab
	findTab
	speakerTab
	topicTab
	articleTab
	bookmarkTab
)

func (k tabKind) String() string {
	return [...]string{"Stories", "Quotes", "Finds", "Speakers", "Topics", "Articles", "Bookmarks"}[k]
}

// shown tells one preview from another.
type shown struct {
	kind    tabKind
	id      int
	w, h    int
	present bool
}

// newBrowse lists a scope. A scope of a part has only the tabs that hold something.
func newBrowse(lib *library, sc scope, first tabKind) *browse {
	b := &browse{lib: lib, scope: sc}
	for _, t := range []tab{
		{kind: storyTab, all: sc.stories},
		{kind: quoteTab, all: sc.utterances},
		{kind: findTab, all: sc.finds},
		{kind: speakerTab, all: sc.speakers},
		{kind: topicTab, all: sc.topics},
		{kind: articleTab, all: sc.articles},
		{kind: bookmarkTab, all: sc.bookmarks},
	} {
		if len(t.all) == 0 && sc.name != "" {
			continue
		}
		if t.kind == first {
			b.at = len(b.tabs)
		}
		t.ids = t.all
		t.list.Set(len(t.ids))
		b.tabs = append(b.tabs, t)
	}
	return b
}

// split is that of the tab in sight.
func (b *browse) split() kit.Split {
	n := 0
	if t := b.tab(); t != nil {
		n = len(t.ids)
	}
	return b.splitFor(n)
}

// splitFor leaves a row for the filters, where there are any, and room for n rows.
func (b *browse) splitFor(n int) kit.Split {
	return kit.SplitOf(b.w, b.h-b.filterRows(), n, b.lib.set.Plain)
}

func (b *browse) filterRows() int {
	if len(b.filters) > 0 && b.h > 1 {
		return 1
	}
	return 0
}

func (b *browse) view() kit.Screen { return kit.InBrowse }

// tab is the list in sight, nil where the scope is empty.
func (b *browse) tab() *tab {
	if b.at < len(b.tabs) {
		return &b.tabs[b.at]
	}
	return nil
}

// head names the tabs, with how many rows each has.
func (b *browse) head() []kit.Run {
	var out []kit.Run
	if b.scope.name != "" {
		out = append(out, kit.Text(b.scope.name, kit.Titled|kit.Bold), kit.Text("  ", kit.Plain))
	}
	names := make([]string, len(b.tabs))
	for i := range b.tabs {
		names[i] = fmt.Sprintf("%s %d", b.tabs[i].kind, len(b.tabs[i].ids))
	}
	var marked []kit.Run
	if len(b.picked) > 0 {
		marked = []kit.Run{kit.Text(fmt.Sprintf("  %d marked", len(b.picked)), kit.Accents|kit.Bold)}
	}
	return slices.Concat(out, kit.TabRuns(names, b.at, b.w-kit.Width(out)-kit.Width(marked)), marked)
}

func (b *browse) resize(w, h int) {
	b.w, b.h = w, h
	for i := range b.tabs {
		b.tabs[i].list.Resize(b.splitFor(len(b.tabs[i].ids)).ListH)
	}
	b.look()
}

// look makes the preview of the chosen row, where it is not the one shown.
func (b *browse) look() {
	s := b.split()
	want := shown{w: s.ViewW, h: s.ViewH}
	t := b.tab()
	if t != nil && len(t.ids) > 0 {
		want.kind, want.id, want.present = t.kind, t.ids[t.list.At], true
	}
	if want == b.shown {
		return
	}
	b.shown, b.preview = want, nil
	if want.present && want.w > 0 && want.h > 0 {
		b.preview = b.lib.preview(want.kind, want.id, want.w, want.h)
	}
}

func (b *browse) act(a kit.Action, n int) kit.Intent {
	t := b.tab()
	if t == nil {
		return nil
	}
	defer b.look()
	if t.list.Motion(a, n) {
		return nil
	}
	if b.next != nil {
		return say{notYet}
	}
	switch a {
	case kit.ActNextTab:
		b.at = (b.at + 1) % len(b.tabs)
		if n > 0 {
			b.at = min(n, len(b.tabs)) - 1
		}
		return nil
	case kit.ActPrevTab:
		b.at = (b.at + len(b.tabs) - 1) % len(b.tabs)
		return nil
	case kit.ActFilter:
		return b.askFilter()
	case kit.ActUnfilter:
		return b.dropFilter(n)
	case kit.ActSort:
		return b.sort()
	case kit.ActUnpick:
		b.picked = nil
		return say{b.pickWords()}
	case kit.ActWhole:
		return b.lineUpPicked()
	default:
	}
	if len(t.ids) == 0 {
		return say{b.empty()}
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
	return b.lib.hand(a, t.kind, id)
}

func (b *browse) render(t *kit.Theme) []safe.String {
	s := b.split()
	out := s.Join(b.renderList(t, s), kit.RenderRuns(t, b.preview, s.ViewW, s.ViewH), t)
	if b.filterRows() > 0 {
		out = slices.Insert(out, 0, t.Line(b.w, kit.Plain, b.filterLine()...))
	}
	return out
}

func (b *browse) renderList(t *kit.Theme, s kit.Split) []safe.String {
	tb := b.tab()
	if tb == nil || len(tb.ids) == 0 {
		return kit.Rows([]safe.String{t.Line(s.ListW, kit.Faint, kit.Run{Text: "  " + b.empty()})}, s.ListW, s.ListH)
	}
	out := make([]safe.String, 0, s.ListH)
	from, to := tb.list.Seen()
	for i := from; i < to; i++ {
		sign := " "
		if len(b.picked) > 0 && b.pickedAll(b.lib.articlesOf(tb.kind, tb.ids[i])) {
			sign = "+"
		}
		out = append(out, t.SignedRow(s.ListW, i == tb.list.At, sign, b.row(tb, tb.ids[i], s.ListW-2)))
	}
	return kit.Rows(out, s.ListW, s.ListH)
}

// empty says why a list has no rows.
func (b *browse) empty() string {
	switch t := b.tab(); {
	case t != nil && len(t.all) > 0:
		return "nothing is left by the filters; F drops one"
	case t != nil && t.kind == findTab && !b.lib.compared:
		return "the articles are being compared; a moment"
	case t != nil && t.kind == bookmarkTab:
		return "m bookmarks a quote, a story or an article; it is listed here"
	default:
		return "nothing here"
	}
}
