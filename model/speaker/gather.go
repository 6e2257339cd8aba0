package speaker

import (
	"slices"
	"strings"

	"lineup/model"
	lexicon "lineup/model/lexicon/word"
	"lineup/model/parallel"
	"lineup/model/text"
)

// gather makes a node of every person and sorts the nodes into full names, surnames alone, bodies and the
// unnamed.
func gather(c *model.Corpus, people [][]model.Person) *cast {
	k := &cast{
		corpus: c, people: people, from: make([]int, len(people)), outlets: outlets(c),
		namesakes: map[string][]int{}, words: map[string]*word{}, nearest: map[*name][]int{},
	}
	names := k.setNodes()
	familyFirst, bodies := k.votes()
	for _, w := range names {
		if w.eastern != nil && familyFirst[strings.Join(w.eastern, " ")] > 0 {
			w.set(parse(w.text, true))
		}
	}
	k.unhead(names)
	k.unoffice(names)
	k.unjunior(names)
	byKey := map[string][]int{}
	for i := range k.nodes {
		n, p := &k.nodes[i], k.of(i)
		switch {
		case p.Named && lexicon.In(n.key, lexicon.NoSpeaker): // "Obamacare"
		case !p.Named || n.name == nil:
			k.unnamed = append(k.unnamed, i)
		case !n.behind && (joint(p) || bodies[n.key].body(p.Body)):
			k.bodies = append(k.bodies, i)
		case n.name.alone():
			k.alone = append(k.alone, i)
		default:
			byKey[n.form] = append(byKey[n.form], i)
		}
	}
	k.setForms(byKey)
	k.setApart()
	k.countInitials()
	return k
}

// setNodes makes the nodes, and returns their names, each once: a name is parsed once, however many articles
// have it.
func (k *cast) setNodes() []*written {
	total := 0
	for i, list := range k.people {
		k.from[i] = total
		total += len(list)
	}
	k.nodes = make([]node, 0, total)
	var names []*written
	seen := map[string]*written{}
	nobody := &written{}
	for i, list := range k.people {
		for j := range list {
			w := nobody
			if p := &list[j]; p.Named {
				if w = seen[p.Name]; w == nil {
					w = &written{text: p.Name}
					seen[p.Name] = w
					names = append(names, w)
				}
			}
			k.nodes = append(k.nodes, node{article: i, person: j, cluster: model.None, written: w})
		}
	}
	parallel.Each(len(names), func(i int) { names[i].read() })
	return names
}

// read parses the name.
func (w *written) read() {
	w.key = bodyKey(w.text)
	w.set(parse(w.text, false))
	fields := strings.Fields(text.Fold(w.text))
	if (len(fields) == 2 || len(fields) == 3) && lexicon.EasternFamily.Has(fields[0]) {
		w.eastern = fields
	}
}

func (w *written) set(n *name) {
	w.name = n
	if n != nil && !n.alone() {
		w.form = n.key()
	}
}

// joint reports whether the name covers several people: "Kim and Clark Moran".
func joint(p *model.Person) bool {
	return p.Gender == model.Plural || strings.Contains(p.Name, " and ")
}

// ballot counts the articles that treat a name as a body, and as a person.
type ballot struct{ bodies, persons int }

// body reports whether the bearer of the name is a body, given the view of its own article: more articles
// outvote "person", and ten times as many outvote "body".
func (b ballot) body(here bool) bool {
	if here {
		return b.persons < dominant*b.bodies
	}
	return b.bodies > b.persons
}

// outlets returns the names of the corpus's outlets by body key.
func outlets(c *model.Corpus) map[string]string {
	names := map[string]string{}
	for _, a := range c.Articles {
		key, name := bodyKey(a.Outlet.Name), a.Outlet.Name
		if old, ok := names[key]; name != "" && (!ok || name < old) {
			names[key] = name
		}
	}
	return names
}

// votes counts, for every name, the articles that treat its first word as the surname rather than its last, and
// those that treat it as a body or a person.
func (k *cast) votes() (familyFirst map[string]int, bodies map[string]ballot) {
	familyFirst, bodies = map[string]int{}, map[string]ballot{}
	isBody := map[string]bool{}
	for i := range k.nodes {
		if p := k.of(i); p.Named && p.Body {
			isBody[k.nodes[i].key] = true
		}
	}
	for i := range k.nodes {
		n, p := &k.nodes[i], k.of(i)
		if !p.Named {
			continue
		}
		if p.Body {
			b := bodies[n.key]
			b.bodies++
			bodies[n.key] = b
		} else {
			k.personVotes(n, p, isBody, bodies)
		}
		if n.eastern != nil {
			familyFirst[strings.Join(n.eastern, " ")] += shortenedTo(n.eastern, p)
		}
	}
	return familyFirst, bodies
}

// personVotes counts an article that treats somebody as a person, for the name and for the single words it is
// shortened to.
func (k *cast) personVotes(n *node, p *model.Person, isBody map[string]bool, votes map[string]ballot) {
	vote := func(key string) {
		if isBody[key] {
			b := votes[key]
			b.persons++
			votes[key] = b
		}
	}
	vote(n.key)
	for _, s := range p.Spellings {
		if !strings.ContainsRune(s.Text, ' ') && s.Text != p.Name {
			vote(text.Fold(s.Text))
		}
	}
}

// shortenedTo returns 1 if the article shortens a name of these words, folded, to the first, -1 for the last, 0
// for neither.
func shortenedTo(fields []string, p *model.Person) int {
	first := false
	for _, s := range p.Spellings {
		switch text.Fold(s.Text) {
		case fields[len(fields)-1]:
			return -1
		case fields[0]:
			first = true
		}
	}
	if first {
		return 1
	}
	return 0
}

const secondsOfDay = 24 * 60 * 60

// setForms makes the forms, in order of their keys, so that nothing later depends on the order of the articles.
func (k *cast) setForms(byKey map[string][]int) {
	k.forms = make([]*form, 0, len(byKey))
	for key, nodes := range byKey {
		f := &form{key: key, nodes: nodes, name: k.nodes[nodes[0]].name}
		f.office = k.office(nodes)
		last := model.None
		for _, n := range nodes {
			article := k.nodes[n].article
			if article != last {
				f.articles++
				last = article
			}
			if s := k.story(article); s != model.None {
				f.stories = append(f.stories, s)
			}
			if d := k.corpus.Articles[article].Published; d.Precision >= model.ToDay {
				f.days = append(f.days, int(d.Time.Unix()/secondsOfDay))
			}
			f.called = f.called || k.of(n).Role != ""
			switch k.of(n).Gender {
			case model.Male:
				f.men++
			case model.Female:
				f.women++
			}
		}
		slices.Sort(f.stories)
		f.stories = slices.Compact(f.stories)
		slices.Sort(f.days)
		f.days = slices.Compact(f.days)
		k.forms = append(k.forms, f)
	}
	slices.SortFunc(k.forms, func(a, b *form) int { return strings.Compare(a.key, b.key) })
}

// setApart records the forms whose bearers an article distinguishes.
func (k *cast) setApart() {
	of := map[int]int{} // node -> its form
	for f := range k.forms {
		for _, n := range k.forms[f].nodes {
			if len(k.of(n).Apart) > 0 {
				of[n] = f
			}
		}
	}
	k.apart = map[[2]int]bool{}
	for n, f := range of {
		for _, other := range k.of(n).Apart {
			if g, ok := of[k.from[k.nodes[n].article]+other]; ok && f < g {
				k.apart[[2]int{f, g}] = true
			}
		}
	}
}

// key returns the name's parts in one string: the same for names that differ only in case, accents and
// punctuation.
func (n *name) key() string {
	var b strings.Builder
	for _, g := range n.given {
		b.WriteString(g.text)
		b.WriteByte(' ')
	}
	b.WriteByte('/')
	b.WriteString(n.surname.text)
	b.WriteByte('/')
	b.WriteString(n.suffix)
	return b.String()
}
