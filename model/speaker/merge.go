package speaker

import (
	"cmp"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"lineup/model/fault"
)

const (
	// window is how many neighbours a form is compared with in each of its blocks
	// (the sorted neighbourhood of Hernández and Stolfo 1995): blocks of the usual
	// size are compared whole, and a block of any size costs no more than this for
	// each form.
	window = 48
	// most is how many pairs of forms two clusters may make when they are
	// compared before they join.
	most = 4096
	// outweighs is how many times more articles one of two rivals must have for the other to count as a slip.
	outweighs = 20
)

// edge is two forms that can be one person.
type edge struct {
	a, b     int
	strength int
}

// merge makes the clusters of the full names.
func (k *cast) merge() {
	edges := k.undecided(k.edges())
	slices.SortFunc(edges, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.strength, x.strength), cmp.Compare(k.weight(y), k.weight(x)), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	in := make([]int, len(k.forms)) // the form that represents the cluster
	members := make([][]int, len(k.forms))
	for i := range in {
		in[i], members[i] = i, []int{i}
	}
	for _, e := range edges {
		a, b := in[e.a], in[e.b]
		if a == b || k.conflict(members[a], members[b]) {
			continue
		}
		if len(members[a]) < len(members[b]) {
			a, b = b, a
		}
		for _, f := range members[b] {
			in[f] = a
		}
		members[a] = append(members[a], members[b]...)
		members[b] = nil
	}
	for _, forms := range members {
		if forms != nil {
			k.addPerson(forms)
		}
	}
}

// weight is the number of articles of the rarer form: a frequent form is no slip, and joins first.
func (k *cast) weight(e edge) int { return min(k.forms[e.a].articles, k.forms[e.b].articles) }

// conflict reports whether a form of one cluster cannot be the person of the other.
func (k *cast) conflict(a, b []int) bool {
	if len(a)*len(b) > most {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if k.judge(x, y).verdict == different {
				return true
			}
		}
	}
	return false
}

// judge decides on two forms: on their names, and on the evidence of their articles about the bearers.
func (k *cast) judge(a, b int) judgement {
	x, y := k.forms[a], k.forms[b]
	if k.apart[[2]int{min(a, b), max(a, b)}] {
		return judgement{different, 0, "an article tells them apart"}
	}
	j := judge(x.name, y.name)
	if j.verdict == same && otherOffice(x, y) {
		return judgement{different, 0, "the one holds another office"}
	}
	if j.verdict == same && x.name.given[0].text != y.name.given[0].text &&
		(x.men > 2*x.women && y.women > 2*y.men || x.women > 2*x.men && y.men > 2*y.women) {
		return judgement{different, 0, "one is a man, the other a woman"}
	}
	return j
}

// edges judges every pair of forms in a block, on all processors.
func (k *cast) edges() []edge {
	pairs := k.pairs()
	workers := runtime.GOMAXPROCS(0)
	found := make([][]edge, workers)
	var wait fault.Group
	for w := range workers {
		from, to := len(pairs)*w/workers, len(pairs)*(w+1)/workers
		wait.Go(func() {
			for _, p := range pairs[from:to] {
				if e, ok := k.edge(int(p>>32), int(p&0xFFFFFFFF)); ok {
					found[w] = append(found[w], e)
				}
			}
		})
	}
	wait.Wait()
	return slices.Concat(found...)
}

// edge judges a pair. A pair that is one person by name must also be vouched for; an unclear one counts where a
// story has both names and no article distinguishes them.
func (k *cast) edge(a, b int) (edge, bool) {
	j := k.judge(a, b)
	switch {
	case j.verdict == same && k.vouched(a, b):
		return edge{a, b, j.strength}, true
	case j.verdict == unclear && meet(k.forms[a].stories, k.forms[b].stories) && !k.together(a, b):
		return edge{a, b, 0}, true
	}
	return edge{}, false
}

// pairs returns the pairs of forms to be judged, each once, the lower form in the upper half of the number.
func (k *cast) pairs() []uint64 {
	blocks := make(map[uint64][]uint32, 4*len(k.forms))
	for i := range k.forms {
		for _, b := range blocksOf(k.forms[i].name) {
			if l := blocks[b]; len(l) == 0 || l[len(l)-1] != uint32(i) {
				blocks[b] = append(l, uint32(i))
			}
		}
	}
	var pairs []uint64
	for _, block := range blocks {
		for i, a := range block {
			for _, b := range block[i+1 : min(len(block), i+1+window)] {
				pairs = append(pairs, uint64(a)<<32|uint64(b))
			}
		}
	}
	slices.Sort(pairs)
	return slices.Compact(pairs)
}

// blocksOf returns the blocks of a name, as hashes. Names that can be one person's share at least one: the
// whole name; the surname's consonants with the start of the given or a middle name or with its line of
// nicknames; the given name with the start of the surname, for slips of the pen.
func blocksOf(n *name) []uint64 {
	blocks := []uint64{block("w", n.whole)}
	bone := skeleton(n.core.sound)
	for i, g := range n.given {
		if i == 0 || len(g.text) > 2 {
			blocks = append(blocks, block("s", bone, opening(g.sound)))
		}
	}
	first := n.given[0]
	for _, l := range first.lines {
		blocks = append(blocks, block("n", bone, strconv.Itoa(l.number)))
	}
	return append(blocks, block("g", first.sound, n.surname.sound[:min(2, len(n.surname.sound))]))
}

// block hashes the parts of a block's name (FNV-1a). A collision costs only a few comparisons.
func block(parts ...string) uint64 {
	h := uint64(14695981039346656037)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint64(p[i])) * 1099511628211
		}
		h = (h ^ 0xFF) * 1099511628211
	}
	return h
}

// opening returns the first letter of a sound, one for all vowels that are confused.
func opening(sound string) string {
	switch {
	case sound == "":
		return ""
	case vowel(sound[0]):
		return "a"
	}
	return sound[:1]
}

// together reports whether an article has both forms, as two people.
func (k *cast) together(a, b int) bool {
	x, y := k.forms[a].nodes, k.forms[b].nodes
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch c := cmp.Compare(k.nodes[x[i]].article, k.nodes[y[j]].article); {
		case c == 0:
			return true
		case c < 0:
			i++
		default:
			j++
		}
	}
	return false
}

// meet reports whether two sorted lists have a number in common.
func meet(a, b []int) bool { return shared(a, b) > 0 }

// shared counts the numbers that two sorted lists have in common.
func shared(a, b []int) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

// addPerson makes a cluster of forms.
func (k *cast) addPerson(forms []int) {
	slices.Sort(forms)
	c := cluster{forms: forms}
	for _, f := range forms {
		c.nodes = append(c.nodes, k.forms[f].nodes...)
		c.articles += k.forms[f].articles
		c.handles = append(c.handles, handle{&k.forms[f].name.surname, true}, handle{&k.forms[f].name.core, true})
	}
	for _, n := range c.nodes {
		for _, s := range k.of(n).Spellings {
			if w, ok := k.single(s.Text); ok {
				c.handles = append(c.handles, handle{w, false})
			}
		}
	}
	// A surname precedes the same word as an article's short form.
	slices.SortFunc(c.handles, func(a, b handle) int {
		if d := cmp.Compare(a.text, b.text); d != 0 || a.full == b.full {
			return d
		}
		if a.full {
			return -1
		}
		return 1
	})
	c.handles = slices.Clone(slices.CompactFunc(c.handles, func(a, b handle) bool { return a.text == b.text }))
	k.add(c)
}

// single returns the word of a spelling that has only one.
func (k *cast) single(spelling string) (*word, bool) {
	if strings.ContainsRune(spelling, ' ') {
		return nil, false
	}
	w, ok := k.words[spelling]
	if !ok {
		if n := parse(spelling, false); n != nil && n.surname.text != "" {
			w = &n.surname
		}
		k.words[spelling] = w
	}
	return w, w != nil
}
