package speaker

import "strings"

// unhead takes off what comes before a name and is no part of it: the word of a
// heading, a caption or an office that the article was read with ("Enter", "Disease
// Control"). It is known by what follows: a given name and a surname that are ten
// times as often without it.
func (k *cast) unhead(names []*written) {
	borne := map[string]int{} // by how many people of articles
	for i := range k.nodes {
		borne[k.nodes[i].form]++
	}
	for _, w := range names {
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
