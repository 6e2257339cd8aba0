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

// light are the words that say nothing by themselves.
var light = setOf(`a an the this that these those such i me my mine myself we us our ours ourselves you your yours he him his
himself she her hers herself it its itself they them their theirs themselves who whom whose which what of in on at by for with from to
into onto upon about over under after before as than like per and or but so then there here when where how why while
am is are was were be been being do does did done have has had having will would shall should can could may might must
i'm i've i'd i'll it's he's she's that's there's we're we've we'll you're they're they've let's what's
just also too even still yet again now well very really actually one re ve ll d m s`)

// negators turn what is said round.
var negators = setOf(`not n't never no nor none nobody nothing neither without`)

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

// extents tell how much or how many of something is meant.
var extents = setOf(`all every everyone everybody everything each any anyone anybody anything some someone somebody something many most much few
less more least fewer several none only both entire entirely whole wholly half part partly mostly mainly largely always often sometimes usually
generally typically rarely seldom never ever total majority minority certain particular main particularly especially
domestic foreign federal national local`)

// degrees make what is said stronger or weaker.
var degrees = setOf(`very really extremely significantly deeply strongly highly totally completely absolutely greatly hugely vastly
massively terribly incredibly tremendously enormously severely seriously heavily sharply slightly somewhat fairly rather quite barely
hardly pretty truly fully utterly clearly definitely certainly undoubtedly obviously far strong stronger suddenly immediately`)

// fillers are adverbs and forms of address that are dropped and set at will.
var fillers = setOf(`just also too even still yet again now well then already so really actually quite rather right ok okay oh yes
single pretty mr mrs ms dr sir representative rep senator sen congressman congresswoman let us 's look listen frankly folks
here there today indeed course`)

// unitWords may come before the figure, or at the second of two.
var unitWords = setOf(`dollar dollars euro euros pound pounds percent per cent`)

// months and days are dates when they stand for themselves.
var dates = setOf(`january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday yesterday tomorrow tonight`)

// doers are the pronouns that act.
var doers = setOf(`i we you he she they nobody everybody somebody`)

// past are the auxiliaries that put what is said into another time.
var times = setOf(`was were had did is are has have do does been 've 're`)

// negative prefixes turn a word round: "statements" and "misstatements".
var prefixes = []string{"un", "in", "im", "il", "ir", "dis", "mis", "non", "anti", "de", "under", "over"}
