package kit

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
)

// Elsewhere returns what a key that does nothing here does in another screen; "" if it does nothing anywhere.
func (m Keymap) Elsewhere(v Screen, key string) string {
	for i := range m {
		b := &m[i]
		if b.In&v == 0 && b.In&InSearch == 0 && b.has(key) {
			return keyLabel(key) + " is for " + ScreenNames(b.In) + ": " + b.Help().Desc
		}
	}
	return ""
}

func (b *Binding) has(name string) bool { return slices.Contains(b.Keys(), name) }

// set gives the binding other keys; an empty list removes them.
func (b *Binding) set(keys []string) {
	b.SetKeys(keys...)
	b.SetHelp(label(keys), b.Help().Desc)
}

// label returns keys as displayed: "j ↓".
func label(keys []string) string {
	out := make([]string, len(keys))
	for i, k := range keys {
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

// ScreenNames names screens in words.
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

// ScreenKeys are the keys of one screen, in the form that the bubbles help expects.
type ScreenKeys struct {
	Keymap Keymap
	Screen Screen
	First  bool   // there is no screen to go back to
	Enter  string // what enter does with the selected item; "" for the usual
}

var _ help.KeyMap = ScreenKeys{}

// ShortHelp returns the keys that matter most, each with one word; the last two are the key for all keys and the one
// to go back.
func (s ScreenKeys) ShortHelp() []key.Binding {
	most, last := s.short()
	return append(most, last...)
}

// FullHelp returns every key of the screen, by purpose.
func (s ScreenKeys) FullHelp() [][]key.Binding {
	var out [][]key.Binding
	for _, g := range s.Groups() {
		out = append(out, g.Keys)
	}
	return out
}

// A Group is keys of one purpose: "Compare".
type Group struct {
	Name string
	Keys []key.Binding
}

// Pairs returns the keys with what they do, two that go opposite ways as one: "n N", "next, previous difference".
func (g Group) Pairs() []key.Help {
	var out []key.Help
	for i := 0; i < len(g.Keys); i++ {
		h := g.Keys[i].Help()
		if i+1 < len(g.Keys) && len(g.Keys[i].Keys()) > 0 && len(g.Keys[i+1].Keys()) > 0 {
			if both := opposite(h.Desc, g.Keys[i+1].Help().Desc); both != "" {
				h = key.Help{Key: keyLabel(g.Keys[i].Keys()[0]) + " " + keyLabel(g.Keys[i+1].Keys()[0]), Desc: both}
				i++
			}
		}
		out = append(out, h)
	}
	return out
}

// opposite joins two descriptions that differ in one word, the way: "page down, up"; "" if they are no such two.
func opposite(one, other string) string {
	ways := map[string]string{"next": "previous", "down": "up", "left": "right", "more": "fewer", "undo": "redo"}
	a, b := strings.Fields(one), strings.Fields(other)
	if len(a) != len(b) {
		return ""
	}
	at := -1
	for i := range a {
		switch {
		case a[i] == b[i]:
		case at < 0 && ways[a[i]] == b[i]:
			at = i
		default:
			return ""
		}
	}
	if at < 0 {
		return ""
	}
	a[at] += ", " + b[at]
	return strings.Join(a, " ")
}

// Groups returns every key of the screen, by purpose: first what one opens and compares, last the program.
func (s ScreenKeys) Groups() []Group {
	out := []Group{{Name: "Open and find"}, {Name: "Compare"}, {Name: "Decide"}, {Name: "Copy and export"}, {Name: "Move"}, {Name: "Program"}}
	for i := range s.Keymap {
		b := &s.Keymap[i]
		if b.In&s.Screen == 0 || !b.Enabled() {
			continue
		}
		g := &out[purpose(b.Action)]
		g.Keys = append(g.Keys, b.Binding)
	}
	return slices.DeleteFunc(out, func(g Group) bool { return len(g.Keys) == 0 })
}

// purpose returns the place of an action's group in Groups.
func purpose(a Action) int {
	switch a {
	case ActNext, ActPrev, ActNextPane, ActPrevPane, ActBase, ActMarks, ActWhole, ActRevisions, ActDrop, ActAdd, ActMoveLeft, ActMoveRight,
		ActMorePanes, ActFewerPanes, ActTogether, ActFold, ActSurvey, ActPick, ActUnpick:
		return 1
	case ActWhy, ActSpeaker, ActSame, ActApart, ActOutlet, ActBookmark, ActNote, ActDismiss, ActUndo, ActRedo:
		return 2
	case ActCopy, ActCopyAll, ActExport, ActPipe, ActURL, ActEdit:
		return 3
	case ActDown, ActUp, actHalfDown, actHalfUp, actPageDown, ActPageUp, actTop, ActBottom, ActBack, ActForward:
		return 4
	case ActHelp, ActReload, ActFetch, ActRedraw, ActSuspend, ActQuit, ActProblems:
		return 5
	default:
		return 0
	}
}

// short returns the keys that have a hint, and separately those that always have room.
func (s ScreenKeys) short() (most, last []key.Binding) {
	for i := range s.Keymap {
		b := &s.Keymap[i]
		if b.In&s.Screen == 0 || b.hint == "" || len(b.Keys()) == 0 {
			continue
		}
		k, does := b.Keys()[0], b.hint
		switch {
		case b.Action == ActBack && s.First:
			does = "quit"
		case b.Action == ActBack && b.has(KeyEsc):
			k = KeyEsc
		case b.Action == ActOpen && s.Enter != "":
			does = s.Enter
		}
		hint := b.Binding
		hint.SetHelp(keyLabel(k), does)
		if b.Action == ActHelp || b.Action == ActBack {
			last = append(last, hint)
		} else {
			most = append(most, hint)
		}
	}
	return most, last
}

// Hints returns the footer of a screen: as many whole hints of its short help as fit into w cells, always including
// the last.
func (s ScreenKeys) Hints(w int) []Run {
	most, last := s.short()
	width := func(hints []key.Binding) (n int) {
		for _, b := range hints {
			n += Width(Hint(b.Help().Key, b.Help().Desc))
		}
		return n
	}
	for len(most) > 0 && width(most)+width(last) > w+hintGap {
		most = most[:len(most)-1]
	}
	var out []Run
	for _, b := range slices.Concat(most, last) {
		out = append(out, Hint(b.Help().Key, b.Help().Desc)...)
	}
	if n := len(out); n > 0 {
		out = out[:n-1] // the last gap
	}
	return out
}

// hintGap is the number of cells between two hints.
const hintGap = 3

// Hint returns a key and what it does: "/ search", with the gap to the next.
func Hint(key, does string) []Run {
	return []Run{Text(key, Bright|Bold), Text(" "+does, Muted), Spaces(hintGap)}
}

// KeyHelp is one line of the table of keys in a manual.
type KeyHelp struct {
	Screen string // where the keys work
	Keys   string
	Does   string
}

// Keys returns every key of every screen, in the order of the help.
func Keys() []KeyHelp {
	var out []KeyHelp
	for _, v := range []Screen{InBrowse, InLineUp, InRead, InSurvey, InSearch, InPage} {
		for i := range Bindings {
			if b := &Bindings[i]; b.In&v != 0 {
				out = append(out, KeyHelp{ScreenNames(v), b.Help().Key, b.Help().Desc})
			}
		}
	}
	return out
}
