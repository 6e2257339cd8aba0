package story

import "slices"

// standing is how an article is among its neighbours: what likeness is
// nothing special for it. Judged by it, the same threshold holds in a corpus
// about one subject and in one about everything.
type standing struct {
	neighbours []neighbour
	week       []neighbour // those published within weekDays of it, or of unknown date
	crowd      float64     // as a logarithm
}

const (
	// crowdPlace and weekPlace are the places among the neighbours of which it is
	// assumed that they are of the same subject but of another story.
	crowdPlace = 15
	weekPlace  = 5
	// weekDays is how many days apart are the same days.
	weekDays = 3
	// emptyCrowd, emptyWeek and emptyBest are the least likeness that counts at these
	// places, and what counts where no neighbour holds them, so that a small folder is
	// judged as a large one. With .02 for the best 3% of small mixes are merged, with .08
	// half as many.
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

// without returns, when article j is left out, the likeness of the most similar neighbour, and
// that of the others of those days, as logarithms.
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
