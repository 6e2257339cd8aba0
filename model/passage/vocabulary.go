package passage

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"lineup/model"
	"lineup/model/text"
)

// word is a word of a unit that says something.
type word struct {
	term int32
	span model.Span
	// capital says that it is written with a capital which the start of a
	// sentence does not explain.
	capital bool
}

// term is what different forms of a word have in common.
type term struct {
	key    string
	number bool
	name   bool
	// units is how many units hold it.
	units int32
	// weight is what a unit that holds it tells by it: the less units, the more.
	weight float64
	// postings are the units that hold it, in order.
	postings []int32
	capitals, smalls int32
}

// vocabulary is the terms of all articles that are compared.
type vocabulary struct {
	terms []term
	of    map[string]int32 // by key
	forms map[string]int32 // by folded word; none for stop words
	stem  *snowballstem.Env
}

const none = -1

func newVocabulary() *vocabulary {
	return &vocabulary{of: map[string]int32{}, forms: map[string]int32{}, stem: snowballstem.NewEnv("")}
}

// read finds the words of u that say something.
func (v *vocabulary) read(txt string, u *unit) {
	initial := true
	end := u.span.Start
	var run *float64 // the number that the next word may multiply
	for s := range text.Words(u.span.Of(txt), u.span.Start) {
		if strings.ContainsAny(txt[end:s.Start], "“\":‘(") {
			initial = true
		}
		end = s.End
		folded := text.Fold(s.Of(txt))
		if s.Of(txt) == "US" {
			folded = "u.s"
		}
		if n, ok := number(folded); ok {
			u.words = append(u.words, word{term: v.intern(numberKey(n), true), span: s})
			run, initial = &n, false
			continue
		}
		if f, ok := scales[folded]; ok && run != nil {
			last := &u.words[len(u.words)-1]
			last.term = v.intern(numberKey(*run*f), true)
			last.span.End = s.End
			run = nil
			continue
		}
		run = nil
		t := v.form(folded)
		if t != none {
			r, _ := utf8.DecodeRuneInString(s.Of(txt))
			w := word{term: t, span: s, capital: unicode.IsUpper(r) && !initial}
			if !initial {
				if w.capital {
					v.terms[t].capitals++
				} else {
					v.terms[t].smalls++
				}
			}
			u.words = append(u.words, w)
		}
		initial = false
		if len(u.words) >= maxWords {
			return
		}
	}
}

// form returns the term of a word, none for a stop word.
func (v *vocabulary) form(folded string) int32 {
	if t, ok := v.forms[folded]; ok {
		return t
	}
	t := int32(none)
	if bare := strings.TrimSuffix(strings.TrimSuffix(folded, "'s"), "'"); !stop[bare] && len(bare) > 1 && len(bare) < 40 {
		t = v.intern(v.key(bare), false)
	}
	v.forms[folded] = t
	return t
}

// key is the form that the forms of a word share.
func (v *vocabulary) key(bare string) string {
	bare = strings.ReplaceAll(bare, ".", "")
	if s, ok := nations[bare]; ok {
		return s
	}
	v.stem.SetCurrent(bare)
	english.Stem(v.stem)
	return v.stem.Current()
}

func (v *vocabulary) intern(key string, number bool) int32 {
	if t, ok := v.of[key]; ok {
		return t
	}
	t := int32(len(v.terms))
	v.terms = append(v.terms, term{key: key, number: number})
	v.of[key] = t
	return t
}

// settle decides what is a name, leads the spellings of a name together, and
// weighs every term by how few units hold it.
func (v *vocabulary) settle(units []unit) {
	same := v.spellings()
	for i := range units {
		u := &units[i]
		for j := range u.words {
			u.words[j].term = same[u.words[j].term]
			u.terms = append(u.terms, u.words[j].term)
		}
		slices.Sort(u.terms)
		u.terms = slices.Compact(u.terms)
		for _, t := range u.terms {
			v.terms[t].postings = append(v.terms[t].postings, int32(i))
		}
	}
	n := float64(len(units))
	for i := range v.terms {
		t := &v.terms[i]
		t.weight = math.Log((n + 1) / (float64(len(t.postings)) + .5))
	}
}

// spellings marks the terms that are names and gives every term the one that
// stands for it: itself, or for a name the first that sounds alike.
func (v *vocabulary) spellings() []int32 {
	same := make([]int32, len(v.terms))
	sounds := map[string]int32{}
	for i := range v.terms {
		t := &v.terms[i]
		same[i] = int32(i)
		t.name = !t.number && t.capitals > t.smalls
		if !t.name {
			continue
		}
		if s := sound(t.key); s != "" {
			if first, ok := sounds[s]; ok {
				same[i] = first
			} else {
				sounds[s] = int32(i)
			}
		}
	}
	return same
}

// sound is the consonants of a name, each run of one as one, which spellings of a
// foreign name share: "zelenskiy", "zelensky". "" for a name with too few.
func sound(key string) string {
	b := make([]byte, 0, len(key))
	for i := range len(key) {
		c := key[i]
		if c < 'a' || c > 'z' || strings.IndexByte("aeiouyhw", c) >= 0 {
			if i == 0 {
				b = append(b, c)
			}
			continue
		}
		if len(b) == 0 || b[len(b)-1] != c {
			b = append(b, c)
		}
	}
	if len(b) < 4 {
		return ""
	}
	return string(b)
}
