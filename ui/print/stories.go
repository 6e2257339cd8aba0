package print

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/view"
)

// Stories shows every story and its articles.
func Stories(c *model.Corpus) View {
	v := shown(c)
	return View{
		title:   "Stories",
		records: over(c.Stories, func(_ int, s *model.Story) any { return newStoryRecord(c, s) }),
		table: table{
			head: []string{"id", "title", "from", "to", "articles", "outlets", "independent", "copies", "earlier", "later"},
			rows: over(c.Stories, func(_ int, s *model.Story) []string {
				return []string{
					string(s.ID), s.Title, s.From.String(), s.To.String(), strconv.Itoa(len(s.Articles)),
					strings.Join(s.Outlets, "; "), strconv.Itoa(s.Independent), strconv.Itoa(len(s.Copies)),
					listed(storyIDs(c, s, s.Earlier)), listed(storyIDs(c, s, s.Later)),
				}
			}),
		},
		blocks: func(yield func(block) bool) {
			for i := range c.Stories {
				if !storyBlocks(v, i, yield) {
					return
				}
			}
		},
	}
}

// listed joins IDs into one cell.
func listed(ids []model.StoryID) string {
	cells := make([]string, len(ids))
	for i, id := range ids {
		cells[i] = string(id)
	}
	return strings.Join(cells, "; ")
}

func storyBlocks(v *view.Corpus, story int, yield func(block) bool) bool {
	s := v.Story(story, nil)
	st := v.Stories[story]
	note := append([]string{s.Dates}, s.Tally.Full()...)
	if !yield(heading{s.Title, view.Dots(append(note, string(st.ID))...)}) {
		return false
	}
	for i := range s.Reports {
		r := &s.Reports[i]
		e := entry{label: r.Name.Full, aside: r.When, body: plain(r.Headline.String()), notes: []string{string(v.Articles[r.Article].ID)}}
		for _, k := range st.Copies {
			if k.Article == r.Article {
				e.notes = append(e.notes, fmt.Sprintf("%s: %.0f%% of its words are in %s", r.Copied, 100*k.Share, v.Articles[k.Of].ID))
			}
		}
		for _, x := range v.States(r.Article) {
			if a := v.Articles[x]; a.Superseded {
				e.notes = append(e.notes, "earlier: "+string(a.ID)+", "+v.Dates.Moment(a.Seen()))
			}
		}
		if !yield(e) {
			return false
		}
	}
	for _, near := range []struct {
		word    string
		stories []int
	}{{"earlier", s.Earlier}, {"later", s.Later}} {
		for _, n := range near.stories {
			if !yield(remark{near.word + ": " + v.StoryTitle(n) + " (" + string(v.Stories[n].ID) + ")"}) {
				return false
			}
		}
	}
	return true
}
