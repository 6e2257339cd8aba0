package passage

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/passage/internal/lexicon"
)

func TestMeasures(t *testing.T) {
	names := map[measure]string{
		count: "count", money: "money", share: "share", year: "year", day: "day", clock: "clock", score: "score", nothing: "nothing",
	}
	for in, want := range map[string][]string{
		"four people, six injured":                {"count", "count"},
		"$4 million and 5 million euros":          {"money", "money"},
		"12 percent, 13%, 14 per cent":            {"share", "share", "share"},
		"in 1967, the 1974 law":                   {"year", "nothing"},
		"July 13, 13 July, the 13th of July 2018": {"day", "day", "day", "year"},
		"at 10:30 and 97-1":                       {"clock", "clock", "score", "score"},
		"Number 10 on 9/11":                       {"nothing", "nothing", "nothing"},
		"éé 7":                                    {"count"},
	} {
		var got []string
		for w := range lexicon.NewReader().Words(in, model.Span{End: len(in)}) {
			if w.Number {
				got = append(got, names[measureOf(in, w)])
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", in, d)
		}
	}
}
