package kit

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// pressed returns a key by its name, with the text it prints.
func pressed(name, printed string) tea.KeyPressMsg {
	k := tea.KeyPressMsg{Text: printed}
	for prefix, mod := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			name, k.Mod = rest, mod
		}
	}
	named := map[string]rune{
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
		"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "space": tea.KeySpace, "down": tea.KeyDown,
	}
	k.Code = named[name]
	if k.Code == 0 {
		k.Code = []rune(name)[0]
	}
	return k
}

func TestInput(t *testing.T) {
	th := ThemeOf(Settings{}, Look{Whole: true})
	const family, flag = "👩‍👩‍👧", "🇳🇱"
	in := &Input{}
	for _, c := range []struct {
		key, printed, want string
		at                 int // the cell of the cursor
	}{
		{"l", "l", "l", 1},
		{"o", "o", "lo", 2},
		{"é", "e\u0301", "loe\u0301", 3},
		{"backspace", "", "lo", 2},
		{"left", "", "lo", 1},
		{"n", "n", "lno", 2},
		{"home", "", "lno", 0},
		{"left", "", "lno", 0},
		{"delete", "", "no", 0},
		{"end", "", "no", 2},
		{"delete", "", "no", 2},
		{"space", " ", "no ", 3},
		{"x", family, "no " + family, 5},
		{"x", flag, "no " + family + flag, 7},
		{"left", "", "no " + family + flag, 5},
		{"left", "", "no " + family + flag, 3},
		{"delete", "", "no " + flag, 3},
		{"right", "", "no " + flag, 5},
		{"backspace", "", "no ", 3},
		{"x", "x", "no x", 4},
		{"ctrl+w", "", "no ", 3},
		{"u", "up we go", "no up we go", 11},
		{"alt+left", "", "no up we go", 9},
		{"ctrl+b", "", "no up we go", 8},
		{"ctrl+k", "", "no up we", 8},
		{"ctrl+a", "", "no up we", 0},
		{"alt+right", "", "no up we", 2},
		{"ctrl+f", "", "no up we", 3},
		{"ctrl+d", "", "no p we", 3},
		{"ctrl+e", "", "no p we", 7},
		{"alt+backspace", "", "no p ", 5},
		{"ctrl+h", "", "no p", 4},
		{"down", "", "no p", 4},
		{"ctrl+v", "", "no p", 4},
		{"left", "", "no p", 3},
		{"ctrl+u", "", "p", 0},
		{"e", "e", "ep", 1},
		{"́", "\u0301", "e\u0301p", 1},
		{"backspace", "", "p", 0},
		{"delete", "", "", 0},
		{"backspace", "", "", 0},
	} {
		before := in.Text()
		changed := in.Key(pressed(c.key, c.printed))
		if in.Text() != c.want || changed != (before != c.want) || in.Column(th, 80) != c.at {
			t.Fatalf("after %s: %q, changed %t, cursor at %d; want %q, %d", c.key, in.Text(), changed, in.Column(th, 80), c.want, c.at)
		}
	}
}

func TestInputIsClean(t *testing.T) {
	in := &Input{}
	in.Insert("\x1b[31m\u202Ered\n\tx")
	in.Key(pressed("x", "a\x1b[2Jb\u202e"))
	if strings.ContainsAny(in.Text(), "\x1b\u202E\n\t") || !strings.Contains(in.Text(), "red") {
		t.Errorf("%q", in.Text())
	}
	in.Insert(strings.Repeat("x", 2*LongestInput))
	if in.Len() != LongestInput {
		t.Errorf("%d characters", in.Len())
	}
	in.Key(pressed("home", ""))
	in.Insert("first")
	if in.Len() != LongestInput || strings.Contains(in.Text(), "first") {
		t.Errorf("a full line accepts more: %q", in.Text())
	}
	heap := &Input{}
	heap.Insert(strings.Repeat("a"+strings.Repeat("\u0301", 100), LongestInput))
	if n := len([]rune(heap.Text())); n > mostRunes {
		t.Errorf("%d runes", n)
	}
}

func TestInputStale(t *testing.T) {
	for _, c := range []struct{ key, printed, want string }{
		{"b", "b", "b"}, {"left", "", "ferry"}, {"backspace", "", "ferr"}, {"down", "", "ferry"},
	} {
		in := &Input{}
		in.Insert("ferry")
		in.Stale = true
		in.Key(pressed(c.key, c.printed))
		if in.Text() != c.want || in.Stale != (c.key == "down") {
			t.Errorf("%s leaves %q, stale %t", c.key, in.Text(), in.Stale)
		}
	}
}

// TestInputInSight checks that the visible part of a long line fits and contains the cursor.
func TestInputInSight(t *testing.T) {
	th := ThemeOf(Settings{}, Look{})
	in := &Input{}
	in.Insert("the 岸壁 is e\u0301vacuated, 👩‍👩‍👧 says Quill")
	for range in.Len() + 1 {
		for w := range 40 {
			if c := Cells(in.Visible(w)); c > w || w > 0 && in.Column(th, w) >= w {
				t.Fatalf("in %d cells: %q, cursor at %d", w, in.Visible(w), in.Column(th, w))
			}
		}
		in.Key(pressed("left", ""))
	}
}
