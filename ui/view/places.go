package view

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model"

	"lineup/model/text"

	"lineup/model/compare/utterance"
)

// Place is a place in an utterance at which versions have different words.
type Place struct {
	// Before are the words of the base before it; "" at its start.
	Before string
	// Variants are the wordings there, at least two, those of most articles first.
	Variants []Wording
}

// Places returns the places at which the versions of an utterance have different words, in the order of its base.
func (c *Corpus) Places(u *model.Utterance) []Place {
	const before = 32 // bytes: a few words
	base := c.Articles[u.Versions[u.Base].Article].Text
	var out []Place
	for _, p := range utterance.Places(c.Corpus, u) {
		x := Place{Before: strings.Trim(text.Ending(base[:p.Base.Start], before), quotationMarks+" ")}
		if !strings.ContainsFunc(x.Before, unicode.IsLetter) {
			x.Before = ""
		}
		for _, v := range p.Variants {
			x.Variants = append(x.Variants, Wording{Words: v.Words, Articles: v.Articles, Outlets: c.outletParts(v.Articles)})
		}
		out = append(out, x)
	}
	return out
}

// Among returns an utterance reduced to the versions of some articles, which must include at least one. If its base
// is not among them, they are compared with the first of them.
func (c *Corpus) Among(id int, articles []int) *model.Utterance {
	u := *c.Utterances[id]
	here := func(v model.Version) bool { return slices.Contains(articles, v.Article) }
	if !here(u.Versions[u.Base]) {
		u.Base = slices.IndexFunc(u.Versions, here)
		u.Versions = utterance.Rebase(c.Corpus, id, u.Base)
	}
	base := u.Versions[u.Base].Article
	u.Versions = slices.DeleteFunc(slices.Clone(u.Versions), func(v model.Version) bool { return !here(v) })
	u.Base = versionOf(&u, base)
	u.Independent = len(u.Versions) // who copies whom is known only of the whole utterance
	return &u
}
