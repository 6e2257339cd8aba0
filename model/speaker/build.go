package speaker

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/large"
	"lineup/model/parallel"
)

// speakers returns the speakers of the clusters that have a quote.
func (k *cast) speakers() (speakers []*model.Speaker, ofQuote []int) {
	ofQuote = make([]int, len(k.corpus.Quotes))
	quotes := make([][]int, len(k.clusters))
	for i := range k.corpus.Quotes {
		q := k.corpus.Quotes[i]
		ofQuote[i] = model.None
		if q.Person == model.None || q.Person >= len(k.people[q.Article]) {
			continue
		}
		if c := k.nodes[k.from[q.Article]+q.Person].cluster; c != model.None {
			quotes[c] = append(quotes[c], i)
		}
	}
	var speaking []int
	for c := range k.clusters {
		if len(quotes[c]) > 0 {
			speaking = append(speaking, c)
		}
	}
	for c := range k.clusters {
		for _, f := range k.clusters[c].forms {
			surname := k.forms[f].name.surname.text
			if list := k.namesakes[surname]; len(list) == 0 || list[len(list)-1] != c {
				k.namesakes[surname] = append(list, c)
			}
		}
	}
	order := make([]*named, len(speaking))
	parallel.Each(len(order), func(i int) { order[i] = k.named(speaking[i], quotes[speaking[i]]) })
	slices.SortFunc(order, func(a, b *named) int {
		return cmp.Or(cmp.Compare(len(b.Quotes), len(a.Quotes)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.first, b.first))
	})
	speakers = large.Pointers[model.Speaker](len(order))
	free := ids{map[model.SpeakerID]bool{}, map[string]int{}}
	for i, s := range order {
		s.ID = free.give(s.slug)
		for _, q := range s.Quotes {
			ofQuote[q] = i
		}
		*speakers[i] = s.Speaker
	}
	return speakers, ofQuote
}

// named is a speaker with its sort keys and naming data.
type named struct {
	model.Speaker

	first model.ArticleID // the lowest id of the articles
	slug  string
}

// named describes a cluster as a speaker.
func (k *cast) named(c int, quotes []int) *named {
	cl := &k.clusters[c]
	s := &named{Speaker: model.Speaker{Body: cl.body, Named: !cl.unnamed, Quotes: quotes, Spellings: k.spellings(cl)}}
	for _, q := range quotes {
		a := k.corpus.Quotes[q].Article
		if n := len(s.Articles); n == 0 || s.Articles[n-1] != a {
			s.Articles = append(s.Articles, a)
		}
	}
	slices.Sort(s.Articles)
	s.Articles = slices.Compact(s.Articles)
	for i, a := range s.Articles {
		if id := k.corpus.Articles[a].ID; i == 0 || id < s.first {
			s.first = id
		}
	}
	if !cl.body {
		s.Role = k.role(cl)
	}
	if cl.unnamed {
		s.Name = k.of(cl.nodes[0]).Name
		s.slug = fmt.Sprintf("%s-%06x", slug(s.Name), hash(string(s.first)))
		return s
	}
	s.Name = k.name(cl, s.Spellings)
	if outlet := k.outlets[bodyKey(s.Name)]; cl.body && outlet != "" && !strings.ContainsRune(s.Name, ' ') {
		s.Name = outlet // "Courier" is a word, The Courier an outlet
	}
	s.slug = slug(s.Name)
	k.explain(cl, &s.Speaker)
	return s
}

// spellings counts the articles of each outlet that have each spelling of the name, most articles first.
func (k *cast) spellings(cl *cluster) []model.Spelling {
	type at struct{ text, outlet string }
	type seen struct{ articles, last int }
	count := map[at]seen{}
	for _, n := range cl.nodes {
		a := k.nodes[n].article
		outlet := k.corpus.Articles[a].OutletLabel()
		see := func(s string) {
			key := at{s, outlet}
			if c := count[key]; s != "" && (c.articles == 0 || c.last != a) {
				count[key] = seen{c.articles + 1, a}
			}
		}
		see(k.of(n).Name)
		for _, s := range k.of(n).Spellings {
			see(s.Text)
		}
	}
	spellings := make([]model.Spelling, 0, len(count))
	for key, n := range count {
		spellings = append(spellings, model.Spelling{Text: key.text, Outlet: key.outlet, Articles: n.articles})
	}
	slices.SortFunc(spellings, func(a, b model.Spelling) int {
		return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Outlet, b.Outlet))
	})
	return spellings
}
