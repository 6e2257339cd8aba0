package utterance

import (
	"slices"
	"strings"

	"lineup/model"

	"lineup/model/compare/wording"
)

// version makes a version from an utterance's shares of one article's quotes. It leaves out those that only repeat
// part of the same words, or report them indirectly.
func (d *worker) version(shares []share) model.Version {
	const most = 64 // more quotes than this are all kept
	c := d.c
	article := c.Quotes[shares[0].quote].Article
	v := model.Version{Article: article}
	if len(shares) == 1 {
		v.Quotes, v.Pieces = []int{shares[0].quote}, shares[0].pieces
		return v
	}
	words := make([]wording.Wording, len(shares))
	order := make([]int, len(shares))
	for i, s := range shares {
		words[i] = d.Read(c.Articles[article].Text, s.pieces)
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return len(words[y].Words) - len(words[x].Words) })
	indirect := func(s share) bool { return c.Quotes[s.quote].Kind == model.Indirect }
	marked := slices.ContainsFunc(shares, func(s share) bool { return !indirect(s) })
	var kept, again []int // of shares
	for _, i := range order {
		saysAgain := func(k int) bool { return d.saysAgain(&words[k], &words[i]) }
		if marked && indirect(shares[i]) || len(kept) < most && slices.ContainsFunc(kept, saysAgain) {
			again = append(again, i)
		} else {
			kept = append(kept, i)
		}
	}
	slices.Sort(again)
	for _, i := range again {
		v.Repeats = append(v.Repeats, shares[i].quote)
		v.Repeated = append(v.Repeated, shares[i].pieces...)
	}
	slices.Sort(kept)
	for _, i := range kept {
		v.Quotes = append(v.Quotes, shares[i].quote)
		v.Pieces = append(v.Pieces, shares[i].pieces...)
	}
	return v
}

// leastAgain is the minimum number of bytes of a piece that is searched for in furniture: a few words occur by
// chance. AllSides has two, of 54 and 96 bytes.
const leastAgain = 40

// printedAgain adds to a version the places in the article's furniture that repeat its pieces to the letter: a
// caption or a paragraph that is printed twice is read once.
func printedAgain(a *model.Article, v *model.Version) {
	for _, f := range a.Furniture {
		for _, p := range v.Pieces {
			if p.Len() < leastAgain {
				continue
			}
			if i := strings.Index(f.Of(a.Text), p.Of(a.Text)); i >= 0 {
				v.Repeated = append(v.Repeated, model.Span{Start: f.Start + i, End: f.Start + i + p.Len()})
			}
		}
	}
	slices.SortFunc(v.Repeated, func(x, y model.Span) int { return x.Start - y.Start })
}

// wording reads the words of a version.
func (d *worker) wording(v *model.Version) wording.Wording {
	c := d.c
	pieces := make([][]model.Span, 0, len(v.Quotes))
	rest := v.Pieces
	for i := range v.Quotes {
		n := len(rest)
		if i+1 < len(v.Quotes) {
			next := c.Quotes[v.Quotes[i+1]].Span().Start
			n = max(slices.IndexFunc(rest, func(s model.Span) bool { return s.Start >= next }), 0)
		}
		pieces = append(pieces, rest[:n])
		rest = rest[n:]
	}
	return d.Read(c.Articles[v.Article].Text, pieces...)
}

// wordings returns the words of several versions, by article.
func (d *worker) wordings(versions []model.Version) map[int]wording.Wording {
	words := make(map[int]wording.Wording, len(versions))
	for i := range versions {
		words[versions[i].Article] = d.wording(&versions[i])
	}
	return words
}

// saysAgain reports whether nearly all of short is in long.
func (d *worker) saysAgain(long, short *wording.Wording) bool {
	const nearly = .8
	a := d.Align(long, short)
	shared := 0
	for _, r := range a.Runs {
		shared += short.Weight(r.H, r.H+r.N)
	}
	return float64(shared) >= nearly*float64(short.Weight(0, short.Len()))
}

// kind returns the fullest kind of a version's quotes: direct before partial before indirect.
func kind(c *model.Corpus, v *model.Version) model.Kind {
	k := model.Indirect
	for _, q := range v.Quotes {
		k = min(k, c.Quotes[q].Kind)
	}
	return k
}
