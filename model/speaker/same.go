package speaker

import "strings"

// verdict is the relation of the bearers of two names.
type verdict uint8

const (
	// different names cannot belong to one person.
	different verdict = iota
	// unclear names join only where a story has both.
	unclear
	// same names belong to one person, unless others of the corpus contradict.
	same
)

// judgement is a verdict with its strength, which lets the surest names join first, and the reason in words for
// the user.
type judgement struct {
	verdict verdict
	// strength is 0 to 10; it orders judgements and is not a probability.
	strength int
	why      string
}

// judge decides on two names, the surname and the given names each by itself. Surnames alone never decide
// anything here: that takes an article or a story.
func judge(a, b *name) judgement {
	switch {
	case a.suffix != b.suffix:
		return judgement{different, 0, "one is " + strings.TrimSpace(a.suffix+" "+b.suffix) + ", the other is not"}
	case a.alone() != b.alone():
		return judgement{unclear, 0, "one is a surname alone"}
	case a.whole == b.whole:
		return judgement{same, 2 * strengthEqual, "the same name"}
	case a.alone():
		return judgement{unclear, 0, "surnames alone"}
	case a.familyFirst && b.familyFirst && a.given[0].sound != b.given[0].sound:
		return judgement{different, 0, "the given names differ"}
	}
	surname := judgeSurnames(a, b)
	if surname.verdict == different {
		return surname
	}
	return both(surname, judgeGiven(a, b), a, b)
}

// both combines the judgements on the surnames and on the given names. Doubt in one requires certainty in the
// other.
func both(surname, given judgement, a, b *name) judgement {
	strength := surname.strength + given.strength
	x, y := a.surname, b.surname
	initial := len(a.given[0].text) == 1 || len(b.given[0].text) == 1
	switch {
	case given.verdict == different:
		return given
	case initial && (x.text != y.text || x.surname):
		return judgement{unclear, strength, "an initial is too little for this surname"}
	case given.strength == strengthShort && x.surname && shortOfSpellings(a.given[0].lines, b.given[0].lines):
		return judgement{unclear, strength, "a short form of two spellings is too little for this surname"}
	case x.sound != y.sound && (x.surname || y.surname),
		x.text != y.text && (x.surname || y.surname) && given.strength < strengthEqual:
		return judgement{unclear, strength, "one of the surnames is a usual one, the other only similar"}
	case x.sound != y.sound && given.strength < strengthEqual && len(x.sound) < longSound,
		surname.strength == strengthSlip && given.strength < strengthAlike,
		given.strength == strengthSlip && (surname.strength < strengthEqual || x.surname):
		return judgement{unclear, strength, "surname and given name are both only similar"}
	}
	return judgement{min(surname.verdict, given.verdict), strength, surname.why + ", " + given.why}
}

// longSound is the least length at which a merely similar surname may come with a merely similar given name.
const longSound = 5

// Strengths of the judgement on one part of a name.
const (
	strengthSlip    = 1 // a slip of the pen
	strengthInitial = 2
	strengthShort   = 3 // a nickname, a middle name
	strengthAlike   = 4 // another romanisation
	strengthEqual   = 5
)

func judgeSurnames(a, b *name) judgement {
	x, y := a.surname, b.surname
	if len(x.text) != len(a.core.text) != (len(y.text) != len(b.core.text)) && a.core.text == b.core.text {
		return judgement{same, strengthAlike, "same surname but for its particle"}
	}
	switch {
	case x.text == y.text:
		return judgement{same, strengthEqual, "same surname"}
	case x.surname && y.surname:
		return judgement{different, 0, "two different surnames"}
	case x.sound == y.sound:
		return judgement{same, strengthAlike, "same surname, another spelling"}
	case soundAlike(x.sound, y.sound), x.family != 0 && x.family == y.family:
		return judgement{same, strengthAlike, "same surname, another romanisation"}
	case swapped(x.text, y.text):
		return judgement{same, strengthAlike, "same surname, letters changed about"}
	case slip(x.text, y.text), slip(x.sound, y.sound):
		return judgement{same, strengthSlip, "surnames a letter apart"}
	}
	return judgement{different, 0, "the surnames differ"}
}

// slip reports whether one word may be the other with a slip of the pen: long, alike at the start, and about
// one edit apart.
func slip(a, b string) bool {
	short, long := min(len(a), len(b)), max(len(a), len(b))
	return short >= 6 && a[0] == b[0] && long-short <= 2 && (oneEdit(a, b) || short >= 8 && jaroWinkler(a, b) >= .96)
}

// judgeGiven decides on the given names, middle names included.
func judgeGiven(a, b *name) judgement {
	x, y := a.given, b.given
	first := judgeFirst(x[0], y[0])
	if first.verdict == different && (byMiddleName(x, y, a.surname) || byMiddleName(y, x, a.surname)) {
		return judgement{same, strengthShort, "one is known by a middle name"}
	}
	if first.verdict == different || len(x) == 1 || len(y) == 1 {
		if first.verdict == same && len(x) != len(y) && first.strength == strengthEqual {
			return judgement{same, strengthShort, "same given name, one with a middle name"}
		}
		return first
	}
	switch judgeFirst(x[1], y[1]).verdict {
	case different:
		return judgement{different, 0, "the middle names conflict"}
	case unclear:
		return judgement{unclear, first.strength, "middle names that are only similar"}
	}
	return first
}

// byMiddleName reports whether all names of x are among those of y, after its first and in the same order:
// Tayyip in Recep Tayyip. It is no evidence where both that name and the surname are usual: Jose Sanchez,
// Marcio Jose Sanchez.
func byMiddleName(x, y []word, surname word) bool {
	if len(y) <= len(x) || len(x[0].text) < 3 || x[0].given && surname.surname {
		return false
	}
	at := 1
	for _, w := range x {
		for at < len(y) && y[at].text != w.text {
			at++
		}
		if at == len(y) {
			return false
		}
		at++
	}
	return true
}

// judgeFirst decides on one given name and another.
func judgeFirst(x, y word) judgement {
	nick := nicknames(x.lines, y.lines)
	switch {
	case x.text == y.text:
		return judgement{same, strengthEqual, "same given name"}
	case len(x.text) == 1 || len(y.text) == 1:
		if x.text[0] == y.text[0] {
			return judgement{same, strengthInitial, "the initial agrees"}
		}
		return judgement{different, 0, "the initials differ"}
	case nick == same:
		return judgement{same, strengthShort, "given names used for each other"}
	case x.sound == y.sound:
		return judgement{same, strengthAlike, "same given name, another spelling"}
	case nick == unclear:
		return judgement{unclear, 0, "given names that can be short for one"}
	case x.given && y.given:
		return judgement{different, 0, "the given names conflict"}
	case soundAlike(x.sound, y.sound):
		return judgement{same, strengthAlike, "same given name, another romanisation"}
	case swapped(x.text, y.text):
		return judgement{same, strengthShort, "same given name, letters changed about"}
	case gendered(x.text, y.text):
		return judgement{different, 0, "the given names conflict"}
	case slip(x.text, y.text):
		return judgement{same, strengthSlip, "given names a letter apart"}
	case jaroWinkler(x.sound, y.sound) >= .85 && len(x.text) > 3 && len(y.text) > 3:
		return judgement{unclear, 0, "given names that are only similar"}
	}
	return judgement{different, 0, "the given names conflict"}
}

// gendered reports whether one name is the other with the ending of women's names:
// Julian and Juliana, Denis and Denise.
func gendered(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, end := range []string{"a", "e", "ne", "na", "ina", "ette", "elle", "le"} {
		if a+end == b {
			return true
		}
	}
	return len(a) == len(b) && a[:len(a)-1] == b[:len(b)-1] && (a[len(a)-1] == 'a' || b[len(b)-1] == 'a')
}
