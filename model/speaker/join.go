package speaker

import (
	"sync"

	"lineup/model"
	"lineup/model/fault"
)

// Join returns the speakers of the corpus, and for every quote of c its speaker, None if it has no person. c
// has its articles, quotes and stories; people has every article's Reading.People.
//
// The speakers are in order of their quotes, those with most first. Only people with a quote are speakers;
// mentions without quotes count towards the spellings.
func Join(c *model.Corpus, people [][]model.Person) (speakers []*model.Speaker, ofQuote []int) {
	k := gather(c, people)
	var bodies []cluster
	var wait fault.Group
	wait.Go(func() { bodies = k.joinBodies() }) // parallel to the persons, which it does not use
	k.merge()
	k.resolve()
	wait.Wait()
	for _, b := range bodies {
		k.add(b)
	}
	k.publishers()
	k.setUnnamed()
	return k.speakers()
}

// cast is everybody of the corpus during the join.
type cast struct {
	corpus *model.Corpus
	people [][]model.Person
	// outlets are the names of the outlets, by their bodyKey.
	outlets map[string]string
	// nodes are the people of all articles, end to end; those of article i start
	// at from[i].
	nodes []node
	from  []int
	// forms are the distinct full names, in order of their keys.
	forms []*form
	// apart are pairs of forms, the lower first, whose bearers an article distinguishes.
	apart map[[2]int]bool
	// initialsOf maps a surname to the initials that occur before it, a bit each.
	initialsOf map[string]uint32
	// clusters are the persons and bodies found so far.
	clusters []cluster
	// bodies are the nodes that are bodies, alone those with one name only, unnamed those with none.
	bodies, alone, unnamed []int
	// papers are the single words that resolve to no person and are an outlet's name.
	papers []int
	// namesakes are the clusters of persons by their surnames, in order; known when all are joined.
	namesakes map[string][]int
	// words are the spellings of one word met so far.
	words map[string]*word
	// asked guards values computed on demand: nearest, and the roles of the clusters.
	asked sync.Mutex
	// nearest are the clusters with the surname closest to a name.
	nearest map[*name][]int
}

// node is one person of one article.
type node struct {
	*written

	article int
	person  int
	cluster int // in cast.clusters; None while unassigned
}

// written is a name as written, by any number of people, and its analysis.
type written struct {
	text string
	// key is its bodyKey.
	key string
	// behind reports whether the name follows an office in capitals.
	behind bool
	// eastern are its words, folded, where the first of two or three can be an eastern family name.
	eastern []string
	// name is the parsed name, nil for a string without letters; form is the key of a full name, "" for a
	// surname alone.
	name *name
	form string
}

// form is a full name as written in any number of articles.
type form struct {
	name     *name
	key      string
	nodes    []int
	articles int
	stories  []int // sorted, each once
	days     []int // of the articles, sorted, each once
	men      int   // articles that treat the bearer as a man
	women    int
	called   bool   // an article gives a role
	office   string // from most articles, as a stem; "" for none
}

// cluster is a person or a body of the corpus.
type cluster struct {
	forms []int
	nodes []int
	// articles is the number of articles with a full name of theirs.
	articles int
	// handles are the single words they go by, each once.
	handles []handle
	// roles counts the roles in articles, folded; nil until needed.
	roles   map[string]int
	body    bool
	unnamed bool
	// why is the reason, for a spelling that no full name explains, why it is theirs.
	why map[string]string
}

// handle is a single word for somebody: a surname, or the short form in an article that names them in full.
type handle struct {
	*word

	full bool // a surname in the full name
}

// of returns the person of a node.
func (k *cast) of(n int) *model.Person {
	return &k.people[k.nodes[n].article][k.nodes[n].person]
}

// story returns the story of an article, None in a corpus without stories.
func (k *cast) story(article int) int {
	if article < len(k.corpus.StoryOf) {
		return k.corpus.StoryOf[article]
	}
	return model.None
}

// add adds a cluster of nodes.
func (k *cast) add(c cluster) {
	at := len(k.clusters)
	k.clusters = append(k.clusters, c)
	for _, n := range c.nodes {
		k.nodes[n].cluster = at
	}
}

// give adds one more node to a cluster, with the reason for its spellings.
func (k *cast) give(n, at int, why string) {
	k.nodes[n].cluster = at
	c := &k.clusters[at]
	c.nodes = append(c.nodes, n)
	if why == "" {
		return
	}
	if c.why == nil {
		c.why = map[string]string{}
	}
	for _, s := range k.of(n).Spellings {
		if old, ok := c.why[s.Text]; !ok || why < old {
			c.why[s.Text] = why
		}
	}
}
