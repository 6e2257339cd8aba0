package dates

import (
	"strconv"
	"strings"

	"lineup/corpus/pattern"
	"lineup/model"
)

// Dates in an address or a file name are set off by punctuation: "/2025/08/17/", "2025-08-17", "_20250817.",
// "/2025/aug/17/", "17-august-2025".
var (
	numericIn = pattern.Of(`(?:^|[^0-9])((?:19|20)\d\d)([-/_.])(\d{1,2})[-/_.](\d{1,2})(?:[^0-9]|$)`)
	compactIn = pattern.Of(`(?:^|[^0-9A-Za-z])((?:19|20)\d\d)(\d\d)(\d\d)(?:[^0-9A-Za-z]|T\d|$)`)
	namedIn   = pattern.Of(`(?:^|[^0-9])((?:19|20)\d\d)[-/_]([a-z]{3,9})[-/_](\d{1,2})(?:[^0-9]|$)`)
	dayNamed  = pattern.Of(`(?:^|[^0-9])(\d{1,2})[-_. ]([a-z]{3,9})[-_. ]((?:19|20)\d\d)(?:[^0-9]|$)`)
	namedDay  = pattern.Of(`(?:^|[^a-z])([a-z]{3,9})[-_. ](\d{1,2})(?:st|nd|rd|th)?[-_. ,]+((?:19|20)\d\d)(?:[^0-9]|$)`)
	monthIn   = pattern.Of(`/((?:19|20)\d\d)/(\d\d)/`)
)

// InURL finds the date in an address: a day, or a month if the path goes no further. An address gives the day of
// publication in the newsroom's zone.
func InURL(url string) model.Date {
	path := url
	if _, rest, ok := strings.Cut(url, "://"); ok {
		path = rest
	}
	if i := strings.IndexByte(path, '/'); i >= 0 {
		path = path[i:]
	}
	if i := strings.IndexAny(path, "?#"); i >= 0 {
		path = path[:i]
	}
	path = strings.ToLower(path[:min(len(path), 2000)])
	if !hasYear(path) {
		return model.Date{}
	}
	if d := find(path); d.Known() {
		return d
	}
	if m := monthIn().FindStringSubmatch(path); m != nil {
		d, _ := Month(number(m[1]), number(m[2]))
		return d
	}
	return model.Date{}
}

// InName finds a day in the name of a file.
func InName(name string) model.Date {
	name = strings.ToLower(name[:min(len(name), 300)])
	if !hasYear(name) {
		return model.Date{}
	}
	return find(name)
}

// hasYear is a cheap test before the patterns.
func hasYear(s string) bool { return strings.Contains(s, "20") || strings.Contains(s, "19") }

func find(s string) model.Date {
	if m := numericIn().FindStringSubmatch(s); m != nil {
		if d, ok := Day(number(m[1]), number(m[3]), number(m[4])); ok {
			return d
		}
	}
	if m := namedIn().FindStringSubmatch(s); m != nil {
		if d, ok := Day(number(m[1]), months[m[2]], number(m[3])); ok {
			return d
		}
	}
	if m := compactIn().FindStringSubmatch(s); m != nil {
		if d, ok := Day(number(m[1]), number(m[2]), number(m[3])); ok {
			return d
		}
	}
	if m := dayNamed().FindStringSubmatch(s); m != nil {
		if d, ok := Day(number(m[3]), months[m[2]], number(m[1])); ok {
			return d
		}
	}
	if m := namedDay().FindStringSubmatch(s); m != nil {
		if d, ok := Day(number(m[3]), months[m[1]], number(m[2])); ok {
			return d
		}
	}
	return model.Date{}
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
