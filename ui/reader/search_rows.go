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
	hit  int // in the hits; None for a head
	head search.Kind
}

// group brings the hits of a kind together, the kind with the best hit first, and
// makes the rows: a head before each kind. Within a kind the order stays. Of the quotes
// that would open one line-up only the best is listed.
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
	hits := f.result.Hits
	f.same -= len(hits)
	var kinds []search.Kind
	for i := range hits {
		if !slices.Contains(kinds, hits[i].Kind) {
			kinds = append(kinds, hits[i].Kind)
		}
	}
	slices.SortStableFunc(hits, func(a, b search.Hit) int {
		return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind)
	})
	f.rows = f.rows[:0]
	for i := range hits {
		if i == 0 || hits[i].Kind != hits[i-1].Kind {
			f.rows = append(f.rows, findRow{model.None, hits[i].Kind})
		}
		f.rows = append(f.rows, findRow{hit: i})
	}
	f.list.Set(len(f.rows))
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
	if at := f.list.At; at < len(f.rows) && f.rows[at].hit == model.None {
		if up && at > 0 {
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
	search.QuoteHit: "Quotes", search.ArticleHit: "Articles",
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
	return []kit.Run{kit.Text(kindNames[kind], kit.Bright|kit.Bold), kit.Text("  "+dots(count, more), kit.Muted)}
}

// atLeast writes a number that may be larger yet.
func atLeast(n int, more bool) string {
	if more {
		return fmt.Sprintf("more than %d", n)
	}
	return strconv.Itoa(n)
}
