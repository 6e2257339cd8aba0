package corpus

import (
	"hash/maphash"
	"slices"
	"strings"

	"lineup/model"
)

const (
	// fewest is the number of an outlet's articles that must contain a paragraph for it to be furniture.
	fewest = 3
	// fewestQuoted is the same for a paragraph with words in quotation marks: running news repeats quotes.
	fewestQuoted = 20
	// maxRepeated is the maximum size in bytes of a paragraph that can be furniture by repetition.
	maxRepeated = 800
	// maxSource is the maximum size in bytes of a line that attributes the quotation above it.
	maxSource = 80
	// maxShare is the maximum share of an article's bytes that may be repeated: an article that is mostly repeated
	// elsewhere is another edition, not furniture.
	maxShare = 0.4
)

// markRepeated marks as furniture what recurs, word for word, in three or more articles of one outlet: sign-up
// blocks, notes on the author. Articles that consist mostly of repeated text are editions of one article and count
// once.
func markRepeated(articles []*model.Article) {
	byOutlet := map[string][]*model.Article{}
	for _, a := range articles {
		if a.Outlet.Known() {
			byOutlet[a.Outlet.Name] = append(byOutlet[a.Outlet.Name], a)
		}
	}
	for _, group := range byOutlet {
		if len(group) >= fewest {
			markGroup(group)
		}
	}
}

// markGroup marks the articles of one outlet.
func markGroup(group []*model.Article) {
	seed := maphash.MakeSeed()
	times := map[uint64]int{}
	for _, a := range group {
		if a.Superseded {
			continue // an article has one vote, however often it was changed
		}
		for h := range paragraphs(a, seed) {
			times[h]++
		}
	}
	// Editions of one article would vote out their own prose: once they are known, all but the others are counted
	// again.
	editions := map[*model.Article]bool{}
	for _, a := range group {
		if repeatedShare(a, seed, times) > maxShare {
			editions[a] = true
		}
	}
	for a := range editions {
		if a.Superseded {
			continue
		}
		for h := range paragraphs(a, seed) {
			times[h]--
		}
	}
	for _, a := range group {
		if !editions[a] || repeatedShare(a, seed, times) <= maxShare {
			mark(a, seed, times)
		}
	}
}

// paragraphs returns the distinct paragraphs of an article that could be furniture, by hash.
func paragraphs(a *model.Article, seed maphash.Seed) map[uint64]model.Span {
	m := make(map[uint64]model.Span, len(a.Paragraphs))
	for _, p := range a.Paragraphs {
		if p.Len() <= maxRepeated {
			m[maphash.String(seed, p.Of(a.Text))] = p
		}
	}
	return m
}

// repeats reports whether a paragraph that occurs in n articles is furniture.
func repeats(p string, n int) bool {
	if strings.ContainsAny(p, "“”\"«»") {
		return n >= fewestQuoted
	}
	return n >= fewest
}

// repeatedShare returns the share of the article's text that is repeated elsewhere.
func repeatedShare(a *model.Article, seed maphash.Seed, times map[uint64]int) float64 {
	n, all := 0, 1
	for _, p := range a.Paragraphs {
		all += p.Len()
	}
	for h, p := range paragraphs(a, seed) {
		if times[h] >= fewest && !a.InFurniture(p) {
			n += p.Len()
		}
	}
	return float64(n) / float64(all)
}

// mark adds repeated paragraphs to the furniture.
func mark(a *model.Article, seed maphash.Seed, times map[uint64]int) {
	var added []model.Span
	quoted := false
	for _, p := range a.Paragraphs {
		s := p.Of(a.Text)
		// A paragraph right after a quotation may attribute it.
		after := quoted
		quoted = strings.HasSuffix(s, "”") || strings.HasSuffix(s, "\"")
		if p.Len() > maxRepeated || after && p.Len() < maxSource {
			continue
		}
		if n := times[maphash.String(seed, s)]; n >= fewest && repeats(s, n) && !a.InFurniture(p) {
			added = append(added, p)
		}
	}
	if added != nil {
		a.Furniture = append(a.Furniture, added...)
		slices.SortFunc(a.Furniture, func(p, q model.Span) int { return p.Start - q.Start })
	}
}
