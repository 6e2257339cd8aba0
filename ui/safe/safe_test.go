package safe

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"lineup/ui/cells"
)

// TestRow checks that Korean is composed, and nothing else is; TestApart, that emoji lose what joins them and words
// do not.
func TestRow(t *testing.T) {
	for in, want := range map[string]string{
		"a\tb\nc é": "a b c é",
		"\u1112\u1161\u11ab\u1100\u116e\u11a8, cafe\u0301": "한국, cafe\u0301",
		"\ud558\u11ab":  "한",
		"\u1100 \u1161": "\u1100 \u1161",
	} {
		if got := Row(in).String(); got != want {
			t.Errorf("%+q: %+q, want %+q", in, got, want)
		}
	}
}

func TestApart(t *testing.T) {
	for in, want := range map[string]string{
		"👨\u200d👩\u200d👧 a": "👨👩👧 a",
		"❤\ufe0f\u200d🔥":    "❤🔥",
		"1\ufe0f\u20e3":     "1\u20e3",
		"ශ්\u200dරී می\u200cخواهم क्\u200dष": "ශ්\u200dරී می\u200cخواهم क्\u200dष",
		"👍🏻 🇩🇪": "👍🏻 🇩🇪",
	} {
		if got := Row(in).Apart().String(); got != want {
			t.Errorf("%+q: %+q, want %+q", in, got, want)
		}
	}
}

// hostile has one of each kind of character that may not get out.
const hostile = "a\x1b]0;b\a\u009b2J\x7f\u202e\u2066\u200b\u2060\u2063\u206f\ufeff\u00ad\u061c\u180e\u115f\u3164\uffa0\ufff9\U0001D173\U000E0041\U000E0100\ufe0f"

func TestString(t *testing.T) {
	for got, want := range map[String]string{
		Text(hostile + "\n x\u2028\ty"):       "a]0;b2J\n x\n\ty",
		Line(hostile + "\n x\u2028\ty"):       "a]0;b2J x y",
		Part("\n" + hostile + " x "):          " a]0;b2J x ",
		Part(" \n"):                           " ",
		Part(""):                              "",
		Part("\u202e "):                       " ",
		SGR("1;31"):                           "\x1b[1;31m",
		SGR("1m\x1b]52;c;eA==\a"):             "\x1b[152;;m",
		Format("%s <%s>", Int(1), Line("%s")): "1 <%s>",
		Join(", ", Line("a"), Line("b")):      "a, b",
		Concat():                              "",
		Line("<a href='x' b=\"c\">&").HTML():  "&lt;a href=&#39;x&#39; b=&#34;c&#34;&gt;&amp;",
	} {
		if got.String() != want {
			t.Errorf("%+q, want %+q", got, want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	for in, want := range map[string]string{
		"plain, “words”. (9) a-b + c = d": "plain, “words”. (9) a-b + c = d",
		"[a](http://x.example)":           `\[a\](http\://x.example)`,
		"![a](b)":                         `!\[a\](b)`,
		"<b>&amp; <https://x.example>":    `\<b\>\&amp; \<https\://x.example\>`,
		"*a* _b_ `c` ~d~ | e":             "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\| e",
		`back\*slash`:                     `back\\\*slash`,
		"# a":                             `\# a`,
		"- a":                             `\- a`,
		"---":                             `\---`,
		"===":                             `\===`,
		"+1":                              `\+1`,
		"1. a":                            `1\. a`,
		"12) a":                           `12\) a`,
		"12 a. b":                         "12 a. b",
		"www.x.example WWW.x.example":     `www\.x.example WWW\.x.example`,
		"ada@x.example, @ada, $5":         `ada\@x.example, @ada, $5`,
		"2031":                            "2031",
		"":                                "",
	} {
		if got := Line(in).Markdown().String(); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

func TestGuarded(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-x": "'-x", "@a": "'@a", " =1": "' =1",
		"\t=1": "'\t=1", "a=1": "a=1", "": "", "“-": "“-", "\ta": "'\ta", "\n=1": "'\n=1",
		"＝1": "'＝1", "＋1": "'＋1", "－1": "'－1", "＠a": "'＠a", "﹦1": "'﹦1", "﹣1": "'﹣1",
		"\u00a0=1": "'\u00a0=1", "\u3000＝1": "'\u3000＝1", "\u2003 \u202f+1": "'\u2003 \u202f+1", "\u200d=1": "'\u200d=1",
		"\u00a0a": "\u00a0a", "– a": "– a", "9-1": "9-1",
	} {
		if got := guarded(in); got != want {
			t.Errorf("guarded(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestCSV checks that removal comes before the guard, and that rows can be parsed.
func TestCSV(t *testing.T) {
	var c CSV
	got := c.Row([]string{"\u200b=1", hostile, "a \"b\", c\nd", ""}).String() + c.Row([]string{"x"}).String()
	r := csv.NewReader(strings.NewReader(got))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([][]string{{"'=1", "a]0;b2J", "a \"b\", c\nd", ""}, {"x"}}, rows); d != "" {
		t.Error(d)
	}
}

// TestJSON checks that JSON contains nothing hidden and preserves its input.
func TestJSON(t *testing.T) {
	in := map[string]string{hostile: hostile + "👩\u200d👩 ❤\ufe0f <&> \u2028"}
	s, err := JSON(in, "  ")
	if err != nil {
		t.Fatal(err)
	}
	if got := s.String(); Text(got).String() != got || !strings.Contains(got, "👩\u200d👩 ❤\ufe0f <&>") {
		t.Errorf("%+q", got)
	}
	var out map[string]string
	if err := json.Unmarshal([]byte(s.String()), &out); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(in, out); d != "" {
		t.Error(d)
	}
	var e Encoder
	if _, err := e.Line(func() {}); err == nil {
		t.Error("a function was encoded as JSON")
	}
	if s, err := e.Line("\u009b"); err != nil || s.String() != `"\u009b"`+"\n" {
		t.Errorf("%q %v", s, err)
	}
}

// TestWriter checks that only what is Put gets through a Writer unchanged, wherever the writes are split.
func TestWriter(t *testing.T) {
	const in = "é“" + hostile + "👩\u200d👩 x\xff"
	for size := 1; size < 9; size++ {
		var b bytes.Buffer
		w := NewWriter(&b)
		for rest := in; rest != ""; {
			n := min(size, len(rest))
			if k, err := io.WriteString(w, rest[:n]); k != n || err != nil {
				t.Fatal(k, err)
			}
			rest = rest[n:]
		}
		if got, want := b.String(), Text(in).String(); got != want {
			t.Errorf("by %d bytes: %+q, want %+q", size, got, want)
		}
	}
	var b bytes.Buffer
	if err := NewWriter(&b).Put(SGR("1"), Line("x"), SGR("")); err != nil || b.String() != "\x1b[1mx\x1b[m" {
		t.Errorf("%q %v", b.String(), err)
	}
}

// failing fails after n writes.
type failing struct{ n int }

func (f *failing) Write(p []byte) (int, error) {
	if f.n--; f.n < 0 {
		return 0, iotest.ErrTimeout
	}
	return len(p), nil
}

func TestBuffer(t *testing.T) {
	b := Buffered(NewWriter(&failing{1}))
	for range 3 * bufferSize / 10 {
		b.Put(Const("0123456789"))
	}
	if err := b.Flush(); !errors.Is(err, iotest.ErrTimeout) {
		t.Errorf("got %v", err)
	}
	var all Builder
	b = Buffered(&all)
	for range 3 * bufferSize / 10 {
		b.Put(Const("0123456789"))
	}
	if err := b.Flush(); err != nil || all.Done().String() != strings.Repeat("0123456789", 3*bufferSize/10) {
		t.Errorf("%d bytes, %v", all.Len(), err)
	}
}

func TestWrap(t *testing.T) {
	for _, x := range []struct {
		in    String
		width int
		want  []string
	}{
		{Line("one two three"), 7, []string{"one two", "three"}},
		{Line("abcdefgh"), 3, []string{"abc", "def", "gh"}},
		{String{}, 3, []string{""}},
		{Line("a story s-94fedf94c058"), 12, []string{"a story", "s-94fedf94c0", "58"}},
		{Line("a story s-94fedf94c058"), 16, []string{"a story", "s-94fedf94c058"}},
		{Line("a well-known u-ce010420"), 10, []string{"a well-", "known", "u-ce010420"}},
		{Concat(SGR("1"), Line("one two"), SGR(""), Line(" x")), 3, []string{"\x1b[1mone\x1b[m", "\x1b[1mtwo\x1b[m", "\x1b[1m\x1b[mx"}},
	} {
		var got []string
		for _, l := range x.in.Wrap(x.width) {
			got = append(got, l.String())
		}
		if d := cmp.Diff(x.want, got); d != "" {
			t.Errorf("%q: %s", x.in, d)
		}
	}
	if got := Line("a long line").Truncate(cells.Parts, 6).String(); got != "a lon…" {
		t.Errorf("%q", got)
	}
	if w := Concat(SGR("1"), Line("é“")).Width(cells.Parts); w != 2 {
		t.Errorf("%d cells", w)
	}
}
