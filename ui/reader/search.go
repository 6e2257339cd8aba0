package reader

import (
	"errors"
	"fmt"
	"slices"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/reader/kit"

	tea "charm.land/bubbletea/v2"
)

// mostHits is how many hits of a search are listed; what is beyond is told.
const mostHits = 200

// A find is the search, laid over what was in sight: a line to type in, the hits, and a preview of
// the one chosen. The search itself runs beside the program; every question has a
// number, and an answer to any but the newest is dropped.
type find struct {
	lib     *library
	input   kit.Input
	asked   int // the number of the newest question
	query   string
	result  search.Result
	wrong   *search.QueryError // why the query cannot be understood; nil where it can
	waiting bool
	eager   bool // enter was pressed before the answer was there
	rows    []findRow
	same    int               // hits that are not listed, since they would open what another opens
	stories int               // hits that are the stories of others
	drawn   map[int][]kit.Run // hits as rows, of drawnW cells
	drawnW  int
	list    kit.List // of rows
	w, h    int

	past      []string // what was searched for before, the newest last
	back      int      // how far back in it the query is that stands there; 0 for none
	typedLast string   // what stood there before

	preview [][]kit.Run
	shown   shown
}

func newFind(lib *library) *find { return &find{lib: lib} }

func (f *find) view() kit.Screen { return kit.InSearch }

func (f *find) crumb() string { return "Search" }

func (f *find) whereabouts() []kit.Run { return []kit.Run{kit.Text(f.status(), kit.Muted)} }

// status says what was searched, and how far the hits are to the letter.
func (f *find) status() string {
	switch {
	case f.wrong != nil:
		return text.Line(f.wrong.What)
	case f.input.Text() == "":
		return "speakers, topics, outlets, headlines, and the words themselves"
	case f.query == "" && f.waiting:
		return "…"
	}
	r := &f.result
	return dots(f.hits(), text.Line(r.Relaxed), text.Line(r.Searched))
}

// hits counts the hits.
func (f *find) hits() string {
	r := &f.result
	n := len(r.Hits) + f.same - f.stories
	switch {
	case f.query == "" || f.wrong != nil:
		return ""
	case n == 0:
		return "no hit"
	case r.More > 0:
		return fmt.Sprintf("%d of %s hits", n, atLeast(n+r.More, r.AtLeast))
	default:
		return plural(n, "hit")
	}
}

func (f *find) resize(w, h int) {
	f.w, f.h = w, h
	at := f.chosen()
	f.list.Resize(f.split().ListH)
	if f.listRows(); at != model.None {
		f.choose(at)
	}
	f.look()
}

// typed takes a key that writes; it reports whether the query changed.
func (f *find) typed(msg tea.KeyPressMsg) (kit.Intent, bool) {
	if !f.input.Key(msg) {
		return nil, false
	}
	return f.question(), true
}

// paste takes a pasted text.
func (f *find) paste(s string) kit.Intent {
	f.input.Insert(text.Line(s))
	return f.question()
}

// question asks for what the input holds now.
func (f *find) question() kit.Intent {
	f.asked++
	f.waiting, f.eager, f.back = true, false, 0
	if f.input.Text() == "" {
		return f.answer(foundMsg{of: f.lib, asked: f.asked})
	}
	return ask{f.input.Text()}
}

// answer receives hits; where enter could not wait for them it opens the first.
func (f *find) answer(m foundMsg) kit.Intent {
	if m.asked != f.asked {
		return nil
	}
	f.waiting, f.wrong = false, nil
	if wrong, ok := errors.AsType[*search.QueryError](m.err); ok {
		f.wrong = wrong
		return nil
	}
	if e, ok := errors.AsType[*fault.Error](m.err); ok {
		return say{e.Error()}
	}
	if m.err != nil {
		return nil // it was given up
	}
	f.lib, f.query, f.result = m.of, m.query, m.result
	f.list.Top, f.drawn = 0, nil
	f.group()
	f.shown = shown{}
	f.look()
	if f.eager {
		f.eager = false
		return f.act(kit.ActOpen, 0)
	}
	return nil
}

// hit is the chosen hit, nil where there is none.
func (f *find) hit() *search.Hit {
	if at := f.chosen(); at != model.None {
		return &f.result.Hits[at]
	}
	return nil
}

// look makes the preview of the chosen hit.
func (f *find) look() {
	s := f.split()
	want := shown{id: f.list.At, w: s.ViewW - 2, h: s.ViewH, present: f.hit() != nil}
	if want == f.shown {
		return
	}
	f.shown, f.preview = want, nil
	if want.present && want.w > 0 && want.h > 0 {
		f.preview = f.lib.hitPreview(f.hit(), want.w, want.h)
	}
}

func (f *find) act(a kit.Action, n int) kit.Intent {
	defer f.look()
	if a == kit.ActComplete {
		if want, ok := f.complete(); ok {
			return want
		}
		f.nextGroup()
		return nil
	}
	if a == kit.ActUp && (f.back > 0 || !slices.ContainsFunc(f.rows[:min(f.list.At, len(f.rows))], func(r findRow) bool { return r.hit != model.None })) {
		return f.recall()
	}
	if f.list.Motion(a, n) {
		f.back = 0
		f.settle(a == kit.ActUp || a == kit.ActPageUp)
		return nil
	}
	if a == kit.ActOpen {
		if f.waiting {
			f.eager = true
			return nil
		}
		if f.hit() == nil {
			return say{"nothing to open"}
		}
		return openHit{f.chosen()}
	}
	return nil
}
