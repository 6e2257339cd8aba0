package format

import (
	"maps"
	"slices"
	"strings"
)

// nests are the fields whose members count as the record's own, after its own.
const nests = " fields metadata meta article item source origin feed thread "

// filler gathers the fields of one record.
type filler struct {
	names *Names
	value [slots]string
	rank  [slots]uint8
	form  [slots]form
	met   *fieldNotes // nil where nobody wants to know
}

// nested is added to the rank of what stands in a nested object.
const nested = maxRank

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
	f.met.won(u.slot)
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
	lead, about := f.text(slotLead), f.text(slotExcerpt)
	switch {
	case !blank(rec.Text):
		rec.Text = withLead(lead, rec.Text)
		rec.takeLead(about)
	case len(lead) > len(about):
		rec.Text, rec.Excerpt = lead, true
	default:
		rec.Text, rec.Excerpt = about, about != ""
	}
	rec.fromField()
	rec.Fields = f.met.fields()
	return rec
}

// text is the value of a slot that holds prose, without its markup.
func (f *filler) text(s slot) string {
	v := f.value[s]
	if f.form[s] == markup || (f.form[s] == maybe || f.form[s] == listed) && hasTags(v) {
		return twice(plainText(v))
	}
	return v
}

// take gathers the fields of a parsed object, in the order of their names.
func (f *filler) take(fields map[string]any, depth int) {
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		f.field(key, fields[key], depth)
	}
}

// field takes a field that a parser has built.
func (f *filler) field(key string, v any, depth int) {
	name := FoldName(key)
	if depth == 0 {
		f.met.meet(key, func() string { return scalar(v) })
	}
	for _, u := range f.names.uses[name] {
		if f.wants(u, depth) {
			f.put(u, depth, flat(v, u))
		}
	}
	if inner, ok := v.(map[string]any); ok {
		f.object(key, name, inner, depth+1)
	}
}

// object takes what is wanted of a nested object: that the user has named, and of those
// that usually hold fields of the record what they hold. Those of "source" tell of the
// outlet, not of the article.
func (f *filler) object(key, name string, inner map[string]any, depth int) {
	if f.names.into[name] && depth <= 3 {
		for _, k := range slices.Sorted(maps.Keys(inner)) {
			f.field(key+"."+k, inner[k], 0)
		}
	}
	switch {
	case depth > 2:
	case !strings.Contains(nests, " "+name+" "):
		f.met.within(key, inner)
	case name != "source" && name != "origin" && name != "feed":
		f.take(inner, depth)
	default:
		for _, k := range []string{"name", "title", "domain"} {
			u := use{slot: slotOutlet}
			if v := scalar(inner[k]); v != "" && f.wants(u, depth) {
				f.put(u, depth, v)
			}
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
		for _, key := range []string{"value", "original", "main", "rendered", "content", "href", "name", "text", "plain", "#text", "@value", "$date", "$oid"} {
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
