package view

import (
	"slices"

	"lineup/model"
)

// How is the form in which an article, or an outlet, has an utterance.
type How uint8

// The forms. If several apply to a version, the last one counts.
const (
	HowUnclear How = iota // an excerpt, or perhaps in other words: nothing is claimed
	HowLeftOut            // reports the story without it
	HowFull               // in full
	HowPart               // in part
	HowMarked             // with a marked cut
	HowChanged            // with other or additional words
	HowCut                // with an unmarked cut
	HowOwn                // in the outlet's own words
	HowCopy               // in a text copied from another
	hows
)

var howNames = [hows]struct{ sign, label string }{
	HowUnclear: {"?", "not clear"},
	HowLeftOut: {"·", "left out"},
	HowFull:    {"●", "full"},
	HowPart:    {"◐", "part"},
	HowCopy:    {"=", "copy"},
	HowOwn:     {"≈", "own words"},
	HowCut:     {"−", "cut"},
	HowMarked:  {"…", "cut, marked"},
	HowChanged: {"~", "changed"},
}

// Hows returns all forms in the order of a legend.
func Hows() []How {
	return []How{HowFull, HowPart, HowCopy, HowOwn, HowCut, HowMarked, HowChanged, HowLeftOut, HowUnclear}
}

// Sign returns the form's sign, one cell wide.
func (h How) Sign() string { return howNames[h].sign }

// Label returns the form's name in a legend: "own words".
func (h How) Label() string { return howNames[h].label }

// Carries reports whether the article has at least some of the words.
func (h How) Carries() bool { return h > HowLeftOut }

// how returns the form in which a version has its utterance.
func (c *Corpus) how(u *model.Utterance, i int) How {
	v := &u.Versions[i]
	if c.copied(u, i) != model.None {
		return HowCopy
	}
	if i == u.Base {
		if c.unmarked(v) {
			return HowOwn
		}
		return HowFull
	}
	d := differ{c: c, u: u, base: &u.Versions[u.Base]}
	out := HowFull
	for _, x := range v.Differences {
		out = max(out, d.howOf(x, v))
	}
	return out
}

// howOf returns the form that results from one difference.
func (d *differ) howOf(x model.Difference, v *model.Version) How {
	r := Difference{base: Words(d.c.Corpus, d.base, x.Base), here: Words(d.c.Corpus, v, x.Here)}
	switch k, _ := d.kind(&r, x, v); k {
	case OwnWords, Translated:
		return HowOwn
	case InPart, EndsEarlier, BeginsLater:
		return HowPart
	case CutSilently, EndsWithin, BeginsWithin:
		return HowCut
	case CutOpenly:
		return HowMarked
	case AnotherWord, OnlyHere:
		return HowChanged
	default:
		return HowFull
	}
}

// unmarked reports whether a version has no words in quotation marks.
func (c *Corpus) unmarked(v *model.Version) bool {
	return !slices.ContainsFunc(v.Quotes, func(q int) bool { return c.Quotes[q].Kind != model.Indirect })
}
