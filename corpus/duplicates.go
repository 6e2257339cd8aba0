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
	problems = append(problems, excerptsOfWhole(results)...)
	for f := range results {
		r := &results[f]
		n := len(r.drafts)
		r.drafts = slices.DeleteFunc(r.drafts, func(d draft) bool { return d.left })
		r.file.Left = n - len(r.drafts)
	}
	return problems
}

// excerptsOfWhole marks excerpts of articles that are there whole, by their addresses, and reports
// them: the summary in a list of references beside the page that it lists, or a page that was saved
// before and after logging in. What an excerpt lacks is no change that the outlet made.
func excerptsOfWhole(results []result) (problems []model.Problem) {
	whole := map[string]*model.Article{}
	excerpts := false
	for f := range results {
		for d := range results[f].drafts {
			now := &results[f].drafts[d]
			if excerpts = excerpts || now.article.Excerpt; now.left || now.article.Excerpt {
				continue
			}
			if address := addressOf(now.article.URL); address != "" && whole[address] == nil {
				whole[address] = now.article
			}
		}
	}
	if !excerpts {
		return nil
	}
	for f := range results {
		for d := range results[f].drafts {
			now := &results[f].drafts[d]
			if now.left || !now.article.Excerpt || now.page != "" {
				continue
			}
			if a := whole[addressOf(now.article.URL)]; a != nil && partOf(now.article, a) {
				now.left = true
				problems = append(problems, model.Problem{
					File: now.article.File, Line: now.article.Line,
					What: fmt.Sprintf("left out: an excerpt of the article at %s:%d", a.File, max(a.Line, 1)),
				})
			}
		}
	}
	return problems
}

// partOf reports whether an article is known to be an excerpt, and is one of another: what some
// formats call a summary is the whole text.
func partOf(a, whole *model.Article) bool {
	return a.Excerpt && !whole.Excerpt && len(wordsOf(a.Text)) < len(wordsOf(whole.Text))
}

// duplicate reports whether two articles with one ID are the same.
func duplicate(a, b *model.Article) bool {
	if a.Outlet.Known() && b.Outlet.Known() && a.Outlet.Name != b.Outlet.Name {
		return false
	}
	return a.Text == b.Text && a.Title == b.Title && a.Byline == b.Byline
}
