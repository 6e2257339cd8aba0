package speaker

import (
	"slices"
	"strconv"

	"lineup/model"
	"lineup/model/text"
)

const (
	// wellKnown is the number of articles with a full name from which on a
	// person without a rival in the corpus is meant by the surname alone.
	wellKnown = 3
	// dominant is the share of the articles with any bearer of a surname from
	// which on one of them is meant by the surname alone; it takes dominantFrom
	// articles.
	dominant     = .95
	dominantFrom = 20
)

// place is where a surname is looked up: an article, a story or the corpus, and
// the consonants of the surname.
type place struct {
	kind byte // 'a', 's' or 'c'
	id   int
	bone string
}

// resolve finds the bearers of the surnames alone.
func (k *cast) resolve() {
	here := k.bearers()
	found := make([]int, len(k.alone))
	why := make([]string, len(k.alone))
	for i, n := range k.alone {
		found[i], why[i] = k.bearer(n, here)
	}
	for i, n := range k.alone {
		if found[i] != model.None {
			k.give(n, found[i], why[i])
		}
	}
	k.unresolved()
}

// bearers gives the persons named in full in each place that a surname alone
// asks for.
func (k *cast) bearers() map[place][]int {
	here := map[place][]int{}
	for _, n := range k.alone {
		bone, article := skeleton(k.nodes[n].name.core.sound), k.nodes[n].article
		here[place{'a', article, bone}] = nil
		here[place{'s', k.story(article), bone}] = nil
		here[place{'c', 0, bone}] = nil
	}
	for c := range k.clusters {
		var bones []string
		for _, h := range k.clusters[c].handles {
			bones = append(bones, skeleton(h.sound))
		}
		slices.Sort(bones)
		for _, bone := range slices.Compact(bones) {
			if _, asked := here[place{'c', 0, bone}]; !asked {
				continue
			}
			note(here, place{'c', 0, bone}, c)
			for _, n := range k.clusters[c].nodes {
				article := k.nodes[n].article
				note(here, place{'a', article, bone}, c)
				if s := k.story(article); s != model.None {
					note(here, place{'s', s, bone}, c)
				}
			}
		}
	}
	return here
}

// note adds a cluster to a place that was asked for. The clusters come in order.
func note(here map[place][]int, p place, c int) {
	if l, asked := here[p]; asked && (len(l) == 0 || l[len(l)-1] != c) {
		here[p] = append(l, c)
	}
}

// bearer returns whom a surname alone means, None where nothing tells, and why.
// The article decides before the story, and the story before the corpus: where
// one of them names two bearers, those after it are not asked.
func (k *cast) bearer(n int, here map[place][]int) (int, string) {
	w, article := k.nodes[n].name.core, k.nodes[n].article
	bone := skeleton(w.sound)
	for _, ask := range []struct {
		place place
		why   string
	}{
		{place{'a', article, bone}, "surname alone, in an article that gives the name in full"},
		{place{'s', k.story(article), bone}, "surname alone, in a story of which an article gives the name in full"},
	} {
		switch best := k.closest(n, here[ask.place], false); len(best) {
		case 0:
		case 1:
			return best[0], ask.why
		default:
			if c := k.byRole(n, best); c != model.None {
				return c, ask.why + " with this role"
			}
			return model.None, ""
		}
	}
	return k.known(n, k.closest(n, here[place{'c', 0, bone}], true))
}

// known returns the one well-known bearer of a surname, by weight or by role.
func (k *cast) known(n int, bearers []int) (int, string) {
	best, all := model.None, 0
	for _, c := range bearers {
		all += k.clusters[c].articles
		if best == model.None || k.clusters[c].articles > k.clusters[best].articles {
			best = c
		}
	}
	if best == model.None {
		return model.None, ""
	}
	of := k.clusters[best].articles
	switch {
	case len(bearers) == 1 && of >= wellKnown:
		return best, "surname alone; nobody else in all articles bears it"
	case of >= dominantFrom && float64(of) >= dominant*float64(all):
		return best, "surname alone; hardly anybody else in all articles bears it"
	}
	if c := k.byRole(n, bearers); c != model.None && k.clusters[c].articles >= wellKnown {
		return c, "surname alone; nobody else in all articles bears it with this role"
	}
	return model.None, ""
}

// closest returns those of the clusters that bear the name of a node most
// nearly: by the letters, else by the sound, else by another romanisation. With
// strict the last does not count, nor what articles shorten a name to other than
// the surname.
func (k *cast) closest(n int, clusters []int, strict bool) []int {
	var best []int
	least := 1
	if strict {
		least = 2
	}
	for _, c := range clusters {
		near := 0
		for _, h := range k.clusters[c].handles {
			if h.surname || !strict {
				near = max(near, nearness(k.nodes[n].name, h.word))
			}
		}
		switch {
		case near < least:
		case near > least:
			least, best = near, append(best[:0], c)
		default:
			best = append(best, c)
		}
	}
	return best
}

// nearness is 3 for one spelling, 2 for one sound, 1 for another romanisation,
// else 0.
func nearness(n *name, handle word) int {
	near := 0
	for _, w := range []word{n.surname, n.core} {
		usual := known().surnames[w.text] && known().surnames[handle.text]
		switch {
		case w.text == handle.text:
			return 3
		case usual:
		case w.sound == handle.sound:
			near = max(near, 2)
		case soundAlike(w.sound, handle.sound), sameFamily(w.text, handle.text), swapped(w.text, handle.text):
			near = max(near, 1)
		}
	}
	return near
}

// byRole returns the one cluster whose articles give it the role of the node.
func (k *cast) byRole(n int, clusters []int) int {
	role := text.Fold(k.of(n).Role)
	if role == "" {
		return model.None
	}
	found := model.None
	for _, c := range clusters {
		if !k.roles(c)[role] {
			continue
		}
		if found != model.None {
			return model.None
		}
		found = c
	}
	return found
}

// roles returns the roles that articles give a cluster, folded.
func (k *cast) roles(c int) map[string]bool {
	if k.clusters[c].roles == nil {
		roles := map[string]bool{}
		for _, n := range k.clusters[c].nodes {
			roles[text.Fold(k.of(n).Role)] = true
		}
		k.clusters[c].roles = roles
	}
	return k.clusters[c].roles
}

// unresolved makes clusters of the surnames that nothing tells of: those of one
// spelling in one story, or with one role, are one person.
func (k *cast) unresolved() {
	var rest []int
	for _, n := range k.alone {
		if k.nodes[n].cluster == model.None {
			rest = append(rest, n)
		}
	}
	groups := group(rest, func(n int) []string {
		w, article := k.nodes[n].name.surname, k.nodes[n].article
		keys := []string{"a" + strconv.Itoa(article) + "/" + w.sound}
		if s := k.story(article); s != model.None {
			keys = append(keys, "s"+strconv.Itoa(s)+"/"+w.sound)
		}
		if role := text.Fold(k.of(n).Role); role != "" {
			keys = append(keys, "r"+role+"/"+w.text)
		}
		return keys
	})
	for _, nodes := range groups {
		k.add(cluster{nodes: nodes})
	}
}
