package reader

import (
	"slices"
	"strconv"

	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/page"

	tea "charm.land/bubbletea/v2"
)

// key routes a key: to the search's input, to the count before an action, or to an action.
func (a *app) key(msg tea.KeyPressMsg) tea.Cmd {
	msg, ok := kit.Normal(msg)
	if !ok {
		return nil
	}
	s := a.top()
	v := kit.InPage
	if s != nil {
		v = s.View()
	}
	a.status = ""
	a.pressed++
	if a.prompt != nil {
		if a.eager = a.lib == nil && msg.Keystroke() == kit.KeyEnter; a.eager {
			return nil
		}
		return a.typed(msg)
	}
	name := a.keys.Name(v, msg)
	if v != kit.InSearch && a.digit(name) {
		return nil
	}
	n := a.number
	a.number = 0
	act := a.keys.ActionOf(v, name)
	switch {
	case act == kit.ActNone && v == kit.InSearch:
		want, _ := a.find.Typed(msg)
		return a.carry(want)
	case act == kit.ActNone:
		a.status = a.keys.Elsewhere(v, name)
		return nil
	case act == kit.ActBack && name == kit.KeyEsc && len(a.stack) <= 1:
		a.status = "this is the first screen; q quits"
		if s == nil {
			a.status = stillLoading
		}
		return nil
	case a.unready(act):
		a.status = notWorkedOut
		return nil
	case a.general(act):
		return a.generally(act)
	case s == nil:
		a.status = stillLoading
		return nil
	case deciding(act):
		return a.carry(a.decideHere(act))
	}
	a.handled = a.handled || v != kit.InSearch
	return a.carry(s.Act(act, n))
}

// stillLoading is shown when a key has nothing to act on yet.
const stillLoading = "still loading; q quits, / searches as soon as it is done"

// hints returns the keys of a screen, for the footer.
func (a *app) hints(s surface) kit.ScreenKeys {
	keys := kit.ScreenKeys{Keymap: a.keys, Screen: s.View(), First: len(a.stack) == 1}
	if a.lib != nil && a.lib.Early {
		keys.Keymap = slices.DeleteFunc(slices.Clone(keys.Keymap), func(b kit.Binding) bool { return a.unready(b.Action) })
	}
	if s, ok := s.(opener); ok {
		keys.Enter = s.Enter()
	}
	return keys
}

// An opener names what enter does with the selected item: "" is to open it.
type opener interface{ Enter() string }

// enhancements asks the terminal for the keys of other layouts, unless text is being typed: a letter then comes with
// the key at its place on a Latin keyboard. While text is being typed, letters come as text, with dead keys and input
// methods as everywhere.
func (a *app) enhancements() tea.KeyboardEnhancements {
	if s := a.top(); a.prompt != nil || s != nil && s.View() == kit.InSearch {
		return tea.KeyboardEnhancements{ReportAlternateKeys: true}
	}
	return tea.KeyboardEnhancements{ReportAlternateKeys: true, ReportAllKeysAsEscapeCodes: true, ReportAssociatedText: true}
}

// end leaves the program with an empty screen: some terminals keep the contents of a screen that has been resized.
func (a *app) end() tea.Cmd {
	if len(a.journal.queue) > 0 { // earlier requests come first
		a.busy(a.end)
		return nil
	}
	a.ended = true
	return tea.Quit
}

// typed passes a key to the prompt.
func (a *app) typed(msg tea.KeyPressMsg) tea.Cmd {
	want, closed := a.prompt.Key(msg)
	if closed {
		a.prompt = nil
	}
	return a.carry(want)
}

// digit adds a digit to the count.
func (a *app) digit(key string) bool {
	if len(key) != 1 || key[0] < '0' || key[0] > '9' || key == "0" && a.number == 0 {
		return false
	}
	a.number = min(10*a.number+int(key[0]-'0'), 1_000_000)
	a.status = strconv.Itoa(a.number)
	return true
}

// A finder has a search of its own, within what it shows; Finding reports whether one is open.
type finder interface {
	Finding() bool
	EndFinding()
}

// general reports whether an action is the same on every surface.
func (a *app) general(act kit.Action) bool {
	switch act {
	case kit.ActBack, kit.ActQuit, kit.ActForward, kit.ActSearch, kit.ActHelp, kit.ActRedraw,
		kit.ActReload, kit.ActFetch, kit.ActSuspend, kit.ActProblems, kit.ActNextHit, kit.ActPrevHit, kit.ActUndo, kit.ActRedo:
		return true
	case kit.ActNextOfList, kit.ActPrevOfList:
		return len(a.stack) > 1
	case kit.ActNext, kit.ActPrev:
		s, ok := a.top().(finder)
		return ok && !s.Finding() && a.underneath() >= 0
	default:
		return false
	}
}

// generally carries out such an action.
func (a *app) generally(act kit.Action) tea.Cmd {
	switch act {
	case kit.ActQuit:
		return a.end()
	case kit.ActReload:
		again := a.saveAgain()
		if wish := a.reload(); again == nil || wish != nil {
			return tea.Batch(again, wish)
		}
		a.status = "saving …"
		return again
	case kit.ActFetch:
		return a.fetch()
	case kit.ActRedraw:
		return tea.ClearScreen
	case kit.ActSuspend:
		return a.suspend()
	case kit.ActBack:
		if f, ok := a.top().(finder); ok && f.Finding() {
			f.EndFinding() // a step back of its own
			return nil
		}
		if len(a.stack) <= 1 {
			return a.end()
		}
		a.pop()
	case kit.ActForward:
		a.forward()
	case kit.ActHelp:
		if s := a.top(); s != nil && s.View() != kit.InPage {
			a.push(page.Help(a.keys, s.View(), a.options.Settings))
		}
	case kit.ActSearch:
		return a.openSearch()
	case kit.ActProblems:
		if a.lib != nil {
			return a.problems()
		}
	case kit.ActNextOfList:
		return a.along(1)
	case kit.ActPrevOfList:
		return a.along(-1)
	case kit.ActUndo:
		return a.undo()
	case kit.ActRedo:
		return a.redo()
	case kit.ActNextHit, kit.ActNext:
		return a.hit(1)
	case kit.ActPrevHit, kit.ActPrev:
		return a.hit(-1)
	default:
	}
	return nil
}

// paste passes pasted text to the search; elsewhere it does nothing.
func (a *app) paste(s string) tea.Cmd {
	if a.prompt != nil {
		return a.carry(a.prompt.Paste(text.Line(s)))
	}
	if top := a.top(); top != nil && top.View() == kit.InSearch {
		return a.carry(a.find.Paste(s))
	}
	return nil
}
