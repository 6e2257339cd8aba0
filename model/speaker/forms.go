package speaker

import (
	"slices"
	"sync"

	lexicon "lineup/model/lexicon/word"
)

// forms maps a given name to its alternatives.
var forms = sync.OnceValue(func() map[string][]string {
	byLine := map[int][]string{}
	t := known()
	for name, lines := range t.lines {
		for _, l := range lines {
			byLine[l.number] = append(byLine[l.number], name)
		}
	}
	all := map[string][]string{}
	for name, lines := range t.lines {
		for _, l := range lines {
			for _, other := range byLine[l.number] {
				if other != name && nicknames(lines, t.lines[other]) == same && !slices.Contains(all[name], other) {
					all[name] = append(all[name], other)
				}
			}
		}
		slices.Sort(all[name])
	}
	return all
})

// Forms returns the alternatives for a given name, folded, in order: "william" for "bill", and the other way
// round. They must not be changed.
func Forms(given string) []string { return forms()[given] }

// IsTitle reports whether a word, folded, is a title before a name: "mayor", "pope", "sen".
func IsTitle(word string) bool { return word != "" && lexicon.NameTitle.Has(word) }
