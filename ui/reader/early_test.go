package reader

import (
	"context"
	"errors"
	"io/fs"
	"os/exec"
	"strings"
	"testing"

	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"

	"lineup/model"
	"lineup/ui/safe"
)

// early returns a program whose corpus is still loading, and a function that ends the load.
func early(t *testing.T) (d *driver, load func()) {
	t.Helper()
	ledger := &testLedger{}
	l := testLoaded(t)
	l.Analysed = l.Corpus
	d = &driver{t: t}
	d.a = newApp(t.Context(), Options{Name: "press", Ledger: ledger, Load: func(context.Context, func(model.Progress), func(*model.Corpus)) (library.Loaded, error) {
		return l, nil
	}})
	d.a.debounce, d.a.settle = 0, 0
	d.send(tea.WindowSizeMsg{Width: 120, Height: 30})
	return d, func() {
		d.run(d.a.load())
		if len(ledger.all) > 0 {
			t.Errorf("decided before anything was in sight: %v", ledger.all)
		}
	}
}

// TestTypedWhileLoading: text typed behind / before the articles are there is searched for when they are, and none of
// it acts as a key of another screen.
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
	d.sees(" of 4 for open bridge")
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
		t.Error("q does not end loading")
	}
}

// TestLateQuestion: the question whether to overwrite a file appears only if nothing has been pressed since, so that
// no letter meant for something else answers it.
func TestLateQuestion(t *testing.T) {
	for keys, asked := range map[string]bool{"": true, "j": false, "y": false} {
		d := driveWith(t, testLoaded(t), 120, 30, Options{
			Export: func(*model.Corpus, library.Exported, string) (safe.String, error) { return safe.Line(""), nil },
			Save: func(_ string, _ safe.String, over bool) error {
				if over {
					t.Error("overwritten")
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

// TestDecidedWhileTyping: a decision waits while a line is being typed: the line is about what was in sight when it
// was begun.
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
		t.Error("the decision was not applied behind the line")
	}
}

// reading returns a program whose articles can be read while the rest is worked out, and a function that ends that.
func reading(t *testing.T, w, h int, o Options, failed error) (d *driver, load func()) {
	t.Helper()
	l := testLoaded(t)
	l.Analysed = l.Corpus
	gate, done := make(chan struct{}), make(chan tea.Msg, 1)
	o.Name = "press"
	o.Load = func(_ context.Context, tell func(model.Progress), early func(*model.Corpus)) (library.Loaded, error) {
		tell(model.Progress{Step: "reading quotes", Done: 2, Total: 5})
		early(&model.Corpus{Articles: l.Corpus.Articles})
		<-gate
		return l, failed
	}
	d = &driver{t: t, a: newApp(t.Context(), o)}
	d.a.debounce, d.a.settle = 0, 0
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	cmd := d.a.load()
	go func() { done <- cmd() }()
	d.run(d.a.hearEarly())
	if d.a.lib == nil || !d.a.lib.Early {
		t.Fatal("the articles are not there before the corpus")
	}
	return d, func() { close(gate); d.send(<-done) }
}

// TestArticlesFirst: while the corpus is worked out its articles are listed, filtered, read and copied, and nothing
// is claimed or decided about what is not known yet.
func TestArticlesFirst(t *testing.T) {
	ledger := &testLedger{}
	d, load := reading(t, 120, 30, Options{
		Ledger:   ledger,
		Editor:   func(string, int) (*exec.Cmd, error) { return nil, errors.New("the editor is asked for") },
		OpenURL:  func(string) error { return nil },
		Markdown: func(*model.Corpus, *model.LineUp, string) safe.String { return safe.Line("") },
	}, nil)
	d.a.Update(d.a.listen()())
	d.sees("Stories ◌", "Speakers ◌", "Articles 5", "Bookmarks ◌", "2 of 5", "reading quotes").misses("tables", "why")
	d.keys("1 tab").sees("Stories are still being worked out").keys("6 tab j")
	row := d.under()
	d.keys("f").typed("speaker:quill").keys("enter").sees("can be used when everything is loaded")
	d.keys("f").typed("bridge").keys("enter").sees("filter  bridge").keys("F")
	d.keys("y").sees("copied the source").keys("E").sees("the editor is asked for").keys("o").misses("not ready")
	for _, screen := range []string{"", "enter"} {
		d.keys(screen)
		for key := range strings.FieldsSeq("m M S O = ! e | t i v u U ctrl+r Y") {
			if d.keys(key).sees("not ready yet"); len(ledger.all) > 0 || d.a.prompt != nil {
				t.Fatalf("%s after %q: %v", key, screen, ledger.all)
			}
		}
	}
	for key := range strings.FieldsSeq("y ] [ n N enter tab") {
		d.keys(key).sees("not ready yet")
	}
	d.keys("j").sees("the quotes are still being worked out").misses("No quote", "only here")
	load()
	d.sees("everything is ready", "Quotes here").misses("◌")
	if d.keys("esc"); d.under() != row {
		t.Errorf("on the row %q, not %q", d.under(), row)
	}
	d.keys("5 tab j u").sees("nothing to undo")
}

// TestNotMoved: users who have done nothing while the corpus was worked out, or only searched, are where the program
// opens at other times.
func TestNotMoved(t *testing.T) {
	resume := State{Places: []library.Place{{View: "lists", Tab: "Speakers"}}, Queries: []string{"ferry"}}
	for _, o := range []Options{{}, {Resume: resume}} {
		want := driveWith(t, testLoaded(t), 120, 30, o)
		d, load := reading(t, 120, 30, o, nil)
		if d.a.moved() {
			t.Error("moved before any key")
		}
		load()
		if got := d.screen(); got != want.screen() {
			t.Errorf("opens with\n%s\nnot with\n%s", got, want.screen())
		}
		d, load = reading(t, 120, 30, o, nil)
		d.keys("/").typed("open bridge").sees("open bridge", "still loading")
		load()
		if d.sees(" hits", "Articles 3").keys("esc"); d.screen() != want.screen() {
			t.Errorf("after a search\n%s\nnot\n%s", d.screen(), want.screen())
		}
		d, load = reading(t, 120, 30, o, nil)
		d.keys("/").typed("open bridge").keys("enter")
		load()
		d.sees(" of 4 for open bridge")
	}
}

// TestLoadedBehindTheLine: the corpus waits for a line that is being typed, keeps filters and marks, and fills a
// window of another size.
func TestLoadedBehindTheLine(t *testing.T) {
	d, load := reading(t, 120, 30, Options{}, nil)
	d.keys("space space f").typed("outlet:co")
	load()
	if d.sees("filter: outlet:co"); !d.a.lib.Early {
		t.Fatal("the corpus did not wait for the line")
	}
	d.send(tea.WindowSizeMsg{Width: 90, Height: 24})
	d.typed("urier").sees("filter: outlet:courier").keys("enter")
	if d.sees("filter  outlet:courier", "+Minister"); d.a.lib.Early {
		t.Error("the corpus did not come behind the line")
	}
	d.keys("F v")
	if d.a.top().View() != kit.InLineUp {
		t.Errorf("the marked articles are not lined up:\n%s", d.screen())
	}

	d, load = reading(t, 120, 30, Options{}, nil)
	d.keys("? j")
	for _, size := range [][2]int{{40, 12}, {200, 60}, {3, 2}, {80, 24}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if rows := strings.Split(d.a.View().Content, "\n"); len(rows) != size[1] {
			t.Errorf("%d rows at %v", len(rows), size)
		}
	}
	load()
	d.sees("move").keys("esc").sees("Articles 5")
}

// TestFailsAfterTheArticles: a load that fails ends the program, whatever is being read.
func TestFailsAfterTheArticles(t *testing.T) {
	broken := errors.New("broken")
	d, load := reading(t, 80, 24, Options{}, broken)
	d.keys("enter f")
	load()
	if !d.quit || !errors.Is(d.a.failed, broken) {
		t.Errorf("quit %v, failed with %v", d.quit, d.a.failed)
	}
}
