package finds

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model"
	table "lineup/model/lexicon/word"
	"lineup/model/text"
)

// change is one way in which a version's words differ from the base's, at one place.
type change struct {
	class   model.Class
	version int // in Utterance.Versions
	pairing *pairing
	// What differs, as Difference has it.
	raw model.Difference
	// The words, whole ones: [b0, b1) of the base and [h0, h1) of the version.
	b0, b1, h0, h1 int
}

// told reports whether a difference of the class may be a find: words that are gone, new or others.
// The ends of a quotation are told of only within a sentence that both have.
func told(c model.Class) bool { return c.News() || c == model.ClassCutEnd }

// changesOf are the differences of a version that may be finds.
func (p *pairing) changesOf(version int) []change {
	if !p.speech() {
		return nil
	}
	var out []change
	for _, d := range p.here.version.Differences {
		if !told(d.Class) {
			continue
		}
		c := change{class: d.Class, version: version, pairing: p, raw: d}
		c.b0, c.b1 = within(p.base.words, d.Base)
		c.h0, c.h1 = within(p.here.words, d.Here)
		cut := c
		c.wholeWords()
		if c.idle() || cut == c && !c.anchored() {
			continue
		}
		out = append(out, c)
	}
	return out
}

// idle reports whether a change is none of the words at one place: the sides are the same, or the one shows that something is not
// there, has it beside the quotation, or is a window that begins or ends elsewhere.
func (c *change) idle() bool {
	return c.b0 == c.b1 && c.h0 == c.h1 || c.same() || c.marked() || c.inserted() || c.linked() ||
		c.outside() || c.entered() || c.skips() || c.glued() || c.trimmed() || c.leadsIn() || c.window() || c.shifted() || c.moved() ||
		c.class == model.ClassCutEnd && c.parted()
}

// wholeWords has a change that cuts a word ("I'll", "I'd") reach over the whole word on both sides.
func (c *change) wholeWords() {
	b, h := c.pairing.base.words, c.pairing.here.words
	cutsLeft := func(w []word, from, to int, s model.Span) bool { return from < to && w[from].Start < s.Start }
	cutsRight := func(w []word, from, to int, s model.Span) bool { return from < to && w[to-1].End > s.End }
	// The other side may have a half as a word of its own: "he's" beside "he is".
	left := func(w []word, from *int, s model.Span, half string) {
		if *from > 0 && (w[*from-1].End == s.Start || w[*from-1].folded == half) {
			*from--
		}
	}
	right := func(w []word, to *int, s model.Span, half string) {
		if *to < len(w) && (w[*to].Start == s.End || full(w[*to].folded) == full(half)) {
			*to++
		}
	}
	if cutsLeft(b, c.b0, c.b1, c.raw.Base) {
		left(h, &c.h0, c.raw.Here, c.pairing.base.half(b[c.b0].Start, c.raw.Base.Start))
	} else if cutsLeft(h, c.h0, c.h1, c.raw.Here) {
		left(b, &c.b0, c.raw.Base, c.pairing.here.half(h[c.h0].Start, c.raw.Here.Start))
	}
	if cutsRight(b, c.b0, c.b1, c.raw.Base) {
		right(h, &c.h1, c.raw.Here, c.pairing.base.half(c.raw.Base.End, b[c.b1-1].End))
	} else if cutsRight(h, c.h0, c.h1, c.raw.Here) {
		right(b, &c.b1, c.raw.Base, c.pairing.here.half(c.raw.Here.End, h[c.h1-1].End))
	}
}

// half is a part of a contraction, as it is looked up.
func (s *side) half(start, end int) string {
	w := strings.ReplaceAll(text.Fold(s.article.Text[start:end]), "’", "'")
	if w == "n't" {
		return "not"
	}
	return strings.TrimPrefix(w, "'")
}

// same reports whether the two sides differ in marks and capitals alone.
func (c *change) same() bool {
	return letters(c.pairing.base.words[c.b0:c.b1]) == letters(c.pairing.here.words[c.h0:c.h1])
}

// letters are the letters and digits of words, one after the other.
func letters(words []word) string {
	var out []rune
	for i := range words {
		for _, r := range words[i].folded {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				out = append(out, r)
			}
		}
	}
	return string(out)
}

// marked reports whether the side with fewer words shows by an ellipsis or a bracket that something is not there.
func (c *change) marked() bool {
	b, h := c.b1-c.b0, c.h1-c.h0
	if c.pairing.base.enclosed(c.b0, c.b1) || c.pairing.here.enclosed(c.h0, c.h1) {
		return true
	}
	few, many, elides := c.pairing.here.words[c.h0:c.h1], c.pairing.base.words[c.b0:c.b1], c.pairing.here.elides(c.h0, c.h1)
	if b < h {
		few, many, elides = many, few, c.pairing.base.elides(c.b0, c.b1)
	}
	return elides && unlike(few, many) < ownWords
}

// ownWords is how many words an outlet that leaves others out openly has to put in their place before it tells something else:
// with it two more of the judged differences that matter are found, and no wrong one.
const ownWords = 3

// inserted reports whether a few words are, or are beside, the outlet's own in square brackets, or hold the name of an
// account, as pages that show a post have it.
func (c *change) inserted() bool {
	own := func(s *side, from, to int) bool {
		before, after := s.gaps(from, to)
		words := s.cover(from, to).Of(s.article.Text)
		return from < to && to-from <= mostReplaced && strings.ContainsAny(before+after, "[]") ||
			strings.Count(words, "[") != strings.Count(words, "]") || strings.Contains(words, "(@")
	}
	return own(&c.pairing.base, c.b0, c.b1) || own(&c.pairing.here, c.h0, c.h1)
}

// nearPlace is how many words around a place are looked at for those that the other version has there.
const nearPlace = 6

// moved reports whether what one side has more is in the other too, a few words away, with nothing in its place here.
func (c *change) moved() bool {
	words, other, at := c.pairing.base.words[c.b0:c.b1], c.pairing.here.words, c.h0
	if c.b0 == c.b1 {
		words, other, at = c.pairing.here.words[c.h0:c.h1], c.pairing.base.words, c.b0
	} else if c.h0 != c.h1 {
		return false
	}
	around := other[max(0, at-nearPlace):min(len(other), at+nearPlace)]
	says := false
	for i := range words {
		if table.Light.Has(words[i].folded) {
			continue
		}
		if !slices.ContainsFunc(around, func(w word) bool { return !w.shared && w.folded == words[i].folded }) {
			return false
		}
		says = true
	}
	return says
}

// parted reports whether whole sentences of the one side are beyond an end of the other.
func (c *change) parted() bool {
	p := c.pairing
	inSentence := func(s *side, from, to int) bool {
		sent := sentenceAt(s.article, s.cover(from, to))
		return from > 0 && s.words[from-1].shared && sent.Contains(s.words[from-1].Span) ||
			to < len(s.words) && s.words[to].shared && sent.Contains(s.words[to].Span)
	}
	if c.b1-c.b0 > c.h1-c.h0 {
		return !inSentence(&p.base, c.b0, c.b1)
	}
	return !inSentence(&p.here, c.h0, c.h1)
}

// leadsIn reports whether a version begins, or stops, in the middle of a sentence with a word or two that say
// nothing and lead over from the outlet's own.
func (c *change) leadsIn() bool {
	p := c.pairing
	return c.b0 < c.b1 && c.h0 < c.h1 && (p.here.fades(c.h0, c.h1) || p.base.fades(c.b0, c.b1))
}

// window reports whether the one version begins, or stops, in the middle of a sentence, with several other words than the other
// has there: the edge of what an outlet quotes.
func (c *change) window() bool {
	edge := func(s *side, from, to int) bool {
		return (from == 0 || s.breaks(from)) && !opensHigh(s.words[from].Of(s.article.Text)) || to == len(s.words) && !s.ended(to-1)
	}
	b, h := c.pairing.base.words[c.b0:c.b1], c.pairing.here.words[c.h0:c.h1]
	return min(unlike(b, h), unlike(h, b)) > 1 && (edge(&c.pairing.base, c.b0, c.b1) || edge(&c.pairing.here, c.h0, c.h1))
}

// anchored reports whether the same word is next to the place in both versions: on one side at least, and on both where a few
// words are gone or new in the middle of a sentence.
func (c *change) anchored() bool {
	b, h := c.pairing.base.words, c.pairing.here.words
	left := c.b0 > 0 && c.h0 > 0 && alikeWords(&b[c.b0-1], &h[c.h0-1])
	right := c.b1 < len(b) && c.h1 < len(h) && alikeWords(&b[c.b1], &h[c.h1])
	if few := c.b1-c.b0+c.h1-c.h0 <= fewWords; few && (c.b0 == c.b1 || c.h0 == c.h1) && c.within() {
		return left && right
	}
	return left || right
}

// fewWords is how many words may be gone or new that have to be between the same words: of more the ends are often
// put otherwise.
const fewWords = 4

// within reports whether what one side has and the other has not is in the middle of a sentence, with shared words on both sides.
func (c *change) within() bool {
	s, from, to := &c.pairing.base, c.b0, c.b1
	if from == to {
		s, from, to = &c.pairing.here, c.h0, c.h1
	}
	return from > 0 && to < len(s.words) && !s.closes(from-1) && !s.closes(to-1) && s.words[from-1].shared && s.words[to].shared
}

// alikeWords reports whether two words are one, be it spelled otherwise.
func alikeWords(x, y *word) bool {
	return x.shared && y.shared && (x.folded == y.folded || x.folded[0] == y.folded[0])
}

// shifted reports whether what is set against each other ends a sentence on the one side and begins one on the other.
func (c *change) shifted() bool {
	p := c.pairing
	if c.b0 == c.b1 || c.h0 == c.h1 {
		return false
	}
	begins := func(s *side, from int) bool { return from == 0 || s.closes(from-1) }
	bb, hb := begins(&p.base, c.b0), begins(&p.here, c.h0)
	be, he := p.base.closes(c.b1-1), p.here.closes(c.h1-1)
	return bb && !hb && he && !be || hb && !bb && be && !he
}

// fades reports whether the words [from, to) are at an end of a version, within a sentence, and say nothing.
func (s *side) fades(from, to int) bool {
	if from > 0 && (to < len(s.words) || s.ended(to-1)) || from == 0 && opensHigh(s.words[0].Of(s.article.Text)) {
		return false
	}
	for i := from; i < to; i++ {
		if w := s.words[i].folded; !table.Light.Has(w) || modals[w] != 0 {
			return false
		}
	}
	return true
}

// ended reports whether a sentence ends with a word: a full stop comes after it.
func (s *side) ended(i int) bool {
	rest := strings.TrimLeft(s.article.Text[s.words[i].End:], "”\"’'")
	return strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "!") || strings.HasPrefix(rest, "?")
}

// outsideShare is how many of the words that a version lacks may be beside it in the outlet's own
// sentence before it is said to have them there: of the judged differences it takes out three
// wrong ones and a right one.
const outsideShare = .6

// outside reports whether what one side lacks is outside the marks, in the outlet's own words.
func (c *change) outside() bool {
	p := c.pairing
	switch {
	case c.h0 == c.h1:
		return p.here.tells(c.h0, p.base.words[c.b0:c.b1])
	case c.b0 == c.b1:
		return p.base.tells(c.b0, p.here.words[c.h0:c.h1])
	default:
		return false
	}
}

// tells reports whether words are in the sentence round a place, outside the version: in that of the word before
// it, or of the word behind it where the outlet has words of its own between the two.
func (s *side) tells(at int, words []word) bool {
	if s.beside(sentenceAt(s.article, s.cover(at, at)), words) {
		return true
	}
	return at < len(s.words) && (at == 0 || s.breaks(at)) && s.beside(sentenceAt(s.article, s.words[at].Span), words)
}

// beside reports whether words are in a sentence, outside the version.
func (s *side) beside(sent model.Span, words []word) bool {
	own := map[string]bool{}
	from, light := sent.Start, true
	for _, p := range append(slices.Clone(s.version.Pieces), model.Span{Start: sent.End, End: sent.End}) {
		if to := min(p.Start, sent.End); from < to {
			for _, w := range readWords(s.article.Text, []model.Span{{Start: from, End: to}}) {
				own[w.folded] = true
			}
		}
		from = max(from, p.End)
	}
	for i := range words {
		light = light && table.Light.Has(words[i].folded)
	}
	n, there := 0, 0
	for i := range words {
		if !light && table.Light.Has(words[i].folded) {
			continue
		}
		n++
		if own[words[i].folded] {
			there++
		}
	}
	return n > 0 && float64(there) >= outsideShare*float64(n)
}

// entered reports whether what a version leaves off is before a piece that goes on with a sentence of the outlet's own, which
// has some of it there: said the guidelines “are a good approach”.
func (c *change) entered() bool {
	if c.class != model.ClassCutEnd || c.h0 != c.h1 {
		return false
	}
	s, at := &c.pairing.here, c.h0
	if at == len(s.words) || at > 0 && !s.breaks(at) || opensHigh(s.words[at].Of(s.article.Text)) {
		return false
	}
	sent := sentenceAt(s.article, s.words[at].Span)
	before := readWords(s.article.Text, []model.Span{{Start: sent.Start, End: max(sent.Start, s.words[at].Start)}})
	left := c.pairing.base.words[c.b0:c.b1]
	return slices.ContainsFunc(before, func(w word) bool {
		return !table.Light.Has(w.folded) && slices.ContainsFunc(left, func(x word) bool { return x.folded == w.folded })
	})
}

// oneSided reports whether only one version has words at the place, and something holds of them there.
func (c *change) oneSided(holds func(s *side, from, to int) bool) bool {
	p := c.pairing
	return c.h0 == c.h1 && holds(&p.base, c.b0, c.b1) || c.b0 == c.b1 && holds(&p.here, c.h0, c.h1)
}

// skips reports whether what one side has more begins before words of the outlet's own and ends behind them, in another
// sentence: that is the end of one quotation and the beginning of another.
func (c *change) skips() bool {
	skips := func(s *side, from, to int) bool {
		for i := from; i+1 < to; i++ {
			between := s.article.Text[s.words[i].End:s.words[i+1].Start]
			if s.closes(i) && s.breaks(i+1) && strings.ContainsFunc(between, unicode.IsLetter) {
				return true
			}
		}
		return false
	}
	return c.oneSided(skips)
}

// glued reports whether what one side has more runs from within a sentence over whole others into one more, where the other
// side is within a sentence and shares the one word before the place, by chance.
func (c *change) glued() bool {
	const fewest = 2 // sentences that end in it
	glued := func(s *side, from, to int, other *side, at int) bool {
		if from == 0 || to >= len(s.words) || s.closes(from-1) || s.closes(to-1) || at < 2 || at == len(other.words) ||
			other.closes(at-1) || other.closes(at-2) || other.words[at-2].shared {
			return false
		}
		ends := 0
		for i := from; i < to; i++ {
			if s.closes(i) {
				ends++
			}
		}
		return ends >= fewest
	}
	p := c.pairing
	return c.h0 == c.h1 && glued(&p.base, c.b0, c.b1, &p.here, c.h0) || c.b0 == c.b1 && glued(&p.here, c.h0, c.h1, &p.base, c.b0)
}

// trimmed reports whether a version begins, in the middle of a sentence, with a word set against the last of several that the
// other has there: which of them it replaces, if any, nothing tells.
func (c *change) trimmed() bool {
	trimmed := func(s *side, at int, o *side, from int) bool {
		return (at == 0 || s.breaks(at)) && !opensHigh(s.words[at].Of(s.article.Text)) &&
			from > 0 && (at == 0 || !o.words[from-1].shared) && !o.closes(from-1) && !o.breaks(from)
	}
	if c.b0 == c.b1 || c.h0 == c.h1 {
		return false
	}
	p := c.pairing
	return trimmed(&p.here, c.h0, &p.base, c.b0) || trimmed(&p.base, c.b0, &p.here, c.h0)
}

// linked reports whether what one side has more is a link of the page's to more of a name, whose headline is on the name:
// "Ada Quill Ada QuillBridge stays shut".
func (c *change) linked() bool {
	glued := func(s *side, from, to int) bool {
		if !s.repeats(from, to) {
			return false
		}
		for _, w := range s.written(from, min(to, from+longestName)) {
			small := strings.IndexFunc(w, unicode.IsLower)
			if small >= 0 && strings.ContainsFunc(w[small:], unicode.IsUpper) {
				return true
			}
		}
		return false
	}
	return c.oneSided(glued)
}

// longestName is how many words a name may have.
const longestName = 3
