package decide

import "lineup/model"

// A Renaming says how what decisions are about is called from another folder: ids begin
// with a path, which is another one there.
type Renaming struct {
	// ID is what an article is called there, or false where it is not to be seen.
	ID func(model.ArticleID) (model.ArticleID, bool)
	// Pattern is what articles match there that match a pattern here (see Matches); false
	// where none can be seen.
	Pattern func(string) (string, bool)
}

// Renamed returns the decision as it is said there, or false where it says nothing there.
func (d Decided) Renamed(r Renaming) (Decided, bool) {
	var ok bool
	d.Decision, ok = d.renamed(r)
	return d, ok
}

func (d Correction) renamed(r Renaming) (Decision, bool) {
	ref, ok := d.Ref.renamed(r)
	d.Ref = ref
	return d, ok
}

func (d Bookmark) renamed(r Renaming) (Decision, bool) {
	ref, ok := d.Ref.renamed(r)
	d.Ref = ref
	return d, ok
}

func (d Join) renamed(r Renaming) (Decision, bool) {
	a, b, ok := both(d.Ref, d.Other, r)
	return Join{a, b}, ok
}

func (d Part) renamed(r Renaming) (Decision, bool) {
	a, b, ok := both(d.Ref, d.Other, r)
	return Part{a, b}, ok
}

func (d Alias) renamed(Renaming) (Decision, bool)    { return d, true }
func (d NotAlias) renamed(Renaming) (Decision, bool) { return d, true }

func (d Merge) renamed(r Renaming) (Decision, bool) {
	d.Articles = r.ids(d.Articles)
	return d, len(d.Articles) > 1
}

func (d Split) renamed(r Renaming) (Decision, bool) {
	d.Articles = r.ids(d.Articles)
	return d, len(d.Articles) > 0
}

func (d Outlet) renamed(r Renaming) (Decision, bool) {
	var files []string
	for _, p := range d.Files {
		if q, ok := r.Pattern(p); ok {
			files = append(files, q)
		}
	}
	d.Files = files
	return d, len(files) > 0
}

func (r Ref) renamed(n Renaming) (Ref, bool) {
	id, ok := n.ID(r.Article)
	r.Article = id
	return r, ok
}

// both are two quotes, if both are to be seen.
func both(a Ref, b Other, r Renaming) (Ref, Other, bool) {
	x, seen := a.renamed(r)
	y, too := Ref(b).renamed(r)
	return x, Other(y), seen && too
}

// ids are those of the articles that are to be seen.
func (r Renaming) ids(all []model.ArticleID) []model.ArticleID {
	var out []model.ArticleID
	for _, id := range all {
		if to, ok := r.ID(id); ok {
			out = append(out, to)
		}
	}
	return out
}
