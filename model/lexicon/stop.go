package lexicon

import "strings"

// stop are the words that say nothing by themselves.
var stop = setOf(`a about above after again against ago all almost along already also although always am amid among an and another any
anyone anything are aren't around as at away back be because been before being below between both but by can can't cannot
could couldn't did didn't do does doesn't doing don't done down during each either else even ever every everyone few for
from further get gets getting give given go goes going gone got had hadn't has hasn't have haven't having he he'd he'll
he's her here here's hers herself him himself his how however i i'd i'll i'm i've if in including into is isn't it it'd
it'll it's its itself just last later least less let let's like made make makes many may me might more most mr mrs ms much
must my myself near neither never next no nor not nothing now of off often on once one only onto or other others our ours
ourselves out over own per perhaps put quite rather re really s said same say saying says see seen she she'd she'll she's
should shouldn't since so some someone something soon still such t take taken than that that'll that's the their theirs
them themselves then there there's these they they'd they'll they're they've thing things this those though through thus
to told too took toward towards under until up upon us use used very was wasn't way we we'd we'll we're we've well went
were weren't what what's when when's where where's whether which while who who's whom whose why will with within without
won't would wouldn't yes yet you you'd you'll you're you've your yours yourself added told according mr mrs ms dr`)

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// IsStop reports whether a folded word says nothing by itself.
func IsStop(word string) bool { return stop[word] }
