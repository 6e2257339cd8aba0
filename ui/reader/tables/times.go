package tables

import (
	"slices"
	"strings"
	"time"

	"lineup/model"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// times returns the table of when each article was published: one row per article, with a ruler by the hour or the
// day above. An article that is known only to the day takes the whole of the day; one without a date is named and
// takes no place.
func (s *Screen) times(w int) table {
	t := table{name: "When", count: len(s.articles), legend: "● at this time   ├─┤ some time in this span: no hour given   ○ no date"}
	name, moment := 20, 22
	if w < kit.WideList {
		name, moment = 12, 0 // the row's words have it
	}
	lead := name + 1 + moment
	r := newRuler(s.lib, s.articles, kit.RowText(w)-lead)
	t.above = [][]kit.Run{{kit.Spaces(lead), kit.Text(r.labels(), kit.Muted)}}
	order := slices.Clone(s.articles)
	slices.SortStableFunc(order, func(a, b int) int {
		return s.lib.Sooner(s.lib.Corpus.Articles[a].Published, s.lib.Corpus.Articles[b].Published)
	})
	whens := s.lib.View.Whens(order)
	for i, a := range order {
		d := s.lib.Corpus.Articles[a].Published
		t.rows = append(t.rows, tableRow{
			kind: library.Article, id: a,
			runs: []kit.Run{card.Label(s.lib, a, name), kit.Spaces(1), kit.Column(whens[i], moment, kit.Plain), kit.Text(r.bar(d), s.lib.Colours[a])},
			said: view.Dots(s.lib.Labels[a], s.lib.View.Published(a), s.firstWords(a), s.lib.View.Taken(a)),
		})
	}
	return t
}

// firstWords returns a note if an article is certainly earlier than every other with a date.
func (s *Screen) firstWords(article int) string {
	d := s.lib.Corpus.Articles[article].Published
	unknown := false
	for _, a := range s.articles {
		other := s.lib.Corpus.Articles[a].Published
		if a == article {
			continue
		}
		if !other.Known() {
			unknown = true
		} else if !d.Before(other) {
			return ""
		}
	}
	if unknown {
		return "the earliest of those with a date"
	}
	return "the earliest"
}

// A ruler maps the time that articles span onto cells.
type ruler struct {
	from time.Time
	unit time.Duration // between two ticks
	cell time.Duration // of one cell; 0 if there is nothing to map
	w    int
}

// newRuler spans the dates of articles in w cells, in the time zone of the first of them.
func newRuler(lib *library.Library, articles []int, w int) ruler {
	r := ruler{w: max(w, 0)}
	var from, to time.Time
	for _, a := range articles {
		start, end := period(lib.Corpus.Articles[a].Published)
		if start.IsZero() {
			continue
		}
		if from.IsZero() || start.Before(from) {
			from = start
		}
		if end.After(to) {
			to = end
		}
	}
	if from.IsZero() || w < 8 {
		return r
	}
	const day = 24 * time.Hour
	for _, u := range []time.Duration{
		time.Hour, 2 * time.Hour, 3 * time.Hour, 6 * time.Hour, 12 * time.Hour,
		day, 2 * day, 7 * day, 30 * day, 91 * day, 365 * day, 3650 * day,
	} {
		r.unit = u
		if int(to.Sub(from)/u)*len("17 Aug ") <= w {
			break
		}
	}
	r.from = floor(from, r.unit)
	r.cell = max(to.Sub(r.from)/time.Duration(w)+1, 1)
	return r
}

// floor returns the tick at or before a time, counted from midnight in its zone.
func floor(t time.Time, unit time.Duration) time.Time {
	y, m, d := t.Date()
	midnight := time.Date(y, m, d, 0, 0, 0, 0, t.Location())
	if unit >= 24*time.Hour {
		return midnight
	}
	return midnight.Add(t.Sub(midnight).Truncate(unit))
}

// period returns the time span of a date, as far as it is known to the day; zero if it is not.
func period(d model.Date) (from, to time.Time) {
	switch {
	case d.Precision < model.ToDay:
		return time.Time{}, time.Time{}
	case d.Precision == model.ToDay:
		return d.Time, d.Time.AddDate(0, 0, 1)
	default:
		return d.Time, d.Time
	}
}

// at returns the cell of a time.
func (r *ruler) at(t time.Time) int { return min(max(int(t.Sub(r.from)/r.cell), 0), r.w-1) }

// labels names the ticks: the hour, and at midnight the day.
func (r *ruler) labels() string {
	if r.cell == 0 {
		return ""
	}
	out := []rune(strings.Repeat(" ", r.w))
	next := 0
	for i := 0; ; i++ {
		t := r.from.Add(time.Duration(i) * r.unit)
		cell := int(t.Sub(r.from) / r.cell)
		if cell >= r.w {
			break
		}
		label := t.Format("15h")
		if h, m, _ := t.Clock(); i == 0 || h+m == 0 || r.unit >= 24*time.Hour {
			label = t.Format("2 Jan")
			if r.unit >= 91*24*time.Hour {
				label = t.Format("2006")
			}
		}
		if cell < next || cell+len(label) > r.w {
			continue
		}
		copy(out[cell:], []rune(label))
		next = cell + len(label) + 1
	}
	return string(out)
}

// bar returns a date on the ruler.
func (r *ruler) bar(d model.Date) string {
	from, to := period(d)
	if from.IsZero() {
		return "○"
	}
	if r.cell == 0 {
		return "●"
	}
	a := r.at(from)
	if d.Precision > model.ToDay {
		return strings.Repeat(" ", a) + "●"
	}
	b := max(r.at(to.Add(-1)), a)
	if b == a {
		return strings.Repeat(" ", a) + "│"
	}
	return strings.Repeat(" ", a) + "├" + strings.Repeat("─", b-a-1) + "┤"
}
