package utterance

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// Place is a stretch of an utterance's base where versions have different words.
type Place struct {
	Base     model.Span // in the text of the base's article; empty if only others have words
	Variants []Variant
}

// Variant is the words that some articles have at a place.
type Variant struct {
	Words    string // on one line; "" if they have none
	Articles []int  // in Corpus.Articles, in the order of the versions
}

// Places returns the places where the versions of an utterance differ in words, in the order of the base, each with
// its two or more variants. u may be an utterance of the corpus as compared with another base.
func Places(c *model.Corpus, u *model.Utterance) []Place {
	var out []Place
	for _, at := range placesOf(u) {
		if vs := variantsAt(c, u, at); len(vs) > 1 {
			out = append(out, Place{Base: at, Variants: vs})
		}
	}
	return out
}

// varies reports whether a class of differences means different words at a place, and not the end of a quote, the
// marks around it, or the version as a whole.
func varies(c model.Class) bool {
	switch c {
	case model.ClassIdentical, model.ClassTypography, model.ClassPunctuation, model.ClassSplit, model.ClassJoined, model.ClassCutEnd:
		return false
	default:
		return !c.Whole()
	}
}

// placesOf returns the stretches of the base where versions have different words. Overlapping ones are merged.
func placesOf(u *model.Utterance) []model.Span {
	var all []model.Span
	for i := range u.Versions {
		for _, d := range u.Versions[i].Differences {
			if varies(d.Class) {
				all = append(all, d.Base)
			}
		}
	}
	slices.SortFunc(all, func(a, b model.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	var out []model.Span
	for _, p := range all {
		if n := len(out) - 1; n >= 0 && (p.Start < out[n].End || p == out[n]) {
			out[n].End = max(out[n].End, p.End)
			continue
		}
		out = append(out, p)
	}
	return out
}

// Wordings returns how many different wordings the versions of an utterance have, at least 1. Typography, punctuation
// and the place of the attribution make none.
func Wordings(c *model.Corpus, u *model.Utterance) int {
	if len(u.Versions) < 2 {
		return 1
	}
	others := map[string]bool{}
	for i := range u.Versions {
		if key := changes(c, &u.Versions[i]); key != "" && i != u.Base {
			others[key] = true
		}
	}
	return 1 + len(others)
}

// changes returns a key for what a version makes of the base's words: the same for versions with the same words, and
// "" for the base's.
func changes(c *model.Corpus, v *model.Version) string {
	var key strings.Builder
	for _, d := range v.Differences {
		switch d.Class {
		case model.ClassIdentical, model.ClassTypography, model.ClassPunctuation, model.ClassSplit, model.ClassJoined:
		default:
			words := c.Articles[v.Article].Text
			fmt.Fprintf(&key, "%d %v", d.Class, d.Base)
			for w := range text.Words(d.Here.Of(words), d.Here.Start) {
				key.WriteString(" " + text.Fold(w.Of(words)))
			}
		}
	}
	return key.String()
}

// variantsAt returns the variants at a place of the base, those in most articles first. A version that does not
// reach the place is not counted.
func variantsAt(c *model.Corpus, u *model.Utterance, at model.Span) []Variant {
	var out []Variant
	for i := range u.Versions {
		words, there := wordsAt(c, u, i, at)
		if !there {
			continue
		}
		k := slices.IndexFunc(out, func(v Variant) bool { return text.Fold(v.Words) == text.Fold(words) })
		if k < 0 {
			k = len(out)
			out = append(out, Variant{Words: words})
		}
		out[k].Articles = append(out[k].Articles, u.Versions[i].Article)
	}
	slices.SortStableFunc(out, func(a, b Variant) int { return cmp.Compare(len(b.Articles), len(a.Articles)) })
	return out
}

// wordsAt returns the words of a version at a place of the base; there is false if the version ends before it or
// cuts it openly.
func wordsAt(c *model.Corpus, u *model.Utterance, version int, at model.Span) (words string, there bool) {
	v := &u.Versions[version]
	here := model.Span{Start: model.None}
	for _, d := range v.Differences {
		if d.Class.Whole() || !touches(d.Base, at) {
			continue
		}
		if !varies(d.Class) {
			if d.Class == model.ClassCutEnd && d.Base.Contains(at) {
				return "", false
			}
			continue
		}
		if here.Start == model.None {
			here = d.Here
		}
		here.Start, here.End = min(here.Start, d.Here.Start), max(here.End, d.Here.End)
	}
	if here.Start == model.None {
		return text.Line(at.Of(c.Articles[u.Versions[u.Base].Article].Text)), true
	}
	return text.Line(here.Of(c.Articles[v.Article].Text)), true
}

// touches reports whether a difference is at a place of the base, which may be empty.
func touches(d, at model.Span) bool {
	return d.Overlaps(at) || d.Start >= at.Start && d.End <= at.End
}
