package story

import (
	"slices"
	"strings"
	"time"

	"lineup/model"
)

// period is a date as a range of days since 1 January 1970, both ends included. The zero period is unknown.
type period struct {
	from, to int32
	known    bool
}

// periodOf returns the period of a date: a day, a month or a year.
func periodOf(d model.Date) period {
	t := d.Time
	switch d.Precision {
	case model.NoDate:
		return period{}
	case model.ToYear:
		return period{dayOf(t.Year(), 1, 1), dayOf(t.Year(), 12, 31), true}
	case model.ToMonth:
		return period{dayOf(t.Year(), int(t.Month()), 1), dayOf(t.Year(), int(t.Month())+1, 0), true}
	default:
		day := dayOf(t.Year(), int(t.Month()), t.Day())
		return period{day, day, true}
	}
}

// sure reports whether the day of an article is known from another source than its text: a date found there may
// belong to something else.
func sure(a *model.Article) bool {
	return a.PublishedFrom != model.FromText && a.Published.Precision >= model.ToDay
}

// isDay reports whether the period is one day.
func (p period) isDay() bool { return p.known && p.from == p.to }

// gap returns the number of days between two known periods, 0 if they touch.
func (p period) gap(q period) int32 { return max(0, p.from-q.to, q.from-p.to) }

// with returns the shortest period that contains both; an unknown one adds nothing.
func (p period) with(q period) period {
	switch {
	case !p.known:
		return q
	case !q.known:
		return p
	}
	return period{min(p.from, q.from), max(p.to, q.to), true}
}

func dayOf(year, month, day int) int32 {
	return int32(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

func timeOf(day int32) time.Time { return time.Unix(int64(day)*24*60*60, 0).UTC() }

// mentions are the days that an article mentions.
type mentions struct {
	days []int32 // ascending, distinct
	// told is a full date near the article's start, which usually is its publication date. It serves as evidence if
	// the publication date is unknown, and is never shown.
	told period
}

// toldWords is how many words from the start are searched for the date of publication.
const toldWords = 40

// spoken is a date in the text; year is 0 if it has none.
type spoken struct{ year, month, day, at int }

// dayFinder collects the dates of a text word by word: "August 17", "17 August 2025", "2025-08-17", "on Sunday".
type dayFinder struct {
	found    []spoken
	weekdays [7]bool
	prev     [2]token // the previous two words, the nearest first
}

// token is what a word can mean in a date; each field is 0 if it cannot.
type token struct {
	number        int16
	digits, month int8
	weekday       int8 // from 1, Sunday
}

var months = map[string]int8{
	"jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4,
	"may": 5, "jun": 6, "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9,
	"september": 9, "oct": 10, "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
}

var weekdays = map[string]time.Weekday{
	"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday,
	"thursday": time.Thursday, "friday": time.Friday, "saturday": time.Saturday,
}

// longestName is the length of the longest name of a month or weekday.
const longestName = len("september")

// newToken reads a word. Months and weekdays must be capitalised.
func newToken(w string) (t token) {
	switch {
	case w[0] >= '0' && w[0] <= '9':
		t.number, t.digits = number(w)
	case w[0] >= 'A' && w[0] <= 'Z' && len(w) >= 3 && len(w) <= longestName:
		name := strings.ToLower(w)
		t.month = months[name]
		if d, ok := weekdays[name]; ok {
			t.weekday = int8(d) + 1
		}
	}
	return t
}

// word processes the next word, number at of the text.
func (f *dayFinder) word(t token, at int) {
	if t.weekday > 0 {
		f.weekdays[t.weekday-1] = true
	}
	if t != (token{}) {
		f.match(t, at)
	}
	f.prev = [2]token{t, f.prev[0]}
}

// match looks for a date that ends in t.
func (f *dayFinder) match(t token, at int) {
	p, pp := f.prev[0], f.prev[1]
	switch {
	case p.month > 0 && t.isDay():
		f.found = append(f.found, spoken{month: int(p.month), day: int(t.number), at: at})
	case t.month > 0 && p.isDay():
		f.found = append(f.found, spoken{month: int(t.month), day: int(p.number), at: at})
	case t.isYear() && len(f.found) > 0:
		if last := &f.found[len(f.found)-1]; last.year == 0 && last.at == at-1 {
			last.year = int(t.number)
		}
	case pp.isYear() && p.number >= 1 && p.number <= 12 && t.isDay():
		f.found = append(f.found, spoken{int(pp.number), int(p.number), int(t.number), at})
	}
}

// pause marks the end of a paragraph, which no date spans.
func (f *dayFinder) pause() { f.prev = [2]token{} }

func (t token) isDay() bool { return t.number >= 1 && t.number <= 31 && t.digits <= 2 }

func (t token) isYear() bool { return t.digits == 4 && t.number >= 1900 && t.number < 2100 }

// number reads up to four digits, and "1st", "2nd" as numbers too.
func number(w string) (n int16, digits int8) {
	for int(digits) < len(w) && digits < 4 && w[digits] >= '0' && w[digits] <= '9' {
		n = 10*n + int16(w[digits]-'0')
		digits++
	}
	switch w[digits:] {
	case "", "st", "nd", "rd", "th":
		return n, digits
	}
	return 0, 0
}

// done returns the dates found in an article with this publication date. Dates without a year are those nearest to
// the publication, weekdays the last ones before it.
func (f *dayFinder) done(published period) mentions {
	var m mentions
	year := 0
	for _, d := range f.found {
		year = max(year, d.year)
		if d.year > 0 && d.at < toldWords && !m.told.known {
			day := dayOf(d.year, d.month, d.day)
			m.told = period{day, day, true}
		}
	}
	ref := published
	if !ref.isDay() {
		ref = m.told
	}
	for _, d := range f.found {
		switch {
		case d.year > 0:
			m.days = append(m.days, dayOf(d.year, d.month, d.day))
		case ref.known:
			m.days = append(m.days, nearest(d.month, d.day, ref.from))
		case year > 0:
			m.days = append(m.days, dayOf(year, d.month, d.day))
		}
	}
	if ref.known {
		m.days = append(m.days, f.past(ref.from)...)
	}
	slices.Sort(m.days)
	m.days = slices.Compact(m.days)
	return m
}

// nearest returns the day with this month and day that is closest to ref.
func nearest(month, day int, ref int32) int32 {
	year := timeOf(ref).Year()
	best := dayOf(year, month, day)
	for _, y := range [...]int{year - 1, year + 1} {
		if d := dayOf(y, month, day); max(d-ref, ref-d) < max(best-ref, ref-best) {
			best = d
		}
	}
	return best
}

// past returns the weekdays mentioned, each as the last one up to ref.
func (f *dayFinder) past(ref int32) []int32 {
	var days []int32
	today := int32(timeOf(ref).Weekday())
	for w, spoken := range f.weekdays {
		if spoken {
			days = append(days, ref-(today-int32(w)+7)%7)
		}
	}
	return days
}
