package corpus

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/corpus/dates"
	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/layout"
	"lineup/corpus/outlets"
	"lineup/model"
	"lineup/model/text"
)

// draft is an article before everything that depends on other articles is settled.
type draft struct {
	article *model.Article
	// masthead and credit are unrecognised names found where outlets and agencies are named.
	masthead string
	credit   string
	own      bool   // the ID is the record's own
	page     string // the page whose state this is, from the ledger of lineup fetch; "" for none
	left     bool   // left out as a duplicate of another
}

// understand turns a record into an article.
func understand(rec *intake.Record, f *file) draft {
	a := &model.Article{
		ID: model.ArticleID(oneLine(rec.ID)), Title: label(rec.Title), Byline: strings.TrimPrefix(label(rec.Byline), "By "),
		Dateline: label(rec.Dateline), URL: label(rec.URL), File: f.path, Line: rec.Line, TextLine: rec.TextLine, SHA256: rec.SHA256, Excerpt: rec.Excerpt,
	}
	for _, fault := range rec.Faults {
		note(a, fault)
	}
	f.arrive(a)
	clean := text.Clean
	if rec.TextLine == 0 {
		clean = text.CleanRecord
	}
	a.Text = clean(rec.Text)
	told := slices.ContainsFunc(rec.Faults, func(f string) bool { return strings.Contains(f, "U+FFFD") })
	if n := replaced(rec.Text, a.Text); n > 0 && !told {
		note(a, fmt.Sprintf("control characters or invalid bytes replaced: %d", n))
	}
	a.Paragraphs = text.Paragraphs(a.Text)
	sure := setOutlet(a, rec, f)
	page := layout.Read(a.Text, a.Paragraphs, a.Title, !sure, f.root.known)
	a.Paragraphs, a.Furniture = page.Paragraphs, page.Furniture
	a.Excerpt = a.Excerpt || layout.Cut(a)
	if layout.Headless(a) {
		note(a, "the text begins in the middle of a sentence; its beginning may be missing")
	}
	a.Title = oneLine(page.Title)
	fill(&a.Byline, page.Byline)
	fill(&a.Dateline, page.Dateline)
	if !sure {
		outletFromPage(a, &page, f)
	}
	setDates(a, rec, &page, f)
	setLanguage(a, rec)
	return draft{article: a, masthead: page.Masthead, credit: setWire(a, rec, &page, f.root.known), own: a.ID != "", page: f.page()}
}

// note adds a problem to an article.
func note(a *model.Article, what string) {
	a.Problems = append(a.Problems, model.Problem{File: a.File, Line: a.Line, What: what})
}

// oneLine returns the cleaned words of a field on one line.
func oneLine(s string) string {
	if s == "" {
		return s
	}
	return strings.Join(strings.Fields(text.Clean(s)), " ")
}

// label returns a field as people read it, with HTML escapes resolved even if they were applied more than once.
func label(s string) string { return oneLine(markup.Unescape(s)) }

// fill sets a field if it is empty.
func fill(field *string, value string) {
	if *field == "" {
		*field = oneLine(value)
	}
}

// replaced counts the characters that the sanitiser replaced, not counting line and page ends.
func replaced(before, after string) int {
	if before == after {
		return 0
	}
	n := 0
	for i, r := range before {
		switch {
		case r == '\r', r == '\f':
		case r == utf8.RuneError && !strings.HasPrefix(before[i:], string(utf8.RuneError)), unicode.IsControl(r) && r != '\n' && r != '\t':
			n++
		}
	}
	return n
}

// setOutlet takes the outlet from a field of the record, lineup.toml or the address, and reports whether it found
// one.
func setOutlet(a *model.Article, rec *intake.Record, f *file) bool {
	if name := label(rec.Outlet); !isPlaceholder(name) {
		if e, ok := f.root.known.Named(name); ok {
			a.Outlet = e.Outlet
		} else {
			a.Outlet = model.Outlet{Name: name, Short: shortOf(name, f.root.known)}
		}
		a.OutletFrom = rec.OutletFrom
		return true
	}
	if e, ok := f.root.outletOf(f.id); ok {
		a.Outlet, a.OutletFrom = e.Outlet, "lineup.toml"
		return true
	}
	if e, ok := f.root.feedOutlet(f.came); ok {
		a.Outlet, a.OutletFrom = e.Outlet, "lineup.toml"
		return true
	}
	host := outlets.Host(a.URL)
	if e, ok := f.root.known.ByHost(host); ok {
		a.Outlet, a.OutletFrom = e.Outlet, "url"
		return true
	}
	if outlets.Tells(host) {
		a.Outlet, a.OutletFrom = model.Outlet{Name: host, Short: outlets.Short(host)}, "url"
		return true
	}
	return false
}

// isPlaceholder reports whether a field holds a placeholder for "nothing".
func isPlaceholder(name string) bool {
	switch strings.ToLower(name) {
	case "", "unknown", "none", "null", "n/a", "na", "nan", "-", "?":
		return true
	}
	return false
}

// edition returns the known outlet that an unknown name is an edition or section of: the part before a bracket or
// dash is the outlet's name ("CNN (Web)").
func edition(name string, known *outlets.Registry) outlets.Entry {
	for _, sep := range []string{" (", " - ", " – "} {
		if before, _, found := strings.Cut(name, sep); found {
			if e, ok := known.Plainly(before); ok {
				return e
			}
		}
	}
	return outlets.Entry{}
}

// shortOf returns the short name of an unknown outlet.
func shortOf(name string, known *outlets.Registry) string {
	if e := edition(name, known); e.Name != "" {
		return e.Short
	}
	return outlets.Short(name)
}

// fromText reports whether an outlet was recognised in the article's text.
const fromText = "text"

// outletFromPage takes the outlet from the text, otherwise from the names of the file and its folders.
func outletFromPage(a *model.Article, page *layout.Layout, f *file) {
	known := f.root.known
	if e, ok := known.Named(page.Self); ok {
		a.Outlet, a.OutletFrom = e.Outlet, fromText
		return
	}
	if e, ok := known.Plainly(page.Masthead); ok {
		a.Outlet, a.OutletFrom = e.Outlet, fromText
		return
	}
	if e, ok := known.InFile(stem(f.base)); ok {
		a.Outlet, a.OutletFrom = e.Outlet, "file name"
		return
	}
	for _, dir := range f.dirs {
		if e, ok := known.InFolder(dir); ok {
			a.Outlet, a.OutletFrom = e.Outlet, "folder"
			return
		}
	}
	if page.Paper {
		a.Outlet, a.OutletFrom = model.Outlet{Name: page.Masthead, Short: outlets.Short(page.Masthead)}, fromText
	}
}

// stem returns a file's name without its extensions.
func stem(name string) string {
	name = intake.Stem(name)
	if i := strings.LastIndexByte(name, '.'); i > 0 && len(name)-i <= 6 {
		name = name[:i]
	}
	return name
}

// setWire sets the agency whose copy the article is, and returns a name found in that place if it is unknown. An
// outlet that is not an agency does not carry its own copy.
func setWire(a *model.Article, rec *intake.Record, page *layout.Layout, known *outlets.Registry) (unknown string) {
	a.Wire = page.Wire
	if a.Wire == "" {
		if e, ok := known.Named(label(rec.Credit)); ok && (e.Agency || e.Name != a.Outlet.Name) {
			a.Wire = e.Name
		}
	}
	if a.Wire == "" && a.Byline != "" {
		// "By Ann Ek, Associated Press": the last of the names may be an agency's.
		by := strings.TrimPrefix(a.Byline, "By ")
		if e, ok := known.Plainly(strings.TrimSpace(by[strings.LastIndexByte(by, ',')+1:])); ok && e.Agency {
			a.Wire = e.Name
		}
	}
	if !a.Outlet.Agency && (a.Wire == a.Outlet.Name || a.Wire == edition(a.Outlet.Name, known).Name) {
		a.Wire = ""
	}
	credit := page.Credit
	if credit == "" {
		credit = rec.Credit
	}
	if credit = label(credit); a.Wire != "" || outlets.Key(credit) == outlets.Key(a.Outlet.Name) {
		return ""
	}
	return credit
}

// setDates takes the date from the fields, then the text, the address and the file name: the first that gives the
// day, or if none does, the first that gives anything.
func setDates(a *model.Article, rec *intake.Record, page *layout.Layout, f *file) {
	field, ambiguous := parseDate(a, "date", rec.Published)
	candidates := []struct {
		from model.DateSource
		find func() model.Date
	}{
		{model.FromRecord, func() model.Date { return field }},
		{model.FromRecord, f.published},
		{model.FromText, func() model.Date { return page.Published }},
		{model.FromURL, func() model.Date { return dates.InURL(a.URL) }},
		{model.FromFile, func() model.Date { return dates.InName(f.base) }},
	}
	for _, c := range candidates {
		d := c.find()
		if d.Precision >= model.ToDay {
			a.Published, a.PublishedFrom = d, c.from
			break
		}
		if d.Known() && !a.Published.Known() {
			a.Published, a.PublishedFrom = d, c.from
		}
	}
	setUpdated(a, rec, page)
	switch {
	case f.before(a.Published):
		note(a, fmt.Sprintf("the date %s is later than the file itself; check it", a.Published.Day()))
	case a.Published.Precision >= model.ToDay:
	case ambiguous:
		note(a, fmt.Sprintf("the date %q is ambiguous, so only its year is used; write it as YYYY-MM-DD", oneLine(rec.Published)))
	case page.Ambiguous != "":
		note(a, fmt.Sprintf("the date %q in the text is ambiguous and is not used", page.Ambiguous))
	}
}

// setUpdated takes the time of the last change from the field, otherwise from the text. A time of day without a date
// belongs to the day of publication.
func setUpdated(a *model.Article, rec *intake.Record, page *layout.Layout) {
	for _, s := range []string{oneLine(rec.Updated), page.UpdatedAt} {
		if d, ok := dates.At(a.Published, s); ok && !d.Before(a.Published) {
			a.Updated = d
			return
		}
		if s != page.UpdatedAt {
			a.Updated, _ = parseDate(a, "update time", s)
		}
		if !a.Updated.Known() {
			a.Updated = page.Updated
		}
		if a.Updated.Known() {
			return
		}
	}
}

// parseDate parses a date field; a value it cannot parse becomes a problem of the article.
func parseDate(a *model.Article, what, value string) (model.Date, bool) {
	value = oneLine(value)
	if isPlaceholder(value) {
		return model.Date{}, false
	}
	d, ambiguous := dates.Parse(value)
	if !d.Known() {
		if len(value) > 60 {
			value = strings.ToValidUTF8(value[:60], "") + "…"
		}
		if fault := dates.Fault(value); fault != "" {
			note(a, fmt.Sprintf("the %s %q is not used, because %s; correct it or leave it empty", what, value, fault))
		} else {
			note(a, fmt.Sprintf("the %s %q cannot be understood; write it as YYYY-MM-DD", what, value))
		}
	}
	return d, ambiguous
}
