package utterance

import (
	"maps"
	"slices"

	"lineup/model"

	"lineup/model/compare/wording"
)

// base returns the version that the others are compared with: the earliest of those with most of the words, which
// are neither indirect nor have words from another of them; if several may be the earliest, the longest.
func base(c *model.Corpus, versions []model.Version, words map[int]wording.Wording) int {
	if len(versions) == 1 {
		return 0
	}
	length := func(v *model.Version) int {
		w := words[v.Article]
		if kind(c, v) == model.Indirect {
			return 0
		}
		return w.Weight(0, w.Len())
	}
	most := 0
	for i := range versions {
		most = max(most, length(&versions[i]))
	}
	carries := carriers(versions)
	best := model.None
	for i := range versions {
		v := &versions[i]
		if 10*length(v) < 6*most || kind(c, v) == model.Indirect || takes(c, v.Article, carries) {
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

// speakerOf returns the speaker with most votes of the versions. Votes are weighted by confidence; the base counts
// one and a half times, a pronoun less than a name. A person takes precedence over a body, for which people speak,
// and both over somebody who is only described.
func (d *worker) speakerOf(versions []model.Version, base int) int {
	c := d.c
	if len(versions) == 1 && len(versions[0].Quotes) == 1 {
		return c.Quotes[versions[0].Quotes[0]].Speaker
	}
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
			if guessed(c, q, d.voice(s).surname) {
				vote *= .6
			}
			votes[s] += vote
		}
	}
	best := model.None
	for _, s := range slices.Sorted(maps.Keys(votes)) {
		if best == model.None || standing(c.Speakers[s]) > standing(c.Speakers[best]) ||
			standing(c.Speakers[s]) == standing(c.Speakers[best]) && votes[s] > votes[best] {
			best = s
		}
	}
	return best
}

// standing returns how specifically a speaker's name identifies who spoke.
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

// from returns the date of the earliest dated version.
func from(c *model.Corpus, versions []model.Version) model.Date {
	var d model.Date
	for _, v := range versions {
		if p := c.Articles[v.Article].Published; p.Known() && (!d.Known() || p.Time.Before(d.Time)) {
			d = p
		}
	}
	return d
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
