package dates

import (
	"testing"
	"unicode/utf8"

	"lineup/model"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2025-08-17", "2025-08-17"},
		{"2025-08-17T15:04:05Z", "2025-08-17T15:04:05Z"},
		{"2025-08-17T15:04:05.123+02:00", "2025-08-17T15:04:05+02:00"},
		{"2025-08-17T15:04:05+0200", "2025-08-17T15:04:05+02:00"},
		{"2025-08-17T15:04Z", "2025-08-17T15:04Z"},
		{"2025-08-17 15:04:05", "2025-08-17T15:04:05Z"},
		{"2025-08-17 00:00:00", "2025-08-17"},
		{"2025-08-17T00:00:00Z", "2025-08-17"},
		{"20250817", "2025-08-17"},
		{"20250817T150405Z", "2025-08-17T15:04:05Z"},
		{"2025-08", "2025-08"},
		{"2025", "2025"},
		{"2025/8/7", "2025-08-07"},
		{"1755443045", "2025-08-17T15:04:05Z"},
		{"1755443045000", "2025-08-17T15:04:05Z"},
		{"Sun, 17 Aug 2025 15:04:05 GMT", "2025-08-17T15:04:05Z"},
		{"Sun, 17 Aug 2025 15:04:05 -0400", "2025-08-17T15:04:05-04:00"},
		{"August 17, 2025", "2025-08-17"},
		{"Aug. 17, 2025", "2025-08-17"},
		{"Aug 17, 2025, 3:04 p.m. ET", "2025-08-17T15:04-04:00"},
		{"Jan 17, 2025, 3:04 PM ET", "2025-01-17T15:04-05:00"},
		{"17 August 2025", "2025-08-17"},
		{"3 March 2025, 21:14", "2025-03-03T21:14Z"},
		{"17th August 2025", "2025-08-17"},
		{"December 15th, 2008, 7:35 am", "2008-12-15T07:35Z"},
		{"December 15th, 2008, 7: 35 am", "2008-12-15T07:35Z"},
		{"17. August 2025, 21.14 Uhr", "2025-08-17T21:14Z"},
		{"17 août 2025 à 15h04", "2025-08-17T15:04Z"},
		{"17 de agosto de 2025", "2025-08-17"},
		{"17 августа 2025 г.", "2025-08-17"},
		{"2025年8月17日", "2025-08-17"},
		{"17.08.2025", "2025-08-17"},
		{"17.08.2025 21:14", "2025-08-17T21:14Z"},
		{"17/08/2025", "2025-08-17"},
		{"08/17/2025", "2025-08-17"},
		{"04/04/2025", "2025-04-04"},
		{"17-Aug-2025", "2025-08-17"},
		{"August 2025", "2025-08"},
		{"Published: Sunday, August 17, 2025", "2025-08-17"},
		{"Updated 15:04 GMT, August 17, 2025", "2025-08-17T15:04Z"},
		{"August 17, 2025 at 3:04 PM EDT", "2025-08-17T15:04-04:00"},
		{"zondag 17 augustus 2025 om 21:14 uur", "2025-08-17T21:14Z"},
		{"niedziela, 17 sierpnia 2025, godz. 21:14", "2025-08-17T21:14Z"},
		{"domenica 17 agosto 2025 alle ore 21:14", "2025-08-17T21:14Z"},
		{"domingo, 17 de agosto de 2025 às 21h14", "2025-08-17T21:14Z"},
		{"Actualizado el 17 de agosto de 2025 a las 21:14 CEST", "2025-08-17T21:14+02:00"},
		{"неділя, 17 серпня 2025 року, 21:14", "2025-08-17T21:14Z"},
		{"Опубликовано 17 августа 2025 года в 21:14 МСК", "2025-08-17T21:14+03:00"},
		{"الأحد 17 أغسطس 2025", "2025-08-17"},
		{"١٧ أغسطس ٢٠٢٥", "2025-08-17"},
		{"2025年8月17日（日）午後9時14分", "2025-08-17T21:14Z"},
		{"2025年8月17日 星期日 21:14", "2025-08-17T21:14Z"},
		{"2025年08月17日21:14", "2025-08-17T21:14Z"},
		{"2025년 8월 17일 오후 9시 14분", "2025-08-17T21:14Z"},
		{"söndag 17 augusti 2025 kl. 21.14", "2025-08-17T21:14Z"},
		{"neděle 17. srpna 2025 21:14", "2025-08-17T21:14Z"},
		{"17 Ağustos 2025 Pazar 21:14", "2025-08-17T21:14Z"},
		{"17 באוגוסט 2025", "2025-08-17"},
		{"17 अगस्त 2025", "2025-08-17"},
		{"Minggu, 17 Agustus 2025 21:14 WIB", "2025-08-17T21:14+07:00"},
		// A zone with three meanings: only the day is certain.
		{"August 17, 2025 15:04 IST", "2025-08-17"},
		{"2025-13-17", ""},
		{"2025-02-30", ""},
		{"(August 17)", ""},
		{"August", ""},
		{"17", ""},
		{"The talks of August 17, 2025", ""},
		{"2025 budget", ""},
		{"soon", ""},
		{"", ""},
	} {
		d, ambiguous := Parse(c.in)
		if got := d.String(); got != c.want || ambiguous {
			t.Errorf("Parse(%q) = %q, ambiguous %v; want %q", c.in, got, ambiguous, c.want)
		}
	}
}

// TestAt checks that a time of day without a date is on the day known from elsewhere.
func TestAt(t *testing.T) {
	day, _ := Parse("2025-08-17T10:00+02:00")
	for in, want := range map[string]string{
		"Updated 14:05": "2025-08-17T14:05+02:00", "Last updated at 2:05 p.m. ET": "2025-08-17T14:05-04:00", "Stand: 14.05 Uhr": "2025-08-17T14:05+02:00",
		"Mis à jour à 14h05": "2025-08-17T14:05+02:00", "14:05:30 GMT": "2025-08-17T14:05:30Z", "更新 14:05": "2025-08-17T14:05+02:00",
		"Updated Sunday at 2:05 p.m. ET": "2025-08-17T14:05-04:00", "Updated Monday, 6 p.m.": "", "Updated at 11.04am BST": "",
		"Updated": "", "Updated 25:99": "", "Updated 14:05 on the pier": "", "14": "",
	} {
		d, ok := At(day, in)
		if ok != (want != "") || ok && d.String() != want {
			t.Errorf("At(%q) = %q, %v; want %q", in, d, ok, want)
		}
	}
	month, _ := Parse("2025-08")
	if d, ok := At(month, "14:05"); ok {
		t.Errorf("a time of an unknown day is %v", d)
	}
}

func TestFault(t *testing.T) {
	for in, want := range map[string]string{
		"0001-11-30": "no news is from that year", "0001-01-01T00:00:00Z": "no news is from that year", "2025-02-30": "there is no such day",
		"2025-13-01 10:00": "there is no such day", "2025-08-17 at the pier": "", "17/08/2025": "", "soon": "", "": "",
	} {
		if got := Fault(in); got != want {
			t.Errorf("Fault(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestParseDoesNotGuess(t *testing.T) {
	for _, in := range []string{"03/04/2025", "3-4-2025", "12/11/2025 15:04"} {
		d, ambiguous := Parse(in)
		if !ambiguous || d.Precision != model.ToYear || d.String() != "2025" {
			t.Errorf("Parse(%q) = %v %v, want the year and ambiguous", in, d, ambiguous)
		}
	}
}

func TestInURL(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://news.example/world/2025/08/17/talks", "2025-08-17"},
		{"https://news.example/world/2025/8/7/talks.html", "2025-08-07"},
		{"https://news.example/world/2025/aug/17/talks", "2025-08-17"},
		{"https://news.example/talks-2025-08-17/", "2025-08-17"},
		{"https://news.example/talks-20250817", "2025-08-17"},
		{"https://news.example/20250817/talks", "2025-08-17"},
		{"https://news.example/2025/08/talks", "2025-08"},
		{"https://news.example/story/120250817", ""},
		{"https://news.example/story?x=2025-08-17", ""},
		{"https://2025-08-17.example/story", ""},
		{"https://news.example/2025/88/talks", ""},
		{"https://news.example/a/id20250817b", ""},
		{"", ""},
	} {
		if got := InURL(c.in).String(); got != c.want {
			t.Errorf("InURL(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestInName(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2025-08-17-talks.txt", "2025-08-17"},
		{"courier_20250817.txt", "2025-08-17"},
		{"courier 17 August 2025.txt", "2025-08-17"},
		{"aug-17-2025 talks.txt", "2025-08-17"},
		{"000_2878258c48886787.txt", ""},
		{"20258817.txt", ""},
	} {
		if got := InName(c.in).String(); got != c.want {
			t.Errorf("InName(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2025-08-17T15:04:05+02:00", "Aug. 17, 2025 3:04 p.m. ET", "17. August 2025, 21.14 Uhr", "2025年8月17日", "99/99/9999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ambiguous := Parse(s)
		if ambiguous && d.Precision > model.ToYear {
			t.Errorf("%q is ambiguous and yet %v", s, d)
		}
		day, _ := Parse("2025-08-17")
		at, ok := At(day, s)
		if ok && (at.Precision < model.ToMinute || at.Day() != "2025-08-17") {
			t.Errorf("%q is the time %v of another day", s, at)
		}
		for _, d := range []model.Date{d, InURL(s), InName(s)} {
			if d.Known() && (d.Time.Year() < 1599 || d.Time.Year() > 2200) {
				t.Errorf("%q gave the year %d", s, d.Time.Year())
			}
			if !utf8.ValidString(d.String()) {
				t.Errorf("%q gave %q", s, d)
			}
		}
	})
}
