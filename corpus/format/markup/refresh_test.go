package markup

import (
	"math"
	"strings"
	"testing"
)

// Redirects are read as browsers read them.
func TestRefresh(t *testing.T) {
	for _, c := range []struct {
		content string
		after   int
		to      string
	}{
		{"0;url=/quay", 0, "/quay"},
		{" 0; URL = 'quay' ", 0, "quay"},
		{`2.5, url="//whistle.example/b#c"`, 2, "//whistle.example/b#c"},
		{".5;url=/quay", 0, "/quay"},
		{"300; url=/quay", 300, "/quay"},
		{"99999999999999999999;url=/quay", math.MaxInt, "/quay"},
		{"0;/quay", 0, "/quay"},
		{"0 /quay", 0, "/quay"},
		{"0; urls/pier", 0, "urls/pier"},
		{"0; 'it's'", 0, "it"},
		{"0;url=/quay of stone", 0, "/quay of stone"},
		{"0", 0, ""},
		{"", 0, ""},
		{"0;", 0, ""},
		{"0;url=", 0, ""},
		{"0;url=''", 0, ""},
		{"-1;url=/quay", 0, ""},
		{"soon;url=/quay", 0, ""},
		{"0s;url=/quay", 0, ""},
	} {
		after, to, ok := Refresh(c.content)
		if to != c.to || ok != (c.to != "") || ok && after != c.after {
			t.Errorf("%q: %d %q %v, want %d %q", c.content, after, to, ok, c.after, c.to)
		}
	}
}

// FuzzRefresh checks that the place returned is part of the content.
func FuzzRefresh(f *testing.F) {
	f.Add("0;url='/quay'")
	f.Add("1.,'")
	f.Fuzz(func(t *testing.T, content string) {
		if after, to, ok := Refresh(content); after < 0 || ok != (to != "") || !strings.Contains(content, to) {
			t.Errorf("%q: %d %q %v", content, after, to, ok)
		}
	})
}
