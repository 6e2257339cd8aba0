package corpus

import (
	"hash/maphash"
	"slices"
	"strings"

	"lineup/model"
)

const (
	// fewest is the number of articles of an outlet that must have a paragraph for it to be
	// furniture.
	fewest = 3
	// fewestQuoted is the same for a paragraph with words in quotation marks:
	// running news repeats what was said.
	fewestQuoted = 20
	// maxRepeated is the most bytes of a paragraph that can be furniture by
	// repetition.
	maxRepeated = 800
	// maxSource is the most bytes of a line that says who was quoted above it.
	maxSource = 80
	// maxShare is the most of an article's bytes that may be repeated: an article
	// most of which is in others is another edition of them, and not
	// furniture.
	maxShare = 0.4
)

// markRepeated marks as furniture what comes back, word for word, in three or
// more articles of one outlet: sign-up blocks, notes on the author. Articles
// most of whose text comes back are editions of one article and count for one.
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
	// Editions of one article would vote their own prose out: once they are
	// known, the paragraphs of all but the others are counted again.
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

// paragraphs are the distinct paragraphs of an article that could be furniture,
// by their hash.
func paragraphs(a *model.Article, seed maphash.Seed) map[uint64]model.Span {
	m := make(map[uint64]model.Span, len(a.Paragraphs))
	for _, p := range a.Paragraphs {
		if p.Len() <= maxRepeated {
			m[maphash.String(seed, p.Of(a.Text))] = p
		}
	}
	return m
}

// repeats reports whether a paragraph that is in n articles is furniture.
func repeats(p string, n int) bool {
	if strings.ContainsAny(p, "“”\"«»") {
		return n >= fewestQuoted
	}
	return n >= fewest
}

// repeatedShare is how much of the article's text comes back.
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

// mark adds the paragraphs that come back to the furniture.
func mark(a *model.Article, seed maphash.Seed, times map[uint64]int) {
	var added []model.Span
	quoted := false
	for _, p := range a.Paragraphs {
		s := p.Of(a.Text)
		// What comes right behind a quotation may be whose words they are.
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
