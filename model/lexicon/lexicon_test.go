package lexicon

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/text"
)

func keys(s string) []string {
	var out []string
	for w := range NewReader().Words(s, model.Span{End: len(s)}) {
		out = append(out, w.Key)
	}
	return out
}

func TestWords(t *testing.T) {
	for in, want := range map[string][]string{
		"The minister had said that to them.": {"minist"},
		"voting, voters' votes":               {"vote", "voter", "vote"},
		"Poland's Poles and the Polish":       {"poland.", "poland.", "poland."},
		"The U.S. and the US told us":         {"america.", "america."},
		"1.8 million of 1,800,000":            {"#1.8e+06", "#1.8e+06"},
		"twenty-three or 23, the 23rd":        {"#23", "#23", "#23"},
		"twenty three":                        {"#20", "#3"},
		"six people, three dozen":             {"#6", "peopl", "#36"},
		"five hundred thousand":               {"#500000"},
		"a million":                           {"#1e+06"},
		"3.5.7 and 12abc":                     {"357", "12abc"},
		strings.Repeat("x", 100) + " " + "1" + strings.Repeat("0", 50): nil,
	} {
		if d := cmp.Diff(want, keys(in)); d != "" {
			t.Errorf("%.40q (-want +got):\n%s", in, d)
		}
	}
}

// TestQuantities: a number in several words is one number, however it is written.
func TestQuantities(t *testing.T) {
	for in, want := range map[string]string{
		"a quarter of a million homes":           "#250000=a quarter of a million",
		"three quarters of a million homes":      "#750000=three quarters of a million",
		"half a million homes":                   "#500000=half a million",
		"a half-million homes":                   "#500000=a half-million",
		"half a dozen boats":                     "#6=half a dozen",
		"a dozen boats":                          "#12=a dozen",
		"two thirds of the boats":                "#0.6666666666666666=two thirds",
		"half of the boats":                      "#0.5=half",
		"half the boats":                         "",
		"a boat, one boat, a third boat":         "",
		"two and a half million boats":           "#2.5e+06=two and a half million",
		"one and a half million boats":           "#1.5e+06=one and a half million",
		"one million boats":                      "#1e+06=one million",
		"1½ million boats":                       "#1.5e+06=1½ million",
		"three hundred and fifty boats":          "#350=three hundred and fifty",
		"two thousand five hundred boats":        "#2500=two thousand five hundred",
		"a hundred and twenty-six boats":         "#126=a hundred and twenty-six",
		"two hundred and fifty thousand boats":   "#250000=two hundred and fifty thousand",
		"210 000 boats":                          "#210000=210 000",
		"1 250 000 boats":                        "#1.25e+06=1 250 000",
		"210\u00a0000 boats":                     "#210000=210\u00a0000",
		"1.250.000 boats":                        "#1.25e+06=1.250.000",
		"190'000 boats":                          "#190000=190'000",
		"12,00,000 rupees":                       "#1.2e+06=12,00,000",
		"12 lakh boats":                          "#1.2e+06=12 lakh",
		"3 crore boats":                          "#3e+07=3 crore",
		"1.5bn boats":                            "#1.5e+09=1.5bn",
		"210k boats":                             "#210000=210k",
		"on May 12 200 boats":                    "#12=12 #200=200",
		"in 2019 300 boats":                      "#2019=2019 #300=300",
		"four boats and five more":               "#4=four #5=five",
		"a hundred boats and six":                "#100=a hundred #6=six",
		"half a boat, half past six, one of two": "#6=six #2=two",
	} {
		var got []string
		for w := range NewReader().Words(in, model.Span{End: len(in)}) {
			if w.Number {
				got = append(got, w.Key+"="+w.Span.Of(in))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestInitial(t *testing.T) {
	const s = `Brandt met Calder. "Osei left," she said: Lund stayed! Venn too`
	got := map[string]bool{}
	for w := range NewReader().Words(s, model.Span{End: len(s)}) {
		if w.Capital {
			got[w.Form] = w.Initial
		}
	}
	want := map[string]bool{"brandt": true, "calder": false, "osei": true, "lund": true, "venn": true}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("capitals that start something (-want +got):\n%s", d)
	}
}

func TestSenses(t *testing.T) {
	nearer := func(a, b, c string) {
		t.Helper()
		x, y, z := SenseOf(a), SenseOf(b), SenseOf(c)
		if x == nil || y == nil || z == nil {
			t.Fatalf("%s %v, %s %v, %s %v", a, x != nil, b, y != nil, c, z != nil)
		}
		if x.Like(y) <= x.Like(z) {
			t.Errorf("%s is like %s %.2f, like %s %.2f", a, b, x.Like(y), c, x.Like(z))
		}
	}
	nearer("injured", "wounded", "budget")
	nearer("lawsuit", "complaint", "harvest")
	nearer("appointed", "named", "burned")
	nearer("concessions", "compromises", "weather")
	if got := SenseOf("said").Like(SenseOf("said")); math.Abs(got-1) > 1e-3 {
		t.Errorf("a word is like itself %.3f, want 1", got)
	}
	if SenseOf("qwertyuiop") != nil {
		t.Error("a word that is none has a sense")
	}
	if words := strings.Fields(senseWords); len(words)*Dimensions/2 != len(senseBytes) {
		t.Errorf("%d words, %d bytes of senses", len(words), len(senseBytes))
	}
}

func TestPack(t *testing.T) {
	v := make([]float64, Dimensions)
	for i := range v {
		v[i] = math.Sin(float64(i))
	}
	s := Unpack(string(Pack(v)))
	norm := 0.
	for _, x := range v {
		norm += x * x
	}
	for i, x := range v {
		if got := float64(s[i]); math.Abs(got-x/math.Sqrt(norm)) > .05 {
			t.Errorf("number %d: %.3f, want %.3f", i, got, x/math.Sqrt(norm))
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"twenty-three million", "1.8 bn, 9/11", "“U.S.” US us", "\xff ’s '", "12th 1,,2 0x1p-2", "half a quarter of a million and a half", "1 000 000 000 000 000 hundred hundred", "one hundred and"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		s := text.Clean(in)
		at := 0
		for w := range NewReader().Words(s, model.Span{End: len(s)}) {
			if w.Key == "" || w.Span.Start < at || w.Span.End <= w.Span.Start || w.Span.End > len(s) {
				t.Fatalf("word %+v after %d of %q", w, at, s)
			}
			if !utf8.RuneStart(s[w.Span.Start]) || w.Span.End < len(s) && !utf8.RuneStart(s[w.Span.End]) {
				t.Fatalf("word %+v of %q within a character", w, s)
			}
			at = w.Span.End
		}
	})
}

func TestNumbers(t *testing.T) {
	for txt, want := range map[string]string{
		"Six of 1,200 boats":               "Six|1,200",
		"seventeen gulls, eighteenfold":    "seventeen",
		"one boat":                         "",
		"the 15th of 3.5m":                 "15th|3.5m",
		"half a million boats":             "million",
		"often, tenfold, weightless":       "",
		"Ten":                              "Ten",
		"été 4":                            "4",
		"a boat of two, three or fourteen": "two|three|fourteen",
	} {
		var got []string
		for s := range Numbers(txt) {
			got = append(got, s.Of(txt))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q, want %q", txt, strings.Join(got, "|"), want)
		}
	}
}

func TestUsual(t *testing.T) {
	for i, w := range strings.Fields(senseWords) {
		if i%97 == 0 && !Usual(w) {
			t.Errorf("%s is no usual word", w)
		}
	}
	for _, w := range []string{"", "a", "quillport", "zzz", "abandone", "\n", "zones\n"} {
		if Usual(w) {
			t.Errorf("%q is a usual word", w)
		}
	}
	words := strings.Fields(senseWords)
	if !Usual(words[0]) || !Usual(words[len(words)-1]) || !slices.IsSorted(words) {
		t.Error("the first or the last word is not found, or the table is not sorted")
	}
}
