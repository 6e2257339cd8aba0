package reader

import (
	"context"
	"strings"
	"testing"

	"lineup/ui/reader/find"
	"lineup/ui/reader/library"
	"lineup/ui/reader/lineup"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
)

// A driver sends the program messages and waits for it to settle: every command has run before the next message is
// sent.
type driver struct {
	t      testing.TB
	a      *app
	quit   bool
	copied string
	opened string
}

// drive opens a corpus in a window of w by h.
func drive(tb testing.TB, l library.Loaded, w, h int) *driver {
	tb.Helper()
	return driveWith(tb, l, w, h, Options{})
}

// driveWith opens a corpus with options of the test's own.
func driveWith(tb testing.TB, l library.Loaded, w, h int, o Options) *driver {
	tb.Helper()
	d := &driver{t: tb}
	o.Name = "press"
	o.Load = func(_ context.Context, tell func(model.Progress), _ func(*model.Corpus)) (library.Loaded, error) {
		tell(model.Progress{Step: "reading quotes", Done: 2, Total: 5})
		return l, nil
	}
	o.Clipboard = func(s safe.String) error { d.copied = s.String(); return nil }
	o.OpenURL = func(s string) error { d.opened = s; return nil }
	o.Markdown = func(_ *model.Corpus, _ *model.LineUp, title string) safe.String {
		return safe.Concat(safe.Const("# "), safe.Line(title))
	}
	d.a = newApp(context.Background(), o)
	d.a.debounce, d.a.settle = 0, 0
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	d.run(d.a.load())
	d.run(d.a.listen())
	return d
}

func (d *driver) send(msg tea.Msg) {
	d.t.Helper()
	_, cmd := d.a.Update(msg)
	d.run(cmd)
}

func (d *driver) run(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		d.quit = true
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	default:
		d.send(msg)
	}
}

// keys presses keys; their names are separated by spaces or commas.
func (d *driver) keys(names string) *driver {
	d.t.Helper()
	for n := range strings.FieldsFuncSeq(names, func(r rune) bool { return r == ' ' || r == ',' }) {
		d.send(press(n))
	}
	return d
}

// typed types a text, letter by letter.
func (d *driver) typed(s string) *driver {
	d.t.Helper()
	for _, r := range s {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d
}

func press(name string) tea.KeyPressMsg {
	special := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "pgdown": tea.KeyPgDown,
		"pgup": tea.KeyPgUp, "space": tea.KeySpace, "backspace": tea.KeyBackspace,
	}
	if base, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(base[0]), Mod: tea.ModCtrl}
	}
	if base, ok := strings.CutPrefix(name, "shift+"); ok {
		return tea.KeyPressMsg{Code: special[base], Mod: tea.ModShift}
	}
	if c, ok := special[name]; ok {
		return tea.KeyPressMsg{Code: c}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

// screen returns what is in sight, as plain rows without trailing spaces.
func (d *driver) screen() string {
	lines := strings.Split(ansi.Strip(d.a.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// under returns the row of the screen that the cursor is on.
func (d *driver) under() string {
	d.t.Helper()
	c := d.a.cursor()
	if c == nil {
		d.t.Fatalf("no cursor:\n%s", d.screen())
	}
	return strings.Split(d.screen(), "\n")[c.Y]
}

// spot returns what a decision would be about.
func (d *driver) spot() library.Spot {
	d.t.Helper()
	s, ok := d.a.top().(decidable)
	if !ok {
		d.t.Fatalf("nothing can be decided about %T", d.a.top())
	}
	at, ok := s.Spot()
	if !ok {
		d.t.Fatalf("nothing to decide about:\n%s", d.screen())
	}
	return at
}

// sees fails unless all of the words are on the screen.
func (d *driver) sees(words ...string) *driver {
	d.t.Helper()
	screen := d.screen()
	for _, w := range words {
		if !strings.Contains(screen, w) {
			d.t.Errorf("%q is not on the screen:\n%s", w, screen)
		}
	}
	return d
}

// until presses a key until words appear on the screen.
func (d *driver) until(key, words string) *driver {
	d.t.Helper()
	const most = 100
	for range most {
		if strings.Contains(d.screen(), words) {
			return d
		}
		d.keys(key)
	}
	return d.sees(words)
}

// misses fails if any of the words is on the screen.
func (d *driver) misses(words ...string) *driver {
	d.t.Helper()
	screen := d.screen()
	for _, w := range words {
		if strings.Contains(screen, w) {
			d.t.Errorf("%q is on the screen:\n%s", w, screen)
		}
	}
	return d
}

// finds answers the newest question with hits of its own, so that a golden screen does not depend on how the search
// ranks.
func (d *driver) finds(query string) *driver {
	d.t.Helper()
	c := d.a.lib.Corpus
	r := search.Result{Searched: "quotes and articles with both words", Relaxed: "no “bridge”; shown: bridge"}
	for q := range c.Quotes[:3] {
		text := c.QuoteText(q)
		h := search.Hit{Kind: search.QuoteHit, At: q, Article: c.Quotes[q].Article, Span: c.Quotes[q].Pieces[0], Text: text}
		if at := strings.Index(text, "bridge"); at >= 0 {
			h.Matches = []model.Span{{Start: at, End: at + len("bridge")}}
		}
		r.Hits = append(r.Hits, h)
	}
	r.Hits = append(
		r.Hits,
		search.Hit{Kind: search.ArticleHit, At: 2, Article: 2, Text: c.Articles[2].Title},
		search.Hit{Kind: search.SpeakerHit, Article: 0, Text: "Ada Quill"},
		search.Hit{Kind: search.TopicHit, Article: 0, Text: "harbour bridge"},
		search.Hit{Kind: search.OutletHit, At: model.None, Article: 0, Text: "The Selwyn Courier"},
	)
	f := d.a.find
	d.send(f.Question.Answer(f.Question.Asked, func() kit.Intent { return f.Take(find.Found{Of: d.a.lib, Query: query, Result: r}) }))
	return d
}

// pairs answers a line-up of whole texts with one of its own: the first two articles share their first two
// paragraphs, the second as versions of one utterance; all else is in one article alone.
func (d *driver) pairs() *driver {
	d.t.Helper()
	s, ok := d.a.top().(*lineup.Screen)
	if !ok {
		d.t.Fatalf("%T is no line-up", d.a.top())
	}
	l := model.LineUp{Columns: s.Order}
	for col, a := range s.Order {
		for i, p := range d.a.lib.Corpus.Articles[a].Body() {
			cell := &model.Cell{Article: a, Span: p}
			if col == 1 && i < 2 && i < len(l.Rows) {
				l.Rows[i].Cells[1], l.Rows[i].Kind = cell, model.PassageRow
				if i == 1 {
					d.differ(&l.Rows[i])
				}
				continue
			}
			row := model.Row{Kind: model.OnlyRow, Utterance: model.None, Cells: make([]*model.Cell, len(s.Order))}
			row.Cells[col] = cell
			l.Rows = append(l.Rows, row)
		}
	}
	d.take(s, lineup.Lined{Lineup: l})
	return d
}

// take gives a line-up what it has asked for.
func (d *driver) take(s *lineup.Screen, made lineup.Lined) {
	d.send(s.Asked.Answer(s.Asked.Asked, func() kit.Intent {
		s.Take(made)
		return nil
	}))
}

// differ makes a row the first utterance's, with the differences of its second version marked.
func (d *driver) differ(row *model.Row) {
	row.Kind, row.Utterance = model.UtteranceRow, 0
	for _, x := range d.a.lib.Corpus.Utterances[0].Versions[1].Differences {
		row.Cells[0].Marks = append(row.Cells[0].Marks, model.Mark{Class: x.Class, Span: x.Base})
		row.Cells[1].Marks = append(row.Cells[1].Marks, model.Mark{Class: x.Class, Span: x.Here})
	}
}
