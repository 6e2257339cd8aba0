package wording

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"lineup/model"
	figures "lineup/model/lexicon"
	"lineup/model/lexicon/word"
	"lineup/model/text"
)

// units maps the different ways of writing a unit beside a number to one form.
var units = unitsOf(`
dollar dollars usd $
pound pounds gbp £ sterling
euro euros eur €
yen jpy ¥
rupee rupees inr ₹
cent cents c
million millions m mn mln
billion billions bn b
trillion trillions tn trn
thousand thousands k
percent % pct
degree degrees °
foot feet ft
inch inches in
yard yards yd yds
mile miles mi
meter meters metre metres
kilometer kilometers kilometre kilometres km kms
centimeter centimeters centimetre centimetres cm
millimeter millimeters millimetre millimetres mm
gram grams g
kilogram kilograms kilo kilos kg kgs
tonne tonnes ton tons t
ounce ounces oz
pint pints pt
liter liters litre litres l
gallon gallons gal
acre acres
hectare hectares ha
hour hours hr hrs h
minute minutes min mins
second seconds sec secs
celsius centigrade
fahrenheit f
watt watts w
kilowatt kilowatts kw
megawatt megawatts mw
gigawatt gigawatts gw
am a.m
pm p.m
number no nos numbers
doctor dr
saint st
mount mt
fort ft.
versus vs v
mister mr
missus mrs
street st.
avenue ave
january jan
february feb
august aug
september sept sep
october oct
november nov
december dec
`)

func unitsOf(table string) map[string]string {
	m := map[string]string{}
	for line := range strings.SplitSeq(strings.TrimSpace(table), "\n") {
		w := strings.Fields(line)
		for _, v := range w {
			m[v] = w[0]
		}
	}
	return m
}

// compound are units that are written as one word.
var compound = map[string]string{"mph": "mile per hour", "kph": "kilometer per hour", "kmh": "kilometer per hour", "mpg": "mile per gallon"}

// fractions spells out the characters for fractions.
var fractions = strings.NewReplacer("½", " 0.5 ", "¼", " 0.25 ", "¾", " 0.75 ", "⅛", " 0.125 ")

// sameValue reports whether two stretches of text mean the same, with a number and its unit or a title written in
// two ways: “$2 billion” and “two billion dollars”, “5 p.m.” and “5pm”, “twentieth” and “20th”.
func sameValue(x, y string) bool {
	const most = 48 // bytes
	return len(x) <= most && len(y) <= most && x != "" && y != "" && slices.Equal(valuesIn(x), valuesIn(y))
}

// valuesIn returns the words of a stretch, each in one form, in alphabetical order: the sign of a currency precedes
// its number, but the name follows it.
func valuesIn(s string) []string {
	var out []string
	value, open := 0., false
	parts := partsOf(figures.Figured(s))
	for _, p := range parts {
		v, isNumber := valueOf(p)
		scale := word.Scale(units[p])
		switch {
		case isNumber && open && (value >= 20 && v < lowest(value) && v >= 1 || v < 1):
			value += v
		case isNumber:
			if open {
				out = append(out, number(value))
			}
			value, open = v, true
		case open && (scale > 0 || p == "hundred"):
			value *= max(scale, word.Scale(p))
		case p == "-" || p == "of" || p == "a" && len(parts) > 1:
		default:
			if u, ok := units[p]; ok {
				p = u
			}
			out = append(out, strings.Fields(cmp.Or(compound[p], p))...)
		}
	}
	if open {
		out = append(out, number(value))
	}
	slices.Sort(out)
	return out
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', 12, 64) }

// valueOf reads a number in figures or in one word.
func valueOf(s string) (float64, bool) {
	if v, ok := variants()[s]; ok && v[0] >= '0' && v[0] <= '9' {
		s = v
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	return v, err == nil
}

// partsOf splits a stretch into words, numbers and signs, folded: "$5m" is "$", "5", "m". Ordinals are words of
// their own: "21st".
func partsOf(s string) []string {
	var out []string
	s = strings.Map(seen, text.Fold(fractions.Replace(s)))
	for i := 0; i < len(s); {
		n := strings.IndexFunc(s[i:], func(c rune) bool { return !partOfWord(c) })
		if n < 0 {
			n = len(s) - i
		}
		if n == 0 {
			for k, c := range s[i:] {
				if k > 0 {
					break
				}
				n = len(string(c))
				if signs[c] != "" {
					out = append(out, string(c))
				}
			}
			i += n
			continue
		}
		out = append(out, cutNumber(strings.Trim(s[i:i+n], ".,'"))...)
		i += n
	}
	return ordinals(out)
}

func partOfWord(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c) || c == '.' || c == ',' || c == '\''
}

// cutNumber separates the figures of a word from the letters after them.
func cutNumber(w string) []string {
	i := strings.IndexFunc(w, unicode.IsLetter)
	if i <= 0 || w[0] < '0' || w[0] > '9' {
		if w == "" {
			return nil
		}
		return []string{w}
	}
	switch tail := w[i:]; tail {
	case "st", "nd", "rd", "th":
		return []string{strings.ReplaceAll(w, ",", "")}
	default:
		return []string{w[:i], tail}
	}
}

// ordinals converts ordinals in words to the form of those in figures: "twenty", "first" to "21st".
func ordinals(parts []string) []string {
	var out []string
	for _, p := range parts {
		o, ok := ordinalOf(p)
		if !ok {
			out = append(out, p)
			continue
		}
		if n := len(out); n > 0 && o < 10 {
			if v, isNumber := valueOf(out[n-1]); isNumber && v >= 20 && int(v)%10 == 0 {
				o += int(v)
				out = out[:n-1]
			}
		}
		out = append(out, "#"+strconv.Itoa(o))
	}
	return out
}

// ordinalOf reads an ordinal in figures or in one word.
func ordinalOf(s string) (int, bool) {
	for _, tail := range []string{"st", "nd", "rd", "th"} {
		head := strings.TrimSuffix(s, tail)
		if head == s || head == "" {
			continue
		}
		if n, err := strconv.Atoi(head); err == nil {
			return n, true
		}
		if tail != "th" {
			continue
		}
		for _, stem := range []string{head, head + "e", head + "t", strings.TrimSuffix(head, "f") + "ve", strings.TrimSuffix(head, "ie") + "y"} {
			if v, ok := variants()[stem]; ok && v[0] >= '0' && v[0] <= '9' {
				n, err := strconv.Atoi(v)
				return n, err == nil
			}
		}
	}
	switch s {
	case "first":
		return 1, true
	case "second":
		return 2, true
	case "third":
		return 3, true
	}
	return 0, false
}

// respell replaces adjacent differences that only write a value in another way by one difference of spelling.
func (d *differ) respell() {
	const (
		most = 4  // differences
		near = 24 // bytes between two of them
	)
	for i := 0; i < len(d.found); i++ {
		for j := min(i+most, len(d.found)) - 1; j >= i; j-- {
			x, y := d.found[i], d.found[j]
			base := model.Span{Start: x.Base.Start, End: max(x.Base.End, y.Base.End)}
			here := model.Span{Start: x.Here.Start, End: max(x.Here.End, y.Here.End)}
			if base.Len() < 0 || here.Len() < 0 || y.Base.Start-x.Base.End > near*most || !d.mayRespell(d.found[i:j+1]) ||
				!sameValue(base.Of(d.Base.Text), here.Of(d.Here.Text)) {
				continue
			}
			d.found = slices.Replace(d.found, i, j+1, model.Difference{
				Class: model.ClassSpelling, Base: trimmed(d.Base.Text, base), Here: trimmed(d.Here.Text, here),
			})
			break
		}
	}
}

// mayRespell reports whether the differences may come from another spelling of a value.
func (d *differ) mayRespell(all []model.Difference) bool {
	for _, f := range all {
		switch f.Class {
		case model.ClassSubstituted, model.ClassSilentCut, model.ClassAdded, model.ClassReordered, model.ClassSpelling,
			model.ClassPunctuation, model.ClassTypography, model.ClassCleaned, model.ClassEllipsis:
		default:
			return false
		}
	}
	return slices.ContainsFunc(all, func(f model.Difference) bool { return f.Class.News() })
}

// seen drops invisible characters, and maps every space to one form.
func seen(c rune) rune {
	switch {
	case c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c >= '\u2060' && c <= '\u2064' || c == '\uFEFF':
		return -1
	case unicode.IsSpace(c):
		return ' '
	}
	return c
}
