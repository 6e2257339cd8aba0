package wording

import "strings"

// The weights of shared words, in tenths of a content word. A word that is in
// every text says next to nothing by itself; a common one half as much as a rare one.
const (
	StopWeight    = 2
	CommonWeight  = 5
	ContentWeight = 10
)

// weigh says what a word says, and completes its flags.
func weigh(norm string, f wordFlags) (uint8, wordFlags) {
	if c := norm[0]; c >= '0' && c <= '9' {
		f |= Number
	}
	k, ok := kinds[norm]
	switch {
	case !ok && f&Number != 0 && norm == "1":
		return StopWeight, f
	case !ok:
		return ContentWeight, f
	case k == 'n':
		return StopWeight, f | Negator
	case k == 'f':
		return StopWeight, f | filler
	case k == 's':
		return StopWeight, f
	default:
		return CommonWeight, f
	}
}

// kinds are the words that are not content: n negators, f fillers, s stop words,
// c common words.
var kinds = kindsOf(list{'c', commonWords}, list{'s', closedClass}, list{'f', fillers}, list{'n', negators})

type list struct {
	kind  byte
	words string
}

// kindsOf puts the lists together; where a word is in several, the last counts.
func kindsOf(lists ...list) map[string]byte {
	m := map[string]byte{}
	for _, l := range lists {
		for w := range strings.FieldsSeq(l.words) {
			m[w] = l.kind
		}
	}
	return m
}

const negators = "not never no nor neither none nobody nothing without cannot"

const fillers = "um uh er erm ah eh hmm mm uhm umm ehm"

// closedClass are the closed classes of English: articles, pronouns, prepositions,
// conjunctions, auxiliaries and the adverbs that go with them.
const closedClass = `a an the this that these those some any each every all both either such
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
it its itself they them their theirs themselves who whom whose which what
of in on at by for with from to into onto upon about over under after before between through during against within
among across around behind beyond near off out up down toward as than like per via
and or but if because so though although while when where how why then there here
am is are was were be been being do does did done doing have has had having will would shall should can could may might must
's 'd just also only very too even still yet again now well more most much many other another same own ever
dollar pound euro yen and percent half quarter three-quarters`

// commonWords are open-class words so frequent in speech that two quotes share a
// few of them by chance.
const commonWords = `go going goes went gone come comes coming came get gets getting got make makes making made take takes
taking took taken give gives giving gave given say says saying said tell tells telling told think thinks thinking thought
know knows knowing knew known see sees seeing saw seen look looks looking looked want wants wanted wanting need needs needed
use used find put keep let try trying tried work works working worked call called ask asked feel seem become became leave
left believe believes happen happened happening start started show help talk talking mean means turn want
thing things something anything everything someone anyone everyone people person man woman men women country countries
president government state states united american americans u.s world time times year years day days week weeks today
tomorrow yesterday month months way ways lot part place right good great best better bad new old big long high first last
next important different able sure really actually back away first 1st 2 one two three million able life hand case point
question fact number kind sort bit whole home house end side group problem family public national nation political
party white policy issue issues law need always never maybe perhaps however together forward ago already once since until
though mr mrs ms sir ok yes oh`
