package corpus

import (
	"fmt"

	"lineup/model"
)

// nameByPlace gives the articles of a file that have no id of their own one made
// of the file's path; where the file has several articles the line is added, and
// where a line has several their number in it.
func nameByPlace(f *file, drafts []draft) {
	line, nth := 0, 0
	for _, d := range drafts {
		a := d.article
		if a.Line != line {
			line, nth = a.Line, 0
		}
		nth++
		switch {
		case a.ID != "":
		case len(drafts) == 1:
			a.ID = model.ArticleID(f.id)
		case nth == 1:
			a.ID = model.ArticleID(fmt.Sprintf("%s#%d", f.id, a.Line))
		default:
			a.ID = model.ArticleID(fmt.Sprintf("%s#%d.%d", f.id, a.Line, nth))
		}
	}
}

// uniqueIDs gives every article whose id another has before it one of its own,
// and tells so.
func uniqueIDs(articles []*model.Article) []model.Problem {
	taken := make(map[model.ArticleID]bool, len(articles))
	next := map[model.ArticleID]int{}
	var problems []model.Problem
	for _, a := range articles {
		if !taken[a.ID] {
			taken[a.ID] = true
			continue
		}
		id := a.ID
		n := max(next[id], 2)
		for taken[model.ArticleID(fmt.Sprintf("%s#%d", id, n))] {
			n++
		}
		next[id] = n + 1
		a.ID = model.ArticleID(fmt.Sprintf("%s#%d", id, n))
		taken[a.ID] = true
		problems = append(problems, model.Problem{File: a.File, Line: a.Line, What: fmt.Sprintf("the id %q stands before; this article is %q", id, a.ID)})
	}
	return problems
}
