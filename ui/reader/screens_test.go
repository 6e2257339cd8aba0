package reader

import (
	"slices"
	"strings"
	"testing"

	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"
)

// screens are the ways to every kind of screen, from the start.
var screens = []struct {
	name string
	open func(d *driver)
}{
	{"stories", func(*driver) {}},
	{"quotes", func(d *driver) { d.keys("tab") }},
	{"finds", func(d *driver) { d.keys("tab,tab") }},
	{"speakers", func(d *driver) { d.keys("tab,tab,tab") }},
	{"topics", func(d *driver) { d.keys("tab,tab,tab,tab") }},
	{"articles", func(d *driver) { d.keys("shift+tab,shift+tab") }},
	{"speaker", func(d *driver) { d.keys("tab,tab,tab enter") }},
	{"search", func(d *driver) { d.keys("/").typed("bridge safe").finds("bridge safe") }},
	{"search-empty", func(d *driver) { d.keys("/") }},
	{"lineup", func(d *driver) { d.keys("tab enter") }},
	{"lineup-apart", func(d *driver) { d.keys("tab enter s") }},
	{"lineup-whole", func(d *driver) { d.keys("tab enter v").pairs().keys("f") }},
	{"story", func(d *driver) { d.keys("enter").pairs() }},
	{"story-quotes", func(d *driver) { d.keys("enter v") }},
	{"read", func(d *driver) { d.keys("tab enter,enter") }},
	{"carriage", func(d *driver) { d.keys("enter t") }},
	{"wordings", func(d *driver) { d.keys("tab enter t tab") }},
	{"times", func(d *driver) { d.keys("t shift+tab") }},
	{"filtered", func(d *driver) { d.keys("tab f").typed("outlet:courier since:2031").keys("enter space") }},
	{"by-hand", func(d *driver) { d.keys("shift+tab,shift+tab space space v").pairs() }},
	{"find", func(d *driver) { d.keys("shift+tab,shift+tab j enter /").typed("bridge") }},
	{"help", func(d *driver) { d.keys("tab enter ?") }},
	{"why", func(d *driver) { d.keys("tab i") }},
	{"problems", func(d *driver) { d.keys("P") }},
	{"bookmarks", func(d *driver) { d.keys("7 tab") }},
	{"outlet", func(d *driver) { d.keys("/").typed("tidewater").keys("enter") }},
	{"ask-speaker", func(d *driver) { d.keys("tab S").typed("iv") }},
	{"ask-spelling", func(d *driver) { d.keys("tab,tab,tab !") }},
	{"ask-outlet", func(d *driver) { d.keys("6 tab O").typed("new") }},
	{"ask-note", func(d *driver) { d.keys("enter M").typed("call them #quay") }},
	{"ask-export", func(d *driver) { d.keys("tab e") }},
	{"ask-over", func(d *driver) {
		d.keys("tab").send(existsMsg{save{what: library.Nothing(), file: "a-file-that-is-there.md"}, d.a.pressed})
	}},
	{"ask-pipe", func(d *driver) { d.keys("tab enter |").typed("wc -w") }},
	{"ask-filter", func(d *driver) { d.keys("f").typed("outlet:cou") }},
	{"ask-jump", func(d *driver) { d.keys("6 tab '").typed("zz") }},
	{"piped", func(d *driver) { d.keys("tab").send(pipedMsg{"wc -w", "12\n"}) }},
}

// TestScreensAreAll checks that the ways above lead to every view there is, and to a prompt of every key that asks
// for a line.
func TestScreensAreAll(t *testing.T) {
	var views kit.Screen
	asked := map[string]bool{}
	for _, s := range screens {
		d := drive(t, testLoaded(t), 120, 30)
		s.open(d)
		views |= d.a.top().View()
		if d.a.prompt != nil {
			asked[firstWord(d.a.prompt.Label)] = true
		}
	}
	for v := kit.InBrowse; v <= kit.InPage; v <<= 1 {
		if views&v == 0 {
			t.Errorf("no screen shows %s", kit.ScreenNames(v))
		}
	}
	for _, s := range screens {
		everyKey(t, s.open, 120, 30, func(key string, d *driver) {
			if p := d.a.prompt; p != nil && !asked[firstWord(p.Label)] {
				t.Errorf("%s: %s asks for a line that no screen shows: %s", s.name, key, p.Label)
			}
		})
	}
}

// firstWord tells the prompts from each other.
func firstWord(label string) string {
	first, _, _ := strings.Cut(label, " ")
	return first
}

// everyKey reopens a screen for every key that does something there, and presses it.
func everyKey(t *testing.T, open func(*driver), w, h int, then func(key string, d *driver)) {
	t.Helper()
	l := testLoaded(t)
	for i := range kit.Bindings {
		for _, key := range kit.Bindings[i].Keys()[:1] {
			d := driveWith(t, l, w, h, Options{})
			open(d)
			if d.a.prompt == nil && kit.Bindings[i].In&d.a.top().View() == 0 || slices.Contains([]string{"ctrl+z", "ctrl+c"}, key) {
				continue
			}
			d.keys(key)
			if !d.quit {
				then(key, d)
			}
		}
	}
}

// TestEveryKey presses every key on every screen of a small window, and types into the prompt that opens: the screen
// is whole, also after the window has grown.
func TestEveryKey(t *testing.T) {
	for _, s := range screens {
		everyKey(t, s.open, 40, 12, func(_ string, d *driver) {
			fits(t, d.a, 40, 12)
			if d.a.prompt != nil {
				d.typed("xyz").keys("down up enter")
				fits(t, d.a, 40, 12)
			}
			d.send(tea.WindowSizeMsg{Width: 90, Height: 30})
			fits(t, d.a, 90, 30)
		})
	}
}
