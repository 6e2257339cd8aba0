package reader

import (
	"fmt"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// row is a thing of the corpus on one line of a list of w cells.
func (b *browse) row(t *tab, id, w int) []kit.Run {
	lib := b.lib
	switch t.kind {
	case storyTab:
		return lib.storyRow(id, w)
	case quoteTab:
		return lib.utteranceRow(id, w, b.scope.of != perSpeaker)
	case findTab:
		return lib.findRow(id, w)
	case speakerTab:
		return lib.speakerRow(id, w, t.of(id, len(lib.said[id]), lib.quoteCount(id)))
	case topicTab:
		articles := len(lib.c.Topics[id].Articles)
		return lib.topicRow(id, t.of(id, articles, plural(articles, "article")))
	case bookmarkTab:
		return lib.bookmarkRow(id)
	default:
		return lib.articleRow(id, w)
	}
}

// The widths of the columns of a list.
const (
	nameColumn = 18
	narrowList = 56 // under it words follow each other without columns
	fewWords   = 40 // a quote's words have this much room before its date has any
)

// outletsBriefly tells the outlets of articles where there is little room: "4 outlets",
// "3 + 2 unknown".
func (lib *library) outletsBriefly(articles []int) string {
	known, without := lib.outlets(articles)
	switch {
	case without == 0:
		return plural(known, perOutlet)
	case known == 0:
		return fmt.Sprintf("%d unknown", without)
	default:
		return fmt.Sprintf("%d + %d unknown", known, without)
	}
}

func (lib *library) storyRow(id, w int) []kit.Run {
	s := lib.c.Stories[id]
	var out []kit.Run
	if w >= kit.WideList {
		out = append(out, kit.Column(lib.day(s.From), lib.dateColumn(), kit.Faint))
	}
	n := lib.sources(s.Articles)
	if n == 1 {
		a := s.Articles[0]
		out = append(out, lib.label(a, 14), kit.Spaces(1))
	} else {
		out = append(out, kit.Column(lib.outletsBriefly(s.Articles), 15, kit.Plain))
	}
	if w >= kit.WideList-nameColumn {
		label := ""
		if n := lib.sharedQuotes(id); n > 0 {
			label = fmt.Sprintf("%d shared", n)
		}
		out = append(out, kit.Column(label, 10, kit.Bold))
	}
	return append(out, kit.Run{Text: lib.storyTitle(id)})
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

// utteranceRow is an utterance; named says that its speaker is told.
func (lib *library) utteranceRow(id, w int, named bool) []kit.Run {
	u := lib.c.Utterances[id]
	base := u.Versions[u.Base].Article
	words := kit.Text("“"+lib.words(id, 2*w)+"”", kit.Plain)
	if w < narrowList {
		lead := kit.Column(lib.times(id), 3, kit.Bold)
		if lib.times(id) == "" {
			lead = lib.label(base, 10)
		}
		out := []kit.Run{lead, kit.Spaces(1)}
		if named {
			out = append(out, kit.Text(kit.Show(lib.speakerName(u.Speaker))+" ", kit.Plain))
		}
		return append(out, words)
	}
	const most = 6 // runs
	out := make([]kit.Run, 0, most)
	if n := lib.times(id); n != "" {
		out = append(out, kit.Column(n+" "+plural(lib.wordings[id], "wording"), 16, kit.Bold), kit.Spaces(1))
	} else {
		out = append(out, lib.label(base, 16), kit.Spaces(1))
	}
	var who []kit.Run
	if named {
		who = []kit.Run{kit.Column(lib.speakerName(u.Speaker), nameColumn, kit.Plain), kit.Spaces(1)}
	}
	if w >= kit.Width(out)+kit.Width(who)+lib.dateColumn()+fewWords {
		out = append(out, kit.Column(lib.day(u.From), lib.dateColumn(), kit.Faint))
	}
	return append(append(out, who...), words)
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
	st := kit.Plain
	if !s.Named {
		st = kit.Faint
	}
	out := []kit.Run{kit.Column(count, 12, st)}
	if w >= kit.WideList {
		label := ""
		if shared > 0 {
			label = fmt.Sprintf("%d shared", shared)
		}
		out = append(out, kit.Column(label, 11, kit.Bold))
	}
	out = append(out, kit.Text(text.Line(s.Name), st))
	if r := text.Line(s.Role); r != "" {
		out = append(out, kit.Text("  "+r, kit.Faint))
	}
	return out
}

// quoteCount counts what a speaker said between quotation marks; of somebody who is
// only reported without them, those reports.
func (lib *library) quoteCount(speaker int) string {
	if n := len(lib.said[speaker]); n > 0 {
		return plural(n, "quote")
	}
	return plural(len(lib.c.Speakers[speaker].Quotes), "report")
}

func (lib *library) topicRow(id int, count string) []kit.Run {
	return []kit.Run{kit.Column(count, 14, kit.Plain), {Text: text.Line(lib.c.Topics[id].Name)}}
}

func (lib *library) articleRow(id, w int) []kit.Run {
	if w < narrowList {
		return []kit.Run{lib.label(id, 12), kit.Spaces(1), {Text: lib.headline(id)}}
	}
	a := lib.c.Articles[id]
	name := nameColumn
	if w >= kit.WideList {
		name = 24
	}
	return []kit.Run{
		kit.Column(lib.day(a.Published), lib.dateColumn(), kit.Faint),
		lib.label(id, name), kit.Spaces(1),
		{Text: lib.headline(id)},
	}
}

// label is an article's source as a column.
func (lib *library) label(article, w int) kit.Run {
	if article == model.None {
		return kit.Column("", w, kit.Plain)
	}
	return kit.Column(lib.fitLabel(article, w), w, lib.colours[article])
}
