package speaker

import (
	"strings"

	"lineup/model/lexicon"
)

// unhead takes off what comes before a name and is no part of it: the word of a
// heading, a caption or an office that the article was read with ("Enter", "Disease
// Control"). It is known by what follows: a given name and a surname that are ten
// times as often without it, or, behind a word that is no name at all, a surname most of
// whose bearers, ten times as many, have one and the same full name.
func (k *cast) unhead(names []*written) {
	borne, surnames := map[string]int{}, map[string]int{} // by how many people of articles
	for i := range k.nodes {
		if n := &k.nodes[i]; n.form != "" {
			borne[n.form]++
			surnames[n.name.surname.text]++
		}
	}
	main := map[string]int{} // by surname, how many bear the full name of those who are half of its bearers and more
	for _, w := range names {
		if w.form != "" && 2*borne[w.form] >= surnames[w.name.surname.text] {
			main[w.name.surname.text] = borne[w.form]
		}
	}
	for _, w := range names {
		if w.name.opened() && main[w.name.surname.text] >= dominant*borne[w.form] {
			rest := *w.name
			rest.given, rest.whole = nil, rest.surname.text
			w.form = ""
			w.set(&rest)
			continue
		}
		if !w.name.headed() {
			continue
		}
		rest := *w.name
		for len(rest.given) > 1 {
			rest.given = rest.given[1:]
			if rest.given[0].given && borne[rest.key()] >= dominant*borne[w.form] {
				rest.whole = rest.parts()
				w.set(&rest)
				break
			}
		}
	}
}

// opened reports whether the one word before a surname is a word of the sentence and no given name:
// "Already Orr".
func (n *name) opened() bool {
	return n != nil && len(n.given) == 1 && !n.given[0].given && len(n.given[0].text) > 2 && !n.familyFirst && lexicon.Usual(n.given[0].text)
}

// headed reports whether a name can have a word before it that is no part of it: it is no
// given name and no initial.
func (n *name) headed() bool {
	return n != nil && len(n.given) > 1 && !n.given[0].given && len(n.given[0].text) > 2
}

// parts is what whole is of a name as it is written: its parts run together.
func (n *name) parts() string {
	var b strings.Builder
	for _, g := range n.given {
		b.WriteString(g.text)
	}
	return b.String() + n.surname.text
}
