package print

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/model"
)

// Stories shows every story and its articles.
func Stories(c *model.Corpus) View {
	return View{
		title:   "Stories",
		records: over(c.Stories, func(_ int, s *model.Story) any { return newStoryRecord(c, s) }),
		table: table{
			head: []string{"id", "title", "from", "to", "articles", "outlets", "independent", "copies"},
			rows: over(c.Stories, func(_ int, s *model.Story) []string {
				return []string{
					string(s.ID), s.Title, s.From.String(), s.To.String(), strconv.Itoa(len(s.Articles)),
					strings.Join(s.Outlets, "; "), strconv.Itoa(s.Independent), strconv.Itoa(len(s.Copies)),
				}
			}),
		},
		blocks: func(yield func(block) bool) {
			for i := range c.Stories {
				if !storyBlocks(c, c.Stories[i], yield) {
					return
				}
			}
		},
	}
}

func storyBlocks(c *model.Corpus, s *model.Story, yield func(block) bool) bool {
	note := []string{string(s.ID), count(len(s.Articles), "article")}
	if len(s.Copies) > 0 {
		note = append(note, fmt.Sprintf("%d independent", s.Independent))
	}
	if !yield(heading{s.Title, strings.Join(note, " · ")}) {
		return false
	}
	for _, i := range s.Articles {
		a := c.Articles[i]
		e := entry{label: a.OutletLabel(), aside: published(a), body: plain(headline(a)), notes: []string{string(a.ID)}}
		for _, k := range s.Copies {
			if k.Article == i {
				e.notes = append(e.notes, fmt.Sprintf("%.0f%% of its words stand in %s (%s)", 100*k.Share, c.Articles[k.Of].OutletLabel(), c.Articles[k.Of].ID))
			}
		}
		if !yield(e) {
			return false
		}
	}
	return true
}
