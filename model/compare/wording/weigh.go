package wording

import "lineup/model/lexicon/word"

// The weights of shared words, in tenths of a content word. A word that is in every text means next to nothing on
// its own; a common one half as much as a rare one.
const (
	StopWeight    = 2
	CommonWeight  = 5
	ContentWeight = 10
)

// weigh returns the weight of a word, and its flags completed.
func weigh(norm string, f wordFlags) (uint8, wordFlags) {
	if c := norm[0]; c >= '0' && c <= '9' {
		f |= Number
	}
	switch k := word.GroupsOf(norm); {
	case k&word.TurnsRound != 0:
		return StopWeight, f | Negator
	case k&word.Hesitation != 0:
		return StopWeight, f | filler
	case k&word.Function != 0, norm == "1":
		return StopWeight, f
	case k&word.UsualInSpeech != 0:
		return CommonWeight, f
	default:
		return ContentWeight, f
	}
}
