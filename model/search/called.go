package search

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/parallel"
	"lineup/model/search/keys"
	"lineup/model/search/nickname"
	"lineup/model/text"
)

// mostOfClaims is the minimum share of the articles claiming a nickname that must agree on whose it is: a nickname
// that two people have leads to neither.
const mostOfClaims = .67

// fewestCalls is the minimum number of articles that must call somebody something for it to be a nickname.
const fewestCalls = 2

// calling is a nickname, with the speakers that articles claim it for.
type calling struct {
	spelled string
	of      map[int]int // number of claims by speaker
	n, once int         // number of claims, and of those that only say that somebody called them so
}

// nicknames returns what speakers are called besides their names, by index: what articles claim, if most of those
// claims agree on the speaker.
func (ix *Index) nicknames() map[int][]string {
	names := map[int][]string{}
	for _, n := range ix.callings() {
		for s, times := range n.of {
			if float64(times) >= mostOfClaims*float64(n.n) && (n.n > n.once || times >= fewestCalls) {
				names[s] = append(names[s], n.spelled)
			}
		}
	}
	for _, some := range names {
		slices.Sort(some)
	}
	return names
}

// callings collects the claims of all articles, by nickname.
func (ix *Index) callings() map[string]*calling {
	c := ix.corpus
	claims := make([][]nickname.Claim, len(c.Articles))
	const some = 64
	parallel.Each((len(claims)+some-1)/some, func(i int) {
		for a := i * some; a < min(len(claims), (i+1)*some); a++ {
			claims[a] = nickname.Find(c.Articles[a].Text)
		}
	})
	full, last := ix.fullNames(), ix.lastNames()
	all := map[string]*calling{}
	for a, some := range claims {
		for _, claim := range some {
			s, key := ix.bearer(full, a, &claim), bareName(claim.Nick)
			if s == model.None || ix.another(full, last, key, s) {
				continue
			}
			if all[key] == nil {
				all[key] = &calling{spelled: claim.Nick, of: map[int]int{}}
			}
			all[key].n++
			all[key].of[s]++
			if claim.How == nickname.Called {
				all[key].once++
			}
		}
	}
	return all
}

// another reports whether a nickname is the name of somebody else who is also quoted.
func (ix *Index) another(full, last map[string]int, key string, s int) bool {
	quoted := len(ix.corpus.Speakers[s].Quotes)
	other, taken := full[key]
	return last[key] > farLess || last[key]*farLess > quoted ||
		taken && other != s && len(ix.corpus.Speakers[other].Quotes) > quoted
}

// fullNames maps names of two words or more to people; a shared name to the one who is quoted most.
func (ix *Index) fullNames() map[string]int {
	c := ix.corpus
	full := map[string]int{}
	add := func(name string, s int) {
		key := bareName(name)
		if was, ok := full[key]; strings.Contains(key, " ") && (!ok || len(c.Speakers[was].Quotes) < len(c.Speakers[s].Quotes)) {
			full[key] = s
		}
	}
	for i, s := range c.Speakers {
		if s.Body || !s.Named {
			continue
		}
		add(s.Name, i)
		for _, sp := range s.Spellings {
			add(sp.Text, i)
		}
	}
	return full
}

// lastNames returns how often the people with each surname are quoted.
func (ix *Index) lastNames() map[string]int {
	last := map[string]int{}
	for _, s := range ix.corpus.Speakers {
		if name := bareName(s.Name); !s.Body && s.Named {
			last[name[strings.LastIndexByte(name, ' ')+1:]] += len(s.Quotes)
		}
	}
	return last
}

// bearer returns the speaker that a claim is about; None if that is uncertain. The first words of a name that
// begins a sentence may not belong to it. If words in the text show that it is a nickname, the last word suffices
// if the article quotes somebody of that name.
func (ix *Index) bearer(full map[string]int, article int, claim *nickname.Claim) int {
	words := strings.Fields(bareName(claim.Name))
	if len(words) == 0 {
		return model.None
	}
	most := len(words) - 1
	if claim.How == nickname.Within {
		most = max(len(strings.Fields(claim.Before)), 1)
	}
	for from := 0; from < most && from+1 < len(words); from++ {
		if s, ok := full[strings.Join(words[from:], " ")]; ok {
			return ix.otherwise(s, claim.Nick)
		}
	}
	if claim.How == nickname.Within || article >= len(ix.corpus.QuotesOf) {
		return model.None
	}
	last, best := words[len(words)-1], model.None
	for _, q := range ix.corpus.ArticleQuotes(article) {
		s := q.Speaker
		if s == model.None || ix.corpus.Speakers[s].Body || !ix.corpus.Speakers[s].Named {
			continue
		}
		if name := bareName(ix.corpus.Speakers[s].Name); strings.HasSuffix(name, " "+last) {
			if best != model.None && best != s {
				return model.None
			}
			best = s
		}
	}
	if best == model.None {
		return model.None
	}
	return ix.otherwise(best, claim.Nick)
}

// otherwise returns the speaker unless all words of the nickname are in the name.
func (ix *Index) otherwise(s int, nick string) int {
	has := " " + bareName(ix.corpus.Speakers[s].Name) + " "
	for w := range text.Words(nick, 0) {
		key, _ := keys.Of(w.Of(nick))
		if len(key) > 1 && !strings.Contains(has, " "+key+" ") {
			return s
		}
	}
	return model.None
}
