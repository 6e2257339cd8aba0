package reader

import (
	"fmt"
	"slices"

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

	preview [][]run // of the chosen row, made when the choice changes
	shown   shown   // what the preview is of
}

// A tab is one list.
type tab struct {
	kind  tabKind
	all   []int       // in the corpus, as the scope has them
	ids   []int       // those that the filters leave, in the order of the rows
	left  map[int]int // how much the filters leave of a row's things; nil where all is
	order int         // in the tab's rankings
	list  list
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
		t.list.set(len(t.ids))
		b.tabs = append(b.tabs, t)
	}
	return b
}

// split is that of the tab in sight.
func (b *browse) split() split {
	n := 0
	if t := b.tab(); t != nil {
		n = len(t.ids)
	}
	return b.splitFor(n)
}

// splitFor leaves a row for the filters, where there are any, and room for n rows.
func (b *browse) splitFor(n int) split {
	return splitOf(b.w, b.h-b.filterRows(), n, b.lib.set.Plain)
}

func (b *browse) filterRows() int {
	if len(b.filters) > 0 && b.h > 1 {
		return 1
	}
	return 0
}

func (b *browse) view() view { return inBrowse }

// tab is the list in sight, nil where the scope is empty.
func (b *browse) tab() *tab {
	if b.at < len(b.tabs) {
		return &b.tabs[b.at]
	}
	return nil
}

// head names the tabs, with how many rows each has.
func (b *browse) head() []run {
	var out []run
	if b.scope.name != "" {
		out = append(out, run{b.scope.name, titled | bold}, run{"  ", plain})
	}
	names := make([]string, len(b.tabs))
	for i := range b.tabs {
		names[i] = fmt.Sprintf("%s %d", b.tabs[i].kind, len(b.tabs[i].ids))
	}
	var marked []run
	if len(b.picked) > 0 {
		marked = []run{{fmt.Sprintf("  %d marked", len(b.picked)), accents | bold}}
	}
	return slices.Concat(out, tabRuns(names, b.at, b.w-width(out)-width(marked)), marked)
}

func (b *browse) resize(w, h int) {
	b.w, b.h = w, h
	for i := range b.tabs {
		b.tabs[i].list.resize(b.splitFor(len(b.tabs[i].ids)).listH)
	}
	b.look()
}

// look makes the preview of the chosen row, where it is not the one shown.
func (b *browse) look() {
	s := b.split()
	want := shown{w: s.viewW, h: s.viewH}
	t := b.tab()
	if t != nil && len(t.ids) > 0 {
		want.kind, want.id, want.present = t.kind, t.ids[t.list.at], true
	}
	if want == b.shown {
		return
	}
	b.shown, b.preview = want, nil
	if want.present && want.w > 0 && want.h > 0 {
		b.preview = b.lib.preview(want.kind, want.id, want.w, want.h)
	}
}

func (b *browse) act(a action, n int) intent {
	t := b.tab()
	if t == nil {
		return nil
	}
	defer b.look()
	if t.list.motion(a, n) {
		return nil
	}
	if b.next != nil {
		return say{notYet}
	}
	switch a {
	case actNextTab:
		b.at = (b.at + 1) % len(b.tabs)
		if n > 0 {
			b.at = min(n, len(b.tabs)) - 1
		}
		return nil
	case actPrevTab:
		b.at = (b.at + len(b.tabs) - 1) % len(b.tabs)
		return nil
	case actFilter:
		return b.askFilter()
	case actUnfilter:
		return b.dropFilter(n)
	case actSort:
		return b.sort()
	case actUnpick:
		b.picked = nil
		return say{b.pickWords()}
	case actWhole:
		return b.lineUpPicked()
	default:
	}
	if len(t.ids) == 0 {
		return say{b.empty()}
	}
	id := t.ids[t.list.at]
	switch a {
	case actOpen:
		return b.open(t.kind, id)
	case actPick:
		return b.pick(t.kind, id)
	case actJump:
		return b.jump()
	case actSurvey:
		return b.survey(t.kind, id)
	default:
	}
	return b.lib.hand(a, t.kind, id)
}

func (b *browse) render(t *theme) []safe.String {
	s := b.split()
	out := s.join(b.renderList(t, s), renderRuns(t, b.preview, s.viewW, s.viewH), t)
	if b.filterRows() > 0 {
		out = slices.Insert(out, 0, t.line(b.w, plain, b.filterLine()...))
	}
	return out
}

func (b *browse) renderList(t *theme, s split) []safe.String {
	tb := b.tab()
	if tb == nil || len(tb.ids) == 0 {
		return rows([]safe.String{t.line(s.listW, faint, run{text: "  " + b.empty()})}, s.listW, s.listH)
	}
	out := make([]safe.String, 0, s.listH)
	from, to := tb.list.seen()
	for i := from; i < to; i++ {
		sign := " "
		if len(b.picked) > 0 && b.pickedAll(b.lib.articlesOf(tb.kind, tb.ids[i])) {
			sign = "+"
		}
		out = append(out, t.signedRow(s.listW, i == tb.list.at, sign, b.row(tb, tb.ids[i], s.listW-2)))
	}
	return rows(out, s.listW, s.listH)
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

// listRow draws a row of a list; the chosen one is told by a sign and by being
// reversed as a whole, without the colours of its parts.
func (t *theme) listRow(w int, chosen bool, runs []run) safe.String {
	return t.signedRow(w, chosen, " ", runs)
}

// signedRow draws a row with a sign of one cell before it.
func (t *theme) signedRow(w int, chosen bool, sign string, runs []run) safe.String {
	out := make([]run, 0, len(runs)+1)
	if !chosen {
		return t.line(w, plain, append(append(out, run{" " + sign, bold}), runs...)...)
	}
	out = append(out, run{text: "›" + sign})
	for _, r := range runs {
		out = append(out, run{text: r.text})
	}
	return t.line(w, reversed, out...)
}

// renderRuns draws lines of runs as h rows of w cells.
func renderRuns(t *theme, lines [][]run, w, h int) []safe.String {
	out := make([]safe.String, 0, max(h, 0))
	for i := 0; i < len(lines) && i < h; i++ {
		out = append(out, t.line(w, plain, lines[i]...))
	}
	return rows(out, w, h)
}
