package align

import (
	"slices"
	"strings"

	"lineup/model"
)

// absent are the articles of the story that do not carry an utterance. To say so of
// an article takes more than that no version was found in it: neither may a few of
// the words stand anywhere in its text, nor may the speaker be reported with
// something that could be the same in other words. Nothing is said to be missing
// from an excerpt.
func (d *desk) absent(u *model.Utterance, words map[int]Wording) []int {
	c := d.c
	var out []int
	base := words[u.Versions[u.Base].Article]
	told := d.gistOf(&base) // of a lone version nothing, since nothing is compared with it
	runs := tellingRuns(&base)
	for _, a := range c.Stories[u.Story].Articles {
		carries := func(v model.Version) bool { return v.Article == a }
		if c.Articles[a].Excerpt || slices.ContainsFunc(u.Versions, carries) ||
			standsIn(c.Articles[a].Text, runs) || d.mayReport(u, a, &told) {
			continue
		}
		out = append(out, a)
	}
	return out
}

// What of an utterance shows that an article has its words, or may have its sense.
const (
	tellingWords  = 5
	tellingWeight = 25 // tenths of a content word
	mostRuns      = 16
	mayShare      = .25 // of the lighter one
	mayWeight     = 20  // tenths of a content word
)

// tellingRuns are runs of words, as they are written, that hardly stand in a text by
// chance: at most mostRuns, from all over the wording.
func tellingRuns(w *Wording) []string {
	var runs []string
	step := max(1, w.Len()/mostRuns)
	for i := 0; i+tellingWords <= w.Len() && len(runs) < mostRuns; i += step {
		parted := false
		for k := i + 1; k < i+tellingWords; k++ {
			parted = parted || w.joints[k].is(piece)
		}
		if !parted && w.weight(i, i+tellingWords) >= tellingWeight {
			runs = append(runs, w.cover(i, i+tellingWords).Of(w.text))
		}
	}
	return runs
}

func standsIn(txt string, runs []string) bool {
	return slices.ContainsFunc(runs, func(r string) bool { return strings.Contains(txt, r) })
}

// mayReport says that an article reports the speaker, in its own words or in a few of
// theirs, with so much of what is told that it may be the same. What it quotes in
// full has been compared already.
func (d *desk) mayReport(u *model.Utterance, article int, told *gist) bool {
	if u.Speaker == model.None {
		return false
	}
	r := d.c.QuotesOf[article]
	for q := r[0]; q < r[1]; q++ {
		if t := d.c.Quotes[q]; t.Kind == model.Direct || t.Speaker != u.Speaker {
			continue
		}
		g := d.gistOfQuote(q)
		if n := g.shared(told); n >= mayWeight && float64(n) >= mayShare*float64(min(g.weight, told.weight)) {
			return true
		}
	}
	return false
}

// gistOfQuote is what a quote says. The desk keeps it, since all that is said of one
// event is held against the same quotes.
func (d *desk) gistOfQuote(q int) gist {
	g, ok := d.gists[q]
	if !ok {
		w := d.read(d.c.Articles[d.c.Quotes[q].Article].Text, d.c.Quotes[q].Pieces)
		g = d.gistOf(&w)
		if d.gists == nil {
			d.gists = map[int]gist{}
		}
		d.gists[q] = g
	}
	return g
}
