package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain, é\n\t“”":           "plain, é\n\t“”",
		"a\x1b[2Jb":                "a[2Jb",
		"a\u009b2Jb\x7f":           "a2Jb",
		"x\u202ey\u2066z":          "xyz",
		"bad \xff":                 "bad \uFFFD",
		"a real \uFFFD stays":      "a real \uFFFD stays",
		"zero\u200bwidth\ufeff":    "zerowidth",
		"co\u00adope\u2060ration":  "cooperation",
		"one\r\ntwo\rthree\u2028x": "one\ntwo\nthree\nx",
		"a\vb\fc\u0085d\u2029e":    "a\nb\nc\nd\ne",
		"\u3164\uffa0\u115f\u1160": "",
		"family 👩\u200d👩":          "family 👩\u200d👩",
		"می\u200cخواهم":            "می\u200cخواهم",
		"٦ of \u0600٦":             "٦ of \u0600٦",
		"❤\ufe0f 1\ufe0f\u20e3 ℹ\ufe0f ©\ufe0e ㊗\ufe0f": "❤\ufe0f 1\ufe0f\u20e3 ℹ\ufe0f ©\ufe0e ㊗\ufe0f",
		"❤\ufe0f\ufe0f":                 "❤\ufe0f",
		"a\ufe0f \ufe0f\U000E0100":      "a ",
		"\ufe0f":                        "",
		"葛\U000E0100城":                  "葛\U000E0100城",
		"葛\U000E0100\U000E0101城":        "葛\U000E0100城",
		"\u1820\u180b \u180e":           "\u1820\u180b ",
		"tag\U000E0041":                 "tag",
		"🏴" + tags("gbsct") + "!":       "🏴" + tags("gbsct") + "!",
		"🏴" + tags("gbsct") + tags("x"): "🏴" + tags("gbsct"),
		"🏴" + tags("ab"):                "🏴",
		"🏴" + tags("abcdef"):            "🏴" + tags("abcdef"),
		"🏴" + tags("abcdefg"):           "🏴",
		"🏴" + tags("GBSCT"):             "🏴",
		"🏴\u200b" + tags("gbsct"):       "🏴",
		"x" + tags("gbsct"):             "x",
		"🏴" + strings.TrimSuffix(tags("gbsct"), "\U000E007F"): "🏴",
	} {
		got := Visible(in)
		if got != want {
			t.Errorf("Visible(%+q) = %+q, want %+q", in, got, want)
		}
		if again := Visible(got); again != got {
			t.Errorf("Visible(%+q) is not idempotent: %+q, then %+q", in, got, again)
		}
	}
}

// tags spells a word in tags, with the cancel tag at the end.
func tags(word string) string {
	var b strings.Builder
	for _, r := range word {
		b.WriteRune(0xE0000 + r)
	}
	return b.String() + "\U000E007F"
}

// TestInvisible compares the ranges with Unicode's own tables.
func TestInvisible(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point,
			unicode.Variation_Selector, unicode.Noncharacter_Code_Point) &&
			!unicode.In(r, unicode.Join_Control, unicode.Prepended_Concatenation_Mark) && r != '\n' && r != '\t'
		if got := invisible(r); got != want {
			t.Errorf("%U: %t, want %t", r, got, want)
		}
		if want := unicode.Is(unicode.Variation_Selector, r); selector(r) != want {
			t.Errorf("%U as a variation selector: want %t", r, want)
		}
	}
}

func TestLine(t *testing.T) {
	for _, in := range []string{"", "a", "a b", " a", "a ", "a  b", "a\tb", "a\x7fb", "é b", "“a b”", "a\u2028b", "\u00ad"} {
		if got, want := Line(in), strings.Join(strings.Fields(Visible(in)), " "); got != want {
			t.Errorf("Line(%q) is %q, want %q", in, got, want)
		}
	}
	if got := Line(" a\n\tb\u202e c\u2029d "); got != "a b c d" {
		t.Errorf("Line gave %q", got)
	}
}

func TestEscape(t *testing.T) {
	escape := func(r rune) string { return fmt.Sprintf("<%X>", r) }
	for in, want := range map[string]string{
		"plain\té\n": "plain\té\n", "": "", "a\u202eb\x7f\x1b": "a<202E>b<7F><1B>", "\U000E0100": "<E0100>", "葛\U000E0100 ❤\ufe0f": "葛\U000E0100 ❤\ufe0f",
		"\xff\u2028": "\uFFFD<2028>", "\r": "<D>",
	} {
		if got := Escape(in, escape); got != want {
			t.Errorf("Escape(%+q) = %+q, want %+q", in, got, want)
		}
	}
}

// FuzzVisible checks that the result contains nothing hidden, only characters of the input, and does not change
// when sanitised again.
func FuzzVisible(f *testing.F) {
	f.Add("a\u202e❤\ufe0f\U000E0100🏴" + tags("gbeng") + "\x1b[2J\xff\r\n\u0085")
	f.Fuzz(func(t *testing.T, s string) {
		got := Visible(s)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is not UTF-8", got)
		}
		for i := 0; i < len(got); {
			n, hidden := Hidden(got, i)
			if hidden {
				t.Fatalf("%+q: %+q is left at %d", s, got, i)
			}
			i += n
		}
		if again := Visible(got); again != got {
			t.Fatalf("%+q: %+q, then %+q", s, got, again)
		}
	})
}
