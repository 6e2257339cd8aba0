package dates

import "strings"

// months are the names of the months and their abbreviations, in lower case, in the languages that newsrooms write.
var months = monthTable(
	"january jan janvier janv januar jänner januari enero ene gennaio gen janeiro styczeń stycznia января январь янв січня січень ocak يناير január "+
		"ianuarie ledna leden ιανουαρίου tammikuuta ינואר בינואר ژانویه जनवरी",
	"february feb février fevrier févr fév februar febrero febbraio fevereiro fev februari luty lutego февраля февраль фев лютого лютий şubat فبراير "+
		"شباط február februarie února únor φεβρουαρίου helmikuuta פברואר בפברואר فوریه फरवरी फ़रवरी",
	"march mar mars märz marz maerz marzo março marco maart marzec marca марта март мар березня березень mart مارس آذار március martie března březen "+
		"maret μαρτίου maaliskuuta מרץ במרץ मार्च",
	"april apr avril avr abril abr aprile kwiecień kwietnia апреля апрель апр квітня квітень nisan أبريل ابريل نيسان április aprilie dubna duben "+
		"απριλίου huhtikuuta אפריל באפריל آوریل अप्रैल",
	"may mai mayo maggio mag maio mei maj maja мая май травня травень mayıs مايو أيار május května květen μαΐου toukokuuta מאי במאי मई",
	"june jun juin juni junio giugno giu junho czerwiec czerwca июня июнь червня червень haziran يونيو حزيران június iunie června červen ιουνίου "+
		"kesäkuuta יוני ביוני ژوئن जून",
	"july jul juillet juil juli julio luglio lug julho lipiec lipca июля июль липня липень temmuz يوليو تموز július iulie července červenec ιουλίου "+
		"heinäkuuta יולי ביולי ژوئیه जुलाई",
	"august aug août aout agosto ago augustus augusti sierpień sierpnia августа "+
		"август авг серпня серпень ağustos أغسطس آب augusztus srpna srpen agustus "+
		"αυγούστου elokuuta אוגוסט באוגוסט اوت अगस्त",
	"september sep sept septembre septiembre settembre set setembro wrzesień września сентября сентябрь сен вересня вересень eylül سبتمبر أيلول "+
		"szeptember septembrie září σεπτεμβρίου syyskuuta ספטמבר בספטמבר سپتامبر सितंबर सितम्बर",
	"october oct octobre oktober okt octubre ottobre ott outubro out październik października октября октябрь окт жовтня жовтень ekim أكتوبر október "+
		"octombrie října říjen οκτωβρίου lokakuuta אוקטובר באוקטובר اکتبر अक्टूबर",
	"november nov novembre noviembre novembro listopad listopada ноября ноябрь ноя листопада kasım نوفمبر noiembrie listopadu νοεμβρίου marraskuuta "+
		"נובמבר בנובמבר نوامبر नवंबर नवम्बर",
	"december dec décembre dezember dez diciembre dic dicembre dezembro grudzień grudnia декабря декабрь дек грудня грудень aralık ديسمبر decembrie "+
		"prosince prosinec desember δεκεμβρίου joulukuuta דצמבר בדצמבר دسامبر दिसंबर दिसम्बर",
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

// words go with a date without affecting it: days of the week, and introductions to a date or time of day.
var words = wordTable("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
	"lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so " +
	"lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica " +
	"segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo " +
	"poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob niedz " +
	"понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер п ятниця субота неділя " +
	"pazartesi salı çarşamba perşembe cuma cumartesi pazar الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد " +
	"måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag hétfő kedd szerda csütörtök péntek szombat vasárnap " +
	"pondělí úterý středa čtvrtek pátek neděle luni marți miercuri joi vineri sâmbătă duminică senin selasa rabu kamis jumat sabtu minggu " +
	"δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή יום ראשון שני שלישי רביעי חמישי שישי שבת " +
	"星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 曜日 日 月 火 水 木 金 土 요일 일 월 화 수 목 금 토 " +
	"published posted first last on at date dated issued released created as le am um den à el " +
	"la las a the of il alle ore às om kl klo godz saat pukul о об в " +
	"публиковано опубликовано опубліковано publié publiée veröffentlicht erschienen stand " +
	"publicado publicada pubblicato gepubliceerd opublikowano data datum fecha " +
	"yayınlanma tarihi نشر في tarih publicerad publiceret publisert dipublikasikan 公開 発表 发布 發布 发表 " +
	"配信 г года року р den dne uhr uur h hrs hs часов " + updating)

// updating are words that say that an article was changed.
const updating = "updated update modified revised aktualisiert geändert zuletzt letzte änderung mis " +
	"jour mise modifié actualizado actualizada modificado aggiornato aggiornamento " +
	"modificato atualizado atualizada bijgewerkt laatst gewijzigd zaktualizowano aktualizacja " + //nolint:misspell // Italian
	"обновлено оновлено güncelleme güncellendi تحديث آخر uppdaterad " +
	"opdateret oppdatert diperbarui 更新 最終更新"

var updates = wordTable(updating)

// SaysUpdated reports whether a line with a date or time of day refers to a change of the article rather than its
// publication.
func SaysUpdated(line string) bool {
	for _, t := range tokens(line) {
		if updates[t.text] {
			return true
		}
	}
	return false
}

func wordTable(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}
