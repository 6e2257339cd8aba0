package wording

import "lineup/model/lexicon/word"

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

// kinds are the words that are not content: n negators, f hesitations, s function words,
// c common words.
var kinds = kindsOf(list{'c', word.UsualInSpeech}, list{'s', word.Function}, list{'f', word.Hesitation}, list{'n', word.TurnsRound})

type list struct {
	kind byte
	of   word.Group
}

// kindsOf puts the lists together; where a word is in several, the last counts.
func kindsOf(lists ...list) map[string]byte {
	m := map[string]byte{}
	for _, l := range lists {
		for _, w := range l.of.Words() {
			m[w] = l.kind
		}
	}
	return m
}
