package corpus

import (
	"fmt"
	"slices"

	"lineup/model"
)

// A record's own ID is meant to identify one article. Feeds saved every day, and tables assembled from several,
// contain the same record more than once: one copy is kept and the others are reported. A different version of a
// record is a state of the same article (revisions.go). Different records that share an ID, because each file counts
// from one, are all kept.

// withoutDuplicates removes duplicates from the results and reports them.
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

// duplicate reports whether two articles with one ID are the same.
func duplicate(a, b *model.Article) bool {
	if a.Outlet.Known() && b.Outlet.Known() && a.Outlet.Name != b.Outlet.Name {
		return false
	}
	return a.Text == b.Text && a.Title == b.Title && a.Byline == b.Byline
}
