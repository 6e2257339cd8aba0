package finds

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model"
	"lineup/model/lexicon"
)

// clause is how many words a change may have whose kind is that of one word in it: a longer one is
// a passage that is gone, whatever else it holds.
const clause = 12

// joined: what is gone stood where the outlet breaks the quote off to say who spoke, and does not
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

// renamed: the same name in short, or spelled otherwise, or with the first name, or a cue that got between the marks.
func renamed(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindName, worth: .08}
	base, here := r.pairing.base.written(r.b0, r.b1), r.pairing.here.written(r.h0, r.h1)
	if r.cutsAway() {
		p, from, to := &r.pairing.base, r.b0, r.b1
		if from == to {
			p, from, to = &r.pairing.here, r.h0, r.h1
		}
		first := to-from == 1 && p.named(from) && p.named(to)
		short := to-from == 2 && p.words[from].folded == "or" && p.named(from+1) // "or ACA"
		return v, first || short || cues[p.words[from].folded] && p.named(to-1)
	}
	if len(base) == 1 && len(here) == 1 && (abridged(base[0], here[0]) || r.firstName()) {
		return v, true
	}
	if handle(base, here) || handle(here, base) {
		return v, true
	}
	return v, r.named && (initials(base) == letterKey(here) || initials(here) == letterKey(base) || consonants(base) == consonants(here))
}

// handle reports whether a word is the name of an account that the last word of a name is in: "realAdaQuill".
func handle(word, name []string) bool {
	const shortest = 4 // letters: a shorter name is in words by chance
	if len(word) != 1 || len(name) == 0 || !strings.ContainsFunc(word[0][1:], unicode.IsUpper) {
		return false
	}
	last := name[len(name)-1]
	return len(last) >= shortest && opensHigh(last) && strings.Contains(strings.ToLower(word[0]), strings.ToLower(last))
}

// abridged says that two words are one month or day: "Oct", "October".
func abridged(x, y string) bool {
	x, y = strings.ToLower(x), strings.ToLower(y)
	return dates[x] && len(y) > 2 && strings.HasPrefix(x, y) || dates[y] && len(x) > 2 && strings.HasPrefix(y, x)
}

// firstName says that the words are two forms of a first name, before the same surname: "Steve", "Stephen".
func (r *reading) firstName() bool {
	p := r.pairing
	if !p.base.named(r.b0) || !p.here.named(r.h0) || !p.base.named(r.b1) || !p.here.named(r.h1) {
		return false
	}
	return p.base.words[r.b1].folded == p.here.words[r.h1].folded && p.base.words[r.b0].folded[0] == p.here.words[r.h0].folded[0]
}

// cues report who spoke; between the marks they are the outlet's.
var cues = setOf("said says added told")

// named says that a word is written as names are.
func (s *side) named(i int) bool {
	return i >= 0 && i < len(s.words) && opensHigh(s.words[i].Of(s.article.Text))
}

// written are the words [from, to) as they stand.
func (s *side) written(from, to int) []string {
	var out []string
	for i := from; i < to; i++ {
		out = append(out, s.words[i].Of(s.article.Text))
	}
	return out
}

// initials are the first letters of several words that are written as names are: "National Rifle Association"; "" for fewer.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if opensHigh(w) {
			b.WriteString(w[:1])
		}
	}
	if b.Len() < 2 {
		return "\x00"
	}
	return strings.ToLower(b.String())
}

// letterKey are the letters of words, in one.
func letterKey(words []string) string {
	return strings.ToLower(strings.ReplaceAll(strings.Join(words, ""), ".", ""))
}

// consonants are what is left of words without vowels, and each letter once of several in a row: names are spelled
// otherwise in their vowels.
func consonants(words []string) string {
	var b strings.Builder
	last := rune(0)
	for _, c := range letterKey(words) {
		if !strings.ContainsRune("aeiouy", c) && c != last {
			b.WriteRune(c)
		}
		last = c
	}
	return b.String()
}

// trifle: words that are dropped and set at will, alone.
func trifle(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindWording, worth: .04}
	if r.base.hasPhrase(hedges) || r.here.hasPhrase(hedges) {
		return v, false
	}
	for _, w := range slices.Concat(r.base.words, r.here.words) {
		if !fillers[w] && !light[w] || negators[w] || modals[w] != 0 || times[w] || doers[w] {
			return v, false
		}
	}
	return v, true
}

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

// mostReplaced is how many words may stand in the place of others so that one of them makes the kind.
const mostReplaced = 6

// contained reports whether the words of the shorter side are all on the longer one.
func (r *reading) contained() bool {
	b, h := r.pairing.base.words[r.b0:r.b1], r.pairing.here.words[r.h0:r.h1]
	return unlike(b, h) == 0 || unlike(h, b) == 0
}

// flanked reports whether words that both have stand before and behind the place, in both versions.
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
	b, h := r.base.counts(negators), r.here.counts(negators)
	if b%2 == h%2 {
		return prefixed(r)
	}
	v := verdict{kind: model.FindNegation, worth: .95}
	switch n := r.longest(); {
	case !r.cutsAway() && !r.contained() && !r.flanked():
		return v, false
	case r.cutsAway() && n > mostNegation || n > 2*mostNegation, r.balanced(), r.base.has(alternatives) || r.here.has(alternatives):
		return v, false
	case r.cutsAway() && n == 1:
		v.what = "the word"
	}
	return v, true
}

// mostNegation is how many words a cut may have that is told as a lost "not": a longer one is a clause of its own.
const mostNegation = 3

// alternatives carry a "not" on to what follows: "nor", "don't want to put it on the table or take it off".
var alternatives = setOf("or nor")

// balanced says that the sentences round a change have as many negators on both sides: "will no longer", "won't".
func (r *reading) balanced() bool {
	b, h := r.pairing.base.negations(r.b0, r.b1), r.pairing.here.negations(r.h0, r.h1)
	return b == h || !r.cutsAway() && b > 0 && h > 0
}

// affixed says that the one side has as a prefix what the other has as a word: "nonviable", "not viable".
func affixed(r *reading) bool {
	turns := func(whole, parts *wordsOf) bool {
		return len(whole.words) == 1 && parts.has(negators) && len(parts.words) == 2 && slices.ContainsFunc(prefixes, func(p string) bool {
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
	turned := !r.base.has(negators) && !r.here.has(negators) && len(x) > stem && slices.ContainsFunc(prefixes, func(p string) bool { return p+x == y })
	return verdict{kind: model.FindNegation, worth: .9}, turned
}

// modality: how sure it is, or how obliged.
func modality(r *reading) (verdict, bool) {
	if r.longest() > clause {
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

// number: figures and dates.
func number(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindNumber, worth: .85}
	b, h := numbers(r.base.say), numbers(r.here.say)
	switch {
	case r.longest() > clause:
		return v, false
	case b && h:
		return v, true
	case b != h:
		v.worth = .6
		if r.cutsAway() && r.longest() <= 2 {
			v.what = "the figure"
		}
		return v, true
	case r.base.has(dates) != r.here.has(dates) || r.base.has(dates) && r.says() > 0:
		v.worth = .65
		return v, true
	default:
		return v, false
	}
}

func numbers(words []lexicon.Word) bool {
	return slices.ContainsFunc(words, func(w lexicon.Word) bool { return w.Number })
}

// name: who or what is meant.
func name(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindName, worth: .6}
	b, h := names(r.base.say), names(r.here.say)
	switch {
	case r.longest() > clause || b+h == 0:
		return v, false
	case b > 0 && h > 0:
		v.worth = .75
	case r.cutsAway() && r.partName():
		v.worth = .25
	case r.cutsAway() && r.longest() <= 4:
		v.what = "the name"
		v.worth = .7
	case r.longest() > 6:
		return v, false
	}
	return v, 2*(b+h) >= r.says()
}

// partName reports whether the word before the place belongs to the name: of the rest of a name it is known who is meant.
func (r *reading) partName() bool {
	p := r.pairing
	within := func(s *side, at, to int) bool {
		gap, _ := s.gaps(at, to)
		return s.named(at-1) && !begins(s.article.Text[:s.words[at-1].Start]) && (at == to || strings.TrimSpace(gap) == "")
	}
	return within(&p.base, r.b0, r.b1) && within(&p.here, r.h0, r.h1)
}

func names(words []lexicon.Word) (n int) {
	for i := range words {
		if w := &words[i]; w.Capital && !w.Initial && !w.Number && !fillers[w.Form] && !dates[w.Form] {
			n++
		}
	}
	return n
}

// strength: how strongly it is said.
func strength(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindStrength, worth: .55}
	if r.longest() > 5 {
		return v, false
	}
	if b, h := r.base.has(degrees), r.here.has(degrees); b != h {
		if r.base.counts(fillers)+r.here.counts(fillers) == len(r.base.words)+len(r.here.words) {
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
		if extents[x] {
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
		if doers[x] {
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
	return v, r.base.has(times) != r.here.has(times) || r.base.has(times) && r.base.phrase != r.here.phrase
}

// past says that a word is a verb's past.
func past(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return strings.HasSuffix(w, "ed") || w == "was" || w == "were" || w == "had" || w == "did"
	})
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
		if r.base.has(negators) || r.here.has(negators) {
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
	case b > 0 && h > 0:
		v.worth = .45 + .03*float64(min(b+h, 6))
	case b+h > 0:
		v.worth = .3 + .04*float64(min(b+h, 6))
	}
	return v, true
}
