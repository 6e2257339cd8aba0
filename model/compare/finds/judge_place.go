package finds

import (
	"slices"

	"lineup/model"
	table "lineup/model/lexicon/word"
)

// clause is how many words a change may have whose kind is that of one word in it: a longer one is
// a passage that is gone, whatever else it holds.
const clause = 12

// joined: what is gone was where the outlet breaks the quote off to say who spoke, and does not
// run on unmarked.
func joined(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindCut, worth: .3 + .01*float64(min(r.says(), 8))}
	p := r.pairing
	short, at := &p.here, r.h0
	if r.b0 == r.b1 {
		short, at = &p.base, r.b0
	}
	if !r.sentence && (r.base.hasPhrase(conditions) || r.here.hasPhrase(conditions)) {
		return v, false
	}
	return v, r.cutsAway() && r.says() > 0 && r.class != model.ClassCutEnd && short.breaks(at)
}

// restarted: the speaker broke off and began again, and one side leaves the first attempt out.
func restarted(r *reading) (verdict, bool) {
	p := r.pairing
	v := verdict{kind: model.FindWording, worth: .1}
	again := func(s *side, from, to int) bool { return s.dashed(from, to) || s.repeats(from, to) }
	return v, r.h0 == r.h1 && again(&p.base, r.b0, r.b1) || r.b0 == r.b1 && again(&p.here, r.h0, r.h1)
}

// trifle: words that are dropped and set at will, alone.
func trifle(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindWording, worth: .04}
	if r.base.hasPhrase(hedges) || r.here.hasPhrase(hedges) {
		return v, false
	}
	for _, w := range slices.Concat(r.base.words, r.here.words) {
		if !(table.DroppedAtWill | table.Light).Has(w) || (table.TurnsRound | table.TellsTense | table.Acts).Has(w) || modals[w] != 0 {
			return v, false
		}
	}
	return v, true
}

// written otherwise: the word of a unit, which the other side has elsewhere, or "a" for "1".
func unitWord(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindWording, worth: .04}
	all := slices.Concat(r.base.words, r.here.words)
	one := !r.cutsAway() && len(all) == 2 && slices.Contains(all, "1") && (slices.Contains(all, "a") || slices.Contains(all, "one"))
	return v, one || r.cutsAway() && !slices.ContainsFunc(all, func(w string) bool { return !table.Unit.Has(w) })
}

// cut: words that one side has and the other does not, without a mark.
func cut(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindCut, worth: .08}
	if !r.cutsAway() {
		return v, false
	}
	switch n := r.says(); {
	case n == 0:
	case r.sentence:
		v.worth = .4
	default:
		v.worth = .45 + .03*float64(min(n, 8)) - .03*float64(max(0, n-14))
		if r.base.has(table.TurnsRound) || r.here.has(table.TurnsRound) {
			v.worth += .1
		}
	}
	v.worth = max(v.worth, .08)
	return v, true
}

// wording: other words.
func wording(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindWording, worth: .06}
	b, h := len(r.base.say), len(r.here.say)
	switch {
	case r.clauses():
		v.worth = .3
	case b > 0 && h > 0:
		v.worth = .45 + .03*float64(min(b+h, 6))
	case b+h > 0:
		v.worth = .3 + .04*float64(min(b+h, 6))
	}
	return v, true
}
