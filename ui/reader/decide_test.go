package reader

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"lineup/ui/reader/library"
	"lineup/ui/reader/lineup"

	tea "charm.land/bubbletea/v2"

	"lineup/model"
	"lineup/model/decide"
)

// testLedger keeps decisions in memory.
type testLedger struct {
	all  decide.Decisions
	full bool
}

func (l *testLedger) Note(gone, come decide.Decisions) {
	for _, d := range gone {
		l.all = l.all.Without(d)
	}
	l.all = append(slices.Clip(l.all), come...)
}

func (l *testLedger) Save() (decide.Decisions, error) {
	if l.full {
		return l.all, errors.New("lineup.toml cannot be written (the disk is full); kept in memory")
	}
	return l.all, nil
}

// deciders opens the test corpus with a ledger.
func deciders(t *testing.T, w, h int) (*driver, *testLedger) {
	t.Helper()
	l := testLoaded(t)
	l.Analysed = l.Corpus
	ledger := &testLedger{}
	return driveWith(t, l, w, h, Options{Ledger: ledger}), ledger
}

func (d *driver) corpus() *model.Corpus { return d.a.lib.Corpus }

// TestCorrectSpeaker: S, a name, and every list, head and reason follows; u undoes it, U redoes it.
func TestCorrectSpeaker(t *testing.T) {
	d, ledger := deciders(t, 140, 40)
	d.keys("tab enter S").sees("who said")
	d.typed("Vera Lund").keys("enter").sees("is Vera Lund's now; u undoes")
	if len(ledger.all) == 0 {
		t.Fatal("nothing was kept")
	}
	d.keys("i").sees("Vera Lund", "you decided this", "decided").keys("esc")
	d.keys("u").sees("undone:", "U redoes")
	if len(ledger.all) != 0 || d.corpus() != d.a.journal.analysed {
		t.Errorf("undone, and %v is left", ledger.all)
	}
	d.keys("u").sees("nothing to undo")
	d.keys("U").sees("Vera Lund's now").keys("U").sees("there is nothing to redo")
}

// TestCorrectOneVersion: in a line-up S corrects the version in focus. The heading keeps the name that the others
// give, and the version has its new speaker in its pane, stacked, and in the preview; in the list S corrects all
// versions.
func TestCorrectOneVersion(t *testing.T) {
	d, _ := deciders(t, 160, 40)
	d.keys("2 tab enter tab S").sees("in The Selwyn Courier").typed("Vera Lund").keys("enter").sees("in The Selwyn Courier is Vera Lund's now", "  Ada Quill  minister", "@ by Vera Lund")
	d.send(tea.WindowSizeMsg{Width: 70, Height: 40})
	d.sees("@ by Vera Lund")
	d.send(tea.WindowSizeMsg{Width: 160, Height: 40})
	d.keys("esc").sees("Ada Quill", "@ by Vera Lund")
	d.keys("S").sees("in all 3 versions").typed("Vera Lund").keys("enter").sees("in all 3 versions is Vera Lund's now").misses("@ by")
}

// TestUndoEarlier: the decisions of an earlier run can be undone, a step at a time.
func TestUndoEarlier(t *testing.T) {
	d, ledger := deciders(t, 140, 40)
	d.keys("tab S up").sees("nobody").keys("enter").sees("is nobody's now")
	l := testLoaded(t)
	l.Analysed, l.Decisions = l.Corpus, ledger.all
	l.Corpus = decide.Apply(l.Corpus, l.Decisions)
	if len(ledger.all) < 2 {
		t.Fatalf("a step of one decision only: %v", ledger.all)
	}
	again := driveWith(t, l, 140, 40, Options{Ledger: ledger})
	again.keys("u").sees("undone:", " more; U")
	if len(ledger.all) != 0 {
		t.Errorf("one step leaves %v", ledger.all)
	}
	again.keys("U")
	if len(ledger.all) < 2 {
		t.Errorf("redone: %v", ledger.all)
	}
}

// TestChooseSpeaker: the arrows step through the names that match the input.
func TestChooseSpeaker(t *testing.T) {
	d, _ := deciders(t, 140, 40)
	d.keys("tab S down").sees("1 of")
	if d.a.prompt.Input.Text() == "" {
		t.Error("no name was inserted")
	}
	d.keys("esc").typed("S").typed("zzz").sees("a new name")
}

// TestJoinAndPart: = on two stories merges them, ! splits an article off again, and the selected row stays in sight.
func TestJoinAndPart(t *testing.T) {
	d, ledger := deciders(t, 140, 40)
	before := len(d.corpus().Stories)
	if before < 2 {
		t.Skip("one story only")
	}
	d.keys("=").sees("now press = on the other story").keys("j =").sees("the two stories are now one")
	if got := len(d.corpus().Stories); got != before-1 {
		t.Errorf("%d stories, then %d", before, got)
	}
	d.keys("u")
	if got := len(d.corpus().Stories); got != before || len(ledger.all) != 0 {
		t.Errorf("undone: %d stories", got)
	}
	d.keys("tab enter")
	if d.a.top().(*lineup.Screen).Focused() == d.a.top().(*lineup.Screen).Base {
		d.keys("!").sees("tab goes to another one").keys("tab")
	}
	d.keys("!").sees("is now a separate quote")
	d.keys("u").sees("undone")
	d.keys("= j").keys("esc")
}

// TestBookmark: m adds and removes a mark, M writes a note with tags and shows it again.
func TestBookmark(t *testing.T) {
	d, ledger := deciders(t, 140, 40)
	ix := d.a.lib.Index
	d.keys("tab m").sees("bookmarked the quote")
	if len(d.corpus().Bookmarks) != 1 || d.a.lib.Index != ix {
		t.Error("not bookmarked, or the index was rebuilt for it")
	}
	d.keys("M").typed("call them #quay").keys("enter").sees("note saved")
	b := d.corpus().Bookmarks
	if len(b) != 1 || b[0].Note != "call them" || !slices.Equal(b[0].Tags, []string{"quay"}) {
		t.Errorf("%+v", b)
	}
	d.keys("M").sees("call them #quay").keys("esc m").sees("bookmark removed")
	if len(d.corpus().Bookmarks) != 0 || len(ledger.all) != 0 {
		t.Errorf("left: %v", ledger.all)
	}
}

// TestNameOutlet: O sets the article's outlet, in every list.
func TestNameOutlet(t *testing.T) {
	d, _ := deciders(t, 140, 40)
	d.keys("shift+tab,shift+tab O").sees("outlet of").typed("Sky Watch").keys("enter").sees("is by Sky Watch now")
	if !strings.Contains(d.screen(), "Sky Watch") {
		t.Error(d.screen())
	}
}

// TestNotSaved: a decision that could not be saved is reported before anything else, is in force and can be undone,
// is shown at the foot until it is saved, and is retried on request.
func TestNotSaved(t *testing.T) {
	d, ledger := deciders(t, 140, 40)
	ledger.full = true
	d.keys("tab m").sees("not saved: bookmarked the quote", "lineup.toml cannot be written (the disk is full)")
	if len(d.corpus().Bookmarks) != 1 || d.a.journal.busy {
		t.Error("it is not saved")
	}
	d.keys("j k").sees("ctrl+r tries again")
	d.keys("u").sees("not saved: undone: bookmarked", "lineup.toml cannot be written (the disk is full)")
	if len(d.corpus().Bookmarks) != 0 {
		t.Error("it is not undone")
	}
	d.keys("ctrl+r").sees("not saved: ")
	ledger.full = false
	d.keys("ctrl+r").sees("saved now")
	if d.keys("j"); strings.Contains(d.screen(), "tries again") {
		t.Error("reported as not saved, although it is")
	}
	drive(t, testLoaded(t), 140, 40).keys("tab m").sees("nothing can be corrected")
}

// TestQuitInHaste: what was decided before q is saved before the program ends.
func TestQuitInHaste(t *testing.T) {
	d, ledger := deciders(t, 140, 40)
	d.keys("tab m")
	_, saving := d.a.Update(press("u"))
	d.keys("U q")
	if d.quit || len(ledger.all) != 0 {
		t.Fatalf("it did not wait: %v", ledger.all)
	}
	d.run(saving)
	if !d.quit || len(ledger.all) != 1 {
		t.Errorf("redone and quit: %v, %v", d.quit, ledger.all)
	}
}

// TestHaste: keys pressed while a decision is saved are carried out after it, in order.
func TestHaste(t *testing.T) {
	d, ledger := deciders(t, 140, 40)
	d.keys("tab m").keys("j m")
	_, saving := d.a.Update(press("u"))
	d.keys("u u U")
	if len(ledger.all) != 1 { // only the first of them is in force yet
		t.Fatalf("the keys did not wait: %v", ledger.all)
	}
	d.run(saving)
	if len(ledger.all) != 1 || len(d.corpus().Bookmarks) != 1 {
		t.Errorf("two undone and one redone: %v", ledger.all)
	}
}

// TestRehome: after a decision every screen on the way back is whole, wherever it was made.
func TestRehome(t *testing.T) {
	for _, way := range []string{"tab", "tab tab", "tab tab enter", "tab tab tab", "shift+tab,shift+tab", "enter", "tab enter", "tab enter enter", "f"} {
		for _, key := range []string{"S", "!", "O"} {
			d, _ := deciders(t, 120, 30)
			d.keys(way)
			if way == "f" {
				d.typed("speaker:e").keys("enter")
			}
			d.keys(key)
			if d.a.prompt != nil {
				d.typed("Vera Lund").keys("enter")
			}
			_ = d.screen()
			d.keys("u")
			for range 4 {
				if d.quit {
					break
				}
				_ = d.screen()
				d.keys("esc")
			}
		}
	}
}

// TestKeepsPlace: a decision leaves the tables open at their row, and the cursor of a line-up on its difference, in
// its pane, as high in the window.
func TestKeepsPlace(t *testing.T) {
	d, _ := deciders(t, 140, 24)
	d.keys("enter t tab j,j")
	row := d.a.cursor().Y
	d.run(d.a.decide(decideOn{[]decide.Decision{decide.Outlet{Name: "Sky Watch", Files: []string{"*"}}}, "named"}))
	if d.sees("▎Wordings", "Sky Watch"); d.a.cursor().Y != row {
		t.Errorf("on row %d, was on %d", d.a.cursor().Y, row)
	}
	d, ledger := deciders(t, 140, 24)
	d.keys("tab enter n,n")
	s, _ := d.a.top().(*lineup.Screen)
	focused, diff, at := s.Focused(), s.Diff, *s.List()
	d.keys("m")
	if len(ledger.all) != 1 || s.Focused() != focused || s.Diff != diff || *s.List() != at {
		t.Errorf("in the pane of %d, difference %d, %v; was %d, %d, %v", s.Focused(), s.Diff, *s.List(), focused, diff, at)
	}
}

// TestOldUntilLinedUp: between a decision and the line-up that follows from it the old line-up is whole, whatever is
// pressed.
func TestOldUntilLinedUp(t *testing.T) {
	d, _ := deciders(t, 140, 24)
	d.keys("tab enter")
	s, _ := d.a.top().(*lineup.Screen)
	n := *d.a.lib
	n.Corpus = decide.Apply(d.corpus(), decide.Step(time.Now(), decide.Split{Articles: []model.ArticleID{d.corpus().Articles[1].ID}}))
	made := d.a.rehome(library.New(library.Loaded{Corpus: n.Corpus}, n.Settings, nil))
	d.send(tea.WindowSizeMsg{Width: 60, Height: 30})
	d.keys("n").sees("still lining up", "We are")
	d.run(made)
	if d.keys("n"); s.Lib != d.a.lib || s.Next != nil {
		t.Error("the newer one did not replace it")
	}
}
