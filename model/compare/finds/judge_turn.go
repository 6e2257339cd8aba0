package finds

import (
	"slices"
	"strings"

	"lineup/model"
	table "lineup/model/lexicon/word"
)

// condition: one side makes what is said depend on something.
func condition(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindCondition, worth: .85}
	if r.cutsAway() {
		v.what = "the condition"
	}
	if !r.cutsAway() && (min(r.b1-r.b0, r.h1-r.h0) > 4 || !r.contained() && (r.longest() > mostReplaced || !r.flanked())) {
		return v, false // two ways to put it
	}
	return v, !r.sentence && r.longest() > 3 && r.base.hasPhrase(conditions) != r.here.hasPhrase(conditions)
}

// mostReplaced is how many words may be in the place of others so that one of them makes the kind.
const mostReplaced = 6

// contained reports whether the words of the shorter side are all on the longer one.
func (r *reading) contained() bool {
	b, h := r.pairing.base.words[r.b0:r.b1], r.pairing.here.words[r.h0:r.h1]
	return unlike(b, h) == 0 || unlike(h, b) == 0
}

// fewestClause is from how many words on each side that the other lacks on two clauses stand against each other, and no
// word of theirs makes the kind.
const fewestClause = 4

// clauses reports whether the sides are two clauses.
func (r *reading) clauses() bool {
	b, h := r.pairing.base.words[r.b0:r.b1], r.pairing.here.words[r.h0:r.h1]
	return min(unlike(b, h), unlike(h, b)) >= fewestClause
}

// flanked reports whether words that both have come before and behind the place, in both versions.
func (r *reading) flanked() bool {
	between := func(s *side, from, to int) bool {
		return from > 0 && to < len(s.words) && s.words[from-1].shared && s.words[to].shared
	}
	return between(&r.pairing.base, r.b0, r.b1) && between(&r.pairing.here, r.h0, r.h1)
}

// negation: one side has a "not" that the other lacks.
func negation(r *reading) (verdict, bool) {
	if affixed(r) {
		return verdict{kind: model.FindWording, worth: .06}, true
	}
	b, h := r.base.counts(table.TurnsRound), r.here.counts(table.TurnsRound)
	if b%2 == h%2 {
		return prefixed(r)
	}
	v := verdict{kind: model.FindNegation, worth: .95}
	switch n := r.longest(); {
	case !r.cutsAway() && !r.contained() && !r.flanked():
		return v, false
	case r.cutsAway() && n > mostNegation || n > 2*mostNegation, r.balanced(), r.base.hasPhrase(alternatives) || r.here.hasPhrase(alternatives):
		return v, false
	case r.cutsAway() && n == 1:
		v.what = "the word"
	}
	return v, true
}

// mostNegation is how many words a cut may have that is told as a lost "not": a longer one is a clause of its own.
const mostNegation = 3

// alternatives carry a "not" on to what follows: "nor", "don't want to put it on the table or take it off".
var alternatives = phrasesOf("or, nor")

// balanced reports whether the sentences round a change have as many negators on both sides: "will no longer", "won't".
func (r *reading) balanced() bool {
	b, h := r.pairing.base.negations(r.b0, r.b1), r.pairing.here.negations(r.h0, r.h1)
	return b == h || !r.cutsAway() && b > 0 && h > 0
}

// affixed reports whether the one side has as a prefix what the other has as a word: "nonviable", "not viable".
func affixed(r *reading) bool {
	turns := func(whole, parts *wordsOf) bool {
		return len(whole.words) == 1 && parts.has(table.TurnsRound) && len(parts.words) == 2 && slices.ContainsFunc(prefixes, func(p string) bool {
			return whole.words[0] == p+parts.words[1]
		})
	}
	return turns(&r.base, &r.here) || turns(&r.here, &r.base)
}

// prefixed: one word is the other, turned round: "statements" and "misstatements".
func prefixed(r *reading) (verdict, bool) {
	if len(r.base.say) != 1 || len(r.here.say) != 1 {
		return verdict{}, false
	}
	x, y := r.base.say[0].Form, r.here.say[0].Form
	if len(x) > len(y) {
		x, y = y, x
	}
	const stem = 4 // letters, below which a prefix is met by chance: "port", "import"
	negated := r.base.has(table.TurnsRound) || r.here.has(table.TurnsRound)
	turned := !negated && len(x) > stem && slices.ContainsFunc(prefixes, func(p string) bool { return p+x == y })
	return verdict{kind: model.FindNegation, worth: .9}, turned
}

// modality: how sure it is, or how obliged.
func modality(r *reading) (verdict, bool) {
	if r.longest() > clause || r.clauses() {
		return verdict{}, false
	}
	if r.base.hasPhrase(hedges) != r.here.hasPhrase(hedges) {
		v := verdict{kind: model.FindModality, worth: .8}
		if r.cutsAway() {
			v.what = "the hedge"
		}
		return v, true
	}
	b, h := r.base.modals(), r.here.modals()
	switch {
	case b == h:
		return verdict{}, false
	case strings.Trim(b+h, "wd") == "" && (b == "" || h == ""):
		return verdict{kind: model.FindTense, worth: .22}, r.says() == 0
	case b == "" || h == "":
		return verdict{kind: model.FindModality, worth: .5}, r.says() <= 2
	case strings.Trim(b+h, "wd") == "": // will and would: in reported speech the one becomes the other
		return verdict{kind: model.FindModality, worth: .55}, true
	case strings.Trim(b+h, "mc") == "":
		return verdict{kind: model.FindModality, worth: .45}, true
	default:
		return verdict{kind: model.FindModality, worth: .85}, true
	}
}

// modals are those of the words, each kind once, in order.
func (w *wordsOf) modals() string {
	var out []byte
	for _, x := range w.words {
		if m := modals[x]; m != 0 {
			out = append(out, m)
		}
	}
	for p, m := range obliged {
		if strings.Contains(w.phrase, p) {
			out = append(out, m)
		}
	}
	slices.Sort(out)
	return string(slices.Compact(out))
}
