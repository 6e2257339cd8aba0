package reader

import (
	"fmt"
	"strings"

	"lineup/model/text"
)

// hint is the row below the line that is typed: where in it the query cannot be
// understood, how its last field may go on, or why the chosen hit is one.
func (f *find) hint() []run {
	switch {
	case f.wrong != nil:
		return f.caret()
	case len(f.result.Completions) > 0 && !f.waiting:
		return f.offers()
	case f.back > 0:
		return []run{{fmt.Sprintf("  search %d of the %d before; ↑ goes on", f.back, len(f.past)), faint}}
	case f.hit() != nil:
		return []run{{"  " + text.Line(f.hit().Why), faint}}
	default:
		return nil
	}
}

// caret points at the place of the query that cannot be understood.
func (f *find) caret() []run {
	query, from, to := f.input.text(), f.wrong.Span.Start, f.wrong.Span.End
	if from > to || to > len(query) {
		return nil
	}
	scrolled := cells(show(strings.Join(f.input.chars[:f.input.first(f.lineWidth())], "")))
	at := cells(show(query[:from])) - scrolled
	end := max(cells(show(query[:to]))-scrolled, at+1)
	at = max(at, 0)
	return []run{spaces(len(prompted) + at), {strings.Repeat("^", max(end-at, 0)), bold}}
}

// offers are the completions: tab takes the first.
func (f *find) offers() []run {
	out := []run{{"  tab  ", bold}}
	for i, c := range f.result.Completions {
		if i > 0 {
			out = append(out, run{" · ", faint})
		}
		out = append(out, run{text: c.Name})
		if c.Count > 0 {
			out = append(out, run{fmt.Sprintf(" %d", c.Count), faint})
		}
	}
	return out
}

// complete puts the first completion in; false where there is none.
func (f *find) complete() (intent, bool) {
	if len(f.result.Completions) == 0 || f.waiting || f.wrong != nil {
		return nil, false
	}
	return f.put(f.result.Completions[0].Query), true
}

// put asks another query instead of the one that stands there.
func (f *find) put(query string) intent {
	f.input = input{}
	f.input.insert(query)
	return f.question()
}

// recall puts in the query before, as far back as there are any, and then what was
// typed at first.
func (f *find) recall() intent {
	if len(f.past) == 0 {
		return nil
	}
	if f.back == 0 {
		f.typedLast = f.input.text()
	}
	back := (f.back + 1) % (len(f.past) + 1)
	query := f.typedLast
	if back > 0 {
		query = f.past[len(f.past)-back]
	}
	want := f.put(query)
	f.back = back
	return want
}
