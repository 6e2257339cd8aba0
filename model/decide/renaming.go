package decide

import "lineup/model"

// A Renaming translates the subjects of decisions for another folder: IDs begin with a path, which differs there.
type Renaming struct {
	// ID returns what an article is called there, or false if it is out of reach there.
	ID func(model.ArticleID) (model.ArticleID, bool)
	// Pattern returns the pattern (see Matches) that matches there what a pattern matches here; false if none of it
	// is within reach.
	Pattern func(string) (string, bool)
}

// Renamed returns the decision as it reads there, or false if it has no meaning there.
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

// both renames two quotes, and reports whether both are within reach.
func both(a Ref, b Other, r Renaming) (Ref, Other, bool) {
	x, seen := a.renamed(r)
	y, too := Ref(b).renamed(r)
	return x, Other(y), seen && too
}

// ids renames the articles that are within reach.
func (r Renaming) ids(all []model.ArticleID) []model.ArticleID {
	var out []model.ArticleID
	for _, id := range all {
		if to, ok := r.ID(id); ok {
			out = append(out, to)
		}
	}
	return out
}
