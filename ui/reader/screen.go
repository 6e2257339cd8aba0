package reader

import (
	"slices"

	"lineup/ui/reader/kit"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/safe"

	tea "charm.land/bubbletea/v2"
)

// View draws the screen.
func (a *app) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	if a.ended {
		return v
	}
	v.SetContent(safe.Join("\n", a.screen()...).String())
	if a.options.Settings.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = safe.Line("lineup " + a.options.Name).String()
	v.Cursor = a.cursor()
	return v
}

// screen is the rows of the screen, each exactly as wide as it.
func (a *app) screen() []safe.String {
	f := a.frame
	if f.W == 0 || f.H == 0 {
		return nil
	}
	out := make([]safe.String, 0, f.H)
	s := a.top()
	if f.Head > 0 {
		out = append(out, a.head(s))
	}
	if s != nil {
		out = append(out, s.render(a.theme)...)
	} else {
		out = append(out, a.waiting()...)
	}
	if f.Status > 0 {
		out = append(out, a.statusLine(s))
	}
	if f.Foot > 0 {
		out = append(out, a.foot(s))
	}
	return out
}

// head is the first row: the name of the program, the tabs or the trail, and what is open.
func (a *app) head(s surface) safe.String {
	left, name := a.lead(s), a.openName(s)
	if t, ok := s.(tabbed); ok {
		left = append(left, t.tabs().Runs(a.tabRoom(s, left))...)
	}
	return a.theme.Ends(a.frame.W, kit.Plain, left, name)
}

// lead is what stands before the tabs: the name of the program, and the trail.
func (a *app) lead(s surface) []kit.Run {
	if a.frame.W < narrowHead {
		if len(a.stack) > 1 {
			return []kit.Run{kit.Spaces(1), kit.Text(kit.Clip(kit.Show(s.crumb()), a.frame.W-2), kit.Accent|kit.Bold)}
		}
		return nil
	}
	out := []kit.Run{kit.Spaces(1), kit.Text(" lineup ", kit.Chip), kit.Spaces(2)}
	if len(a.stack) < 2 {
		return out
	}
	const least = 12
	room := (a.frame.W - kit.Width(out)) * 2 / 3 / len(a.stack)
	if _, ok := s.(tabbed); ok { // the tabs want the room
		return append(out, kit.Text(kit.Clip(kit.Show(s.crumb()), max(a.frame.W/3, least)), kit.Accent|kit.Bold), kit.Spaces(2))
	}
	for i, below := range a.stack {
		name := kit.Show(below.crumb())
		if i < len(a.stack)-1 {
			out = append(out, kit.Text(kit.Clip(name, max(room, least)), kit.Muted), kit.Text(" › ", kit.Faint))
			continue
		}
		out = append(out, kit.Text(name, kit.Accent|kit.Bold), kit.Spaces(2))
	}
	return out
}

// narrowHead is the width in cells below which the head has only the tabs or the last of the trail.
const narrowHead = 70

// tabRoom is how many cells the tabs of a surface have behind what stands before them.
func (a *app) tabRoom(s surface, lead []kit.Run) int {
	return a.frame.W - kit.Width(lead) - kit.Width(a.openName(s))
}

// openName is the name of what is open, where the tabs and it have room with their counts.
func (a *app) openName(s surface) []kit.Run {
	const least, most = 60, 40
	if a.frame.W < least {
		return nil
	}
	out := []kit.Run{kit.Spaces(2), kit.Text(kit.ClipHead(kit.Show(text.Line(a.options.Name)), most), kit.Muted), kit.Spaces(1)}
	if t, ok := s.(tabbed); ok && kit.Width(a.lead(s))+t.tabs().Width()+kit.Width(out) > a.frame.W {
		return nil
	}
	return out
}

// statusLine is what there is to say, else where one is; and what goes on or went wrong.
func (a *app) statusLine(s surface) safe.String {
	left := []kit.Run{kit.Spaces(1)}
	p, ok := s.(located)
	switch {
	case a.status != "":
		left = append(left, kit.Text(kit.Show(text.Line(a.status)), kit.Bright))
	case ok:
		left = append(left, p.whereabouts()...)
	}
	right := a.notices(s)
	if a.status != "" && kit.Width(left)+kit.Width(right) > a.frame.W {
		right = nil // what there is to say comes first
	}
	return a.theme.Ends(a.frame.W, kit.Surface, left, right)
}

// notices are what goes on beside, and what could not be read or saved.
func (a *app) notices(s surface) []kit.Run {
	var out []kit.Run
	if a.journal.unsaved {
		out = append(out, kit.Spaces(2), kit.Text(unsavedHint, kit.Warn))
	}
	if doing := a.following(); doing != "" {
		out = append(out, kit.Spaces(2), kit.Text(kit.Show(text.Line(doing)), kit.Muted))
	}
	if s != nil && a.lib != nil && s.view() == kit.InBrowse {
		if n := len(a.lib.c.Problems); n > 0 {
			out = append(out, kit.Spaces(2), kit.Text("P", kit.Bright|kit.Bold), kit.Text(" "+plural(n, "problem"), kit.Warn))
		}
	}
	return append(out, kit.Spaces(1))
}

// foot is the last row: the line that is typed, else the keys that matter here; where there
// is no status line, what there is to say before them.
func (a *app) foot(s surface) safe.String {
	w := a.frame.W
	switch {
	case a.prompt != nil:
		return a.theme.Line(w, kit.Plain, a.prompt.Line(w)...)
	case a.frame.Status == 0 && a.status != "":
		return a.theme.Line(w, kit.Plain, kit.Text(kit.Show(text.Line(a.status)), kit.Bright))
	case s == nil:
		return a.theme.Line(w, kit.Plain, slices.Concat([]kit.Run{kit.Spaces(1)}, kit.Hint("q", "quit"), kit.Hint("/", "search"))...)
	}
	var right []kit.Run
	if a.frame.Status == 0 {
		right = a.notices(s)
	}
	hints := a.keys.Hints(s.view(), w-1-kit.Width(right), len(a.stack) == 1)
	return a.theme.Ends(w, kit.Plain, append([]kit.Run{kit.Spaces(1)}, hints...), right)
}

// waiting is the body while the corpus loads: the steps so far, the newest in full.
func (a *app) waiting() []safe.String {
	steps := a.progress
	if len(steps) == 0 {
		steps = []model.Progress{{Step: "reading"}}
	}
	h := a.frame.Body()
	steps = steps[len(steps)-min(len(steps), max(h-1, 1)):]
	out := []safe.String{a.theme.Line(a.frame.W, kit.Plain)}
	for i, p := range steps {
		st := kit.Muted
		if i == len(steps)-1 {
			st = kit.Plain
		}
		out = append(out, a.theme.Line(a.frame.W, kit.Plain, kit.Spaces(2), kit.Text(kit.Show(text.Line(p.String())), st)))
	}
	return kit.Rows(out, a.frame.W, h)
}
