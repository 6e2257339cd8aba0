package story

import (
	"slices"
	"testing"

	"lineup/model"
	"lineup/model/text"
)

// datesOf reads the dates of a text as a tokenizer does.
func datesOf(s, published string) mentions {
	a := article("a", "", published, "", s)
	var f dayFinder
	at := 0
	for _, p := range a.Paragraphs {
		for w := range text.Words(p.Of(s), p.Start) {
			f.word(newToken(w.Of(s)), at)
			at++
		}
		f.pause()
	}
	return f.done(periodOf(a.Published))
}

func TestDaysSpokenOf(t *testing.T) {
	for _, tt := range []struct {
		text, published string
		want            []string
	}{
		{"It sank on May 4, 2031.", "", []string{"2031-05-04"}},
		{"It sank on 4 May 2031 at noon.", "", []string{"2031-05-04"}},
		{"Log of 2031-05-04.", "", []string{"2031-05-04"}},
		{"The 2nd of it: May 2nd.", "2031-05-04", []string{"2031-05-02"}},
		{"On Dec. 30 it rained.", "2031-01-02", []string{"2030-12-30"}},
		{"It sank on Sunday, and on Tuesday they met.", "2031-05-07", []string{"2031-05-04", "2031-05-06"}}, // a Wednesday
		{"He said so on Wednesday.", "2031-05-07", []string{"2031-05-07"}},
		{"It may 4 times; in march 3 left.", "2031-05-07", nil},
		{"On Sunday.", "", nil},
		{"On May 4.", "", nil},
		{"On May 4, as on June 1, 2031.", "", []string{"2031-05-04", "2031-06-01"}},
		{"In May\n\n4 people came.", "2031-05-07", nil},
		{"Version 2031.13.40 and 99999999999999999999", "2031-05-07", nil},
	} {
		var got []string
		for _, d := range datesOf(tt.text, tt.published).days {
			got = append(got, timeOf(d).Format("2006-01-02"))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q, published %q: %v, want %v", tt.text, tt.published, got, tt.want)
		}
	}
}

func TestToldDate(t *testing.T) {
	if got := datesOf("Posted May 4, 2031\n\nThe ferry sank.", "").told; got != (period{dayOf(2031, 5, 4), dayOf(2031, 5, 4), true}) {
		t.Errorf("got date of publication %v", got)
	}
	if got := datesOf(ferryAgency+" It was built on May 4, 2011.", "").told; got.known {
		t.Errorf("a date far down counts as the date of publication: %v", got)
	}
}

func TestPeriodOf(t *testing.T) {
	at := article("a", "", "2031-02-10", "", "").Published.Time
	for _, tt := range []struct {
		precision model.Precision
		want      period
	}{
		{model.NoDate, period{}},
		{model.ToYear, period{dayOf(2031, 1, 1), dayOf(2031, 12, 31), true}},
		{model.ToMonth, period{dayOf(2031, 2, 1), dayOf(2031, 2, 28), true}},
		{model.ToDay, period{dayOf(2031, 2, 10), dayOf(2031, 2, 10), true}},
		{model.ToSecond, period{dayOf(2031, 2, 10), dayOf(2031, 2, 10), true}},
	} {
		if got := periodOf(model.Date{Time: at, Precision: tt.precision}); got != tt.want {
			t.Errorf("%v: %v, want %v", tt.precision, got, tt.want)
		}
	}
	if a, b := (period{1, 30, true}), (period{40, 40, true}); a.gap(b) != 10 || b.gap(a) != 10 || a.gap(a) != 0 {
		t.Error("wrong gaps between periods")
	}
}

func FuzzDays(f *testing.F) {
	f.Add("May 4, 2031", "2031-05-07")
	f.Add("31 Feb 2031 Sunday 2031-12-31 1st", "")
	f.Fuzz(func(t *testing.T, s, published string) {
		if published != "" {
			published = "2031-05-07"
		}
		m := datesOf(s, published)
		if !slices.IsSorted(m.days) {
			t.Fatalf("%v not in order", m.days)
		}
		for _, d := range m.days {
			if y := timeOf(d).Year(); y < 1899 || y > 2101 {
				t.Fatalf("year %d", y)
			}
		}
	})
}
