package speaker

import (
	"iter"
	"maps"
	"math/bits"
	"strings"

	lexicon "lineup/model/lexicon/word"
	"lineup/model/text"
)

// commonFrom is how many initials the corpus has before a surname that counts as usual, whose bearers may well
// have similar given names.
const commonFrom = 4

// month is the most days between articles on the news of one time.
const month = 31

// vouched reports whether two names which can be one person's by their letters are: they are written alike; or
// a story has both; or the roles of their bearers agree. Bearers whose roles differ stay two, except for a
// short form of a name whose surname nobody else has. If one of them has no distinctive role, it takes articles
// of one month, or a rare surname, or so many more articles that the other must mean the same: a Bob and a
// Robert of a usual surname, years apart, are two people more often than one.
func (k *cast) vouched(a, b int) bool {
	x, y := k.forms[a], k.forms[b]
	first, second, surname := &x.name.given[0], &y.name.given[0], &x.name.core
	sameGiven, sameSurname := first.text == second.text, surname.text == y.name.core.text
	byMiddleName := sameSurname && judgeFirst(*first, *second).verdict == different
	if x.name.whole == y.name.whole || sameSurname && (sameGiven || byMiddleName) || meet(x.stories, y.stories) {
		return true
	}
	switch k.callings(x, y) {
	case same:
		return true
	case different:
		return sameSurname && nicknames(first.lines, second.lines) == same && !surname.surname &&
			k.initialsOf[surname.text] == first.initial()|second.initial()
	}
	switch {
	case near(x.days, y.days):
		return true
	case len(first.text) == 1 || len(second.text) == 1, !sameGiven && !sameSurname:
		return false
	case k.common(surname) || k.common(&y.name.core):
		return max(x.articles, y.articles) >= dominant*min(x.articles, y.articles)
	}
	return true
}

// near reports whether two sorted lists have days of one month.
func near(a, b []int) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch d := a[i] - b[j]; {
		case d < -month:
			i++
		case d > month:
			j++
		default:
			return true
		}
	}
	return false
}

// common reports whether many people have the surname, in general or in this corpus.
func (k *cast) common(surname *word) bool {
	return surname.surname || bits.OnesCount32(k.initialsOf[surname.text]) >= commonFrom
}

// countInitials records the initials that occur with every surname.
func (k *cast) countInitials() {
	k.initialsOf = make(map[string]uint32, len(k.forms))
	for i := range k.forms {
		n := k.forms[i].name
		k.initialsOf[n.core.text] |= n.given[0].initial()
	}
}

// initial returns the first letter as a bit, none for a word without letters.
func (w *word) initial() uint32 {
	if w.text == "" {
		return 0
	}
	return 1 << (w.text[0] & 31)
}

// offices are the stems of offices of which nobody holds two at a time.
const offices = " presid senato repres govern mayor justic judge "

// office returns the office, as a stem, in two thirds of the articles with any for the bearers of a name, and
// three at least; "" for none.
func (k *cast) office(nodes []int) string {
	count, all := map[string]int{}, 0
	for _, n := range nodes {
		for w := range strings.FieldsFuncSeq(text.Fold(k.of(n).Role), between) {
			if w = stem(w); w != "" && listed(offices, w) {
				count[w]++
				all++
				break
			}
		}
	}
	for w, n := range count {
		if n >= 3 && 3*n >= 2*all {
			return w
		}
	}
	return ""
}

// otherOffice reports whether one of two names that differ in a middle name mostly has an office that the other
// has not: John F. Kennedy, the President, and John Kennedy, the senator.
func otherOffice(x, y *form) bool {
	return len(x.name.given) != len(y.name.given) && x.office != "" && y.office != "" && x.office != y.office
}

// callings compares the roles of the bearers of two forms: same where they share a distinctive word, different
// where both have words and share none at all.
func (k *cast) callings(x, y *form) verdict {
	if !x.called || !y.called {
		return unclear
	}
	if x.articles > y.articles {
		x, y = y, x
	}
	ours := maps.Collect(k.calling(x)) // the rarer form's
	found, called := false, false
	for w := range k.calling(y) {
		tells, shared := ours[w]
		if tells {
			return same
		}
		found, called = found || shared, true
	}
	if found || !called || len(ours) == 0 {
		return unclear
	}
	return different
}

// calling yields the words, as stems, of the roles of a form's bearers, and whether each is distinctive.
func (k *cast) calling(f *form) iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		for _, n := range f.nodes {
			for w := range strings.FieldsFuncSeq(text.Fold(k.of(n).Role), between) {
				if w = stem(w); len(w) < 3 || lexicon.JoinsRole.Has(w) {
					continue
				}
				if !yield(w, !listed(anybody, w)) {
					return
				}
			}
		}
	}
}

// between reports whether a character is between the words of a role.
func between(r rune) bool {
	return r == ' ' || r == '-' || r == ',' || r == '"' || r == '/' || r == '(' || r == ')' || r == '\'' || r == '’'
}

// stemLength is how many letters distinguish the words of roles: Ukraine and Ukrainian, senator and senators.
const stemLength = 6

// stem returns the beginning of a word of a role, folded, with an abbreviated office spelled out.
func stem(w string) string {
	switch w = strings.Trim(w, ".:;“”‘"); w {
	case "adm":
		w = "admiral"
	case "gov", "govs":
		w = "governor"
	case "rep", "reps", "congressman", "congresswoman":
		w = "representative"
	case "sen", "sens":
		w = "senator"
	}
	return w[:min(len(w), stemLength)]
}

func listed(list, word string) bool { return strings.Contains(list, " "+word+" ") }

// anybody are the beginnings of words that hardly distinguish the bearers of a name, since so many have them: a
// lawyer, a director, a Democrat.
const anybody = " advise adviso americ analys assist associ attorn author based board brothe campai candid center chair chairm chairw chief citize " +
	"city cofoun collea colleg column commit conser consul counse county daught democr deputy direct doctor econom editor execut expert father first " +
	"founda founde friend genera group head histor host house instit journa judge justic lawyer leader libera long longti man manage member " +
	"mother nation nomine office offici organi partne people police policy politi presid privat prof profes progre public report republ resear reside " +
	"retire schola school scient secret senior sister son spokes staff state strate studen suppor top univer vetera vice white wife woman writer "
