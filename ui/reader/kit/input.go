package kit

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"lineup/model/text"
)

// LongestInput limits what can be typed or pasted into a line, in characters.
const LongestInput = 500

// mostRunes limits a line in runes, for characters piled up from combining marks.
const mostRunes = 8 * LongestInput

// An Input is a line being typed. The bubbles text field counts runes; here the cursor is always between
// user-perceived characters, and nothing that controls a terminal gets in. The zero Input is an empty line.
type Input struct {
	field textinput.Model
	made  bool
	Stale bool // left from before: the first letter typed replaces it
}

// edit returns the field, initialised.
func (in *Input) edit() *textinput.Model {
	if !in.made {
		in.field, in.made = textinput.New(), true
		in.field.SetVirtualCursor(false)
		in.field.Focus()
		in.field.CharLimit = mostRunes
	}
	return &in.field
}

// Text returns the text of the line.
func (in *Input) Text() string { return in.field.Value() }

// Len returns the number of characters in the line.
func (in *Input) Len() int { return graphemeCount(in.Text()) }

func graphemeCount(s string) int {
	n := 0
	for seg := graphemes.FromString(s); seg.Next(); {
		n++
	}
	return n
}

// Insert inserts a string at the cursor.
func (in *Input) Insert(s string) {
	var put strings.Builder
	seg := graphemes.FromString(text.Visible(s))
	for n := in.Len(); n < LongestInput && seg.Next(); n++ {
		put.WriteString(Show(seg.Value()))
	}
	*in.edit(), _ = in.edit().Update(tea.PasteMsg{Content: put.String()})
	in.settle(true)
}

// Key handles a key and reports whether the line changed.
func (in *Input) Key(msg tea.KeyPressMsg) bool {
	before, f := in.Text(), in.edit()
	m := &f.KeyMap
	times := 1
	switch {
	case key.Matches(msg, m.CharacterForward, m.DeleteCharacterForward):
		times = runesIn(firstCharacter(in.after()))
	case key.Matches(msg, m.CharacterBackward, m.DeleteCharacterBackward):
		times = runesIn(lastCharacter(in.before()))
	case key.Matches(msg, m.WordForward, m.WordBackward, m.DeleteWordForward, m.DeleteWordBackward,
		m.DeleteBeforeCursor, m.DeleteAfterCursor, m.LineStart, m.LineEnd):
	case msg.Text != "":
		if in.Stale {
			f.Reset()
		}
		in.Stale = false
		in.Insert(msg.Text)
		return in.Text() != before
	default:
		return false
	}
	in.Stale = false
	for range times {
		*f, _ = f.Update(msg)
	}
	in.settle(key.Matches(msg, m.CharacterForward, m.WordForward))
	return in.Text() != before
}

// settle moves a cursor inside a character to the character's end or start.
func (in *Input) settle(forward bool) {
	at := len(in.before())
	seg := graphemes.FromString(in.Text())
	for seg.Next() && seg.Start() < at {
		switch {
		case seg.End() <= at:
		case forward:
			at = seg.End()
		default:
			at = seg.Start()
		}
	}
	in.edit().SetCursor(runesIn(in.Text()[:at]))
}

// before and after return the text on either side of the cursor.
func (in *Input) before() string { return string([]rune(in.Text())[:in.field.Position()]) }
func (in *Input) after() string  { return string([]rune(in.Text())[in.field.Position():]) }

func runesIn(s string) int { return utf8.RuneCountInString(s) }

func firstCharacter(s string) string {
	seg := graphemes.FromString(s)
	seg.Next()
	return seg.Value()
}

func lastCharacter(s string) string {
	last := ""
	for seg := graphemes.FromString(s); seg.Next(); {
		last = seg.Value()
	}
	return last
}

// Scrolled returns the part of the line scrolled out of sight to the left, so that the cursor is within the w visible
// cells.
func (in *Input) Scrolled(w int) string {
	left := Cells(Show(in.before()))
	seg := graphemes.FromString(in.before())
	for left >= max(w, 1) && seg.Next() {
		left -= Cells(Show(seg.Value()))
	}
	return in.before()[:seg.End()]
}

// Visible returns the part of the line visible in w cells.
func (in *Input) Visible(w int) string {
	return Clip(Show(strings.TrimPrefix(in.Text(), in.Scrolled(w))), max(w, 0))
}

// Column returns the cell of the cursor within the visible part, as t writes it.
func (in *Input) Column(t *Theme, w int) int {
	return t.Cells(strings.TrimPrefix(in.before(), in.Scrolled(w)))
}
