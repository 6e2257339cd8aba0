package reader

import (
	"slices"
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/reader/card"
	"lineup/ui/reader/find"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/lineup"

	tea "charm.land/bubbletea/v2"
)

func TestList(t *testing.T) {
	for _, c := range []struct {
		name    string
		do      func(l *kit.List)
		at, top int
	}{
		{"down", func(l *kit.List) { l.Motion(kit.ActDown, 0) }, 1, 0},
		{"five down", func(l *kit.List) { l.Motion(kit.ActDown, 5) }, 5, 2},
		{"end", func(l *kit.List) { l.Motion(kit.ActBottom, 0) }, 9, 6},
		{"to row 3", func(l *kit.List) { l.Motion(kit.ActBottom, 3) }, 2, 0},
		{"past the end", func(l *kit.List) { l.Move(100) }, 9, 6},
		{"up at the top", func(l *kit.List) { l.Move(-1) }, 0, 0},
		{"fewer rows", func(l *kit.List) { l.Move(100); l.Set(2) }, 1, 0},
		{"no rows", func(l *kit.List) { l.Move(100); l.Set(0) }, 0, 0},
		{"taller", func(l *kit.List) { l.Move(100); l.Resize(8) }, 9, 2},
		{"no height", func(l *kit.List) { l.Resize(0); l.Move(3) }, 3, 3},
	} {
		l := kit.List{H: 4}
		l.Set(10)
		c.do(&l)
		if l.At != c.at || l.Top != c.top {
			t.Errorf("%s: at %d, top %d; want %d, %d", c.name, l.At, l.Top, c.at, c.top)
		}
	}
}

func TestPanes(t *testing.T) {
	for _, c := range []struct{ w, columns, want int }{
		{79, 4, 0}, {80, 4, 2}, {80, 1, 1}, {100, 4, 2}, {149, 4, 2}, {150, 4, 3}, {200, 4, 4}, {200, 2, 2}, {400, 9, 6},
	} {
		if got := kit.PanesIn(c.w, c.columns); got != c.want {
			t.Errorf("%d columns of text in %d cells: %d panes, want %d", c.columns, c.w, got, c.want)
		}
	}
	for _, c := range []struct {
		n, columns, left int
		pinned           bool
		want             []int
	}{
		{2, 4, 0, true, []int{0, 1}},
		{2, 4, 2, true, []int{0, 3}},
		{2, 4, 2, false, []int{2, 3}},
		{3, 4, 1, true, []int{0, 2, 3}},
		{1, 4, 2, true, []int{2}},
	} {
		if got := kit.InSight(c.n, c.columns, c.left, c.pinned); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

// lineupOf opens the line-up of the first utterance.
func lineupOf(t *testing.T, w, h int) (*driver, *lineup.Screen) {
	t.Helper()
	d := drive(t, testLoaded(t), w, h).keys("tab enter")
	s, ok := d.a.top().(*lineup.Screen)
	if !ok {
		t.Fatalf("enter on a quote opens %T", d.a.top())
	}
	return d, s
}

func TestLineUpKeys(t *testing.T) {
	d, s := lineupOf(t, 160, 40)
	if !slices.Equal(s.Order, []int{0, 1, 2}) || s.Base != 0 {
		t.Fatalf("order %v, base %d", s.Order, s.Base)
	}
	d.sees("Difference 1 of 3", "Lantern drops not")

	d.keys("n").sees("Difference 2 of 3", "prints when where Courier has before")
	d.keys("n").sees("Difference 3 of 3", "Only here").keys("n").sees("this is the last difference")

	d.keys("d").sees("minor ones too")
	d.keys("d").sees("no differences marked").misses("+really").keys("n").sees("d marks them")
	d.keys("d").sees("+really")

	d.keys("x").sees("The Daily Lantern removed; a puts")
	d.keys("x")
	if len(s.Order) != 1 {
		t.Errorf("after taking out two: %v", s.Order)
	}
	d.keys("x").sees("this is the last pane").keys("a,a,a").sees("no pane was removed")
	if len(s.Order) != 3 {
		t.Errorf("after putting back: %v", s.Order)
	}
}

// TestLineUpWithoutWhatIsShown removes the last article in sight from the line-up while the others are taken out.
func TestLineUpWithoutWhatIsShown(t *testing.T) {
	d, s := lineupOf(t, 160, 40)
	d.keys("x").keys("x")
	shown, data := s.Order[0], *s.Data
	at := slices.Index(data.Columns, shown)
	l := model.LineUp{Columns: slices.Delete(slices.Clone(data.Columns), at, at+1)}
	for _, r := range data.Rows {
		r.Cells = slices.Delete(slices.Clone(r.Cells), at, at+1)
		l.Rows = append(l.Rows, r)
	}
	d.take(s, lineup.Lined{Lineup: l, Compared: s.Compared})
	if !slices.Equal(s.Order, l.Columns) || len(s.Dropped) != 0 {
		t.Errorf("%v are shown and %v taken out of %v", s.Order, s.Dropped, l.Columns)
	}
	d.keys("n,j,G,g,tab")
}

func TestLineUpBase(t *testing.T) {
	d, s := lineupOf(t, 160, 40)
	d.keys("tab,tab")
	focused := s.Focused()
	d.keys("b")
	if s.Base != focused || s.Data.Columns[s.Data.Base] != focused {
		t.Errorf("base %d, of the line-up %d; want %d", s.Base, s.Data.Columns[s.Data.Base], focused)
	}
	if u := d.a.lib.Corpus.Utterances[0]; u.Base != 0 {
		t.Error("the corpus was changed")
	}
	d.keys("b").sees("is the base already")
}

func TestLineUpOrder(t *testing.T) {
	d, s := lineupOf(t, 160, 40)
	for s.Focus != 0 {
		d.keys("tab")
	}
	d.keys(">")
	if !slices.Equal(s.Order, []int{1, 0, 2}) || s.Focused() != 0 {
		t.Errorf("order %v, focus on %d", s.Order, s.Focused())
	}
	d.keys("< <").sees("cannot move further")
	if !slices.Equal(s.Order, []int{0, 1, 2}) {
		t.Errorf("order %v", s.Order)
	}
}

// TestBaseStaysInSight: the pane that the others are compared with does not scroll away.
func TestBaseStaysInSight(t *testing.T) {
	d, s := lineupOf(t, 100, 30)
	for range 3 {
		d.keys("tab").sees("The Selwyn Courier")
		if !slices.Contains(s.InSight(), s.Focus) {
			t.Errorf("pane %d has the focus and is not among %v", s.Focus, s.InSight())
		}
	}
}

func TestWholeTexts(t *testing.T) {
	d, s := lineupOf(t, 160, 40)
	d.keys("v").sees("Engineers found cracks", "The Selwyn Courier")
	if !slices.Contains(s.Order, 3) {
		t.Error("an article that left it out has no pane among the whole texts")
	}
	row := s.Row()
	if row == model.None || !s.Data.Rows[row].Cells[0].Span.Overlaps(d.a.lib.Corpus.Quotes[0].Span()) {
		t.Error("the cursor is not at the quote")
	}
	d.keys("v").misses("Engineers found cracks")
}

// TestApart: each pane keeps its own place.
func TestApart(t *testing.T) {
	d, s := lineupOf(t, 160, 12)
	d.keys("v f s")
	if !s.Apart || len(s.Lists) != len(s.Order) {
		t.Fatalf("%d lists for %d panes", len(s.Lists), len(s.Order))
	}
	d.keys("g tab G")
	if s.Lists[s.Focus].At == 0 {
		t.Error("the pane in focus did not move")
	}
	if other := (s.Focus + 1) % len(s.Lists); s.Lists[other].At == s.Lists[s.Focus].At {
		t.Error("another pane moved with it")
	}
}

func TestStacked(t *testing.T) {
	d, s := lineupOf(t, 60, 40)
	d.sees("The Selwyn Courier", "Northern Wire", "The Daily Lantern", "We are", "drops not")
	d.keys("g tab")
	if s.Focused() != 1 {
		t.Errorf("tab goes to the version of article %d", s.Focused())
	}
	d.keys("enter").sees("Bridge stays shut")
}

func TestReadQuotes(t *testing.T) {
	d := drive(t, testLoaded(t), 80, 24).keys("shift+tab,shift+tab j enter")
	if got := d.spot().Article; got != 0 {
		t.Fatalf("article %d", got)
	}
	if got := d.keys("]").under(); !strings.Contains(got, "We are not going to open") {
		t.Errorf("first quote: %q", got)
	}
	d.keys("n,n").sees("this is the last quote")
	d.keys("enter").sees("no other outlet has this quote")
	d.keys("[ enter").sees("What differs")
	d.keys("esc v").sees("3 outlets, 1 article unnamed")
	if s, ok := d.a.top().(*lineup.Screen); !ok || s.Focused() != 0 {
		t.Error("v does not line up the story at the article")
	}
	d.keys("q,q G k enter v").sees("no other article reports this story")
}

func TestHitsGoOn(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30)
	d.keys("N").sees("no search yet")
	d.keys("/").typed("open bridge").keys("enter")
	first := d.a.trail
	depth := len(d.a.stack)
	next := d.a.find.Step(first, 1)
	d.keys("}").sees(d.a.find.Position(next), "of 4 for open bridge") // the hits' story is not one of them
	if d.a.trail != next || len(d.a.stack) != depth {
		t.Errorf("trail %d, %d surfaces instead of %d", d.a.trail, len(d.a.stack), depth)
	}
	for range first + 2 {
		d.keys("{")
	}
	d.sees("this is the first hit")
}

func TestSearchNewestWins(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("/")
	d.typed("brid")
	f := d.a.find
	before := len(f.Result.Hits)
	if before == 0 {
		t.Fatal("no hits")
	}
	d.send(f.Question.Answer(f.Question.Asked-1, func() kit.Intent { return f.Take(find.Found{Of: d.a.lib, Query: "old"}) }))
	if len(f.Result.Hits) != before || f.Query == "old" {
		t.Error("an answer to an older question was shown")
	}
	d.keys("ctrl+u")
	if len(f.Result.Hits) != 0 {
		t.Error("hits without a query")
	}
	d.send(tea.PasteMsg{Content: "ferry\nfares"})
	d.sees("ferry fares", "Tidewater")
	d.keys("esc /").sees("ferry fares")
	d.typed("b").misses("ferry fares").keys("esc /").keys("end").typed("r").sees("/ br")
}

// TestEnterDoesNotWait: enter pressed before the hits are there opens the first one.
func TestEnterDoesNotWait(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 30).keys("/")
	_, typed := d.a.Update(tea.KeyPressMsg{Code: 'q', Text: "quill"})
	d.keys("enter")
	if d.a.top().View() != kit.InSearch {
		t.Fatal("opened something before there was a hit")
	}
	d.run(typed)
	d.sees("hit 1 of").misses("/ quill")
}

// TestSearchFromWithin: a search opened over an article leads back to it.
func TestSearchFromWithin(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("/").typed("ferry").keys("enter / / esc")
	if v := d.a.top().View(); v == kit.InSearch || len(d.a.stack) != 2 {
		t.Errorf("esc leads to %s, %d deep", kit.ScreenNames(v), len(d.a.stack))
	}
}

func TestOnlyTheWebIsOpened(t *testing.T) {
	for _, address := range []string{"file:///etc/passwd", "javascript:alert(1)", "https:///x", "", "https://a b"} {
		l := testLoaded(t)
		l.Corpus.Articles[0].URL = address
		d := drive(t, l, 120, 30).keys("o")
		if d.opened != "" {
			t.Errorf("%q was opened", address)
		}
	}
}

func TestDisabledKeysSayWhy(t *testing.T) {
	drive(t, testLoaded(t), 120, 30).keys("b").sees("b is for line-ups").keys("]").sees("the Finds tab lists them").keys("E").sees("no editor")
}

// TestScopes: the lists of one speaker, one topic and one outlet.
func TestScopes(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30)
	d.keys("tab,tab,tab enter").sees("Ada Quill", "Quotes 2", "Stories 1").misses("Speakers 2")
	d.keys("esc tab enter").sees("harbour bridge", "Articles 4")
	d.keys("esc /").typed("tidewater").keys("enter").sees("Tidewater Post", "Articles 1", "Quotes 1")
}

// TestOpensAtTheWords: a line-up opened from a hit is at the hit's words, not at the first difference of all.
func TestOpensAtTheWords(t *testing.T) {
	l := testLoaded(t)
	text := l.Corpus.Articles[1].Text
	at := strings.Index(text, "And that won't")
	d := drive(t, l, 160, 40)
	d.run(d.a.carry(intent.OpenUtterance{Utterance: 0, From: 1, At: model.Span{Start: at, End: at + 8}}))
	s, ok := d.a.top().(*lineup.Screen)
	if !ok {
		t.Fatalf("%T", d.a.top())
	}
	row, column := s.Row(), slices.Index(s.Data.Columns, 1)
	if row == model.None || s.Data.Rows[row].Cells[column] == nil || !s.Data.Rows[row].Cells[column].Span.Overlaps(model.Span{Start: at, End: at + 8}) {
		t.Errorf("the cursor is at row %d", row)
	}
}

// TestNamedSpeakersFirst: speakers who are only described come below those with a name, however much they said.
func TestNamedSpeakersFirst(t *testing.T) {
	l := testLoaded(t)
	l.Corpus.Speakers[0].Named = false
	d := drive(t, l, 120, 30).keys("tab,tab,tab")
	first := d.spot().ID
	if second := d.keys("j").spot().ID; first != 1 || second != 0 {
		t.Errorf("listed as %d, %d", first, second)
	}
	style := func(speaker int) kit.Style {
		row := card.Speaker(d.a.lib, speaker, 80, "2 quotes")
		return row[0].Style
	}
	if d.a.lib.Corpus.Speakers[0].Role = ""; style(0) != kit.Muted || style(1) != kit.Bright|kit.Bold {
		t.Errorf("drawn as %v and %v", style(0), style(1))
	}
}

// TestPanesByChoice: one pane more or fewer than the default for the width, down to versions one below the other in
// the full width.
func TestPanesByChoice(t *testing.T) {
	d, s := lineupOf(t, 120, 40)
	if n := s.Fitting(); n != 2 {
		t.Fatalf("%d panes in 120 columns", n)
	}
	d.keys("+").sees("3 panes side by side").keys("+").sees("there are no more panes")
	d.keys("- -").sees("versions are stacked", "Northern Wire")
	if !s.Stacked() || s.Grid.Panes[0].Lines[1].Span.Len() < 60 {
		t.Error("stacked versions do not use the full width")
	}
	d.keys("-").sees("there is only one pane").keys("+").sees("2 panes side by side")
}

// TestNarrowQuotes: in a narrow window the row of a quote still has its words.
func TestNarrowQuotes(t *testing.T) {
	drive(t, testLoaded(t), 40, 12).keys("tab").sees("“We are not", "Ada Quill  3 outlets", "“It could", "Ivo Brand  Post")
}

// TestTabsInSight: the current tab is named however narrow the window.
func TestTabsInSight(t *testing.T) {
	for _, w := range []int{30, 40, 60, 120} {
		d := drive(t, testLoaded(t), w, 12)
		for _, name := range []string{"Stories 2", "Quotes 3", "Finds 1", "Speakers 2", "Topics 1", "Articles 5"} {
			d.sees(name).keys("tab")
		}
	}
}

// TestResizeKeepsDifference: the version with the current difference stays under the cursor when the window becomes
// too narrow for panes, and when it grows again.
func TestResizeKeepsDifference(t *testing.T) {
	d, s := lineupOf(t, 160, 40)
	focused, diff := s.Focused(), s.Diff
	for _, size := range [][2]int{{80, 24}, {40, 12}, {160, 40}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		s.Follow()
		if s.Focused() != focused || s.Diff != diff {
			t.Errorf("at %v the focus is on %d, the difference %d; want %d and %d", size, s.Focused(), s.Diff, focused, diff)
		}
	}
}

// TestCursorOnFocus: the terminal's own cursor is on the selection.
func TestCursorOnFocus(t *testing.T) {
	for _, c := range []struct{ keys, on string }{
		{"j", "▌ Ferry"},
		{"tab enter", "“We are"},
		{"tab enter,enter", "“We are"},
		{"shift+tab,shift+tab", "▌"},
		{"enter t", "▌ 3 of 4"},
		{"f", "filter:"},
		{"/", "/"},
	} {
		d := drive(t, testLoaded(t), 120, 30).keys(c.keys)
		at := d.a.View().Cursor
		if at == nil {
			t.Errorf("after %q there is no cursor", c.keys)
			continue
		}
		row := strings.Split(d.screen(), "\n")[at.Y]
		if !strings.Contains(row, c.on) {
			t.Errorf("after %q the cursor is on %q, not on %q", c.keys, row, c.on)
		}
	}
}

// TestCursorBelowFilters: a filter's row does not move the cursor off the selected one.
func TestCursorBelowFilters(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("f").typed("outlet:e").keys("enter")
	if row := strings.Split(d.screen(), "\n")[d.a.View().Cursor.Y]; !strings.HasPrefix(row, "│▌") {
		t.Errorf("the cursor is on %q", row)
	}
}
