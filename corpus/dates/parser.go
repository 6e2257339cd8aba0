package dates

import (
	"time"

	"lineup/model"
)

// parser reads the tokens of one date. Fields are 0 while unknown.
type parser struct {
	toks []token
	at   int

	year, month, day     int
	unclear              bool // day and month could be swapped
	hour, minute, second int  // hour is -1 before a time is read
	seconds              bool
	zone                 *time.Location // nil if none is given
	noZone               bool           // an unknown zone is given
	afternoon            bool           // a word before the hour means after noon
}

func (p *parser) peek(n int) token {
	if p.at+n < len(p.toks) {
		return p.toks[p.at+n]
	}
	return token{number: -1}
}

// take consumes the next tokens if they are these.
func (p *parser) take(texts ...string) bool {
	for i, s := range texts {
		if !p.peek(i).is(s) {
			return false
		}
	}
	p.at += len(texts)
	return true
}

// read reads all tokens; false if one of them does not belong to a date.
func (p *parser) read() bool {
	p.hour = -1
	for p.at < len(p.toks) {
		if !p.clock() && !p.numeric() && !p.named() && !p.offset() && !p.filler() {
			return false
		}
	}
	return p.year != 0
}

// clock reads a time of day: 15:04, 15:04:05.000, 3:04 p.m., 3 pm, 21.14 Uhr, 15h04.
func (p *parser) clock() bool {
	h, sep, m := p.peek(0), p.peek(1), p.peek(2)
	if p.hour >= 0 || h.number < 0 || h.number > 24 || len(h.text) > 2 {
		return false
	}
	colon := sep.is(":") || sep.is("：") || sep.is("h") || isHour(sep) || sep.is(".") && p.stopped()
	switch {
	case colon && m.number >= 0 && m.number < 60 && (len(m.text) == 2 || isHour(sep)):
		p.hour, p.minute = h.number, m.number
		p.at += 3
		p.take("分")
		p.take("분")
		if s := p.peek(1); p.peek(0).is(":") && s.number >= 0 && s.number <= 60 && len(s.text) == 2 {
			p.second, p.seconds = s.number, true
			p.at += 2
			if p.peek(0).is(".") && p.peek(1).number >= 0 && !p.peek(1).spaced {
				p.at += 2
			}
		}
	case meridiem(p.toks, p.at+1) != 0:
		p.hour = h.number
		p.at++
	default:
		return false
	}
	if n := meridiem(p.toks, p.at); n != 0 {
		p.hour %= 12
		if n < 0 {
			n = -n
			p.hour += 12
		}
		p.at += n
	}
	if p.take("uhr") || p.take("hrs") || p.take("h") {
		return true
	}
	return true
}

// isHour reports whether a token is the unit that follows the hour in Chinese, Japanese and Korean.
func isHour(t token) bool {
	switch t.text {
	case "時", "时", "点", "點", "시":
		return true
	}
	return false
}

// stopped reports whether "21.14" is a time here and not a day and a month: a word for a time of day follows, or a
// complete date precedes it.
func (p *parser) stopped() bool {
	after := p.peek(3)
	return after.is("uhr") || after.is("am") || after.is("pm") || meridiem(p.toks, p.at+3) != 0 ||
		p.day != 0 && p.year != 0 && !after.is(".")
}

// meridiem returns the number of tokens in "am" or "a.m." at i; negative for the afternoon.
func meridiem(toks []token, i int) int {
	at := func(n int) string {
		if i+n < len(toks) {
			return toks[i+n].text
		}
		return ""
	}
	switch {
	case at(0) == "am":
		return 1
	case at(0) == "pm":
		return -1
	case at(0) == "a" && at(1) == "." && at(2) == "m" && at(3) == ".":
		return 4
	case at(0) == "p" && at(1) == "." && at(2) == "m" && at(3) == ".":
		return -4
	case at(0) == "a" && at(1) == "." && at(2) == "m":
		return 3
	case at(0) == "p" && at(1) == "." && at(2) == "m":
		return -3
	}
	return 0
}

// numeric reads 2025-08-17, 2025/8/17, 17.08.2025, 8/17/2025, 2025年8月17日, and 2025-08.
func (p *parser) numeric() bool {
	a, s1, b, s2, c := p.peek(0), p.peek(1), p.peek(2), p.peek(3), p.peek(4)
	if p.year != 0 || p.month != 0 || a.number < 0 || b.number < 0 || !separator(s1) {
		return false
	}
	if len(a.text) == 4 && plausible(a.number) && (!separator(s2) || c.number < 0) && len(b.text) <= 2 && b.number <= 12 {
		p.year, p.month = a.number, b.number
		p.at += 3
		if !p.take("月") {
			p.take("월")
		}
		return true
	}
	if c.number < 0 || !separator(s2) {
		return false
	}
	switch {
	case len(a.text) == 4 && len(b.text) <= 2 && len(c.text) <= 2:
		p.year, p.month, p.day = a.number, b.number, c.number
	case len(c.text) == 4 && len(a.text) <= 2 && len(b.text) <= 2:
		p.year, p.day, p.month = c.number, a.number, b.number
		// Only dots show that the day comes first; otherwise it takes a day after the twelfth.
		switch {
		case a.number > 12 || s1.is(".") || a.number == b.number:
		case b.number > 12:
			p.day, p.month = p.month, p.day
		default:
			p.unclear = true
		}
	default:
		return false
	}
	p.at += 5
	if !p.take("日") && !p.take("일") && p.take("t") && p.peek(0).number < 0 {
		return false
	}
	return true
}

func separator(t token) bool {
	switch t.text {
	case "-", "/", ".", "年", "月", "년", "월":
		return true
	}
	return false
}

// named reads a month's name with the day and the year: "August 17, 2025", "17. August 2025", "17 de agosto de 2025",
// "17-Aug-2025", "Aug 2025".
func (p *parser) named() bool {
	t := p.peek(0)
	if m := months[t.text]; m != 0 && p.month == 0 {
		p.month = m
		p.at++
		p.take(".")
		p.link()
		if d := p.peek(0); p.day == 0 && d.number >= 1 && d.number <= 31 && len(d.text) <= 2 && !p.peek(1).is(":") {
			p.day = d.number
			p.at++
			p.ordinal()
		}
		p.link()
		return true
	}
	if t.number < 0 {
		return false
	}
	if len(t.text) == 4 && plausible(t.number) && p.year == 0 && p.month != 0 {
		p.year = t.number
		p.at++
		return true
	}
	if p.day == 0 && p.month == 0 && t.number >= 1 && t.number <= 31 && len(t.text) <= 2 && p.monthFollows() {
		p.day = t.number
		p.at++
		p.ordinal()
		p.link()
		return true
	}
	return false
}

// monthFollows reports whether the name of a month is among the next tokens.
func (p *parser) monthFollows() bool {
	for i := 1; i <= 4; i++ {
		if months[p.peek(i).text] != 0 {
			return true
		}
	}
	return false
}

func (p *parser) ordinal() {
	for _, s := range []string{"st", "nd", "rd", "th", "er", "º", "°"} {
		if p.take(s) {
			return
		}
	}
}

// link skips what stands between day, month and year.
func (p *parser) link() {
	for p.take("de") || p.take("del") || p.take("of") || p.take(",") || p.take(".") || p.take("-") || p.take("/") || p.take("'") {
		continue
	}
}

// filler skips punctuation, or a word that goes with dates without affecting them. A zone in brackets after an offset
// is such a word as well.
func (p *parser) filler() bool {
	t := p.peek(0)
	switch t.text {
	case ",", ".", "|", "-", "–", "—", "·", ":", "@", "(", ")", "/", "•", "（", "）", "，", "、", "：", "،", "’", "'", "ʼ", "[", "]":
		p.at++
		return true
	case "下午", "午後", "오후", "م":
		p.afternoon = true
		p.at++
		return true
	case "上午", "午前", "오전", "ص":
		p.at++
		return true
	}
	if words[t.text] {
		p.at++
		return true
	}
	if _, known := zones[t.text]; p.zone != nil && (known || unclearZones[t.text] || american[t.text] != 0) {
		p.at++
		return true
	}
	return false
}

// date assembles the date from the fields.
func (p *parser) date() (model.Date, bool) {
	if !plausible(p.year) {
		return model.Date{}, false
	}
	if p.unclear {
		return model.Date{Time: time.Date(p.year, 1, 1, 0, 0, 0, 0, time.UTC), Precision: model.ToYear}, true
	}
	if p.day == 0 {
		d, _ := Month(p.year, p.month)
		return d, false
	}
	day, ok := Day(p.year, p.month, p.day)
	if !ok || p.hour < 0 || p.hour > 23 || p.noZone {
		return day, false
	}
	if p.afternoon && p.hour < 12 {
		p.hour += 12
	}
	zone := p.zone
	if zone == nil {
		zone = time.UTC
	}
	t := time.Date(p.year, time.Month(p.month), p.day, p.hour, p.minute, p.second, 0, zone)
	if p.seconds {
		return exact(t), false
	}
	if p.hour == 0 && p.minute == 0 {
		return model.Date{Time: t, Precision: model.ToDay}, false
	}
	return model.Date{Time: t, Precision: model.ToMinute}, false
}
