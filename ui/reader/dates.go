package reader

import "lineup/model"

// day is a date for a list, in the style that is set, as far as it is known.
func (lib *library) day(d model.Date) string {
	if d.Precision < model.ToDay {
		return isoDay(d)
	}
	switch lib.set.DateStyle {
	case "day-month":
		return d.Time.Format("2 Jan 2006")
	case "month-day":
		return d.Time.Format("Jan 2, 2006")
	default:
		return isoDay(d)
	}
}

// moment is a date in full, with its time where that is known.
func (lib *library) moment(d model.Date) string {
	if d.Precision < model.ToMinute {
		return lib.day(d)
	}
	return lib.day(d) + d.Time.Format(" 15:04 MST")
}

// published is when an article was published, and whether that is inferred.
func (lib *library) published(a *model.Article) string {
	if a.PublishedFrom == model.FromStory {
		return lib.moment(a.Published) + ", inferred"
	}
	return lib.moment(a.Published)
}

// isoDay is a date as it is cited, which everybody reads alike.
func isoDay(d model.Date) string {
	switch {
	case !d.Known():
		return "no date"
	case d.Precision >= model.ToDay:
		return d.Day()
	default:
		return d.String()
	}
}
