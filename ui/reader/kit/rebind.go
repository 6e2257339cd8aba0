package kit

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Keymap is the bindings in force in this run: the table in keys.go with the user's settings applied.
type Keymap []Binding

// Actions returns the names under which keys can be set, in the order of the help.
func Actions() []string {
	var out []string
	for i := range Bindings {
		if name := Bindings[i].Action.String(); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// String returns the name under which an action's keys are set.
func (a Action) String() string { return actionNames[a] }

// Rebound returns the keymap with the keys of some actions replaced. It is an error to name an unknown action or key,
// to give one key two actions in a screen, or to use a letter in the search, where letters are typed.
func Rebound(keys map[string][]string) (Keymap, error) {
	m := slices.Clone(Bindings)
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		if !slices.Contains(Actions(), name) {
			return nil, fmt.Errorf("keys: unknown action %q; the actions are %s", name, strings.Join(Actions(), ", "))
		}
		for _, k := range keys[name] {
			if !isKey(k) {
				return nil, fmt.Errorf("keys: %s: unknown key %q; write it like x, ctrl+s, alt+left, pgdown, space or f5", name, k)
			}
		}
		for i := range m {
			switch b := &m[i]; {
			case b.Action.String() != name || b.In == InSearch:
			case b.In&InSearch != 0 && slices.ContainsFunc(keys[name], prints):
				return nil, fmt.Errorf("keys: %s also works in the search, where letters are typed; give it a key with ctrl or alt", name)
			default:
				b.set(keys[name])
			}
		}
	}
	return m, m.conflict()
}

// conflict names a key that has two actions in one screen.
func (m Keymap) conflict() error {
	for v := InBrowse; v <= InPage; v <<= 1 {
		does := map[string]*Binding{}
		for i := range m {
			b := &m[i]
			if b.In&v == 0 {
				continue
			}
			for _, k := range b.Keys() {
				if other := does[k]; other != nil && other.Action != b.Action {
					return fmt.Errorf("keys: %q is both %s (%s) and %s (%s) in %s", k, other.Action, other.Help().Desc, b.Action, b.Help().Desc, ScreenNames(v))
				}
				does[k] = b
			}
		}
	}
	return nil
}

// prints reports whether a key writes a character.
func prints(key string) bool { return utf8.RuneCountInString(key) == 1 || key == "space" }

// isKey reports whether a key exists, as Bubble Tea names it.
func isKey(key string) bool {
	for _, mod := range []string{"ctrl+", "alt+", "shift+"} {
		if rest, ok := strings.CutPrefix(key, mod); ok && rest != "" {
			key = rest
		}
	}
	const named = " up down left right enter tab esc space home end pgup pgdown backspace delete insert " +
		"f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 "
	return utf8.RuneCountInString(key) == 1 || key != "" && strings.Contains(named, " "+key+" ")
}

// DefaultKey is an action with its default keys.
type DefaultKey struct {
	Action string
	Keys   []string
	Does   string
}

// DefaultKeys returns the actions whose keys can be set, each with the keys of the first screen that has it, in the
// order of the help.
func DefaultKeys() []DefaultKey {
	var out []DefaultKey
	for i := range Bindings {
		b := &Bindings[i]
		name := b.Action.String()
		if !slices.ContainsFunc(out, func(k DefaultKey) bool { return k.Action == name }) {
			out = append(out, DefaultKey{name, b.Keys(), b.Help().Desc})
		}
	}
	return out
}
