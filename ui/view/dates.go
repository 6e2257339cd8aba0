package view

import (
	"strings"
	"time"

	"lineup/model"
)

// DateStyle is a way to write days. The zero DateStyle is DayMonth.
type DateStyle uint8

// The styles.
const (
	DayMonth DateStyle = iota // 3 Mar 2025
	MonthDay                  // Mar 3, 2025
	ISO                       // 2025-03-03
)

// noDate represents an unknown date.
const noDate = "no date"

// layouts are the forms of a day in a style: short, with the year, and spelled out.
var layouts = [...]struct{ day, year, long string }{
	DayMonth: {"2 Jan", "2 Jan 2006", "2 January 2006"},
	MonthDay: {"Jan 2", "Jan 2, 2006", "January 2, 2006"},
	ISO:      {time.DateOnly, time.DateOnly, time.DateOnly},
}

// Day returns a date without its year: "3 Mar". A date not known to the day is written as precisely as it is known,
// "March 2025", and an unknown one is "no date".
func (s DateStyle) Day(d model.Date) string { return s.written(d, layouts[s].day) }

// DayYear returns a date with its year: "3 Mar 2025".
func (s DateStyle) DayYear(d model.Date) string { return s.written(d, layouts[s].year) }

// LongDay returns a date spelled out: "3 March 2025".
func (s DateStyle) LongDay(d model.Date) string { return s.written(d, layouts[s].long) }

// DayIn returns a date for a list that has already shown a year: with its own year only if that is different.
func (s DateStyle) DayIn(d model.Date, year int) string {
	if d.Known() && d.Time.Year() != year {
		return s.DayYear(d)
	}
	return s.Day(d)
}

// Moment returns a date without its year, with its time if known: "3 Mar 20:05".
func (s DateStyle) Moment(d model.Date) string { return s.Day(d) + clock(d) }

// LongMoment returns a date spelled out, with its time if known: "3 March 2025, 20:05".
func (s DateStyle) LongMoment(d model.Date) string {
	if t := clock(d); t != "" {
		return s.LongDay(d) + "," + t
	}
	return s.LongDay(d)
}

// clock returns a date's time of day after a space, "" if it is unknown.
func clock(d model.Date) string {
	if d.Precision < model.ToMinute {
		return ""
	}
	return d.Time.Format(" 15:04")
}

func (s DateStyle) written(d model.Date, layout string) string {
	switch {
	case !d.Known():
		return noDate
	case d.Precision == model.ToYear:
		return d.Time.Format("2006")
	case d.Precision == model.ToMonth && s == ISO:
		return d.Time.Format("2006-01")
	case d.Precision == model.ToMonth:
		return d.Time.Format("January 2006")
	default:
		return d.Time.Format(layout)
	}
}

// Range returns the time from one date to another, giving the month and year once if they are the same: "3–11 March
// 2025", "28 February – 3 March 2025". If one is unknown, it returns the other.
func (s DateStyle) Range(from, to model.Date) string {
	switch {
	case !from.Known():
		return s.LongDay(to)
	case !to.Known():
		return s.LongDay(from)
	}
	a, b := s.LongDay(from), s.LongDay(to)
	if a == b {
		return a
	}
	if from.Precision < model.ToDay || to.Precision < model.ToDay || from.Time.Year() != to.Time.Year() || s == ISO {
		return joined(a, b)
	}
	month := from.Time.Month() == to.Time.Month()
	switch {
	case s == MonthDay && month:
		return joined(from.Time.Format("January 2"), to.Time.Format("2, 2006"))
	case s == MonthDay:
		return joined(from.Time.Format("January 2"), b)
	case month:
		return joined(from.Time.Format("2"), b)
	default:
		return joined(from.Time.Format("2 January"), b)
	}
}

// Days is a short Range without the year: "3–11 Mar", "28 Feb – 3 Mar".
func (s DateStyle) Days(from, to model.Date) string {
	switch {
	case !from.Known():
		return s.Day(to)
	case !to.Known():
		return s.Day(from)
	}
	a, b := s.Day(from), s.Day(to)
	switch {
	case a == b:
		return a
	case s == ISO || from.Precision < model.ToDay || to.Precision < model.ToDay || from.Time.Month() != to.Time.Month() || from.Time.Year() != to.Time.Year():
		return joined(a, b)
	case s == MonthDay:
		return a + "–" + to.Time.Format("2")
	default:
		return from.Time.Format("2") + "–" + b
	}
}

// joined puts a dash between two dates, with spaces around it if one of them contains spaces.
func joined(a, b string) string {
	if strings.Contains(a, " ") {
		return a + " – " + b
	}
	return a + "–" + b
}

// Span returns the time in which articles were published, spelled out: "3–11 March 2025".
func (c *Corpus) Span(articles []int) string { return c.Dates.Range(c.dates(articles)) }

// dates returns the first and the last date of articles.
func (c *Corpus) dates(articles []int) (from, to model.Date) {
	for _, a := range articles {
		d := c.Articles[a].Published
		if !d.Known() {
			continue
		}
		if !from.Known() || d.Time.Before(from.Time) {
			from = d
		}
		if !to.Known() || d.Time.After(to.Time) {
			to = d
		}
	}
	return from, to
}

// Published returns when an article was published, spelled out, with the time zone, and says if that is inferred: "3
// March 2025, 20:05 +0100".
func (c *Corpus) Published(article int) string {
	a := c.Articles[article]
	out := c.Dates.LongMoment(a.Published)
	if a.Published.Precision >= model.ToMinute {
		out += a.Published.Time.Format(" MST")
	}
	if a.PublishedFrom == model.FromStory {
		out += ", inferred"
	}
	return out
}

// Whens returns when the articles of a group were published, without the year, and says if that is inferred: "3 Mar
// 20:05", "4 Mar, inferred". If there are several time zones, each time has its zone, so that the order can be seen:
// "4 Mar 05:30 +0200".
func (c *Corpus) Whens(articles []int) []string {
	zones := map[int]bool{}
	moments := c.moments(articles)
	for i := range articles {
		if d := moments[i]; d.Precision >= model.ToMinute {
			_, offset := d.Time.Zone()
			zones[offset] = true
		}
	}
	out := make([]string, len(articles))
	for i, a := range articles {
		d := moments[i]
		out[i] = c.Dates.Moment(d)
		if len(zones) > 1 && d.Precision >= model.ToMinute {
			out[i] += d.Time.Format(" MST")
		}
		if c.Articles[a].PublishedFrom == model.FromStory {
			out[i] += ", inferred"
		}
	}
	return out
}

// moments returns when articles were published; for several states of one article, when each was first seen.
func (c *Corpus) moments(articles []int) []model.Date {
	states := map[model.ArticleID]int{}
	for _, a := range articles {
		if x := c.Articles[a]; x.Revision > 0 {
			states[x.First()]++
		}
	}
	out := make([]model.Date, len(articles))
	for i, a := range articles {
		x := c.Articles[a]
		out[i] = x.Published
		if x.Revision > 0 && states[x.First()] > 1 {
			out[i] = x.Seen()
		}
	}
	return out
}
