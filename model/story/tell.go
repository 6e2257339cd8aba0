package story

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// tell makes the story of some articles, in canonical order. Its articles are still numbered in that order.
func (g *grouping) tell(members []int32) model.Story {
	s := model.Story{Copies: g.copies(members), Title: g.title(members)}
	for _, m := range members {
		s.Articles = append(s.Articles, int(m))
	}
	complete(g.articles, &s)
	return s
}

// Retell derives a story again from its articles, at least one, with those of its copies that are between them,
// their earlier states, and the stories before and after. Its title is the headline of its first article.
func Retell(articles []*model.Article, of model.Story) model.Story {
	s := model.Story{Articles: slices.Clone(of.Articles), Earlier: of.Earlier, Later: of.Later}
	for _, c := range of.Copies {
		if slices.Contains(s.Articles, c.Article) && slices.Contains(s.Articles, c.Of) {
			s.Copies = append(s.Copies, c)
		}
	}
	in := map[model.ArticleID]bool{}
	for _, i := range s.Articles {
		in[articles[i].First()] = true
	}
	for _, i := range of.Superseded {
		if in[articles[i].First()] {
			s.Superseded = append(s.Superseded, i)
		}
	}
	complete(articles, &s)
	first := articles[s.Articles[0]]
	s.Title = cmp.Or(text.Line(first.Title), opening(first))
	return s
}

// complete sorts the articles of a story and sets what follows from them and from the copies.
func complete(articles []*model.Article, s *model.Story) {
	slices.SortFunc(s.Articles, func(a, b int) int {
		return cmp.Or(compareTimes(articles[a].Published, articles[b].Published), cmp.Compare(a, b))
	})
	for _, i := range s.Articles {
		a := articles[i]
		if label := a.OutletLabel(); !slices.Contains(s.Outlets, label) {
			s.Outlets = append(s.Outlets, label)
		}
		if d := a.Published; d.Known() {
			if !s.From.Known() {
				s.From = d
			}
			s.To = d
		}
	}
	s.Independent = len(s.Articles)
	for _, c := range s.Copies {
		if c.Reprint() {
			s.Independent--
		}
	}
	s.ID = storyID(articles[s.Articles[0]].First())
}

// compareTimes orders dates by time, unknown ones last. A date known only to the day, the month or the year counts
// as the beginning of it.
func compareTimes(d, e model.Date) int {
	switch {
	case d.Known() != e.Known():
		if d.Known() {
			return -1
		}
		return 1
	case !d.Known():
		return 0
	}
	return cmp.Or(
		cmp.Compare(periodOf(d).from, periodOf(e).from),
		cmp.Compare(min(d.Precision, model.ToMinute), min(e.Precision, model.ToMinute)),
		d.Time.Compare(e.Time),
	)
}

// electors is how many articles of a story choose its title; in a large story the first ones suffice.
const electors = 60

// title returns the headline that best represents all the headlines and leads; if there is none, the beginning of
// the first article.
func (g *grouping) title(members []int32) string {
	best, bestScore := "", -1.0
	electorate := members[:min(len(members), electors)]
	for _, i := range electorate {
		title := text.Line(g.articles[i].Title)
		if title == "" {
			continue
		}
		score := 0.0
		for _, j := range electorate {
			if i != j {
				other := &g.index.profiles[j]
				v := g.index.profiles[i].title
				score += v.dot(other.title) + v.dot(other.lead)
			}
		}
		if score > bestScore {
			best, bestScore = title, score
		}
	}
	for _, i := range members {
		if best != "" {
			break
		}
		best = opening(g.articles[i])
	}
	return best
}

// openingRunes is the maximum length of a title made from an article's beginning.
const openingRunes = 90

// opening returns the beginning of an article, cut at a word.
func opening(a *model.Article) string {
	for _, p := range a.Body() {
		p.End = min(p.End, p.Start+8*openingRunes)
		for p.End > p.Start && p.End < len(a.Text) && !utf8.RuneStart(a.Text[p.End]) {
			p.End--
		}
		if line := text.Line(p.Of(a.Text)); line != "" {
			return cutAtWord(line, openingRunes)
		}
	}
	return ""
}

// cutAtWord returns s, or as many of its words as fit into n runes together with an ellipsis.
func cutAtWord(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	end, runes := 0, 0
	for end = range s {
		if runes == n-1 {
			break
		}
		runes++
	}
	if s[end] != ' ' {
		if space := strings.LastIndexByte(s[:end], ' '); space > 0 {
			end = space
		}
	}
	return strings.TrimRight(s[:end], " ,;:–—-") + "…"
}
