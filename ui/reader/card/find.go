package card

import (
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// papers are the papers of a sentence's words, by role.
var papers = map[view.Role]kit.Style{
	view.Cut: kit.CutPaper | kit.Bold, view.Added: kit.AddedPaper | kit.Bold, view.Changed: kit.ChangedPaper | kit.Bold, view.Minor: kit.Underlined,
}

// sentence draws a sentence in the style of its plain words: words that differ on their papers, an article's words in
// no more than most cells.
func sentence(s view.Sentence, st kit.Style, most int) []kit.Run {
	out := make([]kit.Run, 0, len(s))
	for _, p := range s {
		paper, differs := papers[p.Role]
		switch {
		case differs:
			out = append(out, kit.Text(kit.ClipWords(kit.Show(p.Text), most), paper))
		case p.Role.Words():
			out = append(out, kit.Text("“"+kit.ClipWords(kit.Show(p.Text), most)+"”", st))
		case p.Role == view.Figure, p.Role == view.Speaker:
			out = append(out, kit.Text(p.Text, st|kit.Bold))
		default:
			out = append(out, kit.Text(p.Text, st))
		}
	}
	return out
}

// mostBrief is the maximum width in cells of a find's words in a row about something else.
const mostBrief = 44

// titleRuns draws a sentence as a heading: words of articles between quotation marks, outlets in their colours.
func titleRuns(lib *library.Library, s view.Sentence, slots view.Slots) []kit.Run {
	out := make([]kit.Run, 0, len(s))
	for _, p := range s {
		switch {
		case p.Role.Words():
			out = append(out, kit.Text("“"+p.Text+"”", kit.Bright|kit.Bold))
		case p.Role == view.Outlet:
			out = append(out, kit.Text(p.Text, lib.Ink(slots, p.Article)))
		default:
			out = append(out, kit.Text(p.Text, kit.Bright|kit.Bold))
		}
	}
	return out
}

// Ink returns the ink of a find's sign, and the paper of its words.
func Ink(f *view.Find) (ink, paper kit.Style) {
	switch {
	case f.Shape == view.Gone, f.Kind == view.LeftOut:
		return kit.Cut | kit.Bold, kit.CutPaper
	case f.Shape == view.Extra:
		return kit.Added | kit.Bold, kit.AddedPaper
	default:
		return kit.Changed | kit.Bold, kit.ChangedPaper
	}
}

// findBrief returns a find in w cells of a row about something else: its sign, and what it is. If there is no room
// for all its words, they end at a word; if there is room for none, its kind or the sign alone is shown. Figures are
// cut by the row.
func findBrief(f *view.Find, w int) []kit.Run {
	const fewest = 14 // cells: the first word or two tell nothing
	ink, _ := Ink(f)
	sign := kit.Text(f.Sign+" ", ink)
	for most := mostBrief; most >= fewest; most-- {
		if out := append([]kit.Run{sign}, sentence(f.Title, kit.Body, most)...); kit.Width(out) <= w {
			return out
		}
	}
	if !slices.ContainsFunc(f.Title, func(p view.Part) bool { return p.Role.Words() }) {
		return append([]kit.Run{sign}, sentence(f.Title, kit.Body, mostBrief)...)
	}
	if out := []kit.Run{sign, kit.Text(f.Label, kit.Body)}; kit.Width(out) <= w {
		return out
	}
	return []kit.Run{kit.Text(f.Sign, ink)}
}

// findWords returns a find's subject, and when: "Negation · 12–13 Mar".
func findWords(f *view.Find, more ...string) string {
	return view.Dots(append(append([]string{f.Label}, more...), f.Dates)...)
}

// Worst returns a find on two lines: what it is; its kind, who said it and when.
func Worst(lib *library.Library, at int) [][]kit.Run {
	f := lib.View.Find(lib.Ranks, at)
	ink, _ := Ink(&f)
	slots := lib.View.ListSlots()
	title := titleRuns(lib, f.Title, slots)
	if f.About != "" {
		title = []kit.Run{kit.Text(f.About+": ", kit.Bright|kit.Bold), kit.Text(figures(&f), kit.Bright|kit.Bold)}
	}
	below := []kit.Run{kit.Spaces(2), kit.Text(findWords(&f, f.Speaker), kit.Muted)}
	if f.About != "" {
		below = append([]kit.Run{kit.Spaces(2)}, whoHasWhat(lib, &f, slots)...)
	}
	return [][]kit.Run{append([]kit.Run{kit.Text(f.Sign+" ", ink)}, title...), below}
}

// figures returns the sides of a contradiction: "four, five or six".
func figures(f *view.Find) string {
	words := make([]string, len(f.Sides))
	for i := range f.Sides {
		words[i] = f.Sides[i].Words
	}
	n := len(words)
	if n < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n-1], ", ") + " or " + words[n-1]
}

// whoHasWhat returns the outlets of a contradiction with their figures.
func whoHasWhat(lib *library.Library, f *view.Find, slots view.Slots) []kit.Run {
	var out []kit.Run
	for i := range f.Sides {
		if i > 0 {
			out = append(out, kit.Text(" · ", kit.Faint))
		}
		out = append(out, outletRuns(lib, f.Sides[i].Outlets, slots)...)
		out = append(out, kit.Text(" "+f.Sides[i].Words, kit.Body))
	}
	return out
}

// outletRuns returns outlets one after another: "Wire, Courier, Tribune".
func outletRuns(lib *library.Library, outlets []view.Part, slots view.Slots) []kit.Run {
	var out []kit.Run
	for i, o := range outlets {
		if i > 0 {
			out = append(out, kit.Text(", ", kit.Muted))
		}
		out = append(out, kit.Text(o.Text, lib.Ink(slots, o.Article)))
	}
	return out
}

// Find returns a find as the row number n: what it is, and the two wordings.
func Find(lib *library.Library, at, n, w, per int) [][]kit.Run {
	f := lib.View.Find(lib.Ranks, at)
	ink, _ := Ink(&f)
	slots := lib.View.ListSlots()
	title := titleRuns(lib, f.Title, slots)
	if f.About != "" {
		title = []kit.Run{kit.Text(f.About+": "+figures(&f), kit.Bright|kit.Bold)}
	}
	words := kit.Text(findWords(&f), kit.Muted)
	if f.Kind == view.Revised {
		words = kit.Text(findWords(&f, f.Speaker), kit.Muted)
	}
	if per < 4 {
		return [][]kit.Run{append([]kit.Run{kit.Text(f.Sign+" ", ink)}, title...), {kit.Spaces(2), words}}
	}
	rank := strconv.Itoa(n)
	lead := []kit.Run{kit.Text(strings.Repeat(" ", max(2-len(rank), 0))+rank+" ", kit.Faint), kit.Text(f.Sign+" ", ink)}
	indent := kit.Width(lead)
	out := [][]kit.Run{kit.Spread(w, append(lead, title...), []kit.Run{kit.Spaces(1), words})}
	label := min(max(kit.Cells(sideLabel(&f, &f.Base)), kit.Cells(sideLabel(&f, &f.Here))), 14)
	out = append(out, findLine(lib, &f, &f.Base, indent, label, w))
	if f.Kind == view.LeftOut {
		who := append([]int{f.Here.Article}, f.Here.Also...)
		return append(out, append([]kit.Run{kit.Spaces(indent), kit.Text("left out by ", kit.Muted)}, nameRuns(lib, who, slots, w-indent-12)...))
	}
	return append(out, findLine(lib, &f, &f.Here, indent, label, w))
}

// nameRuns returns the outlets of articles, each once, in w cells; the rest are counted.
func nameRuns(lib *library.Library, articles []int, slots view.Slots, w int) []kit.Run {
	var out []kit.Run
	met := map[string]bool{}
	for i, a := range articles {
		n := lib.View.Name(a)
		if met[n.Short] {
			continue
		}
		met[n.Short] = true
		const more = 10
		if len(out) > 0 && kit.Width(out)+kit.Cells(n.Short)+more > w {
			return append(out, kit.Text(" and "+strconv.Itoa(len(articles)-i)+" more", kit.Muted))
		}
		if len(out) > 0 {
			out = append(out, kit.Text(", ", kit.Muted))
		}
		out = append(out, kit.Text(n.Short, lib.Ink(slots, a)))
	}
	return out
}

// sideLabel returns the name of a find's side: its outlet, and for two states of one article its time.
func sideLabel(f *view.Find, s *view.FindSide) string {
	if f.Kind == view.Revised && s.Name.Apart != "" {
		return s.Name.Apart
	}
	return s.Name.Short
}

// findLine returns one side of a find on a line: its outlet, and its words with what is around them.
func findLine(lib *library.Library, f *view.Find, s *view.FindSide, indent, label, w int) []kit.Run {
	out := []kit.Run{kit.Spaces(indent), kit.Column(sideLabel(f, s), label, lib.Ink(lib.View.ListSlots(), s.Article)), kit.Spaces(1)}
	if s.Sentence.IsZero() {
		return append(out, kit.Text("not in this article", kit.Faint))
	}
	if f.Kind == view.Misattributed {
		out = append(out, kit.Text(s.Speaker, kit.ChangedPaper|kit.Bold), kit.Spaces(1))
	}
	room := max(w-kit.Width(out), 8)
	txt := s.Source
	at := kit.InRange(txt, s.Sentence)
	paints, inserts := findMarks(f, s)
	first := min(max(s.Place.Start, at.Start), at.End)
	if len(s.Words) > 0 {
		first = max(s.Words[0].Start, at.Start)
	}
	if first-at.Start > room/2 {
		at.Start = first - room/3
		at = kit.InRange(txt, at)
		if i := strings.IndexByte(txt[at.Start:max(first, at.Start)], ' '); i >= 0 {
			at.Start += i + 1
		}
		out = append(out, kit.Text("…", kit.Muted))
	}
	at.End = max(min(at.End, at.Start+4*room), at.Start)
	at = kit.InRange(txt, at)
	return append(out, kit.PaintLine(txt, at, at.Start-1, kit.Muted, paints, inserts)...)
}

// findMarks returns the papers and the signs of one side of a find: a sign at its words, and where the other's words
// are missing, their number.
func findMarks(f *view.Find, s *view.FindSide) (paints []kit.Paint, inserts []kit.Insert) {
	_, paper := Ink(f)
	if f.Kind == view.LeftOut || f.Kind == view.Misattributed {
		return []kit.Paint{{Span: s.Place, Style: kit.Body}}, nil
	}
	sign := f.Sign
	if f.Kind == view.Revised { // which shows that something changed, and not what
		sign = f.Shape.Sign()
	}
	for i, p := range s.Words {
		paints = append(paints, kit.Paint{Span: p, Style: paper | kit.Bold})
		if i == 0 {
			inserts = append(inserts, kit.Insert{At: p.Start, Sign: sign, Style: paper | kit.Bold})
		}
	}
	if s.Missing > 0 && f.Shape == view.Gone && s.Place != (model.Span{}) {
		inserts = append(inserts, kit.Insert{At: s.Place.Start, Sign: "\u00a0−" + strconv.Itoa(s.Missing) + "\u00a0", Style: paper | kit.Bold})
	}
	return paints, inserts
}
