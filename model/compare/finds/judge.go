package finds

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/lexicon"
	table "lineup/model/lexicon/word"
)

// verdict is what a change does to what is said, and how much that is worth to a reader, 0..1.
type verdict struct {
	kind  model.FindKind
	worth float64
	what  string // what the words that are gone are: "the hedge"; "" for words
}

// wordsOf is what the judges look at: the words of one side of a change.
type wordsOf struct {
	words  []string // as they are looked up
	phrase string
	// say are the words that say something and that the other side has in no form.
	say []lexicon.Word
	// forms are those that it has in another form.
	forms int
}

// reading is a change as the judges see it.
type reading struct {
	*change

	base, here wordsOf
	named      bool // one side has a name
	sentence   bool // what differs is one sentence or several, from the first word to the last
}

// mostAtEnd is the most that an end of a quotation is worth: what is beyond it an outlet often has in
// words of its own.
const mostAtEnd = .45

// judge returns what a change does to what is said.
func (c *change) judge(words *lexicon.Reader) verdict {
	_, v := c.decide(c.read(words))
	if c.class == model.ClassCutEnd {
		v.worth = min(v.worth, mostAtEnd)
	}
	return v
}

// decide returns the rule that has a verdict, and the verdict. The last rule has one on everything.
func (c *change) decide(r *reading) (*rule, verdict) {
	for i := range rules {
		if v, ok := rules[i].judge(r); ok {
			return &rules[i], v
		}
	}
	return &rules[len(rules)-1], verdict{kind: model.FindWording}
}

func (c *change) read(words *lexicon.Reader) *reading {
	p := c.pairing
	r := &reading{change: c, base: p.base.wordsOf(c.raw.Base), here: p.here.wordsOf(c.raw.Here)}
	if c.b0 < c.b1 {
		r.base.say = p.base.say(words, c.b0, c.b1)
	}
	if c.h0 < c.h1 {
		r.here.say = p.here.say(words, c.h0, c.h1)
	}
	r.named = names(r.base.say)+names(r.here.say) > 0
	all := r.base.say
	r.base.without(r.here.say)
	r.here.without(all)
	r.sentence = c.oneSided((*side).stands)
	return r
}

// negations counts the negators of the sentence round the words [from, to), as far as the version has it; those
// of the place are counted too.
func (s *side) negations(from, to int) (n int) {
	sent := sentenceAt(s.article, s.cover(from, to))
	for _, t := range tokens(s.article.Text, s.clip(sent)) {
		if table.TurnsRound.Has(t) {
			n++
		}
	}
	return n
}

func (s *side) wordsOf(at model.Span) wordsOf {
	t := tokens(s.article.Text, s.clip(at))
	return wordsOf{words: t, phrase: phrase(t)}
}

func (s *side) say(words *lexicon.Reader, from, to int) []lexicon.Word {
	var out []lexicon.Word
	for _, p := range s.clip(s.cover(from, to)) {
		for w := range words.Words(s.article.Text, p) {
			w.Initial = begins(s.article.Text[:w.Span.Start])
			out = append(out, w)
		}
	}
	return out
}

// begins reports whether a sentence or a quotation begins behind a text, so that a capital there tells nothing.
func begins(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " \n\t"))
	return before == "" || strings.ContainsRune(".!?:“\"‘«", r)
}

// without takes out the words that the other side has too, in whatever form.
func (w *wordsOf) without(other []lexicon.Word) {
	var out []lexicon.Word
	for _, x := range w.say {
		if slices.ContainsFunc(other, func(y lexicon.Word) bool { return x.Key == y.Key }) {
			w.forms++
			continue
		}
		out = append(out, x)
	}
	w.say = out
}

// stands reports whether the words [from, to) are whole sentences, but for the word that leads on to the next: "…
// office. But".
func (s *side) stands(from, to int) bool {
	for to > from && table.Light.Has(s.words[to-1].folded) {
		to--
	}
	if from == to || from > 0 && !s.closes(from-1) {
		return false
	}
	return to == len(s.words) || s.closes(to-1)
}

// closes reports whether a sentence ends behind a word.
func (s *side) closes(i int) bool {
	if i+1 == len(s.words) {
		return true
	}
	return strings.ContainsAny(s.article.Text[s.words[i].End:s.words[i+1].Start], ".!?")
}

func opensHigh(w string) bool {
	return strings.IndexFunc(w, unicode.IsUpper) == 0
}

// has reports whether any of the words is in a group.
func (w *wordsOf) has(g table.Group) bool {
	return slices.ContainsFunc(w.words, func(x string) bool { return g.Has(x) })
}

// counts is how many of the words are in a group.
func (w *wordsOf) counts(g table.Group) (n int) {
	for _, x := range w.words {
		if g.Has(x) {
			n++
		}
	}
	return n
}

// hasPhrase reports whether any of the phrases is in the words.
func (w *wordsOf) hasPhrase(list []string) bool {
	return slices.ContainsFunc(list, func(p string) bool { return strings.Contains(w.phrase, p) })
}

// longest is the number of words of the longer side.
func (r *reading) longest() int { return max(r.b1-r.b0, r.h1-r.h0) }

// cutsAway reports whether one side has nothing.
func (r *reading) cutsAway() bool { return r.b0 == r.b1 || r.h0 == r.h1 }

// says is how many words of both sides say something that the other does not.
func (r *reading) says() int { return len(r.base.say) + len(r.here.say) }
