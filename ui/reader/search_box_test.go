package reader

import (
	"strings"
	"testing"

	"lineup/model/search"
	"lineup/ui/reader/lineup"

	tea "charm.land/bubbletea/v2"
)

// TestSearchFloats: the search lies over what was in sight if there is room, and otherwise fills the screen; the
// cursor is after the input.
func TestSearchFloats(t *testing.T) {
	for _, c := range []struct {
		w, h   int
		floats bool
	}{{160, 45, true}, {120, 40, true}, {100, 24, true}, {99, 24, false}, {80, 24, false}, {40, 12, false}} {
		d := drive(t, testLoaded(t), c.w, c.h).keys("/").typed("quill")
		d.sees("Ada Quill")
		if got := strings.Contains(d.screen(), "Stories 2"); got != c.floats {
			t.Errorf("%dx%d: the lists are in sight: %v", c.w, c.h, got)
		}
		v := d.a.View()
		if v.Cursor == nil {
			t.Fatalf("%dx%d: no cursor", c.w, c.h)
		}
		row := []rune(strings.Split(d.screen(), "\n")[v.Cursor.Y])
		if before := string(row[:v.Cursor.X]); !strings.HasSuffix(before, "/ quill") {
			t.Errorf("%dx%d: the cursor is after %q", c.w, c.h, before)
		}
	}
}

// TestSearchGroups: the groups have a fixed order, the best hit is selected wherever it is, and tab cycles through
// the groups.
func TestSearchGroups(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 45).keys("/").typed("bridge safe").finds("bridge safe")
	f := d.a.find
	if h := f.Hit(); h == nil || h.Kind != search.QuoteHit {
		t.Fatalf("%+v is selected", h)
	}
	at := -1
	for i := range f.Result.Hits {
		for k, kind := range []search.Kind{search.SpeakerHit, search.TopicHit, search.OutletHit, search.QuoteHit, "story", search.ArticleHit} {
			if f.Result.Hits[i].Kind == kind {
				if k < at {
					t.Errorf("%s comes after others", kind)
				}
				at = k
			}
		}
	}
	var met []search.Kind
	for range 6 {
		met = append(met, f.Hit().Kind)
		d.keys("tab")
	}
	if f.Hit().Kind != met[0] || met[1] != "story" || met[2] != search.ArticleHit || met[3] != search.SpeakerHit {
		t.Errorf("tab goes through %v, then %s", met, f.Hit().Kind)
	}
}

// TestSearchOpensAStory: a story among the hits opens as its line-up.
func TestSearchOpensAStory(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 45).keys("/").typed("cracks").sees("Stories 1")
	for range []search.Kind{search.SpeakerHit, search.TopicHit, search.OutletHit, search.QuoteHit, "story", search.ArticleHit} {
		if d.a.find.Hit().Kind != "story" {
			d.keys("tab")
		}
	}
	d.keys("enter")
	if s, ok := d.a.top().(*lineup.Screen); !ok || s.Story != 0 {
		t.Errorf("enter opens %T", d.a.top())
	}
}

// TestNoHit: if nothing is found the search reports it, and what to drop.
func TestNoHit(t *testing.T) {
	drive(t, testLoaded(t), 120, 40).keys("/").typed("ferry outlet:courier").sees("No hit for “ferry outlet:courier”", "Without", "outlet:courier", "hit")
	drive(t, testLoaded(t), 40, 12).keys("/").typed("zzxqyq").sees("No hit for “zzxqyq”", "beginning")
}

// TestNothingShinesThrough: the screen below the search has no colour of its own there.
func TestNothingShinesThrough(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 40).keys("/")
	before := d.a.View().Content
	d.keys("esc j /")
	if after := d.a.View().Content; after == before {
		t.Error("the screen below the search is the old one")
	}
	first, _, _ := strings.Cut(before, "\n")
	if strings.Count(first, "\x1b[") > 2*strings.Count(first, "m") || strings.Contains(first, "\x1b[1") {
		t.Errorf("the head below the search: %q", first)
	}
}

// TestBelowAfterResize: the screen below the search fills the current window when the user returns to it.
func TestBelowAfterResize(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40).keys("/").typed("we are going").keys("enter")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.send(tea.WindowSizeMsg{Width: 160, Height: 50})
	d.keys("esc")
	d.sees("narrow with")
	fits(t, d.a, 160, 50)
	if rows := strings.Split(d.screen(), "\n"); !strings.Contains(rows[len(rows)-1], "search") {
		t.Errorf("the last row is %q", rows[len(rows)-1])
	}
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.sees("close")
	fits(t, d.a, 120, 40)
}
