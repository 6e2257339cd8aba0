package store

import (
	"net/url"
	"slices"
	"strings"

	"lineup/corpus/fetch/listing"
	"lineup/model"
	"lineup/model/text"
)

// pageOf returns the page that a response is a state of: the address the page gives as its own, if
// that is credible, else the address that was reached.
func pageOf(reached *url.URL, own string) string {
	if u, err := url.Parse(own); err == nil && credible(reached, u) {
		return listing.Key(u.String())
	}
	return listing.Key(reached.String())
}

// credible reports whether a page's own address can be believed. Some sites give all their articles
// one address, and reprints give the first outlet's: it must be on the same site and end in the
// same words or number.
func credible(reached, own *url.URL) bool {
	if own.Scheme != "http" && own.Scheme != "https" || site(own) != site(reached) {
		return false
	}
	a, b := tail(own), tail(reached)
	const telling = 4 // characters
	return a == b || len(a) >= telling && len(b) >= telling && (strings.Contains(a, b) || strings.Contains(b, a))
}

// site returns a host without "www." and prefixes for phones.
func site(u *url.URL) string {
	name := strings.ToLower(u.Host)
	for _, before := range []string{"www.", "amp.", "m.", "mobile."} {
		name = strings.TrimPrefix(name, before)
	}
	return name
}

// tail returns the last part of a path, with the query if pages differ only in that.
func tail(u *url.URL) string {
	parts := strings.Split(strings.Trim(strings.ToLower(u.Path), "/"), "/")
	for len(parts) > 1 && (parts[len(parts)-1] == "amp" || strings.HasPrefix(parts[len(parts)-1], "index.") || strings.HasPrefix(parts[len(parts)-1], "amp.")) {
		parts = parts[:len(parts)-1]
	}
	last := parts[len(parts)-1]
	if i := strings.LastIndexByte(last, '.'); i > 0 {
		last = last[:i]
	}
	if strings.IndexByte(u.RawQuery, '=') >= 0 && !strings.ContainsAny(last, "0123456789-") {
		key, err := url.Parse(listing.Key(u.String()))
		if err == nil {
			last += "?" + key.RawQuery
		}
	}
	return last
}

// Same reports whether two states of a page hold the same articles: text, headline and byline agree,
// apart from white space. What surrounds the article does not count.
func Same(a, b []*model.Article) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if folded(a[i].Title) != folded(b[i].Title) || folded(a[i].Byline) != folded(b[i].Byline) || body(a[i]) != body(b[i]) {
			return false
		}
	}
	return true
}

// displaced reports whether a site shows something else where an article was, such as a form to log in or an offer to
// subscribe: less than half as much text, and neither a word of the headline nor four words in a row in common.
func displaced(before, after []*model.Article) bool {
	const row = 4
	if len(before) != 1 || len(after) != 1 || 2*len(body(after[0])) >= len(body(before[0])) {
		return false
	}
	return !share(before[0].Title, after[0].Title, 1) && !share(body(before[0]), body(after[0]), row)
}

// share reports whether two texts have that many words in a row in common, not all of them short.
func share(a, b string, row int) bool {
	const short = 3 // bytes
	runs := map[string]bool{}
	of := func(s string, each func(string) bool) bool {
		var words []string
		for w := range text.Words(s, 0) {
			words = append(words, text.Fold(w.Of(s)))
		}
		for i := range len(words) - row + 1 {
			some := words[i : i+row]
			if slices.ContainsFunc(some, func(w string) bool { return len(w) > short }) && each(strings.Join(some, " ")) {
				return true
			}
		}
		return false
	}
	of(a, func(run string) bool { runs[run] = true; return false })
	return of(b, func(run string) bool { return runs[run] })
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

// body returns the words of an article without furniture.
func body(a *model.Article) string {
	var b strings.Builder
	for _, p := range a.Body() {
		b.WriteString(folded(p.Of(a.Text)))
		b.WriteByte('\n')
	}
	return b.String()
}

// shown returns a text fit for the ledger, which people view in a terminal.
func shown(s string) string { return text.Line(strings.Join(strings.Fields(s), " ")) }
