package passage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/compare/likeness"
	"lineup/model/lexicon"
	"lineup/model/lexicon/word"
	"lineup/model/text"
)

// Denial is words that some articles have with a "not" and others without it: "will not open", "will open". Each column is
// on one side.
type Denial struct{ Not, So []model.Side }

// Denials returns what some articles deny and others report in nearly the same words. Sides count the articles given as columns.
// Versions of one utterance are left to the comparison of wordings.
//
// Flat denials are rare: in the 13,649 stories of 18,932 articles there is one, and it is right; with half of the words in common instead of
// leastAlike, three more, all wrong.
func Denials(c *model.Corpus, articles []int, words *lexicon.Reader) []Denial {
	d := denials{c: c, articles: articles, words: words, found: map[string]int{}}
	for column, a := range articles {
		for _, n := range negations(c.Articles[a].Text) {
			for other := range articles {
				if other != column {
					d.look(model.Side{Column: column, Span: n.span}, other, n.without)
				}
			}
		}
	}
	return d.list
}

// deny adds a denial to the rows that hold both sides of it, and marks the words there.
func deny(rows []model.Row, d Denial) {
	for i := range rows {
		row := &rows[i]
		holds := func(s model.Side) bool {
			return row.Cells[s.Column] != nil && row.Cells[s.Column].Span.Contains(s.Span)
		}
		if !slices.ContainsFunc(d.Not, holds) || !slices.ContainsFunc(d.So, holds) {
			continue
		}
		x := model.Contradiction{About: "Yes or no"}
		for _, s := range slices.Concat(d.Not, d.So) {
			if holds(s) {
				x.Sides = append(x.Sides, s)
				cell := row.Cells[s.Column]
				cell.Marks = append(cell.Marks, model.Mark{Class: model.ClassSubstituted, Span: s.Span})
				tidy(cell)
			}
		}
		slices.SortFunc(x.Sides, func(a, b model.Side) int { return a.Column - b.Column })
		row.Contradictions = append(row.Contradictions, x)
	}
}

const (
	// leastAlike is the share of the words that say something, of the sentence that has more of them, that the other
	// sentence has too; fewestAlike is the least number of them.
	leastAlike  = .6
	fewestAlike = 3
)

// auxiliaries may stand before a "not", and stand there without it too. "Did not open" is none: without "not" it is "opened".
const auxiliaries = " is are was were be been being has have had will would can could may might must should shall "

// joints are words behind a verb without which it would seem to deny more: "will not open until", "will open when".
const untilWhen = " until till before unless when once after if "

// upTo is a span with the joint behind it, if there is one.
func upTo(txt string, s model.Span) model.Span {
	rest := txt[s.End:]
	if next, ok := strings.CutPrefix(rest, " "); ok {
		if w := firstWord(next); w != "" && strings.Contains(untilWhen, " "+w+" ") {
			s.End += 1 + len(w)
		}
	}
	return s
}

type denials struct {
	c        *model.Corpus
	articles []int
	words    *lexicon.Reader
	list     []Denial
	found    map[string]int // in list, by the words without "not"
}

// look finds the words without "not" in another column, in a sentence like that of not.
func (d *denials) look(not model.Side, other int, without string) {
	a, b := d.c.Articles[d.articles[not.Column]], d.c.Articles[d.articles[other]]
	for at := 0; ; {
		i := strings.Index(b.Text[at:], without)
		if i < 0 {
			return
		}
		so := model.Side{Column: other, Span: model.Span{Start: at + i + 1, End: at + i + len(without)}}
		at = so.Span.End
		if letter(b.Text[at:]) || d.uttered(not, so) {
			continue
		}
		if x, y, ok := sentencesOf(a, not.Span, b, so.Span); ok && d.alike(x, y) {
			d.add(without, model.Side{Column: not.Column, Span: upTo(a.Text, not.Span)}, model.Side{Column: other, Span: upTo(b.Text, so.Span)})
		}
	}
}

// add notes two sides, where neither of their columns has one yet.
func (d *denials) add(without string, not, so model.Side) {
	i, known := d.found[without]
	if !known {
		i = len(d.list)
		d.found[without] = i
		d.list = append(d.list, Denial{})
	}
	x := &d.list[i]
	fresh := func(s model.Side) bool {
		in := func(o model.Side) bool { return o.Column == s.Column }
		return !slices.ContainsFunc(x.Not, in) && !slices.ContainsFunc(x.So, in)
	}
	if fresh(not) {
		x.Not = append(x.Not, not)
	}
	if fresh(so) {
		x.So = append(x.So, so)
	}
}

// uttered reports whether both sides are words of one utterance.
func (d *denials) uttered(x, y model.Side) bool {
	return slices.ContainsFunc(d.utterances(x), func(u int) bool { return slices.Contains(d.utterances(y), u) })
}

func (d *denials) utterances(s model.Side) []int {
	a := d.articles[s.Column]
	if a >= len(d.c.QuotesOf) {
		return nil
	}
	var out []int
	for _, q := range d.c.ArticleQuotes(a) {
		if model.Cover(q.Pieces).Overlaps(s.Span) {
			out = append(out, q.Utterances()...)
		}
	}
	return out
}

// alike reports whether two sentences have most of their words in common, and the first alone, once, a word that turns what it says
// round.
func (d *denials) alike(not, so likeness.Sentence) bool {
	x, y := tokens(d.words, &not), tokens(d.words, &so)
	if turns(x) != 1 || turns(y) != 0 {
		return false
	}
	says, other := keysOf(x), keysOf(y)
	common := 0
	for k := range says {
		if other[k] {
			common++
		}
	}
	return common >= fewestAlike && float64(common) >= leastAlike*float64(max(len(says), len(other)))
}

func keysOf(list []token) map[string]bool {
	out := map[string]bool{}
	for i := range list {
		if list[i].key != "" {
			out[list[i].key] = true
		}
	}
	return out
}

// turns counts the words that turn a sentence round.
func turns(list []token) (n int) {
	for i := range list {
		if f := list[i].folded; word.TurnsRound.Has(f) || strings.HasSuffix(f, "n't") || strings.HasSuffix(f, "n’t") {
			n++
		}
	}
	return n
}

// negation is an auxiliary, "not" and the word behind it, and the same without "not" and with a blank before.
type negation struct {
	span    model.Span
	without string
}

// negations finds the negations of a text.
func negations(txt string) []negation {
	var out []negation
	for _, not := range [...]string{" not ", " never ", " no ", "cannot ", "n't ", "n’t "} {
		for at := 0; ; {
			i := strings.Index(txt[at:], not)
			if i < 0 {
				break
			}
			at += i + len(not)
			before, after := lastWord(txt[:at-len(not)]), firstWord(txt[at:])
			start := at - len(not) - len(before)
			switch {
			case not == "cannot ":
				before = "can"
			case not[0] == 'n' && before == "wo":
				before = "will"
			case not[0] == 'n' && before == "ca":
				before = "can"
			}
			// "Has not yet", "not only" and "not just" deny nothing that the same words without "not" report.
			if after != "" && after != "yet" && after != "only" && after != "just" && strings.Contains(auxiliaries, " "+strings.ToLower(before)+" ") {
				out = append(out, negation{model.Span{Start: start, End: at + len(after)}, " " + before + " " + after})
			}
		}
	}
	return out
}

func lastWord(s string) string {
	return s[len(strings.TrimRightFunc(s, unicode.IsLetter)):]
}

func firstWord(s string) string {
	if end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }); end >= 0 {
		return s[:end]
	}
	return s
}

func letter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// sentencesOf returns the sentences that two spans are in; false where one is not within a sentence of the body.
func sentencesOf(a *model.Article, x model.Span, b *model.Article, y model.Span) (s, t likeness.Sentence, ok bool) {
	s, one := sentenceOf(a, x)
	t, other := sentenceOf(b, y)
	return s, t, one && other
}

func sentenceOf(a *model.Article, at model.Span) (likeness.Sentence, bool) {
	for _, p := range a.Body() {
		if !p.Contains(at) {
			continue
		}
		for _, s := range text.Sentences(a.Text, p) {
			if s.Contains(at) {
				return likeness.Sentence{Text: a.Text, Span: s}, true
			}
		}
	}
	return likeness.Sentence{}, false
}
