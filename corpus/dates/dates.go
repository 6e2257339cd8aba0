package dates

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"lineup/model"
)

// maxLength is the maximum size in bytes of anything read as a date.
const maxLength = 120

// Parse parses a date that fills a field or a line: ISO 8601 in its various forms, mail and HTTP dates, seconds since
// 1970, and dates in words in a dozen languages, with or without a time of day and a zone. Anything else in s must be
// a word that goes with dates ("Published", "Sunday", "at").
//
// ambiguous means that day and month cannot be told apart (03/04/2025); the date then has the precision of a year.
func Parse(s string) (d model.Date, ambiguous bool) {
	s = strings.TrimFunc(westernDigits(s), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"'()[],.;|`, r) })
	if s == "" || len(s) > maxLength {
		return model.Date{}, false
	}
	if d, ok := parseDigits(s); ok {
		return d, false
	}
	p := parser{toks: tokens(s)}
	if !p.read() {
		return model.Date{}, false
	}
	return p.date()
}

// At parses a time of day that fills a field or a line as a time on the given day, with or without a zone and an
// introduction ("Updated 14:05", "Stand: 14.05 Uhr"); without a zone, it is in that of day. ok is false if s is not a
// time, if the day is unknown, or if s names another day of the week.
func At(day model.Date, s string) (d model.Date, ok bool) {
	if day.Precision < model.ToDay || len(s) > maxLength {
		return model.Date{}, false
	}
	p := parserOf(day, s)
	if !p.read() || p.hour < 0 || otherWeekday(p.toks, day.Time.Weekday()) {
		return model.Date{}, false
	}
	if p.zone == nil && !p.noZone {
		p.zone = day.Time.Location()
	}
	d, _ = p.date()
	return d, d.Precision > model.ToDay
}

// IsTime reports whether s is just a time of day, possibly with an introduction, and possibly in an unknown zone.
func IsTime(s string) bool {
	if len(s) > maxLength {
		return false
	}
	p := parserOf(model.Date{Time: time.Unix(0, 0).UTC()}, s)
	return p.read() && p.hour >= 0
}

// parserOf returns a parser for a time of day.
func parserOf(day model.Date, s string) parser {
	y, m, n := day.Time.Date()
	return parser{toks: tokens(westernDigits(s)), year: y, month: int(m), day: n}
}

// otherWeekday reports whether the tokens include an English day of the week other than day.
func otherWeekday(toks []token, day time.Weekday) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if d != day && slices.ContainsFunc(toks, func(t token) bool { return t.text == name || t.text == name[:3] }) {
			return true
		}
	}
	return false
}

// Fault says what is wrong with a date written in ISO 8601 that is invalid all the same: "0001-11-30", "2025-02-30".
// It returns "" if there is nothing to say.
func Fault(s string) string {
	toks := tokens(s)
	if len(toks) < 5 || len(toks[0].text) != 4 || !toks[1].is("-") || !toks[3].is("-") || toks[0].number < 0 || toks[2].number < 0 || toks[4].number < 0 {
		return ""
	}
	year := toks[0].number
	if !plausible(year) {
		return "no news is from that year"
	}
	if _, ok := Day(year, toks[2].number, toks[4].number); !ok {
		return "there is no such day"
	}
	return ""
}

// westernDigits replaces the digits of other scripts by ASCII digits.
func westernDigits(s string) string {
	return strings.Map(func(r rune) rune {
		for _, zero := range []rune{'٠', '۰', '०', '０'} {
			if r >= zero && r <= zero+9 {
				return '0' + r - zero
			}
		}
		return r
	}, s)
}

// parseDigits parses a date made only of digits: 20250817, 20250817T153000Z, and seconds or milliseconds since 1970.
func parseDigits(s string) (model.Date, bool) {
	for _, layout := range []string{"20060102T150405Z", "20060102T150405Z0700", "20060102T150405", "20060102150405"} {
		if t, err := time.Parse(layout, s); err == nil && plausible(t.Year()) {
			return exact(t), true
		}
	}
	n, err := strconv.ParseInt(strings.TrimSuffix(s, ".0"), 10, 64)
	if err != nil {
		return model.Date{}, false
	}
	switch {
	case len(s) == len("2025") && plausible(int(n)):
		return model.Date{Time: time.Date(int(n), 1, 1, 0, 0, 0, 0, time.UTC), Precision: model.ToYear}, true
	case len(s) == len("20250817"):
		return Day(int(n/10000), int(n/100%100), int(n%100))
	case n >= 1e8 && n < 5e9:
		return exact(time.Unix(n, 0).UTC()), true
	case n >= 1e11 && n < 5e12:
		return exact(time.UnixMilli(n).UTC()), true
	}
	return model.Date{}, false
}

// exact returns a point in time to the second; exactly midnight, which is how machines fill in a missing time, means
// the day.
func exact(t time.Time) model.Date {
	if h, m, s := t.Clock(); h == 0 && m == 0 && s == 0 {
		return model.Date{Time: t, Precision: model.ToDay}
	}
	return model.Date{Time: t.Truncate(time.Second), Precision: model.ToSecond}
}

// plausible reports whether newspapers existed in a year.
func plausible(year int) bool { return year >= 1600 && year <= 2199 }

// Day returns the date of a calendar day, if there is such a day.
func Day(year, month, day int) (model.Date, bool) {
	if !plausible(year) || month < 1 || month > 12 || day < 1 || day > 31 {
		return model.Date{}, false
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return model.Date{}, false
	}
	return model.Date{Time: t, Precision: model.ToDay}, true
}

// Month returns the date of a calendar month.
func Month(year, month int) (model.Date, bool) {
	if !plausible(year) || month < 1 || month > 12 {
		return model.Date{}, false
	}
	return model.Date{Time: time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC), Precision: model.ToMonth}, true
}

// token is a number, a word in lower case, or one punctuation mark.
type token struct {
	text   string
	number int  // -1 if it is not a number
	spaced bool // preceded by white space
}

func (t token) is(s string) bool { return t.text == s }

// units follow the numbers of a date in Chinese, Japanese and Korean, without a space before what comes next.
const units = "年月日時时分点點秒년월일시분초"

// tokens splits s into numbers, words and punctuation. "17th" is a number and a word.
func tokens(s string) []token {
	var out []token
	spaced := false
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(r):
			spaced = true
			s = s[n:]
			continue
		case r >= '0' && r <= '9':
			n = len(s) - len(strings.TrimLeft(s, "0123456789"))
			v, err := strconv.Atoi(s[:n])
			if err != nil {
				v = -1
			}
			out = append(out, token{s[:n], v, spaced})
		case strings.ContainsRune(units, r):
			out = append(out, token{s[:n], -1, spaced})
		case unicode.IsLetter(r):
			n = len(s) - len(strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }))
			out = append(out, token{strings.ToLower(s[:n]), -1, spaced})
		default:
			out = append(out, token{s[:n], -1, spaced})
		}
		spaced = false
		s = s[n:]
	}
	return out
}
