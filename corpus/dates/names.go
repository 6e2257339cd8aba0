package dates

import (
	"strings"
	"time"
)

// months are the names of the months and what they are shortened to, in the
// languages that news agencies write, in lower case.
var months = monthTable(
	"january jan janvier janv januar jänner enero ene gennaio gen janeiro januari styczeń stycznia января январь янв січня січень ocak يناير",
	"february feb février fevrier févr fév februar febrero febbraio fevereiro fev februari luty lutego февраля февраль фев лютого лютий şubat فبراير",
	"march mar mars märz marz maerz marzo março marco maart marzec marca марта март мар березня березень mart مارس",
	"april apr avril avr abril abr aprile kwiecień kwietnia апреля апрель апр квітня квітень nisan أبريل ابريل",
	"may mai mayo maggio mag maio mei maj maja мая май травня травень mayıs مايو",
	"june jun juin juni junio giugno giu junho czerwiec czerwca июня июнь червня червень haziran يونيو",
	"july jul juillet juil juli julio luglio lug julho lipiec lipca июля июль липня липень temmuz يوليو",
	"august aug août aout agosto ago augustus sierpień sierpnia августа август авг серпня серпень ağustos أغسطس",
	"september sep sept septembre septiembre settembre set setembro wrzesień września сентября сентябрь сен вересня вересень eylül سبتمبر",
	"october oct octobre oktober okt octubre ottobre ott outubro out październik października октября октябрь окт жовтня жовтень ekim أكتوبر",
	"november nov novembre noviembre novembro listopad listopada ноября ноябрь ноя листопада kasım نوفمبر",
	"december dec décembre decembre dezember dez diciembre dic dicembre dezembro grudzień grudnia декабря декабрь дек грудня грудень aralık ديسمبر",
)

func monthTable(lines ...string) map[string]int {
	m := map[string]int{}
	for i, l := range lines {
		for _, name := range strings.Fields(l) {
			m[name] = i + 1
		}
	}
	return m
}

// words go with a date and say nothing about it: days of the week, and what
// newsrooms put in front of a date.
var words = wordTable("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
	"lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag " +
	"lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica " +
	"понедельник вторник среда четверг пятница суббота воскресенье mo di mi do fr sa so " +
	"published posted updated modified first last on at date dated issued released created le am um den à el the of " +
	"публиковано publié veröffentlicht stand aktualisiert publicado actualizado г года")

func wordTable(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// zones are the abbreviations that mean one offset only, in seconds east.
var zones = map[string]int{
	"z": 0, "utc": 0, "gmt": 0,
	"est": -5 * 3600, "edt": -4 * 3600, "cdt": -5 * 3600, "mst": -7 * 3600, "mdt": -6 * 3600, "pst": -8 * 3600, "pdt": -7 * 3600,
	"cet": 3600, "cest": 2 * 3600, "mez": 3600, "mesz": 2 * 3600, "eet": 2 * 3600, "eest": 3 * 3600, "msk": 3 * 3600,
	"jst": 9 * 3600, "kst": 9 * 3600, "hkt": 8 * 3600, "sgt": 8 * 3600, "pkt": 5 * 3600, "aest": 10 * 3600, "aedt": 11 * 3600,
	"nzst": 12 * 3600, "nzdt": 13 * 3600, "wib": 7 * 3600, "eat": 3 * 3600, "sast": 2 * 3600,
}

// unclearZones are abbreviations of more than one zone (IST is Indian, Israeli
// and Irish): a time in them is not a point in time, so that the day is kept.
var unclearZones = wordTable("ist bst cst ast wat local")

// american are the zones that news in the United States name without saying
// whether summer time holds; the hours west of Greenwich in winter.
var american = map[string]int{"et": 5, "ct": 6, "mt": 7, "pt": 8}

// americanZone is one of those zones on a day, by the rule that has held since
// 2007 (second Sunday of March to first Sunday of November). It is nil before
// that, and where the day is not known yet.
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

// sunday is the nth Sunday of a month.
func sunday(year int, month time.Month, n int) time.Time {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(n-1))
}
