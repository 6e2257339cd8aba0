package layout

import (
	"strings"

	"lineup/corpus/dates"
)

// maxStamp is the most bytes of a line that gives a time of day.
const maxStamp = 60

// isStamp reports whether a line is a time of day and nothing else, as it is over the entries
// of a live page, or where the article was changed: "10:15 p.m.", "Updated at 14:05 GMT".
func isStamp(l string) bool {
	return len(l) <= maxStamp && strings.ContainsAny(l, "0123456789") && dates.IsTime(l)
}

// clockLine takes a line that says at what time of day the article was changed: "Updated
// 14:05".
func (r *reader) clockLine(l string) bool {
	if r.UpdatedAt != "" || !isStamp(l) || !dates.SaysUpdated(l) {
		return false
	}
	r.UpdatedAt = l
	return true
}

// stamped takes the time of the change from the one line of the text that gives it, where
// the opening has none. Of a live page, which has one to every entry, none is the article's.
func (r *reader) stamped() {
	if r.UpdatedAt == "" && r.stamps == 1 {
		r.UpdatedAt = r.stamp
	}
}
