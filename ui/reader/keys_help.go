package reader

import (
	"slices"
	"strings"
)

// elsewhere tells what a key that does nothing here does in another view; "" for
// a key that does nothing anywhere.
func (m keymap) elsewhere(v view, key string) string {
	for i := range m {
		b := &m[i]
		if b.in&v == 0 && b.in&inSearch == 0 && b.has(key) {
			return keyLabel(key) + " is for " + viewNames(b.in) + ": " + b.help
		}
	}
	return ""
}

func (b *binding) has(key string) bool { return slices.Contains(b.keys, key) }

// label is how the keys of a binding are shown: "j ↓".
func (b *binding) label() string {
	out := make([]string, len(b.keys))
	for i, k := range b.keys {
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

// viewNames names views in words.
func viewNames(v view) string {
	var out []string
	for _, n := range []struct {
		v    view
		name string
	}{{inBrowse, "the lists"}, {inLineUp, "line-ups"}, {inRead, "articles"}, {inSurvey, "tables"}, {inSearch, "the search"}, {inPage, "pages of text"}} {
		if v&n.v != 0 {
			out = append(out, n.name)
		}
	}
	return strings.Join(out, ", ")
}

// hints are the footer of a view: the keys that matter most there, as many as w cells
// hold. The ways to all keys and back are always among them; back from the first screen
// there is nothing but the end.
func (m keymap) hints(v view, w int, first bool) []run {
	var most, last []run
	for i := range m {
		b := &m[i]
		if b.in&v == 0 || b.hint == "" || len(b.keys) == 0 {
			continue
		}
		does := b.hint
		if b.action == actBack && first {
			does = "end"
		}
		hint := []run{{keyLabel(b.keys[0]), bold}, {" " + does + "  ", faint}}
		if b.action == actHelp || b.action == actBack {
			last = append(last, hint...)
		} else {
			most = append(most, hint...)
		}
	}
	for len(most) > 0 && width(most)+width(last) > w+2 {
		most = most[:len(most)-2]
	}
	return append(most, last...)
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
	for _, v := range []view{inBrowse, inLineUp, inRead, inSurvey, inSearch, inPage} {
		for i := range bindings {
			if b := &bindings[i]; b.in&v != 0 {
				out = append(out, KeyHelp{viewNames(v), b.label(), b.help})
			}
		}
	}
	return out
}
