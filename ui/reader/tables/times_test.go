package tables

import (
	"testing"
	"time"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// TestFirstIsCertain: if one of two articles is known only to the day, neither is the earliest.
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
		lib := &library.Library{Corpus: &model.Corpus{}}
		s := &Screen{lib: lib}
		for i, d := range c.dates {
			lib.Corpus.Articles = append(lib.Corpus.Articles, &model.Article{Published: d})
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
			lib := &library.Library{Corpus: &model.Corpus{}}
			for _, at := range []time.Time{start, start.Add(span / 2), start.Add(span)} {
				lib.Corpus.Articles = append(lib.Corpus.Articles, &model.Article{Published: model.Date{Time: at, Precision: model.ToMinute}})
			}
			r := newRuler(lib, []int{0, 1, 2}, w)
			last := 0
			for _, a := range lib.Corpus.Articles {
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
	if r := newRuler(&library.Library{Corpus: &model.Corpus{}}, nil, 80); r.labels() != "" {
		t.Error("a ruler without dates has labels")
	}
}
