package word

// List is a set of the lists that single patterns ask for.
type List uint64

// The lists.
const (
	GivenMale        List = 1 << iota // a given name that men bear
	GivenFemale                       // a given name that women bear
	TellsWhom                         // verbs behind which is whom one speaks to: told
	Objective                         // pronouns that are no subject: him
	TakesClause                       // verbs that take a clause without "that": claimed
	Says                              // verbs behind which a clause is, whatever it looks like
	WithVerb                          // words that belong to the verb before them: points out
	Be                                // forms of to be
	KeepsOn                           // verbs that go with a participle: kept asking
	BringsOut                         // verbs that bring out what a noun of saying names: issued a warning
	OpensSaid                         // adverbs that belong to what is said, not to the report before: said not everybody came
	GivesTitle                        // verbs that tell the title of what comes before: a memo titled
	GivesName                         // verbs that tell its name: a website called
	SoonerLater                       // words of a phrase of time: earlier this week
	Occasion                          // nouns for an occasion of speaking: rally
	HandsOut                          // verbs for bringing out a writing: released by
	Denies                            // words that deny a report: would not say
	NewFace                           // nouns that mostly bring in somebody not named yet: the official
	AnyHead                           // nouns for any head of a country: the Ukrainian leader
	OwnWords                          // writings that are of who spoke just before: the statement
	Bent                              // nouns that, before a name, tell of bent or standing: conservative
	Within                            // prepositions of place
	EndsCredit                        // words that end the credit of a picture
	Airs                              // words of the names of what things are said on: Times
	MakesAdjective                    // second halves of adjectives made with a name: Ottawa-based
	TimeZone                          // zones and halves of the day, in capitals
	HalfDay                           // a.m., p.m.
	Performs                          // nouns for who plays in or presents a programme
	Elided                            // words that have lost their start behind an apostrophe: ’em
	Abbreviated                       // abbreviations: Mr.
	PointsElsewhere                   // what points to another article: read more
	Hears                             // nouns for who is spoken to: reporters
	PersonPossessive                  // his, her, their
	NeverFirst                        // particles that no name starts with
	TellsSon                          // what tells a son from his father: Jr.
	PerhapsGiven                      // given names that are as often a surname, a place or a word: Carson
	SmallArticle                      // what a surname begins with before a hyphen: al-Harun
	ElderKin                          // nouns for kin who are older
	YoungerKin                        // nouns for kin who are younger
	OtherKin                          // nouns for kin of any age
	WithGiven                         // titles that come before a given name: Sir Robert
	Elder                             // tell namesakes apart by age
	CallsByName                       // participles and nouns before a nickname: a docker called
	Worn                              // what is worn and can bear words
	Disowns                           // words that disown what is quoted: a fabricated headline
	Replies                           // nouns for what is said in turn: came the reply
	Comes                             // verbs of such nouns
	GoesBy                            // verbs behind which stands a name: goes by, known as
	Spouse                            // a wife or a husband
	UsesMedium                        // verbs for saying a thing on a medium: used Twitter to, took to Twitter to
	SetPhrase                         // nouns for words that are not of the moment: the slogan “...”
	Plays                             // verbs for giving a work: sang “...”
	Familiars                         // who gives a nickname: friends
	OnlyThat                          // verbs that report only before "that": allowed that
	OfSeveral                         // verbs whose subject is several: have, are
	SurnameStart                      // what a surname begins with before a further capital: McKay
	NamesWord                         // nouns for words themselves: the term “...”
	SecondSyllable                    // English words that end a Korean's given name as well: Jae-won
	Meets                             // verbs for meeting somebody: interviewed
	SpeaksTo                          // ... with a preposition: spoke to
	Quotes                            // participles of who is quoted as saying
	Roughly                           // prepositions that stand before a number as well: about 200
	NoSpeaker                         // names of things that say nothing: laws, feasts, diseases
	SaysNothing                       // stop words: they say nothing by themselves
)

// lists are the lists as the table of words calls them.
var lists = map[string]List{
	"given name of a man":    GivenMale,
	"given name of a woman":  GivenFemale,
	"tells whom":             TellsWhom,
	"objective":              Objective,
	"takes a clause":         TakesClause,
	"says":                   Says,
	"goes with a verb":       WithVerb,
	"form of be":             Be,
	"keeps on":               KeepsOn,
	"brings out":             BringsOut,
	"opens what is said":     OpensSaid,
	"gives a title":          GivesTitle,
	"gives a name":           GivesName,
	"sooner or later":        SoonerLater,
	"occasion":               Occasion,
	"hands out":              HandsOut,
	"denies":                 Denies,
	"brings in somebody new": NewFace,
	"any head":               AnyHead,
	"own words":              OwnWords,
	"bent":                   Bent,
	"within":                 Within,
	"ends a credit":          EndsCredit,
	"airs":                   Airs,
	"makes an adjective":     MakesAdjective,
	"time zone":              TimeZone,
	"half of the day":        HalfDay,
	"plays or presents":      Performs,
	"has lost its start":     Elided,
	"takes a full stop":      Abbreviated,
	"points elsewhere":       PointsElsewhere,
	"hears":                  Hears,
	"possessive of a person": PersonPossessive,
	"never first":            NeverFirst,
	"tells a son":            TellsSon,
	"small article":          SmallArticle,
	"perhaps a given name":   PerhapsGiven,
	"elder kin":              ElderKin,
	"younger kin":            YoungerKin,
	"other kin":              OtherKin,
	"with a given name":      WithGiven,
	"elder or younger":       Elder,
	"calls by name":          CallsByName,
	"worn":                   Worn,
	"disowns":                Disowns,
	"replies":                Replies,
	"comes":                  Comes,
	"goes by":                GoesBy,
	"spouse":                 Spouse,
	"uses a medium":          UsesMedium,
	"set phrase":             SetPhrase,
	"gives a work":           Plays,
	"gives a nickname":       Familiars,
	"only before that":       OnlyThat,
	"of several":             OfSeveral,
	"starts a surname":       SurnameStart,
	"names a word":           NamesWord,
	"second syllable":        SecondSyllable,
	"meets":                  Meets,
	"speaks to":              SpeaksTo,
	"quotes":                 Quotes,
	"roughly":                Roughly,
	"no speaker":             NoSpeaker,
	"says nothing":           SaysNothing,
}

// In reports whether a word of the text is in any of the lists, whatever its case.
func In(s string, l List) bool { return listsOf(s)&l != 0 }

func listsOf(s string) List {
	t := known()
	return t.entries[t.of(s)].lists
}
