package revision

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lineup/model"
	"lineup/model/text"
)

func article(sentences ...string) *model.Article {
	a := &model.Article{Text: strings.Join(sentences, " ")}
	a.Paragraphs = text.Paragraphs(a.Text)
	return a
}

// drawn writes steps: =same, ~changed, -gone, +come, >moved, each by its first word.
func drawn(was, is *model.Article) string {
	first := func(a *model.Article, s model.Span) string { return strings.Fields(s.Of(a.Text))[0] }
	var out []string
	for _, s := range Align(was, is) {
		switch {
		case s.Moved && s.Is.IsZero():
			out = append(out, ">"+first(was, s.Was))
		case s.Moved:
			out = append(out, "<"+first(is, s.Is))
		case s.Is.IsZero():
			out = append(out, "-"+first(was, s.Was))
		case s.Was.IsZero():
			out = append(out, "+"+first(is, s.Is))
		case s.Same:
			out = append(out, "="+first(is, s.Is))
		default:
			out = append(out, "~"+first(is, s.Is))
		}
	}
	return strings.Join(out, " ")
}

func TestAlign(t *testing.T) {
	const (
		ferry = "Ferries run again from the southern quay at dawn."
		four  = "Four people were hurt when the girder fell."
		six   = "Six people were hurt when the girder fell."
		baker = "Bakers on Quay Street sold nothing all morning."
		bells = "Bells rang in the customs house until noon."
	)
	for _, tt := range []struct {
		was, is []string
		want    string
	}{
		{[]string{ferry, four}, []string{ferry, four}, "=Ferries =Four"},
		{[]string{ferry, four, baker}, []string{ferry, six, baker}, "=Ferries ~Six =Bakers"},
		{[]string{ferry, four, baker}, []string{ferry, baker}, "=Ferries -Four =Bakers"},
		{[]string{ferry, baker}, []string{ferry, bells, baker}, "=Ferries +Bells =Bakers"},
		{[]string{ferry, baker}, []string{ferry, bells}, "=Ferries -Bakers +Bells"},
		{[]string{ferry, four, baker}, []string{four, baker, ferry}, ">Ferries =Four =Bakers <Ferries"},
		{[]string{ferry, ferry, four}, []string{ferry, six}, "=Ferries >Ferries ~Six"},
		{nil, []string{ferry}, "+Ferries"},
		{[]string{ferry}, nil, "-Ferries"},
	} {
		if got := drawn(article(tt.was...), article(tt.is...)); got != tt.want {
			t.Errorf("%q, %q: %s, want %s", tt.was, tt.is, got, tt.want)
		}
	}
}

// FuzzAlign checks that every sentence of both states is in one step, in order.
func FuzzAlign(f *testing.F) {
	f.Add("A b c. D e f. G h.", "A b c. D e x. D e f.")
	f.Add("a. a. a. b.", "b. a. a.")
	f.Fuzz(func(t *testing.T, x, y string) {
		was, is := article(text.Clean(x)), article(text.Clean(y))
		var a, b []model.Span
		for _, s := range Align(was, is) {
			if !s.Was.IsZero() {
				a = append(a, s.Was)
			}
			if !s.Is.IsZero() {
				b = append(b, s.Is)
			}
		}
		for _, side := range []struct {
			got  []model.Span
			want []sentence
		}{{a, sentencesOf(was)}, {b, sentencesOf(is)}} {
			if len(side.got) != len(side.want) {
				t.Fatalf("got %d sentences, want %d", len(side.got), len(side.want))
			}
			for i := range side.got {
				if side.got[i] != side.want[i].Span {
					t.Fatalf("%d: %v, want %v", i, side.got[i], side.want[i].Span)
				}
			}
		}
	})
}

func TestTimes(t *testing.T) {
	at := func(s string) *model.Article {
		if s == "" {
			return &model.Article{}
		}
		s, fetched := strings.CutPrefix(s, "fetched ")
		for layout, precise := range map[string]model.Precision{
			time.DateOnly: model.ToDay, "2006-01-02 15:04": model.ToMinute, "2006-01-02 15:04 -07": model.ToMinute, time.DateTime: model.ToSecond,
		} {
			if d, err := time.Parse(layout, s); err == nil && fetched {
				return &model.Article{Fetched: model.Date{Time: d, Precision: precise}}
			} else if err == nil {
				return &model.Article{Updated: model.Date{Time: d, Precision: precise}}
			}
		}
		t.Fatal(s)
		return nil
	}
	for _, tt := range []struct{ was, is, want string }{
		{"2025-03-03 18:02", "2025-03-03 19:40", "between 18:02 and 19:40, after 2 h"},
		{"2025-03-03 18:02", "2025-03-03 18:25", "between 18:02 and 18:25, after 23 min"},
		{"2025-03-03 18:02", "2025-03-05 19:40", "between 3 Mar 18:02 and 5 Mar 19:40, after 2 days"},
		{"2025-03-03 18:02 +01", "2025-03-03 18:40 +02", ", "},
		{"2025-03-03 18:02 +01", "2025-03-03 19:40 +02", "between 18:02 +0100 and 19:40 +0200, after 38 min"},
		{"fetched 2025-03-03 18:02", "fetched 2025-03-03 19:40", "between 18:02 and 19:40 UTC, after 2 h"},
		{"fetched 2025-03-03 18:02:10", "fetched 2025-03-03 18:02:50", "at 18:02 UTC, after 1 min"},
		{"2025-03-03", "2025-03-04", "between 3 Mar and 4 Mar, after a day"},
		{"2025-03-03", "2025-03-03", ", "},
		{"", "2025-03-03 18:02", ", "},
	} {
		if got := fmt.Sprintf("%s, %s", Between(at(tt.was), at(tt.is)), After(at(tt.was), at(tt.is))); got != tt.want {
			t.Errorf("%s to %s: %q, want %q", tt.was, tt.is, got, tt.want)
		}
	}
}
