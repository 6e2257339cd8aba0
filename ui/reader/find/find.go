package find

import (
	"errors"
	"fmt"
	"slices"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/reader/card"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"

	tea "charm.land/bubbletea/v2"
)

// MostHits is the maximum number of hits listed; the rest are counted.
const MostHits = 200

// A Screen is the search, laid over what was in sight: a line to type in, the hits, and a preview of the selected
// one. The search itself runs in the background.
type Screen struct {
	Lib      *library.Library
	Input    kit.Input
	Question intent.Question
	Query    string
	Result   search.Result
	wrong    *search.QueryError // why the query cannot be understood; nil if it can
	Waiting  bool
	Eager    bool // enter was pressed before the answer was there
	Rows     []findRow
	Same     int               // hits that are not listed, since they would open what another opens
	drawn    map[int][]kit.Run // hits as rows, of drawnW cells
	drawnW   int
	List     kit.List // of rows
	w, h     int

	Past      []string // past searches, the newest last
	back      int      // how far back in Past the current query is; 0 for none
	typedLast string   // the input before that

	preview [][]kit.Run
	shown   card.Shown
}

// New returns the search over a library, with nothing typed.
func New(lib *library.Library) *Screen { return &Screen{Lib: lib} }

// Moved continues with another library. The hits are the old one's until it is indexed.
func (f *Screen) Moved(lib *library.Library) {
	if lib.Index == nil {
		f.Waiting = true
		return
	}
	f.Lib, f.shown = lib, card.Shown{}
}

// View returns the screen whose keys apply here.
func (f *Screen) View() kit.Screen { return kit.InSearch }

// Crumb returns the screen's name in the trail.
func (f *Screen) Crumb() string { return "Search" }

// Whereabouts returns the position in it, for the status line.
func (f *Screen) Whereabouts() []kit.Run { return []kit.Run{kit.Text(f.status(), kit.Muted)} }

// status returns what was searched, and how closely the hits match it.
func (f *Screen) status() string {
	switch {
	case f.wrong != nil:
		return text.Line(f.wrong.What)
	case f.Input.Text() == "":
		return "speakers, topics, outlets, headlines, and the words themselves"
	case f.Lib.Early:
		return stillLoading
	case f.Query == "" && f.Waiting:
		return "…"
	}
	return f.hits() // the row below the line shows what was searched
}

// stillLoading is shown for input while there is nothing to search yet.
const stillLoading = "still loading; the search runs as soon as everything is there"

// hits counts the hits.
func (f *Screen) hits() string {
	r := &f.Result
	n := f.hitsBefore(len(r.Hits)) + f.Same
	switch {
	case f.Query == "" || f.wrong != nil:
		return ""
	case n == 0:
		return "no hits"
	case r.More > 0:
		return fmt.Sprintf("%d of %s hits", n, atLeast(n+r.More, r.AtLeast))
	default:
		return view.Count(n, "hit")
	}
}

// hitsBefore counts the hits before a row of them. A story is not counted: several of them are about it.
func (f *Screen) hitsBefore(at int) int {
	n := 0
	for i := range f.Result.Hits[:at] {
		if f.Result.Hits[i].Kind != storyHit {
			n++
		}
	}
	return n
}

// Position returns the position among the hits: "hit 3 of 11 for ferry"; on a story, "the story of hits for ferry".
func (f *Screen) Position(at int) string {
	all := f.hitsBefore(len(f.Result.Hits))
	if f.Result.Hits[at].Kind == storyHit {
		return "the story of hits for " + text.Line(f.Query)
	}
	return fmt.Sprintf("hit %d of %d for %s", f.hitsBefore(at)+1, all, text.Line(f.Query))
}

// Step returns the hit d places from the one at; None if there is none.
func (f *Screen) Step(at, d int) int {
	for left := max(d, -d); left > 0; {
		at += d / max(d, -d)
		if at < 0 || at >= len(f.Result.Hits) {
			return model.None
		}
		if f.Result.Hits[at].Kind != storyHit {
			left--
		}
	}
	return at
}

// Resize lays the screen out for w cells and h rows.
func (f *Screen) Resize(w, h int) {
	f.w, f.h = w, h
	at := f.Chosen()
	f.List.Resize(f.split().ListH)
	if f.listRows(); at != model.None {
		f.Choose(at)
	}
	f.Look()
}

// Typed handles a key that types; it reports whether the query changed.
func (f *Screen) Typed(msg tea.KeyPressMsg) (kit.Intent, bool) {
	if !f.Input.Key(msg) {
		return nil, false
	}
	return f.Anew(), true
}

// Paste inserts a pasted text.
func (f *Screen) Paste(s string) kit.Intent {
	f.Input.Insert(text.Line(s))
	return f.Anew()
}

// Anew repeats the search for the current input.
func (f *Screen) Anew() kit.Intent {
	f.Question.Next()
	f.Waiting, f.Eager, f.back = true, false, 0
	if f.Input.Text() == "" {
		return f.Take(Found{Of: f.Lib})
	}
	return intent.Ask{Query: f.Input.Text()}
}

// Found is the result of searching a library.
type Found struct {
	Of     *library.Library
	Query  string
	Result search.Result
	Err    error
}

// Take receives hits; if enter could not wait for them it opens the first.
func (f *Screen) Take(m Found) kit.Intent {
	f.Waiting, f.wrong = false, nil
	if wrong, ok := errors.AsType[*search.QueryError](m.Err); ok {
		f.wrong = wrong
		return nil
	}
	if e, ok := errors.AsType[*fault.Error](m.Err); ok {
		return intent.Say(e.Error())
	}
	if m.Err != nil {
		return nil // it was abandoned
	}
	f.Lib, f.Query, f.Result = m.Of, m.Query, m.Result
	f.List.Top, f.drawn = 0, nil
	f.group()
	f.shown = card.Shown{}
	f.Look()
	if f.Eager {
		f.Eager = false
		return f.Act(kit.ActOpen, 0)
	}
	return nil
}

// Hit returns the selected hit, nil if there is none.
func (f *Screen) Hit() *search.Hit {
	if at := f.Chosen(); at != model.None {
		return &f.Result.Hits[at]
	}
	return nil
}

// Look makes the preview of the selected hit.
func (f *Screen) Look() {
	s := f.split()
	want := card.Shown{ID: f.List.At, W: s.ViewW - 2, H: s.ViewH, Present: f.Hit() != nil}
	if want == f.shown {
		return
	}
	f.shown, f.preview = want, nil
	if want.Present && want.W > 0 && want.H > 0 {
		f.preview = hitPreview(f.Lib, f.Hit(), want.W, want.H)
	}
}

// Act carries out an action, n times if a number was typed before it, and returns what it asks of the program.
func (f *Screen) Act(a kit.Action, n int) kit.Intent {
	defer f.Look()
	if a == kit.ActComplete {
		if want, ok := f.complete(); ok {
			return want
		}
		f.nextGroup()
		return nil
	}
	if a == kit.ActUp && (f.back > 0 || !slices.ContainsFunc(f.Rows[:min(f.List.At, len(f.Rows))], func(r findRow) bool { return r.hit != model.None })) {
		return f.recall()
	}
	if f.List.Motion(a, n) {
		f.back = 0
		f.settle(a == kit.ActUp || a == kit.ActPageUp)
		return nil
	}
	if a == kit.ActOpen {
		if f.Waiting {
			f.Eager = true
			return nil
		}
		if f.Hit() == nil {
			return intent.Say("nothing to open")
		}
		return intent.OpenHit{At: f.Chosen()}
	}
	return nil
}
