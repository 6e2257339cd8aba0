package passage

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/lexicon"
	"lineup/model/text"
)

// measure is what a number counts, as far as its surroundings tell. Only numbers of
// one measure contradict each other.
type measure uint8

const (
	count measure = iota
	money
	share
	year
	day
	clock
	score   // "97-1"
	lasting // "three weeks", in its unit
	nothing // part of a name or of a date in figures: "Number 10", "9/11", "a 1976 law", "the 14th Amendment"
)

// figure is a number in a cell.
type figure struct {
	span    model.Span
	key     string
	measure measure
	unit    string // of time, for what is lasting
}

// against says that two figures are of one measure, and so may contradict each other.
func (f *figure) against(g *figure) bool { return f.measure == g.measure && f.unit == g.unit }

const (
	months = " jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october " +
		"nov november dec december "
	moneys = " dollar dollars euro euros pound pounds yen rupee rupees yuan rouble roubles ruble rubles cent cents pence "
	shares = " percent percentage per "
	// units are those of time, each with its plural.
	units = " second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries "
	// sinceWhen are the words before a year that is a time and not a thing's name.
	sinceWhen = " in since from to until till between and by of before after during through "
	// labels are the words whose number is a name.
	labels = " number no article section chapter title amendment proposition prop route highway interstate flight channel " +
		"type covid grade room act resolution "
)

// measureOf reads off the words round the number w what it counts.
func measureOf(txt string, w lexicon.Word) measure {
	before, after := txt[:w.Span.Start], txt[w.Span.End:]
	next, last := wordAfter(after), wordBefore(before)
	sign, _ := utf8.DecodeLastRuneInString(before)
	dated := strings.Contains(months, next) || strings.Contains(months, last)
	switch {
	case strings.ContainsRune("$€£¥₹", sign) || strings.Contains(moneys, next):
		return money
	case strings.HasPrefix(after, "%") || strings.Contains(shares, next):
		return share
	case isYear(w.Span.Of(txt)):
		if dated || strings.Contains(sinceWhen, last) {
			return year
		}
		return nothing
	case dated:
		return day
	case joined(before, after, ":.") || halfDay(after):
		return clock
	case joined(before, after, "-–"):
		return score
	case strings.Contains(units, next):
		return lasting
	case joined(before, after, "/") || strings.Contains(labels, last) || ordinalName(w.Span.Of(txt), after):
		return nothing
	default:
		return count
	}
}

// figureOf reads the number w. Hours count to twelve, since "6:52 p.m." and "18:52" are
// one time and "6:52" may be it too.
func figureOf(txt string, w lexicon.Word) figure {
	f := figure{span: w.Span, key: w.Key, measure: measureOf(txt, w)}
	if f.measure == lasting {
		f.unit = strings.TrimSuffix(strings.TrimSpace(wordAfter(txt[w.Span.End:])), "s")
	}
	if f.measure != clock || joined(txt[:w.Span.Start], "", ":.") {
		return f
	}
	if hour, err := strconv.Atoi(strings.TrimPrefix(w.Key, "#")); err == nil {
		f.key = "hour " + strconv.Itoa(hour%12)
	}
	return f
}

// halfDay says that what follows a number makes it an hour: "p.m.", "am".
func halfDay(after string) bool {
	after = text.Fold(strings.ToValidUTF8(strings.TrimLeft(after[:min(len(after), reach)], " \u00a0"), ""))
	for _, half := range []string{"a.m", "p.m", "am", "pm"} {
		if rest, ok := strings.CutPrefix(after, half); ok {
			next, _ := utf8.DecodeRuneInString(rest)
			return !unicode.IsLetter(next)
		}
	}
	return false
}

// ordinalName says that an ordinal is part of a name: "14th" before " Amendment".
func ordinalName(written, after string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	return unicode.IsUpper(first) && len(written) > 2 && digit(written[0]) && unicode.IsLetter(rune(written[len(written)-1]))
}

// isYear says that a number is written as years are.
func isYear(s string) bool { return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") }

// joined says that one of the signs ties the number to another figure.
func joined(before, after, signs string) bool {
	r, n := utf8.DecodeRuneInString(after)
	if strings.ContainsRune(signs, r) && n < len(after) && digit(after[n]) {
		return true
	}
	r, n = utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(signs, r) && n < len(before) && digit(before[len(before)-n-1])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// reach is how many bytes beside a number are looked at for a word.
const reach = 24

// wordAfter is the word, folded and between spaces, that s begins with; "of" is
// passed over.
func wordAfter(s string) string {
	s = strings.TrimLeft(s[:min(len(s), reach)], " \u00a0-")
	s = strings.TrimLeft(strings.TrimPrefix(s, "of "), " ")
	if end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		s = s[:end]
	}
	return padded(s)
}

// wordBefore is the word, as wordAfter, that s ends with.
func wordBefore(s string) string {
	s = strings.TrimRight(s[max(0, len(s)-reach):], " \u00a0.")
	start := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	return padded(s[start+1:])
}

func padded(word string) string {
	if word == "" {
		return "\x00" // in no list
	}
	return " " + text.Fold(strings.ToValidUTF8(word, "")) + " "
}
