package kit

import (
	"slices"
	"strings"
)

// Elsewhere tells what a key that does nothing here does in another view; "" for
// a key that does nothing anywhere.
func (m Keymap) Elsewhere(v Screen, key string) string {
	for i := range m {
		b := &m[i]
		if b.In&v == 0 && b.In&InSearch == 0 && b.has(key) {
			return keyLabel(key) + " is for " + ScreenNames(b.In) + ": " + b.Help
		}
	}
	return ""
}

func (b *binding) has(key string) bool { return slices.Contains(b.Keys, key) }

// Label is how the keys of a binding are shown: "j ↓".
func (b *binding) Label() string {
	out := make([]string, len(b.Keys))
	for i, k := range b.Keys {
		out[i] = keyLabel(k)
	}
	return strings.Join(out, " ")
}

func keyLabel(k string) string {
	switch k {
	case keyUp:
		return "↑"
	case keyDown:
		return "↓"
	case "left":
		return "←"
	case "right":
		return "→"
	case "pgup":
		return "PgUp"
	case "pgdown":
		return "PgDn"
	case "home":
		return "Home"
	case "end":
		return "End"
	default:
		return k
	}
}

// ScreenNames names views in words.
func ScreenNames(v Screen) string {
	var out []string
	for _, n := range []struct {
		v    Screen
		name string
	}{{InBrowse, "the lists"}, {InLineUp, "line-ups"}, {InRead, "articles"}, {InSurvey, "tables"}, {InSearch, "the search"}, {InPage, "pages of text"}} {
		if v&n.v != 0 {
			out = append(out, n.name)
		}
	}
	return strings.Join(out, ", ")
}

// Hints are the footer of a view: the keys that matter most there, as many as w cells
// hold. The ways to all keys and back are always among them; back from the first screen
// there is nothing but the end.
func (m Keymap) Hints(v Screen, w int, first bool) []Run {
	var most, last []Run
	for i := range m {
		b := &m[i]
		if b.In&v == 0 || b.hint == "" || len(b.Keys) == 0 {
			continue
		}
		does := b.hint
		if b.Action == ActBack && first {
			does = "end"
		}
		hint := Hint(keyLabel(b.Keys[0]), does)
		if b.Action == ActHelp || b.Action == ActBack {
			last = append(last, hint...)
		} else {
			most = append(most, hint...)
		}
	}
	for len(most) > 0 && Width(most)+Width(last) > w+3 {
		most = most[:len(most)-2]
	}
	most = append(most, last...)
	if n := len(most); n > 0 {
		most[n-1].Text = strings.TrimRight(most[n-1].Text, " ")
	}
	return most
}

// Hint is a key and what it does: "/ search", with the gap to the next.
func Hint(key, does string) []Run {
	return []Run{{key, Bright | Bold}, {" " + does + "   ", Muted}}
}

// KeyHelp is one line of the table of keys, for a manual.
type KeyHelp struct {
	View string // where the keys work
	Keys string
	Does string
}

// Keys returns every key of every view, in the order of the help.
func Keys() []KeyHelp {
	var out []KeyHelp
	for _, v := range []Screen{InBrowse, InLineUp, InRead, InSurvey, InSearch, InPage} {
		for i := range Bindings {
			if b := &Bindings[i]; b.In&v != 0 {
				out = append(out, KeyHelp{ScreenNames(v), b.Label(), b.Help})
			}
		}
	}
	return out
}
