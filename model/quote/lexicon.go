package quote

import "strings"

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
