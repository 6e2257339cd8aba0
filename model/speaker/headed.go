package speaker

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model/lexicon"
	lexword "lineup/model/lexicon/word"
	"lineup/model/text"
)

// unhead removes words before a name that are not part of it: from a heading, a caption or an office read with
// it ("Enter", "Disease Control"). The evidence is the rest: a given name and a surname that are ten times as
// frequent without the word, or, after a word that is not a name at all, a surname most of whose bearers, ten
// times as many, have one and the same full name.
func (k *cast) unhead(names []*written) {
	borne, surnames := map[string]int{}, map[string]int{} // by the number of people in articles
	for i := range k.nodes {
		if n := &k.nodes[i]; n.form != "" {
			borne[n.form]++
			surnames[n.name.surname.text]++
		}
	}
	main := map[string]int{} // by surname, the number of bearers of the full name that at least half of its bearers have
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

// unoffice removes an office, read as part of a name, from a full name that articles also have without it:
// "Health and Human Services Secretary Ann Orr".
func (k *cast) unoffice(names []*written) {
	borne := map[string]bool{}
	for _, w := range names {
		if w.form != "" && strings.Count(w.text, " ") == 1 {
			borne[w.form] = true
		}
	}
	for _, w := range names {
		if n := parse(behindOffice(w.text), false); n != nil && !n.alone() && borne[n.key()] {
			w.behind = true
			w.set(n)
		}
	}
}

// behindOffice returns the last two words of a name of capitals with an office before them, "" for other names:
// descriptions ("An aide to Senator Ann Orr") and several people ("Carl Orr and Senator Ann Orr").
func behindOffice(s string) string {
	words := strings.Fields(s)
	n := len(words) - 2
	if n < 2 || !lexword.Of(words[n-1]).Has(lexword.Title|lexword.Role) || words[n-2] == "and" {
		return ""
	}
	several := false
	for i, w := range words[:n] {
		of := lexword.Of(w)
		small := !unicode.IsUpper([]rune(w)[0])
		if small && (i == 0 || !of.Has(lexword.Conj) && w != "of" && w != "for") || i == 0 && of.Has(lexword.Det|lexword.Role) {
			return ""
		}
		several = several || small && of.Has(lexword.Conj)
	}
	if several && slices.ContainsFunc(words[:n], func(w string) bool { return isGiven(text.Fold(w)) }) {
		return ""
	}
	return strings.Join(words[n:], " ")
}

// opened reports whether the one word before a surname is an ordinary word and not a given name: "Already Orr".
func (n *name) opened() bool {
	return n != nil && len(n.given) == 1 && !n.given[0].given && len(n.given[0].text) > 2 && !n.familyFirst && lexicon.Usual(n.given[0].text)
}

// headed reports whether a name may have a word before it that is not part of it: neither a given name nor an
// initial.
func (n *name) headed() bool {
	return n != nil && len(n.given) > 1 && !n.given[0].given && len(n.given[0].text) > 2
}

// parts returns the name as whole has it, but as written: its parts run together.
func (n *name) parts() string {
	var b strings.Builder
	for _, g := range n.given {
		b.WriteString(g.text)
	}
	return b.String() + n.surname.text
}
