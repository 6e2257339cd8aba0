package dates

import "strings"

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
	"december dec décembre dezember dez diciembre dic dicembre dezembro grudzień grudnia декабря декабрь дек грудня грудень aralık ديسمبر",
)

func monthTable(lines ...string) map[string]int {
	m := map[string]int{}
	for i, l := range lines {
		for name := range strings.FieldsSeq(l) {
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
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}
