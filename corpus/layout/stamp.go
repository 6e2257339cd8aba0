package layout

import (
	"strings"

	"lineup/corpus/dates"
)

// maxStamp is the maximum size in bytes of a line that gives a time of day.
const maxStamp = 60

// isStamp reports whether a line is just a time of day, as found above the entries of a live page or where a change
// is noted: "10:15 p.m.", "Updated at 14:05 GMT".
func isStamp(l string) bool {
	return len(l) <= maxStamp && strings.ContainsAny(l, "0123456789") && dates.IsTime(l)
}

// clockLine reads a line that gives the time of day of a change: "Updated 14:05".
func (r *reader) clockLine(l string) bool {
	if r.UpdatedAt != "" || !isStamp(l) || !dates.SaysUpdated(l) {
		return false
	}
	r.UpdatedAt = l
	return true
}

// stamped takes the time of the change from the only line of the text that gives one, if the opening has none. On a
// live page, where every entry has one, none is the article's.
func (r *reader) stamped() {
	if r.UpdatedAt == "" && r.stamps == 1 {
		r.UpdatedAt = r.stamp
	}
}
