package align

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"lineup/model"
)

// assemble makes utterances of groups of quotes.
func assemble(c *model.Corpus, groups [][]int) []model.Utterance {
	found := make([]*model.Utterance, len(groups))
	each(len(groups), func(i int) { found[i] = utterance(c, groups[i]) })
	out := make([]model.Utterance, 0, len(groups))
	for _, u := range found {
		if u != nil {
			out = append(out, *u)
		}
	}
	slices.SortStableFunc(out, func(x, y model.Utterance) int {
		return cmp.Or(len(y.Versions)-len(x.Versions), cmp.Compare(x.Versions[x.Base].Quotes[0], y.Versions[y.Base].Quotes[0]))
	})
	name(c, out)
	return out
}

// utterance makes an utterance of a group of quotes, or nil where there is only a
// word or two in one article.
func utterance(c *model.Corpus, quotes []int) *model.Utterance {
	if len(quotes) == 1 && !stands(c, quotes[0]) {
		return nil
	}
	u := model.Utterance{Speaker: model.None, Base: model.None}
	words := map[int]Wording{}
	for rest := quotes; len(rest) > 0; {
		a := c.Quotes[rest[0]].Article
		n := 1
		for n < len(rest) && c.Quotes[rest[n]].Article == a {
			n++
		}
		v := model.Version{Article: a}
		v.Quotes, v.Repeats = once(c, rest[:n])
		rest = rest[n:]
		if len(quotes) > 1 {
			words[a] = wording(c, &v)
		}
		u.Versions = append(u.Versions, v)
	}
	slices.SortStableFunc(u.Versions, func(x, y model.Version) int {
		return byTime(c.Articles[x.Article].Published, c.Articles[y.Article].Published)
	})
	u.Base = base(c, u.Versions, words)
	b := &u.Versions[u.Base]
	u.Story = c.StoryOf[b.Article]
	u.Speaker = speakerOf(c, u.Versions, u.Base)
	u.From = from(c, u.Versions)
	u.Independent = independent(c, u.Versions)
	u.Absent = absent(c, &u, words)
	compareAll(c, u.Versions, u.Base, words)
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

// wording reads the quotes of a version.
func wording(c *model.Corpus, v *model.Version) Wording {
	pieces := make([][]model.Span, len(v.Quotes))
	for i, q := range v.Quotes {
		pieces[i] = c.Quotes[q].Pieces
	}
	return NewWording(c.Articles[v.Article].Text, pieces...)
}

// once parts the quotes of one article into those that make up its version, in
// order, and those that only say a part of the same words again, or report them
// without marks.
func once(c *model.Corpus, quotes []int) (version, repeats []int) {
	if len(quotes) == 1 {
		return quotes, nil
	}
	const most = 64 // a version of more quotes is taken as it is
	ready := make(map[int]Wording, len(quotes))
	for _, q := range quotes {
		ready[q] = NewWording(c.Articles[c.Quotes[q].Article].Text, c.Quotes[q].Pieces)
	}
	marked := slices.ContainsFunc(quotes, func(q int) bool { return c.Quotes[q].Kind != model.Indirect })
	order := slices.SortedStableFunc(slices.Values(quotes), func(x, y int) int { return len(ready[y].words) - len(ready[x].words) })
	for _, q := range order {
		holds := func(v int) bool { return saysAgain(ready[v], ready[q]) }
		if marked && c.Quotes[q].Kind == model.Indirect || len(version) < most && slices.ContainsFunc(version, holds) {
			repeats = append(repeats, q)
		} else {
			version = append(version, q)
		}
	}
	slices.Sort(version)
	slices.Sort(repeats)
	return version, repeats
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
		for _, s := range b.Spans(c) {
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
