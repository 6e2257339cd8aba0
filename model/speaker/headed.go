package speaker

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model/lexicon"
	lexword "lineup/model/lexicon/word"
	"lineup/model/text"
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

// unoffice takes an office that was read as part of a name off the full name of somebody whom articles have without it:
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

// behindOffice returns the last two words of a name of capitals whose word before them is an office, "" for other names:
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
