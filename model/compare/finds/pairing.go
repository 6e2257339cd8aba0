package finds

import (
	"strings"

	"lineup/model"
	table "lineup/model/lexicon/word"
	"lineup/model/text"
)

// pairing is a version beside the base of its utterance: the words of both, and which of
// them are at the same place of the speech.
type pairing struct {
	base, here side
	speakers   float64 // how far those of the two are apart, 0..1
	several    bool    // the utterance has more than these two versions
}

// side is one version of a pairing.
type side struct {
	article *model.Article
	version *model.Version
	words   []word
}

// pair reads a version of an utterance beside the base.
func pair(c *model.Corpus, u *model.Utterance, version int) *pairing {
	base, here := &u.Versions[u.Base], &u.Versions[version]
	p := &pairing{base: newSide(c, base), here: newSide(c, here), speakers: speakersApart(c, base, here), several: len(u.Versions) > 2}
	for _, d := range here.Differences {
		if d.Class.Whole() || !changes(d.Class) {
			continue
		}
		p.base.differs(d.Base)
		p.here.differs(d.Here)
	}
	return p
}

// speech reports whether the two versions have more in common than names: a word at least that says something and is written
// small. Titles of bills and bodies hold nothing together.
func (p *pairing) speech() bool {
	for i := range p.here.words {
		if w := &p.here.words[i]; w.shared && !table.Light.Has(w.folded) && !opensHigh(w.Of(p.here.article.Text)) {
			return true
		}
	}
	return false
}

func newSide(c *model.Corpus, v *model.Version) side {
	a := c.Articles[v.Article]
	return side{article: a, version: v, words: readWords(a.Text, v.Pieces)}
}

// changes reports whether the words of a difference are not the same on both sides.
func changes(c model.Class) bool {
	switch c {
	case model.ClassIdentical, model.ClassTypography, model.ClassPunctuation, model.ClassContraction, model.ClassSpelling,
		model.ClassBleeped, model.ClassSplit, model.ClassJoined, model.ClassReordered:
		return false
	default:
		return true
	}
}

// differs takes the words of a span out of those that are shared. A word of which only a
// part differs is shared in part, which is as good as shared.
func (s *side) differs(d model.Span) {
	from, to := within(s.words, d)
	for i := from; i < to; i++ {
		if d.Contains(s.words[i].Span) {
			s.words[i].shared = false
		}
	}
}

// near is how many words on either side of a place are looked at: with four or eight the
// wrong ones of the judged differences are told from the others no better.
const near = 6

// nearby counts, of the nearest words on either side of [from, to), those that both have.
func (s *side) nearby(from, to int) (left, right int) {
	for i := max(0, from-near); i < from; i++ {
		if s.words[i].shared {
			left++
		}
	}
	for i := to; i < min(len(s.words), to+near); i++ {
		if s.words[i].shared {
			right++
		}
	}
	return left, right
}

// sharedRound is the share of the words of the sentence that both have, those of the place
// itself, [from, to), left out.
func (s *side) sharedRound(from, to int) float64 {
	sent := sentenceAt(s.article, s.cover(from, to))
	n, shared := 0, 0
	for i := range s.words {
		if i >= from && i < to || !sent.Contains(s.words[i].Span) {
			continue
		}
		n++
		if s.words[i].shared {
			shared++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(shared) / float64(n)
}

// cover is the stretch of the words [from, to); where there are none, the empty place behind the word before.
func (s *side) cover(from, to int) model.Span {
	switch {
	case from < to:
		return model.Span{Start: s.words[from].Start, End: s.words[to-1].End}
	case from > 0:
		return model.Span{Start: s.words[from-1].End, End: s.words[from-1].End}
	case len(s.words) > 0:
		return model.Span{Start: s.words[0].Start, End: s.words[0].Start}
	default:
		return model.Span{}
	}
}

// clip is what of a stretch is the version's words, and not the outlet's between two pieces.
func (s *side) clip(at model.Span) []model.Span {
	var out []model.Span
	for _, p := range s.version.Pieces {
		if x := p.Intersect(at); x.Len() > 0 {
			out = append(out, x)
		}
	}
	return out
}

// breaks reports whether between the word before a place and the word behind it the outlet has its own words.
func (s *side) breaks(at int) bool {
	if at == 0 || at == len(s.words) {
		return false
	}
	return len(s.clip(model.Span{Start: s.words[at-1].Start, End: s.words[at].End})) > 1
}

// dashed reports whether the words [from, to) end at a dash, or begin behind one.
func (s *side) dashed(from, to int) bool {
	at := s.cover(from, to)
	gap := func(i int) string {
		if i == 0 || i == len(s.words) {
			return ""
		}
		return s.article.Text[s.words[i-1].End:s.words[i].Start]
	}
	dash := func(gap string) bool {
		return strings.Contains(gap, "--") || strings.Contains(gap, "—") || strings.Contains(gap, " - ") || strings.Contains(gap, "–")
	}
	return dash(gap(to)) || dash(gap(from)) || strings.Contains(at.Of(s.article.Text), " -- ")
}

// gaps are the texts between the words [from, to) and the words before and behind them.
func (s *side) gaps(from, to int) (before, after string) {
	at := s.cover(from, to)
	if from > 0 && s.words[from-1].End < at.Start {
		before = s.article.Text[s.words[from-1].End:at.Start]
	}
	if to < len(s.words) && at.End < s.words[to].Start {
		after = s.article.Text[at.End:s.words[to].Start]
	}
	return before, after
}

// enclosed reports whether the words [from, to) are in round brackets: an outlet's own among the speaker's, "he (the president)".
func (s *side) enclosed(from, to int) bool {
	if from >= to {
		return false
	}
	at := s.cover(from, to)
	before := s.article.Text[min(at.Start, sentenceAt(s.article, at).Start):at.Start]
	return strings.Count(before, "(") > strings.Count(before, ")") || strings.HasPrefix(s.article.Text[at.End:], ")")
}

// elides reports whether an ellipsis or a bracket is within the words [from, to) or at most three words
// away: an outlet that cuts a sentence twice marks it where it likes.
func (s *side) elides(from, to int) bool {
	const around, beyond = 3, 6 // words; bytes, beyond the first word or the last: "… and"
	if len(s.words) == 0 {
		return false
	}
	txt, last := s.article.Text, len(s.words)-1
	start, end := max(0, s.words[0].Start-beyond), min(len(txt), s.words[last].End+beyond)
	if from-around > 0 {
		start = s.words[from-around-1].End
	}
	if to+around <= last {
		end = s.words[to+around].Start
	}
	for _, m := range []string{"…", "...", ". . .", "[", "]"} {
		if strings.Contains(txt[start:end], m) {
			return true
		}
	}
	return false
}

// repeats reports whether the words [from, to) begin as those before them end: a page has the name again as
// a link to more of it, whose headline may be on the last word: "Ada Quill Ada QuillBridge shut".
func (s *side) repeats(from, to int) bool {
	for n := 2; n <= 3 && n <= from && from+n <= to; n++ {
		if strings.HasPrefix(letters(s.words[from:from+n]), letters(s.words[from-n:from])) {
			return true
		}
	}
	return false
}

// sentenceAt is the sentence of an article that a span is in; where it reaches over
// several, all of them.
func sentenceAt(a *model.Article, at model.Span) model.Span {
	out := at
	for _, p := range a.Paragraphs {
		if p.End < at.Start || p.Start > at.End {
			continue
		}
		for _, s := range text.Sentences(a.Text, p) {
			if s.Overlaps(at) || s.Start <= at.Start && at.Start <= s.End && at.Len() == 0 {
				out.Start, out.End = min(out.Start, s.Start), max(out.End, s.End)
			}
		}
	}
	return out
}
