package finds

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model"
	"lineup/model/lexicon"
	table "lineup/model/lexicon/word"
)

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
	if handle(base, here) || handle(here, base) || r.account() {
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

// account reports whether one side names an account, "@quillnews", in the place of a name.
func (r *reading) account() bool {
	at := func(s *side, from, to int) bool {
		before, _ := s.gaps(from, to)
		return to-from == 1 && strings.HasSuffix(before, "@")
	}
	p := r.pairing
	return !r.cutsAway() && r.named && at(&p.base, r.b0, r.b1) != at(&p.here, r.h0, r.h1)
}

// abridged reports whether two words are one month or day: "Oct", "October".
func abridged(x, y string) bool {
	x, y = strings.ToLower(x), strings.ToLower(y)
	return table.Date.Has(x) && len(y) > 2 && strings.HasPrefix(x, y) || table.Date.Has(y) && len(x) > 2 && strings.HasPrefix(y, x)
}

// firstName reports whether the words are two forms of a first name, before the same surname: "Steve", "Stephen".
func (r *reading) firstName() bool {
	p := r.pairing
	if !p.base.named(r.b0) || !p.here.named(r.h0) || !p.base.named(r.b1) || !p.here.named(r.h1) {
		return false
	}
	return p.base.words[r.b1].folded == p.here.words[r.h1].folded && p.base.words[r.b0].folded[0] == p.here.words[r.h0].folded[0]
}

// cues report who spoke; between the marks they are the outlet's.
var cues = setOf("said says added told")

// named reports whether a word is written as names are.
func (s *side) named(i int) bool {
	return i >= 0 && i < len(s.words) && opensHigh(s.words[i].Of(s.article.Text))
}

// written are the words [from, to) as they are.
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

// name: who or what is meant.
func name(r *reading) (verdict, bool) {
	v := verdict{kind: model.FindName, worth: .6}
	b, h := names(r.base.say), names(r.here.say)
	switch {
	case r.longest() > clause || b+h == 0 || r.clauses():
		return v, false
	case b > 0 && h > 0:
		v.worth = .75
	case r.cutsAway() && r.partName():
		v.worth = .25
	case r.cutsAway() && r.homely():
		v.worth = .3
	case r.cutsAway() && r.longest() <= 4:
		v.what = "the name"
		v.worth = .7
	case r.longest() > 6:
		return v, false
	}
	return v, 2*(b+h) >= r.says()
}

// homely reports whether the words that are gone are a nation's alone, "U.S." or "American": it is mostly plain
// from what is round them which is meant.
func (r *reading) homely() bool {
	words := r.pairing.base.written(r.b0, r.b1)
	if r.b0 == r.b1 {
		words = r.pairing.here.written(r.h0, r.h1)
	}
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool {
		w = strings.Trim(w, ".,’'")
		return table.Of(strings.ToLower(w))&(table.Demonym|table.Place) == 0 && strings.ReplaceAll(w, ".", "") != "US"
	})
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
		if w := &words[i]; w.Capital && !w.Initial && !w.Number && !(table.DroppedAtWill | table.Date).Has(w.Form) {
			n++
		}
	}
	return n
}
