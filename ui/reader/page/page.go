package page

import (
	"fmt"
	"image"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// A Screen is a screen of the program's own words: the keys, the reasons for an
// attribution, what could not be read.
type Screen struct {
	Title   string
	Items   []item
	columns bool        // the items are in columns if there is room
	signs   [][]kit.Run // below the items
	lines   [][]kit.Run
	w, h    int // of what is drawn
	body    image.Point
	floats  bool // it lies over the screen below if there is room
	framed  bool
	list    kit.List
}

// An item is a paragraph of a page: a label at the left and a text beside it. An item without a text is a heading.
type item struct{ label, Text string }

// View returns the screen whose keys apply here.
func (p *Screen) View() kit.Screen { return kit.InPage }

// Crumb returns the screen's name in the trail.
func (p *Screen) Crumb() string { return p.Title }

// Whereabouts returns the position in it, for the status line.
func (p *Screen) Whereabouts() []kit.Run {
	if left := len(p.lines) - p.list.At - p.rows(); left > 0 {
		return []kit.Run{kit.Text(view.Count(left, "more line")+" below", kit.Muted)}
	}
	return nil
}

// rows returns how many rows there are for lines.
func (p *Screen) rows() int {
	if p.framed {
		return kit.InnerHeight(p.h)
	}
	return p.h
}

// Resize lays the screen out for w cells and h rows.
func (p *Screen) Resize(w, h int) {
	p.body = image.Pt(w, h)
	if p.Floats() {
		w, h = w-2*beside, h-above-below
	}
	p.w, p.h = w, h
	inner := w
	if p.framed = w >= framedPage && h >= kit.LeastFramed; p.framed {
		inner = kit.InnerWidth(w)
	}
	var signs [][]kit.Run
	for _, l := range p.signs {
		signs = append(signs, kit.Flow(l, inner, 0, 8)...)
	}
	p.lines = append(p.lay(inner, p.rows()-len(signs)), signs...)
	p.list.H = p.rows()
	p.list.Set(max(len(p.lines)-p.rows()+1, 1))
}

// The minimum size of the body for a page to lie over the screen below, and how much of that stays in sight.
const (
	floatsFrom = 100 // columns
	floatsRows = 30  // rows
	beside     = 4   // columns on either side
	above      = 1   // row
	below      = 2   // rows
)

// Floats reports whether the page leaves part of the screen below in sight.
func (p *Screen) Floats() bool { return p.floats && p.body.X >= floatsFrom && p.body.Y >= floatsRows }

// Box returns the page's place in the body of the screen.
func (p *Screen) Box() image.Rectangle {
	if !p.Floats() {
		return image.Rectangle{Max: p.body}
	}
	return image.Rect(beside, above, beside+p.w, above+p.h)
}

// framedPage is the width, in cells, from which a page has a frame.
const framedPage = 60

// lay sets the items in lines of w cells. If columns are allowed, the items under one heading stay in one column,
// provided everything fits into h rows with columns wide enough not to break the texts; else as many columns as
// needed are filled one after the other.
func (p *Screen) lay(w, h int) [][]kit.Run {
	const easy, least, gap = 46, 34, 3 // cells: of a column in which most texts take a line, of any, and between two
	if n := (w + gap) / (easy + gap); p.columns && n > 1 {
		column := (w - (n-1)*gap) / n
		blocks := p.blocks(column)
		if out := abreast(inGroups(blocks, n), column, gap); len(out) <= h {
			return out
		}
	}
	out := p.layIn(w, 1, 0)
	for n := 2; p.columns && len(out) > h && (w+gap)/n >= least+gap; n++ {
		if lines := p.layIn(w, n, gap); len(lines) < len(out) {
			out = lines
		}
	}
	return out
}

// layIn sets the items in n columns.
func (p *Screen) layIn(w, n, gap int) [][]kit.Run {
	column := (w - (n-1)*gap) / n
	return inColumns(p.blocks(column), n, column, gap)
}

// blocks returns the items in lines of w cells, a block a heading with what is under it. The texts of a block are
// aligned.
func (p *Screen) blocks(w int) [][][]kit.Run {
	var blocks [][][]kit.Run
	for i := 0; i < len(p.Items); {
		var block [][]kit.Run
		if p.Items[i].Text == "" {
			block = [][]kit.Run{nil, {kit.Text(kit.Show(p.Items[i].label), kit.Accent|kit.Bold)}}
			i++
		}
		end, label := i, 0
		for ; end < len(p.Items) && p.Items[end].Text != ""; end++ {
			label = max(label, kit.Cells(kit.Show(p.Items[end].label)))
		}
		label = min(label, w/2)
		for ; i < end; i++ {
			block = append(block, layItem(p.Items[i], label, w)...)
		}
		blocks = append(blocks, block)
	}
	return blocks
}

// inGroups sets whole blocks in at most n columns, in order, so that the longest is as short as possible.
func inGroups(blocks [][][]kit.Run, n int) [][][]kit.Run {
	fill := func(most int) [][][]kit.Run { // columns of at most that many lines; more columns than n if that is too few
		var out [][][]kit.Run
		for _, b := range blocks {
			if k := len(out) - 1; k >= 0 && len(out[k])+len(b) <= most {
				out[k] = append(out[k], b...)
			} else {
				out = append(out, slices.Clip(b))
			}
		}
		return out
	}
	most := 0
	for _, b := range blocks {
		most = max(most, len(b))
	}
	for {
		if out := fill(most); len(out) <= n {
			return out
		}
		most++
	}
}

// layItem sets an item in lines of w cells, including its label.
func layItem(it item, label, w int) [][]kit.Run {
	const widest = 84 // cells of the text
	var out [][]kit.Run
	for i, l := range kit.WrapWords(it.Text, min(w-label-2, widest)) {
		lead := kit.Spaces(label)
		if i == 0 {
			lead = kit.Column(kit.ClipHead(kit.Show(it.label), label), label, kit.Bright|kit.Bold)
		}
		out = append(out, []kit.Run{lead, kit.Spaces(2), kit.Text(l, kit.Body)})
	}
	return out
}

// inColumns sets blocks of lines in n columns of w cells, one after the other, each about as long as the others; a
// block that is longer continues in the next.
func inColumns(blocks [][][]kit.Run, n, w, gap int) [][]kit.Run {
	var all [][]kit.Run
	for _, b := range blocks {
		all = append(all, b...)
	}
	if n < 2 {
		return all
	}
	most := (len(all) + n - 1) / n
	var columns [][][]kit.Run
	for len(all) > 0 && len(columns) < n {
		take := min(most, len(all))
		if len(columns) == n-1 {
			take = len(all)
		}
		for take < len(all) && take > 1 && all[take-1] == nil || take < len(all) && take > 2 && all[take-2] == nil {
			take-- // a heading is never alone at the foot
		}
		for take < len(all) && take > 1 && all[take] != nil && strings.TrimSpace(all[take][0].Text) == "" {
			take-- // nor is an item split
		}
		columns, all = append(columns, all[:take]), all[take:]
	}
	return abreast(columns, w, gap)
}

// abreast sets columns of w cells side by side.
func abreast(columns [][][]kit.Run, w, gap int) [][]kit.Run {
	var out [][]kit.Run
	for y := 0; ; y++ {
		var line []kit.Run
		more := false
		for i, c := range columns {
			var cell []kit.Run
			if y < len(c) {
				cell, more = c[y], true
			}
			line = append(append(line, cell...), kit.Spaces(w-kit.Width(cell)))
			if i < len(columns)-1 {
				line = append(line, kit.Spaces(gap))
			}
		}
		if !more {
			return out
		}
		out = append(out, line)
	}
}

// Act scrolls; the list counts tops of the window, not rows.
func (p *Screen) Act(a kit.Action, n int) kit.Intent {
	h := p.list.H
	p.list.Motion(a, n)
	p.list.H = h
	return nil
}

// Render draws the screen: as many rows as Resize was given, each exactly as wide.
func (p *Screen) Render(t *kit.Theme) []safe.String {
	w := p.w
	if p.framed {
		w = kit.InnerWidth(p.w)
	}
	out := make([]safe.String, 0, p.h)
	for i := p.list.At; i < len(p.lines) && len(out) < p.rows(); i++ {
		out = append(out, t.Line(w, kit.Plain, p.lines[i]...))
	}
	if !p.framed {
		return kit.Rows(out, p.w, p.h)
	}
	var foot []kit.Run
	if p.Floats() { // else the status line has it
		foot = p.Whereabouts()
	}
	return t.Box(kit.Box{
		W: p.w, H: p.h, Focused: true, Title: []kit.Run{kit.Text(kit.Show(p.Title), kit.Plain)},
		Keys:   []kit.Run{kit.Text("esc", kit.Bright|kit.Bold), kit.Text(" close", kit.Muted)},
		Scroll: kit.Scroll{Lines: len(p.lines), Top: p.list.At}, Foot: foot,
	}, out)
}

// Help lists every key of a screen.
func Help(m kit.Keymap, v kit.Screen, set kit.Settings) *Screen {
	p := &Screen{Title: "Keys in " + kit.ScreenNames(v), columns: true, floats: !set.Plain, signs: signs()}
	for _, group := range (kit.ScreenKeys{Keymap: m, Screen: v}).Groups() {
		p.Items = append(p.Items, item{label: group.Name})
		for _, b := range group.Pairs() {
			p.Items = append(p.Items, item{b.Key, b.Desc})
		}
	}
	return p
}

// signs explains how differences are marked.
func signs() [][]kit.Run {
	on := func(sign string, st kit.Style, means string) []kit.Run {
		return []kit.Run{kit.Text(sign, st), kit.Text("\u00a0"+strings.ReplaceAll(means, " ", "\u00a0")+"   ", kit.Muted)}
	}
	return [][]kit.Run{
		nil,
		{kit.Text("Signs", kit.Accent|kit.Bold)},
		slices.Concat(
			on("−of\u00a0that\u00a0class", kit.CutPaper, "missing elsewhere"), on("\u00a0−3\u00a0", kit.CutPaper|kit.Bold, "3 words cut here, not marked"),
			on("…", kit.CutPaper, "cut, marked by the outlet"), on("+by\u00a0hand", kit.AddedPaper, "only here"),
			on("~train", kit.ChangedPaper, "another word"), on("≠five", kit.ChangedPaper, "contradicted by another outlet"),
			on("words", kit.Minor|kit.Underlined, "minor: spelling, punctuation"), on("▸", kit.Muted, "folded: only in this article"),
			on("●", kit.Body, "in full"), on("◐", kit.Body, "in part"), on("≈", kit.Body, "own words"), on("=", kit.Body, "copy"),
			on("·", kit.Body, "left out"),
		),
		nil,
		{kit.Text("Each outlet has a colour, on its name only. Red, teal and violet backgrounds are differences, yellow is what you "+
			"searched for; each also has a sign. "+
			"A number before a key repeats it: 5j, 3n; 3 tab opens the third list.", kit.Muted)},
	}
}

// Why shows why quotes are attributed as they are.
func Why(lib *library.Library, quotes []int) *Screen {
	p := &Screen{Title: "Why"}
	for _, i := range quotes {
		q := lib.Corpus.Quotes[i]
		a := lib.Corpus.Articles[q.Article]
		p.Items = append(
			p.Items,
			item{label: "“" + kit.Clip(text.Line(lib.Corpus.QuoteText(i)), 60) + "”"},
			item{library.PerSpeaker, lib.View.SaidBy(q)},
		)
		p.Put("named here as", kit.InRange(a.Text, q.Mention).Of(a.Text))
		p.Put("reporting word", kit.InRange(a.Text, q.Cue).Of(a.Text))
		p.Put("where", q.Venue)
		p.Put("rule", q.Rule)
		if q.Rule != decide.Rule && q.Speaker != model.None {
			p.Put("confidence", fmt.Sprintf("%.0f in 100 such quotes have the right speaker", 100*q.Confidence))
		}
		for _, e := range q.Evidence {
			p.Put("evidence", e)
		}
		p.Put("kind", q.Kind.String())
		p.Put("source", strings.ReplaceAll(strings.TrimSpace(lib.View.Source(q.Article, q.Line).String()), "\n", " · "))
		if a.OutletFrom != "" {
			p.Put("outlet known from", a.OutletFrom)
		}
	}
	return p
}

// Put adds an item unless its text is empty.
func (p *Screen) Put(label, s string) {
	if s = text.Line(s); s != "" {
		p.Items = append(p.Items, item{label, s})
	}
}

// Eye returns the cell that a reader looks at, for the cursor of the terminal.
func (p *Screen) Eye(*kit.Theme) image.Point {
	if p.framed {
		return image.Pt(1, 1)
	}
	return image.Point{}
}
