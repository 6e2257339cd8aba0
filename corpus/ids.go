package corpus

import (
	"fmt"
	"strings"

	"lineup/model"
)

// nameByPlace gives the articles of a file that lack an ID of their own one made from the file's path, including the
// path of the archive member. If the file has several articles, the line is added, and if a line has several, their
// number on it.
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

// nameByLine names the articles of one file or archive member with the path id.
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

// uniqueIDs gives every article whose ID an earlier one already has a new one, and reports it.
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
		problems = append(problems, model.Problem{File: a.File, Line: a.Line, What: fmt.Sprintf("the ID %q is already used; this article is %q", id, a.ID)})
	}
	return problems
}
