package reader

import (
	"fmt"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// per is how many lines a row of a list takes on the screen.
func (b *browse) per(k tabKind) int {
	wide := b.lib.set.Framed(b.w)
	switch {
	case k == storyTab && wide, k == findTab && wide:
		return 4
	case k == quoteTab && wide, k == bookmarkTab && wide:
		return 3
	case k == storyTab, k == quoteTab, k == findTab, k == bookmarkTab, k == articleTab && !wide:
		return 2
	default:
		return 1
	}
}

// cardOf tells the rows of lists from each other.
type cardOf struct {
	kind  tabKind
	id, w int
	first bool
}

// mostCards bounds how many rows are kept as they were drawn.
const mostCards = 1 << 10

// card is a thing of the corpus as the lines of the row i of a list, in w cells. What is in sight
// is kept, so that a frame costs no counting.
func (b *browse) card(t *tab, i, w int) [][]kit.Run {
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

func (b *browse) makeCard(t *tab, i, w int) [][]kit.Run {
	lib, id := b.lib, t.ids[i]
	switch t.kind {
	case storyTab:
		return lib.storyCard(id, w, t.list.Per, b.day(t, i, lib.c.Stories[id].From))
	case quoteTab:
		return lib.quoteCard(id, w, b.day(t, i, lib.c.Utterances[id].From), b.scope.of != perSpeaker)
	case findTab:
		return lib.findCard(id, i+1, w, t.list.Per)
	case speakerTab:
		return [][]kit.Run{lib.speakerRow(id, w, t.of(id, len(lib.said[id]), lib.quoteCount(id)))}
	case topicTab:
		articles := len(lib.c.Topics[id].Articles)
		return [][]kit.Run{lib.topicRow(id, w, t.of(id, articles, plural(articles, "article")))}
	case bookmarkTab:
		return lib.bookmarkCard(id, w)
	default:
		return lib.articleCard(id, w, t.list.Per, b.day(t, i, lib.c.Articles[id].Published))
	}
}

// day is the date of the row i of a list: the first has its year, and each of another year.
func (b *browse) day(t *tab, i int, d model.Date) kit.Run {
	show := b.lib.shown
	var words string
	switch top := b.lib.dated(t.kind, t.ids[0]); {
	case !d.Known():
		return kit.Text("no date", kit.Faint)
	case i == 0 || !top.Known():
		words = show.Dates.DayYear(d)
	default:
		words = show.Dates.DayIn(d, top.Time.Year())
	}
	return kit.Text(words, kit.Muted)
}

// dated is the date that a row of a list shows.
func (lib *library) dated(k tabKind, id int) model.Date {
	switch k {
	case storyTab:
		return lib.c.Stories[id].From
	case quoteTab:
		return lib.c.Utterances[id].From
	case articleTab:
		return lib.c.Articles[id].Published
	default:
		return model.Date{}
	}
}

// The widths, in cells, of the columns of a list.
const (
	nameColumn = 18
	dayColumn  = 11
	narrowList = 56 // under it words follow each other without columns
	fewWords   = 40 // a quote has this much room for its words before its date has any
)

// storyCard is a story: its headline and day; who reports it; what differs most in it.
func (lib *library) storyCard(id, w, per int, day kit.Run) [][]kit.Run {
	card := lib.shown.Card(id, lib.ranks)
	parts := card.Tally.Parts()
	if articles := lib.c.Stories[id].Articles; len(articles) == 1 {
		parts = []string{lib.shown.Name(articles[0]).Full, lib.soloWords(articles[0])}
	}
	title := kit.Text(card.Title, kit.Bright|kit.Bold)
	if per < 4 {
		return [][]kit.Run{{title}, {day, kit.Text(" · "+view.Dots(parts...), kit.Muted)}}
	}
	var worst []kit.Run
	for i := range card.Worst {
		brief := lib.findBrief(&card.Worst[i])
		if len(worst) > 0 {
			if kit.Width(worst)+kit.Width(brief)+3 > w {
				break
			}
			worst = append(worst, kit.Spaces(3))
		}
		worst = append(worst, brief...)
	}
	return [][]kit.Run{kit.Spread(w, []kit.Run{title}, []kit.Run{kit.Spaces(1), day}), {kit.Text(view.Dots(parts...), kit.Muted)}, worst}
}

// soloWords counts the quotes of an article that is alone in its story.
func (lib *library) soloWords(article int) string {
	if n := len(lib.c.ArticleQuotes(article)); n > 0 {
		return plural(n, "quote")
	}
	return ""
}

// storyTitle is a story's title, else the headline of its first article.
func (lib *library) storyTitle(id int) string { return lib.shown.StoryTitle(id) }

// sharedQuotes counts the quotes of a story that several articles have.
func (lib *library) sharedQuotes(story int) int {
	n := 0
	for _, u := range lib.told[story] {
		if len(lib.c.Utterances[u].Versions) < 2 {
			break
		}
		n++
	}
	return n
}

// quoteCard is an utterance: its words; who said it, and how many have it. named says
// whether its speaker is named.
func (lib *library) quoteCard(id, w int, day kit.Run, named bool) [][]kit.Run {
	u := lib.c.Utterances[id]
	var below []kit.Run
	if named {
		st := kit.Body | kit.Bold
		if u.Speaker == model.None {
			st = kit.Faint
		}
		below = append(below, kit.Text(lib.shown.UtteredBy(u), st), kit.Spaces(2))
	}
	if len(u.Versions) == 1 {
		a := u.Versions[0].Article
		below = append(below, kit.Text(lib.shown.Name(a).Short, lib.colours[a]))
	} else {
		below = append(below, kit.Text(lib.shown.Tally(u).String(), kit.Muted))
	}
	for _, at := range lib.ranks.OfUtterance(id) {
		if lib.ranks.All[at].Minor {
			continue
		}
		f := lib.shown.Find(lib.ranks, at)
		if brief := lib.findBrief(&f); kit.Width(below)+kit.Width(brief)+kit.Cells(day.Text)+4 <= w {
			below = append(append(below, kit.Spaces(2)), brief...)
		}
		break
	}
	return [][]kit.Run{
		{kit.Text("“"+lib.words(id, 2*w)+"”", kit.Bright)},
		kit.Spread(w, below, []kit.Run{kit.Spaces(1), day}),
	}
}

// words are the first words of an utterance, as its base has them.
func (lib *library) words(u, most int) string {
	ut := lib.c.Utterances[u]
	v := &ut.Versions[ut.Base]
	a := lib.c.Articles[v.Article]
	out := ""
	for _, s := range v.Pieces {
		if len(out) > most {
			break
		}
		s = kit.InRange(a.Text, s)
		s.End = min(s.End, s.Start+most)
		if said := text.Line(kit.InRange(a.Text, s).Of(a.Text)); out == "" {
			out = said
		} else {
			out += " " + said
		}
	}
	return out
}

// of counts the n things of a row: in words, or how many of them filters leave.
func (t *tab) of(id, n int, words string) string {
	if t.left == nil || n == 0 {
		return words
	}
	return fmt.Sprintf("%d of %d", t.left[id], n)
}

// speakerRow is a speaker with a count of quotes; who is only described is dimmed.
func (lib *library) speakerRow(id, w int, count string) []kit.Run {
	s := lib.c.Speakers[id]
	shared := 0
	for _, u := range lib.said[id] {
		if len(lib.c.Utterances[u].Versions) < 2 {
			break // those of several articles stand first
		}
		shared++
	}
	st := kit.Bright | kit.Bold
	if !s.Named {
		st = kit.Muted
	}
	left := []kit.Run{kit.Text(text.Line(s.Name), st)}
	if r := text.Line(s.Role); r != "" {
		left = append(left, kit.Text("  "+r, kit.Muted))
	}
	if shared > 0 && w >= kit.WideList {
		count += fmt.Sprintf(" · %d in common", shared)
	}
	return kit.Spread(w, left, []kit.Run{kit.Spaces(1), kit.Text(count, kit.Muted)})
}

// quoteCount counts what a speaker said between quotation marks; of somebody who is
// only reported without them, those reports.
func (lib *library) quoteCount(speaker int) string {
	if n := len(lib.said[speaker]); n > 0 {
		return plural(n, "quote")
	}
	return plural(len(lib.c.Speakers[speaker].Quotes), "statement") + " reported"
}

func (lib *library) topicRow(id, w int, count string) []kit.Run {
	return kit.Spread(w, []kit.Run{kit.Text(text.Line(lib.c.Topics[id].Name), kit.Bright|kit.Bold)}, []kit.Run{kit.Text(count, kit.Muted)})
}

// articleCard is an article: its headline, who printed it and when. One without a headline says
// so, and shows how it begins.
func (lib *library) articleCard(id, w, per int, day kit.Run) [][]kit.Run {
	left := lib.headlineRuns(id)
	if per > 1 {
		return [][]kit.Run{left, {kit.Text(lib.shown.Name(id).Short, lib.colours[id]), kit.Text(" · ", kit.Muted), day}}
	}
	const source = 12
	day.Text = kit.Column(day.Text, dayColumn, kit.Plain).Text
	who := kit.Column(kit.Show(lib.shown.Name(id).Short), source, lib.colours[id])
	return [][]kit.Run{kit.Spread(w, left, []kit.Run{kit.Spaces(2), who, kit.Spaces(1), day})}
}

// headlineRuns are an article's headline; where it has none, its first words behind a note that says so.
func (lib *library) headlineRuns(article int) []kit.Run {
	h := lib.shown.Headline(article)
	switch {
	case !h.Lead:
		return []kit.Run{kit.Text(h.Text, kit.Bright|kit.Bold)}
	case h.Text == "":
		return []kit.Run{kit.Text("no headline and no text", kit.Faint)}
	default:
		return []kit.Run{kit.Text("no headline · ", kit.Faint), kit.Text(h.Text, kit.Body)}
	}
}

// label is an article's source as a column.
func (lib *library) label(article, w int) kit.Run {
	if article == model.None {
		return kit.Column("", w, kit.Plain)
	}
	return kit.Column(lib.fitLabel(article, w), w, lib.colours[article])
}
