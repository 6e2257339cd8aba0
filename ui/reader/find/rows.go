package find

import (
	"fmt"
	"slices"
	"strconv"

	"lineup/model"
	"lineup/model/search"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// A findRow is a row of the list of hits: a hit, or the heading of one kind.
type findRow struct {
	hit   int // index in the hits; None for a heading
	head  search.Kind
	blank bool // it is neither
}

// group brings the hits of a kind together, and selects the best of all. Within a kind the order stays. Of quotes
// that would open the same line-up only the best is listed.
func (f *Screen) group() {
	listed := map[int]bool{} // utterances
	f.Same = len(f.Result.Hits)
	f.Result.Hits = slices.DeleteFunc(f.Result.Hits, func(h search.Hit) bool {
		if h.Kind != search.QuoteHit {
			return false
		}
		u := f.Lib.Corpus.UtteranceAt(h.At, h.Span)
		if u == model.None || len(f.Lib.Corpus.Utterances[u].Versions) < 2 {
			return false
		}
		again := listed[u]
		listed[u] = true
		return again
	})
	f.Same -= len(f.Result.Hits)
	best := 0
	if len(f.Result.Hits) > 0 {
		first := f.Result.Hits[0]
		f.addStories()
		slices.SortStableFunc(f.Result.Hits, func(a, b search.Hit) int {
			return slices.Index(kindOrder, a.Kind) - slices.Index(kindOrder, b.Kind)
		})
		best = slices.IndexFunc(f.Result.Hits, func(h search.Hit) bool { return h.Kind == first.Kind })
	}
	f.listRows()
	f.Choose(best)
}

// kindOrder is the order of the groups: the speakers, the subjects, and the words.
var kindOrder = []search.Kind{search.SpeakerHit, search.TopicHit, search.OutletHit, search.QuoteHit, storyHit, search.ArticleHit}

// A storyHit is a story that several hits belong to.
const storyHit search.Kind = "story"

// addStories adds the stories of the hits, those with the most hits.
func (f *Screen) addStories() {
	const most, least = 5, 2 // stories, and articles of one
	c := f.Lib.Corpus
	n := map[int]int{}
	var met []int
	title := map[int]search.Hit{} // the hit in its headline
	for i := range f.Result.Hits {
		h := &f.Result.Hits[i]
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
		if h.Kind == search.ArticleHit && h.Text == f.Lib.View.StoryTitle(s) {
			title[s] = *h
		}
	}
	slices.SortStableFunc(met, func(a, b int) int { return n[b] - n[a] })
	for _, s := range met[:min(len(met), most)] {
		f.Result.Hits = append(f.Result.Hits, search.Hit{
			Kind: storyHit, At: s, Article: c.Stories[s].Articles[0], Text: f.Lib.View.StoryTitle(s), Matches: title[s].Matches,
		})
	}
}

// listRows makes the rows: a heading before each kind, and an empty one before it if there is room.
func (f *Screen) listRows() {
	const roomy = 20 // rows
	hits := f.Result.Hits
	f.Rows = f.Rows[:0]
	for i := range hits {
		if i == 0 || hits[i].Kind != hits[i-1].Kind {
			if i > 0 && f.List.H >= roomy {
				f.Rows = append(f.Rows, findRow{hit: model.None, blank: true})
			}
			f.Rows = append(f.Rows, findRow{hit: model.None, head: hits[i].Kind})
		}
		f.Rows = append(f.Rows, findRow{hit: i})
	}
	f.List.Set(len(f.Rows))
}

// nextGroup selects the first hit of the next kind; from the last kind on, that of the first.
func (f *Screen) nextGroup() {
	at := f.Chosen()
	if at == model.None {
		return
	}
	kind := f.Result.Hits[at].Kind
	for i := range f.Result.Hits[at:] {
		if f.Result.Hits[at+i].Kind != kind {
			f.Choose(at + i)
			return
		}
	}
	f.Choose(0)
}

// Chosen returns the selected hit; None if there is none.
func (f *Screen) Chosen() int {
	if f.List.At < len(f.Rows) {
		return f.Rows[f.List.At].hit
	}
	return model.None
}

// Choose selects a hit.
func (f *Screen) Choose(hit int) {
	f.List.To(slices.IndexFunc(f.Rows, func(r findRow) bool { return r.hit == hit }))
	f.settle(false)
}

// settle leaves a heading, upwards or downwards, and brings the heading above the selected hit into sight.
func (f *Screen) settle(up bool) {
	for at := f.List.At; at < len(f.Rows) && f.Rows[at].hit == model.None; at = f.List.At {
		up = up && slices.ContainsFunc(f.Rows[:at], func(r findRow) bool { return r.hit != model.None })
		if up {
			f.List.Move(-1)
		} else {
			f.List.Move(1)
		}
	}
	if above := f.List.At - 1; above >= 0 && f.Rows[above].hit == model.None && f.List.H > 1 {
		f.List.Top = min(f.List.Top, above)
	}
}

// kindNames are the headings of the kinds of hits.
var kindNames = map[search.Kind]string{
	search.SpeakerHit: "Speakers", search.TopicHit: "Topics", search.OutletHit: "Outlets",
	search.QuoteHit: "Quotes", storyHit: "Stories", search.ArticleHit: "Articles",
}

// headRow returns the heading of a kind: "Quotes 8 of 212 · 3 more in the same line-ups".
func (f *Screen) headRow(kind search.Kind) []kit.Run {
	shown := 0
	for i := range f.Result.Hits {
		if f.Result.Hits[i].Kind == kind {
			shown++
		}
	}
	same, more := 0, ""
	if kind == search.QuoteHit && f.Same > 0 {
		same, more = f.Same, fmt.Sprintf("%d more in the same line-ups", f.Same)
	}
	count := strconv.Itoa(shown)
	for _, c := range f.Result.Counts {
		if c.Kind == kind && (c.Hits > shown+same || c.AtLeast) {
			count = fmt.Sprintf("%d of %s", shown+same, atLeast(c.Hits, c.AtLeast))
		}
	}
	return []kit.Run{kit.Text(kindNames[kind], kit.Accent|kit.Bold), kit.Text(" "+view.Dots(count, more), kit.Faint)}
}

// atLeast returns a number that may grow yet.
func atLeast(n int, more bool) string {
	if more {
		return fmt.Sprintf("more than %d", n)
	}
	return strconv.Itoa(n)
}
