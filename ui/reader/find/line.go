package find

import (
	"fmt"
	"strings"

	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// hint returns the row below the input: where the query cannot be understood, how its last field may continue, or why
// the selected hit matches.
func (f *Screen) hint(t *kit.Theme) []kit.Run {
	switch {
	case f.Lib.Early && f.Input.Text() != "":
		return []kit.Run{kit.Text("  "+stillLoading, kit.Muted)}
	case f.wrong != nil:
		return f.caret(t)
	case len(f.Result.Completions) > 0 && !f.Waiting:
		return f.offers()
	case f.back > 0:
		return []kit.Run{kit.Text(fmt.Sprintf("  earlier search %d of %d; ↑ for older ones", f.back, len(f.Past)), kit.Muted)}
	case f.Result.Relaxed != "" && f.Query != "":
		return []kit.Run{kit.Text("≈ ", kit.Warn|kit.Bold), kit.Text(text.Line(f.Result.Relaxed), kit.Body)}
	case f.Query == "" && !f.Waiting:
		return []kit.Run{kit.Text("  speakers, topics, outlets, headlines and the words themselves", kit.Muted)}
	default:
		return []kit.Run{kit.Text("  "+text.Line(f.Result.Searched), kit.Muted)}
	}
}

// caret points at the place of the query that cannot be understood.
func (f *Screen) caret(t *kit.Theme) []kit.Run {
	query, from, to := f.Input.Text(), f.wrong.Span.Start, f.wrong.Span.End
	if from > to || to > len(query) {
		return nil
	}
	scrolled := len(f.Input.Scrolled(f.lineWidth()))
	at := t.Cells(query[scrolled:max(from, scrolled)])
	end := max(t.Cells(query[scrolled:max(to, scrolled)]), at+1)
	return []kit.Run{kit.Spaces(len(prompted) + at), kit.Text(strings.Repeat("^", max(end-at, 0)), kit.Bold)}
}

// offers returns the completions: tab takes the first.
func (f *Screen) offers() []kit.Run {
	out := []kit.Run{kit.Text("  tab  ", kit.Bold)}
	for i, c := range f.Result.Completions {
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

// complete inserts the first completion; false if there is none.
func (f *Screen) complete() (kit.Intent, bool) {
	if len(f.Result.Completions) == 0 || f.Waiting || f.wrong != nil {
		return nil, false
	}
	return f.Put(f.Result.Completions[0].Query), true
}

// Put replaces the current query with another.
func (f *Screen) Put(query string) kit.Intent {
	f.Input = kit.Input{}
	f.Input.Insert(query)
	return f.Anew()
}

// recall inserts the previous query, as far back as there are any, and then the original input.
func (f *Screen) recall() kit.Intent {
	if len(f.Past) == 0 {
		return nil
	}
	if f.back == 0 {
		f.typedLast = f.Input.Text()
	}
	back := (f.back + 1) % (len(f.Past) + 1)
	query := f.typedLast
	if back > 0 {
		query = f.Past[len(f.Past)-back]
	}
	want := f.Put(query)
	f.back = back
	return want
}
