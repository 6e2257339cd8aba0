package word

import (
	"strings"
	"sync"
)

// Group is a set of the lists that other packages sort words by: the comparison of wordings and of differences, and topics.
type Group uint64

// The groups.
const (
	EndsTopic     Group = 1 << iota // a topic's phrase ends before it: because
	WeakInTopic                     // says nothing by itself nor at the end: last, former
	VagueInTopic                    // goes with anything: year, people
	LooseTopic                      // names nothing that an article is filed under: agency, deal
	BeforeName                      // titles: senator
	Calendar                        // days, months, zones
	OfPeople                        // french, democratic
	JoinsCapitals                   // of, for, the

	Function      // articles, pronouns, prepositions, conjunctions, auxiliaries
	UsualInSpeech // two quotes share a few by chance
	Hesitation    // um

	TurnsRound    // not, never
	Light         // says nothing by itself
	Extent        // how much or how many is meant: all, most
	Degree        // makes what is said stronger or weaker: very
	DroppedAtWill // adverbs and forms of address: just, mr
	Unit          // dollars, percent
	Date          // dates when they are alone: monday, tonight
	Acts          // pronouns that act: she
	TellsTense    // auxiliaries that put what is said into another time: was

	NameSuffix    // jr, iii
	NameArticle   // al of al-Harun
	NameParticle  // belongs to the surname that follows: von, de la
	NameTitle     // comes before a name and is no part of it: mr, former
	EasternFamily // family names that Chinese, Korean and Vietnamese names begin with
	JoinsRole     // small words of roles: of, former

	Firm       // nouns for a business, or in its name: airline, inc
	Authority  // nouns for a body that is no business: union, ministry
	Vague      // ... of any kind: agency
	Initialled // ... that mostly goes by initials: union
	TakesWhom  // verbs whose object is a person: to hear
	Asks       // verbs for asking somebody: pressed
	Answers    // verbs for answering: replied
	Continues  // verbs for going on speaking: added
	Rejects    // verbs for not accepting what another says: dismissed
	Displacing // says that somebody does not hold the office before which it stands: former
)

// groups are the groups as the table of words calls them.
var groups = map[string]Group{
	"ends a topic":          EndsTopic,
	"weak in a topic":       WeakInTopic,
	"vague in a topic":      VagueInTopic,
	"loose as a topic":      LooseTopic,
	"before a name":         BeforeName,
	"calendar":              Calendar,
	"adjective of a people": OfPeople,
	"joins capitals":        JoinsCapitals,
	"function word":         Function,
	"usual in speech":       UsualInSpeech,
	"hesitation":            Hesitation,
	"turns round":           TurnsRound,
	"light":                 Light,
	"extent":                Extent,
	"degree":                Degree,
	"dropped at will":       DroppedAtWill,
	"unit":                  Unit,
	"date":                  Date,
	"acts":                  Acts,
	"tells the tense":       TellsTense,
	"ends a name":           NameSuffix,
	"article of a name":     NameArticle,
	"particle of a name":    NameParticle,
	"no part of a name":     NameTitle,
	"eastern family name":   EasternFamily,
	"joins a role":          JoinsRole,
	"business":              Firm,
	"no business":           Authority,
	"body of any kind":      Vague,
	"goes by initials":      Initialled,
	"verb before a person":  TakesWhom,
	"asks":                  Asks,
	"answers":               Answers,
	"goes on speaking":      Continues,
	"rejects":               Rejects,
	"displaces an office":   Displacing,
}

// GroupsOf returns the groups of a word of the text, whatever its case.
func GroupsOf(s string) Group {
	t := known()
	return t.groups[t.of(s)]
}

// Has reports whether a word of the text is in any of the groups.
func (g Group) Has(s string) bool { return GroupsOf(s)&g != 0 }

// Words returns the words of a single group, in order, as the table writes them. They must not be changed.
func (g Group) Words() []string { return grouped()[g] }

// grouped are the words of every group.
var grouped = sync.OnceValue(func() map[Group][]string {
	out := map[Group][]string{}
	for w, is := range rows(words) {
		for name := range strings.SplitSeq(is, ", ") {
			if g, ok := groups[name]; ok {
				out[g] = append(out[g], w)
			}
		}
	}
	return out
})
