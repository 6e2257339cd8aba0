package reader

import (
	"fmt"
	"strings"

	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// hint is the row below the line that is typed: where in it the query cannot be
// understood, how its last field may go on, or why the chosen hit is one.
func (f *find) hint() []kit.Run {
	switch {
	case f.wrong != nil:
		return f.caret()
	case len(f.result.Completions) > 0 && !f.waiting:
		return f.offers()
	case f.back > 0:
		return []kit.Run{kit.Text(fmt.Sprintf("  earlier search %d of %d; ↑ for older ones", f.back, len(f.past)), kit.Muted)}
	case f.result.Relaxed != "" && f.query != "":
		return []kit.Run{kit.Text("≈ ", kit.Warn|kit.Bold), kit.Text(text.Line(f.result.Relaxed), kit.Body)}
	case f.query == "" && !f.waiting:
		return []kit.Run{kit.Text("  speakers, topics, outlets, headlines and the words themselves", kit.Muted)}
	default:
		return []kit.Run{kit.Text("  "+text.Line(f.result.Searched), kit.Muted)}
	}
}

// caret points at the place of the query that cannot be understood.
func (f *find) caret() []kit.Run {
	query, from, to := f.input.Text(), f.wrong.Span.Start, f.wrong.Span.End
	if from > to || to > len(query) {
		return nil
	}
	scrolled := kit.Cells(kit.Show(f.input.Scrolled(f.lineWidth())))
	at := kit.Cells(kit.Show(query[:from])) - scrolled
	end := max(kit.Cells(kit.Show(query[:to]))-scrolled, at+1)
	at = max(at, 0)
	return []kit.Run{kit.Spaces(len(prompted) + at), kit.Text(strings.Repeat("^", max(end-at, 0)), kit.Bold)}
}

// offers are the completions: tab takes the first.
func (f *find) offers() []kit.Run {
	out := []kit.Run{kit.Text("  tab  ", kit.Bold)}
	for i, c := range f.result.Completions {
		if i > 0 {
			out = append(out, kit.Text(" · ", kit.Muted))
		}
		out = append(out, kit.Run{Text: c.Name})
		if c.Count > 0 {
			out = append(out, kit.Text(fmt.Sprintf(" %d", c.Count), kit.Muted))
		}
	}
	return out
}

// complete puts the first completion in; false where there is none.
func (f *find) complete() (kit.Intent, bool) {
	if len(f.result.Completions) == 0 || f.waiting || f.wrong != nil {
		return nil, false
	}
	return f.put(f.result.Completions[0].Query), true
}

// put asks another query instead of the one that stands there.
func (f *find) put(query string) kit.Intent {
	f.input = kit.Input{}
	f.input.Insert(query)
	return f.question()
}

// recall puts in the query before, as far back as there are any, and then what was
// typed at first.
func (f *find) recall() kit.Intent {
	if len(f.past) == 0 {
		return nil
	}
	if f.back == 0 {
		f.typedLast = f.input.Text()
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
