package reader

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/progress"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/safe"
	"lineup/ui/view"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
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
	v.KeyboardEnhancements = a.enhancements()
	return v
}

// screen returns the rows of the screen, each exactly as wide as the screen.
func (a *app) screen() []safe.String {
	f := a.frame
	if f.W == 0 || f.H == 0 {
		return nil
	}
	s := a.top()
	if f, ok := s.(floater); ok && f.Floats() && len(a.stack) > 1 {
		return a.floating(f)
	}
	out := make([]safe.String, 0, f.H)
	if f.Head > 0 {
		out = append(out, a.head(s))
	}
	if s != nil {
		out = append(out, s.Render(a.theme)...)
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

// head returns the first row: the name of the program, the tabs or the trail, and what is open.
func (a *app) head(s surface) safe.String {
	left, name := a.lead(s), a.openName(s)
	if t, ok := s.(tabbed); ok {
		left = append(left, t.Tabs().Runs(a.tabRoom(s, left))...)
	}
	return a.theme.Ends(a.frame.W, kit.Plain, left, name)
}

// lead returns what precedes the tabs: the name of the program, and the trail.
func (a *app) lead(s surface) []kit.Run {
	if a.frame.W < narrowHead {
		if len(a.stack) > 1 {
			return []kit.Run{kit.Spaces(1), kit.Text(kit.Clip(kit.Show(s.Crumb()), a.frame.W-2), kit.Accent|kit.Bold)}
		}
		return nil
	}
	out := []kit.Run{kit.Spaces(1), kit.Text(" lineup ", kit.Chip), kit.Spaces(2)}
	if len(a.stack) < 2 {
		return out
	}
	const least = 12
	room := (a.frame.W - kit.Width(out)) * 2 / 3 / len(a.stack)
	if _, ok := s.(tabbed); ok { // the tabs need the room
		return append(out, kit.Text(kit.Clip(kit.Show(s.Crumb()), max(a.frame.W/3, least)), kit.Accent|kit.Bold), kit.Spaces(2))
	}
	for i, below := range a.stack {
		name := kit.Show(below.Crumb())
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

// tabRoom returns how many cells the tabs of a surface have after what precedes them.
func (a *app) tabRoom(s surface, lead []kit.Run) int {
	return a.frame.W - kit.Width(lead) - kit.Width(a.openName(s))
}

// openName returns the name of what is open, if it fits beside the tabs with their counts.
func (a *app) openName(s surface) []kit.Run {
	const least, most = 60, 40
	if a.frame.W < least {
		return nil
	}
	out := []kit.Run{kit.Spaces(2), kit.Text(kit.ClipHead(kit.Show(text.Line(a.options.Name)), most), kit.Muted), kit.Spaces(1)}
	if t, ok := s.(tabbed); ok && kit.Width(a.lead(s))+t.Tabs().Width()+kit.Width(out) > a.frame.W {
		return nil
	}
	return out
}

// statusLine returns the message, or else the position, with work under way and what went wrong.
func (a *app) statusLine(s surface) safe.String {
	left := []kit.Run{kit.Spaces(1)}
	p, ok := s.(located)
	switch {
	case a.status != "":
		left = append(left, kit.Text(kit.Show(text.Line(a.status)), kit.Bright))
	case ok:
		left = append(left, p.Whereabouts()...)
	}
	right := a.notices(s)
	if a.status != "" && kit.Width(left)+kit.Width(right) > a.frame.W {
		right = nil // the message comes first
	}
	return a.theme.Ends(a.frame.W, kit.Surface, left, right)
}

// notices returns the work under way in the background, and what could not be read or saved.
func (a *app) notices(s surface) []kit.Run {
	var out []kit.Run
	if a.journal.unsaved {
		out = append(out, kit.Spaces(2), kit.Text(unsavedHint, kit.Warn))
	}
	if a.lib != nil && a.lib.Early {
		out = append(append(out, kit.Spaces(2)), a.progressLine()...)
	}
	if doing := a.fetching.doing; doing != "" {
		out = append(out, kit.Spaces(2), kit.Text("↻ "+kit.Show(text.Line(doing)), kit.Muted))
	}
	if doing := a.following(); doing != "" {
		out = append(out, kit.Spaces(2), kit.Text(kit.Show(text.Line(doing)), kit.Muted))
	}
	if s != nil && a.lib != nil && s.View() == kit.InBrowse {
		if n := len(a.lib.Corpus.Problems) + len(a.fetching.problems); n > 0 {
			out = append(out, kit.Spaces(2), kit.Text("P", kit.Bright|kit.Bold), kit.Text(" "+view.Count(n, "problem"), kit.Warn))
		}
	}
	return append(out, kit.Spaces(1))
}

// foot returns the last row: the line being typed, else the keys that matter here; if there is no status line, the
// message replaces them.
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
	hints := a.hints(s).Hints(w - 1 - kit.Width(right))
	return a.theme.Ends(w, kit.Plain, append([]kit.Run{kit.Spaces(1)}, hints...), right)
}

// waiting returns the body while the corpus loads: the progress, the steps to come, and what can be done already.
func (a *app) waiting() []safe.String {
	w, h := a.frame.W, a.frame.Body()
	now, count := a.step()
	step := kit.Show(text.Line(now.Step))
	inner := kit.InnerWidth(w)
	line := []kit.Run{kit.Text("▸ ", kit.Accent|kit.Bold), kit.Column(step, min(20, inner), kit.Body|kit.Bold), kit.Spaces(1)}
	if bar := min(60, inner-kit.Width(line)-kit.Cells(count)-4); bar > 8 && now.Total > 0 {
		line = append(line, progressRuns(bar, float64(now.Done)/float64(now.Total))...)
		line = append(line, kit.Spaces(2))
	}
	line = append(line, kit.Text(count, kit.Muted))
	var before []string
	for _, p := range a.progress[:max(len(a.progress)-1, 0)] {
		before = append(before, text.Line(p.Step))
	}
	done := "You can type a search with / now; it runs as soon as the articles are read."
	if len(before) > 0 {
		done = "Done: " + kit.Show(strings.Join(before, " · ")) + ".  " + done
	}
	lines := append([][]kit.Run{line}, kit.Flow([]kit.Run{kit.Text(done, kit.Muted)}, inner, 0, 2)...)
	if !a.options.Settings.Framed(w) || h < len(lines)+2 {
		return kit.RenderRuns(a.theme, lines, w, h)
	}
	box := a.theme.Box(kit.Box{
		W: w, H: len(lines) + 2, Focused: true, Title: []kit.Run{kit.Text("Getting ready", kit.Plain)},
		Keys: []kit.Run{kit.Text("q", kit.Bright|kit.Bold), kit.Text(" quit", kit.Muted)},
	}, kit.RenderRuns(a.theme, lines, inner, len(lines)))
	return kit.Rows(box, w, h)
}

// step returns the current step of loading, and its progress.
func (a *app) step() (now model.Progress, count string) {
	now = model.Progress{Step: "reading"}
	if n := len(a.progress); n > 0 {
		now = a.progress[n-1]
	}
	switch {
	case now.Total > 0:
		count = fmt.Sprintf("%s of %s", view.Thousands(now.Done), view.Thousands(now.Total))
	case now.Done > 0:
		count = view.Thousands(now.Done)
	}
	return now, count
}

// progressLine returns the progress of loading, for the status line.
func (a *app) progressLine() []kit.Run {
	const bar, least = 12, 100 // cells
	now, count := a.step()
	var out []kit.Run
	if a.frame.W >= least && now.Total > 0 {
		out = append(progressRuns(bar, float64(now.Done)/float64(now.Total)), kit.Spaces(1))
		out = append(out, kit.Text(count+" ", kit.Muted))
	}
	return append(out, kit.Text("◌ "+kit.Show(text.Line(now.Step)), kit.Muted))
}

// progressRuns returns a bar of w cells, filled to part, 0..1.
func progressRuns(w int, part float64) []kit.Run {
	bar := progress.New(progress.WithoutPercentage(), progress.WithFillCharacters('━', '─'), progress.WithWidth(w))
	drawn := ansi.Strip(bar.ViewAs(min(max(part, 0), 1)))
	at := strings.LastIndex(drawn, "━")
	if at >= 0 {
		at += len("━")
	}
	return []kit.Run{kit.Text(drawn[:max(at, 0)], kit.Accent|kit.Bold), kit.Text(drawn[max(at, 0):], kit.Border)}
}
