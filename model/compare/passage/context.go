package passage

import (
	"maps"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/compare/likeness"
	"lineup/model/lexicon"
	"lineup/model/text"
)

// token is a word of a sentence, stop words included.
type token struct {
	span   model.Span
	folded string
	key    string // "" for a stop word
	number bool
	name   bool // has a capital not due to the start of its sentence
	apart  bool // a mark of punctuation comes before it
}

// tokens reads a sentence, no more than mostWords of it. A number of several words is
// one token.
func tokens(words *lexicon.Reader, s *likeness.Sentence) []token {
	var out []token
	known := map[int]lexicon.Word{}
	for w := range words.Words(s.Text, s.Span) {
		if known[w.Span.Start] = w; len(known) > mostWords {
			break
		}
	}
	end := s.Span.Start
	for span := range text.Words(s.Span.Of(s.Text), s.Span.Start) {
		if span.Start < end {
			continue // continues a number
		}
		if len(out) == mostWords {
			break
		}
		t := token{span: span, apart: strings.ContainsAny(s.Text[end:span.Start], ",;:()—–\"“”\n")}
		if w, ok := known[span.Start]; ok {
			t.span, t.key, t.number = w.Span, w.Key, w.Number
			t.name = w.Capital && !w.Initial && !w.Number
		}
		t.folded = text.Fold(t.span.Of(s.Text))
		out, end = append(out, t), t.span.End
	}
	return out
}

// outcome is what happened to the people counted. Outlets have many words for it.
type outcome uint8

const (
	unknown outcome = iota
	died
	hurt
	missing
	arrested
	evacuated
)

// outcomeNames are the words of a label.
var outcomeNames = [...]string{died: "killed", hurt: "hurt", missing: "missing", arrested: "arrested", evacuated: "evacuated"}

// outcomeOf returns the outcome in a folded word.
func outcomeOf(word string) outcome {
	switch word {
	case "killed", "kill", "kills", "killing", "died", "die", "dies", "dying", "dead", "death", "deaths", "slain", "murdered",
		"perished", "fatalities", "fatally", "lives":
		return died
	case "hurt", "hurting", "injured", "injure", "injuring", "injures", "injuries", "wounded", "wounding", "hospital", "hospitals",
		"hospitalized", "hospitalised":
		return hurt
	case "missing", "unaccounted":
		return missing
	case "arrested", "arrests", "arrest", "arresting", "detained", "detaining", "custody":
		return arrested
	case "evacuated", "evacuating", "evacuate", "evacuees":
		return evacuated
	}
	return unknown
}

// anybody are the words that count people of any kind.
const anybody = " people person persons others victims "

// The words at which a clause ends.
const joints = " and but while whereas after when as who which that if because although including "

// vague are words in the clauses of any event.
const vague = " first time times year years day days week weeks month months new total number people "

// The most words before and after a figure that are searched for an event.
const (
	leading  = 8
	trailing = 10
	// longestNoun is the most words of a counted noun: "Security Council member states".
	longestNoun = 4
)

// context is what a figure counts and what happened to it.
type context struct {
	noun    []token // the noun counted, its head last; none where the sentence has none
	outcome outcome
	event   map[string]string // words of the clause by key, as written
	names   map[string]bool
	when    map[string]bool // days, months and years of the clause
}

// contextOf reads the text round the tokens from i to j, which are a figure.
func contextOf(txt string, list []token, i, j int) context {
	c := context{event: map[string]string{}, names: map[string]bool{}, when: map[string]bool{}}
	var end int
	c.noun, end = nounAt(list, j)
	nearest := leading + trailing
	see := func(k, far int) bool { // and whether the clause continues
		t := &list[k]
		if t.number || strings.Contains(joints, " "+t.folded+" ") && far > 1 {
			return false
		}
		if o := outcomeOf(t.folded); o != unknown && far < nearest {
			c.outcome, nearest = o, far
		}
		switch {
		case dated(t.folded):
			c.when[t.key] = true
		case t.name:
			c.names[t.key] = true
		case t.key != "" && (k < j || k >= end) && !strings.Contains(vague, " "+t.folded+" "):
			c.event[t.key] = t.span.Of(txt)
		}
		return true
	}
	for k := j; k < min(len(list), j+trailing); k++ {
		if list[k].apart || !see(k, k-j+1) {
			break
		}
	}
	for k := i - 1; k >= max(0, i-leading); k-- {
		if list[k+1].apart || !see(k, i-k+1) {
			break
		}
	}
	return c
}

// nounAt reads the counted noun from the token j on, and returns the token after it.
func nounAt(list []token, j int) (noun []token, end int) {
	for end = j; end < len(list) && !list[end].apart && nounLink(list[end].folded); {
		end++
	}
	for ; end < len(list) && len(noun) < longestNoun; end++ {
		t := &list[end]
		people := strings.Contains(anybody, " "+t.folded+" ")
		if t.apart || t.number || t.key == "" && !people || outcomeOf(t.folded) != unknown && t.folded != "lives" {
			break
		}
		if noun = append(noun, *t); people {
			return noun, end + 1
		}
	}
	return noun, end
}

// nounLink reports whether a word may be between a figure and its noun.
func nounLink(word string) bool {
	switch word {
	case "of", "the", "other":
		return true
	}
	return false
}

// dated reports whether a folded word is a day of the week or a month.
func dated(word string) bool {
	return strings.Contains(weekdays, " "+word+" ") || word != "may" && word != "second" && strings.Contains(months, " "+word+" ")
}

const weekdays = " monday tuesday wednesday thursday friday saturday sunday "

// written returns the words of the counted noun.
func (c *context) written(txt string) string {
	if len(c.noun) == 0 {
		return ""
	}
	return text.Line(model.Span{Start: c.noun[0].span.Start, End: c.noun[len(c.noun)-1].span.End}.Of(txt))
}

// sameNoun reports whether two contexts count the same: the head of one is among the words of the other, and
// their other words do not distinguish them.
func (c *context) sameNoun(d *context) bool {
	if len(c.noun) == 0 || len(d.noun) == 0 {
		return false
	}
	return c.sameHead(d) && (others(c.noun, d.noun) == 0 || others(d.noun, c.noun) == 0)
}

func (c *context) sameHead(d *context) bool {
	return has(c.noun, d.noun[len(d.noun)-1].key) || has(d.noun, c.noun[len(c.noun)-1].key)
}

func has(list []token, key string) bool {
	for i := range list {
		if list[i].key == key && key != "" {
			return true
		}
	}
	return false
}

// others returns how many words of one list the other lacks.
func others(list, without []token) int {
	n := 0
	for i := range list {
		if !has(without, list[i].key) {
			n++
		}
	}
	return n
}

// people reports whether the figure counts people of any kind, or has no noun.
func (c *context) people() bool {
	return len(c.noun) == 0 || strings.Contains(anybody, " "+c.noun[len(c.noun)-1].folded+" ")
}

// disjoint reports whether both have words and none is common.
func disjoint(x, y map[string]bool) bool {
	for k := range x {
		if y[k] {
			return false
		}
	}
	return len(x) > 0 && len(y) > 0
}

// shared returns the words, as written in the first, that the clauses of both have.
func (c *context) shared(d *context) []string {
	var out []string
	for k, w := range c.event {
		if _, ok := d.event[k]; ok {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// sameEvent reports whether the clauses of two figures are about one event. For people killed or hurt the
// outcome decides; else the words of the clauses do: a minimum number, and share of the shorter, must be
// common. Rainfall is from one place only if both name it alike.
func (f *figure) sameEvent(g *figure) bool {
	if disjoint(f.names, g.names) || disjoint(f.when, g.when) {
		return false
	}
	if f.outcome != g.outcome || !f.counts() && !maps.Equal(f.names, g.names) {
		return false
	}
	if f.measure == count {
		if f.outcome != unknown && (f.people() || g.people()) {
			return true
		}
		n := len(f.shared(&g.context))
		return f.sameNoun(&g.context) && (f.outcome != unknown || n >= 1 && 3*n >= min(len(f.event), len(g.event)))
	}
	n := len(f.shared(&g.context))
	return n >= 2 && 3*n >= min(len(f.event), len(g.event)) || n >= 1 && n >= min(len(f.event), len(g.event))
}
