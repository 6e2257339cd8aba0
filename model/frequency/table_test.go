package frequency

import (
	"math"
	"testing"
)

func TestEncode(t *testing.T) {
	given := map[string]Usage{"ferri": {3, 0}, "the": {900, .25}, "quillport": {17, 1}}
	table, err := Encode(1000, given)
	if err != nil {
		t.Fatal(err)
	}
	for stem, want := range given {
		got := look(string(table), stem)
		if math.Abs(got.Articles/want.Articles-1) > .025 || math.Abs(got.Capital-want.Capital) > .003 {
			t.Errorf("%s: %v, want %v", stem, got, want)
		}
	}
	for _, stem := range []string{"", "zzz", "ferry"} {
		if got := look(string(table), stem); got != (Usage{}) {
			t.Errorf("%q: got %v, want no entry", stem, got)
		}
	}
	for _, bad := range []Usage{{0, 0}, {1001, 0}, {5, 1.5}} {
		if _, err := Encode(1000, map[string]Usage{"x": bad}); err == nil {
			t.Errorf("Encode(%v): got no error", bad)
		}
	}
}

func TestTable(t *testing.T) {
	if n := Articles(); n < 10_000 {
		t.Fatalf("got %d articles, want 10000 or more", n)
	}
	if len(stems) > 512<<10 || (len(stems)-header)%record != 0 {
		t.Errorf("the table has %d bytes", len(stems))
	}
	s := NewStemmer()
	usual := func(word string) Usage { return Of(s.Stem(word)) }
	if the, tariff := usual("the"), usual("tariffs"); the.Articles < float64(Articles())*.9 || tariff.Articles < 20 || tariff.Articles > the.Articles/10 {
		t.Errorf("the %v, tariffs %v", the, tariff)
	}
	if usual("tariff") != usual("tariffs") || usual("london").Capital < .95 || usual("harbour").Capital > .7 {
		t.Error("want one usage for all inflections, and a high share of capitals for names only")
	}
	if n := testing.AllocsPerRun(10, func() { Of("ferri") }); n > 0 {
		t.Errorf("a lookup allocates %v times", n)
	}
}

func TestBare(t *testing.T) {
	for in, want := range map[string]string{"quill's": "quill", "quills": "quills", "'s": "'s", "": ""} {
		if got := Bare(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
