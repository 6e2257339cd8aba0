package model

import "time"

// Precision is how much of a Date the source gave. A reader must never be shown more: two articles of the same day
// have no order.
type Precision uint8

// The precisions, from nothing to the second.
const (
	NoDate Precision = iota
	ToYear
	ToMonth
	ToDay
	ToMinute
	ToSecond
)

// String returns the word used in output.
func (p Precision) String() string {
	return [...]string{"", "year", "month", "day", "minute", "second"}[p]
}

// DateSource is where a date of publication comes from.
type DateSource string

// The sources of dates.
const (
	FromRecord DateSource = "record" // a field of the record, or of the page's metadata
	FromText   DateSource = "text"   // a date line in the text
	FromURL    DateSource = "url"
	FromFile   DateSource = "file" // the file's name
	// FromStory is a day that the text gives as a weekday, resolved by the dated articles of its story.
	FromStory DateSource = "story"
)

// Date is a point in time as far as it is known. The zero Date is unknown.
type Date struct {
	// Time is the start of the known period, in the source's time zone, or in UTC if the source gave none.
	Time      time.Time
	Precision Precision
}

// Known reports whether there is a date at all.
func (d Date) Known() bool { return d.Precision != NoDate }

// String formats the date with exactly its precision: "2025", "2025-08", "2025-08-17", or RFC 3339. An unknown date
// is "".
func (d Date) String() string {
	switch d.Precision {
	case ToYear:
		return d.Time.Format("2006")
	case ToMonth:
		return d.Time.Format("2006-01")
	case ToDay:
		return d.Time.Format(time.DateOnly)
	case ToMinute:
		return d.Time.Format("2006-01-02T15:04Z07:00")
	case ToSecond:
		return d.Time.Format(time.RFC3339)
	default:
		return ""
	}
}

// Day returns the calendar day, "2025-08-17", or "" if the date is not known to the day.
func (d Date) Day() string {
	if d.Precision < ToDay {
		return ""
	}
	return d.Time.Format(time.DateOnly)
}

// Before reports whether d is certainly earlier than e. Dates known only to the day are ordered by day; with an
// unknown date the result is always false.
func (d Date) Before(e Date) bool {
	switch {
	case d.Precision < ToDay || e.Precision < ToDay:
		return d.Known() && e.Known() && d.Time.Year() < e.Time.Year()
	case d.Precision == ToDay || e.Precision == ToDay:
		return d.Day() < e.Day()
	default:
		return d.Time.Before(e.Time)
	}
}
