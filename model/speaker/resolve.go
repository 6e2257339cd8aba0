package speaker

import (
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/lexicon"
	lexword "lineup/model/lexicon/word"
	"lineup/model/parallel"
	"lineup/model/text"
)

const (
	// wellKnownFrom is the least number of articles with a full name at which a person without a rival in the
	// corpus is meant by the surname alone.
	wellKnownFrom = 3
	// dominant is how many times more articles with the full name than any other bearer a person needs to be
	// meant by the surname alone.
	dominant = 10
	// ownNameFrom is the least number of articles at which a single word in nobody's full name is a name by
	// itself: Lula, Politico.
	ownNameFrom = 5
)

// place is the scope of a surname lookup, an article, a story or the corpus, and the consonants of the surname.
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
	parallel.Each(len(k.alone), func(i int) { found[i], why[i] = k.bearer(k.alone[i], here) })
	for i, n := range k.alone {
		if found[i] != model.None {
			k.give(n, found[i], why[i])
		}
	}
	k.unresolved(k.ownNames(here))
}

// ownNames returns the single words, folded, that are names by themselves and not unexplained surnames: many
// articles have them, and nobody in the corpus has them in a full name.
func (k *cast) ownNames(here map[place][]int) map[string]bool {
	articles := map[string]int{}
	last := map[string]int{}
	for _, n := range k.alone {
		w := k.nodes[n].name.surname
		if seen, ok := last[w.text]; ok && seen == k.nodes[n].article {
			continue
		}
		last[w.text] = k.nodes[n].article
		articles[w.text]++
	}
	own := map[string]bool{}
	for _, n := range k.alone {
		w := k.nodes[n].name.surname.text
		if _, done := own[w]; !done {
			own[w] = articles[w] >= ownNameFrom && len(k.anywhere(n, here)) == 0
		}
	}
	return own
}

// bearers returns the persons named in full in each place where a surname alone is looked up.
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

// note adds a cluster to a place that is looked up. The clusters come in order.
func note(here map[place][]int, p place, c int) {
	if l, asked := here[p]; asked && (len(l) == 0 || l[len(l)-1] != c) {
		here[p] = append(l, c)
	}
}

// bearer returns the person a surname alone means, None without evidence, and the reason. The article decides
// before the story, and the story before the corpus: where one of them names two bearers, the later ones are
// not asked.
func (k *cast) bearer(n int, here map[place][]int) (int, string) {
	w, article := k.nodes[n].name.core, k.nodes[n].article
	bone := skeleton(w.sound)
	for _, ask := range []struct {
		place place
		why   string
	}{
		{place{'a', article, bone}, "surname alone, in an article that gives the name in full"},
		{place{'s', k.story(article), bone}, "surname alone, in a story where another article gives the name in full"},
	} {
		switch best := k.notApart(n, k.sameSex(n, k.closest(n, here[ask.place], false))); len(best) {
		case 0:
		case 1:
			return best[0], ask.why
		default:
			if c := k.byRole(n, best); c != model.None {
				return c, ask.why + " with this role"
			}
			if c := k.byWeight(best); c != model.None {
				return c, ask.why + "; the others of that name are hardly mentioned"
			}
			return model.None, ""
		}
	}
	if k.outlets[k.nodes[n].key] != "" {
		return model.None, ""
	}
	c, why := k.wellKnown(n, k.notApart(n, k.sameSex(n, k.anywhere(n, here))))
	if c == model.None || k.givenAlone(n) || !k.human(c) {
		return model.None, ""
	}
	return c, why
}

// givenAlone reports whether the one word of a node is usually a given name, and nothing shows that it is a
// surname: "Maria" in one article is nobody's surname in others.
func (k *cast) givenAlone(n int) bool {
	w := &k.nodes[n].name.core
	return w.given && !w.surname && k.of(n).Role == ""
}

// human reports whether there is evidence that a cluster is a person's: a usual given name or an initial, or a
// gender or a role in an article. A mere semblance of a name, "Support Velm", lends it to nobody.
func (k *cast) human(c int) bool {
	return slices.ContainsFunc(k.clusters[c].forms, func(at int) bool {
		f := k.forms[at]
		g := &f.name.given[0]
		return g.given || len(g.text) == 1 || f.men+f.women > 0 || f.called
	})
}

// wellKnown returns the one well-known bearer of a surname, by weight or by role.
func (k *cast) wellKnown(n int, bearers []int) (int, string) {
	if len(bearers) == 1 && k.clusters[bearers[0]].articles >= wellKnownFrom {
		return bearers[0], "surname alone; nobody else in the articles has it"
	}
	if c := k.byRole(n, bearers); c != model.None && k.clusters[c].articles >= wellKnownFrom {
		return c, "surname alone; nobody else in the articles has it with this role"
	}
	if c := k.byWeight(bearers); c != model.None {
		return c, "surname alone; hardly anybody else in the articles has it"
	}
	return model.None, ""
}

// byWeight returns the cluster that far outweighs every other.
func (k *cast) byWeight(clusters []int) int {
	best, second := model.None, 0
	for _, c := range clusters {
		switch n := k.clusters[c].articles; {
		case best == model.None:
			best = c
		case n > k.clusters[best].articles:
			best, second = c, max(second, k.clusters[best].articles)
		default:
			second = max(second, n)
		}
	}
	if best == model.None || k.clusters[best].articles < dominant*max(second, 1) {
		return model.None
	}
	return best
}

// sameSex returns the clusters whose sex fits the article's for the bearer of a surname alone: "Mr. Tarrow" is
// not his wife.
func (k *cast) sameSex(n int, clusters []int) []int {
	sex := k.of(n).Gender
	if sex != model.Male && sex != model.Female {
		return clusters
	}
	var out []int
	for _, c := range clusters {
		men, women := 0, 0
		for _, f := range k.clusters[c].forms {
			men += k.forms[f].men
			women += k.forms[f].women
		}
		if sex == model.Male && women > 2*men || sex == model.Female && men > 2*women {
			continue
		}
		out = append(out, c)
	}
	return out
}

// notApart returns the clusters without anybody whom the article of a surname alone distinguishes from its
// bearer: "President Orr" is not Kirk Orr, of "Orr's family".
func (k *cast) notApart(n int, clusters []int) []int {
	apart := k.of(n).Apart
	if len(apart) == 0 {
		return clusters
	}
	first := k.from[k.nodes[n].article]
	return slices.DeleteFunc(slices.Clone(clusters), func(c int) bool {
		return slices.ContainsFunc(apart, func(p int) bool { return slices.Contains(k.clusters[c].nodes, first+p) })
	})
}

// closest returns the clusters with the name closest to a node's: by the letters, else by the sound, else by
// another romanisation. With strict the last does not count, nor do articles' short forms other than the
// surname.
func (k *cast) closest(n int, clusters []int, strict bool) []int {
	var best []int
	least := 1
	if strict {
		least = 2
	}
	for _, c := range clusters {
		if !k.hasSuffix(c, k.nodes[n].name.suffix) {
			continue
		}
		near := 0
		for _, h := range k.clusters[c].handles {
			if level := nearness(k.nodes[n].name, h.word); h.full || level == 3 && !strict && !k.titled(n) {
				near = max(near, level)
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

// titled reports whether an office comes with a node's one name, as with a surname: "Pope Karol" is no Karol
// Tarrow.
func (k *cast) titled(n int) bool {
	w, _, _ := strings.Cut(text.Fold(k.of(n).Role), " ")
	return w != "" && IsTitle(w)
}

// anywhere returns the clusters of the whole corpus with the name closest to a node's.
func (k *cast) anywhere(n int, here map[place][]int) []int {
	name := k.nodes[n].name
	k.asked.Lock()
	found, ok := k.nearest[name]
	k.asked.Unlock()
	if !ok {
		found = k.closest(n, here[place{'c', 0, skeleton(name.core.sound)}], true)
		k.asked.Lock()
		k.nearest[name] = found
		k.asked.Unlock()
	}
	return found
}

// hasSuffix reports whether a name of the cluster has the suffix. Without one every cluster will do: "Vost" can
// be the son.
func (k *cast) hasSuffix(c int, suffix string) bool {
	return suffix == "" || slices.ContainsFunc(k.clusters[c].forms, func(f int) bool { return k.forms[f].name.suffix == suffix })
}

// nearness returns 3 for one spelling, 2 for one sound, 1 for another romanisation, else 0. Short words must be
// spelled alike: "Red" is not Reid.
func nearness(n *name, handle *word) int {
	near := 0
	for _, w := range [...]*word{&n.surname, &n.core} {
		usual := w.surname && handle.surname
		switch {
		case w.text == handle.text:
			return 3
		case usual, len(w.text) < 5, len(handle.text) < 5:
		case w.sound == handle.sound:
			near = max(near, 2)
		case soundAlike(w.sound, handle.sound), w.family != 0 && w.family == handle.family, swapped(w.text, handle.text):
			near = max(near, 1)
		}
	}
	return near
}

// byRole returns the one cluster with the role of the node in articles, or in far more articles than any other.
func (k *cast) byRole(n int, clusters []int) int {
	role := text.Fold(k.of(n).Role)
	if role == "" {
		return model.None
	}
	found, most, second := model.None, 0, 0
	for _, c := range clusters {
		if n := k.roles(c)[role]; n > most {
			found, most, second = c, n, most
		} else {
			second = max(second, n)
		}
	}
	if most < dominant*second {
		return model.None
	}
	return found
}

// roles counts the roles that articles give a cluster, folded.
func (k *cast) roles(c int) map[string]int {
	k.asked.Lock()
	defer k.asked.Unlock()
	if k.clusters[c].roles == nil {
		roles := map[string]int{}
		for _, n := range k.clusters[c].nodes {
			roles[text.Fold(k.of(n).Role)]++
		}
		k.clusters[c].roles = roles
	}
	return k.clusters[c].roles
}

// places returns the article and the story of a surname alone, each with the surname.
func (k *cast) places(n int) []string {
	w, article := k.nodes[n].name.surname, k.nodes[n].article
	in := []string{"a" + strconv.Itoa(article) + "/" + w.sound}
	if s := k.story(article); s != model.None {
		in = append(in, "s"+strconv.Itoa(s)+"/"+w.sound)
	}
	return in
}

// couples returns the places where a man and a woman have the surname alone.
func (k *cast) couples(alone []int) map[string]bool {
	men, apart := map[string]bool{}, map[string]bool{}
	for _, sex := range [...]model.Gender{model.Male, model.Female} {
		for _, n := range alone {
			if k.of(n).Gender != sex {
				continue
			}
			for _, p := range k.places(n) {
				if sex == model.Male {
					men[p] = true
				} else if men[p] {
					apart[p] = true
				}
			}
		}
	}
	return apart
}

// scrap reports whether a single word that resolves to no person is not a name but a word with a capital:
// "More", "Having", the "Right". News writes it small, it is neither a given name nor a role, and the article
// shows nothing of its bearer.
func (k *cast) scrap(n int) bool {
	w := &k.nodes[n].name.surname
	if w.given || w.surname || !lexicon.Usual(w.text) || lexword.Of(w.text).Has(lexword.Role) {
		return false
	}
	role := k.of(n).Role
	return role == "" || !strings.ContainsRune(role, ' ') && lexword.Of(role).Has(lexword.Demonym)
}

// unresolved makes clusters of the surnames without evidence: those of one spelling in one story, or with one
// role, are one person, and so are all with a name by itself.
func (k *cast) unresolved(own map[string]bool) {
	var rest []int
	for _, n := range k.alone {
		switch {
		case k.nodes[n].cluster != model.None:
		case k.outlets[k.nodes[n].key] != "":
			k.papers = append(k.papers, n)
		case !k.scrap(n):
			rest = append(rest, n)
		}
	}
	apart := k.couples(rest)
	groups := group(rest, func(n int) []string {
		w, keys := k.nodes[n].name.surname, k.places(n)
		for i, p := range keys {
			if apart[p] {
				keys[i] = p + "/" + string('0'+rune(k.of(n).Gender)) // Mrs. Moor is not Mr. Moor
			}
		}
		if role := text.Fold(k.of(n).Role); role != "" {
			keys = append(keys, "r"+role+"/"+w.text)
		}
		if own[w.text] {
			keys = append(keys, "o"+w.text)
		}
		return keys
	})
	for _, nodes := range groups {
		k.add(cluster{nodes: nodes})
	}
}
