package view

import (
	"slices"
	"testing"

	"lineup/model"
)

func TestDates(t *testing.T) {
	for _, x := range []struct {
		date             string
		day, long, short string
		iso, monthDay    string
	}{
		{"2031-03-03T20:05:00Z", "3 Mar", "3 March 2031, 20:05", "3 Mar 20:05", "2031-03-03", "March 3, 2031"},
		{"2031-03-03", "3 Mar", "3 March 2031", "3 Mar", "2031-03-03", "March 3, 2031"},
		{"2031-03", "March 2031", "March 2031", "March 2031", "2031-03", "March 2031"},
		{"2031", "2031", "2031", "2031", "2031", "2031"},
		{"", "no date", "no date", "no date", "no date", "no date"},
	} {
		d := dateOf(t, x.date)
		for _, y := range [][2]string{
			{DayMonth.Day(d), x.day},
			{DayMonth.LongMoment(d), x.long},
			{DayMonth.Moment(d), x.short},
			{ISO.DayYear(d), x.iso},
			{MonthDay.LongDay(d), x.monthDay},
		} {
			if y[0] != y[1] {
				t.Errorf("%s: %q, want %q", x.date, y[0], y[1])
			}
		}
	}
	d := dateOf(t, "2031-03-03")
	if a, b := DayMonth.DayIn(d, 2031), DayMonth.DayIn(d, 2030); a != "3 Mar" || b != "3 Mar 2031" {
		t.Errorf("%q, %q", a, b)
	}
}

func TestRange(t *testing.T) {
	for _, x := range []struct {
		style          DateStyle
		from, to, want string
	}{
		{DayMonth, "2031-03-03T20:05:00Z", "2031-03-11", "3–11 March 2031"},
		{DayMonth, "2031-02-28", "2031-03-03", "28 February – 3 March 2031"},
		{DayMonth, "2030-12-30", "2031-01-02", "30 December 2030 – 2 January 2031"},
		{DayMonth, "2031-03-03", "2031-03-03T20:05:00Z", "3 March 2031"},
		{DayMonth, "2031-03", "2031-03-03", "March 2031 – 3 March 2031"},
		{DayMonth, "2030", "2031", "2030–2031"},
		{DayMonth, "", "2031-03-03", "3 March 2031"},
		{DayMonth, "2031-03-03", "", "3 March 2031"},
		{DayMonth, "", "", "no date"},
		{MonthDay, "2031-03-03", "2031-03-11", "March 3 – 11, 2031"},
		{MonthDay, "2031-02-28", "2031-03-03", "February 28 – March 3, 2031"},
		{ISO, "2031-03-03", "2031-03-11", "2031-03-03–2031-03-11"},
	} {
		if got := x.style.Range(dateOf(t, x.from), dateOf(t, x.to)); got != x.want {
			t.Errorf("%s to %s: %q, want %q", x.from, x.to, got, x.want)
		}
	}
}

// TestWhens checks that times in different zones show them, and that an inferred date says so.
func TestWhens(t *testing.T) {
	c := corpusOf(t,
		testArticle{published: "2031-03-04T05:30:00+02:00"}, testArticle{published: "2031-03-04T04:00:00Z"}, testArticle{published: "2031-03-04"},
		testArticle{published: "2031-03-05"}, testArticle{},
	)
	c.Articles[3].PublishedFrom = model.FromStory
	want := []string{"4 Mar 05:30 +0200", "4 Mar 04:00 UTC", "4 Mar", "5 Mar, inferred", "no date"}
	if got := c.Whens([]int{0, 1, 2, 3, 4}); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := c.Whens([]int{0, 2}); !slices.Equal(got, []string{"4 Mar 05:30", "4 Mar"}) {
		t.Errorf("%q", got)
	}
}

func TestCount(t *testing.T) {
	for _, x := range []struct {
		n    int
		noun string
		want string
	}{
		{0, "quote", "0 quotes"}, {1, "outlet", "1 outlet"}, {2, "story", "2 stories"}, {3, "day", "3 days"}, {5, "copy", "5 copies"}, {1, "story", "1 story"},
	} {
		if got := Count(x.n, x.noun); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
	if got := Dots("a", "", "b"); got != "a · b" {
		t.Errorf("%q", got)
	}
	if got := List(nil) + List([]string{"A"}) + ", " + List([]string{"A", "B", "C"}); got != "A, A, B and C" {
		t.Errorf("%q", got)
	}
}

func TestOutletCounts(t *testing.T) {
	for _, x := range []struct {
		outlets []string
		want    string
	}{
		{[]string{"Post", "Post", "Courier"}, "2 outlets"},
		{[]string{"Post", "", "", "Courier", "Lantern"}, "3 outlets, 2 articles unnamed"},
		{[]string{"", ""}, "2 articles unnamed"},
		{[]string{"Meridian Wire", "copy of Meridian Wire"}, "1 outlet"},
	} {
		c := outletsOf(x.outlets...)
		all := make([]int, len(x.outlets))
		for i := range all {
			all[i] = i
		}
		if got := c.Outlets(all).String(); got != x.want {
			t.Errorf("%v: %q, want %q", x.outlets, got, x.want)
		}
	}
}
