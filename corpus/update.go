package corpus

import (
	"context"
	"reflect"
	"slices"

	"lineup/model"
)

// Loaded is what the paths held when they were read, with what it takes to read
// again only what has changed since. It never changes after it is made.
type Loaded struct {
	Articles []*model.Article
	// Problems are all there are; Walk are those among them that no single file
	// has, but the walk to the files.
	Problems []model.Problem
	Walk     []model.Problem
	// Files are the files that were read, in the order of their articles.
	Files []File
	// Drafts are the articles as they were before they were settled with the
	// others, in the order of Articles.
	Drafts []Draft
}

// A Draft is what settling may change of an article, as it was before, and what it
// is settled by.
type Draft struct {
	ID         model.ArticleID
	Outlet     model.Outlet
	OutletFrom string
	Wire       string
	Furniture  []model.Span
	Masthead   string
	Credit     string
	Own        bool   // the id is the record's own
	Page       string // of which it is a state, by the ledger of lineup fetch
}

// Update loads the paths like Load. What has not changed since before, which may be
// nil, is not read again: its articles are those of before, by the same pointers,
// unless something elsewhere has made them others. Where nothing has changed at
// all, before itself is returned.
func Update(ctx context.Context, o Options, before *Loaded) (*Loaded, error) {
	files, problems := sampleFiles(), []model.Problem(nil)
	if len(o.Paths) > 0 {
		files, problems = walk(ctx, &o)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if before.same(files, problems) {
		return before, nil
	}
	if o.Found != nil {
		bytes := int64(0)
		for i := range files {
			bytes += files[i].state.Size
		}
		o.Found(bytes)
	}
	known := before.byPath()
	results, err := read(ctx, o, files, known)
	if err != nil {
		return nil, err
	}
	l := &Loaded{Walk: problems, Problems: slices.Clone(problems)}
	unused, err := unmet(files, results)
	if err != nil && before == nil {
		return nil, err
	}
	l.Problems = append(l.Problems, unused...)
	l.Problems = append(l.Problems, withoutDuplicates(results)...)
	var drafts []draft
	for i := range results {
		r := &results[i]
		r.file.Articles, r.file.Problems = len(r.drafts), r.problems
		drafts = append(drafts, r.drafts...)
		l.Problems = append(l.Problems, r.problems...)
		l.Files = append(l.Files, r.file)
	}
	l.settle(drafts)
	known.keep(l.Articles)
	for _, a := range l.Articles {
		l.Problems = append(l.Problems, a.Problems...)
	}
	return l, ctx.Err()
}

// settle decides what takes all articles, and remembers how they were before.
func (l *Loaded) settle(drafts []draft) {
	l.Articles = make([]*model.Article, len(drafts))
	l.Drafts = make([]Draft, len(drafts))
	for i, d := range drafts {
		a := d.article
		l.Articles[i] = a
		l.Drafts[i] = Draft{
			ID: a.ID, Outlet: a.Outlet, OutletFrom: a.OutletFrom, Wire: a.Wire, Furniture: slices.Clone(a.Furniture),
			Masthead: d.masthead, Credit: d.credit, Own: d.own, Page: d.page,
		}
	}
	settle(drafts)
	l.Problems = append(l.Problems, uniqueIDs(l.Articles)...)
	markRevisions(l.Articles, l.Drafts)
	markRepeated(l.Articles)
}

// same reports whether the files are those that were read, and that none has changed.
func (l *Loaded) same(files []file, problems []model.Problem) bool {
	if l == nil || len(files) != len(l.Files) || !slices.Equal(problems, l.Walk) {
		return false
	}
	for i := range files {
		if !l.Files[i].unchanged(&files[i]) {
			return false
		}
	}
	return true
}

// earlier is what was loaded before, by the files' paths.
type earlier struct {
	*Loaded

	at   map[string]int // in Files
	from []int          // of every file: where its articles begin
}

func (l *Loaded) byPath() *earlier {
	if l == nil {
		return nil
	}
	e := &earlier{Loaded: l, at: make(map[string]int, len(l.Files)), from: make([]int, len(l.Files))}
	n := 0
	for i := range l.Files {
		e.at[l.Files[i].Path], e.from[i] = i, n
		n += l.Files[i].Articles
	}
	return e
}

// result is what a file that has not changed gave, as it was before it was settled. One of
// whose articles some were left out, as others stood for them, has to be read again: those
// others may have gone.
func (e *earlier) result(f *file) (result, bool) {
	if e == nil {
		return result{}, false
	}
	i, ok := e.at[f.path]
	if !ok || e.Files[i].Left > 0 || !e.Files[i].unchanged(f) {
		return result{}, false
	}
	r := result{file: e.Files[i], problems: e.Files[i].Problems}
	for k := e.from[i]; k < e.from[i]+e.Files[i].Articles; k++ {
		a, d := *e.Articles[k], &e.Drafts[k]
		a.ID, a.Outlet, a.OutletFrom, a.Wire, a.Furniture = d.ID, d.Outlet, d.OutletFrom, d.Wire, slices.Clone(d.Furniture)
		a.RevisionOf, a.Revision, a.Superseded = "", 0, false
		r.drafts = append(r.drafts, draft{article: &a, masthead: d.Masthead, credit: d.Credit, own: d.Own, page: d.Page})
	}
	return r, true
}

// keep puts the earlier article in the place of every one that is the same in all.
func (e *earlier) keep(articles []*model.Article) {
	if e == nil {
		return
	}
	old := make(map[model.ArticleID]*model.Article, len(e.Articles))
	for _, a := range e.Articles {
		old[a.ID] = a
	}
	for i, a := range articles {
		if b := old[a.ID]; b != nil && a.SHA256 == b.SHA256 && reflect.DeepEqual(a, b) {
			articles[i] = b
		}
	}
}
