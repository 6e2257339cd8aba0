package xmltree

import (
	"strings"

	"lineup/corpus/format/intake"
)

// Items cuts s at the elements of a tag, starting at at, and emits them in parts of about PartSize
// bytes, to be read one by one.
func Items(s string, at int, tag string, emit func(intake.Part), read func(item string, line int) ([]intake.Record, []intake.Fault)) {
	line := 1 + strings.Count(s[:at], "\n")
	for at < len(s) {
		to := TagAt(s, min(at+intake.PartSize, len(s)), tag)
		if to < 0 {
			to = len(s)
		}
		part, first := s[at:to], line
		emit(func() ([]intake.Record, []intake.Fault) { return readItems(part, first, tag, read) })
		line += strings.Count(part, "\n")
		at = to
	}
}

// readItems reads adjacent elements of a tag in s, which begins at a line.
func readItems(
	s string, line int, tag string, read func(item string, line int) ([]intake.Record, []intake.Fault),
) (recs []intake.Record, faults []intake.Fault) {
	for s != "" {
		end := TagAt(s, 1, tag)
		if end < 0 {
			end = len(s)
		}
		rs, fs := read(s[:end], line)
		recs, faults = append(recs, rs...), intake.Tell(faults, fs...)
		line += strings.Count(s[:end], "\n")
		s = s[end:]
	}
	return recs, faults
}

// TagAt returns the offset of the next start tag with a name in s, from at on; -1 if there is none.
func TagAt(s string, at int, tag string) int {
	for at < len(s) {
		i := strings.Index(s[at:], "<"+tag)
		if i < 0 {
			return -1
		}
		at += i
		if end := at + 1 + len(tag); end < len(s) && strings.IndexByte(" \t\r\n>/", s[end]) >= 0 {
			return at
		}
		at++
	}
	return -1
}
