package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
)

// Custom pages, such as those of a newsroom's own system, may keep a fact where no other page does.
// The user names the place by a mark: "#story" is the element with that ID, ".story" those of that
// class, "meta:day" the meta element with that name.

// placesOf returns the places by which an element can be named.
func placesOf(n *html.Node) (names []string) {
	if n.DataAtom == atom.Meta {
		for _, name := range metaNames(n) {
			names = append(names, intake.MetaMark+name)
		}
		return names
	}
	if id := markup.Attribute(n, "id"); id != "" {
		names = append(names, "#"+id)
	}
	for class := range strings.FieldsSeq(markup.Attribute(n, "class")) {
		names = append(names, "."+class)
	}
	return names
}

// overlay replaces a record's values by those at the places that the user has named. It reports
// whether one of them is the text.
func overlay(rec *intake.Record, doc *html.Node, names *intake.Names) bool {
	named := names.NamedPlaces()
	if len(named) == 0 {
		return false
	}
	found := map[string][]*html.Node{}
	var order []string
	markup.Each(doc, func(n *html.Node) bool {
		for _, name := range placesOf(n) {
			if found[name] == nil {
				order = append(order, name)
			}
			found[name] = append(found[name], n)
		}
		return !markup.Unseen(n.DataAtom)
	})
	f := intake.NewFiller(names)
	for _, name := range named {
		nodes := found[name]
		if len(nodes) == 0 {
			continue
		}
		f.Meet(name, func() string { return placeValue(nodes[0], intake.Use{}) })
		f.OfferPlace(name, func(u intake.Use) string {
			if u.Prose() {
				return placeText(nodes, rec.Title)
			}
			return placeValue(nodes[0], u)
		})
	}
	for _, name := range order {
		if !slices.Contains(named, name) {
			f.Meet(name, func() string { return placeValue(found[name][0], intake.Use{}) })
		}
	}
	over := f.Record()
	takeOver(rec, &over)
	return !intake.Blank(over.Text)
}

// within reports whether n is inside an element.
func within(n, in *html.Node) bool {
	for ; n != nil && in != nil; n = n.Parent {
		if n == in {
			return true
		}
	}
	return false
}

// placeValue returns the value of an element for a use: the content of a meta element, a time
// element's value for machines, the words of any other.
func placeValue(n *html.Node, u intake.Use) string {
	if n.DataAtom == atom.Meta {
		return markup.Attribute(n, "content")
	}
	if at := markup.Attribute(n, "datetime"); at != "" && u.Date() {
		return at
	}
	if link := markup.Attribute(n, "href"); link != "" && u.Address() {
		return link
	}
	return markup.Words(n)
}

// placeText returns the prose of the elements of one place, in order: what is not part of an
// article is left out, as elsewhere, and so is the headline.
func placeText(nodes []*html.Node, title string) string {
	var w markup.Writer
	var last *html.Node
	for _, n := range nodes {
		if within(n, last) {
			continue
		}
		last = n
		w.Paragraph()
		if n.DataAtom == atom.Meta {
			w.Text(markup.Attribute(n, "content"))
			continue
		}
		w.Node(n, func(e *html.Node) bool {
			return e != n && (unlikely(e) || e.DataAtom == atom.H1 && strings.EqualFold(markup.Words(e), title))
		})
	}
	return markup.Unescape(w.String())
}

// takeOver replaces a record's values by those of another record.
func takeOver(r, named *intake.Record) {
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
		if !intake.Blank(*f.from) {
			*f.to = *f.from
		}
	}
	if named.Outlet != "" {
		r.Outlet, r.OutletFrom = named.Outlet, named.OutletFrom
	}
	if !intake.Blank(named.Text) {
		r.Text, r.Excerpt = named.Text, named.Excerpt
	}
	r.Fields = slices.Concat(r.Fields, named.Fields)
}
