package finds

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon"
	table "lineup/model/lexicon/word"
)

// number: figures and dates.
func number(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindNumber, worth: .85}
	b, h := numbers(r.base.say), numbers(r.here.say)
	switch {
	case r.longest() > clause || r.clauses():
		return v, false
	case b && h:
		return v, true
	case b != h:
		v.worth = .6
		if r.cutsAway() && r.longest() <= 2 {
			v.what = "the figure"
		}
		return v, true
	case r.base.has(table.Date) != r.here.has(table.Date) || r.base.has(table.Date) && r.says() > 0:
		v.worth = .65
		return v, true
	default:
		return v, false
	}
}

func numbers(words []lexicon.Word) bool {
	return slices.ContainsFunc(words, func(w lexicon.Word) bool { return w.Number })
}

// strength: how strongly it is said.
func strength(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindStrength, worth: .55}
	if r.longest() > 5 {
		return v, false
	}
	if b, h := r.base.has(table.Degree), r.here.has(table.Degree); b != h {
		if r.base.counts(table.DroppedAtWill)+r.here.counts(table.DroppedAtWill) == len(r.base.words)+len(r.here.words) {
			v.worth = .3
		}
		return v, true
	}
	if len(r.base.say) != 1 || len(r.here.say) != 1 || names(r.base.say)+names(r.here.say) > 0 {
		return v, false
	}
	x, y := lexicon.SenseOf(r.base.say[0].Form), lexicon.SenseOf(r.here.say[0].Form)
	return v, x != nil && y != nil && x.Like(y) >= alike
}

// alike is from where on two words are taken for a stronger and a weaker one, and not for two things: of the
// judged substitutions of one word by another those that a reader called a change of strength, or
// of nothing, are above it.
const alike = .5

// scope: how much or how many of something.
func scope(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindScope, worth: .6}
	if r.longest() > 6 {
		return v, false
	}
	switch b, h := r.base.extents(), r.here.extents(); {
	case b == h:
	case b+h == "any", r.says() == 0 && r.cutsAway() && r.longest() <= 2: // "any", "all of": the sense stays
		v.worth = .35
		return v, true
	default:
		return v, true
	}
	// A word or two before a noun, gone or new, that tell which ones.
	return v, r.cutsAway() && r.longest() <= 3 && r.says() > 0 && r.says() == r.longest()
}

// extents are those of the words, in order, each in one form.
func (w *wordsOf) extents() string {
	var out []string
	for x := range strings.FieldsSeq(strings.ReplaceAll(w.phrase, " first of all ", " ")) {
		if table.Extent.Has(x) {
			out = append(out, extentForm.Replace(x))
		}
	}
	return strings.Join(out, " ")
}

// extentForm brings the words for everybody, anybody and somebody to one form each.
var extentForm = strings.NewReplacer("everyone", "all", "everybody", "all", "everything", "all", "every", "all", "anyone", "any", "anybody", "any",
	"anything", "any", "someone", "some", "somebody", "some", "something", "some", "entirely", "entire", "wholly", "whole")

// agent: who does it.
func agent(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindAgent, worth: .4}
	if r.longest() > 5 || r.says() > 2 || r.cutsAway() && r.longest() > 2 {
		return v, false
	}
	b, h := r.base.doers(), r.here.doers()
	if b == h {
		return v, false
	}
	if b == "" || h == "" {
		v.worth = .3
	}
	return v, true
}

func (w *wordsOf) doers() string {
	var out []string
	for _, x := range w.words {
		if table.Acts.Has(x) {
			out = append(out, x)
		}
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

// tense: the same words at another time.
func tense(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindTense, worth: .3}
	if r.says() > 0 || r.longest() > 4 {
		return v, false
	}
	if r.base.forms > 0 && r.here.forms > 0 {
		b, h := past(r.base.words), past(r.here.words)
		switch {
		case b != h:
		case r.named:
			v.kind, v.worth = model.FindName, .3 // one of a family, or all
		default:
			v.kind, v.worth = model.FindWording, .06 // a plural, a case
		}
		return v, true
	}
	return v, r.base.has(table.TellsTense) != r.here.has(table.TellsTense) || r.base.has(table.TellsTense) && r.base.phrase != r.here.phrase
}

// past reports whether a word is a verb's past.
func past(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return strings.HasSuffix(w, "ed") || w == "was" || w == "were" || w == "had" || w == "did"
	})
}
