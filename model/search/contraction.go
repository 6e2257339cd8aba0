package search

import "lineup/model/search/keys"

// alternatives adds to a group that is one contraction the two words it means.
func (g group) alternatives() group {
	if len(g) != 1 || g[0].not || g[0].isFilter() || len(g[0].words) != 1 || g[0].words[0].exact {
		return g
	}
	w := g[0].words[0]
	first, second, ok := keys.Apart(w.key)
	if !ok {
		return g
	}
	two := g[0]
	two.derived = true
	two.words = []word{{typed: first, key: first}, {typed: second, key: second}}
	return append(g, two)
}
