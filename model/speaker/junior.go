package speaker

import (
	"slices"
	"strings"

	lexicon "lineup/model/lexicon/word"
	"lineup/model/text"
)

// unjunior removes "Jr." and the like from names that other articles have without: nobody of the given name and
// surname has a different suffix, no article names both, and most articles give them similar roles. A son whom
// articles distinguish from his father keeps it. In 18,932 articles 21 people were two so; none of them is
// joined with anybody else.
func (k *cast) unjunior(names []*written) {
	namesakes := map[string][]*written{}
	for _, w := range names {
		if n := w.name; n != nil && !n.alone() && n.given[0].text != n.surname.text { // else a king and his number
			key := n.given[0].text + "/" + n.surname.text
			namesakes[key] = append(namesakes[key], w)
		}
	}
	nodes := map[*written][]int{}
	for _, list := range namesakes {
		if junior(list) != "" {
			for _, w := range list {
				nodes[w] = nil
			}
		}
	}
	for i := range k.nodes {
		if list, asked := nodes[k.nodes[i].written]; asked {
			nodes[k.nodes[i].written] = append(list, i)
		}
	}
	for _, list := range namesakes {
		if junior(list) == "" {
			continue
		}
		var with, without []int
		for _, w := range list {
			if w.name.suffix != "" {
				with = append(with, nodes[w]...)
			} else {
				without = append(without, nodes[w]...)
			}
		}
		if k.meeting(with, without) || !k.calledAlike(with, without) {
			continue
		}
		for _, w := range list {
			rest := *w.name
			rest.suffix = ""
			w.set(&rest)
		}
	}
}

// junior returns the one suffix that some of a name's bearers have and others lack, "" for none or several.
func junior(list []*written) string {
	suffix, without := "", false
	for _, w := range list {
		switch s := w.name.suffix; {
		case s == "":
			without = true
		case suffix != "" && s != suffix, s == "sr":
			return ""
		default:
			suffix = s
		}
	}
	if !without {
		return ""
	}
	return suffix
}

// meeting reports whether an article has somebody from both.
func (k *cast) meeting(some, others []int) bool {
	in := map[int]bool{}
	for _, n := range some {
		in[k.nodes[n].article] = true
	}
	return slices.ContainsFunc(others, func(n int) bool { return in[k.nodes[n].article] })
}

// calledAlike reports whether the most frequent roles of two groups of people have a word in common.
func (k *cast) calledAlike(some, others []int) bool {
	of := k.mostlyCalled(others)
	return slices.ContainsFunc(k.mostlyCalled(some), func(w string) bool { return slices.Contains(of, w) })
}

// mostlyCalled returns the words, as stems, of the most frequent role of some people.
func (k *cast) mostlyCalled(nodes []int) []string {
	count, most := map[string]int{}, ""
	for _, n := range nodes {
		r := text.Fold(k.of(n).Role)
		if r == "" {
			continue
		}
		count[r]++
		if most == "" || count[r] > count[most] || count[r] == count[most] && r < most {
			most = r
		}
	}
	var words []string
	for w := range strings.FieldsFuncSeq(most, between) {
		if w = stem(w); len(w) > 2 && !lexicon.JoinsRole.Has(w) {
			words = append(words, w)
		}
	}
	return words
}
