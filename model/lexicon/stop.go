package lexicon

import "lineup/model/lexicon/word"

// IsStop reports whether a folded word says nothing by itself.
func IsStop(folded string) bool { return word.In(folded, word.SaysNothing) }
