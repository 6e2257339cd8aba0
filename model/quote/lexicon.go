package quote

import (
	"bytes"
	"strings"
)

// word is what the lexicon knows of a word: a set of the classes below. A word
// may have several; the place it stands in decides.
type word uint64

// The classes.
const (
	wSpeech  word = 1 << iota // a form of a reporting verb
	wCall                     // ... of a verb that gives a thing a name
	wBelief                   // ... of a verb of thinking
	wManner                   // ... of a verb that reports only beside marks
	wBase                     // the verb's form: say
	wThird                    // says
	wPast                     // said
	wIng                      // saying
	wNounToo                  // the form is a noun as well: claims, reports
	wAux                      // has, was, would, did
	wAdverb
	wHe // pronouns, by the person they stand for
	wShe
	wThey
	wIt
	wI
	wWe
	wYou
	wWho
	wSome       // pronouns for nobody in particular: many, others, everyone
	wPossessive // his, her, their
	wDet        // the, a, this
	wQuantity   // one, several, two
	wPrep
	wConj
	wThat
	wSub     // because, if, when
	wHonour  // Mr., Ms., Dr.: stands before a name and is not part of it
	wTitle   // President, Secretary, Gov.: what stands before a name and names the office
	wRole    // a noun for a person: spokesman, mayor, teacher
	wMale    // the word tells that the person is a man: Mr., chairman, John
	wFemale  // ... a woman
	wPlural  // ... that they are several: officials
	wBody    // a noun for what speaks and is not one person: campaign, ministry
	wWriting // a noun for what is read out: statement, letter, report
	wDay     // weekdays, months, and other words of time
	wDemonym // Russian, Republican
	wPlace   // a country or a city that stands for its government
	wOrg     // a word of the names of bodies: Committee, University, Inc.
	wParticle
	wSuffix // Jr., III
	wGiven  // a given name
	wShow   // a work or programme: show, book, film
	wOpener // opens sentences in capitals and is no name
	wMedium // what one posts on: Twitter, Facebook
	wSaying // a noun for an act of saying: claim, remark
	wGeo    // a word of the names of places: Lake, Street, County
)

const (
	wVerb    = wSpeech | wCall | wBelief | wManner
	wPronoun = wHe | wShe | wThey | wIt | wI | wWe | wYou | wWho | wSome
)

// has says that the word has any of the classes.
func (w word) has(c word) bool { return w&c != 0 }

// lexicon knows the classes of words, in lower case, without the full stop of
// an abbreviation.
//
// genders knows the gender that a given name tells, 0 for names that tell none.
var lexicon, genders = compile()

// table is a hash table of words that never changes: half the work of a map for
// the one look-up that every word of every article costs.
type table struct {
	keys  []string // a power of two of them, most of them empty
	words []word
}

// newTable makes a table with four places for every word.
func newTable(m map[string]word) *table {
	size := 1
	for size < 4*len(m) {
		size *= 2
	}
	t := &table{keys: make([]string, size), words: make([]word, size)}
	for k, w := range m {
		at := hash(k) & uint32(size-1)
		for t.keys[at] != "" {
			at = (at + 1) & uint32(size-1)
		}
		t.keys[at], t.words[at] = k, w
	}
	return t
}

// find returns the classes of the word, given its hash.
func (t *table) find(w []byte, h uint32) (word, bool) {
	mask := uint32(len(t.keys) - 1)
	for at := h & mask; ; at = (at + 1) & mask {
		k := t.keys[at]
		if k == "" {
			return 0, false
		}
		if k == string(w) {
			return t.words[at], true
		}
	}
}

// hash is FNV-1a.
func hash[T string | []byte](s T) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

func compile() (words *table, gender map[string]word) {
	lex := make(map[string]word, 8192)
	for _, v := range []struct {
		entries string
		class   word
	}{{speechVerbs, wSpeech}, {callVerbs, wCall}, {beliefVerbs, wBelief}, {mannerVerbs, wManner}} {
		for entry := range strings.FieldsSeq(v.entries) {
			for _, f := range inflect(entry) {
				lex[f.text] |= v.class | f.class
			}
		}
	}
	for _, t := range wordLists {
		for w := range strings.FieldsSeq(t.words) {
			lex[w] |= t.class
		}
	}
	for w := range strings.FieldsSeq(roleNouns) {
		lex[w] |= wRole
		lex[plural(w)] |= wRole | wPlural
	}
	gender = givenNames()
	for name := range gender {
		lex[name] |= wGiven
	}
	return newTable(lex), gender
}

// plural returns the plural of a noun for persons.
func plural(noun string) string {
	switch {
	case strings.HasSuffix(noun, "man"):
		return noun[:len(noun)-2] + "en"
	case strings.HasSuffix(noun, "person"):
		return noun[:len(noun)-6] + "people"
	case strings.HasSuffix(noun, "y") && !vowel(noun[len(noun)-2]):
		return noun[:len(noun)-1] + "ies"
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "x"):
		return noun + "es"
	case noun == "child":
		return "children"
	case noun == "wife":
		return "wives"
	}
	return noun + "s"
}

// lookup returns the classes of a word of the text, whatever its case. A word
// with hyphens that the lexicon does not know is known by its last part:
// "co-founder", "ex-president".
func lookup(s string) word {
	var buf [32]byte
	if len(s) > len(buf) {
		return 0
	}
	n := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c |= 0x20
		case c == 0xE2 && strings.HasPrefix(s[i:], "’"):
			c = '\''
			i += len("’") - 1
		}
		buf[n] = c
		n++
	}
	low := bytes.TrimSuffix(buf[:n], []byte("."))
	if w, ok := lexicon.find(low, hash(low)); ok {
		return w
	}
	for i := len(low) - 1; i > 0; i-- {
		if low[i] == '-' {
			w, _ := lexicon.find(low[i+1:], hash(low[i+1:]))
			return w & (wRole | wTitle | wMale | wFemale | wPlural | wBody | wWriting | wDemonym)
		}
	}
	if len(low) > 4 && string(low[len(low)-2:]) == "ly" {
		return wAdverb
	}
	return 0
}
