package reader

import (
	"errors"
	"fmt"

	"lineup/model"
	"lineup/model/search"
	"lineup/model/text"
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
	wrong   string // why the query cannot be understood
	waiting bool
	eager   bool // enter was pressed before the answer was there
	list    list
	w, h    int

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
	case f.wrong != "":
		return f.wrong
	case f.input.text() == "":
		return "speakers, topics, outlets, headlines, and the words themselves"
	case f.query == "" && f.waiting:
		return "…"
	}
	r := &f.result
	n := plural(len(r.Hits), "hit")
	if r.More > 0 {
		n = fmt.Sprintf("%d of %d hits", len(r.Hits), len(r.Hits)+r.More)
	}
	if len(r.Hits) == 0 {
		n = "no hit"
	}
	return dots(n, text.Line(r.Relaxed), text.Line(r.Searched))
}

// listHeight leaves a row for the input.
func (f *find) split() split { return splitOf(f.w, max(f.h-1, 0), f.lib.set.Plain) }

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
	f.waiting, f.eager = true, false
	if f.input.text() == "" {
		return f.answer(f.asked, "", search.Result{}, nil)
	}
	return ask{f.input.text()}
}

// answer receives hits; where enter could not wait for them it opens the first.
func (f *find) answer(asked int, query string, r search.Result, err error) intent {
	if asked != f.asked {
		return nil
	}
	f.waiting, f.wrong = false, ""
	if wrong, ok := errors.AsType[*search.QueryError](err); ok {
		f.wrong = text.Line(wrong.What)
		return nil
	}
	if err != nil {
		return nil
	}
	f.query, f.result = query, r
	f.list.at, f.list.top = 0, 0
	f.list.set(len(r.Hits))
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
	if f.list.at < len(f.result.Hits) {
		return &f.result.Hits[f.list.at]
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
	if f.list.motion(a, n) {
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
		return openHit{f.list.at}
	}
	return nil
}

// openHit is what a hit opens: a quote its line-up, or its article where nobody else
// carries it; a name what belongs to it.
func (lib *library) openHit(h *search.Hit) intent {
	switch h.Kind {
	case search.QuoteHit:
		q := &lib.c.Quotes[h.At]
		if u := lib.c.UtteranceAt(h.At, h.Span); u != model.None && len(lib.c.Utterances[u].Versions) > 1 {
			return openUtterance{u, q.Article, h.Span}
		}
		return openArticle{q.Article, q.Span()}
	case search.SpeakerHit:
		return openScope{lib.ofSpeaker(h.At)}
	case search.TopicHit:
		return openScope{lib.ofTopic(h.At)}
	case search.OutletHit:
		if h.Article == model.None {
			return say{"this outlet has no article here"}
		}
		return openScope{lib.ofOutlet(h.Article)}
	default:
		return openArticle{h.Article, h.Span}
	}
}

// hitPreview previews what a hit opens.
func (lib *library) hitPreview(h *search.Hit, w, rows int) [][]run {
	switch h.Kind {
	case search.QuoteHit:
		q := &lib.c.Quotes[h.At]
		if u := lib.c.UtteranceAt(h.At, h.Span); u != model.None && len(lib.c.Utterances[u].Versions) > 1 {
			return lib.utterancePreview(u, w, rows)
		}
		return lib.articlePreview(q.Article, q.Span(), w, rows)
	case search.SpeakerHit:
		return lib.speakerPreview(h.At, w, rows)
	case search.TopicHit:
		return lib.topicPreview(h.At, w, rows)
	default:
		if h.Article == model.None {
			return nil
		}
		return lib.articlePreview(h.Article, h.Span, w, rows)
	}
}

func (f *find) render(t *theme) []string {
	if f.h == 0 {
		return nil
	}
	s := f.split()
	list := make([]string, 0, s.listH)
	from, to := f.list.seen()
	for i := from; i < to; i++ {
		list = append(list, t.listRow(s.listW, i == f.list.at, f.lib.hitRow(&f.result.Hits[i], s.listW-2)))
	}
	st := plain
	if f.input.stale {
		st = faint
	}
	out := []string{t.line(f.w, plain, run{"/ ", bold}, run{show(f.input.visible(f.w - 3)), st})}
	if s.listH > 0 {
		out = append(out, s.join(rows(list, s.listW, s.listH), renderRuns(t, f.preview, s.viewW, s.viewH), t)...)
	}
	return rows(out, f.w, f.h)
}

// cursor is the column at which the next letter will stand, on the first row.
func (f *find) cursor() int { return min(2+f.input.column(f.w-3), max(f.w-1, 0)) }

// hitRow is a hit on one line of w cells, with what matched in another style.
func (lib *library) hitRow(h *search.Hit, w int) []run {
	const who, where = 16, 14
	lead := []run{column("", 4, plain), column(string(h.Kind), who, faint), spaces(1)}
	source := lib.label(h.Article, where)
	switch h.Kind {
	case search.QuoteHit:
		q := &lib.c.Quotes[h.At]
		lead = []run{column(lib.times(lib.c.UtteranceAt(h.At, h.Span)), 4, bold), column(lib.speakerName(q.Speaker), who, plain), spaces(1)}
	case search.SpeakerHit:
		source = column(lib.quoteCount(h.At), where, faint)
	case search.TopicHit:
		source = column(plural(len(lib.c.Topics[h.At].Articles), "article"), where, faint)
	case search.OutletHit:
		source = column("", where, plain)
	default:
	}
	lead = append(lead, source, spaces(1))
	return append(lead, matchRuns(h, w-width(lead))...)
}

// matchRuns is a hit's text in about w cells, from shortly before its first match on.
func matchRuns(h *search.Hit, w int) []run {
	s := model.Span{End: len(h.Text)}
	paints := make([]paint, len(h.Matches))
	for i, m := range h.Matches {
		paints[i] = paint{inRange(h.Text, m), matched | bold}
	}
	var out []run
	if lead := max(w/3, 0); len(paints) > 0 && paints[0].span.End > w && paints[0].span.Start > lead {
		s.Start = paints[0].span.Start - lead
		out = append(out, run{text: "…"})
	}
	s.End = min(s.End, s.Start+longest(w))
	s = inRange(h.Text, s)
	return append(out, paintLine(h.Text, s, s.Start-1, plain, paints, nil)...)
}
