package note

import (
	"strings"
	"testing"
)

func TestShown(t *testing.T) {
	for in, want := range map[string]string{
		"&quot;We will,&quot; said Ann&nbsp;Orr &amp; Co., R&D; &#27;&lt;b": "\"We will,\" said Ann Orr & Co., R&D; &#27;<b",
		"The [pier](https://a.example/1) shut.":                             "The pier shut.",
		"“We [will not](https://a.example \"No\") open,” she said.":         "“We will not open,” she said.",
		"![A pier](https://a.example/p.jpg)\n\nShut.":                       "\n\nShut.",
		"[![A pier](p.jpg)](https://a.example)\nShut.":                      "\nShut.",
		"See [the act](https://a.example/Act_(2025)), s. 1.":                "See the act, s. 1.",
		"It shut.[^1] So\n\n[^1]: he said.":                                 "It shut. So\n\n[^1]: he said.",
		"[[Ann Ek]] and [[Renn|Bo Renn]] came. ![[pier.png]]":               "Ann Ek and Bo Renn came. ",
		"He said \\[the pier\\] shut, 1\\. and C:\\temp":                    "He said [the pier] shut, 1. and C:\\temp",
		"“[The pier] is shut,” she said (on Monday).":                       "“[The pier] is shut,” she said (on Monday).",
		"**Why?** _Because._ - [ ] [x]":                                     "**Why?** _Because._ - [ ] [x]",
		"An open [bracket and ](one\nline":                                  "An open [bracket and ](one\nline",
		"] [ ]( ![":                                                         "] [ ]( ![",
		"[a](b)[c](d)":                                                      "ac",
	} {
		if got := shown(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzShown(f *testing.F) {
	f.Add("![[a|b]](c)[^d]\\[e](f(g))\n](")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 300 {
			return
		}
		if got := shown(s); len(got) > len(s) || strings.Count(got, "\n") > strings.Count(s, "\n") {
			t.Errorf("%q: %q", s, got)
		}
	})
}

// TestFrontMatterOfText checks which files begin with front matter: Markdown with a fence, and text with a field after it and a
// second fence.
func TestFrontMatterOfText(t *testing.T) {
	for _, c := range []struct {
		ext, head string
		want      bool
	}{
		{".md", "---\ntitle: Pier\n---\n\nShut.", true},
		{".txt", "---\ntitle: Pier\n---\n\nShut.", true},
		{".txt", "---\r\ntitle: Pier\r\n---\r\nShut.", true},
		{"", "+++\ntitle = \"Pier\"\n+++\nShut.", true},
		{".txt", "---\ntitle: Pier\n\nShut.", false},
		{".txt", "---\nThe pier: shut.\n---\nIt is.", false},
		{".txt", "---\n\nShut.\n---\n", false},
		{".html", "---\ntitle: Pier\n---\n\nShut.", false},
	} {
		if got := (FrontMatter{}).Claims(c.ext, []byte(c.head)); got != c.want {
			t.Errorf("%s %q: %v, want %v", c.ext, c.head, got, c.want)
		}
	}
}
