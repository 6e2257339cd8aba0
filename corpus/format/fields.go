package format

import (
	"strings"
)

// slot is a place of a Record that a field can fill.
type slot uint8

// The slots.
const (
	slotID slot = iota
	slotTitle
	slotURL
	slotOutlet
	slotPublished
	slotUpdated
	slotByline
	slotDateline
	slotCredit
	slotLanguage
	slotText
	slotLead // the first paragraphs, where a format keeps them apart
	slotExcerpt
	slots
)

// form says what a field's value must be looked at for.
type form uint8

// The forms.
const (
	asIs      form = iota
	markup         // HTML
	maybe          // HTML where it has tags
	ifURL          // counts only when it is a URL
	unlessURL      // counts only when it is none
	listed         // one of several, chosen by its role
)

// use is one thing a field is good for. Of the fields that fill a slot the first
// in the table that is not empty wins, whatever their order in the record.
type use struct {
	slot slot
	rank uint8
	form form
}

// names are the fields that newsrooms and crawlers use, for each slot the best
// first. A mark in front tells the form: < markup, ? maybe markup, + only a URL,
// - no URL, * by role. Case, "_", "-" and blanks of a field's name are ignored.
// Dates of downloading and loading are not dates of publication.
var names = [slots]string{
	slotID:    "id uri guid",
	slotTitle: "title headline *headlines webtitle titlepage pagetitle hd ogtitle name",
	slotURL:   "url link canonicalurl canonical weburl sourceurl articleurl amp +uri +source +guid +id ogurl permalink",
	slotOutlet: "outlet sourcename -source sitename sourcedomain hostname domain medianame media publisher publication publicationname " +
		"newspaper sn feedtitle ogsitename host",
	slotPublished: "published publishedat datepublish publishdate publisheddate datepublished pubdate publicationdate date webpublicationdate " +
		"firstcreated firstpublished created createdat versioncreated versionpublished pd timestamp time datetime",
	slotUpdated:  "updated updatedat datemodify datemodified modified modifiedat lastmodified lastupdated versioncreated contentmodified",
	slotByline:   "authors author byline by creator dc:creator authorname writer journalist",
	slotDateline: "dateline located",
	slotCredit:   "credit creditline cr provider agency wire newsagency copyrightholder",
	slotLanguage: "language lang inlanguage la",
	slotText: "maintext text body bodytext fulltext articletext articlebody contenttext *bodies ?content ?articlecontent <contenthtml <bodyxhtml <bodyhtml " +
		"<content:encoded <html td",
	slotLead:    "lp",
	slotExcerpt: "?description ?abstract ?summary ?standfirst ?trailtext ?snippet ?excerpt",
}

// nests are the fields whose members count as the record's own, after its own.
const nests = " fields metadata meta article item source "

var table = fieldTable()

func fieldTable() map[string][]use {
	forms := map[byte]form{'<': markup, '?': maybe, '+': ifURL, '-': unlessURL, '*': listed}
	t := map[string][]use{}
	for s, line := range names {
		for rank, name := range strings.Fields(line) {
			f := forms[name[0]]
			if f != asIs {
				name = name[1:]
			}
			t[name] = append(t[name], use{slot: slot(s), rank: uint8(rank), form: f})
		}
	}
	for name, uses := range t {
		// The body of some systems is HTML; a field called text never is.
		for i := range uses {
			if name == "body" || name == "articlebody" {
				uses[i].form = maybe
			}
		}
	}
	return t
}

// foldName brings a field's name to the form it is looked up in.
func foldName(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= 'A' && c <= 'Z' || c == '_' || c == '-' || c == ' ' || c == '.' {
			return strings.NewReplacer("_", "", "-", "", " ", "", ".", "").Replace(strings.ToLower(s))
		}
	}
	return s
}

// filler gathers the fields of one record.
type filler struct {
	value [slots]string
	rank  [slots]uint8
	form  [slots]form
}

// nested is added to the rank of what stands in a nested object.
const nested = 100

// wants says that a value for the use would be better than what there is.
func (f *filler) wants(u use, depth int) bool {
	return f.value[u.slot] == "" || int(u.rank)+nested*depth < int(f.rank[u.slot])
}

// put takes a value for a use, unless it is empty or not of the form.
func (f *filler) put(u use, depth int, v string) {
	if strings.TrimSpace(v) == "" || u.form == ifURL && !isURL(v) || u.form == unlessURL && isURL(v) {
		return
	}
	f.value[u.slot], f.form[u.slot] = v, u.form
	f.rank[u.slot] = uint8(min(int(u.rank)+nested*depth, 255))
}

func isURL(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// record makes the record of what was gathered.
func (f *filler) record() Record {
	v := &f.value
	rec := Record{
		ID: v[slotID], Title: v[slotTitle], Outlet: v[slotOutlet], Byline: v[slotByline], Dateline: v[slotDateline],
		Credit: v[slotCredit], Published: v[slotPublished], Updated: v[slotUpdated], URL: v[slotURL],
		Language: v[slotLanguage], Text: f.text(slotText),
	}
	if lead := v[slotLead]; lead != "" {
		rec.Text = strings.TrimSuffix(lead+"\n\n"+rec.Text, "\n\n")
	}
	if blank(rec.Text) {
		rec.Text = f.text(slotExcerpt)
		rec.Excerpt = rec.Text != ""
	} else if cutShort(rec.Text) {
		rec.Excerpt = true
	}
	rec.fromField()
	return rec
}

// text is the value of a slot that holds prose, without its markup.
func (f *filler) text(s slot) string {
	v := f.value[s]
	if f.form[s] == markup || (f.form[s] == maybe || f.form[s] == listed) && hasTags(v) {
		return plainText(v)
	}
	return v
}

// cutShort recognises the mark that a news service leaves where it has cut a
// text: "… [+2143 chars]".
func cutShort(s string) bool {
	s = strings.TrimSpace(s)
	if !strings.HasSuffix(s, " chars]") {
		return false
	}
	at := strings.LastIndex(s, "[+")
	return at >= 0 && strings.Trim(s[at+2:len(s)-len(" chars]")], "0123456789") == ""
}

// recordOf makes the record of fields that a parser has built.
func recordOf(fields map[string]any) Record {
	var f filler
	f.take(fields, 0)
	return f.record()
}

// take gathers the fields of a parsed object.
func (f *filler) take(fields map[string]any, depth int) {
	for name, v := range fields {
		name = foldName(name)
		for _, u := range table[name] {
			if f.wants(u, depth) {
				f.put(u, depth, flat(v, u))
			}
		}
		if inner, ok := v.(map[string]any); ok && depth < 2 && strings.Contains(nests, " "+name+" ") {
			f.takeNested(name, inner, depth+1)
		}
	}
}

// takeNested gathers the members of a nested object. Those of "source" tell of
// the outlet, not of the article.
func (f *filler) takeNested(name string, inner map[string]any, depth int) {
	if name != "source" {
		f.take(inner, depth)
		return
	}
	for _, key := range []string{"name", "title", "domain"} {
		u := use{slot: slotOutlet}
		if v := scalar(inner[key]); v != "" && f.wants(u, depth) {
			f.put(u, depth, v)
		}
	}
}

// flat makes one string of a value: a list of names is joined, of an object the
// member that holds the words is taken.
func flat(v any, u use) string {
	switch v := v.(type) {
	case []any:
		if u.form == listed {
			return flat(mainOf(v), use{slot: u.slot})
		}
		sep := ", "
		if u.slot == slotText || u.slot == slotExcerpt {
			sep = "\n\n"
		}
		var parts []string
		for _, e := range v {
			if s := flat(e, u); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, sep)
	case map[string]any:
		for _, key := range []string{"value", "original", "rendered", "name", "text", "plain", "#text", "@value", "$date", "$oid"} {
			if s := scalar(v[key]); s != "" {
				return s
			}
		}
		return ""
	}
	return scalar(v)
}

// mainOf chooses the entry whose role is the main one, else the first.
func mainOf(list []any) any {
	for _, e := range list {
		if m, ok := e.(map[string]any); ok {
			if role := scalar(m["role"]); role == "main" || role == "http://cv.iptc.org/newscodes/contentrole/main" {
				return e
			}
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list[0]
}
