package revision

import (
	"fmt"
	"time"

	"lineup/model"
)

// times returns the times of two states, if both are known and in order.
func times(was, is *model.Article) (from, to model.Date, ok bool) {
	a, b := was.Seen(), is.Seen()
	return a, b, a.Precision >= model.ToDay && b.Precision >= model.ToDay && a.Before(b)
}

// After returns how long after an earlier state a later one was seen: "after 20 min", "after 3 h", "after 2 days";
// "" if the times are not precise enough.
func After(was, is *model.Article) string {
	a, b, ok := times(was, is)
	if !ok {
		return ""
	}
	d := b.Time.Sub(a.Time)
	switch days := int(d.Hours() / 24); {
	case min(a.Precision, b.Precision) < model.ToMinute && days == 0:
		return ""
	case days == 1:
		return "after a day"
	case days > 1:
		return fmt.Sprintf("after %d days", days)
	case d < time.Hour:
		return fmt.Sprintf("after %d min", max(int(d.Round(time.Minute).Minutes()), 1))
	default:
		return fmt.Sprintf("after %d h", int(d.Round(time.Hour).Hours()))
	}
}

// Between returns the times between which an article was changed, given two states of it: "between 18:02 and
// 19:40", with the days if there are two, and the zone if it would be guessed wrong; "" if the times are unknown or
// the same.
func Between(was, is *model.Article) string {
	a, b, ok := times(was, is)
	if !ok {
		return ""
	}
	twoDays, twoZones := a.Time.Format(time.DateOnly) != b.Time.Format(time.DateOnly), a.Time.Format("-07") != b.Time.Format("-07")
	at := func(d model.Date, zone bool) string {
		if d.Precision < model.ToMinute {
			return d.Time.Format("2 Jan")
		}
		out := d.Time.Format("15:04")
		if twoDays {
			out = d.Time.Format("2 Jan 15:04")
		}
		if zone {
			out += d.Time.Format(" MST")
		}
		return out
	}
	// Our own times are in UTC, which nobody who reads an outlet's times would expect.
	zone := twoZones || was.Fetched.Known() || is.Fetched.Known()
	from, to := at(a, twoZones), at(b, zone)
	if at(a, zone) == to {
		return "at " + to
	}
	return "between " + from + " and " + to
}
