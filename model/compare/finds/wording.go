package finds

import (
	"cmp"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon"
	"lineup/model/text"
)

// ofUtterance are the finds about one utterance.
func ofUtterance(c *model.Corpus, utterance int, words *lexicon.Reader) []model.Find {
	out := marked(c, utterance)
	if len(c.Utterances[utterance].Versions) < 2 {
		return out
	}
	if f, ok := omission(c, utterance); ok {
		out = append(out, f)
	}
	return append(out, wordings(c, utterance, words)...)
}

// wordings are the finds in the wordings of an utterance of several versions.
func wordings(c *model.Corpus, utterance int, words *lexicon.Reader) []model.Find {
	u := c.Utterances[utterance]
	pairings := make([]*pairing, len(u.Versions))
	var all []change
	for i := range u.Versions {
		if i == u.Base {
			continue
		}
		pairings[i] = pair(c, u, i)
		all = append(all, pairings[i].changesOf(i)...)
	}
	all = slices.DeleteFunc(all, func(x change) bool { return x.sure() < leastSure })
	var out []model.Find
	for _, g := range grouped(all) {
		if f := ofChange(c, utterance, pairings, g, words); !followsOn(c, &f) {
			out = append(out, f)
		}
	}
	return out
}

// followsOn reports whether the words that are missing at the place of a find stand a little further on: as a
// sentence of their own, or behind the outlet's own words. One or two words are there by chance.
func followsOn(c *model.Corpus, f *model.Find) bool {
	const least, reach = 3, 300 // words; bytes
	said := text.Fold(f.Base.Quoted(c))
	if len(f.Here.Words) > 0 || f.Here.Nowhere() || len(strings.Fields(said)) < least {
		return false
	}
	after := c.Articles[f.Here.Article].Text[f.Here.Place.End:]
	return strings.Contains(text.Fold(strings.ToValidUTF8(after[:min(len(after), reach)], "")), said)
}

// grouped puts the changes together that are the same words at the same place.
func grouped(all []change) [][]change {
	same := func(a, b *change) bool {
		return a.b0 == b.b0 && a.b1 == b.b1 && letters(a.pairing.here.words[a.h0:a.h1]) == letters(b.pairing.here.words[b.h0:b.h1])
	}
	var out [][]change
	for _, c := range all {
		if i := slices.IndexFunc(out, func(g []change) bool { return same(&g[0], &c) }); i >= 0 {
			out[i] = append(out[i], c)
			continue
		}
		out = append(out, []change{c})
	}
	return out
}

// ofChange makes a find of changes that are one.
func ofChange(c *model.Corpus, utterance int, pairings []*pairing, g []change, words *lexicon.Reader) model.Find {
	u := c.Utterances[utterance]
	slices.SortStableFunc(g, func(x, y change) int { return cmp.Compare(y.sure(), x.sure()) })
	first := &g[0]
	p := first.pairing
	v := first.judge(words)
	f := model.Find{
		Kind: v.kind, Class: first.class, Speaker: u.Speaker, Utterance: utterance, Story: u.Story,
		Base: p.base.at(c, first.b0, first.b1), Here: p.here.at(c, first.h0, first.h1), Score: v.worth * first.sure(),
	}
	for _, x := range g[1:] {
		f.Here.Also = append(f.Here.Also, x.pairing.here.version.Article)
	}
	for i, q := range pairings {
		if q == nil || slices.ContainsFunc(g, func(x change) bool { return x.version == i }) {
			continue
		}
		other, has := q.against(first.b0, first.b1)
		switch {
		case !has:
		case other == nil:
			f.Base.Also = append(f.Base.Also, q.here.version.Article)
		default:
			f.Others = append(f.Others, q.here.at(c, other.h0, other.h1))
		}
	}
	switch x, y := f.Base.Speaker, f.Here.Speaker; {
	case sameOutlet(c, f.Base.Article, f.Here.Article):
		f.Score *= ownOutlet
	case x != y && x != model.None && y != model.None:
		f.Score *= otherSpeaker
	}
	f.About, f.Why = v.what, whyWording(c, &f, v)
	f.ID = first.id()
	return f
}

// What a difference is worth less between two articles of one outlet, which are mostly two extracts, and between two that
// give the words to different people, which are often two speeches.
const (
	ownOutlet    = .7
	otherSpeaker = .75
)

// at is a side of a find.
func (s *side) at(c *model.Corpus, from, to int) model.FindSide {
	place := s.cover(from, to)
	out := model.FindSide{Article: s.version.Article, Speaker: c.Quotes[s.version.Quotes[0]].Speaker, Place: place, Sentence: sentenceAt(s.article, place)}
	if from < to {
		out.Words = s.clip(place)
	}
	return out
}

// against is what a version has in the place of the base's words [b0, b1): the same words where
// other is nil. It has nothing to say where the version does not reach the place, or has it in words of its own.
func (p *pairing) against(b0, b1 int) (other *change, has bool) {
	at := p.base.cover(b0, b1)
	for _, d := range p.here.version.Differences {
		if d.Class.Whole() || !changes(d.Class) || !d.Base.Overlaps(at) && (d.Base.Start < at.Start || d.Base.End > at.End) {
			continue
		}
		if !d.Class.News() {
			return nil, false // cut openly, or beyond an end
		}
		c := change{class: d.Class, pairing: p, raw: d}
		c.b0, c.b1 = within(p.base.words, d.Base)
		c.h0, c.h1 = within(p.here.words, d.Here)
		c.wholeWords()
		return &c, true
	}
	return nil, p.agrees(b0, b1)
}
