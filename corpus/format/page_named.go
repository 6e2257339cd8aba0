package format

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Pages of somebody's own making, as those of a newsroom's own system, may keep a fact where
// no other page does. The user names the place by a mark: "#story" is the element of that id,
// ".story" those of that class, "meta:day" the meta element of that name.

// metaMark stands before the name of a meta element.
const metaMark = "meta:"

// isPlace says that a field is a place in a page and no field of records.
func isPlace(field string) bool {
	return len(field) > 1 && (field[0] == '#' || field[0] == '.') || len(field) > len(metaMark) && strings.EqualFold(field[:len(metaMark)], metaMark)
}

// placeName is a place as placesOf has it.
func placeName(field string) string {
	if field[0] == '#' || field[0] == '.' {
		return field
	}
	return strings.ToLower(field)
}

// places are those of a page's elements that the user has named, and what each is good for.
// Of the places of one fact the first that is not empty wins.
type places map[string][]use

// placesOf are how an element may be named.
func placesOf(n *html.Node) (names []string) {
	if n.DataAtom == atom.Meta {
		for _, name := range metaNames(n) {
			names = append(names, metaMark+name)
		}
		return names
	}
	if id := attribute(n, "id"); id != "" {
		names = append(names, "#"+id)
	}
	for class := range strings.FieldsSeq(attribute(n, "class")) {
		names = append(names, "."+class)
	}
	return names
}

// overlay puts what stands at the named places over what a page's record has.
func (p places) overlay(rec *Record, doc *html.Node) {
	if len(p) == 0 {
		return
	}
	found := map[string][]*html.Node{}
	var order []string
	each(doc, func(n *html.Node) bool {
		for _, name := range placesOf(n) {
			if found[name] == nil {
				order = append(order, name)
			}
			found[name] = append(found[name], n)
		}
		return !unseen(n.DataAtom)
	})
	f := &filler{met: &fieldNotes{}}
	for _, name := range slices.Sorted(maps.Keys(p)) {
		nodes := found[name]
		if len(nodes) == 0 {
			continue
		}
		f.met.meet(name, func() string { return placeValue(nodes[0], slotTitle) })
		for _, u := range p[name] {
			if !f.wants(u, 0) {
				continue
			}
			value := placeValue(nodes[0], u.slot)
			if u.form != asIs {
				value = placeText(nodes, rec.Title)
			}
			f.put(use{slot: u.slot, rank: u.rank}, 0, value)
		}
	}
	for _, name := range order {
		if p[name] == nil {
			f.met.meet(name, func() string { return placeValue(found[name][0], slotTitle) })
		}
	}
	named := f.record()
	rec.over(&named)
}

// within says that n stands in an element.
func within(n, in *html.Node) bool {
	for ; n != nil && in != nil; n = n.Parent {
		if n == in {
			return true
		}
	}
	return false
}

// placeValue is the value of an element for a slot: what a meta element holds, the moment
// that a time element has for machines, the words of any other.
func placeValue(n *html.Node, s slot) string {
	if n.DataAtom == atom.Meta {
		return attribute(n, "content")
	}
	if at := attribute(n, "datetime"); at != "" && (s == slotPublished || s == slotUpdated) {
		return at
	}
	if link := attribute(n, "href"); link != "" && s == slotURL {
		return link
	}
	return textOf(n)
}

// placeText is the prose of the elements of one place, one after the other: what is no part
// of an article is left out, as elsewhere, and so is the headline.
func placeText(nodes []*html.Node, title string) string {
	var w writer
	var last *html.Node
	for _, n := range nodes {
		if within(n, last) {
			continue
		}
		last, w.want = n, 2
		if n.DataAtom == atom.Meta {
			w.text(attribute(n, "content"))
			continue
		}
		w.node(n, func(e *html.Node) bool {
			return e != n && (unlikely(e) || e.DataAtom == atom.H1 && strings.EqualFold(textOf(e), title))
		})
	}
	return Unescape(w.b.String())
}

// over takes what another record has.
func (r *Record) over(named *Record) {
	for _, f := range []struct{ to, from *string }{
		{&r.ID, &named.ID},
		{&r.Title, &named.Title},
		{&r.URL, &named.URL},
		{&r.Published, &named.Published},
		{&r.Updated, &named.Updated},
		{&r.Byline, &named.Byline},
		{&r.Dateline, &named.Dateline},
		{&r.Credit, &named.Credit},
		{&r.Language, &named.Language},
	} {
		if !blank(*f.from) {
			*f.to = *f.from
		}
	}
	if named.Outlet != "" {
		r.Outlet, r.OutletFrom = named.Outlet, named.OutletFrom
	}
	if !blank(named.Text) {
		r.Text, r.Excerpt = named.Text, named.Excerpt
	}
	r.Fields = slices.Concat(r.Fields, named.Fields)
}
