package reader

import (
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"lineup/ui/reader/library"
	"lineup/ui/reader/readertest"

	tea "charm.land/bubbletea/v2"

	"lineup/model/text"
)

// A stroke is a key that is measured repeatedly.
type stroke struct {
	name   string
	before string // keys pressed once beforehand, to get to the place
	keys   string // those measured, one after another
	back   string // keys pressed after each, to get back; they are not measured
}

// strokes returns the keys that a user waits for.
func strokes() []stroke {
	return []stroke{
		{name: "move", before: "tab", keys: "j"},
		{name: "page", before: "tab", keys: "pgdown pgdown pgdown pgup pgup pgup"},
		{name: "end", keys: "G g"},
		{name: "tab", keys: "tab"},
		{name: "jump", before: "6 tab '", keys: "z backspace"},
		{name: "sort", before: "6 tab", keys: "s"},
		{name: "filter", before: "6 tab f o u t l e t : 3", keys: "enter", back: "F f o u t l e t : 3"},
		{name: "jump-in-quotes", before: "tab '", keys: "z backspace"},
		{name: "sort-quotes", before: "tab", keys: "s"},
		{name: "filter-words", before: "tab f h a r v e s t", keys: "enter", back: "F f h a r v e s t"},
		{name: "line-up", before: "tab", keys: "enter", back: "esc j"},
		{name: "difference", before: "tab enter", keys: "n n N N"},
		{name: "pane", before: "tab enter", keys: "tab"},
		{name: "base", before: "tab enter tab", keys: "b", back: "tab"},
		{name: "whole-texts", before: "tab enter", keys: "v"},
		{name: "story", keys: "enter", back: "esc j"},
		{name: "scroll-story", before: "enter f", keys: "ctrl+d ctrl+d ctrl+u ctrl+u"},
		{name: "tables", keys: "t", back: "esc j"},
		{name: "read", before: "6 tab", keys: "enter", back: "esc j"},
		{name: "scroll-article", before: "6 tab enter", keys: "ctrl+d ctrl+u"},
		{name: "next-of-list", before: "6 tab enter", keys: "J"},
		{name: "find-in-article", before: "6 tab enter /", keys: "t h e backspace backspace backspace"},
		{name: "type", before: "/", keys: "m i l l space w i n t e r ctrl+u"},
		{name: "hits", before: "/ m i l l", keys: "down"},
		{name: "bookmark", before: "tab", keys: "m"},
		{name: "speaker", before: "tab S l u n d", keys: "enter", back: "u S l u n d"},
		{name: "join", before: "tab =", keys: "= j =", back: "u"},
	}
}

// measure presses each stroke in a window of 200 by 60 and reports, in milliseconds: key, from the key to its frame;
// held, the longest that any message delayed a frame; and done, when the whole result is on the screen; for each the
// median and the 99th percentile. B/frame is what drawing a frame allocates.
func measure(b *testing.B, open func() library.Loaded, strokes []stroke) {
	b.Helper()
	l := open()
	l.Analysed = l.Corpus
	for _, s := range strokes {
		b.Run(s.name, func(b *testing.B) {
			d := driveWith(b, l, 200, 60, Options{Ledger: &testLedger{}}).keys(s.before)
			keys := strings.Fields(s.keys)
			var key, held, done []time.Duration
			for i := 0; b.Loop(); i++ {
				p := d.timed(press(keys[i%len(keys)]))
				key, held, done = append(key, p.key), append(held, p.held), append(done, p.done)
				d.keys(s.back)
			}
			for name, took := range map[string][]time.Duration{"key": key, "held": held, "done": done} {
				slices.Sort(took)
				b.ReportMetric(milliseconds(took[len(took)/2]), name+"50-ms")
				b.ReportMetric(milliseconds(took[len(took)*99/100]), name+"99-ms")
			}
			b.ReportMetric(float64(frameBytes(d.a)), "B/frame")
		})
	}
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// A pulse is how long a key took.
type pulse struct{ key, held, done time.Duration }

// timed sends a message and everything that follows from it, with a frame after each.
func (d *driver) timed(msg tea.Msg) pulse {
	var p pulse
	began := time.Now()
	queue := []tea.Msg{msg}
	for n := 0; n < len(queue); n++ {
		start := time.Now()
		_, cmd := d.a.Update(queue[n])
		_ = d.a.View()
		took := time.Since(start)
		if n == 0 {
			p.key = took
		}
		p.held = max(p.held, took)
		queue = append(queue, answers(cmd)...)
	}
	p.done = time.Since(began)
	return p
}

// answers returns the messages of a command.
func answers(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case nil:
		return nil
	case tea.BatchMsg:
		var out []tea.Msg
		for _, c := range msg {
			out = append(out, answers(c)...)
		}
		return out
	default:
		return []tea.Msg{msg}
	}
}

// frameBytes returns how many bytes drawing a frame allocates.
func frameBytes(a *app) int {
	const frames = 20
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range frames {
		_ = a.View()
	}
	runtime.ReadMemStats(&after)
	return int(after.TotalAlloc-before.TotalAlloc) / frames
}

// BenchmarkKeys measures the strokes over 20,000 generated articles.
func BenchmarkKeys(b *testing.B) {
	measure(b, func() library.Loaded { return many(20_000) }, strokes())
}

// BenchmarkLong measures keys in an article of 10,000 words: opening it, finding a word that is in every sentence,
// and going from hit to hit.
func BenchmarkLong(b *testing.B) {
	measure(b, func() library.Loaded {
		l := many(400)
		a := l.Corpus.Articles[0]
		for len(strings.Fields(a.Text)) < 10_000 {
			a.Text += "\n\n" + strings.Repeat("The council of the valley met again on the matter of the mill, and again it came to no end. ", 5)
		}
		a.Paragraphs = text.Paragraphs(a.Text)
		return l
	}, []stroke{
		{name: "open", before: "6 tab", keys: "enter", back: "esc"},
		{name: "find", before: "6 tab enter / m i l", keys: "l backspace"},
		{name: "hit", before: "6 tab enter / m i l l enter", keys: "n"},
		{name: "scroll", before: "6 tab enter", keys: "ctrl+d ctrl+d ctrl+u ctrl+u"},
	})
}

// BenchmarkResize measures a frame at a new width, with an article open.
func BenchmarkResize(b *testing.B) {
	d := drive(b, many(400), 200, 60).keys("tab enter,enter")
	for i := 0; b.Loop(); i++ {
		d.send(tea.WindowSizeMsg{Width: 60 + i%20, Height: 60})
		_ = d.a.View()
	}
}

// TestFrameAllocates checks that drawing a frame allocates in proportion to the screen, not to the data: a window of
// 200 by 60 with its styles, written once as rows and once as a whole.
func TestFrameAllocates(t *testing.T) {
	const screenful = 200 * 60 * 3
	l := many(2000)
	for _, s := range strokes() {
		if d := drive(t, l, 200, 60).keys(s.before); frameBytes(d.a) > 4*screenful {
			t.Errorf("%s: a frame allocates %d bytes", s.name, frameBytes(d.a))
		}
	}
}

// many returns a corpus of n articles with its index.
func many(n int) library.Loaded { return loadedOf(readertest.Many(n)) }
