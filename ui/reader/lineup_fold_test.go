package reader

import (
	"testing"

	"lineup/model"
	"lineup/ui/reader/lineup"
)

// TestFoldPerhaps checks that what may be the same is labelled so, and that one key cycles through the ways of
// folding.
func TestFoldPerhaps(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 40).keys("enter").pairs()
	s, _ := d.a.top().(*lineup.Screen)
	if s == nil {
		t.Fatalf("%T is no line-up", d.a.top())
	}
	const weak = "? may be the same"
	d.misses(weak)
	l := *s.Data
	for _, c := range l.Rows[0].Cells {
		if c != nil {
			c.Doubt = .4
		}
	}
	l.Rows[2].Elsewhere = []model.Elsewhere{{Column: 1, Row: 0}}
	d.take(s, lineup.Lined{Lineup: l})
	d.sees(weak, "1 only in", "▸ 3 in").keys("g i").sees("60% sure, so it may be another").keys("f").sees("possible matches folded too").misses(weak)
	d.take(s, lineup.Lined{Lineup: l})
	d.keys("f").misses("possible matches folded too", " only in ")
	d.take(s, lineup.Lined{Lineup: l})
	d.sees(weak, "↑ reported further up").keys("f").sees(" only in ")
}

// TestCopiesLast opens the sample's story with a copy of the wire's article: its pane comes last, and what only the
// two have is one line, which names both.
func TestCopiesLast(t *testing.T) {
	d := drive(t, sampleLoaded(t), 160, 45).keys("enter")
	d.sees("▸ Whistle  Courier 7 Mar  Tribune", "only in Wire copy and Tribune: ").misses("only in Wire copy: Ferry strikes pier")
	d.keys("shift+tab").sees("only in Tribune and Wire copy: ")
}
