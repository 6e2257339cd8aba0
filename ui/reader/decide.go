package reader

import (
	"fmt"
	"time"

	"lineup/ui/reader/intent"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/fault"
	"lineup/model/search"
	"lineup/model/text"
)

// A Ledger keeps the user's decisions.
type Ledger interface {
	// Note removes some decisions and adds others, in one step. It never waits.
	Note(gone, come decide.Decisions)
	// Save writes what was noted and is not saved yet, and returns all decisions, whoever made them. The error gives
	// what could not be saved, why, and where it is kept until it can be; it is in force all the same.
	Save() (decide.Decisions, error)
}

// A change is one step of the user's decisions: what it removes and what it adds.
type change struct {
	gone, come decide.Decisions
	said       string
}

// back returns the change that undoes this one.
func (c change) back() change { return change{gone: c.come, come: c.gone, said: c.said} }

// marksOnly reports whether the change leaves every word, name and group of the corpus as it is.
func (c change) marksOnly() bool {
	for _, ds := range []decide.Decisions{c.gone, c.come} {
		for _, d := range ds {
			switch d.Decision.(type) {
			case decide.Bookmark, decide.Dismissal:
			default:
				return false
			}
		}
	}
	return true
}

// restored returns the dismissed find that an undo step brings back.
func (c change) restored(undo bool) (find model.FindID, ok bool) {
	if !undo {
		return "", false
	}
	for _, d := range c.gone {
		if d, ok := d.Decision.(decide.Dismissal); ok {
			return d.Find, true
		}
	}
	return "", false
}

// A journal is the decisions in force, and the steps to undo and redo.
type journal struct {
	analysed *model.Corpus // before any decision; nil if none can be made
	index    *search.Index // the latest, from which others are made
	all      decide.Decisions
	done     []change // in this run, the last one last
	undone   []change
	busy     bool             // a change is being saved
	unsaved  bool             // the last one could not be saved where it belongs
	queue    []func() tea.Cmd // requests made meanwhile, in order
	marked   *library.Spot    // the first of two to merge; nil if none waits
}

type (
	// decideOn makes a decision.
	decideOn struct {
		decisions []decide.Decision
		said      string
	}
	// withdraw removes decisions.
	withdraw struct {
		decisions decide.Decisions
		said      string
	}
)

type (
	decidedMsg struct {
		change change
		all    decide.Decisions
		lib    *library.Library
		err    error
		fault  *fault.Error // why there is no lib; nil if there is one
		undo   bool
		redo   bool
	}
	indexedMsg struct {
		of *library.Library
		ix *search.Index
	}
)

// decide replaces the decisions on the same subjects.
func (a *app) decide(want decideOn) tea.Cmd {
	if a.busy(func() tea.Cmd { return a.decide(want) }) {
		return nil
	}
	c := change{said: want.said, come: decide.Step(time.Now().UTC(), want.decisions...)}
	for _, d := range want.decisions {
		c.gone = append(c.gone, a.journal.all.Replaced(d)...)
	}
	return a.apply(c, decidedMsg{})
}

// withdraw removes decisions.
func (a *app) withdraw(want withdraw) tea.Cmd {
	if a.busy(func() tea.Cmd { return a.withdraw(want) }) {
		return nil
	}
	return a.apply(change{gone: want.decisions, said: want.said}, decidedMsg{})
}

// busy reports whether a change is being saved. Requests made meanwhile are carried out after it, since every change
// builds on the one before.
func (a *app) busy(then func() tea.Cmd) bool {
	if a.journal.busy {
		a.journal.queue = append(a.journal.queue, then)
	}
	return a.journal.busy
}

// next carries out the requests made while a change was saved, up to the next change.
func (a *app) next() tea.Cmd {
	var cmds []tea.Cmd
	for len(a.journal.queue) > 0 && !a.journal.busy {
		then := a.journal.queue[0]
		a.journal.queue = a.journal.queue[1:]
		cmds = append(cmds, then())
	}
	return tea.Batch(cmds...)
}

// undo takes back the latest decision: of this run, else by its date.
func (a *app) undo() tea.Cmd {
	if a.busy(a.undo) {
		return nil
	}
	if n := len(a.journal.done); n > 0 {
		return a.apply(a.journal.done[n-1].back(), decidedMsg{undo: true})
	}
	last := a.journal.all.Last()
	if len(last) == 0 {
		a.status = "there is nothing to undo"
		return nil
	}
	said := text.Line(last[0].String())
	if n := len(last) - 1; n > 0 {
		said += fmt.Sprintf(" with %d more", n)
	}
	return a.apply(change{gone: last, said: said}, decidedMsg{undo: true})
}

// redo makes the decision that was undone last once more.
func (a *app) redo() tea.Cmd {
	if a.busy(a.redo) {
		return nil
	}
	n := len(a.journal.undone)
	if n == 0 {
		a.status = "there is nothing to redo"
		return nil
	}
	return a.apply(a.journal.undone[n-1].back(), decidedMsg{redo: true})
}

// apply saves a change and makes the corpus that follows from it, in the background.
func (a *app) apply(c change, msg decidedMsg) tea.Cmd {
	ledger, analysed, old := a.options.Ledger, a.journal.analysed, a.lib
	ix, known, compared := old.Index, old.Made, old.Compared
	if ledger == nil || analysed == nil {
		a.status = "nothing can be corrected here: there is no lineup.toml to save it in"
		return nil
	}
	a.journal.busy = true
	a.status = "applying it …"
	msg.change = c
	ledger.Note(c.gone, c.come) // however the program ends from here
	return intent.OrElse(func() tea.Msg {
		var all decide.Decisions
		all, msg.err = ledger.Save()
		msg.all, msg.lib = all, library.New(library.Loaded{Corpus: decide.Apply(analysed, all)}, old.Settings, old)
		if c.marksOnly() {
			msg.lib.Index = ix
			msg.lib.Found(known, compared)
		}
		return msg
	}, func(e *fault.Error) tea.Msg { msg.fault = e; return msg })
}

// decided shows the corpus with the new decisions, at the same place; if a line about what is in sight is being
// typed, it waits for that.
func (a *app) decided(msg decidedMsg) tea.Cmd {
	if a.prompt != nil {
		a.held = msg
		return nil
	}
	j := &a.journal
	j.busy = false
	if msg.fault != nil {
		a.status = "saved, but shown only after a restart: " + msg.fault.Error()
		return a.next()
	}
	j.all, j.unsaved = msg.all, msg.err != nil
	switch {
	case msg.undo:
		j.done = j.done[:max(len(j.done)-1, 0)]
		j.undone = append(j.undone, msg.change)
		a.status = "undone: " + msg.change.said + "; U redoes"
	case msg.redo:
		j.undone = j.undone[:max(len(j.undone)-1, 0)]
		j.done = append(j.done, msg.change)
		a.status = msg.change.said + "; u undoes"
	default:
		j.undone = nil
		j.done = append(j.done, msg.change)
		a.status = msg.change.said + "; u undoes"
	}
	a.admit(msg.err)
	if back, ok := msg.change.restored(msg.undo); ok {
		if s, ok := a.top().(expectant); ok {
			s.Toward(back)
		}
	}
	return tea.Batch(a.rehome(msg.lib), a.index(msg.lib), a.compare(), a.next())
}

// unsavedHint is at the foot as long as a decision is not saved where it belongs.
const unsavedHint = "not everything is saved; ctrl+r tries again"

// admit reports a failure to save, before anything else.
func (a *app) admit(err error) {
	if err != nil {
		a.status = "not saved: " + a.status + ". " + text.Line(err.Error())
	}
}

type savedMsg struct{ err error }

// saveAgain retries what could not be saved.
func (a *app) saveAgain() tea.Cmd {
	if !a.journal.unsaved || a.journal.busy {
		return nil
	}
	ledger := a.options.Ledger
	return func() tea.Msg {
		_, err := ledger.Save()
		return savedMsg{err}
	}
}

func (a *app) savedAgain(msg savedMsg) {
	a.journal.unsaved = msg.err != nil
	if a.status = "your changes are saved now"; msg.err != nil {
		a.status = "not saved: " + text.Line(msg.err.Error())
	}
}

// index makes a corpus searchable again; until then the search waits.
func (a *app) index(lib *library.Library) tea.Cmd {
	if lib.Index != nil {
		return nil
	}
	from := a.journal.index
	return func() tea.Msg { return indexedMsg{lib, from.For(lib.Corpus)} }
}

// indexed takes an index, unless the corpus has changed again meanwhile.
func (a *app) indexed(msg indexedMsg) tea.Cmd {
	if msg.of != a.lib {
		return nil
	}
	a.lib.Index, a.journal.index = msg.ix, msg.ix
	f := a.find
	if f == nil {
		return nil
	}
	if f.Input.Text() == "" {
		f.Lib = a.lib
	}
	return a.carry(f.Anew())
}
