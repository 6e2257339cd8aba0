package word

import (
	"strings"
	"sync"
)

// Group is a list that a package takes as a whole, by its name in the table of words: the comparison of
// wordings and of differences, and topics, sort words their own way.
type Group string

// The groups.
const (
	EndsTopic     Group = "ends a topic"          // a topic's phrase ends before it: because
	WeakInTopic   Group = "weak in a topic"       // says nothing by itself nor at the end: last, former
	VagueInTopic  Group = "vague in a topic"      // goes with anything: year, people
	LooseTopic    Group = "loose as a topic"      // names nothing that an article is filed under: agency, deal
	BeforeName    Group = "before a name"         // titles: senator
	Calendar      Group = "calendar"              // days, months, zones
	OfPeople      Group = "adjective of a people" // french, democratic
	JoinsCapitals Group = "joins capitals"        // of, for, the

	Function      Group = "function word"   // articles, pronouns, prepositions, conjunctions, auxiliaries
	UsualInSpeech Group = "usual in speech" // two quotes share a few by chance
	Hesitation    Group = "hesitation"      // um

	TurnsRound    Group = "turns round"     // not, never
	Light         Group = "light"           // says nothing by itself
	Extent        Group = "extent"          // how much or how many is meant: all, most
	Degree        Group = "degree"          // makes what is said stronger or weaker: very
	DroppedAtWill Group = "dropped at will" // adverbs and forms of address: just, mr
	Unit          Group = "unit"            // dollars, percent
	Date          Group = "date"            // dates when they are alone: monday, tonight
	Acts          Group = "acts"            // pronouns that act: she
	TellsTense    Group = "tells the tense" // auxiliaries that put what is said into another time: was
)

// Words returns the words of the group, in order. They must not be changed.
func (g Group) Words() []string { return groups()[string(g)] }

// groups are the words by every name that the table has for them.
var groups = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(words) {
		if line[0] == '#' {
			continue
		}
		w, rest, _ := strings.Cut(line, "\t")
		is, _, _ := strings.Cut(rest, "\t")
		for name := range strings.SplitSeq(is, ", ") {
			out[name] = append(out[name], w)
		}
	}
	return out
})
