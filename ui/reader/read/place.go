package read

import (
	"image"

	"lineup/model"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// Place returns where the user is, to be found again.
func (r *Screen) Place() library.Place {
	return library.Place{View: "article", IDs: []string{r.lib.ID(library.Article, r.article)}, At: r.topSpan().Start}
}

// Weigh notes the finds in the margin.
func (r *Screen) Weigh(lib *library.Library) {
	if r.lib == lib {
		r.Rehome(lib)
	}
}

// Rehome shows the same quotes with their new speakers, at the same place.
func (r *Screen) Rehome(lib *library.Library) {
	keep := r.topSpan()
	above := r.lineOf(keep.Start) - r.list.At // rows of the head in sight
	r.lib = lib
	r.load()
	if r.lines != nil {
		r.lines = r.wrap()
		r.list.Set(max(len(r.lines)-r.h+1, 1))
		if keep.End > 0 {
			r.list.To(max(r.lineOf(keep.Start)-above, 0))
		}
	}
}

// Spot returns what a decision would be about; false if nothing is under the cursor.
func (r *Screen) Spot() (library.Spot, bool) {
	s := library.Spot{Lib: r.lib, Kind: library.Article, ID: r.article, Article: r.article, Base: model.None}
	if q := r.current(); q != model.None {
		s.Quotes = []int{r.quotes[q]}
		s.Every = s.Quotes
	}
	return s, true
}

// Eye returns the hit or the quote that is lit, else the top of the window.
func (r *Screen) Eye(*kit.Theme) image.Point {
	l := r.layout(r.w)
	x, y := l.lead(), 0
	if l.framed {
		x, y = x+2, 1
	}
	at := r.topSpan().Start
	switch {
	case r.within != nil:
		at = r.within.hits[r.within.at].Start
	case r.lit != model.None:
		at = r.span(r.lit).Start
	}
	if !r.inSight(model.Span{Start: at}) {
		return image.Pt(x, y)
	}
	return image.Pt(x, y+r.lineOf(at)-r.list.At)
}

// Click handles a click on a cell of the screen. Clicking what is already selected opens it.
func (r *Screen) Click(x, y int) kit.Intent {
	l := r.layout(r.w)
	if l.framed {
		y--
	}
	if x >= r.w-l.side || y >= r.h {
		return nil
	}
	i := r.list.At + y
	if y < 0 || i >= len(r.lines) || !r.lines[i].isText {
		return nil
	}
	qs := r.lib.QuotesIn(r.article, r.lines[i].span)
	if len(qs) == 0 {
		return nil
	}
	if at := qs[0] - r.quotes[0]; at != r.lit {
		r.lit = at
		return nil
	}
	return r.open()
}

// Bar reports whether a cell is on the scrollbar of the text.
func (r *Screen) Bar(x, y int) bool {
	l := r.layout(r.w)
	return l.framed && x == r.w-l.side-1 && y > 0 && y <= r.h
}

// Slide scrolls to the place that the line y of the scrollbar marks.
func (r *Screen) Slide(y int) { r.list.To((y - 1) * r.list.Len() / max(r.h-1, 1)) }

// At returns the article of a place, with the same text on the screen; nil if it is gone.
func At(lib *library.Library, p library.Place) *Screen {
	a := lib.FindArticles(p.IDs)
	if len(a) != 1 {
		return nil
	}
	r := New(lib, a[0], model.Span{})
	r.from = p.At
	return r
}

// Settled reports true: an article is the same when it is found again.
func (r *Screen) Settled() bool { return true }

// Resume repeats the search of an earlier screen.
func (r *Screen) Resume(earlier any) {
	if was, ok := earlier.(*Screen); ok && was.within != nil {
		r.findAgain(was.within)
	}
}
