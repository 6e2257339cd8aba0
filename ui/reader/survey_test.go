package reader

import (
	"testing"
	"time"

	"lineup/model"
	"lineup/ui/reader/kit"
)

// TestSurvey: each table opens what its rows are about.
func TestSurvey(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 30).keys("enter t")
	d.sees("3 of 4", "● full", "left out: unknown")
	d.keys("enter").sees("What differs").keys("esc tab").sees("“will not” 2 · “won't” 1", "“not” 2 · — 1")
	d.keys("j").sees("The Selwyn Courier, Northern Wire").keys("tab").sees("├─", "2031-04-02 09:15 +0200", "○")
	d.keys("G").sees("unknown (03 notes)").keys("enter").sees("roads told this paper")
	d.keys("esc,esc,esc shift+tab,shift+tab t").sees("1 outlet").keys("shift+tab").sees("When")
}

// TestFirstIsCertain: of two articles of which one is known to the day only, none is the
// earliest.
func TestFirstIsCertain(t *testing.T) {
	at := func(day, hour int, p model.Precision) model.Date {
		return model.Date{Time: time.Date(2031, 4, day, hour, 0, 0, 0, time.UTC), Precision: p}
	}
	for _, c := range []struct {
		name  string
		dates []model.Date
		want  string
	}{
		{"the same day", []model.Date{at(2, 0, model.ToDay), at(2, 9, model.ToMinute)}, ""},
		{"the day before", []model.Date{at(1, 0, model.ToDay), at(2, 9, model.ToMinute)}, "the earliest"},
		{"an hour before", []model.Date{at(2, 8, model.ToMinute), at(2, 9, model.ToMinute)}, "the earliest"},
		{"another without a date", []model.Date{at(1, 0, model.ToDay), at(2, 9, model.ToMinute), {}}, "the earliest of those with a date"},
		{"the same minute", []model.Date{at(2, 9, model.ToMinute), at(2, 9, model.ToMinute)}, ""},
	} {
		lib := &library{c: &model.Corpus{}}
		s := &survey{lib: lib}
		for i, d := range c.dates {
			lib.c.Articles = append(lib.c.Articles, &model.Article{Published: d})
			s.articles = append(s.articles, i)
		}
		if got := s.firstWords(0); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestRuler: every date lies on the ruler, in order, whatever the span and the width.
func TestRuler(t *testing.T) {
	start := time.Date(2031, 4, 2, 9, 15, 0, 0, time.UTC)
	for _, span := range []time.Duration{0, time.Minute, 5 * time.Hour, 50 * time.Hour, 40 * 24 * time.Hour, 9 * 365 * 24 * time.Hour} {
		for _, w := range []int{0, 5, 20, 80, 150} {
			lib := &library{c: &model.Corpus{}}
			for _, at := range []time.Time{start, start.Add(span / 2), start.Add(span)} {
				lib.c.Articles = append(lib.c.Articles, &model.Article{Published: model.Date{Time: at, Precision: model.ToMinute}})
			}
			r := newRuler(lib, count(3), w)
			last := 0
			for _, a := range lib.c.Articles {
				bar := r.bar(a.Published)
				if at := kit.Cells(bar); at > max(w, 1) || at < last {
					t.Errorf("%v in %d cells: %q behind %d", span, w, bar, last)
				} else {
					last = at
				}
			}
			if n := kit.Cells(r.labels()); n > w {
				t.Errorf("%v in %d cells: labels take %d", span, w, n)
			}
		}
	}
	if r := newRuler(&library{c: &model.Corpus{}}, nil, 80); r.labels() != "" {
		t.Error("a ruler without dates has labels")
	}
}
