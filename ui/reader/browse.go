package reader

import (
	"slices"

	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// A browse is the screen of lists: what a scope holds, by tabs, with a preview of
// the row that is chosen.
type browse struct {
	lib    *library
	scope  scope
	tabsOf []tab
	at     int // in tabs
	w, h   int

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

// one is what a row of the list is called.
func (k tabKind) one() string {
	return [...]string{"Story", "Quote", "Find", "Speaker", "Topic", "Article", "Bookmark"}[k]
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
			b.at = len(b.tabsOf)
		}
		t.ids = t.all
		t.list.Set(len(t.ids))
		b.tabsOf = append(b.tabsOf, t)
	}
	return b
}

// split is that of the tab in sight.
func (b *browse) split() kit.Split {
	t := b.tab()
	return b.splitFor(t != nil && t.kind == findTab)
}

// splitFor leaves a row for the filters, where there are any.
func (b *browse) splitFor(wide bool) kit.Split {
	return kit.SplitOf(b.w, b.h-b.filterRows(), wide, b.lib.set.Plain)
}

// framing is how many rows and cells a frame takes at each side of a list.
func (b *browse) framing() int {
	if b.lib.set.Framed(b.w) && b.h > leastFramed {
		return 1
	}
	return 0
}

// leastFramed is how many rows a list has to have for a frame to be worth two of them.
const leastFramed = 6

// listRows is how many rows the list has, and how many there are below it for what differs most.
func (b *browse) listRows(t *tab, s kit.Split) (rows, below int) {
	const least = 30
	if t.kind != storyTab || s.ListH < least || s.ViewW == 0 || len(b.lib.all.finds) == 0 || b.scope.name != "" {
		return s.ListH, 0
	}
	rows = min(len(t.ids)*t.list.Per+1, s.ListH*6/10)
	return rows, s.ListH - rows
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
	if b.at < len(b.tabsOf) {
		return &b.tabsOf[b.at]
	}
	return nil
}

func (b *browse) crumb() string {
	if b.scope.name != "" {
		return b.scope.name
	}
	if t := b.tab(); t != nil {
		return t.kind.String()
	}
	return ""
}

func (b *browse) tabs() kit.Tabs {
	out := kit.Tabs{At: b.at}
	for i := range b.tabsOf {
		t := &b.tabsOf[i]
		out.Tabs = append(out.Tabs, kit.Tab{Name: t.kind.String(), Count: len(t.ids), Pending: t.kind == findTab && !b.lib.compared})
	}
	return out
}

func (b *browse) toTab(i int) {
	b.at = i
	b.look()
}

// place is the row, and what else holds of the lists.
func (b *browse) whereabouts() []kit.Run {
	t := b.tab()
	if t == nil || len(t.ids) == 0 {
		return []kit.Run{kit.Text(b.empty(), kit.Muted)}
	}
	out := []kit.Run{kit.Text(t.kind.one()+" "+t.list.Position(), kit.Body)}
	if len(b.picked) > 0 {
		out = append(out, kit.Text("  ·  ", kit.Faint), kit.Text(plural(len(b.picked), "article")+" marked", kit.Accent))
	}
	if len(b.filters) > 0 {
		out = append(out, kit.Text("  ·  ", kit.Faint), kit.Text(plural(len(b.filters), "filter"), kit.Accent))
	}
	return out
}

func (b *browse) resize(w, h int) {
	b.w, b.h = w, h
	for i := range b.tabsOf {
		t := &b.tabsOf[i]
		t.list.Per = b.per(t.kind)
		rows, _ := b.listRows(t, b.splitFor(t.kind == findTab))
		t.list.Resize(rows - 2*b.framing())
	}
	b.look()
}

// look makes the preview of the chosen row, where it is not the one shown.
func (b *browse) look() {
	s := b.split()
	want := shown{w: s.ViewW, h: s.ViewH}
	if b.framing() > 0 {
		want.w, want.h = kit.InnerWidth(s.ViewW), kit.InnerHeight(s.ViewH)-1
	}
	if s.ViewW == 0 {
		want.w = 0
	}
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
	out := b.renderList(t, s)
	if s.ViewW > 0 {
		out = kit.Beside(out, b.renderPreview(t, s))
	}
	if b.filterRows() > 0 {
		out = slices.Insert(out, 0, t.Line(b.w, kit.Plain, b.filterLine()...))
	}
	return kit.Rows(out, b.w, b.h)
}

// renderPreview draws what the row under the cursor opens.
func (b *browse) renderPreview(t *kit.Theme, s kit.Split) []safe.String {
	if b.framing() == 0 {
		return kit.RenderRuns(t, b.preview, s.ViewW, s.ViewH)
	}
	w := kit.InnerWidth(s.ViewW)
	rows := append([]safe.String{t.Line(w, kit.Plain)}, kit.RenderRuns(t, b.preview, w, b.shown.h)...)
	return t.Box(kit.Box{
		W: s.ViewW, H: s.ViewH, Title: []kit.Run{kit.Text("Preview", kit.Muted)},
		Keys: []kit.Run{kit.Text("enter", kit.Bright|kit.Bold), kit.Text(" open", kit.Muted)},
	}, rows)
}

// renderList draws the list, and below it what differs most.
func (b *browse) renderList(t *kit.Theme, s kit.Split) []safe.String {
	tb := b.tab()
	if tb == nil {
		return kit.Rows([]safe.String{t.Line(s.ListW, kit.Muted, kit.Run{Text: "  " + b.empty()})}, s.ListW, s.ListH)
	}
	rows, below := b.listRows(tb, s)
	framing := b.framing()
	w, h := s.ListW-2*framing, rows-2*framing
	out := make([]safe.String, 0, s.ListH)
	if len(tb.ids) == 0 {
		out = append(out, t.Line(w, kit.Plain), t.Line(w, kit.Muted, kit.Run{Text: "  " + b.empty()}))
	}
	from, to := tb.list.Seen()
	for i := from; i < to; i++ {
		sign := " "
		if len(b.picked) > 0 && b.pickedAll(b.lib.articlesOf(tb.kind, tb.ids[i])) {
			sign = "+"
		}
		for _, line := range b.card(tb, tb.ids[i], w-3) {
			out = append(out, t.SignedRow(w, i == tb.list.At, sign, line))
			sign = " "
		}
		for k := len(out); k < (i-from+1)*max(tb.list.Per, 1); k++ {
			out = append(out, t.Line(w, kit.Plain))
		}
	}
	out = kit.Rows(out, w, h)
	if framing > 0 {
		out = t.Box(kit.Box{
			W: s.ListW, H: rows, Flush: true, Focused: true, Title: []kit.Run{kit.Text(tb.kind.String(), kit.Plain)},
			Keys:   []kit.Run{kit.Text(b.lib.rankings(tb.kind)[tb.order].words, kit.Muted)},
			Foot:   []kit.Run{kit.Text(tb.list.Position(), kit.Muted)},
			Scroll: kit.Scroll{Lines: len(tb.ids) * max(tb.list.Per, 1), Top: tb.list.Top * max(tb.list.Per, 1)},
		}, out)
	}
	if below > 0 {
		out = append(out, b.renderWorst(t, s.ListW, below)...)
	}
	return out
}

// renderWorst draws the finds that matter most.
func (b *browse) renderWorst(t *kit.Theme, w, h int) []safe.String {
	var lines [][]kit.Run
	for _, id := range b.lib.all.finds {
		if len(lines) >= h-2 {
			break
		}
		lines = append(lines, b.lib.findCard(id, kit.InnerWidth(w))[:2]...)
	}
	n := len(b.lib.all.finds)
	return t.Box(kit.Box{
		W: w, H: h, Title: []kit.Run{kit.Text("What differs most", kit.Muted)},
		Keys: []kit.Run{kit.Text("3 tab", kit.Bright|kit.Bold), kit.Text(" all "+plural(n, "find"), kit.Muted)},
	}, kit.RenderRuns(t, lines, kit.InnerWidth(w), h-2))
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
