package library

import (
	"cmp"
	"math"

	"lineup/model"
	"lineup/model/text"
)

// standing determines the place of an utterance in a list.
type standing struct {
	outlets, wordings, versions int32 // the numbers that carry it
	when                        int64 // its day in seconds; the minimum if unknown
}

func (lib *Library) standing(u int) standing {
	x := lib.Corpus.Utterances[u]
	s := standing{int32(lib.carried[u]), int32(lib.Wordings[u]), int32(len(x.Versions)), math.MinInt64}
	if x.From.Known() {
		s.when = x.From.Time.Unix()
	}
	return s
}

// before puts first what most outlets carry, then what several articles carry, then what has most wordings, then the
// newest.
func (s standing) before(t standing) int {
	return cmp.Or(
		cmp.Compare(t.outlets, s.outlets), cmp.Compare(min(t.versions, 2), min(s.versions, 2)),
		cmp.Compare(t.wordings, s.wordings), cmp.Compare(t.versions, s.versions), cmp.Compare(t.when, s.when),
	)
}

// byUtterance orders utterances by their standing.
func (lib *Library) byUtterance(a, b int) int { return lib.standing(a).before(lib.standing(b)) }

// prominence determines the place of a speaker in a list.
type prominence struct {
	named              bool
	utterances, quotes int32
}

func (lib *Library) prominence(s int) prominence {
	x := lib.Corpus.Speakers[s]
	return prominence{x.Named, int32(len(lib.BySpeaker[s])), int32(len(x.Quotes))}
}

// before puts speakers with a name first, then those quoted most.
func (p prominence) before(q prominence) int {
	if p.named != q.named {
		if p.named {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(q.utterances, p.utterances), cmp.Compare(q.quotes, p.quotes))
}

// fame determines the place of a story in a list.
type fame struct {
	outlets, articles int32
	from              model.Date
}

func (lib *Library) fame(s int) fame {
	x := lib.Corpus.Stories[s]
	return fame{int32(len(x.Outlets)), int32(len(x.Articles)), x.From}
}

// before puts first what most outlets report, then what most articles do, then the newest.
func (lib *Library) before(f, g fame) int {
	return cmp.Or(cmp.Compare(g.outlets, f.outlets), cmp.Compare(g.articles, f.articles), lib.Later(f.from, g.from))
}

// age determines the place of an article in a list.
type age struct {
	published model.Date
	revision  int
}

func (lib *Library) age(a int) age {
	x := lib.Corpus.Articles[a]
	return age{x.Published, x.Revision}
}

// younger puts the newest first, and of the revisions of one article the last.
func (lib *Library) younger(a, b age) int {
	return cmp.Or(lib.Later(a.published, b.published), cmp.Compare(b.revision, a.revision))
}

// spread determines the place of a topic in a list.
type spread struct {
	articles int
	name     string // folded
}

func (lib *Library) spread(t int) spread {
	x := &lib.Corpus.Topics[t]
	return spread{len(x.Articles), text.Fold(x.Name)}
}

// before puts first what most articles are about, then orders by name, ignoring case.
func (s spread) before(t spread) int {
	return cmp.Or(cmp.Compare(t.articles, s.articles), cmp.Compare(s.name, t.name))
}
