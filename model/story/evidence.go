package story

import "math"

// The parts of the evidence. Each is a number that two articles have, and what it
// is worth stands in the tables below.
const (
	constant    = iota
	likeTitle   // cosine of the headlines
	likeLead    // of the leads, as a logarithm
	likeNames   // of the names
	likeAll     // of the whole, as a logarithm
	titleInLead // how far each one's headline is told in the other's lead
	sameRuns    // runs of words that few others have, as a logarithm
	overCrowd   // likeAll above the likeness of articles that are just of the same subject
	overBest    // likeAll above the best likeness either has to another article
	overWeek    // likeAll above the likeness of others of those days
	lowerRank   // the place among the other's neighbours, the better of the two, as a logarithm
	higherRank  // the worse of the two
	noSameDay   // both speak of days, but of none in common
	allAll      // products, for what matters more where something else holds
	allCrowd
	allBest
	allWeek
	crowdBest
	crowdCrowd
	bestBest
	parts
)

// Parts that only count by time.
const (
	gapLog = iota // days between, as a logarithm
	toldBoth
	toldGapLog
	gapAll
	gapBest
	gapCrowd
	gapParts
)

// nearness is what is known of the time between two articles.
type nearness int

const (
	near    nearness = iota // published within a day of each other
	far                     // further apart
	unknown                 // one of them has no date of publication
	nearnesses
)

// evidence is what is known of two articles' being of one story.
type evidence struct {
	parts [parts]float64
	times [gapParts]float64
	near  nearness
}

// log is the logarithm of a likeness; the small addition keeps it finite, and
// differences among unlike articles small.
func log(like float64) float64 { return math.Log(like + .01) }

// gather collects the evidence on a pair of articles, the first of which is laid out
// as the subject.
func (g *grouping) gather(p pair, s *subject) evidence {
	a, b := s.profile, &g.index.profiles[p.b]
	var e evidence
	e.near = e.time(a, b)
	rankI, bestI, weekI := g.standings[p.a].without(int(p.b), p.like)
	rankJ, bestJ, weekJ := g.standings[p.b].without(int(p.a), p.like)
	all := log(p.like)
	like := s.compare(b)
	crowd := all - (g.standings[p.a].crowd+g.standings[p.b].crowd)/2
	best := all - (bestI+bestJ)/2
	week := all - (weekI+weekJ)/2
	e.parts = [parts]float64{
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
		lowerRank:   math.Log1p(min(rankI, rankJ)),
		higherRank:  math.Log1p(max(rankI, rankJ)),
		noSameDay:   disjoint(a.dates.days, b.dates.days),
		allAll:      all * all,
		allCrowd:    all * crowd,
		allBest:     all * best,
		allWeek:     all * week,
		crowdBest:   crowd * best,
		crowdCrowd:  crowd * crowd,
		bestBest:    best * best,
	}
	gap := e.times[gapLog]
	e.times[gapAll], e.times[gapBest], e.times[gapCrowd] = gap*all, gap*best, gap*crowd
	return e
}

// time sets what the dates tell. An unknown date is unknown and not the same day.
func (e *evidence) time(a, b *profile) nearness {
	if a.when.isDay() && b.when.isDay() || a.when.known && b.when.known && a.when.gap(b.when) > 1 {
		gap := a.when.gap(b.when)
		e.times[gapLog] = math.Log1p(float64(gap))
		if gap <= 1 {
			return near
		}
		return far
	}
	if p, q := a.supposed(), b.supposed(); p.known && q.known {
		e.times[toldBoth] = 1
		e.times[toldGapLog] = math.Log1p(float64(p.gap(q)))
	}
	return unknown
}

// supposed is when the article was published, or else when it says that it was.
func (p *profile) supposed() period {
	if p.when.known {
		return p.when
	}
	return p.dates.told
}

// odds is the logarithm of the odds that the articles are of one story.
func (e *evidence) odds() float64 {
	sum := lean
	for k, v := range e.parts {
		sum += v * worth[e.near][k]
	}
	for k, v := range e.times {
		sum += v * timeWorth[k]
	}
	return sum
}

// disjoint is 1 where both lists have members but none in common, else 0.
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
