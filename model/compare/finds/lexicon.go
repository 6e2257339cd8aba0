package finds

import "strings"

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// phrasesOf are the phrases of a list, one a line or between commas, each with a blank before and behind.
func phrasesOf(list string) []string {
	var out []string
	for p := range strings.SplitSeq(strings.ReplaceAll(list, "\n", ","), ",") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, " "+p+" ")
		}
	}
	return out
}

// modals tell how sure or how obliged something is. Those of one letter are alike: it is no
// news whether somebody "will" or "is going to".
var modals = map[string]byte{
	"may": 'm', "might": 'm', "can": 'c', "could": 'c', "must": 'u', "should": 's', "shall": 'w', "ought": 's', "will": 'w', "would": 'd',
	"gonna": 'w',
}

// obliged are modals of several words.
var obliged = map[string]byte{
	" going to ": 'w', " have to ": 'u', " has to ": 'u', " had to ": 'u', " got to ": 'u', " need to ": 'u', " needs to ": 'u',
	" able to ": 'c', " supposed to ": 's', " about to ": 'w',
}

// hedges say that the speaker is not sure, or speaks for themself alone.
var hedges = phrasesOf(`
i think, i really think, i just think, i do think, i believe, i really believe, i firmly believe,
i guess, i suppose, i feel, i assume, i suspect, i hope, i would say, i 'd say, we think, we believe, we hope
in my view, in my opinion, in my judgment, as far as i know, as far as we know, as far as i can tell, to my knowledge
to the best of my knowledge, at this stage, at this point, at the moment, at present, for now, so far, as yet
perhaps, maybe, probably, possibly, likely, unlikely, apparently, reportedly, allegedly, supposedly, presumably, seemingly
seems, seem, seemed, appears, appear, appeared, suggests, suggest, indicates, hopefully, potentially, arguably, conceivably
kind of, sort of, alleged, purported, suspected, so-called`)

// conditions make what is said depend on something.
var conditions = phrasesOf(`
if, unless, until, provided, providing, as long as, so long as, except, in case, in cases, in the event, assuming, subject to
whether, only when, on condition, depending on, depends on, contingent, otherwise, even if`)

// negative prefixes turn a word round: "statements" and "misstatements".
var prefixes = []string{"un", "in", "im", "il", "ir", "dis", "mis", "non", "anti", "de", "under", "over"}
