package reader

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/reader/lineup"
)

// TestFinds: the list shows the finds, enter goes to the difference, and a dismissed one is gone until that is
// undone, whatever else is decided.
func TestFinds(t *testing.T) {
	d, ledger := deciders(t, 120, 30)
	if d.a.lib.All.Finds == nil {
		t.Fatal("nothing is found")
	}
	f := d.a.lib.Finds[d.a.lib.All.Finds[0]]
	d.keys("tab,tab").sees("Finds 1", f.Kind.Label()).keys("enter")
	s, ok := d.a.top().(*lineup.Screen)
	if !ok || s.Focused() != f.Here.Article {
		t.Errorf("enter leads to %T", d.a.top())
	}
	d.keys("esc D").sees("Finds 0", "find dismissed", "No difference that matters")
	if len(ledger.all) != 1 || !d.a.lib.Corpus.Dismissed[f.ID] {
		t.Errorf("decided: %v", ledger.all)
	}
	d.keys("u").sees("Finds 1").keys("D").sees("Finds 0")
	d.keys("shift+tab m").sees("Bookmarks 1", "Finds 0")
	d.keys("u u").sees("Finds 1")
}

// TestFindsCopy: a find is copied with both wordings and their sources, and exported with the others.
func TestFindsCopy(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("tab,tab y").sees("copied the find")
	f := d.a.lib.Finds[0]
	for _, s := range []model.FindSide{f.Base, f.Here} {
		if want := d.a.lib.View.CitePassage(s.Article, s.Sentence).String(); !strings.Contains(d.copied, want) {
			t.Errorf("copied:\n%s\nwithout\n%s", d.copied, want)
		}
	}
	d.keys("e").sees("to: 1-find.md")
}

// TestFindsElsewhere: D is for finds alone.
func TestFindsElsewhere(t *testing.T) {
	drive(t, testLoaded(t), 120, 30).keys("tab D").sees("D dismisses a find; the Finds tab lists them")
}

// TestDismissInPlace: after D the cursor is on the find that took the place of the dismissed one, after u on that
// again, among all finds, those of one kind, and those that a filter leaves.
func TestDismissInPlace(t *testing.T) {
	for _, narrow := range []string{"", "]", "f"} {
		l := statesLoaded(t)
		l.Analysed = l.Corpus
		d := driveWith(t, l, 120, 40, Options{Ledger: &testLedger{}}).keys("3 tab")
		if narrow == "f" {
			d.keys("f").typed("whistle").keys("enter")
		} else if narrow != "" {
			d.keys(narrow)
		}
		d.keys("j")
		rows := func() []string { // the titles of the finds
			var out []string
			for line := range strings.SplitSeq(d.screen(), "\n") {
				before, title, ok := strings.Cut(line, "↻")
				if ok && strings.Contains(title, "Whistle") && strings.Trim(before, "│▌ 123") == "" {
					out = append(out, strings.TrimSpace(title))
				}
			}
			return out
		}
		was := rows()
		if len(was) < 3 {
			t.Fatalf("%q: %d finds:\n%s", narrow, len(was), d.screen())
		}
		second, third := was[1], was[2]
		if at := d.under(); !strings.Contains(at, second) {
			t.Fatalf("%q: the cursor is on %q", narrow, at)
		}
		if at := d.keys("D").under(); !strings.Contains(at, third) {
			t.Errorf("%q: after D the cursor is on %q, want %q", narrow, at, third)
		}
		if at := d.keys("u").under(); !strings.Contains(at, second) {
			t.Errorf("%q: after u the cursor is on %q, want %q", narrow, at, second)
		}
	}
}
