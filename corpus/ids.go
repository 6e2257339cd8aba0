package corpus

import (
	"fmt"
	"strings"

	"lineup/model"
)

// nameByPlace gives the articles of a file that have no id of their own one made
// of the file's path, for a member of an archive with the path in it; where the
// file has several articles the line is added, and where a line has several their
// number in it.
func nameByPlace(f *file, drafts []draft) {
	for len(drafts) > 0 {
		n := 1
		for n < len(drafts) && drafts[n].article.File == drafts[0].article.File {
			n++
		}
		nameByLine(f.id+strings.TrimPrefix(drafts[0].article.File, f.path), drafts[:n])
		drafts = drafts[n:]
	}
}

// nameByLine names the articles of one file, or of one member of an archive, whose
// path is id.
func nameByLine(id string, drafts []draft) {
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
			a.ID = model.ArticleID(id)
		case nth == 1:
			a.ID = model.ArticleID(fmt.Sprintf("%s#%d", id, a.Line))
		default:
			a.ID = model.ArticleID(fmt.Sprintf("%s#%d.%d", id, a.Line, nth))
		}
	}
}

// uniqueIDs gives every article whose id another has before it one of its own,
// and says so.
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
		problems = append(problems, model.Problem{File: a.File, Line: a.Line, What: fmt.Sprintf("the id %q is taken already; this article is %q", id, a.ID)})
	}
	return problems
}
