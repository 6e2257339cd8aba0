package reader

import (
	"fmt"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// per is how many lines a row of a list takes on the screen.
func (b *browse) per(k tabKind) int {
	wide := b.lib.set.Framed(b.w)
	switch {
	case k == storyTab && wide, k == findTab && wide:
		return 4
	case k == quoteTab && wide:
		return 3
	case k == storyTab, k == quoteTab, k == findTab:
		return 2
	default:
		return 1
	}
}

// card is a thing of the corpus as the lines of a row of a list, in w cells.
func (b *browse) card(t *tab, id, w int) [][]kit.Run {
	lib := b.lib
	switch t.kind {
	case storyTab:
		return lib.storyCard(id, w, t.list.Per)
	case quoteTab:
		return lib.quoteCard(id, w, t.list.Per, b.scope.of != perSpeaker)
	case findTab:
		return lib.findCard(id, w)[:max(t.list.Per-1, 1)]
	case speakerTab:
		return [][]kit.Run{lib.speakerRow(id, w, t.of(id, len(lib.said[id]), lib.quoteCount(id)))}
	case topicTab:
		articles := len(lib.c.Topics[id].Articles)
		return [][]kit.Run{lib.topicRow(id, w, t.of(id, articles, plural(articles, "article")))}
	case bookmarkTab:
		return [][]kit.Run{lib.bookmarkRow(id)}
	default:
		return [][]kit.Run{lib.articleRow(id, w)}
	}
}

// The widths, in cells, of the columns of a list.
const (
	nameColumn = 18
	dayColumn  = 11
	narrowList = 56 // under it words follow each other without columns
	fewWords   = 40 // a quote has this much room for its words before its date has any
)

// outletsBriefly counts the outlets of articles where there is little room: "4 outlets",
// "3 outlets, 2 articles unnamed".
func (lib *library) outletsBriefly(articles []int) string {
	known, without := lib.outlets(articles)
	switch {
	case without == 0:
		return plural(known, perOutlet)
	case known == 0:
		return plural(without, "article") + " unnamed"
	default:
		return plural(known, perOutlet) + ", " + plural(without, "article") + " unnamed"
	}
}

// storyCard is a story: its headline and day; who tells it; what differs most in it.
func (lib *library) storyCard(id, w, per int) [][]kit.Run {
	s := lib.c.Stories[id]
	title, day := kit.Text(lib.storyTitle(id), kit.Bright|kit.Bold), kit.Text(lib.day(s.From), kit.Muted)
	told := lib.outletsBriefly(s.Articles)
	if lib.sources(s.Articles) == 1 {
		told = lib.labels[s.Articles[0]]
	}
	shared := ""
	if n := lib.sharedQuotes(id); n > 0 {
		shared = plural(n, "quote") + " in common"
	}
	if per < 4 {
		return [][]kit.Run{{title}, {kit.Text(dots(lib.day(s.From), told, shared), kit.Muted)}}
	}
	out := [][]kit.Run{
		kit.Spread(w, []kit.Run{title}, []kit.Run{day}),
		{kit.Text(dots(told, plural(len(s.Articles), "article"), shared), kit.Muted)},
	}
	if len(s.Articles) == 1 {
		out[1] = []kit.Run{kit.Text(dots(told, lib.soloWords(s.Articles[0])), kit.Muted)}
	}
	const most = 2
	var worst []kit.Run
	for _, f := range lib.worst[id][:min(len(lib.worst[id]), most)] {
		if brief := lib.findBrief(f); len(worst) == 0 || kit.Width(worst)+kit.Width(brief)+3 <= w {
			if len(worst) > 0 {
				worst = append(worst, kit.Spaces(3))
			}
			worst = append(worst, brief...)
		}
	}
	return append(out, worst)
}

// soloWords counts the quotes of an article that no other tells the story of.
func (lib *library) soloWords(article int) string {
	if n := len(lib.c.ArticleQuotes(article)); n > 0 {
		return plural(n, "quote")
	}
	return ""
}

// storyTitle is a story's title, else its first article's.
func (lib *library) storyTitle(id int) string {
	s := lib.c.Stories[id]
	if t := text.Line(s.Title); t != "" {
		return t
	}
	return lib.headline(s.Articles[0])
}

// sharedQuotes counts the quotes of a story that several articles carry.
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

// quoteCard is an utterance: its words; who said it, and how many carry it. named says
// whether its speaker is named.
func (lib *library) quoteCard(id, w, per int, named bool) [][]kit.Run {
	u := lib.c.Utterances[id]
	var below []kit.Run
	if named {
		below = append(below, kit.Text(lib.speakerName(u.Speaker), kit.Body|kit.Bold), kit.Spaces(2))
	}
	day := []kit.Run{kit.Text(lib.day(u.From), kit.Muted)}
	switch {
	case len(u.Versions) == 1:
		a := u.Versions[0].Article
		below = append(below, kit.Text(lib.fitLabel(a, 24), lib.colours[a]))
	case lib.carried[id] == 1:
		below = append(below, kit.Text(dots(plural(len(u.Versions), "article"), plural(lib.wordings[id], "version")), kit.Muted))
	default:
		below = append(below, kit.Text(plural(lib.carried[id], perOutlet)+", "+plural(lib.wordings[id], "version"), kit.Muted))
	}
	if f, ok := lib.worstOf[id]; ok && per > 2 {
		brief := append([]kit.Run{kit.Spaces(2)}, lib.findBrief(f)...)
		if kit.Width(below)+kit.Width(brief)+kit.Width(day)+1 <= w {
			below = append(below, brief...)
		}
	}
	return [][]kit.Run{
		{kit.Text("“"+lib.words(id, 2*w)+"”", kit.Bright)},
		kit.Spread(w, below, day),
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
		if len(lib.c.Utterances[u].Versions) > 1 {
			shared++
		}
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
	return kit.Spread(w, left, []kit.Run{kit.Text(count, kit.Muted)})
}

// quoteCount counts what a speaker said between quotation marks; of somebody who is
// only reported without them, those reports.
func (lib *library) quoteCount(speaker int) string {
	if n := len(lib.said[speaker]); n > 0 {
		return plural(n, "quote")
	}
	return plural(len(lib.c.Speakers[speaker].Quotes), "report")
}

func (lib *library) topicRow(id, w int, count string) []kit.Run {
	return kit.Spread(w, []kit.Run{kit.Text(text.Line(lib.c.Topics[id].Name), kit.Bright|kit.Bold)}, []kit.Run{kit.Text(count, kit.Muted)})
}

func (lib *library) articleRow(id, w int) []kit.Run {
	a := lib.c.Articles[id]
	left := []kit.Run{kit.Text(lib.headline(id), kit.Bright)}
	if w < kit.WideList {
		return append([]kit.Run{lib.label(id, 12), kit.Spaces(1)}, left...)
	}
	source := min(max(w/4, nameColumn), 28)
	return kit.Spread(w, left, []kit.Run{kit.Spaces(2), lib.label(id, source), kit.Spaces(1), kit.Column(lib.day(a.Published), dayColumn, kit.Muted)})
}

// label is an article's source as a column.
func (lib *library) label(article, w int) kit.Run {
	if article == model.None {
		return kit.Column("", w, kit.Plain)
	}
	return kit.Column(lib.fitLabel(article, w), w, lib.colours[article])
}
