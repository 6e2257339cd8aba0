package search

import (
	"strings"
	"time"

	"lineup/model"
)

// days is the range of calendar days that a date covers: one day, a month or a year. A day is the number yyyymmdd;
// the zero days are unknown.
type days struct{ first, last int32 }

// daysOf returns the days of an article's date.
func daysOf(d model.Date) days {
	y, m, day := d.Time.Date()
	n := int32(y*10000 + int(m)*100 + day)
	switch {
	case !d.Known():
		return days{}
	case d.Precision == model.ToYear:
		return days{int32(y*10000 + 101), int32(y*10000 + 1231)}
	case d.Precision == model.ToMonth:
		return days{n - n%100 + 1, n - n%100 + 31}
	default:
		return days{n, n}
	}
}

// parseDays reads the value of since: and until:. A date that is still being typed is taken for the part that is
// complete ("2025-0" for 2025), or for nothing yet.
func parseDays(s string, at model.Span, open bool) (days, error) {
	s = strings.TrimSpace(s)
	for {
		for _, f := range []struct {
			layout    string
			precision model.Precision
		}{{"2006-1-2", model.ToDay}, {"2006-1", model.ToMonth}, {"2006", model.ToYear}} {
			if t, err := time.Parse(f.layout, s); err == nil && t.Year() > 0 {
				return daysOf(model.Date{Time: t, Precision: f.precision}), nil
			}
		}
		if !open || !unfinished(s) {
			return days{}, queryError(at, "not a date: %q; write 2025, 2025-08 or 2025-08-17", s)
		}
		cut := strings.LastIndexByte(s, '-')
		if cut < 0 {
			return days{}, nil
		}
		s = s[:cut]
	}
}

// unfinished reports whether more typing may make s a date: a year of fewer than four digits, or the first digit of
// a month or day.
func unfinished(s string) bool {
	parts := strings.Split(s, "-")
	last := parts[len(parts)-1]
	for _, p := range parts {
		if strings.Trim(p, "0123456789") != "" {
			return false
		}
	}
	if len(parts) == 1 {
		return len(last) < 4
	}
	return len(parts) <= 3 && len(parts[0]) == 4 && (last == "" || last == "0" || last == "1" || len(parts) == 3 && (last == "2" || last == "3"))
}
