package reader

// A prompt is a line that is typed at the foot of the screen, over the surface that
// asked for it. It is closed by enter and esc; everything else is typed, or steps
// through what the letters so far have found.
type prompt struct {
	label string
	input input
	// changed is told of every letter, done of what stood there when enter was pressed,
	// left of esc, and step of the arrows: 1 down, -1 up. Each but done may be nil.
	changed func(string) intent
	done    func(string) intent
	left    func() intent
	step    func(int) intent
	// other takes a key of the prompt's own, which closes it; nil has none.
	other func(key string) (want intent, taken bool)
	// told is what there is to say at the right of the line; nil says nothing.
	told func() string
}

// openPrompt asks for a line.
type openPrompt struct{ prompt *prompt }

// key takes a key; closed says that the prompt is done with.
func (p *prompt) key(key, printed string) (want intent, closed bool) {
	if p.other != nil {
		if want, taken := p.other(key); taken {
			return want, true
		}
	}
	switch key {
	case keyEnter:
		return p.done(p.input.text()), true
	case keyEsc, "ctrl+c", "ctrl+g":
		if p.left != nil {
			return p.left(), true
		}
		return nil, true
	case keyDown, keyUp:
		if p.step != nil {
			return p.step(map[string]int{keyDown: 1, keyUp: -1}[key]), false
		}
	case "backspace":
		if p.input.text() == "" {
			return p.key(keyEsc, "")
		}
	}
	if p.input.key(key, printed) {
		return p.change(), false
	}
	return nil, false
}

// paste takes a pasted text.
func (p *prompt) paste(s string) intent {
	p.input.insert(s)
	return p.change()
}

func (p *prompt) change() intent {
	if p.changed == nil {
		return nil
	}
	return p.changed(p.input.text())
}

// line is the prompt as runs in a line of w cells.
func (p *prompt) line(w int) []run {
	lead := p.label + ": "
	out := []run{{lead, bold}, {show(p.input.visible(w - cells(lead) - 1)), plain}}
	if p.told == nil {
		return out
	}
	const worthwhile = 12
	said := p.told()
	if room := w - width(out) - 2; room >= worthwhile {
		said = clip(said, room)
	}
	if gap := w - width(out) - cells(said); gap > 1 {
		out = append(out, spaces(gap), run{said, faint})
	}
	return out
}

// cursor is the column at which the next letter will stand in a line of w cells.
func (p *prompt) cursor(w int) int {
	lead := cells(p.label + ": ")
	return min(lead+p.input.column(w-lead-1), max(w-1, 0))
}
