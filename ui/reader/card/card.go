package card

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
	"lineup/ui/view"
)

// The widths, in cells, of the columns of a list.
const (
	NameColumn = 18
	dayColumn  = 11
	NarrowList = 56 // below it words follow each other without columns
	FewWords   = 40 // a quote has this much room for its words before its date has any
)

// Story returns a story's row: its headline and day; who reports it; what differs most in it.
func Story(lib *library.Library, id, w, per int, day kit.Run) [][]kit.Run {
	card := lib.View.Card(id, lib.Ranks)
	parts := fitting(card.Tally, w)
	if articles := lib.Corpus.Stories[id].Articles; len(articles) == 1 {
		parts = []string{lib.View.Name(articles[0]).Full, soloWords(lib, articles[0]), lib.View.Revisions(articles[0])}
	}
	title := kit.Text(card.Title, kit.Bright|kit.Bold)
	if per < 4 {
		return [][]kit.Run{{title}, {day, kit.Text(" · "+view.Dots(parts...), kit.Muted)}}
	}
	var worst []kit.Run
	for i := range card.Worst {
		brief := findBrief(&card.Worst[i], w)
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

// fitting returns as many of the counts of a story as fit into w cells, each whole, the first in any case: if it
// helps, articles are named once. The number of articles is dropped after the number of undated ones.
func fitting(t view.StoryTally, w int) []string {
	parts := t.Parts()
	var tries [][]string
	for n := len(parts); n > 1; n-- {
		tries = append(tries, parts[:n])
	}
	if len(parts) > 1 { // "3 outlets, 2 unnamed · 5 articles"
		brief := strings.Replace(parts[0], view.Count(t.Outlets.Unnamed, "article")+" unnamed", strconv.Itoa(t.Outlets.Unnamed)+" unnamed", 1)
		tries = append(tries, []string{brief, parts[1]})
	}
	for _, some := range tries {
		if kit.Cells(view.Dots(some...)) <= w {
			return some
		}
	}
	if t.Undated > 0 {
		t.Undated = 0
		return fitting(t, w)
	}
	return parts[:1]
}

// soloWords counts the quotes of an article that is alone in its story.
func soloWords(lib *library.Library, article int) string {
	if n := len(lib.Corpus.ArticleQuotes(article)); n > 0 {
		return view.Count(n, "quote")
	}
	return ""
}

// Quote returns an utterance's row: its words; who said it, and how many have it. named includes its speaker.
func Quote(lib *library.Library, id, w int, day kit.Run, named bool) [][]kit.Run {
	u := lib.Corpus.Utterances[id]
	var below []kit.Run
	if named {
		st := kit.Body | kit.Bold
		if u.Speaker == model.None {
			st = kit.Faint
		}
		below = append(below, kit.Text(lib.View.UtteredBy(u), st), kit.Spaces(2))
	}
	if len(u.Versions) == 1 {
		a := u.Versions[0].Article
		below = append(below, kit.Text(lib.View.Name(a).Short, lib.Colours[a]))
	} else {
		below = append(below, kit.Text(lib.View.Tally(u).String(), kit.Muted))
	}
	for _, at := range lib.Ranks.OfUtterance(id) {
		if lib.Ranks.All[at].Minor {
			continue
		}
		f := lib.View.Find(lib.Ranks, at)
		below = append(append(below, kit.Spaces(2)), findBrief(&f, w-kit.Width(below)-kit.Cells(day.Text)-4)...)
		break
	}
	return [][]kit.Run{
		{kit.Text("“"+lib.Words(id, 2*w)+"”", kit.Bright)},
		kit.Spread(w, below, []kit.Run{kit.Spaces(1), day}),
	}
}

// Speaker returns a speaker's row with a count of quotes; those who are only described are dimmed.
func Speaker(lib *library.Library, id, w int, count string) []kit.Run {
	s := lib.Corpus.Speakers[id]
	shared := 0
	for _, u := range lib.BySpeaker[id] {
		if len(lib.Corpus.Utterances[u].Versions) < 2 {
			break // those of several articles come first
		}
		shared++
	}
	st := kit.Bright | kit.Bold
	if !s.Named {
		st = kit.Muted
	}
	left := []kit.Run{kit.Text(text.Line(s.Name), st)}
	if r := lib.View.Role(id); r != "" {
		left = append(left, kit.Text("  "+r, kit.Muted))
	}
	if shared > 0 && w >= kit.WideList {
		count += fmt.Sprintf(" · %d in common", shared)
	}
	return kit.Spread(w, left, []kit.Run{kit.Spaces(1), kit.Text(count, kit.Muted)})
}

// QuoteCount counts a speaker's words between quotation marks; if somebody is only reported without them, those
// reports.
func QuoteCount(lib *library.Library, speaker int) string {
	if n := len(lib.BySpeaker[speaker]); n > 0 {
		return view.Count(n, "quote")
	}
	return view.Count(len(lib.Corpus.Speakers[speaker].Quotes), "statement") + " reported"
}

// Topic returns a topic's row with a count.
func Topic(lib *library.Library, id, w int, count string) []kit.Run {
	return kit.Spread(w, []kit.Run{kit.Text(text.Line(lib.Corpus.Topics[id].Name), kit.Bright|kit.Bold)}, []kit.Run{kit.Text(count, kit.Muted)})
}

// Article returns an article's row: its headline, who printed it and when. Without a headline it shows that, and how
// it begins.
func Article(lib *library.Library, id, w, per int, day kit.Run) [][]kit.Run {
	left, states := headlineRuns(lib, id), lib.View.Revisions(id)
	if per > 1 {
		below := []kit.Run{kit.Text(lib.View.Name(id).Short, lib.Colours[id]), kit.Text(" · ", kit.Muted), day}
		if states != "" {
			below = append(below, kit.Text(" · ↻ "+states, kit.Muted))
		}
		return [][]kit.Run{left, below}
	}
	const source = 12
	day.Text = strings.Repeat(" ", max(dayColumn-kit.Cells(day.Text), 0)) + day.Text
	right := []kit.Run{kit.Spaces(2), kit.Column(kit.Show(lib.View.Name(id).Short), source, lib.Colours[id]), kit.Spaces(1), day}
	if states != "" && w >= FewWords {
		right = append([]kit.Run{kit.Text("  ↻ "+states, kit.Muted)}, right...)
	}
	return [][]kit.Run{kit.Spread(w, left, right)}
}

// headlineRuns returns an article's headline; if it has none, its first words behind a note to that effect.
func headlineRuns(lib *library.Library, article int) []kit.Run {
	h := lib.View.Headline(article)
	switch {
	case !h.Lead:
		return []kit.Run{kit.Text(h.Text, kit.Bright|kit.Bold)}
	case h.Text == "":
		return []kit.Run{kit.Text("no headline and no text", kit.Faint)}
	default:
		return []kit.Run{kit.Text("no headline · ", kit.Faint), kit.Text(h.Text, kit.Body)}
	}
}

// Label returns an article's source as a column.
func Label(lib *library.Library, article, w int) kit.Run {
	if article == model.None {
		return kit.Column("", w, kit.Plain)
	}
	return kit.Column(lib.FitLabel(article, w), w, lib.Colours[article])
}

// Bookmark returns a bookmark's row: what it marks; its kind, its tags and the note.
func Bookmark(lib *library.Library, id, w int) [][]kit.Run {
	m := &lib.Corpus.Bookmarks[id]
	var below []kit.Run
	if tags := text.Line(strings.Join(m.Tags, " ")); tags != "" {
		below = append(below, kit.Text("["+tags+"] ", kit.Accent))
	}
	if note := text.Line(m.Note); note != "" {
		below = append(below, kit.Text(note, kit.Body|kit.Bold))
	}
	k, at := lib.Bookmarked(id)
	kind := []kit.Run{kit.Text(k.One(), kit.Muted)}
	var words []kit.Run
	switch k {
	case library.Quote:
		words = []kit.Run{kit.Text("“"+lib.Words(at, 2*w)+"”", kit.Bright|kit.Bold)}
		kind = append(kind, kit.Text(" · "+lib.View.UtteredBy(lib.Corpus.Utterances[at]), kit.Muted))
	case library.Article:
		words = headlineRuns(lib, at)
		kind = append(kind, kit.Text(" · ", kit.Muted), kit.Text(lib.View.Name(at).Short, lib.Colours[at]))
	default:
		words = []kit.Run{kit.Text(Words(lib, k, at), kit.Bright|kit.Bold)}
	}
	if len(below) > 0 {
		kind = append(kind, kit.Spaces(3))
	}
	return [][]kit.Run{words, append(kind, below...)}
}

// Words returns the words of a row that somebody would look for.
func Words(lib *library.Library, k library.Kind, id int) string {
	switch k {
	case library.Find:
		return text.Line(lib.Finds[id].Why)
	case library.Bookmark:
		k, at := lib.Bookmarked(id)
		return text.Line(lib.Corpus.Bookmarks[id].Note) + " " + Words(lib, k, at)
	case library.Story:
		return lib.View.StoryTitle(id)
	case library.Quote:
		return lib.View.UtteredBy(lib.Corpus.Utterances[id]) + " " + lib.Words(id, 80)
	case library.Speaker:
		return text.Line(lib.Corpus.Speakers[id].Name)
	case library.Topic:
		return text.Line(lib.Corpus.Topics[id].Name)
	default:
		return lib.Labels[id] + " " + lib.Headline(id)
	}
}
