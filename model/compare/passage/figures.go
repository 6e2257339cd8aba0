package passage

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/compare/likeness"
	"lineup/model/lexicon"
	"lineup/model/text"
)

// measure is what a number counts, as far as its context shows. Only numbers of one measure contradict each
// other.
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

// figure is a number in a cell, with its noun and its clause.
type figure struct {
	context

	span    model.Span // the figure alone
	told    model.Span // with its sign and its unit: "$4 million", "three weeks", "6:52 p.m."
	key     string
	value   float64
	measure measure
	unit    string // of time, of money
	bound   bound
}

// bound is how exact a figure is meant to be.
type bound uint8

const (
	exact   bound = iota
	about         // "some 40", "nearly 40"
	loosely       // "a quarter of a million", "two dozen"
	atLeast       // "more than 40"
	atMost        // "up to 40"
)

// against reports whether two figures have one measure, count the same, and cannot both be right.
func (f *figure) against(g *figure) bool {
	return f.alike(g) && !f.agrees(g)
}

// alike reports whether two figures give an amount of the same thing.
func (f *figure) alike(g *figure) bool {
	return f.measure != nothing && f.measure == g.measure && f.unit == g.unit && f.sameEvent(g)
}

// The relative error of a figure that is only approximate: near; of a round word: far. A quarter of a million
// may be 210,000, but not 190,000.
const (
	near = .1
	far  = .2
)

// between returns the range of a figure, from the least to the most.
func (f *figure) between() (least, most float64) {
	switch f.bound {
	case about:
		return f.value * (1 - near), f.value / (1 - near)
	case loosely:
		return f.value * (1 - far), f.value / (1 - far)
	case atLeast:
		return f.value, math.Inf(1)
	case atMost:
		return math.Inf(-1), f.value
	default:
		return f.value, f.value
	}
}

// agrees reports whether two figures can both be right: their ranges overlap, or one is the other rounded.
func (f *figure) agrees(g *figure) bool {
	if f.key == g.key {
		return true
	}
	if f.measure == clock || f.measure == year || f.measure == day || f.measure == score {
		return f.bound != exact || g.bound != exact
	}
	a, b := f.between()
	c, d := g.between()
	return a <= d && c <= b || f.bound == exact && g.bound == exact && (rounds(f.value, g.value) || rounds(g.value, f.value)) &&
		math.Abs(f.value-g.value) <= near*max(f.value, g.value)
}

// rounds reports whether x is y rounded to the digits of x.
func rounds(x, y float64) bool {
	digits := len(strings.Trim(strings.ReplaceAll(strconv.FormatFloat(x, 'f', -1, 64), ".", ""), "0"))
	if digits == 0 || x < 10 && x == math.Trunc(x) && y == math.Trunc(y) {
		return false
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(y, 'e', digits-1, 64), 64)
	return err == nil && rounded == x
}

const (
	months = " jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october " +
		"nov november dec december "
	moneys = " dollar dollars euro euros pound pounds yen rupee rupees yuan rouble roubles ruble rubles cent cents pence "
	shares = " percent percentage per "
	// units are the units of time, each with its plural.
	units = " second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries "
	// lengths are the units of distance, weight and speed, which change from hour to hour and seldom measure one
	// thing.
	lengths = " mile miles kilometer kilometers kilometre kilometres km foot feet inch inches yard yards meter meters metre metres " +
		"acre acres ton tons tonnes gallon gallons mph knots degree degrees "
	// sinceWhen are the words before a year that is a time and not part of a name.
	sinceWhen = " in since from to until till between and by of before after during through "
	// labels are the words whose number is a name.
	labels = " number no article section chapter title amendment proposition prop route highway interstate flight channel " +
		"type covid grade room act resolution "
)

// measureOf returns what the number at s counts, from the words round it.
func measureOf(txt string, s model.Span) measure {
	before, after := txt[:s.Start], txt[s.End:]
	next, last := wordAfter(after), wordBefore(before)
	sign, _ := utf8.DecodeLastRuneInString(before)
	dated := strings.Contains(months, next) || strings.Contains(months, last)
	switch {
	case strings.ContainsRune("$€£¥₹", sign) || strings.Contains(moneys, next):
		return money
	case strings.HasPrefix(after, "%") || strings.Contains(shares, next) || ofWhole(s.Of(txt)):
		return share
	case isYear(s.Of(txt)):
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
	case joined(before, after, "/") || strings.Contains(labels, last) || ordinalName(s.Of(txt), after):
		return nothing
	default:
		return count
	}
}

// figures reads the figures of a sentence.
func figures(words *lexicon.Reader, s *likeness.Sentence) []figure {
	list := tokens(words, s)
	var out []figure
	for i := 0; i < len(list); i++ {
		if !list[i].number {
			continue
		}
		f, next := figureOf(s.Text, list, i)
		out = append(out, f)
		i = next - 1
	}
	return out
}

// figureOf reads the figure that starts at the token i, and returns the token after it.
func figureOf(txt string, list []token, i int) (f figure, next int) {
	t := &list[i]
	f = figure{span: t.span, key: t.key, measure: measureOf(txt, t.span)}
	f.value, _ = strconv.ParseFloat(strings.TrimPrefix(t.key, "#"), 64)
	next = i + 1
	if next < len(list) && list[next].number && (f.measure == clock || f.measure == score) && list[next].span.Start == t.span.End+1 {
		f.key += list[next].key
		f.span.End = list[next].span.End
		next++
	}
	switch f.measure {
	case share:
		if ofWhole(f.span.Of(txt)) {
			f.value *= 100
		}
	case clock:
		f.key = hourKey(f.key)
	case lasting:
		f.unit = strings.TrimSuffix(strings.TrimSpace(wordAfter(txt[f.span.End:])), "s")
	case money:
		f.unit = currency(txt, f.span)
	}
	if partial(txt, list, i, next) {
		f.measure = nothing
	}
	f.told = f.withUnit(txt)
	behind, n := boundBehind(list, next)
	f.context = contextOf(txt, list, i, next+n)
	if n > 0 {
		f.bound, f.told.End = behind, max(f.told.End, list[next+n-1].span.End)
	} else if f.bound, n = boundBefore(list, i); n > 0 {
		f.told.Start = list[i-n].span.Start
	}
	if written := f.span.Of(txt); strings.HasPrefix(txt[f.span.End:], "+") {
		f.bound = atLeast
	} else if f.bound <= about && (roundWord(written) || ofWhole(written)) {
		f.bound = loosely
	}
	return f, next
}

// roundWord reports whether a number is a round word, not a count: "a million", "half a million", "two dozen".
func roundWord(written string) bool {
	folded := text.Fold(written)
	for _, w := range []string{"a ", "an ", "half", "quarter"} {
		if strings.HasPrefix(folded, w) || len(w) > 3 && strings.Contains(folded, w) {
			return true
		}
	}
	return strings.HasSuffix(folded, "dozen")
}

// ofWhole reports whether a number is a fraction in words: "two thirds", "half".
func ofWhole(written string) bool {
	folded := text.Fold(written)
	last := folded[strings.LastIndexAny(folded, " -")+1:]
	switch last {
	case "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "sixths", "eighth", "eighths", "tenth", "tenths":
		return true
	}
	return false
}

// hourKey returns the key of a time. Hours count to twelve, since "6:52 p.m." and "18:52" are one time and
// "6:52" may be too.
func hourKey(key string) string {
	hour, minute, _ := strings.Cut(strings.TrimPrefix(key, "#"), "#")
	n, err := strconv.Atoi(hour)
	if err != nil {
		return key
	}
	if minute == "" {
		minute = "0"
	}
	return "hour " + strconv.Itoa(n%12) + ":" + minute
}

// currency returns the currency of an amount.
func currency(txt string, s model.Span) string {
	if sign, _ := utf8.DecodeLastRuneInString(txt[:s.Start]); strings.ContainsRune("$€£¥₹", sign) {
		return string(sign)
	}
	switch word := strings.TrimSpace(wordAfter(txt[s.End:])); word {
	case "dollar", "dollars":
		return "$"
	case "euro", "euros":
		return "€"
	case "pound", "pounds":
		return "£"
	default:
		return strings.TrimSuffix(word, "s")
	}
}

// partial reports whether no other figure could contradict this one: a part or an end of something, "three of
// the five", "two-thirds", "twice", "another four", from 40 to 50"; a rank, an age, or a rough word.
func partial(txt string, list []token, i, next int) bool {
	if ordinal(list[i].folded) && measureOf(txt, list[i].span) != day {
		return true
	}
	word := func(k int) string {
		if k < 0 || k >= len(list) {
			return ""
		}
		return list[k].folded
	}
	number := func(k int) bool { return k >= 0 && k < len(list) && list[k].number }
	for _, k := range [...]int{next, next + 1} {
		switch word(k) {
		case "third", "thirds", "quarters", "fifths", "tenths", "times", "old", "more", "additional", "further", "other", "others",
			"points", "point", "among":
			return true
		}
	}
	switch word(i - 1) {
	case "another", "additional", "further", "other", "first", "last", "next", "remaining", "aged", "age", "these", "those", "every", "each":
		return true
	}
	of := word(next) == "of" && (number(next+1) || number(next+2) || word(next+1) == "them" || word(next+1) == "those" || word(next+1) == "these")
	link := func(w string) bool { return w == "to" || w == "or" }
	ends := link(word(next)) && number(next+1) || link(word(i-1)) && number(i-2) || word(i-1) == "between"
	ends = ends || word(i-1) == "and" && number(i-2) && word(i-3) == "between"
	inside := word(i-1) == "of" && number(i-2) || (word(i-1) == "the" || word(i-1) == "its") && word(i-2) == "of"
	return of || ends || inside || joined(txt[:list[i].span.Start], txt[list[next-1].span.End:], "-–")
}

// bounds are the words that qualify the figure after them, longer ones before those that end them.
var bounds = []struct {
	words string
	bound bound
}{
	{"no more than", atMost},
	{"not more than", atMost},
	{"no fewer than", atLeast},
	{"no less than", atLeast},
	{"fewer than", atMost},
	{"less than", atMost},
	{"as many as", atMost},
	{"as much as", atMost},
	{"up to", atMost},
	{"at most", atMost},
	{"a maximum of", atMost},
	{"under", atMost},
	{"below", atMost},
	{"more than", atLeast},
	{"greater than", atLeast},
	{"as few as", atLeast},
	{"at least", atLeast},
	{"a minimum of", atLeast},
	{"upwards of", atLeast},
	{"in excess of", atLeast},
	{"well over", atLeast},
	{"just over", about},
	{"over", atLeast},
	{"exceeding", atLeast},
	{"exceeded", atLeast},
	{"topping", atLeast},
	{"topped", atLeast},
	{"than", atLeast},
	{"just under", about},
	{"close to", about},
	{"an estimated", about},
	{"estimated", about},
	{"more or less", about},
	{"about", about},
	{"around", about},
	{"roughly", about},
	{"nearly", about},
	{"almost", about},
	{"some", about},
	{"approximately", about},
	{"circa", about},
	{"perhaps", about},
	{"maybe", about},
}

// boundsBehind are those after it.
var boundsBehind = []struct {
	words string
	bound bound
}{{"or so", about}, {"odd", about}, {"or more", atLeast}, {"plus", atLeast}, {"or fewer", atMost}, {"or less", atMost}}

// boundBefore returns the bound in the words before the token i, and how many words it has.
func boundBefore(list []token, i int) (b bound, n int) {
	if list[i].apart {
		return exact, 0
	}
	for _, x := range bounds {
		if n := 1 + strings.Count(x.words, " "); follows(list, i-n, x.words) {
			return x.bound, n
		}
	}
	return exact, 0
}

// boundBehind returns the bound in the words from the token i on.
func boundBehind(list []token, i int) (b bound, n int) {
	for _, x := range boundsBehind {
		if i < len(list) && !list[i].apart && follows(list, i, x.words) {
			return x.bound, 1 + strings.Count(x.words, " ")
		}
	}
	return exact, 0
}

// follows reports whether words, with a blank between them, are in a list from the token i on.
func follows(list []token, i int, words string) bool {
	if i < 0 {
		return false
	}
	first := i
	for w := range strings.FieldsSeq(words) {
		if i == len(list) || list[i].folded != w || i > first && list[i].apart {
			return false
		}
		i++
	}
	return true
}

// withUnit returns the figure with its sign and unit.
func (f *figure) withUnit(txt string) model.Span {
	s := f.span
	switch f.measure {
	case money:
		if sign, n := utf8.DecodeLastRuneInString(txt[:s.Start]); strings.ContainsRune("$€£¥₹", sign) {
			s.Start -= n
			return s
		}
		s.End = wordEnd(txt, s.End)
	case share:
		if strings.HasPrefix(txt[s.End:], "%") {
			s.End++
			return s
		}
		if ofWhole(s.Of(txt)) {
			return s
		}
		s.End = wordEnd(txt, s.End)
	case lasting:
		s.End = wordEnd(txt, s.End)
	default:
	}
	return s
}

// wordEnd returns the end of the word after a position.
func wordEnd(txt string, at int) int {
	rest := txt[at:]
	from := len(rest) - len(strings.TrimLeft(rest, " \u00a0-"))
	if end := strings.IndexFunc(rest[from:], func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		return at + from + end
	}
	return len(txt)
}

// halfDay reports whether the text after a number makes it an hour: "p.m.", "am".
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

// ordinalName reports whether an ordinal is part of a name: "14th" before " Amendment".
func ordinalName(written, after string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	return unicode.IsUpper(first) && ordinal(written)
}

// ordinal reports whether a number is written as a rank, or as a decade: "14th", "1970s".
func ordinal(written string) bool {
	digits := strings.TrimRightFunc(written, unicode.IsLetter)
	switch written[len(digits):] {
	case "st", "nd", "rd", "th", "s":
		return digits != "" && digit(written[0]) && !strings.Contains(written, " ")
	}
	return false
}

// isYear reports whether a number has the form of a year.
func isYear(s string) bool { return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") }

// joined reports whether one of the signs joins the number to another figure.
func joined(before, after, signs string) bool {
	r, n := utf8.DecodeRuneInString(after)
	if strings.ContainsRune(signs, r) && n < len(after) && digit(after[n]) {
		return true
	}
	r, n = utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(signs, r) && n < len(before) && digit(before[len(before)-n-1])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// reach is how many bytes beside a number are searched for a word.
const reach = 24

// wordAfter returns the word, folded and between spaces, that s begins with; "of" is skipped.
func wordAfter(s string) string {
	s = strings.TrimLeft(s[:min(len(s), reach)], " \u00a0-")
	s = strings.TrimLeft(strings.TrimPrefix(s, "of "), " ")
	if end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		s = s[:end]
	}
	return padded(s)
}

// wordBefore returns the word, like wordAfter, that s ends with.
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
