package story

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

const (
	// reuseShare is the smallest share that is reported.
	reuseShare = .15
	// ownShare is the share from which an article is a later state of another of the same outlet. Below it the
	// outlet reuses its own background, or parts of its pages.
	ownShare = .85
	// runWords is the minimum length in words of a run that counts as copied; shorter ones are common wordings.
	runWords = 8
	// listWords is how many names in a row are a list, which is the same in every report: the embassies that are
	// closed, the senators who voted for it.
	listWords = 10
	// ownWords is how many words of its own, outside quotation marks, an article needs for a share of them to mean
	// anything, and how many it must have from the other: two briefs that share one sentence are not copies. No copy in
	// the 18,932 articles or in AllSides has fewer.
	ownWords = 25
	// widespread is the number of articles outside the story from which a run is a formula of the trade that
	// belongs to nobody.
	widespread = 5
)

// copies returns which articles of a story reprint which. It compares every article with those that came before it,
// agencies first, and declares it a copy of the one that contains most of it.
func (g *grouping) copies(members []int32) []model.Copy {
	if len(members) < 2 {
		return nil
	}
	var found []model.Copy
	scripts := map[int32]*script{}
	read := func(i int32) *script {
		if scripts[i] == nil {
			scripts[i] = newScript(g.articles[i], g.quotes[i])
		}
		return scripts[i]
	}
	sources := g.candidates(members)
	for _, i := range members {
		best := model.Copy{Article: int(i), Of: model.None}
		for _, j := range sources[i] {
			least := reuseShare
			if g.sameOutlet(i, j) {
				least = ownShare
			}
			share := read(i).share(read(j), &g.common, len(members))
			if share >= least && share > best.Share {
				best.Of, best.Share = int(j), share
			}
		}
		if best.Of != model.None {
			found = append(found, best)
		}
	}
	return found
}

// candidates returns for every article those of the story it may have taken words from, the likeliest original
// first.
func (g *grouping) candidates(members []int32) map[int32][]int32 {
	sources := map[int32][]int32{}
	for _, i := range members {
		from, _ := slices.BinarySearchFunc(g.pairs, i, func(p pair, i int32) int { return cmp.Compare(p.a, i) })
		for _, p := range g.pairs[from:] {
			if p.a != i {
				break
			}
			if _, inStory := slices.BinarySearch(members, p.b); !inStory || !g.overlap(p.a, p.b) {
				continue
			}
			if g.before(p.a, p.b) {
				sources[p.b] = append(sources[p.b], p.a)
			} else {
				sources[p.a] = append(sources[p.a], p.b)
			}
		}
	}
	for i := range sources {
		slices.SortFunc(sources[i], g.original)
	}
	return sources
}

// overlap reports whether the articles have enough sampled shingles in common for one to contain a part of the
// other.
func (g *grouping) overlap(i, j int32) bool {
	a, b := g.index.profiles[i].shingles, g.index.profiles[j].shingles
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	return float64(inCommon(a, b)) >= reuseShare/2*float64(min(len(a), len(b)))
}

// inCommon returns how many members two ascending lists share.
func inCommon(a, b []uint32) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := a[i], b[j]
		n += one(x == y)
		i += one(x <= y)
		j += one(y <= x)
	}
	return n
}

// original orders articles by who can have had the text from whom: agencies first, then their copy where no outlet says that
// it printed it, then by time, then the fuller text first.
func (g *grouping) original(i, j int32) int {
	a, b := g.articles[i], g.articles[j]
	return cmp.Or(
		distance(a)-distance(b),
		compareDays(a.Published, b.Published),
		cmp.Compare(len(b.Text), len(a.Text)),
		cmp.Compare(i, j),
	)
}

// distance is how far an article is from an agency: 0 its own, 1 its copy under no outlet's name, 2 all others.
func distance(a *model.Article) int {
	switch {
	case a.Outlet.Agency:
		return 0
	case a.Wire != "" && !a.Outlet.Known():
		return 1
	default:
		return 2
	}
}

// before reports whether j can have its words from i. If the day of one of them is unknown, the shorter text is the
// copy, because reprints omit words.
func (g *grouping) before(i, j int32) bool {
	a, b := g.articles[i], g.articles[j]
	undated := periodOf(a.Published).isDay() != periodOf(b.Published).isDay()
	if undated && distance(a) == distance(b) && len(a.Text) != len(b.Text) {
		return len(a.Text) > len(b.Text)
	}
	return g.original(i, j) < 0
}

func (g *grouping) sameOutlet(i, j int32) bool {
	a, b := g.articles[i].Outlet, g.articles[j].Outlet
	return a.Known() && a.Name == b.Name
}

// script is the words of an article as they are compared for copying.
type script struct {
	words    []uint32 // hashes
	aside    []bool   // words that prove nothing: quoted, in a link or a list, or repeated in the article
	own      int      // number of words not aside
	shingles []uint32 // of runs without words aside, ascending
}

func newScript(a *model.Article, quotes []model.Quote) *script {
	s := &script{}
	inside := newMarks(a, quotes)
	var spans []model.Span
	for _, p := range a.Body() {
		spans = wordsOf(a, p, spans[:0])
		link, from := isLink(p.Of(a.Text)), len(s.words)
		for _, w := range spans {
			s.words = append(s.words, hashWord(text.Fold(w.Of(a.Text))))
			s.aside = append(s.aside, link || inside.at(w.Start))
		}
		for _, row := range nameRows(shapesOf(a.Text, spans), listWords) {
			for i := row[0]; i < row[1]; i++ {
				s.aside[from+i] = true
			}
		}
	}
	s.setRepeatsAside()
	for i := range s.words {
		if !s.aside[i] {
			s.own++
		}
		if s.clear(i) {
			s.shingles = append(s.shingles, shingleHash(s.words[i:]))
		}
	}
	slices.Sort(s.shingles)
	return s
}

// wordsOf appends the words of a paragraph of the article to buf, without menus and without words that are too
// long.
func wordsOf(a *model.Article, p model.Span, buf []model.Span) []model.Span {
	for w := range text.Words(p.Of(a.Text), p.Start) {
		if w.Len() <= longestWord {
			buf = append(buf, w)
		}
	}
	return withoutMenus(buf, shapesOf(a.Text, buf))
}

func shapesOf(s string, words []model.Span) []shape {
	shapes := make([]shape, len(words))
	for i, w := range words {
		shapes[i] = shapeOf(w.Of(s))
	}
	return shapes
}

// isLink reports whether a paragraph is a teaser, a headline that the page offers to read next and that all pages
// of an outlet have: short, and not a sentence.
func isLink(s string) bool {
	const longestLink = 240 // bytes
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(s)
	return len(s) <= longestLink && !strings.ContainsRune(".!?…:;,)\"”’'", last)
}

// setRepeatsAside marks the words that an article repeats in the same order: the captions of a page's player, the
// lines of its menu.
func (s *script) setRepeatsAside() {
	seen := make(map[uint32]bool, len(s.words))
	for i := 0; i+shingleWords <= len(s.words); i++ {
		h := shingleHash(s.words[i:])
		if seen[h] {
			for k := range shingleWords {
				s.aside[i+k] = true
			}
		}
		seen[h] = true
	}
}

// clear reports whether a shingle without words aside starts at word i.
func (s *script) clear(i int) bool {
	return i+shingleWords <= len(s.words) && !slices.Contains(s.aside[i:i+shingleWords], true)
}

// share returns how much of s, apart from quotations and repetitions, is in t word for word.
func (s *script) share(t *script, common *census, members int) float64 {
	if slices.Equal(s.words, t.words) && len(s.words) > 0 {
		return 1
	}
	if s.own < ownWords || t.own < ownWords {
		return 0
	}
	taken := 0
	for i := 0; i < len(s.words); {
		run, formula := 0, 0
		for s.clear(i + run) {
			h := shingleHash(s.words[i+run:])
			if _, ok := slices.BinarySearch(t.shingles, h); !ok {
				break
			}
			if h%sampling == 0 && int(*common.slot(h)) >= members+widespread {
				formula++
			}
			run++
		}
		if run == 0 {
			i++
			continue
		}
		words := run + shingleWords - 1
		if words >= runWords && formula*sampling*2 <= run {
			taken += words
		}
		i += words
	}
	if taken < ownWords {
		return 0
	}
	return float64(taken) / float64(s.own)
}
