package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain, é, “”\n\ttext":  "plain, é, “”\n\ttext",
		"a\x1b[31mb":            "a\uFFFD[31mb",
		"a\u009bb\x7fc\x00":     "a\uFFFDb\uFFFDc\uFFFD",
		"bad \xff\xfe byte":     "bad \uFFFD\uFFFD byte",
		"one\r\ntwo\rthree":     "one\ntwo\nthree",
		"kept \u202e as loaded": "kept \u202e as loaded",
		"":                      "",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestCleanRecord checks that a record's text keeps its length, so that offsets into it are offsets into the
// original record.
func TestCleanRecord(t *testing.T) {
	for in, want := range map[string]string{
		"plain é\n\t":       "plain é\n\t",
		"a\x1b[31mb\u009bc": "a_[31mb¤c",
		"one\r\ntwo\rthree": "one \ntwo\nthree",
	} {
		got := CleanRecord(in)
		if got != want || len(got) != len(in) {
			t.Errorf("CleanRecord(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Café": "cafe", "ŁÓDŹ": "lodz", "don’t": "don't", "Straße": "strasse", "plain": "plain", "ÅRHUS": "arhus", "long–term": "long-term", "İzmir": "izmir",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	const s = "“We’re 3.5 points up,” the U.S. long-term envoy said—twice. 東京"
	var got []string
	for w := range Words(s, 0) {
		got = append(got, w.Of(s))
	}
	want := []string{"We’re", "3.5", "points", "up", "the", "U.S", "long", "term", "envoy", "said", "twice", "東", "京"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for w := range Words("two", 10) {
		if w != (model.Span{Start: 10, End: 13}) {
			t.Errorf("spans do not count from the given place: %v", w)
		}
	}
}

// FuzzWords checks that Words gives the same words as the library, whichever of the two code paths finds them.
func FuzzWords(f *testing.F) {
	for _, s := range []string{
		"We’re 3.5, 1,000;2 a:b a.b 3.b x_1 _._ a.’b don't. U.S. “go”—now… é.a", "a.\u0301b a\u0301. _\u0301 1.\u200d2 ’\u0301s",
		"東京 café’s a\u200bb 3’4 אב\"ג א'b カ_ー", "a.é 5,٣ …\u0301a ‘x’ a’ a’’b", "🇺🇸🇺🇸 👩\u200d👩 a\r\nb",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return // no loaded text is
		}
		var want []string
		for seg := words.FromString(s); seg.Next(); {
			if wordlike(seg.Value()) {
				want = append(want, seg.Value())
			}
		}
		var got []string
		for w := range Words(s, 0) {
			got = append(got, w.Of(s))
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q: words %q, want %q", s, got, want)
		}
	})
}

func TestParagraphs(t *testing.T) {
	for in, want := range map[string][]string{
		"One\ntwo.\n\nThree.\n \nFour.": {"One\ntwo.", "Three.", "Four."},
		"One.\nTwo.\n":                  {"One.", "Two."},
		"  lead  ":                      {"lead"},
		"\n\n":                          nil,
	} {
		var got []string
		for _, p := range Paragraphs(in) {
			got = append(got, p.Of(in))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, want := range [][]string{
		{"Mr. Orlo met Gen. Tessa Vane in St. Maro.", "They spoke."},
		{"The U.S. Senate met.", "It rose."},
		{"He left the U.S.", "The ship sailed."},
		{"“We go.”", "She nodded."},
		{"“Do we go?” she asked.", "Nobody spoke."},
		{"J. P. Ronde rose 3.5 percent.", "Why?", "Nobody knows!"},
		{"It cost $4.", "5 people paid."},
		{"Wait … what?", "Yes."},
		{"No end"},
		{"He (it is said.) left.", "Then nothing."},
		{"終わり。", "始まり。"},
	} {
		s := strings.Join(want, " ")
		var got []string
		for _, p := range Sentences(s, model.Span{End: len(s)}) {
			got = append(got, p.Of(s))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", s, d)
		}
	}
}

// FuzzText checks what every caller relies on: spans are in range, in order and at character boundaries; a cleaned
// text is clean; a visible one is visible.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "A. B.\n\n“C?” d", "\xff\x1b[0m", "U.S. … 3.5\r\n\r\n。x", "\u202e\u200b İ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		s := Clean(in)
		if !utf8.ValidString(s) || Clean(s) != s {
			t.Fatalf("Clean(%q) = %q is not clean", in, s)
		}
		if r := CleanRecord(in); len(r) != len(in) || Clean(r) != r {
			t.Fatalf("CleanRecord(%q) = %q is not clean, or not as long", in, r)
		}
		if v := Visible(in); Visible(v) != v || strings.ContainsRune(v, 0x1b) {
			t.Fatalf("Visible(%q) = %q is not visible", in, v)
		}
		if w := Fold(s); Fold(w) != w {
			t.Fatalf("Fold(Fold(%q)) = %q, want %q", s, Fold(w), w)
		}
		paras := Paragraphs(s)
		check(t, s, paras)
		for _, p := range paras {
			check(t, s, Sentences(s, p))
		}
		check(t, s, slices.Collect(Words(s, 0)))
	})
}

func check(t *testing.T, s string, spans []model.Span) {
	t.Helper()
	at := 0
	for _, p := range spans {
		if p.Start < at || p.End <= p.Start || p.End > len(s) || !utf8.RuneStart(s[p.Start]) || p.End < len(s) && !utf8.RuneStart(s[p.End]) {
			t.Fatalf("span %v after %d of %q", p, at, s)
		}
		at = p.End
	}
}

func BenchmarkWords(b *testing.B) {
	s := strings.Repeat("“We’re not there yet,” the envoy said on Monday. ", 2000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		for range Words(s, 0) {
		}
	}
}

func BenchmarkSentences(b *testing.B) {
	s := strings.Repeat("“We’re not there yet,” the envoy said on Monday. ", 2000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Sentences(s, model.Span{End: len(s)})
	}
}

func TestRepeats(t *testing.T) {
	for _, c := range []struct {
		headline, paragraph string
		want                bool
	}{
		{"Dam at Corrin holds", "DAM AT CORRIN\n  HOLDS", true},
		{"Dam at Corrin holds\nThe river ca", "Dam at Corrin holds", true},
		{"The dam holds.", "The dam holds.", true},
		{"The dam held on Sunday. The river ca", "The dam held on Sunday.", false},
		{"Dam holds", "Dam holds after a night of rain", false},
		{"", "", false},
		{"Dam holds", "", false},
	} {
		if got := Repeats(c.headline, c.paragraph); got != c.want {
			t.Errorf("%q repeats %q: %t", c.paragraph, c.headline, got)
		}
	}
}
