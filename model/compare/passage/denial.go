package passage

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"lineup/model"
	"lineup/model/compare/likeness"
	"lineup/model/lexicon"
	"lineup/model/lexicon/word"
	"lineup/model/text"
)

// Denial is words that some articles have with a "not" and others without it: "will not open", "will open".
// Each column is on one side.
type Denial struct{ Not, So []model.Side }

// Denials returns what some articles deny and others report in nearly the same words. Sides count the articles
// given as columns. Versions of one utterance are left to the comparison of wordings.
//
// Flat denials are rare: in the 13,649 stories of 18,932 articles there is one, and it is wrong, since one side
// only repeats what others had said. With half of the words in common instead of leastAlike there are four, two
// of them of one right case.
func Denials(c *model.Corpus, articles []int, words *lexicon.Reader) []Denial {
	d := denials{c: c, articles: articles, words: words, found: map[string]int{}, sentences: make([][]sentence, len(articles))}
	not := make([][]negation, len(articles))
	said := map[string][]model.Side{}
	for column, a := range articles {
		not[column] = negations(c.Articles[a].Text)
		for _, n := range not[column] {
			said[n.without] = nil
		}
	}
	if len(said) == 0 {
		return nil
	}
	for column, a := range articles {
		affirm(c.Articles[a].Text, column, said)
	}
	for column := range articles {
		for _, n := range not[column] {
			for _, so := range said[n.without] {
				if so.Column != column {
					d.look(model.Side{Column: column, Span: n.span}, so, n.without)
				}
			}
		}
	}
	return d.list
}

// affirm adds to said, for each of its keys, where a column's text has these words: an auxiliary and the word
// after it.
func affirm(txt string, column int, said map[string][]model.Side) {
	for at := strings.IndexByte(txt, ' ') + 1; at > 0; {
		before, behind, ok := strings.Cut(txt[at:], " ")
		if !ok {
			return
		}
		if isAuxiliary(before) {
			end := at + len(before) + len(" ")
			after := firstWord(behind)
			for n := range after { // "open-ended" has "open" too
				if after[n] == '-' {
					note(said, txt[at:end+n], column, at)
				}
			}
			note(said, txt[at:end+len(after)], column, at)
		}
		at += len(before) + 1
	}
}

func note(said map[string][]model.Side, key string, column, at int) {
	if sides, asked := said[key]; asked {
		said[key] = append(sides, model.Side{Column: column, Span: model.Span{Start: at, End: at + len(key)}})
	}
}

// deny adds a denial to the rows that have both sides of it, and marks the words there.
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
	// leastAlike is the share of the content words of the sentence with more of them that the other sentence
	// must have; fewestAlike is the least number of them.
	leastAlike  = .6
	fewestAlike = 3
)

// untilWhen are words after a verb without which it would seem to deny more: "will not open until", "will open
// when".
const untilWhen = " until till before unless when once after if "

// upTo returns a side with a word of untilWhen after it, if there is one.
func (d *denials) upTo(s model.Side) model.Side {
	rest := d.c.Articles[d.articles[s.Column]].Text[s.Span.End:]
	if next, ok := strings.CutPrefix(rest, " "); ok {
		if w := firstWord(next); w != "" && strings.Contains(untilWhen, " "+w+" ") {
			s.Span.End += 1 + len(w)
		}
	}
	return s
}

type denials struct {
	c         *model.Corpus
	articles  []int
	words     *lexicon.Reader
	list      []Denial
	found     map[string]int // in list, by the words without "not"
	sentences [][]sentence   // of the body of each column, nil until needed
}

// sentence is a sentence with what is compared of it.
type sentence struct {
	model.Span

	keys  map[string]bool // of its content words; nil until needed
	turns int             // how many words reverse its meaning
}

// look adds a denial and the same words without "not" in another column, if their sentences are similar.
func (d *denials) look(not, so model.Side, without string) {
	x := d.sentenceOf(not)
	if x == nil || x.turns != 1 {
		return
	}
	if y := d.sentenceOf(so); y != nil && y.turns == 0 && alike(x, y) && !d.uttered(not, so) {
		d.add(without, d.upTo(not), d.upTo(so))
	}
}

// sentenceOf returns the body sentence that contains a side, nil for none.
func (d *denials) sentenceOf(s model.Side) *sentence {
	a := d.c.Articles[d.articles[s.Column]]
	list := d.sentences[s.Column]
	if list == nil {
		list = make([]sentence, 0, 1)
		for _, p := range a.Body() {
			for _, span := range text.Sentences(a.Text, p) {
				list = append(list, sentence{Span: span})
			}
		}
		d.sentences[s.Column] = list
	}
	i := sort.Search(len(list), func(i int) bool { return list[i].End >= s.Span.End })
	if i == len(list) || !list[i].Contains(s.Span) {
		return nil
	}
	x := &list[i]
	if x.keys == nil {
		words := tokens(d.words, &likeness.Sentence{Text: a.Text, Span: x.Span})
		x.keys, x.turns = keysOf(words), turns(words)
	}
	return x
}

// add records two sides, where neither of their columns has one yet.
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

// alike reports whether two sentences have most of their words in common.
func alike(x, y *sentence) bool {
	common := 0
	for k := range x.keys {
		if y.keys[k] {
			common++
		}
	}
	return common >= fewestAlike && float64(common) >= leastAlike*float64(max(len(x.keys), len(y.keys)))
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

// turns counts the words that reverse the meaning of a sentence.
func turns(list []token) (n int) {
	for i := range list {
		if f := list[i].folded; word.TurnsRound.Has(f) || strings.HasSuffix(f, "n't") || strings.HasSuffix(f, "n’t") {
			n++
		}
	}
	return n
}

// negation is an auxiliary, "not" and the word after it, and the same without "not".
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
			if after != "" && after != "yet" && after != "only" && after != "just" && isAuxiliary(before) {
				out = append(out, negation{model.Span{Start: start, End: at + len(after)}, before + " " + after})
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

// isAuxiliary reports whether a word may come before a "not", and is the same without it. "Did not open" has
// none: without "not" it is "opened".
func isAuxiliary(w string) bool {
	switch strings.ToLower(w) {
	case "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
		"will", "would", "can", "could", "may", "might", "must", "should", "shall":
		return true
	}
	return false
}
