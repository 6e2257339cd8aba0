package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/dates"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/model"
)

// facts are what a page declares about its article for machines and in its head.
type facts struct {
	meta      map[string]string // property or name, in lower case -> content, the first non-empty one
	linked    intake.Record     // the article, as the page describes it for machines
	articles  []intake.Record   // all articles described so
	named     map[string]any    // values described in its JSON-LD, by their ID
	canonical string
	lang      string
	heading   string // the first h1
	head      string // the title element
	time      string // the first time that belongs to the article
	times     int    // number of time elements
	scripts   bool   // it has scripts, which may write its text
	paid      bool   // it declares the article not free
	words     int    // the declared length of the article; 0 if none
}

// maxTimes limits how many times of a page are examined.
const maxTimes = 200

// gatherFacts walks a page for its facts.
func gatherFacts(doc *html.Node) *facts {
	f := &facts{meta: map[string]string{}, named: map[string]any{}}
	var scripts []string
	markup.Each(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Html:
			f.lang = markup.Attribute(n, "lang")
		case atom.Meta:
			f.take(n)
		case atom.Link:
			if strings.EqualFold(markup.Attribute(n, "rel"), "canonical") {
				intake.Set(&f.canonical, markup.Attribute(n, "href"))
			}
		case atom.Script:
			if !strings.HasPrefix(strings.ToLower(markup.Attribute(n, "type")), "application/ld+json") {
				f.scripts = true
			} else if n.FirstChild != nil {
				scripts = append(scripts, n.FirstChild.Data)
			}
		case atom.Title:
			intake.Set(&f.head, markup.Words(n))
		case atom.H1:
			intake.Set(&f.heading, markup.Words(n))
		case atom.Time:
			if f.times++; f.times <= maxTimes && f.time == "" && (n.Parent == nil || !unlikely(n.Parent)) {
				intake.Set(&f.time, markup.Attribute(n, "datetime"))
			}
		}
		f.dublin(n)
		if len(f.articles) < maxDescribed && describesArticle(n) {
			f.articles = append(f.articles, itemRecord(n))
		}
		return n.DataAtom != atom.Svg && n.DataAtom != atom.Template
	})
	f.articles = append(f.linkedArticles(scripts), f.articles...)
	f.linked = f.own()
	return f
}

// take records a meta element.
func (f *facts) take(n *html.Node) {
	content := strings.TrimSpace(markup.Attribute(n, "content"))
	if content == "" {
		return
	}
	for _, name := range metaNames(n) {
		if f.meta[name] == "" {
			f.meta[name] = content
		}
	}
}

// dublin records what an element declares in Dublin Core (RDFa): "dc:date".
func (f *facts) dublin(n *html.Node) {
	for name := range strings.FieldsSeq(strings.ToLower(markup.Attribute(n, "property"))) {
		scheme, what, ok := strings.Cut(name, ":")
		if key := scheme + "." + what; ok && (scheme == "dc" || scheme == "dcterms") && f.meta[key] == "" {
			f.meta[key] = strings.TrimSpace(intake.Either(markup.Attribute(n, "content"), markup.Words(n)))
		}
	}
}

// metaNames returns the names of a meta element, in lower case.
func metaNames(n *html.Node) (names []string) {
	for _, key := range []string{"property", "name", "itemprop"} {
		if name := markup.Attribute(n, key); name != "" {
			names = append(names, strings.ToLower(name))
		}
	}
	return names
}

// first returns the content of the first non-empty meta element.
func (f *facts) first(names ...string) string {
	for _, name := range names {
		if v := f.meta[name]; v != "" {
			return v
		}
	}
	return ""
}

// title returns the headline: the one for machines, unless the page shows another.
func (f *facts) title() string {
	told := f.linked.Title
	for _, shown := range []string{f.heading, f.meta["og:title"]} {
		rest, longer := strings.CutPrefix(told, shown)
		if shown != "" && longer && strings.ContainsAny(strings.TrimSpace(rest)[:min(len(strings.TrimSpace(rest)), 1)], "-|") {
			told = shown // plus the name of the site
		}
	}
	if f.stray(told) {
		told = ""
	}
	return intake.Either(told, f.first("og:title", "parsely-title", "dc.title", "twitter:title", "hdl", "title"), f.heading, f.head)
}

// leastShown is the minimum share of the words of a headline for machines that the page's own must
// have. Below it, it is a description or a keyword, as on five of 561 pages for public tests.
const leastShown = 0.5

// stray reports whether a headline for machines has little in common with the page's own.
func (f *facts) stray(told string) bool {
	shown := words(f.heading + " " + f.meta["og:title"] + " " + f.head)
	if told == "" || f.heading == "" && f.meta["og:title"] == "" {
		return false
	}
	there, all := 0, words(told)
	for w := range all {
		if shown[w] {
			there++
		}
	}
	return float64(there) < leastShown*float64(len(all))
}

// words returns the set of words in a line.
func words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(markup.Unescape(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		m[w] = true
	}
	return m
}

func (f *facts) outlet() string {
	return intake.Either(f.linked.Outlet, f.first("og:site_name", "parsely-site", "dc.publisher", "dcterms.publisher", "application-name", "publisher", "cre"))
}

// byline returns the author given for machines; "" if there is none. A byline with only the name of
// an outlet is left out.
func (f *facts) byline(outlet string) string {
	for _, by := range []string{
		f.linked.Byline, f.meta["author"], f.meta["article:author"], f.meta["parsely-author"], f.meta["byl"], f.meta["dc.creator"],
		f.meta["dcterms.creator"], f.meta["sailthru.author"],
	} {
		if by = persons(by, outlet); by != "" {
			return by
		}
	}
	return ""
}

// publishedTwice returns the earliest and the latest day of publication given for machines, as
// written: some pages repeat the property for the last change. last is "" if there is only one day.
func (f *facts) publishedTwice() (first, last string) {
	var from, to model.Date
	for _, s := range []string{
		f.linked.Published, f.meta["article:published_time"], f.meta["og:article:published_time"], f.meta["parsely-pub-date"], f.meta["datepublished"],
	} {
		d, _ := dates.Parse(s)
		if d.Precision < model.ToDay || d.Time.Year() <= 1970 {
			continue
		}
		if first == "" || d.Day() < from.Day() || d.Day() == from.Day() && d.Precision > from.Precision {
			first, from = s, d
		}
		if last == "" || d.Day() > to.Day() {
			last, to = s, d
		}
	}
	if from.Day() == to.Day() {
		last = ""
	}
	return first, last
}

// saidTimes returns when the article was published and last changed, as given for machines.
func (f *facts) saidTimes() (published, updated string) {
	first, last := f.publishedTwice()
	published = intake.Either(first, f.first("pubdate", "publish-date", "sailthru.date",
		"dc.date.issued", "dc.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.created", "dcterms.created",
		"date", "article.published", "ptime"))
	updated = intake.Either(f.linked.Updated, f.first("article:modified_time", "og:updated_time", "datemodified", "lastmod",
		"dc.modified", "dcterms.modified", "article.updated"), last)
	return published, updated
}

func (f *facts) url() string {
	for _, u := range []string{f.canonical, f.first("og:url", "parsely-link"), f.linked.URL} {
		if intake.IsURL(u) {
			return u
		}
	}
	return ""
}

func (f *facts) language() string {
	return intake.Either(f.linked.Language, f.lang, f.first("og:locale", "content-language", "dc.language"))
}
