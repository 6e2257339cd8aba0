package passage

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/compare/likeness"
	"lineup/model/lexicon"
)

func TestMeasures(t *testing.T) {
	names := map[measure]string{
		count: "count", money: "money", share: "share", year: "year", day: "day", clock: "clock", score: "score", lasting: "lasting", nothing: "nothing",
	}
	for in, want := range map[string][]string{
		"four people, six injured":                {"count", "count"},
		"$4 million and 5 million euros":          {"money", "money"},
		"12 percent, 13%, 14 per cent":            {"share", "share", "share"},
		"in 1967, the 1974 law":                   {"year", "nothing"},
		"July 13, 13 July, the 13th of July 2018": {"day", "day", "day", "year"},
		"at 10:30 and 97-1":                       {"clock", "clock", "score", "score"},
		"6 p.m., 7 am, 8 amber lamps":             {"clock", "clock", "count"},
		"Number 10 on 9/11":                       {"nothing", "nothing", "nothing"},
		"three weeks, a 35-day wait, two bills":   {"lasting", "lasting", "count"},
		"the 14th Amendment, a 14th attempt":      {"nothing", "count"},
		"éé 7":                                    {"count"},
	} {
		var got []string
		for w := range lexicon.NewReader().Words(in, model.Span{End: len(in)}) {
			if w.Number {
				got = append(got, names[measureOf(in, w.Span)])
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}

// TestHours: a time is the same however its hours are counted.
func TestHours(t *testing.T) {
	keys := func(in string) []string {
		var out []string
		sentence := likeness.Sentence{Text: in, Span: model.Span{End: len(in)}}
		for _, f := range figures(lexicon.NewReader(), &sentence) {
			out = append(out, f.key)
		}
		return out
	}
	for _, x := range []struct {
		a, b string
		same bool
	}{
		{"at 6:52 p.m.", "at 18:52", true},
		{"at 6:52 pm", "at 18:52", true},
		{"at 12:05 a.m.", "at 00:05", true},
		{"at 6:52 p.m.", "at 6:25 p.m.", false},
		{"at 7 p.m.", "at 6 p.m.", false},
		{"seven people", "7 people", true},
	} {
		if d := cmp.Diff(keys(x.a), keys(x.b)); (d == "") != x.same {
			t.Errorf("%q and %q: %s", x.a, x.b, d)
		}
	}
}
