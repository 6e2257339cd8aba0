package reader

import (
	"fmt"
	"slices"
	"sort"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// A read is the screen that shows one article: the text at a measure that can be
// read, its quotes tinted, one of them lit, and in the margin how many outlets
// carry a quote.
type read struct {
	lib     *library
	article int
	quotes  []int // of the article, in order
	lit     int   // in quotes, None where none is
	at      model.Span
	cast    cast
	within  *within // the search within the article; nil where nothing is found
	from    int     // where the window begins at first, a byte of the text; 0 for its head

	w, h  int
	lines []readLine
	list  kit.List // counts tops of the window
}

// A readLine is a line of the article, or one of the program's own above it, or an
// empty one. The spans of all lines are in order.
type readLine struct {
	runs   []kit.Run
	span   model.Span
	before int
	isText bool
}

// newRead opens an article with the stretch at in sight.
func newRead(lib *library, article int, at model.Span) *read {
	r := &read{lib: lib, article: article, lit: model.None, at: kit.InRange(lib.c.Articles[article].Text, at)}
	if article < len(lib.c.QuotesOf) {
		for q := lib.c.QuotesOf[article][0]; q < lib.c.QuotesOf[article][1]; q++ {
			r.quotes = append(r.quotes, q)
		}
	}
	r.cast = castOf(lib.c, r.quotes)
	if at.Len() > 0 {
		r.lit = slices.IndexFunc(r.quotes, func(q int) bool { return lib.c.Quotes[q].Span().Overlaps(at) })
	}
	return r
}

func (r *read) view() kit.Screen { return kit.InRead }

func (r *read) a() *model.Article { return r.lib.c.Articles[r.article] }

func (r *read) crumb() string { return r.lib.headline(r.article) }

// resize wraps the article anew where the width has changed, and keeps the place.
func (r *read) resize(w, h int) {
	anew := r.lines == nil || w != r.w
	keep := r.topSpan()
	first := r.lines == nil
	r.w, r.h = w, h
	if anew {
		r.lines = r.wrap()
	}
	r.list.H = h
	r.list.Set(max(len(r.lines)-h+1, 1))
	switch {
	case first && r.at.Len() > 0:
		r.show(r.at)
	case first && r.from > 0:
		r.list.To(r.lineOf(r.from))
	case anew && keep.End > 0:
		r.list.To(r.lineOf(keep.Start))
	}
}

// topSpan is the text at the top of the window.
func (r *read) topSpan() model.Span {
	for i := r.list.At; i < len(r.lines); i++ {
		if r.lines[i].isText {
			return r.lines[i].span
		}
	}
	return model.Span{}
}

// wrap sets the whole article.
func (r *read) wrap() []readLine {
	a := r.a()
	_, w := kit.Reading(r.w, r.lib.set.TextWidth())
	var out []readLine
	for _, l := range kit.WrapWords(text.Line(a.Title), w) {
		out = append(out, readLine{runs: []kit.Run{kit.Text(l, kit.Bright|kit.Bold)}})
	}
	for _, l := range []string{
		dots(r.lib.labels[r.article], r.lib.published(a)),
		dots(text.Line(a.Byline), text.Line(a.Dateline)), dots(wireOf(a), r.lib.updated(a)), text.Line(a.URL), text.Line(fmt.Sprintf("%s:%d", a.File, a.Line)),
	} {
		if l != "" {
			out = append(out, readLine{runs: []kit.Run{kit.Text(l, kit.Muted)}})
		}
	}
	if a.Excerpt {
		out = append(out, readLine{runs: []kit.Run{kit.Text("a part of the article, not the whole", kit.Warn)}})
	}
	end := 0
	for _, p := range a.Paragraphs {
		out = append(out, readLine{span: model.Span{Start: end, End: end}})
		p = kit.InRange(a.Text, p)
		end = p.End
		before := p.Start - 1
		for _, l := range kit.Wrap(a.Text, p, w, nil) {
			out = append(out, readLine{span: l, before: before, isText: true})
			before = l.End
		}
	}
	return out
}

func wireOf(a *model.Article) string {
	if a.Wire == "" || a.Wire == a.Outlet.Name {
		return ""
	}
	return text.Line(a.Wire) + " copy"
}

func (lib *library) updated(a *model.Article) string {
	if !a.Updated.Known() {
		return ""
	}
	return "updated " + lib.moment(a.Updated)
}

// lineOf is the line on which a place of the text stands.
func (r *read) lineOf(at int) int {
	i := sort.Search(len(r.lines), func(i int) bool { return r.lines[i].span.End > at })
	return max(min(i, len(r.lines)-1), 0)
}

// show scrolls so that a stretch stands in the upper third of the window.
func (r *read) show(at model.Span) { r.list.To(max(r.lineOf(at.Start)-r.h/3, 0)) }

// inSight says that a stretch has a line in the window.
func (r *read) inSight(at model.Span) bool {
	i := r.lineOf(at.Start)
	return i >= r.list.At && i < r.list.At+r.h
}

func (r *read) act(a kit.Action, n int) kit.Intent {
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
	case kit.ActSurvey:
		if r.article < len(r.lib.c.StoryOf) {
			return openSurvey{r.lib.surveyStory(r.lib.c.StoryOf[r.article])}
		}
	case kit.ActCopy:
		if q := r.current(); q != model.None {
			return copyText{r.lib.citation([]int{r.quotes[q]}, r.article), "the quote with its citation"}
		}
		return say{"no quote in sight to copy"}
	case kit.ActCopyAll:
		return say{"Y copies a line-up; enter on a quote opens one"}
	case kit.ActURL:
		return visit{r.article}
	case kit.ActEdit:
		return edit{r.article, r.topSpan()}
	case kit.ActWhy:
		if q := r.current(); q != model.None {
			return openPage{r.lib.why([]int{r.quotes[q]})}
		}
		return say{"no quote in sight"}
	default:
	}
	return nil
}

// current is the quote that a key is for: the lit one where it is in sight, else
// the first in sight.
func (r *read) current() int {
	if r.lit != model.None && r.inSight(r.span(r.lit)) {
		return r.lit
	}
	for _, q := range r.lib.quotesIn(r.article, r.sight()) {
		if r.inSight(r.lib.c.Quotes[q].Span()) {
			return q - r.quotes[0]
		}
	}
	return model.None
}

// sight is the stretch of the text in the window.
func (r *read) sight() model.Span {
	sight := r.topSpan()
	for i := r.list.At; i < min(r.list.At+r.h, len(r.lines)); i++ {
		if l := &r.lines[i]; l.isText {
			sight.End = l.span.End
		}
	}
	return sight
}

func (r *read) span(i int) model.Span { return r.lib.c.Quotes[r.quotes[i]].Span() }

// step lights the quote d places on.
func (r *read) step(d int) kit.Intent {
	if len(r.quotes) == 0 {
		return say{"no quote was found in this article"}
	}
	to := r.current()
	switch {
	case to == model.None && d > 0:
		to = slices.IndexFunc(r.quotes, func(q int) bool { return r.lib.c.Quotes[q].Span().Start >= r.topSpan().Start })
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
		return say{map[bool]string{true: "this is the last quote", false: "this is the first quote"}[d > 0]}
	}
	r.lit = to
	r.at = model.Span{}
	if !r.inSight(r.span(to)) {
		r.show(r.span(to))
	}
	return nil
}

// story lines up the article with the others of its story.
func (r *read) story() kit.Intent {
	c := r.lib.c
	if r.article >= len(c.StoryOf) || len(c.Stories[c.StoryOf[r.article]].Articles) < 2 {
		return say{"no other article tells this story"}
	}
	return openStory{c.StoryOf[r.article], r.article}
}

// open lines up the quote in sight.
func (r *read) open() kit.Intent {
	q := r.current()
	if q == model.None {
		return say{"no quote in sight; ] goes to the next"}
	}
	r.lit = q
	u := r.lib.c.UtteranceAt(r.quotes[q], r.at)
	if u == model.None {
		return say{"nobody else carries this quote"}
	}
	if n := len(r.lib.c.Utterances[u].Versions); n < 2 {
		return say{dots("nobody else carries this quote", r.lib.absent(u))}
	}
	return openUtterance{u, r.article, r.span(q)}
}
