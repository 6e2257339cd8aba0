package search

import (
	"cmp"
	"slices"

	"lineup/model"
	"lineup/model/search/column"
)

// storyName is the kind of a story's name. A story is not a hit; the field story: finds it.
const storyName Kind = "story"

// nameKinds are the kinds of names. nameList stores their numbers.
var nameKinds = [...]Kind{SpeakerHit, TopicHit, OutletHit, storyName}

// name is something that has names: a speaker, a topic, an outlet, a story.
type name struct {
	kind Kind
	// at is the index in the corpus; for an outlet it is its number in Index.outletOf.
	at int
	// spellings are its names, at least one, the one to show first.
	spellings column.Lines
	weight    int // number of quotes or articles in which it occurs
	article   int // the newest article
}

// first returns the name to show.
func (n *name) first() string { return n.spellings.Line(0) }

// nameList holds all names, by descending weight, as flat columns; a document of the index of names is an index of
// them.
type nameList struct {
	kinds     []uint8 // indexes of nameKinds
	at        []int32
	weight    []int32
	article   []int32
	first     []uint32 // by name: index of its first spelling; and the end of the last
	spellings column.Lines

	ofKind map[Kind]column.Set // the names of each kind
}

// sort derives ofKind from the columns.
func (l *nameList) sort() {
	l.ofKind = make(map[Kind]column.Set, len(nameKinds))
	var of [len(nameKinds)]column.Set
	for i, kind := range nameKinds {
		of[i] = column.NewSet(l.size())
		l.ofKind[kind] = of[i]
	}
	for doc, kind := range l.kinds {
		of[kind].Add(doc)
	}
}

func (l *nameList) size() int { return len(l.kinds) }

func (l *nameList) kind(doc int) Kind { return nameKinds[l.kinds[doc]] }

func (l *nameList) name(doc int) name {
	return name{
		kind: l.kind(doc), at: int(l.at[doc]), weight: int(l.weight[doc]), article: int(l.article[doc]),
		spellings: l.spellings.Part(int(l.first[doc]), int(l.first[doc+1])),
	}
}

// with returns l followed by further names.
func (l *nameList) with(m nameList) nameList {
	first := slices.Clone(l.first[:l.size()])
	for _, f := range m.first {
		first = append(first, uint32(l.spellings.Size())+f)
	}
	n := nameList{
		kinds: slices.Concat(l.kinds, m.kinds), at: slices.Concat(l.at, m.at), weight: slices.Concat(l.weight, m.weight),
		article: slices.Concat(l.article, m.article), first: first, spellings: l.spellings.With(m.spellings),
	}
	n.sort()
	return n
}

// holdings counts the things in a corpus that have names.
type holdings struct{ speakers, topics, stories, outlets int }

func (ix *Index) holdings() holdings {
	c := ix.corpus
	return holdings{len(c.Speakers), len(c.Topics), len(c.Stories), len(ix.labels)}
}

// namesFrom lists what has names beyond what there was, by descending weight.
func (ix *Index) namesFrom(was holdings) nameList {
	c := ix.corpus
	var names []spelled
	var called map[int][]string
	if was.speakers == 0 {
		called = ix.nicknames()
	}
	for i := was.speakers; i < len(c.Speakers); i++ {
		s := c.Speakers[i]
		n := spelled{kind: SpeakerHit, at: i, weight: len(s.Quotes), article: ix.newest(s.Articles)}
		n.spell(s.Name)
		for _, sp := range s.Spellings {
			n.spell(sp.Text)
		}
		for _, nick := range called[i] {
			n.spell(nick)
		}
		names = append(names, n)
	}
	for i := was.topics; i < len(c.Topics); i++ {
		t := &c.Topics[i]
		n := spelled{kind: TopicHit, at: i, weight: len(t.Articles), article: ix.newest(t.Articles)}
		n.spell(t.Name)
		names = append(names, n)
	}
	for i := was.stories; i < len(c.Stories); i++ {
		s := c.Stories[i]
		n := spelled{kind: storyName, at: i, weight: len(s.Articles), article: ix.newest(s.Articles)}
		n.spell(s.Title)
		n.spell(string(s.ID))
		names = append(names, n)
	}
	names = append(names, ix.outletNames()[was.outlets:]...)
	names = slices.DeleteFunc(names, func(n spelled) bool { return len(n.spellings) == 0 })
	slices.SortStableFunc(names, func(a, b spelled) int { return cmp.Compare(b.weight, a.weight) })
	return listNames(names)
}

// outletNames lists the outlets. Articles of unknown outlets are not counted.
func (ix *Index) outletNames() []spelled {
	names := make([]spelled, len(ix.labels))
	for rank, at := range ix.order {
		a := ix.corpus.Articles[at]
		o := ix.outletOf[rank]
		if o == model.None || int(ix.rank[at]) != rank {
			continue
		}
		n := &names[o]
		if n.spellings == nil {
			*n = spelled{kind: OutletHit, at: int(o), article: int(at)}
			n.spell(a.OutletLabel())
		}
		n.spell(a.Outlet.Short)
		n.weight++
	}
	return names
}

// weigh recounts the quotes and articles with each name, and finds the newest article, except for names whose
// weights are already in old.
func (ix *Index) weigh(old *model.Corpus) {
	c, l, outlets := ix.corpus, &ix.named, ix.outletNames()
	l.weight, l.article = slices.Clone(l.weight), slices.Clone(l.article)
	for doc := range l.size() {
		at, n := l.at[doc], 0
		var articles []int
		switch l.kind(doc) {
		case SpeakerHit:
			if int(at) < len(old.Speakers) && old.Speakers[at] == c.Speakers[at] {
				continue
			}
			n, articles = len(c.Speakers[at].Quotes), c.Speakers[at].Articles
		case TopicHit:
			articles = c.Topics[at].Articles
		case storyName:
			if int(at) < len(old.Stories) && old.Stories[at] == c.Stories[at] {
				continue
			}
			articles = c.Stories[at].Articles
		default:
			l.weight[doc], l.article[doc] = int32(outlets[at].weight), int32(outlets[at].article)
			continue
		}
		l.weight[doc], l.article[doc] = int32(max(n, len(articles))), int32(ix.newest(articles))
	}
}

// hitAt returns the index in the corpus that a hit for the name points at.
func (n *name) hitAt() int {
	if n.kind == OutletHit {
		return model.None
	}
	return n.at
}

// spelled is a name while the list is being built.
type spelled struct {
	kind      Kind
	at        int
	spellings []string
	weight    int
	article   int
}

// spell adds a spelling unless it is there.
func (n *spelled) spell(s string) {
	if s != "" && !slices.Contains(n.spellings, s) {
		n.spellings = append(n.spellings, s)
	}
}

// listNames lays out the names in columns.
func listNames(names []spelled) nameList {
	var l nameList
	var spellings column.LineWriter
	for i := range names {
		n := &names[i]
		l.kinds = append(l.kinds, uint8(slices.Index(nameKinds[:], n.kind)))
		l.at = append(l.at, int32(n.at))
		l.weight = append(l.weight, int32(n.weight))
		l.article = append(l.article, int32(n.article))
		l.first = append(l.first, uint32(spellings.Size()))
		for _, s := range n.spellings {
			spellings.Add(s)
		}
	}
	l.first = append(l.first, uint32(spellings.Size()))
	l.spellings = spellings.Lines()
	return l
}

// newest returns the article that comes first in the order of the index, or None.
func (ix *Index) newest(articles []int) int {
	best := model.None
	for _, a := range articles {
		if best == model.None || ix.rank[a] < ix.rank[best] {
			best = a
		}
	}
	return best
}
