package view

import (
	"cmp"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// phrases say for each kind what a version does: if words of the base are gone, if it has more, if it has others, and
// if no words are named. {base} and {here} are the words, {from} is the base's outlet.
var phrases = map[Kind][4]string{
	CutSilently:  {Gone: "drops {base}"},
	EndsWithin:   {Gone: "stops before {base} without marking the cut"},
	BeginsWithin: {Gone: "leaves off {base}"},
	EndsEarlier:  {Gone: "stops before {base}"},
	BeginsLater:  {Gone: "begins after {base}"},
	CutOpenly:    {Gone: "replaces {base} with an ellipsis", Whole: "marks a cut with an ellipsis"},
	QuotesMore:   {Extra: "also quotes {here}, which {from} does not"},
	OnlyHere:     {Extra: "prints {here}, which {from} does not"},
	AnotherWord:  {Gone: "drops {base}", Extra: "prints {here}, which {from} does not", Replaced: "prints {here} where {from} has {base}"},
	Bracketed:    {Gone: "leaves out {base}", Extra: "adds {here}", Replaced: "prints {here} where {from} has {base}"},
	Reordered:    {Gone: "puts {base} in another place", Extra: "puts {here} in another place", Replaced: "puts {here} in another place"},
	Translated:   {Whole: "translates it differently"},
	InPart:       {Whole: "quotes only {here}"},
	OwnWords:     {Whole: "reports it in its own words"},
	SameWords:    {Whole: "prints the same words as {from}"},
	Copied:       {Whole: "prints the text of {of}"},
	Cleaned:      {Gone: "leaves out {base}", Extra: "keeps {here}", Replaced: "prints {here} for {base}"},
	Punctuated:   {Gone: "has no {base}", Extra: "adds {here}", Replaced: "prints {here} for {base}", Whole: "punctuates it differently"},
	Interrupted:  {Whole: "interrupts it with words of its own"},
	RunTogether:  {Whole: "joins what {from} keeps apart"},
}

// reworded is used for kinds without phrases of their own.
var reworded = [4]string{Gone: "has no {base}", Extra: "adds {here}", Replaced: "prints {here} for {base}", Whole: "is set differently"}

// aloneHere is used for words that no other version has.
const aloneHere = "prints {here}, which no other version has"

// said says what the first article of a row does, and that the others do too.
func (d *differ) said(r *Difference) Sentence {
	all, ok := phrases[r.plain]
	if !ok {
		all = reworded
	}
	pattern := cmp.Or(all[r.Shape], reworded[r.Shape])
	if r.Shape == Extra && r.Class == model.ClassAdded && d.alone(r) {
		pattern = aloneHere
	}
	base, here := words(r.base, d.role(r, Cut)), words(r.here, d.role(r, Added))
	if r.Shape == Replaced && base.Text == here.Text {
		pattern = "writes {here} differently" // in characters beside the words, or in look-alike characters
	}
	if base.Text == "" && strings.Contains(pattern, "{base}") || here.Text == "" && strings.Contains(pattern, "{here}") {
		pattern = reworded[Whole] // invisible characters cannot be described
	}
	out := say(pattern, map[string]Part{
		"base": base, "here": here,
		"from": d.outlet(d.base.Article),
		"of":   outletPart(d.c.sourceOf(r.of), r.of),
	})
	if len(r.Who) < 2 {
		return out
	}
	tail := "; so do "
	if len(r.Who) == 2 {
		tail = "; so does "
	}
	others := make([]Part, 0, len(r.Who)-1)
	for _, a := range r.Who[1:] {
		others = append(others, d.outlet(a))
	}
	return append(append(out, plain(tail)), outletList(others)...)
}

// role returns the role of differing words; alone is the one they would have if only one side had words.
func (d *differ) role(r *Difference, alone Role) Role {
	switch {
	case r.Kind.Minor():
		return Minor
	case r.Shape == Replaced:
		return Changed
	case r.Shape == Whole:
		return Quoted
	default:
		return alone
	}
}

// outlet returns an article's outlet in a sentence.
func (d *differ) outlet(article int) Part {
	n, ok := d.names[article]
	if !ok { // an article that has the words in another quote
		n = d.c.Name(article)
	}
	return outletPart(n.Label(), article)
}

// alone reports whether a row's words are in no other version.
func (d *differ) alone(r *Difference) bool {
	if len(r.Who) != 1 {
		return false
	}
	added := text.Fold(text.Line(r.here))
	for i := range d.u.Versions {
		v := &d.u.Versions[i]
		if v.Article != r.Who[0] && strings.Contains(text.Fold(text.Line(v.Text(d.c.Corpus))), added) {
			return false
		}
	}
	return true
}
