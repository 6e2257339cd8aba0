package corpus

import (
	"fmt"
	"slices"

	"lineup/model"
)

// An id that records carry themselves is meant to be one article's. Feeds that are saved
// every day, and tables put together of several, hold the same record again, or a later
// version of it: one of them is kept, and the other is reported. Records of one id that are
// something else, since each of the files counts its own from one, are all kept.

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
			out, in, why := duplicate(before, now)
			if why == "" {
				continue
			}
			out.left, kept[id] = true, in
			problems = append(problems, model.Problem{
				File: out.article.File, Line: out.article.Line,
				What: fmt.Sprintf("left out: %s the article %q at %s:%d", why, id, in.article.File, max(in.article.Line, 1)),
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

// duplicate says which of two drafts with one id is to be left out, which stands for it,
// and why; why is "" where both are to be kept: they are not one article, or nothing tells
// which is the later version.
func duplicate(a, b *draft) (out, in *draft, why string) {
	x, y := a.article, b.article
	if x.Outlet.Known() && y.Outlet.Known() && x.Outlet.Name != y.Outlet.Name {
		return nil, nil, ""
	}
	if x.Text == y.Text {
		return b, a, "the same as"
	}
	if (x.URL == "" || x.URL != y.URL) && (x.Title == "" || x.Title != y.Title) && !mostlyIn(x, y) {
		return nil, nil, ""
	}
	switch s, t := lastTouched(x), lastTouched(y); {
	case s.Before(t):
		return a, b, "an older version of"
	case t.Before(s):
		return b, a, "an older version of"
	}
	return nil, nil, ""
}

// lastTouched is when an article was changed last, as far as it says.
func lastTouched(a *model.Article) model.Date {
	if a.Updated.Known() {
		return a.Updated
	}
	return a.Published
}

// maxLonger is how many times longer an article may be than a version of it. One that is much
// longer is not looked through: there may be many that are held against it.
const maxLonger = 8

// mostlyIn reports whether most paragraphs of an article are in another.
func mostlyIn(a, b *model.Article) bool {
	if len(a.Paragraphs) > maxLonger*(len(b.Paragraphs)+1) {
		return false
	}
	there := map[string]bool{}
	for _, p := range b.Paragraphs {
		there[p.Of(b.Text)] = true
	}
	n := 0
	for _, p := range a.Paragraphs {
		if there[p.Of(a.Text)] {
			n++
		}
	}
	return n > len(a.Paragraphs)/2
}
