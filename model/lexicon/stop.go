package lexicon

import "lineup/model/lexicon/word"

// IsStop reports whether a folded word says nothing by itself.
func IsStop(folded string) bool { return word.In(folded, word.SaysNothing) }

// Nation reports whether a folded word is a country's or a party's name, or one of its people.
func Nation(folded string) bool { return word.Nation(folded) != "" }
