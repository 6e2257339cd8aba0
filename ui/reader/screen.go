package reader

import (
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
		head := []kit.Run{kit.Text("lineup", kit.Bold), kit.Text("  "+kit.Show(a.options.Name), kit.Faint)}
		if s != nil {
			head = s.head()
		}
		out = append(out, a.theme.Line(f.W, kit.Plain, a.withName(head)...))
	}
	if s != nil {
		out = append(out, s.render(a.theme)...)
	} else {
		out = append(out, a.waiting()...)
	}
	if f.Foot > 0 {
		out = append(out, a.foot(s))
	}
	return out
}

// withName sets the name of what is open at the right, where there is room.
func (a *app) withName(head []kit.Run) []kit.Run {
	name := kit.Show(text.Line(a.options.Name))
	gap := a.frame.W - kit.Width(head) - kit.Cells(name)
	if gap < 3 || len(a.stack) != 1 {
		return head
	}
	return append(head, kit.Spaces(gap), kit.Text(name, kit.Faint))
}

// foot is the status line: what there is to say, else the keys that matter here.
func (a *app) foot(s surface) safe.String {
	if a.prompt != nil {
		return a.theme.Line(a.frame.W, kit.Plain, a.prompt.Line(a.frame.W)...)
	}
	if a.status != "" {
		return a.theme.Line(a.frame.W, kit.Plain, kit.Text(kit.Show(text.Line(a.status)), kit.Titled))
	}
	if s == nil {
		return a.theme.Line(a.frame.W, kit.Plain, kit.Text("q", kit.Bold), kit.Text(" ends", kit.Faint))
	}
	var problems []kit.Run
	if a.journal.unsaved {
		problems = []kit.Run{kit.Text(unsavedHint, kit.Warned), kit.Spaces(2)}
	}
	if doing := a.following(); doing != "" {
		problems = append(problems, kit.Text(kit.Show(text.Line(doing)), kit.Titled), kit.Spaces(2))
	}
	if a.lib != nil && len(a.lib.c.Problems) > 0 && s.view() == kit.InBrowse {
		problems = append(problems, kit.Text("P", kit.Bold), kit.Text(" "+plural(len(a.lib.c.Problems), "problem"), kit.Warned))
	}
	return a.theme.Line(a.frame.W, kit.Plain, append(a.keys.Hints(s.view(), a.frame.W-kit.Width(problems), len(a.stack) == 1), problems...)...)
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
		st := kit.Faint
		if i == len(steps)-1 {
			st = kit.Plain
		}
		out = append(out, a.theme.Line(a.frame.W, kit.Plain, kit.Spaces(2), kit.Text(kit.Show(text.Line(p.String())), st)))
	}
	return kit.Rows(out, a.frame.W, h)
}
