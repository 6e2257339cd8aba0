package align

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"lineup/model"
)

// assemble makes utterances of what each has of the quotes.
func assemble(c *model.Corpus, groups [][]share) []model.Utterance {
	found := make([]*model.Utterance, len(groups))
	each(len(groups), func(i int) { found[i] = utterance(c, groups[i]) })
	out := make([]model.Utterance, 0, len(groups))
	for _, u := range found {
		if u != nil {
			out = append(out, *u)
		}
	}
	first := func(u *model.Utterance) model.Span { return u.Versions[u.Base].Pieces[0] }
	slices.SortStableFunc(out, func(x, y model.Utterance) int {
		return cmp.Or(len(y.Versions)-len(x.Versions), cmp.Compare(x.Versions[x.Base].Quotes[0], y.Versions[y.Base].Quotes[0]),
			cmp.Compare(first(&x).Start, first(&y).Start))
	})
	name(c, out)
	return out
}

// utterance makes an utterance of what it has of the quotes, or nil where that is
// only a word or two in one article.
func utterance(c *model.Corpus, shares []share) *model.Utterance {
	if len(shares) == 1 && !stands(c, shares[0].quote) {
		return nil
	}
	u := model.Utterance{Speaker: model.None, Base: model.None}
	words := map[int]Wording{}
	for rest := shares; len(rest) > 0; {
		a := c.Quotes[rest[0].quote].Article
		n := 1
		for n < len(rest) && c.Quotes[rest[n].quote].Article == a {
			n++
		}
		v := version(c, rest[:n])
		rest = rest[n:]
		if len(shares) > 1 {
			words[a] = wording(c, &v)
		}
		u.Versions = append(u.Versions, v)
	}
	complete(c, &u, words)
	return &u
}

// stands says that the words of a quote are enough for an utterance that nobody
// else reports.
func stands(c *model.Corpus, q int) bool {
	switch t := &c.Quotes[q]; t.Kind {
	case model.Direct:
		return true
	case model.Partial:
		w := NewWording(c.Articles[t.Article].Text, t.Pieces)
		return w.weight(0, w.Len()) >= leastWeight
	default:
		return false
	}
}

// wording reads the words of a version.
func wording(c *model.Corpus, v *model.Version) Wording {
	pieces := make([][]model.Span, 0, len(v.Quotes))
	rest := v.Pieces
	for i := range v.Quotes {
		n := len(rest)
		if i+1 < len(v.Quotes) {
			next := c.Quotes[v.Quotes[i+1]].Span().Start
			n = max(slices.IndexFunc(rest, func(s model.Span) bool { return s.Start >= next }), 0)
		}
		pieces = append(pieces, rest[:n])
		rest = rest[n:]
	}
	return NewWording(c.Articles[v.Article].Text, pieces...)
}

// version makes a version of what an utterance has of the quotes of one article. Of
// them it leaves out those that only say a part of the same words again, or report
// them without marks.
func version(c *model.Corpus, shares []share) model.Version {
	const most = 64 // a version of more quotes is taken as it is
	article := c.Quotes[shares[0].quote].Article
	v := model.Version{Article: article}
	if len(shares) == 1 {
		v.Quotes, v.Pieces = []int{shares[0].quote}, shares[0].pieces
		return v
	}
	words := make([]Wording, len(shares))
	order := make([]int, len(shares))
	for i, s := range shares {
		words[i] = NewWording(c.Articles[article].Text, s.pieces)
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return len(words[y].words) - len(words[x].words) })
	indirect := func(s share) bool { return c.Quotes[s.quote].Kind == model.Indirect }
	marked := slices.ContainsFunc(shares, func(s share) bool { return !indirect(s) })
	var kept []int
	for _, i := range order {
		again := func(k int) bool { return saysAgain(words[k], words[i]) }
		if marked && indirect(shares[i]) || len(kept) < most && slices.ContainsFunc(kept, again) {
			v.Repeats = append(v.Repeats, shares[i].quote)
		} else {
			kept = append(kept, i)
		}
	}
	slices.Sort(v.Repeats)
	slices.Sort(kept)
	for _, i := range kept {
		v.Quotes = append(v.Quotes, shares[i].quote)
		v.Pieces = append(v.Pieces, shares[i].pieces...)
	}
	return v
}

// saysAgain says that nearly all that short says stands in long.
func saysAgain(long, short Wording) bool {
	const nearly = .8
	a := alignWords(&long, &short)
	shared := 0
	for _, r := range a.runs {
		shared += short.weight(r.h, r.h+r.n)
	}
	return float64(shared) >= nearly*float64(short.weight(0, short.Len()))
}

// kind is the fullest way in which a version reports: direct before partial before
// indirect.
func kind(c *model.Corpus, v *model.Version) model.Kind {
	k := model.Indirect
	for _, q := range v.Quotes {
		k = min(k, c.Quotes[q].Kind)
	}
	return k
}

// byTime orders dates, unknown ones last.
func byTime(x, y model.Date) int {
	switch {
	case x.Known() && y.Known():
		return x.Time.Compare(y.Time)
	case x.Known():
		return -1
	case y.Known():
		return 1
	default:
		return 0
	}
}

// base is the version the others are compared with: the earliest of those that
// have most of the words; of several that may be the earliest, the longest.
func base(c *model.Corpus, versions []model.Version, words map[int]Wording) int {
	if len(versions) == 1 {
		return 0
	}
	length := func(v *model.Version) int {
		w := words[v.Article]
		if kind(c, v) == model.Indirect {
			return 0
		}
		return w.weight(0, w.Len())
	}
	most := 0
	for i := range versions {
		most = max(most, length(&versions[i]))
	}
	carries := carriers(versions)
	best := model.None
	for i := range versions {
		v := &versions[i]
		if 10*length(v) < 6*most || kind(c, v) == model.Indirect || copies(c, v.Article, carries) {
			continue
		}
		if best == model.None {
			best = i
			continue
		}
		d, e := c.Articles[v.Article].Published, c.Articles[versions[best].Article].Published
		if e.Before(d) || e.Known() && !d.Known() {
			continue
		}
		if d.Before(e) || length(v) > length(&versions[best]) {
			best = i
		}
	}
	if best == model.None {
		best = slices.IndexFunc(versions, func(v model.Version) bool { return length(&v) == most })
	}
	return best
}

// speakerOf is the speaker whom most versions have, weighed by how sure they are,
// with the base for a version and a half and a pronoun for less than a name. A person comes before a body, for which
// people speak, and both before somebody who is only described.
func speakerOf(c *model.Corpus, versions []model.Version, base int) int {
	votes := map[int]float64{}
	for i, v := range versions {
		for _, q := range v.Quotes {
			s := c.Quotes[q].Speaker
			if s == model.None {
				continue
			}
			vote := max(c.Quotes[q].Confidence, .1) / float64(len(v.Quotes))
			if i == base {
				vote *= 1.5
			}
			if guessed(c, q, surname(&c.Speakers[s])) {
				vote *= .6
			}
			votes[s] += vote
		}
	}
	best := model.None
	for _, s := range slices.Sorted(maps.Keys(votes)) {
		if best == model.None || standing(&c.Speakers[s]) > standing(&c.Speakers[best]) ||
			standing(&c.Speakers[s]) == standing(&c.Speakers[best]) && votes[s] > votes[best] {
			best = s
		}
	}
	return best
}

// standing is how much a speaker's name says of who spoke.
func standing(s *model.Speaker) int {
	switch {
	case !s.Named:
		return 0
	case s.Body:
		return 1
	default:
		return 2
	}
}

// from is the date of the earliest version that has one.
func from(c *model.Corpus, versions []model.Version) model.Date {
	var d model.Date
	for _, v := range versions {
		if p := c.Articles[v.Article].Published; p.Known() && (!d.Known() || p.Time.Before(d.Time)) {
			d = p
		}
	}
	return d
}

// copied is the share from which an article is another's copy.
const copied = .5

// independent counts the versions whose article is no copy of another version's.
func independent(c *model.Corpus, versions []model.Version) int {
	carries := carriers(versions)
	n := 0
	for _, v := range versions {
		if !copies(c, v.Article, carries) {
			n++
		}
	}
	return n
}

// carriers are the articles of versions.
func carriers(versions []model.Version) map[int]bool {
	m := make(map[int]bool, len(versions))
	for _, v := range versions {
		m[v.Article] = true
	}
	return m
}

// copies says that an article is a copy of one of the carriers.
func copies(c *model.Corpus, article int, carries map[int]bool) bool {
	return slices.ContainsFunc(c.Stories[c.StoryOf[article]].Copies, func(p model.Copy) bool {
		return p.Article == article && p.Share >= copied && carries[p.Of]
	})
}

// name gives every utterance its ID, made of the speaker and the base's words, so
// that it stays while the base does. Where the same is said on several days the
// later ones are numbered.
func name(c *model.Corpus, utterances []model.Utterance) {
	used := make(map[model.UtteranceID]int, len(utterances))
	for i := range utterances {
		u := &utterances[i]
		h := uint64(0)
		if u.Speaker != model.None {
			h = hash(string(c.Speakers[u.Speaker].ID))
		}
		b := &u.Versions[u.Base]
		for _, s := range b.Pieces {
			h = h*1099511628211 ^ hash(s.Of(c.Articles[b.Article].Text))
		}
		h = h*1099511628211 ^ hash(u.From.Day())
		id := model.UtteranceID(fmt.Sprintf("u-%08x", uint32(h^h>>32)))
		if used[id]++; used[id] > 1 {
			id = model.UtteranceID(fmt.Sprintf("%s-%d", id, used[id]))
		}
		u.ID = id
	}
}
