package reader

import (
	"context"
	"io/fs"
	"testing"

	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"

	"lineup/model"
	"lineup/ui/safe"
)

// early is a program of which the corpus is still loading, and how it is loaded.
func early(t *testing.T) (d *driver, load func()) {
	t.Helper()
	ledger := &testLedger{}
	l := testLoaded(t)
	l.Analysed = l.Corpus
	d = &driver{t: t}
	d.a = newApp(t.Context(), Options{Name: "press", Ledger: ledger, Load: func(context.Context, func(model.Progress)) (library.Loaded, error) { return l, nil }})
	d.a.debounce, d.a.settle = 0, 0
	d.send(tea.WindowSizeMsg{Width: 120, Height: 30})
	return d, func() {
		d.run(d.a.load())
		if len(ledger.all) > 0 {
			t.Errorf("decided before anything was to be seen: %v", ledger.all)
		}
	}
}

// TestTypedWhileLoading: what is typed behind / before the articles are there is searched for
// when they are, and nothing of it is a key of another screen.
func TestTypedWhileLoading(t *testing.T) {
	d, load := early(t)
	d.keys("/").typed("quick mx")
	if d.quit {
		t.Fatal("a letter of the query ends the program")
	}
	d.keys("ctrl+u").typed("ferry fares").sees("ferry fares")
	load()
	d.sees("/ ferry fares", "Tidewater")

	d, load = early(t)
	d.keys("/").typed("open bridge").keys("enter j q")
	load()
	d.sees("/ open bridgejq")

	d, load = early(t)
	d.keys("/").typed("open bridge").keys("enter")
	load()
	d.sees(" of 5 for open bridge")
}

// TestDroppedWhileLoading: any other letter typed meanwhile does nothing, then or later.
func TestDroppedWhileLoading(t *testing.T) {
	want := drive(t, testLoaded(t), 120, 30).keys("j k").screen()
	d, load := early(t)
	d.keys("m x d e | S = ! O j t v enter esc ? P u U n N J K L 5 tab space").sees("loading")
	load()
	if got := d.keys("j k").screen(); d.quit || got != want {
		t.Errorf("quit %v, and then\n%s\nwant\n%s", d.quit, got, want)
	}
	d, _ = early(t)
	if d.keys("q"); !d.quit {
		t.Error("q does not end what loads")
	}
}

// TestLateQuestion: whether a file may be written over is asked only of who has pressed
// nothing since, so that no letter meant for something else is the answer.
func TestLateQuestion(t *testing.T) {
	for keys, asked := range map[string]bool{"": true, "j": false, "y": false} {
		d := driveWith(t, testLoaded(t), 120, 30, Options{
			Export: func(*model.Corpus, library.Exported, string) (safe.String, error) { return safe.Line(""), nil },
			Save: func(_ string, _ safe.String, over bool) error {
				if over {
					t.Error("written over")
				}
				return fs.ErrExist
			},
		})
		d.keys("tab e")
		_, cmd := d.a.Update(press("enter"))
		d.keys(keys)
		d.run(cmd)
		if (d.a.prompt != nil) != asked {
			t.Errorf("after %q: asked %v", keys, d.a.prompt != nil)
		}
	}
}

// TestDecidedWhileTyping: a decision that is taken in while a line is typed waits for it: the
// line is about what was in sight when it was begun.
func TestDecidedWhileTyping(t *testing.T) {
	d, ledger := deciders(t, 140, 40)
	d.keys("tab")
	_, cmd := d.a.Update(press("m"))
	d.keys("'")
	lib := d.a.lib
	d.run(cmd)
	if d.a.lib != lib || len(ledger.all) == 0 {
		t.Fatal("the decision did not wait, or was not made")
	}
	d.typed("no").keys("enter")
	if d.a.lib == lib || len(d.corpus().Bookmarks) != 1 {
		t.Error("the decision was not taken in behind the line")
	}
}
