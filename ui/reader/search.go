package reader

import (
	"errors"
	"fmt"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/safe"
)

// mostHits is how many hits of a search are listed; what is beyond is told.
const mostHits = 200

// A find is the screen of the search: a line to type in, the hits, and a preview of
// the one chosen. The search itself runs beside the program; every question has a
// number, and an answer to any but the newest is dropped.
type find struct {
	lib     *library
	input   input
	asked   int // the number of the newest question
	query   string
	result  search.Result
	wrong   *search.QueryError // why the query cannot be understood; nil where it can
	waiting bool
	eager   bool // enter was pressed before the answer was there
	rows    []findRow
	same    int  // hits that are not listed, since they would open what another opens
	list    list // of rows
	w, h    int

	past      []string // what was searched for before, the newest last
	back      int      // how far back in it the query is that stands there; 0 for none
	typedLast string   // what stood there before

	preview [][]run
	shown   shown
}

func newFind(lib *library) *find { return &find{lib: lib} }

func (f *find) view() view { return inSearch }

func (f *find) head() []run {
	return []run{{"Search", titled | bold}, {"  " + f.status(), faint}}
}

// status says what was searched, and how far the hits are to the letter.
func (f *find) status() string {
	switch {
	case f.wrong != nil:
		return text.Line(f.wrong.What)
	case f.input.text() == "":
		return "speakers, topics, outlets, headlines, and the words themselves"
	case f.query == "" && f.waiting:
		return "…"
	}
	r := &f.result
	n := plural(len(r.Hits)+f.same, "hit")
	if r.More > 0 {
		n = fmt.Sprintf("%d of %s hits", len(r.Hits)+f.same, atLeast(len(r.Hits)+f.same+r.More, r.AtLeast))
	}
	if len(r.Hits) == 0 {
		n = "no hit"
	}
	return dots(n, text.Line(r.Relaxed), text.Line(r.Searched))
}

// lineRows is the input, and the row below it.
const lineRows = 2

// split leaves room for the input.
func (f *find) split() split { return splitOf(f.w, max(f.h-lineRows, 0), mostHits, f.lib.set.Plain) }

func (f *find) resize(w, h int) {
	f.w, f.h = w, h
	f.list.resize(f.split().listH)
	f.look()
}

// typed takes a key that writes; it says whether the query changed.
func (f *find) typed(key, printed string) (intent, bool) {
	if !f.input.key(key, printed) {
		return nil, false
	}
	return f.question(), true
}

// paste takes a pasted text.
func (f *find) paste(s string) intent {
	f.input.insert(text.Line(s))
	return f.question()
}

// question asks for what the input holds now.
func (f *find) question() intent {
	f.asked++
	f.waiting, f.eager, f.back = true, false, 0
	if f.input.text() == "" {
		return f.answer(foundMsg{of: f.lib, asked: f.asked})
	}
	return ask{f.input.text()}
}

// answer receives hits; where enter could not wait for them it opens the first.
func (f *find) answer(m foundMsg) intent {
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
	f.list.top = 0
	f.group()
	f.shown = shown{}
	f.look()
	if f.eager {
		f.eager = false
		return f.act(actOpen, 0)
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
	want := shown{id: f.list.at, w: s.viewW, h: s.viewH, present: f.hit() != nil}
	if want == f.shown {
		return
	}
	f.shown, f.preview = want, nil
	if want.present && want.w > 0 && want.h > 0 {
		f.preview = f.lib.hitPreview(f.hit(), want.w, want.h)
	}
}

func (f *find) act(a action, n int) intent {
	defer f.look()
	if a == actComplete {
		if want, ok := f.complete(); ok {
			return want
		}
		a = actDown
	}
	if a == actUp && f.list.at <= 1 {
		return f.recall()
	}
	if f.list.motion(a, n) {
		f.settle(a == actUp || a == actPageUp)
		return nil
	}
	if a == actOpen {
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

func (f *find) render(t *theme) []safe.String {
	if f.h == 0 {
		return nil
	}
	s := f.split()
	list := make([]safe.String, 0, s.listH)
	from, to := f.list.seen()
	for i := from; i < to; i++ {
		row := f.headRow(f.rows[i].head)
		if at := f.rows[i].hit; at != model.None {
			row = f.lib.hitRow(&f.result.Hits[at], s.listW-2)
		}
		list = append(list, t.listRow(s.listW, i == f.list.at, row))
	}
	st := plain
	if f.input.stale {
		st = faint
	}
	out := []safe.String{
		t.line(f.w, plain, run{prompted, bold}, run{show(f.input.visible(f.lineWidth())), st}),
		t.line(f.w, plain, f.hint()...),
	}
	if s.listH > 0 {
		out = append(out, s.join(rows(list, s.listW, s.listH), renderRuns(t, f.preview, s.viewW, s.viewH), t)...)
	}
	return rows(out, f.w, f.h)
}

// cursor is the column at which the next letter will stand, on the first row.
func (f *find) cursor() int {
	return min(len(prompted)+f.input.column(f.lineWidth()), max(f.w-1, 0))
}

// prompted stands before the line that is typed.
const prompted = "/ "

// lineWidth is the room for the line that is typed, but for the cursor.
func (f *find) lineWidth() int { return f.w - len(prompted) - 1 }
