package browse

import (
	"fmt"

	"lineup/model"
	"lineup/ui/reader/card"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// per returns how many lines of the screen a row of a list takes.
func (b *Screen) per(k library.Kind) int {
	wide := b.lib.Settings.Framed(b.w)
	switch {
	case k == library.Story && wide, k == library.Find && wide:
		return 4
	case k == library.Quote && wide, k == library.Bookmark && wide:
		return 3
	case k == library.Story, k == library.Quote, k == library.Find, k == library.Bookmark, k == library.Article && !wide:
		return 2
	default:
		return 1
	}
}

// cardOf identifies a row of a list.
type cardOf struct {
	kind  library.Kind
	id, w int
	first bool
}

// mostCards limits how many drawn rows are kept.
const mostCards = 1 << 10

// card returns an item of the corpus as the lines of the row i of a list, in w cells. What is in sight is kept, so
// that a frame costs no counting.
func (b *Screen) card(t *tab, i, w int) [][]kit.Run {
	of := cardOf{t.kind, t.ids[i], w, i == 0}
	if lines, ok := b.cards[of]; ok {
		return lines
	}
	if b.cards == nil || len(b.cards) > mostCards {
		b.cards = map[cardOf][][]kit.Run{}
	}
	lines := b.makeCard(t, i, w)
	b.cards[of] = lines
	return lines
}

func (b *Screen) makeCard(t *tab, i, w int) [][]kit.Run {
	lib, id := b.lib, t.ids[i]
	switch t.kind {
	case library.Story:
		return card.Story(lib, id, w, t.list.Per, b.day(t, i, lib.Corpus.Stories[id].From))
	case library.Quote:
		return card.Quote(lib, id, w, b.day(t, i, lib.Corpus.Utterances[id].From), b.scope.Of != library.PerSpeaker)
	case library.Find:
		return card.Find(lib, id, i+1, w, t.list.Per)
	case library.Speaker:
		return [][]kit.Run{card.Speaker(lib, id, w, t.of(id, len(lib.BySpeaker[id]), card.QuoteCount(lib, id)))}
	case library.Topic:
		articles := len(lib.Corpus.Topics[id].Articles)
		return [][]kit.Run{card.Topic(lib, id, w, t.of(id, articles, view.Count(articles, "article")))}
	case library.Bookmark:
		return card.Bookmark(lib, id, w)
	default:
		return card.Article(lib, id, w, t.list.Per, b.day(t, i, lib.Corpus.Articles[id].Published))
	}
}

// day returns the date of the row i of a list: with the year in the first row, and wherever it differs.
func (b *Screen) day(t *tab, i int, d model.Date) kit.Run {
	show := b.lib.View
	var words string
	switch top := dated(b.lib, t.kind, t.ids[0]); {
	case !d.Known():
		return kit.Text("no date", kit.Faint)
	case i == 0 || !top.Known():
		words = show.Dates.DayYear(d)
	default:
		words = show.Dates.DayIn(d, top.Time.Year())
	}
	return kit.Text(words, kit.Muted)
}

// of counts the n items of a row: in words, or how many of them filters leave.
func (t *tab) of(id, n int, words string) string {
	if t.left == nil || n == 0 {
		return words
	}
	return fmt.Sprintf("%d of %d", t.left[id], n)
}

// dated returns the date that a row of a list shows.
func dated(lib *library.Library, k library.Kind, id int) model.Date {
	switch k {
	case library.Story:
		return lib.Corpus.Stories[id].From
	case library.Quote:
		return lib.Corpus.Utterances[id].From
	case library.Article:
		return lib.Corpus.Articles[id].Published
	default:
		return model.Date{}
	}
}
