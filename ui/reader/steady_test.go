package reader

import (
	"context"
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/search"
	"lineup/ui/reader/browse"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/reader/lineup"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// A brokenSurface panics where it is asked to.
type brokenSurface struct {
	surface

	in string
}

func (b *brokenSurface) Act(kit.Action, int) kit.Intent {
	if b.in == "act" {
		panic("broken")
	}
	return nil
}

func (b *brokenSurface) Render(t *kit.Theme) []safe.String {
	if b.in == "render" {
		panic("broken")
	}
	return b.surface.Render(t)
}

func (b *brokenSurface) Resize(w, h int) {
	if b.in == "resize" && w == 100 {
		panic("broken")
	}
	b.surface.Resize(w, h)
}

// TestSteady checks that a panic of a surface is reported with its place, and the screen carries on, whether it is
// the only surface or one above others.
func TestSteady(t *testing.T) {
	for _, in := range []string{"act", "render", "resize"} {
		for _, under := range []int{0, 1} {
			d := drive(t, testLoaded(t), 200, 30)
			s := &steady{a: d.a}
			b := &brokenSurface{d.a.top(), in}
			if d.a.stack = d.a.stack[:0]; under > 0 {
				d.a.stack = append(d.a.stack, browse.New(d.a.lib, d.a.lib.All, library.Quote))
			}
			d.a.stack = append(d.a.stack, b)
			for _, msg := range []tea.Msg{press("i"), tea.WindowSizeMsg{Width: 100, Height: 30}, tea.WindowSizeMsg{Width: 200, Height: 30}} {
				if _, cmd := s.Update(msg); cmd != nil && d.a.settle > 0 {
					t.Error("a fault returns an intent")
				}
				seen := ansi.Strip(s.View().Content)
				if in == "resize" && d.a.frame.W == 100 || in != "resize" && d.a.frame.W == 200 && msg == press("i") {
					if !strings.Contains(seen, "a fault of the program at ui/reader/steady_test.go:") {
						t.Errorf("%s, %d below: not reported:\n%s", in, under, seen)
					}
				}
			}
			b.in = ""
			s.Update(press("tab"))
			if seen := ansi.Strip(s.View().Content); !strings.Contains(seen, "Minister will not open") && !strings.Contains(seen, "Stories 2") {
				t.Errorf("%s, %d below: the screen does not carry on:\n%s", in, under, seen)
			}
		}
	}
}

// settled runs commands to their end as the program does, panics and all.
func (d *driver) settled(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := intent.Guarded(cmd)().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.settled(c)
		}
	default:
		_, cmd := (&steady{a: d.a}).Update(msg)
		d.settled(cmd)
	}
}

// brokenLedger panics.
type brokenLedger struct{}

func (brokenLedger) Note(_, _ decide.Decisions) {}

func (brokenLedger) Save() (decide.Decisions, error) { panic("broken ledger") }

// TestBeside checks that a panic in the background is reported, and that nothing keeps waiting for the result.
func TestBeside(t *testing.T) {
	l := testLoaded(t)
	l.Analysed = l.Corpus
	d := driveWith(t, l, 200, 30, Options{Ledger: brokenLedger{}})
	for range 2 {
		_, cmd := (&steady{a: d.a}).Update(press("m"))
		d.settled(cmd)
		d.sees("saved, but shown only after a restart: a fault of the program at ui/reader/steady_test.go:", "broken ledger")
	}
	c := *l.Corpus
	d.a.lib.Index = search.New(&c)
	c.Quotes = nil // what it looks for is not there
	d.keys("/")
	_, cmd := (&steady{a: d.a}).Update(tea.PasteMsg{Content: "bridge"})
	d.settled(cmd)
	if d.sees("a fault of the program at model/search/"); d.a.find.Waiting {
		t.Error("the search waits for a result that will not come")
	}
	d.keys("esc enter")
	s, ok := d.a.top().(*lineup.Screen)
	if !ok {
		t.Fatalf("%T", d.a.top())
	}
	was := s.Utterance
	s.Utterance, s.Whole = 99, false
	wish := s.Wish()
	s.Utterance = was
	d.settled(d.a.carry(wish))
	if d.sees("a fault of the program at "); s.Asked.Pending() {
		t.Error("the line-up waits for a result that will not come")
	}
}

// TestBrokenLoad: a panic while the articles are loaded is reported as the reason why there are none.
func TestBrokenLoad(t *testing.T) {
	d := &driver{t: t}
	d.a = newApp(t.Context(), Options{Load: func(context.Context, func(model.Progress), func(*model.Corpus)) (library.Loaded, error) {
		panic("broken")
	}})
	d.settled(d.a.load())
	if d.a.failed == nil || !strings.Contains(d.a.failed.Error(), "steady_test.go:") {
		t.Errorf("%v", d.a.failed)
	}
}
