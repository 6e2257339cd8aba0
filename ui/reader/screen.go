package reader

import (
	tea "charm.land/bubbletea/v2"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/safe"
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
	if f.w == 0 || f.h == 0 {
		return nil
	}
	out := make([]safe.String, 0, f.h)
	s := a.top()
	if f.head > 0 {
		head := []run{{"lineup", bold}, {"  " + show(a.options.Name), faint}}
		if s != nil {
			head = s.head()
		}
		out = append(out, a.theme.line(f.w, plain, a.withName(head)...))
	}
	if s != nil {
		out = append(out, s.render(a.theme)...)
	} else {
		out = append(out, a.waiting()...)
	}
	if f.foot > 0 {
		out = append(out, a.foot(s))
	}
	return out
}

// withName sets the name of what is open at the right, where there is room.
func (a *app) withName(head []run) []run {
	name := show(text.Line(a.options.Name))
	gap := a.frame.w - width(head) - cells(name)
	if gap < 3 || len(a.stack) != 1 {
		return head
	}
	return append(head, spaces(gap), run{name, faint})
}

// foot is the status line: what there is to say, else the keys that matter here.
func (a *app) foot(s surface) safe.String {
	if a.prompt != nil {
		return a.theme.line(a.frame.w, plain, a.prompt.line(a.frame.w)...)
	}
	if a.status != "" {
		return a.theme.line(a.frame.w, plain, run{show(text.Line(a.status)), titled})
	}
	if s == nil {
		return a.theme.line(a.frame.w, plain, run{"q", bold}, run{" ends", faint})
	}
	var problems []run
	if a.journal.unsaved {
		problems = []run{{unsavedHint, warned}, spaces(2)}
	}
	if doing := a.following(); doing != "" {
		problems = append(problems, run{show(text.Line(doing)), titled}, spaces(2))
	}
	if a.lib != nil && len(a.lib.c.Problems) > 0 && s.view() == inBrowse {
		problems = append(problems, run{"P", bold}, run{" " + plural(len(a.lib.c.Problems), "problem"), warned})
	}
	return a.theme.line(a.frame.w, plain, append(a.keys.hints(s.view(), a.frame.w-width(problems), len(a.stack) == 1), problems...)...)
}

// waiting is the body while the corpus loads: the steps so far, the newest in full.
func (a *app) waiting() []safe.String {
	steps := a.progress
	if len(steps) == 0 {
		steps = []model.Progress{{Step: "reading"}}
	}
	h := a.frame.body()
	steps = steps[len(steps)-min(len(steps), max(h-1, 1)):]
	out := []safe.String{a.theme.line(a.frame.w, plain)}
	for i, p := range steps {
		st := faint
		if i == len(steps)-1 {
			st = plain
		}
		out = append(out, a.theme.line(a.frame.w, plain, spaces(2), run{show(text.Line(p.String())), st}))
	}
	return rows(out, a.frame.w, h)
}
