package corpus

import (
	"context"
	"reflect"
	"slices"

	"lineup/model"
)

// Loaded is the content of the paths when they were read, with what it takes to reread only what has changed since.
// It is immutable.
type Loaded struct {
	Articles []*model.Article
	// Problems are all problems; Walk are those that belong to no single file but to the walk.
	Problems []model.Problem
	Walk     []model.Problem
	// Files are the files that were read, in the order of their articles.
	Files []File
	// Drafts are the articles before they were settled with the others, in the order of Articles.
	Drafts []Draft
}

// A Draft holds the parts of an article that settling may change, as they were before, and the evidence that settling
// uses.
type Draft struct {
	ID         model.ArticleID
	Outlet     model.Outlet
	OutletFrom string
	Wire       string
	Furniture  []model.Span
	Masthead   string
	Credit     string
	Own        bool   // the ID is the record's own
	Page       string // the page whose state this is, from the ledger of lineup fetch
}

// Update loads the paths like Load. What has not changed since before, which may be nil, is not read again: its
// articles are those of before, with the same pointers, unless a change elsewhere affects them. If nothing at all has
// changed, before itself is returned.
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

// settle makes the decisions that need all articles, and records how the articles were before.
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

// same reports whether the files are those that were read, all unchanged.
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

// earlier is the previous load, indexed by the files' paths.
type earlier struct {
	*Loaded

	at   map[string]int // index in Files
	from []int          // index of each file's first article
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

// result returns what an unchanged file yielded, before settling. A file with duplicates that were left out has to be
// read again: the copies that were kept may have gone.
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

// keep replaces every article that is identical to an earlier one by the earlier one.
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
