package word

import "strings"

// Class is what the lexicon knows of a word: a set of the classes below. A word
// may have several; the place it stands in decides.
type Class uint64

// The classes.
const (
	Speech  Class = 1 << iota // a form of a reporting verb
	Call                      // ... of a verb that gives a thing a name
	Belief                    // ... of a verb of thinking
	Manner                    // ... of a verb that reports only beside marks
	Base                      // the verb's form: say
	Third                     // says
	Past                      // said
	Ing                       // saying
	NounToo                   // the form is a noun as well: claims, reports
	Aux                       // has, was, would, did
	Adverb
	He // pronouns, by the person they stand for
	She
	They
	It
	I
	We
	You
	Who
	Some       // pronouns for nobody in particular: many, others, everyone
	Possessive // his, her, their
	Det        // the, a, this
	Quantity   // one, several, two
	Prep
	Conj
	That
	Sub     // because, if, when
	Honour  // Mr., Ms., Dr.: stands before a name and is not part of it
	Title   // President, Secretary, Gov.: what stands before a name and names the office
	Role    // a noun for a person: spokesman, mayor, teacher
	Male    // the word tells that the person is a man: Mr., chairman, John
	Female  // ... a woman
	Plural  // ... that they are several: officials
	Body    // a noun for what speaks and is not one person: campaign, ministry
	Writing // a noun for what is read out: statement, letter, report
	Day     // weekdays, months, and other words of time
	Demonym // Russian, Republican
	Place   // a country or a city that stands for its government
	Org     // a word of the names of bodies: Committee, University, Inc.
	Particle
	Suffix // Jr., III
	Given  // a given name
	Show   // a work or programme: show, book, film
	Opener // opens sentences in capitals and is no name
	Medium // what one posts on: Twitter, Facebook
	Saying // a noun for an act of saying: claim, remark
	Geo    // a word of the names of places: Lake, Street, County
)

// Classes that are several.
const (
	Verb    = Speech | Call | Belief | Manner
	Pronoun = He | She | They | It | I | We | You | Who | Some
)

// Has says that the word has any of the classes.
func (w Class) Has(c Class) bool { return w&c != 0 }

// lexicon knows the classes of words, in lower case, without the full stop of
// an abbreviation.
//
// genders knows the gender that a given name tells, 0 for names that tell none.
var lexicon, genders = compile()

func compile() (words *table, gender map[string]Class) {
	lex := make(map[string]Class, 8192)
	for _, v := range []struct {
		entries string
		class   Class
	}{{speechVerbs, Speech}, {callVerbs, Call}, {beliefVerbs, Belief}, {mannerVerbs, Manner}} {
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
		lex[w] |= Role
		lex[plural(w)] |= Role | Plural
	}
	gender = givenNames()
	for name := range gender {
		lex[name] |= Given
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

// Gender returns the gender that a given name in lower case tells, 0 where it tells none.
func Gender(name []byte) Class { return genders[string(name)] }
