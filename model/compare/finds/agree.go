package finds

import (
	"slices"

	"lineup/model"
	differ "lineup/model/compare/wording"
)

// agrees reports whether the version prints the base's words [b0, b1) too, and a word beside them; where the base has
// nothing, whether it prints the words on either side without anything between them. Spelling does not count. It reads
// the text itself: that no difference is noted proves nothing, since none is for a version in the outlet's own words,
// or beyond what a fragment quotes.
func (p *pairing) agrees(b0, b1 int) bool {
	if slices.ContainsFunc(p.here.version.Differences, func(d model.Difference) bool {
		return d.Class == model.ClassParaphrase || d.Class == model.ClassTranslation
	}) {
		return false
	}
	left, right := max(0, b0-1), min(len(p.base.words), b1+1)
	if b0 == b1 {
		return p.prints(left, right)
	}
	return p.prints(left, b1) || p.prints(b0, right)
}

// prints reports whether the version has the base's words [from, to) in a row.
func (p *pairing) prints(from, to int) bool {
	run := norms(&p.base, p.base.cover(from, to))
	here := norms(&p.here, p.here.cover(0, len(p.here.words)))
	for i := 0; i+len(run) <= len(here); i++ {
		if slices.Equal(here[i:i+len(run)], run) {
			return true
		}
	}
	return false
}

// norms are the words of a stretch in the form in which spelling does not matter.
func norms(s *side, at model.Span) []string {
	w := differ.New(s.article.Text, s.clip(at))
	out := make([]string, len(w.Words))
	for i := range w.Words {
		out[i] = w.Words[i].Norm
	}
	return out
}
