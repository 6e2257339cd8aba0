package kit

import (
	tea "charm.land/bubbletea/v2"
)

// A Prompt is a line that is typed at the foot of the screen, over the surface that
// asked for it. It is closed by enter and esc; everything else is typed, or steps
// through what the letters so far have found.
type Prompt struct {
	Label string
	Input Input
	// changed is called with every letter, done of what was there when enter was pressed,
	// left of esc, and step of the arrows: 1 down, -1 up. Each but done may be nil.
	Changed func(string) Intent
	Done    func(string) Intent
	Left    func() Intent
	Step    func(int) Intent
	// other takes a key of the prompt's own, which closes it; nil has none.
	Other func(key string) (want Intent, taken bool)
	// told is what there is to say at the right of the line; nil says nothing.
	Told func() string
}

// An Intent is what a screen asks of the program when a key concerns more than the screen
// itself: one of the types that the program knows, or nil, which asks for nothing.
type Intent any

// OpenPrompt asks for a line.
type OpenPrompt struct{ Prompt *Prompt }

// Key takes a key; closed reports whether the prompt is done with.
func (p *Prompt) Key(msg tea.KeyPressMsg) (want Intent, closed bool) {
	name := msg.Keystroke()
	if p.Other != nil {
		if want, taken := p.Other(name); taken {
			return want, true
		}
	}
	switch name {
	case KeyEnter:
		return p.Done(p.Input.Text()), true
	case KeyEsc, "ctrl+c", "ctrl+g":
		return p.leave()
	case "backspace":
		if p.Input.Text() == "" {
			return p.leave()
		}
	case keyDown, keyUp:
		if p.Step != nil {
			return p.Step(map[string]int{keyDown: 1, keyUp: -1}[name]), false
		}
	}
	if p.Input.Key(msg) {
		return p.change(), false
	}
	return nil, false
}

func (p *Prompt) leave() (want Intent, closed bool) {
	if p.Left == nil {
		return nil, true
	}
	return p.Left(), true
}

// Paste takes a pasted text.
func (p *Prompt) Paste(s string) Intent {
	p.Input.Insert(s)
	return p.change()
}

func (p *Prompt) change() Intent {
	if p.Changed == nil {
		return nil
	}
	return p.Changed(p.Input.Text())
}

// lead is what stands before the line, below the first cell of the status line.
func (p *Prompt) lead() string { return " " + p.Label + ": " }

// Line is the prompt as runs in a line of w cells.
func (p *Prompt) Line(w int) []Run {
	lead := p.lead()
	out := []Run{Text(lead, Bold), Text(Show(p.Input.Visible(w-Cells(lead)-1)), Plain)}
	if p.Told == nil {
		return out
	}
	const worthwhile = 12
	said := p.Told()
	if room := w - Width(out) - 2; room >= worthwhile {
		said = Clip(said, room)
	}
	if gap := w - Width(out) - Cells(said); gap > 1 {
		out = append(out, Spaces(gap), Text(said, Faint))
	}
	return out
}

// Cursor is the column at which the next letter will be in a line of w cells that t writes.
func (p *Prompt) Cursor(t *Theme, w int) int {
	lead := Cells(p.lead())
	return min(t.Cells(p.lead())+p.Input.Column(t, w-lead-1), max(w-1, 0))
}
