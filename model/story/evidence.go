package story

import "math"

// The parts of the evidence. Each is a number for a pair of articles; weights.go has their weights.
const (
	constant    = iota
	likeTitle   // cosine of the headlines
	likeLead    // of the leads, as a logarithm
	likeNames   // of the names
	likeAll     // of the whole, as a logarithm
	titleInLead // how much of each headline is in the other's lead
	sameRuns    // runs of words that few other articles have, as a logarithm
	overCrowd   // likeAll relative to the likeness of articles that merely have the same subject
	overBest    // likeAll relative to the best likeness of either to another article
	overWeek
	noSameDay // both mention days, but none in common
	allAll    // products, for parts that matter more in combination
	allCrowd
	allBest
	crowdBest
	crowdCrowd
	bestBest
	weekWeek
	nameCover // the larger of the shares of each one's names that are in the other
	parts
)

// Whether both articles have a date.
const (
	dated = iota
	undated
)

const (
	gapLog = iota // days between the dates, as a logarithm
	gapAll
	toldNear
	toldFar
	times
)

// features is the number of parts for dated pairs, the same parts for pairs with an unknown date, and the times.
// One of the two groups of parts is all 0.
const features = 2*parts + times

// FeatureNames are the names of the features in order.
var FeatureNames = func() []string {
	names := []string{
		"constant", "likeTitle", "likeLead", "likeNames", "likeAll", "titleInLead", "sameRuns", "overCrowd", "overBest", "overWeek",
		"noSameDay", "allAll", "allCrowd", "allBest", "crowdBest", "crowdCrowd", "bestBest", "weekWeek", "nameCover",
	}
	for _, n := range names[:parts] {
		names = append(names, "un-"+n)
	}
	return append(names, "gapLog", "gapAll", "toldNear", "toldFar")
}()

// evidence is the evidence on whether two articles belong to one story.
type evidence [features]float64

// log returns the logarithm of a likeness. The small constant keeps it finite, and differences among unlike
// articles small.
func log(like float64) float64 { return math.Log(like + .01) }

// gather collects the evidence on a pair of articles, of which the first is laid out as the subject.
func (g *grouping) gather(p pair, s *subject) evidence {
	a, b := s.profile, &g.index.profiles[p.b]
	bestI, weekI := g.standings[p.a].without(int(p.b))
	bestJ, weekJ := g.standings[p.b].without(int(p.a))
	all := log(float64(p.like))
	like := s.compare(b)
	crowd := all - (g.standings[p.a].crowd+g.standings[p.b].crowd)/2
	best := all - (bestI+bestJ)/2
	week := all - (weekI+weekJ)/2
	var e evidence
	by, t := dated, e[2*parts:]
	if !a.sure || !b.sure {
		by = undated
	}
	copy(e[by*parts:], []float64{
		constant:    1,
		likeTitle:   like.title,
		likeLead:    log(like.lead),
		likeNames:   like.names,
		likeAll:     all,
		titleInLead: like.titleInLead,
		sameRuns:    math.Log1p(s.shared(b, &g.common)),
		overCrowd:   crowd,
		overBest:    best,
		overWeek:    week,
		noSameDay:   disjoint(a.dates.days, b.dates.days),
		allAll:      all * all,
		allCrowd:    all * crowd,
		allBest:     all * best,
		crowdBest:   crowd * best,
		crowdCrowd:  crowd * crowd,
		bestBest:    best * best,
		weekWeek:    week * week,
		nameCover:   like.nameCover,
	})
	if by == dated {
		if gap := a.when.gap(b.when); gap <= mostDays { // beyond that they can be no story but a chain of stories
			t[gapLog] = math.Log1p(float64(gap))
			t[gapAll] = t[gapLog] * all
		}
	} else if p, q := a.supposed(), b.supposed(); p.known && q.known {
		if p.gap(q) > mostDays {
			t[toldFar] = 1
		} else {
			t[toldNear] = 1
		}
	}
	return e
}

// supposed returns when the article was published or, if that is unknown, what its text suggests.
func (p *profile) supposed() period {
	if p.when.known {
		return p.when
	}
	return p.dates.told
}

// odds returns the log odds that the articles belong to one story.
func (e *evidence) odds() float64 {
	sum := e.alike()
	for k, v := range e[2*parts:] {
		sum += v * timeWorth[k]
	}
	return sum
}

// alike returns what the odds would be without the time between the articles.
func (e *evidence) alike() float64 {
	by := dated
	if e[parts+constant] != 0 {
		by = undated
	}
	table, sum := &worth[by], lean[by]
	for k, v := range e[by*parts : (by+1)*parts] {
		sum += v * table[k]
	}
	return sum
}

// disjoint returns 1 if both lists have members but none in common, otherwise 0.
func disjoint(a, b []int32) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return 0
		}
	}
	return 1
}
