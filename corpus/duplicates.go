package corpus

import (
	"fmt"
	"slices"

	"lineup/model"
)

// An id that records carry themselves is meant to be one article's. Feeds that are saved
// every day, and tables put together of several, hold the same record again: one of them is
// kept, and the other is reported. Another version of it is a state of the same article
// (revisions.go). Records of one id that are something else, since each of the files counts its
// own from one, are all kept.

// withoutDuplicates leaves out of what the files gave the articles that others stand for,
// and says so.
func withoutDuplicates(results []result) (problems []model.Problem) {
	kept := map[model.ArticleID]*draft{}
	for f := range results {
		for d := range results[f].drafts {
			now := &results[f].drafts[d]
			if !now.own {
				continue
			}
			id := now.article.ID
			before := kept[id]
			if before == nil {
				kept[id] = now
				continue
			}
			if !duplicate(before.article, now.article) {
				continue
			}
			now.left = true
			problems = append(problems, model.Problem{
				File: now.article.File, Line: now.article.Line,
				What: fmt.Sprintf("left out: the same as the article %q at %s:%d", id, before.article.File, max(before.article.Line, 1)),
			})
		}
	}
	for f := range results {
		r := &results[f]
		n := len(r.drafts)
		r.drafts = slices.DeleteFunc(r.drafts, func(d draft) bool { return d.left })
		r.file.Left = n - len(r.drafts)
	}
	return problems
}

// duplicate reports whether two articles with one id are the same.
func duplicate(a, b *model.Article) bool {
	if a.Outlet.Known() && b.Outlet.Known() && a.Outlet.Name != b.Outlet.Name {
		return false
	}
	return a.Text == b.Text && a.Title == b.Title && a.Byline == b.Byline
}
