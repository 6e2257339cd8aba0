package format

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page describes its article for machines in JSON-LD, in microdata or in RDFa, and others with it:
// those it recommends, and those of a list.

// maxDescribed bounds how many articles of a page are looked at.
const maxDescribed = 100

// own is the article that the page is of: what it describes under its headline, or under
// its address; else the first.
func (f *facts) own() Record {
	if len(f.articles) == 0 {
		return Record{}
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
	at := either(f.canonical, f.first("og:url"))
	for _, a := range f.articles {
		if a.URL != "" && a.URL == at {
			return a
		}
	}
	return f.articles[0]
}

// linkedArticles are the articles of JSON-LD scripts: alone, in a list or in a graph.
func (f *facts) linkedArticles(scripts []string) (out []Record) {
	var found []map[string]any
	for _, script := range scripts {
		if len(script) > maxPage {
			continue
		}
		// Some sites wrap the script in a comment or a CDATA section.
		script = strings.TrimSpace(script)
		script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
		script = strings.NewReplacer("//<![CDATA[", "", "//]]>", "", "<![CDATA[", "", "]]>", "").Replace(script)
		var v any
		if buildable([]byte(script)) && json.Unmarshal([]byte(script), &v) == nil {
			found = f.findArticles(found, v, 0)
		}
	}
	for _, a := range found {
		out = append(out, f.linkedRecord(a))
	}
	return out
}

// findArticles finds the articles in a JSON-LD value, and keeps what has a name.
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
		if id := scalar(v["@id"]); id != "" && f.named[id] == nil && len(v) > 1 {
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

// resolved is a value, and where it only names what is described elsewhere, that.
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
		if there := f.named[scalar(v["@id"])]; there != nil && v["name"] == nil {
			return there
		}
	}
	return v
}

// isArticle says that a JSON-LD type, or one of several, is some kind of article.
func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "BlogPosting") || strings.HasSuffix(v, "/Report") || v == "Report"
	case []any:
		return slices.ContainsFunc(v, isArticle)
	}
	return false
}

func (f *facts) linkedRecord(a map[string]any) Record {
	name := func(key string) string { return flat(f.resolved(a[key]), use{}) }
	url := flat(a["url"], use{})
	if main, ok := a["mainEntityOfPage"].(map[string]any); ok && url == "" {
		url = scalar(main["@id"])
	}
	return Record{
		Title: either(name("headline"), name("name")), Outlet: name("publisher"), Byline: name("author"), Dateline: name("dateline"),
		Credit: either(name("sourceOrganization"), name("creditText")), Published: name("datePublished"), Updated: name("dateModified"),
		URL: either(url, scalar(a["mainEntityOfPage"])), Language: name("inLanguage"), Text: either(name("articleBody"), name("text")),
	}
}

// describesArticle says that an element shows what machines are told is an article.
func describesArticle(n *html.Node) bool {
	return isArticle(attribute(n, "itemtype")) || strings.Contains(attribute(n, "typeof"), "Article") && isArticle(attribute(n, "typeof"))
}

// described says that an element is described by itself, and not a value of another's.
func described(n *html.Node) bool { return attribute(n, "itemtype")+attribute(n, "typeof") != "" }

// property is which property an element is the value of, in microdata or in RDFa.
func property(n *html.Node) string {
	name := either(attribute(n, "itemprop"), attribute(n, "property"))
	return strings.TrimPrefix(name, "schema:")
}

// itemRecord is an article that is described by the elements that show it.
func itemRecord(n *html.Node) (r Record) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, func(e *html.Node) bool {
			switch property(e) {
			case "headline":
				set(&r.Title, itemValue(e))
			case "author", "creator":
				if len(r.Byline) > maxFact {
					break
				}
				if name := itemName(e); r.Byline == "" {
					r.Byline = name
				} else if name != "" {
					r.Byline += ", " + name
				}
			case "publisher":
				set(&r.Outlet, itemName(e))
			case "datePublished":
				set(&r.Published, itemValue(e))
			case "dateModified":
				set(&r.Updated, itemValue(e))
			case "mainEntityOfPage", "url":
				set(&r.URL, itemValue(e))
			case "inLanguage":
				set(&r.Language, itemValue(e))
			}
			return !described(e) // what is described in it is another's
		})
	}
	return r
}

// itemValue is what an element says: to machines, else to people.
func itemValue(n *html.Node) string {
	for _, key := range []string{"content", "datetime", "href", "itemid", "resource"} {
		if v := attribute(n, key); v != "" && (key != "href" || n.DataAtom == atom.Link || n.DataAtom == atom.A) {
			return v
		}
	}
	return textOf(n)
}

// itemName is the name of a person or body that an element describes.
func itemName(n *html.Node) (name string) {
	each(n, func(e *html.Node) bool {
		if e != n && property(e) == "name" {
			set(&name, either(attribute(e, "content"), textOf(e)))
		}
		return true
	})
	if name == "" && !described(n) {
		name = either(attribute(n, "content"), textOf(n))
	}
	return name
}
