package dates

import (
	"strings"
	"time"
)

// offset reads a zone: Z, +02:00, GMT+2, EDT.
func (p *parser) offset() bool {
	if p.hour < 0 || p.zone != nil || p.noZone {
		return false
	}
	t := p.peek(0)
	if secs, ok := zones[t.text]; ok {
		p.at++
		p.zone = time.FixedZone(strings.ToUpper(t.text), secs)
		if secs == 0 {
			p.zone = time.UTC
		}
		if s := p.peek(0); secs != 0 || !s.is("+") && !s.is("-") {
			return true
		}
		t = p.peek(0)
	}
	if american[t.text] != 0 {
		p.at++
		p.zone = americanZone(t.text, p.year, p.month, p.day)
		p.noZone = p.zone == nil
		return true
	}
	if unclearZones[t.text] {
		p.at++
		p.noZone = true
		return true
	}
	sign := 1
	switch t.text {
	case "-", "−":
		sign = -1
	case "+":
	default:
		return false
	}
	h := p.peek(1)
	var secs int
	switch {
	case h.number >= 0 && len(h.text) == 4:
		secs = h.number/100*3600 + h.number%100*60
		p.at += 2
	case h.number >= 0 && len(h.text) <= 2 && p.peek(2).is(":") && p.peek(3).number >= 0:
		secs = h.number*3600 + p.peek(3).number*60
		p.at += 4
	case h.number >= 0 && len(h.text) <= 2:
		secs = h.number * 3600
		p.at += 2
	default:
		return false
	}
	if secs > 15*3600 {
		return false
	}
	p.zone = time.FixedZone("", sign*secs)
	return true
}

// zones are the abbreviations that mean only one offset, in seconds east.
var zones = map[string]int{
	"z": 0, "utc": 0, "gmt": 0,
	"est": -5 * 3600, "edt": -4 * 3600, "cdt": -5 * 3600, "mst": -7 * 3600, "mdt": -6 * 3600, "pst": -8 * 3600, "pdt": -7 * 3600,
	"cet": 3600, "cest": 2 * 3600, "mez": 3600, "mesz": 2 * 3600, "eet": 2 * 3600, "eest": 3 * 3600, "msk": 3 * 3600,
	"jst": 9 * 3600, "kst": 9 * 3600, "hkt": 8 * 3600, "sgt": 8 * 3600, "pkt": 5 * 3600, "aest": 10 * 3600, "aedt": 11 * 3600,
	"nzst": 12 * 3600, "nzdt": 13 * 3600, "wib": 7 * 3600, "wita": 8 * 3600, "wit": 9 * 3600, "eat": 3 * 3600, "sast": 2 * 3600, "trt": 3 * 3600,
	"akst": -9 * 3600, "akdt": -8 * 3600, "hst": -10 * 3600, "brt": -3 * 3600, "art": -3 * 3600, "ict": 7 * 3600, "pht": 8 * 3600, "awst": 8 * 3600,
	"acst": 9*3600 + 1800, "acdt": 10*3600 + 1800, "npt": 5*3600 + 2700, "aft": 4*3600 + 1800, "мск": 3 * 3600,
}

// unclearZones are abbreviations of several zones (IST is Indian, Israeli and Irish). A time in them is not a point
// in time, so only the day is kept.
var unclearZones = wordTable("ist bst cst ast wat local")

// american are the zones that US news names without saying whether daylight saving applies; hours west of Greenwich
// in winter.
var american = map[string]int{"et": 5, "ct": 6, "mt": 7, "pt": 8}

// americanZone returns one of those zones on a day, by the rule in force since 2007 (second Sunday of March to first
// Sunday of November). It is nil before that, and if the day is not known yet.
func americanZone(name string, year, month, day int) *time.Location {
	if year < 2007 || month == 0 || day == 0 {
		return nil
	}
	west := american[name]
	if d := time.Date(year, time.Month(month), day, 12, 0, 0, 0, time.UTC); !d.Before(sunday(year, time.March, 2)) && d.Before(sunday(year, time.November, 1)) {
		west--
	}
	return time.FixedZone(strings.ToUpper(name), -west*3600)
}

// sunday returns the nth Sunday of a month.
func sunday(year int, month time.Month, n int) time.Time {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(n-1))
}
