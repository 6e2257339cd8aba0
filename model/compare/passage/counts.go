package passage

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/compare/likeness"
	"lineup/model/lexicon"
	"lineup/model/text"
)

// mayBeFirm is the least log odds of two sentences, read without their context, at which a line-up is worth its
// time. In a line-up more sentences support a row, so that it may be firm where the two by themselves are not:
// at the odds of a firm row the gate let two contradictions of the 18,932 articles through and none of the
// sample, at -.6 five and one; at -1.1 it costs as much again and finds one more.
const mayBeFirm = -.6

// surelyOne is the least log odds of two sentences at which figures of one thing, in the same words, contradict
// each other wherever they are in the line-up: a sentence is on one row, which may be another's that it shares
// more with. In the 1,954 articles of AllSides this adds two pairs, a right one and one whose second figure
// counts a part; where the nouns may differ there are five, of which one is right.
const surelyOne = 0

// Counts returns the counts that sentences of two articles give differently, and whether a line-up of the
// articles may have more: a row that contradicts itself. It reads no sentence without a number, and so costs a
// small part of a line-up, which alone is certain. Sides count the articles given as columns.
func Counts(c *model.Corpus, articles []int, words *lexicon.Reader) (apart []model.Contradiction, more bool) {
	var list []likeness.Sentence
	var all, counts [][]figure // by sentence
	for column, a := range articles {
		for _, s := range numbered(c.Articles[a], column) {
			f := figures(words, &s)
			if n := counted(slices.Clone(f)); len(n) > 0 {
				list, all, counts = append(list, s), append(all, f), append(counts, n)
			}
		}
	}
	opposed := func(a, b int) bool { return list[a].Column != list[b].Column && against(counts[a], counts[b]) }
	some := false
	for a := range list {
		for b := range a {
			some = some || opposed(a, b)
		}
	}
	if !some {
		return nil, false
	}
	for _, l := range links(list, (*likeness.Pairs).Odds) {
		if l.odds <= mayBeFirm || !opposed(l.a, l.b) {
			continue
		}
		if more = true; l.odds <= surelyOne {
			continue
		}
		contents := make([]content, len(articles))
		for _, i := range []int{l.a, l.b} {
			contents[list[i].Column] = content{text: list[i].Text, figures: all[i]}
		}
		apart = append(apart, slices.DeleteFunc(contradictions(contents), func(x model.Contradiction) bool { return !x.Counts || !sameWords(contents, &x) })...)
	}
	return apart, more
}

// sameWords reports whether the two figures of a contradiction count a noun in the same words.
func sameWords(contents []content, x *model.Contradiction) bool {
	var nouns [2][]token
	for i, at := range x.Apart {
		side := x.Sides[at]
		for _, f := range contents[side.Column].figures {
			if f.told == side.Span {
				nouns[i] = f.noun
			}
		}
	}
	return len(nouns[0]) > 0 && slices.EqualFunc(nouns[0], nouns[1], func(x, y token) bool { return x.folded == y.folded })
}

// numbered returns the sentences of an article's body that may have a number.
func numbered(a *model.Article, column int) []likeness.Sentence {
	var out []likeness.Sentence
	for n, p := range a.Body() {
		if !mayCount(p.Of(a.Text)) {
			continue
		}
		for _, s := range text.Sentences(a.Text, p) {
			if mayCount(s.Of(a.Text)) {
				out = append(out, likeness.Sentence{Column: column, Paragraph: n, Text: a.Text, Span: s})
			}
		}
	}
	return out
}

// mayCount reports whether a stretch of text may have a number that counts something: a word follows that is
// not a unit, and there is no sign or letter on it. It costs far less than reading the sentence.
func mayCount(s string) bool {
	for at := range lexicon.Numbers(s) {
		before, after := s[:at.Start], s[at.End:]
		if isYear(at.Of(s)) || strings.HasSuffix(before, "$") || strings.HasSuffix(before, "£") || strings.HasSuffix(before, "€") {
			continue
		}
		if len(after) < 2 || after[0] != ' ' && after[0] != '-' || !lower(after[1]) && !digit(after[1]) {
			continue
		}
		if next := wordAfter(after); !strings.Contains(shares, next) && !strings.Contains(units, next) {
			return true
		}
	}
	return false
}

func lower(c byte) bool { return c >= 'a' && c <= 'z' }

// counts reports whether a figure is a number of things, not a distance, say, or a weight.
func (f *figure) counts() bool {
	return f.measure == count && !slices.ContainsFunc(f.noun, func(t token) bool { return strings.Contains(lengths, " "+t.folded+" ") })
}

// counted returns the figures that count something.
func counted(all []figure) []figure {
	return slices.DeleteFunc(all, func(f figure) bool { return !f.counts() })
}

// against reports whether a figure of one sentence contradicts one of the other.
func against(x, y []figure) bool {
	for i := range x {
		for k := range y {
			if x[i].against(&y[k]) {
				return true
			}
		}
	}
	return false
}
