package utterance

import (
	"cmp"
	"slices"
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"lineup/model"

	"lineup/model/compare/wording"
)

// perSpeaker limits how many quotes of one speaker in one story are compared by meaning.
const perSpeaker = 96

// What two quotes of one speaker must share, in stems of content words, to say the same in different words. The
// least values are weights in tenths of a content word. The shares are of both (Dice) for two translations of a
// foreign sentence, and of the lighter one for a paraphrase, which may omit and round off.
const (
	leastRendered    = 25
	renderedShare    = .55
	leastParaphrased = 30
	paraphrasedShare = .6
	// paraphrasedWhole is the share of the heavier one: a clause with only one thought of a long statement may be
	// another statement.
	paraphrasedWhole = .35
)

// gist is the content of a quote, whatever the form of its words: the stems of its words, stop words aside, with
// their weights, sorted by stem.
type gist struct {
	stems  []stem
	weight int
	not    bool
}

type stem struct {
	id     uint64
	weight int
}

// gistOf returns the gist of a wording.
func (d *worker) gistOf(w *wording.Wording) gist { return d.gist(w, 0, w.Len()) }

// gist returns the gist of the words [from, to) of a wording.
func (d *worker) gist(w *wording.Wording, from, to int) gist {
	var g gist
	for i := from; i < to; i++ {
		t := &w.Words[i]
		if t.Is(wording.Negator) {
			g.not = !g.not
		}
		if t.Weight == wording.StopWeight {
			continue
		}
		g.stems = append(g.stems, stem{d.stem(t), int(t.Weight)})
	}
	slices.SortFunc(g.stems, func(a, b stem) int { return cmp.Compare(a.id, b.id) })
	g.stems = slices.CompactFunc(g.stems, func(a, b stem) bool { return a.id == b.id })
	for _, s := range g.stems {
		g.weight += s.weight
	}
	return g
}

// stems is a cache of the stems of words. Words whose IDs collide replace each other.
type stems [1 << 12]struct{ word, stem uint64 }

// stem returns the ID of a word's stem.
func (d *worker) stem(t *wording.Word) uint64 {
	if d.stems == nil {
		return d.stemOf(t.Norm)
	}
	s := &d.stems[t.ID%uint64(len(d.stems))]
	if s.word != t.ID {
		s.word, s.stem = t.ID, d.stemOf(t.Norm)
	}
	return s.stem
}

func (d *worker) stemOf(norm string) uint64 {
	if d.stemmer == nil {
		d.stemmer = snowballstem.NewEnv("")
	}
	d.stemmer.SetCurrent(norm)
	english.Stem(d.stemmer)
	return wording.Hash(d.stemmer.Current())
}

// shared returns the weight of the stems that two quotes have in common.
func (g *gist) shared(o *gist) int {
	n, j := 0, 0
	for _, s := range g.stems {
		for j < len(o.stems) && o.stems[j].id < s.id {
			j++
		}
		if j < len(o.stems) && o.stems[j].id == s.id {
			n += s.weight
		}
	}
	return n
}

// renders returns the score of two quotes as translations of one sentence; 0 if they cannot be.
func (g *gist) renders(o *gist) float64 {
	n := g.shared(o)
	if n < leastRendered || g.not != o.not {
		return 0
	}
	dice := 2 * float64(n) / float64(g.weight+o.weight)
	if dice < renderedShare {
		return 0
	}
	return dice * float64(n)
}

// paraphrases returns the score of an indirect quote as a report of what another article quotes; 0 if it cannot be.
func (g *gist) paraphrases(o *gist) float64 {
	n := g.shared(o)
	share := float64(n) / float64(max(1, min(g.weight, o.weight)))
	if n < leastParaphrased || share < paraphrasedShare || float64(n) < paraphrasedWhole*float64(max(g.weight, o.weight)) || g.not != o.not {
		return 0
	}
	return share * float64(n)
}

// ofOneSpeaker links quotes of one speaker in one story that say the same in the same or in different words:
// translations of a foreign statement, and indirect quotes of what others quote directly. It skips pairs for which
// linked is true.
func (d *worker) ofOneSpeaker(quotes []spoken, linked func(x, y int) bool) []link {
	bySpeaker := map[int][]int{}
	for i := range quotes {
		if s := quotes[i].speaker; s != model.None && len(bySpeaker[s]) < perSpeaker {
			bySpeaker[s] = append(bySpeaker[s], i)
		}
	}
	var links []link
	for _, list := range bySpeaker {
		if quotes[list[0]].article == quotes[list[len(list)-1]].article {
			continue // all are in one article, since they are in order
		}
		gists := make([]gist, len(list))
		for i, q := range list {
			gists[i] = d.gistOf(&quotes[q].w)
		}
		for i := range list {
			for j := range list[:i] {
				x, y := &quotes[list[j]], &quotes[list[i]]
				if x.article == y.article || linked(list[j], list[i]) {
					continue
				}
				if found := d.inSameWords(x, y, gists[j].shared(&gists[i])); len(found) > 0 {
					links = append(links, found...)
					continue
				}
				if score := d.otherWords(x, y, &gists[j], &gists[i]); score > 0 {
					links = append(links, d.sameSense(x, y, score)...)
				}
			}
		}
	}
	return links
}

// leastOwn is the weight that quotes of one speaker must share to be aligned: two words.
const leastOwn = 2 * wording.ContentWeight

// inSameWords links two quotes of one speaker, given the weight that their gists share. No three words need be in a
// row: “deeply regrets this mistake” is “deeply regrets the mistake”.
func (d *worker) inSameWords(x, y *spoken, shared int) []link {
	if x.kind == model.Indirect || y.kind == model.Indirect || shared < leastOwn {
		return nil
	}
	return d.compare(x, y)
}

// otherWords returns the score of two quotes that may say the same in different words. It ranks below the scores of
// those that use the same words.
func (d *worker) otherWords(x, y *spoken, g, o *gist) float64 {
	const below = .1
	score := 0.
	switch {
	case x.kind == model.Indirect && y.kind == model.Indirect, x.occasion.apart(y.occasion):
	case x.kind == model.Indirect || y.kind == model.Indirect:
		score = below * g.paraphrases(o)
	case x.kind == model.Direct && y.kind == model.Direct:
		score = below * g.renders(o)
	}
	if score == 0 {
		return 0
	}
	if a := d.Align(&x.w, &y.w); a.Weigh().Contrary {
		return 0
	}
	return score
}

// sameSense links every sentence of the quote that has fewer with the sentence of the other that shares most of its
// gist.
func (d *worker) sameSense(x, y *spoken, score float64) []link {
	few, many := sentenceEnds(x.kind, &x.w), sentenceEnds(y.kind, &y.w)
	if len(few) > len(many) {
		x, y, few, many = y, x, many, few
	}
	gists := make([]gist, len(many)-1)
	for j := range gists {
		gists[j] = d.gist(&y.w, many[j], many[j+1])
	}
	out := make([]link, 0, len(few)-1)
	for i := range len(few) - 1 {
		g := d.gist(&x.w, few[i], few[i+1])
		best, most := model.None, 0
		for j := range gists {
			if n := g.shared(&gists[j]); n > most {
				best, most = j, n
			}
		}
		if best != model.None {
			out = append(out, link{x: part{x.quote, i}, y: part{y.quote, best}, score: score})
		}
	}
	return out
}

// translated reports whether an article mentions speech in another language: by an interpreter, a translation, or
// the name of the language.
func translated(a *model.Article) bool {
	if a.Language != "" && a.Language != "en" {
		return true
	}
	for _, sign := range []string{"interpreter", "translator", "translated", "translation", "speaking in ", "spoke in ", "«"} {
		for rest := a.Text; ; {
			i := strings.Index(rest, sign)
			if i < 0 {
				break
			}
			rest = rest[i+len(sign):]
			if !strings.HasSuffix(sign, " ") || language(rest) {
				return true
			}
		}
	}
	return false
}

// language reports whether s starts with a word that may name a language.
func language(s string) bool {
	end := strings.IndexFunc(s, func(c rune) bool { return c < 'A' || c > 'z' })
	if end < 0 {
		end = len(s)
	}
	word := s[:end]
	if word == "" || word[0] > 'Z' {
		return false
	}
	for _, e := range []string{"ish", "ian", "ese", "an", "ic", "ch", "ew", "to", "du", "si", "ek", "ari", "hi"} {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}
