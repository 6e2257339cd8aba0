package read

import (
	"slices"
	"sort"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// A margin sets the notes left of the lines. A note is on a line of its quote, or on the empty one below it, never
// beside somebody else's words.
type margin struct {
	lines []readLine
	w     int // cells
}

// set sets the notes, and the bars: for each quote its speaker, how many outlets have it and the signs of its
// differences; and what others contradict. Names come first, then contradictions, then counts: a line short of room
// loses what the list of quotes shows too.
func (m margin) set(quotes []view.Said, against []view.Against) {
	names := make([]int, len(quotes))
	for k := range quotes {
		q := &quotes[k]
		first, last := m.at(q.Span.Start), m.at(q.Span.End-1)
		for i := first; i <= last; i++ {
			m.lines[i].bar, m.lines[i].quote = kit.Muted, k
		}
		names[k] = m.name(q, first, last)
	}
	for _, x := range against {
		i := m.at(x.At.Start)
		m.lines[i].bar = kit.Changed
		for ; i < len(m.lines) && m.lines[i].isText; i++ {
			if m.lines[i].note == nil {
				m.lines[i].note = []kit.Run{kit.Text("≠ ", kit.Changed|kit.Bold), kit.Text(kit.Show(lowered(x.About)), kit.Muted)}
				break
			}
		}
	}
	for k := range quotes {
		if names[k] != model.None {
			m.count(&quotes[k], names[k])
		}
	}
}

// at returns the line with a byte of the text.
func (m margin) at(b int) int {
	return max(min(sort.Search(len(m.lines), func(i int) bool { return m.lines[i].span.End > b }), len(m.lines)-1), 0)
}

// name puts the speaker on the first free line of the quote, and returns that line. If each has another quote's note,
// its signs join the first, and it returns None.
func (m margin) name(q *view.Said, first, last int) int {
	for i := first; i <= last; i++ {
		if m.lines[i].isText && m.lines[i].note == nil {
			who := q.Speaker
			if who == "" {
				who = "unknown"
			}
			const mark = 2 // cells of "▸ ", before the quote that keys act on
			m.lines[i].note = []kit.Run{kit.Text(kit.Clip(kit.Show(who), max(m.w-mark, 0)), kit.Body|kit.Bold)}
			return i
		}
	}
	m.lines[first].note = append(m.lines[first].note, signRuns(q.Signs)...)
	return model.None
}

// count puts how many outlets have a quote below its name, or behind it if the line below is about something else.
// "Only here" gives way there: the list of quotes shows it.
func (m margin) count(q *view.Said, name int) {
	count := kit.Text(q.Outlets.String(), kit.Muted)
	if q.OnlyHere {
		count = kit.Text("only here", kit.Faint)
	}
	signs := signRuns(q.Signs)
	if below := name + 1; below < len(m.lines) && m.lines[below].note == nil {
		m.lines[below].note = slices.Concat([]kit.Run{count}, signs)
		return
	}
	here := m.lines[name].note
	note := slices.Concat(here, []kit.Run{kit.Spaces(1), count}, signs)
	if kit.Width(note) > m.w {
		note = slices.Concat(here, signs)
	}
	m.lines[name].note = note
}
