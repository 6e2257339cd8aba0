package reader

import (
	"fmt"
	"slices"
	"strconv"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/reader/kit"
)

// A findRow is a row of the list of hits: a hit, or the head of those of one kind.
type findRow struct {
	hit   int // in the hits; None for a head
	head  search.Kind
	blank bool // it is neither
}

// group brings the hits of a kind together, and chooses the best of all. Within a kind the order
// stays. Of the quotes that would open one line-up only the best is listed.
func (f *find) group() {
	listed := map[int]bool{} // utterances
	f.same = len(f.result.Hits)
	f.result.Hits = slices.DeleteFunc(f.result.Hits, func(h search.Hit) bool {
		if h.Kind != search.QuoteHit {
			return false
		}
		u := f.lib.c.UtteranceAt(h.At, h.Span)
		if u == model.None || len(f.lib.c.Utterances[u].Versions) < 2 {
			return false
		}
		again := listed[u]
		listed[u] = true
		return again
	})
	f.same -= len(f.result.Hits)
	best := 0
	if len(f.result.Hits) > 0 {
		first := f.result.Hits[0]
		f.addStories()
		slices.SortStableFunc(f.result.Hits, func(a, b search.Hit) int {
			return slices.Index(kindOrder, a.Kind) - slices.Index(kindOrder, b.Kind)
		})
		best = slices.IndexFunc(f.result.Hits, func(h search.Hit) bool { return h.Kind == first.Kind })
	} else {
		f.stories = 0
	}
	f.listRows()
	f.choose(best)
}

// kindOrder is the order of the groups: those who speak, what is spoken about, and the words.
var kindOrder = []search.Kind{search.SpeakerHit, search.TopicHit, search.OutletHit, search.QuoteHit, storyHit, search.ArticleHit}

// A storyHit is a story that several hits are of.
const storyHit search.Kind = "story"

// addStories puts the stories of the hits among them, those that most of the hits are of.
func (f *find) addStories() {
	const most, least = 5, 2 // stories, and articles of one
	c := f.lib.c
	n := map[int]int{}
	var met []int
	title := map[int]search.Hit{} // the hit of its headline
	for i := range f.result.Hits {
		h := &f.result.Hits[i]
		if h.Kind != search.QuoteHit && h.Kind != search.ArticleHit || h.Article >= len(c.StoryOf) {
			continue
		}
		s := c.StoryOf[h.Article]
		if len(c.Stories[s].Articles) < least {
			continue
		}
		if n[s]++; n[s] == 1 {
			met = append(met, s)
		}
		if h.Kind == search.ArticleHit && h.Text == f.lib.storyTitle(s) {
			title[s] = *h
		}
	}
	slices.SortStableFunc(met, func(a, b int) int { return n[b] - n[a] })
	f.stories = min(len(met), most)
	for _, s := range met[:f.stories] {
		f.result.Hits = append(f.result.Hits, search.Hit{
			Kind: storyHit, At: s, Article: c.Stories[s].Articles[0], Text: f.lib.storyTitle(s), Matches: title[s].Matches,
		})
	}
}

// listRows makes the rows: a head before each kind, and an empty one before it where there is room.
func (f *find) listRows() {
	const roomy = 20 // rows
	hits := f.result.Hits
	f.rows = f.rows[:0]
	for i := range hits {
		if i == 0 || hits[i].Kind != hits[i-1].Kind {
			if i > 0 && f.list.H >= roomy {
				f.rows = append(f.rows, findRow{hit: model.None, blank: true})
			}
			f.rows = append(f.rows, findRow{hit: model.None, head: hits[i].Kind})
		}
		f.rows = append(f.rows, findRow{hit: i})
	}
	f.list.Set(len(f.rows))
}

// nextGroup chooses the first hit of the next kind; from the last kind on, that of the first.
func (f *find) nextGroup() {
	at := f.chosen()
	if at == model.None {
		return
	}
	kind := f.result.Hits[at].Kind
	for i := range f.result.Hits[at:] {
		if f.result.Hits[at+i].Kind != kind {
			f.choose(at + i)
			return
		}
	}
	f.choose(0)
}

// chosen is the hit that is chosen; None where there is none.
func (f *find) chosen() int {
	if f.list.At < len(f.rows) {
		return f.rows[f.list.At].hit
	}
	return model.None
}

// choose chooses a hit.
func (f *find) choose(hit int) {
	f.list.To(slices.IndexFunc(f.rows, func(r findRow) bool { return r.hit == hit }))
	f.settle(false)
}

// settle leaves a head, upwards or downwards, and brings the head above the chosen
// hit into sight.
func (f *find) settle(up bool) {
	for at := f.list.At; at < len(f.rows) && f.rows[at].hit == model.None; at = f.list.At {
		up = up && slices.ContainsFunc(f.rows[:at], func(r findRow) bool { return r.hit != model.None })
		if up {
			f.list.Move(-1)
		} else {
			f.list.Move(1)
		}
	}
	if above := f.list.At - 1; above >= 0 && f.rows[above].hit == model.None && f.list.H > 1 {
		f.list.Top = min(f.list.Top, above)
	}
}

// kindNames are the kinds of hits as heads.
var kindNames = map[search.Kind]string{
	search.SpeakerHit: "Speakers", search.TopicHit: "Topics", search.OutletHit: "Outlets",
	search.QuoteHit: "Quotes", storyHit: "Stories", search.ArticleHit: "Articles",
}

// headRow is the head of a kind: "Quotes  8 of 212 · 3 more in the same line-ups".
func (f *find) headRow(kind search.Kind) []kit.Run {
	shown := 0
	for i := range f.result.Hits {
		if f.result.Hits[i].Kind == kind {
			shown++
		}
	}
	same, more := 0, ""
	if kind == search.QuoteHit && f.same > 0 {
		same, more = f.same, fmt.Sprintf("%d more in the same line-ups", f.same)
	}
	count := strconv.Itoa(shown)
	for _, c := range f.result.Counts {
		if c.Kind == kind && (c.Hits > shown+same || c.AtLeast) {
			count = fmt.Sprintf("%d of %s", shown+same, atLeast(c.Hits, c.AtLeast))
		}
	}
	return []kit.Run{kit.Text(kindNames[kind], kit.Accent|kit.Bold), kit.Text(" "+dots(count, more), kit.Faint)}
}

// atLeast writes a number that may be larger yet.
func atLeast(n int, more bool) string {
	if more {
		return fmt.Sprintf("more than %d", n)
	}
	return strconv.Itoa(n)
}
