package word

// Class is what the lexicon knows of a word: a set of the classes below. A word
// may have several; the place it is in decides.
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
	Honour  // Mr., Ms., Dr.: comes before a name and is not part of it
	Title   // President, Secretary, Gov.: what comes before a name and names the office
	Role    // a noun for a person: spokesman, mayor, teacher
	Male    // the word says that the person is a man: Mr., chairman, John
	Female  // ... a woman
	Plural  // ... that they are several: officials
	Body    // a noun for what speaks and is not one person: campaign, ministry
	Writing // a noun for what is read out: statement, letter, report
	Day     // weekdays, months, and other words of time
	Demonym // Russian, Republican
	Place   // a country or a city that stands for its government
	Org     // a word of the names of bodies: Committee, University, Inc.
	Particle
	Suffix  // Jr., III
	Given   // a given name
	Show    // a work or programme: show, book, film
	Opener  // opens sentences in capitals and is no name
	Medium  // what one posts on: Twitter, Facebook
	Saying  // a noun for an act of saying: claim, remark
	Geo     // a word of the names of places: Lake, Street, County
	AnyName // a noun for a body whose name need not have the noun: company, newspaper
)

// Classes that are several.
const (
	Verb    = Speech | Call | Belief | Manner
	Pronoun = He | She | They | It | I | We | You | Who | Some
)

// Has reports whether the word has any of the classes.
func (w Class) Has(c Class) bool { return w&c != 0 }

// classes are the classes as the table of words calls them.
var classes = map[string]Class{
	"verb of speech":   Speech,
	"verb of naming":   Call,
	"verb of thinking": Belief,
	"verb of manner":   Manner,
	"past":             Past,
	"noun too":         NounToo,
	"aux":              Aux,
	"adverb":           Adverb,
	"he":               He,
	"she":              She,
	"they":             They,
	"i":                I,
	"it":               It,
	"we":               We,
	"you":              You,
	"who":              Who,
	"some":             Some,
	"possessive":       Possessive,
	"det":              Det,
	"quantity":         Quantity,
	"prep":             Prep,
	"conj":             Conj,
	"that":             That,
	"sub":              Sub,
	"honour":           Honour,
	"title":            Title,
	"role":             Role,
	"male":             Male,
	"female":           Female,
	"plural":           Plural,
	"body":             Body,
	"writing":          Writing,
	"day":              Day,
	"demonym":          Demonym,
	"place":            Place,
	"org":              Org,
	"particle":         Particle,
	"suffix":           Suffix,
	"show":             Show,
	"opener":           Opener,
	"medium":           Medium,
	"saying":           Saying,
	"geo":              Geo,
	"of any name":      AnyName,
	"given name":       Given, "given name of a man": Given, "given name of a woman": Given,
}
