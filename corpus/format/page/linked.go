package page

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
)

// A page describes its article for machines in JSON-LD, in microdata or in RDFa, along with others:
// those it recommends, and those in a list.

// maxDescribed limits how many articles of a page are examined.
const maxDescribed = 100

// own returns the page's own article: the one described with its headline or its address; else the
// first.
func (f *facts) own() intake.Record {
	if len(f.articles) == 0 {
		return intake.Record{}
	}
	plain := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	head := plain(f.head)
	heads := []string{plain(f.heading), plain(f.first("og:title")), head}
	for _, a := range f.articles {
		title := plain(a.Title)
		if title != "" && (slices.Contains(heads, title) || strings.HasPrefix(head, title)) {
			return a
		}
	}
	at := intake.Either(f.canonical, f.first("og:url"))
	for _, a := range f.articles {
		if a.URL != "" && a.URL == at {
			return a
		}
	}
	return f.articles[0]
}

// linkedArticles returns the articles in JSON-LD scripts: alone, in a list or in a graph.
func (f *facts) linkedArticles(scripts []string) (out []intake.Record) {
	var found []map[string]any
	for _, script := range scripts {
		if len(script) > markup.MaxPage {
			continue
		}
		// Some sites wrap the script in a comment or a CDATA section.
		script = strings.TrimSpace(script)
		script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
		script = strings.NewReplacer("//<![CDATA[", "", "//]]>", "", "<![CDATA[", "", "]]>", "").Replace(script)
		var v any
		if intake.Buildable([]byte(script)) && json.Unmarshal([]byte(script), &v) == nil {
			found = f.findArticles(found, v, 0)
		}
	}
	for _, a := range found {
		out = append(out, f.linkedRecord(a))
		f.wall(a)
	}
	return out
}

// findArticles finds the articles in a JSON-LD value, and records values with an ID.
func (f *facts) findArticles(found []map[string]any, v any, depth int) []map[string]any {
	if depth > 4 || len(found) >= maxDescribed {
		return found
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			found = f.findArticles(found, e, depth+1)
		}
	case map[string]any:
		if id := intake.Scalar(v["@id"]); id != "" && f.named[id] == nil && len(v) > 1 {
			f.named[id] = v
		}
		if isArticle(v["@type"]) {
			return append(found, v)
		}
		for _, key := range []string{"@graph", "mainEntity"} {
			found = f.findArticles(found, v[key], depth+1)
		}
	}
	return found
}

// resolved returns a value, or the one it refers to if it is only a reference.
func (f *facts) resolved(v any) any {
	switch v := v.(type) {
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			if _, list := e.([]any); !list {
				e = f.resolved(e)
			}
			out[i] = e
		}
		return out
	case map[string]any:
		if there := f.named[intake.Scalar(v["@id"])]; there != nil && v["name"] == nil {
			return there
		}
	}
	return v
}

// isArticle reports whether a JSON-LD type, or one of several, is a kind of article.
func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "BlogPosting") || strings.HasSuffix(v, "/Report") || v == "Report"
	case []any:
		return slices.ContainsFunc(v, isArticle)
	}
	return false
}

func (f *facts) linkedRecord(a map[string]any) intake.Record {
	name := func(key string) string { return intake.Flat(f.resolved(a[key]), intake.Use{}) }
	url := intake.Flat(a["url"], intake.Use{})
	if main, ok := a["mainEntityOfPage"].(map[string]any); ok && url == "" {
		url = intake.Scalar(main["@id"])
	}
	return intake.Record{
		Title: intake.Either(name("headline"), name("name")), Outlet: name("publisher"), Byline: name("author"), Dateline: name("dateline"),
		Credit: intake.Either(name("sourceOrganization"), name("creditText")), Published: name("datePublished"), Updated: name("dateModified"),
		URL: intake.Either(url, intake.Scalar(a["mainEntityOfPage"])), Language: name("inLanguage"), Text: intake.Either(name("articleBody"), name("text")),
	}
}

// describesArticle reports whether an element is marked for machines as an article.
func describesArticle(n *html.Node) bool {
	return isArticle(markup.Attribute(n, "itemtype")) || strings.Contains(markup.Attribute(n, "typeof"), "Article") && isArticle(markup.Attribute(n, "typeof"))
}

// described reports whether an element is an item of its own, rather than a value of another.
func described(n *html.Node) bool {
	return markup.Attribute(n, "itemtype")+markup.Attribute(n, "typeof") != ""
}

// property returns the property whose value an element is, in microdata or in RDFa.
func property(n *html.Node) string {
	name := intake.Either(markup.Attribute(n, "itemprop"), markup.Attribute(n, "property"))
	return strings.TrimPrefix(name, "schema:")
}

// itemRecord returns the article described by the elements that show it.
func itemRecord(n *html.Node) (r intake.Record) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		markup.Each(c, func(e *html.Node) bool {
			switch property(e) {
			case "headline":
				intake.Set(&r.Title, itemValue(e))
			case "author", "creator":
				if len(r.Byline) > markup.MaxFact {
					break
				}
				if name := itemName(e); r.Byline == "" {
					r.Byline = name
				} else if name != "" {
					r.Byline += ", " + name
				}
			case "publisher":
				intake.Set(&r.Outlet, itemName(e))
			case "datePublished":
				intake.Set(&r.Published, itemValue(e))
			case "dateModified":
				intake.Set(&r.Updated, itemValue(e))
			case "mainEntityOfPage", "url":
				intake.Set(&r.URL, itemValue(e))
			case "inLanguage":
				intake.Set(&r.Language, itemValue(e))
			}
			return !described(e) // what it describes belongs to another item
		})
	}
	return r
}

// itemValue returns an element's value for machines, else its text.
func itemValue(n *html.Node) string {
	for _, key := range []string{"content", "datetime", "href", "itemid", "resource"} {
		if v := markup.Attribute(n, key); v != "" && (key != "href" || n.DataAtom == atom.Link || n.DataAtom == atom.A) {
			return v
		}
	}
	return markup.Words(n)
}

// itemName returns the name of a person or organisation that an element describes.
func itemName(n *html.Node) (name string) {
	markup.Each(n, func(e *html.Node) bool {
		if e != n && property(e) == "name" {
			intake.Set(&name, intake.Either(markup.Attribute(e, "content"), markup.Words(e)))
		}
		return true
	})
	if name == "" && !described(n) {
		name = intake.Either(markup.Attribute(n, "content"), markup.Words(n))
	}
	return name
}
