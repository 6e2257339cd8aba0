package finds

import (
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/lexicon"
	"lineup/model/text"
)

// figure is a number in an article, and what it counts.
type figure struct {
	article  int
	span     model.Span
	value    float64
	key      string // of its value
	noun     string // the key of what it counts
	written  string // and how that is written
	sentence model.Span
	keys     map[string]bool // of the words of the sentence
	names    map[string]bool // those of names alone
	event    string          // what happened to what is counted, "" where that is not known
}

// events tell those who were killed from those who were hurt, or only there: the keys of their words, a kind a line.
var events = eventsOf(`kill die dead death slain
injur wound hurt hospit
arrest detain charg
aboard board passeng
miss
rescu surviv`)

func eventsOf(lines string) map[string]string {
	m := map[string]string{}
	for line := range strings.SplitSeq(lines, "\n") {
		words := strings.Fields(line)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}

// eventOf is the event named nearest to a figure: behind it, else before it.
func eventOf(words []lexicon.Word, i int) string {
	for k := i + 1; k < len(words); k++ {
		if e := events[words[k].Key]; e != "" {
			return e
		}
	}
	for k := i - 1; k >= 0; k-- {
		if e := events[words[k].Key]; e != "" {
			return e
		}
	}
	return ""
}

// named are the words of names.
func named(words []lexicon.Word) map[string]bool {
	out := map[string]bool{}
	for i := range words {
		if words[i].Capital && !words[i].Initial {
			out[words[i].Key] = true
		}
	}
	return out
}

// figuresOf are the figures of an article that count something.
func figuresOf(a *model.Article, article int, words *lexicon.Reader) []figure {
	var out []figure
	for _, p := range a.Body() {
		if !hasFigure(p.Of(a.Text)) {
			continue
		}
		for _, s := range text.Sentences(a.Text, p) {
			if hasFigure(s.Of(a.Text)) {
				out = append(out, inSentence(a, article, s, words)...)
			}
		}
	}
	return out
}

func inSentence(a *model.Article, article int, s model.Span, words *lexicon.Reader) []figure {
	all := slices.Collect(words.Words(a.Text, s))
	keys := make(map[string]bool, len(all))
	for i := range all {
		keys[all[i].Key] = true
	}
	var out []figure
	for i, w := range all {
		if keys["poll"] || keys["survey"] {
			break // of whom was asked: they count others each
		}
		if !w.Number || !counts(a.Text, w.Span) || i+1 == len(all) {
			continue
		}
		next, ok := counted(a.Text, &all[i], all[i+1:])
		if !ok {
			continue
		}
		value, err := strconv.ParseFloat(strings.TrimPrefix(w.Key, "#"), 64)
		if err != nil {
			continue
		}
		out = append(out, figure{
			article: article, span: w.Span, value: value, key: w.Key, noun: next.Key, written: a.Text[all[i+1].Span.Start:next.Span.End],
			event: eventOf(all, i), sentence: s, keys: keys, names: named(all),
		})
	}
	return out
}

// counted is what a number counts: the first plural of the two words behind it; false where there is none.
func counted(txt string, number *lexicon.Word, behind []lexicon.Word) (lexicon.Word, bool) {
	const most = 2 // "flying hours", "world powers"
	end := number.Span.End
	for i := range min(most, len(behind)) {
		w := behind[i]
		if w.Number || w.Capital || measures[w.Form] || apartFrom(txt[end:w.Span.Start]) {
			break
		}
		if plural(w.Form) {
			return w, true
		}
		end = w.Span.End
	}
	return lexicon.Word{}, false
}

// plural says that a word is one: it ends so, or is one of the few that do not.
func plural(form string) bool {
	switch form {
	case "people", "men", "women", "children", "police", "troops":
		return true
	}
	return len(form) > 3 && strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss") && !strings.HasSuffix(form, "us")
}

// apartFrom says that what stands between a figure and the next word parts them.
func apartFrom(gap string) bool {
	const most = 12 // bytes: " of the other "
	return len(gap) > most || strings.ContainsAny(gap, ".,;:()\"“”—–-")
}

// measures are what is counted by everybody about everything.
var measures = setOf(`percent year years month months week weeks day days hour hours minute minutes seconds times time million billion
people's pm am a.m p.m o'clock points point percentage likely registered adults margin poll survey
dollars cents euros pounds degrees feet miles kilometers kilometres meters metres inches acres old mph mg degrees`)

// counts says that a number is a plain one: no year, sum of money, date, clock or part of a name.
func counts(txt string, s model.Span) bool {
	w := s.Of(txt)
	if len(w) == 4 && (w[:2] == "19" || w[:2] == "20") {
		return false
	}
	before := txt[:s.Start]
	after := txt[s.End:]
	for _, sign := range []string{"$", "£", "€", "-", ":", "No. ", " and "} { // "and": of several, added up elsewhere
		if strings.HasSuffix(before, sign) {
			return false
		}
	}
	for _, ordinal := range []string{"th", "st", "nd", "rd"} {
		if strings.HasSuffix(w, ordinal) {
			return false
		}
	}
	return !strings.HasPrefix(after, ":") && !strings.HasPrefix(after, "%")
}

// numerals are those words that numbers below a hundred begin with.
var numerals = setOf(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety dozen dozens`)

// hasFigure says that a number may stand in s. It is asked of every sentence, and so looks at words only as far as it must.
func hasFigure(s string) bool {
	start := -1
	for i := 0; i <= len(s); i++ {
		var c byte
		if i < len(s) {
			c = s[i] | 0x20
		}
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			return true
		}
		if c >= 'a' && c <= 'z' {
			if start < 0 {
				start = i
			}
			continue
		}
		if n := i - start; start >= 0 && n >= 3 && n <= 9 && numerals[strings.ToLower(s[start:i])] {
			return true
		}
		start = -1
	}
	return false
}
