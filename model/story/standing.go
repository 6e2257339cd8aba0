package story

import "slices"

// standing is an article's position among its neighbours: the likeness that is nothing special for it. Relative to
// it, the same threshold works in a corpus about one subject and in one about everything.
type standing struct {
	neighbours []neighbour
	week       []neighbour // those published within weekDays of it, or undated
	crowd      float64     // as a logarithm
}

const (
	// crowdPlace and weekPlace are the ranks of neighbours that presumably have the same subject but belong to
	// another story.
	crowdPlace = 15
	weekPlace  = 5
	// weekDays is how many days apart articles may be to count as of the same days.
	weekDays = 3
	// emptyCrowd, emptyWeek and emptyBest are the lower bounds of the likeness at these ranks, which also apply if
	// no neighbour has the rank, so that a small folder is judged like a large one. With .02 for the best, 3% of
	// small mixes are merged, with .08 half as many.
	emptyCrowd = .03
	emptyWeek  = .02
	emptyBest  = .08
)

func (x *index) stand(i int, neighbours []neighbour) standing {
	s := standing{neighbours: neighbours, crowd: log(emptyCrowd)}
	if len(neighbours) > crowdPlace {
		s.crowd = max(s.crowd, log(float64(neighbours[crowdPlace].like)))
	}
	s.week = make([]neighbour, 0, min(weekPlace+1, len(neighbours)))
	for _, n := range neighbours {
		if len(s.week) > weekPlace {
			break
		}
		a, b := x.profiles[i].when, x.profiles[n.article].when
		if !a.known || !b.known || a.gap(b) <= weekDays {
			s.week = append(s.week, n)
		}
	}
	return s
}

// has reports whether article j is among the neighbours.
func (s *standing) has(j int32) bool {
	return slices.ContainsFunc(s.neighbours, func(n neighbour) bool { return n.article == j })
}

// without returns the likeness of the most similar neighbour, and that of the neighbour at weekPlace among those of
// the same days, as logarithms, leaving out article j.
func (s *standing) without(j int) (best, week float64) {
	best, week = emptyBest, emptyWeek
	for _, n := range s.neighbours[:min(2, len(s.neighbours))] {
		if int(n.article) != j {
			best = max(best, float64(n.like))
		}
	}
	place := 0
	for _, n := range s.week {
		if int(n.article) == j {
			continue
		}
		if place++; place == weekPlace {
			week = float64(n.like)
		}
	}
	return log(best), log(week)
}
