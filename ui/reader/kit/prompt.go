package kit

import (
	tea "charm.land/bubbletea/v2"
)

// A Prompt is a line typed at the foot of the screen, over the surface that asked for it. Enter and esc close it;
// every other key types, or steps through what the letters so far have found.
type Prompt struct {
	Label string
	Input Input
	// Changed is called with the text after every letter, Done with the text when enter is pressed, Left on esc, and
	// Step on the arrows: 1 for down, -1 for up. All but Done may be nil.
	Changed func(string) Intent
	Done    func(string) Intent
	Left    func() Intent
	Step    func(int) Intent
	// Other handles keys of the prompt's own, which close it; nil if there are none.
	Other func(key string) (want Intent, taken bool)
	// Told returns a note for the right of the line; nil for none.
	Told func() string
}

// An Intent is what a screen asks of the program when a key concerns more than the screen itself: one of the types
// that the program knows, or nil for nothing.
type Intent any

// OpenPrompt asks for a line.
type OpenPrompt struct{ Prompt *Prompt }

// Key handles a key and reports whether the prompt is closed.
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

// Paste inserts a pasted text.
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

// lead returns the text before the line, aligned with the first cell of the status line.
func (p *Prompt) lead() string { return " " + p.Label + ": " }

// Line returns the prompt as runs in a line of w cells.
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

// Cursor returns the column of the cursor in a line of w cells written by t.
func (p *Prompt) Cursor(t *Theme, w int) int {
	lead := Cells(p.lead())
	return min(t.Cells(p.lead())+p.Input.Column(t, w-lead-1), max(w-1, 0))
}
