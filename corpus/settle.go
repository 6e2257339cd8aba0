package corpus

import (
	"lineup/corpus/outlets"
	"lineup/model"
)

// settle makes the decisions that need all articles: a masthead counts if another article is known to be by an outlet
// of that name, a name in an agency's place likewise, and an outlet whose copy another prints is an agency.
func settle(drafts []draft) {
	named := map[string]model.Outlet{}
	for _, d := range drafts {
		switch a := d.article; a.OutletFrom {
		case "field", "front matter", "lineup.toml":
			named[outlets.Key(a.Outlet.Name)] = a.Outlet
		}
	}
	wires := map[string]bool{}
	for _, d := range drafts {
		a := d.article
		if o, ok := named[outlets.Key(d.masthead)]; ok && mayRename(a) {
			a.Outlet, a.OutletFrom = o, fromText
		}
		if d.credit == "" {
			continue
		}
		if o, ok := named[outlets.Key(d.credit)]; ok {
			d.credit = o.Name
		}
		a.Wire = d.credit
		wires[outlets.Key(d.credit)] = true
	}
	for _, d := range drafts {
		if a := d.article; wires[outlets.Key(a.Outlet.Name)] {
			a.Outlet.Agency = true
		}
	}
}

// mayRename reports whether a masthead is better evidence of the outlet than what the article has so far.
func mayRename(a *model.Article) bool {
	return a.OutletFrom == "" || a.OutletFrom == "folder" || a.OutletFrom == "file name"
}
