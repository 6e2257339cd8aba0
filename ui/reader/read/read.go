package read

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// A Screen is the screen that shows one article: the text at a readable measure, its quotes tinted, one of them lit;
// in the margin who speaks and how many outlets have it; beside it the list of quotes, and what the article leaves
// out of the story.
type Screen struct {
	lib     *library.Library
	article int
	page    view.Article // what is shown of it beside the text
	quotes  []int        // of the article, in order
	lit     int          // index in quotes, None if there is none
	at      model.Span
	within  *within // the search within the article; nil if nothing is found
	from    int     // where the window begins at first, a byte of the text; 0 for its head

	w, h    int // of the text in sight
	outer   int // rows of the screen
	lines   []readLine
	inserts []kit.Insert
	list    kit.List // counts tops of the window
}

// A readLine is a line of the article, or one of the program's own above it, or an empty one. The spans of all lines
// are in order.
type readLine struct {
	runs   []kit.Run
	span   model.Span
	before int
	isText bool
	note   []kit.Run // in the margin
	bar    kit.Style // of the bar beside it; Plain has none
	quote  int       // index in read.quotes of the note and the bar; None for none
}

// New opens an article with the span at in sight.
func New(lib *library.Library, article int, at model.Span) *Screen {
	r := &Screen{lib: lib, article: article, lit: model.None, at: kit.InRange(lib.Corpus.Articles[article].Text, at)}
	r.load()
	if at.Len() > 0 {
		r.lit = slices.IndexFunc(r.quotes, func(q int) bool { return lib.Corpus.Quotes[q].Span().Overlaps(at) })
	}
	return r
}

// load works out what is shown beside the text.
func (r *Screen) load() {
	r.page, r.inserts, r.quotes = view.Article{}, nil, nil
	if c := r.lib.Corpus; r.article < len(c.QuotesOf) {
		for q := c.QuotesOf[r.article][0]; q < c.QuotesOf[r.article][1]; q++ {
			r.quotes = append(r.quotes, q)
		}
	}
	const most = 2000 // quotes; an article with more is no article, and would take as many comparisons to open
	if len(r.quotes) <= most {
		r.page = r.lib.View.Article(r.article, r.lib.Ranks)
	}
	for _, x := range r.page.Against {
		r.inserts = append(r.inserts, kit.Insert{At: x.At.Start, Sign: "≠", Style: kit.ChangedPaper})
	}
}

// View returns the screen whose keys apply here.
func (r *Screen) View() kit.Screen { return kit.InRead }

func (r *Screen) a() *model.Article { return r.lib.Corpus.Articles[r.article] }

// Crumb returns the screen's name in the trail.
func (r *Screen) Crumb() string { return r.lib.Headline(r.article) }

// A readLayout is the widths of the parts of the screen, in cells.
type readLayout struct {
	framed     bool
	side       int // the list of quotes with its frame; 0 for none
	pad, notes int // left of the text
	text       int
}

// longNotes is how wide the notes grow into an empty margin: unnamed sources ("The ministry of foreign affairs") are
// 20 to 30 cells long.
const longNotes = 28

// lead returns the width left of the text: the margin, and the bar with a space on both sides.
func (l readLayout) lead() int { return l.pad + l.notes + 2 }

// layout returns the layout for w cells: a list of quotes beside the text and notes in its margin if there is room,
// else a bar.
func (r *Screen) layout(w int) readLayout {
	l := readLayout{framed: r.lib.Settings.Framed(w) && r.outer >= kit.LeastFramed}
	switch {
	case !l.framed || w < 100:
	case w < 150:
		l.side, l.notes = 38, 17
	case w < 190:
		l.side, l.notes = 40, 17
	default:
		l.side, l.notes = 44, 20
	}
	inner := w - l.side
	if l.framed {
		inner = kit.InnerWidth(inner)
	}
	l.text = max(min(inner-l.notes-2, r.lib.Settings.TextWidth()), 1)
	if inner < 12 {
		l.text = max(inner, 1)
		return l
	}
	l.pad = (inner - l.notes - 2 - l.text) / 2
	if l.notes > 0 {
		wider := min(l.pad, longNotes-l.notes)
		l.pad, l.notes = l.pad-wider, l.notes+wider
	}
	return l
}

// Resize rewraps the article if the width has changed, and keeps the place.
func (r *Screen) Resize(w, h int) {
	anew := r.lines == nil || w != r.w
	keep := r.topSpan()
	first := r.lines == nil
	r.w, r.outer, r.h = w, h, h
	if r.layout(w).framed {
		r.h = kit.InnerHeight(h)
	}
	if anew {
		r.lines = r.wrap()
	}
	r.list.H = r.h
	r.list.Set(max(len(r.lines)-r.h+1, 1))
	switch {
	case first && r.at.Len() > 0:
		r.show(r.at)
	case first && r.from > 0:
		r.list.To(r.lineOf(r.from))
	case anew && keep.End > 0:
		r.list.To(r.lineOf(keep.Start))
	}
}

// topSpan returns the text at the top of the window.
func (r *Screen) topSpan() model.Span {
	for i := r.list.At; i < len(r.lines); i++ {
		if r.lines[i].isText {
			return r.lines[i].span
		}
	}
	return model.Span{}
}

// mostDoubts is how many of the problems with reading an article are shown above it; P lists them all.
const mostDoubts = 3

// wrap sets the whole article.
func (r *Screen) wrap() []readLine {
	a := r.a()
	w := r.layout(r.w).text
	var out []readLine
	headline, ink := r.lib.View.Headline(r.article), kit.Bright|kit.Bold
	if headline.Lead {
		ink = kit.Faint
	}
	for _, l := range kit.WrapWords(headline.Above(), w) {
		out = append(out, readLine{runs: []kit.Run{kit.Text(l, ink)}, quote: model.None})
	}
	source := []kit.Run{kit.Text(r.lib.Labels[r.article], r.Ink())}
	if about := view.Dots("", r.lib.View.Published(r.article), text.Line(a.Byline), text.Line(a.Dateline)); about != "" {
		source = append(source, kit.Text(" · "+about, kit.Muted))
	}
	for _, l := range kit.Flow(source, w, 0, 3) {
		out = append(out, readLine{runs: l, quote: model.None})
	}
	copied := r.page.Copied
	if copied == "" {
		copied = wireOf(a)
	}
	if states := r.lib.View.Revision(r.article); states != "" {
		st := kit.Muted
		if a.Superseded { // anyone who quotes it quotes what the outlet has changed
			st = kit.Warn
		}
		out = append(out, readLine{runs: []kit.Run{kit.Text("↻ "+states, st), kit.Text("; r lines them up", kit.Faint)}, quote: model.None})
	}
	for _, l := range []string{view.Dots(copied, updated(r.lib, a)), text.Line(a.URL), text.Line(fmt.Sprintf("%s:%d", a.File, a.Line))} {
		if l != "" {
			out = append(out, readLine{runs: []kit.Run{kit.Text(l, kit.Faint)}, quote: model.None})
		}
	}
	if a.Excerpt {
		out = append(out, readLine{runs: []kit.Run{kit.Text("part of the article, not the whole", kit.Warn)}, quote: model.None})
	}
	for _, p := range a.Problems[:min(len(a.Problems), mostDoubts)] {
		for _, l := range kit.Flow([]kit.Run{kit.Text(text.Line(p.What), kit.Warn)}, w, 0, 3) {
			out = append(out, readLine{runs: l, quote: model.None})
		}
	}
	end := 0
	for _, p := range a.Paragraphs {
		out = append(out, readLine{span: model.Span{Start: end, End: end}, quote: model.None})
		p = kit.InRange(a.Text, p)
		end = p.End
		before := p.Start - 1
		for _, l := range kit.Wrap(a.Text, p, w, r.insertsIn(p)) {
			out = append(out, readLine{span: l, before: before, isText: true, quote: model.None})
			before = l.End
		}
	}
	margin{out, r.layout(r.w).notes}.set(r.page.Quotes, r.page.Against)
	return out
}

// insertsIn returns the signs in a paragraph.
func (r *Screen) insertsIn(p model.Span) []kit.Insert {
	from := sort.Search(len(r.inserts), func(i int) bool { return r.inserts[i].At >= p.Start })
	to := sort.Search(len(r.inserts), func(i int) bool { return r.inserts[i].At >= p.End })
	return r.inserts[from:to]
}

// Ink returns the colour of the article's outlet.
func (r *Screen) Ink() kit.Style { return kit.Outlet(r.page.Slots.Of(r.page.Name) - 1) }

// lowered returns a phrase for use within a line: its first letter small, unless it is all a name.
func lowered(s string) string {
	if rest, ok := strings.CutPrefix(s, "How "); ok {
		return "how " + rest
	}
	return s
}

// signRuns returns the signs of differences, each in its colour.
func signRuns(signs []string) []kit.Run {
	var out []kit.Run
	for _, s := range signs {
		st := kit.Changed
		switch s {
		case "−", "…":
			st = kit.Cut
		case "+":
			st = kit.Added
		}
		out = append(out, kit.Text(" "+s, st|kit.Bold))
	}
	return out
}

// wireOf names the agency whose copy an article carries; "" if its label does already.
func wireOf(a *model.Article) string {
	if a.Wire == "" || a.Wire == a.Outlet.Name || !a.Outlet.Known() {
		return ""
	}
	return text.Line(a.Wire) + " copy"
}

func updated(lib *library.Library, a *model.Article) string {
	if !a.Updated.Known() {
		return ""
	}
	return "updated " + lib.View.Dates.LongMoment(a.Updated)
}

// lineOf returns the line of a place in the text.
func (r *Screen) lineOf(at int) int {
	i := sort.Search(len(r.lines), func(i int) bool { return r.lines[i].span.End > at })
	return max(min(i, len(r.lines)-1), 0)
}

// show scrolls so that a span is in the upper third of the window.
func (r *Screen) show(at model.Span) { r.list.To(max(r.lineOf(at.Start)-r.h/3, 0)) }

// inSight reports whether a span has a line in the window.
func (r *Screen) inSight(at model.Span) bool {
	i := r.lineOf(at.Start)
	return i >= r.list.At && i < r.list.At+r.h
}

// Act carries out an action, n times if a number was typed before it, and returns what it asks of the program.
func (r *Screen) Act(a kit.Action, n int) kit.Intent {
	if r.list.Motion(a, n) {
		return nil
	}
	switch a {
	case kit.ActFind:
		return r.find()
	case kit.ActNext, kit.ActPrev:
		d := max(n, 1)
		if a == kit.ActPrev {
			d = -d
		}
		if r.within != nil {
			return r.stepHit(d)
		}
		return r.step(d)
	case kit.ActNextQuote:
		return r.step(max(n, 1))
	case kit.ActPrevQuote:
		return r.step(-max(n, 1))
	case kit.ActOpen:
		return r.open()
	case kit.ActWhole:
		return r.story()
	case kit.ActRevisions:
		return r.revisions()
	case kit.ActSurvey:
		if r.article < len(r.lib.Corpus.StoryOf) {
			return intent.OpenTables{Story: r.lib.Corpus.StoryOf[r.article], Utterance: model.None}
		}
	case kit.ActCopy:
		if q := r.current(); q != model.None {
			return intent.CopyText{Text: r.lib.View.CiteQuotes([]int{r.quotes[q]}, r.article), What: "the quote with its citation"}
		}
		return r.noQuote()
	case kit.ActCopyAll:
		return intent.Say("Y copies a line-up; enter on a quote opens one")
	case kit.ActURL:
		return intent.Visit{Article: r.article}
	case kit.ActEdit:
		return intent.Edit{Article: r.article, At: r.topSpan()}
	case kit.ActWhy:
		if q := r.current(); q != model.None {
			return intent.OpenWhy{Quotes: []int{r.quotes[q]}}
		}
		return r.noQuote()
	default:
	}
	return nil
}

// current returns the quote that a key acts on: at a hit in the article the quote that contains it, else the lit one
// if it is in sight, else the first in sight.
func (r *Screen) current() int {
	if r.atHit() {
		return r.quoteAt(r.within.hits[r.within.at])
	}
	if r.lit != model.None && r.inSight(r.span(r.lit)) {
		return r.lit
	}
	for _, q := range r.lib.QuotesIn(r.article, r.sight()) {
		if r.inSight(r.lib.Corpus.Quotes[q].Span()) {
			return q - r.quotes[0]
		}
	}
	return model.None
}

// quoteAt returns the quote that contains a span of the text, None if there is none.
func (r *Screen) quoteAt(at model.Span) int {
	for _, q := range r.lib.QuotesIn(r.article, at) {
		if r.lib.Corpus.Quotes[q].Span().Overlaps(at) {
			return q - r.quotes[0]
		}
	}
	return model.None
}

// noQuote returns why a key for a quote does nothing.
func (r *Screen) noQuote() kit.Intent {
	if r.atHit() {
		return intent.Say("no quote at this hit; esc ends the search")
	}
	return intent.Say("no quote in sight; ] goes to the next")
}

// sight returns the span of the text in the window.
func (r *Screen) sight() model.Span {
	sight := r.topSpan()
	for i := r.list.At; i < min(r.list.At+r.h, len(r.lines)); i++ {
		if l := &r.lines[i]; l.isText {
			sight.End = l.span.End
		}
	}
	return sight
}

func (r *Screen) span(i int) model.Span { return r.lib.Corpus.Quotes[r.quotes[i]].Span() }

// step lights the quote d places on.
func (r *Screen) step(d int) kit.Intent {
	if len(r.quotes) == 0 {
		return intent.Say("no quote was found in this article")
	}
	to := r.current()
	switch {
	case to == model.None && d > 0:
		from := r.topSpan().Start
		if r.atHit() {
			from = r.within.hits[r.within.at].Start
		}
		to = slices.IndexFunc(r.quotes, func(q int) bool { return r.lib.Corpus.Quotes[q].Span().Start >= from })
		if to == model.None {
			to = len(r.quotes)
		}
		to += d - 1
	case to == r.lit || d < 0:
		to += d
	default:
		to += d - 1
	}
	if to < 0 || to >= len(r.quotes) {
		r.lit = min(max(to, 0), len(r.quotes)-1)
		r.show(r.span(r.lit))
		return intent.Say(map[bool]string{true: "this is the last quote", false: "this is the first quote"}[d > 0])
	}
	r.lit = to
	r.at = model.Span{}
	if !r.inSight(r.span(to)) {
		r.show(r.span(to))
	}
	return nil
}

// story lines up the article with the others of its story.
func (r *Screen) story() kit.Intent {
	c := r.lib.Corpus
	if r.article >= len(c.StoryOf) || len(c.Stories[c.StoryOf[r.article]].Articles) < 2 {
		return intent.Say("no other article reports this story")
	}
	return intent.OpenStory{Story: c.StoryOf[r.article], From: r.article}
}

// revisions lines up the states of the article.
func (r *Screen) revisions() kit.Intent {
	states := r.lib.Corpus.States(r.article)
	if states == nil {
		return intent.Say("no other revision of this article is here")
	}
	return intent.OpenByHand{Articles: states, From: r.article}
}

// open lines up the quote in sight.
func (r *Screen) open() kit.Intent {
	q := r.current()
	if q == model.None {
		return r.noQuote()
	}
	r.lit = q
	u := r.lib.Corpus.UtteranceAt(r.quotes[q], r.at)
	if u == model.None {
		return intent.Say("no other outlet has this quote")
	}
	if n := len(r.lib.Corpus.Utterances[u].Versions); n < 2 {
		return intent.Say(view.Dots("no other outlet has this quote", r.lib.Absent(u)))
	}
	return intent.OpenUtterance{Utterance: u, From: r.article, At: r.span(q)}
}
