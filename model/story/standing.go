package story

import "slices"

// standing is how an article stands among its neighbours: what likeness is
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
	// emptyCrowd and emptyWeek are the likeness that stands for a place which no
	// neighbour holds: that of two articles of ordinary news.
	emptyCrowd = .03
	emptyWeek  = .02
)

func (x *index) stand(i int, neighbours []neighbour) standing {
	s := standing{neighbours: neighbours, crowd: log(emptyCrowd)}
	if len(neighbours) > crowdPlace {
		s.crowd = log(neighbours[crowdPlace].like)
	}
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

// has says that article j is among the neighbours.
func (s *standing) has(j int32) bool {
	return slices.ContainsFunc(s.neighbours, func(n neighbour) bool { return n.article == j })
}

// without returns how the article stands when article j is left out: how many
// neighbours are liker than like, the likeness of the likest, and that of the
// others of those days; the latter as logarithms.
func (s *standing) without(j int, like float64) (liker, best, week float64) {
	best, week = emptyWeek, emptyWeek
	for _, n := range s.neighbours {
		if int(n.article) == j {
			continue
		}
		best = max(best, n.like)
		if n.like <= like {
			break
		}
		liker++
	}
	place := 0
	for _, n := range s.week {
		if int(n.article) == j {
			continue
		}
		if place++; place == weekPlace {
			week = n.like
		}
	}
	return liker, log(best), log(week)
}
