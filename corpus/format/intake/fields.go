package intake

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"lineup/corpus/format/markup"
)

// nests are the fields whose members count as the record's own, ranked after those.
const nests = " fields metadata meta article item source origin feed thread "

// Filler gathers the fields of one record.
type Filler struct {
	names *Names
	value [slots]string
	rank  [slots]uint8
	form  [slots]form
	met   *fieldNotes // nil if fields are not noted
	kept  bool        // the record is from a reference manager, which dates its own changes
}

// NewFiller returns a filler for a record of which all fields are noted.
func NewFiller(names *Names) *Filler { return &Filler{names: names, met: &fieldNotes{}} }

// Meet notes a field of the record. Values offered next are from it.
func (f *Filler) Meet(name string, value func() string) { f.met.meet(name, value) }

// Offer uses a field's value for whatever its name suggests.
func (f *Filler) Offer(name string, value func(Use) string) {
	name = FoldName(name)
	f.kept = f.kept || name == addedToLibrary
	for _, u := range f.names.uses[name] {
		if f.wants(u, 0) {
			f.put(u, 0, value(u))
		}
	}
}

// OfferPlace uses the value at a place in a page as the user has mapped it.
func (f *Filler) OfferPlace(name string, value func(Use) string) {
	for _, u := range f.names.places[name] {
		if f.wants(u, 0) {
			v := value(u)
			f.put(Use{slot: u.slot, rank: u.rank}, 0, v) // the markup has been removed
		}
	}
}

// Opens reports whether an object may hold something of use.
func (f *Filler) Opens(key string) bool {
	name := FoldName(key)
	return f.met != nil || f.names.into[name] || strings.Contains(nests, " "+name+" ")
}

// Open takes what is useful from an object in the record.
func (f *Filler) Open(key string, inner map[string]any) { f.object(key, FoldName(key), inner, 1) }

// addedToLibrary is a field in the records of reference managers. Their modification dates are not
// the article's.
const addedToLibrary = "dateadded"

// Title returns the headline as far as it is known.
func (f *Filler) Title() string { return f.value[slotTitle] }

// nested is added to the rank of fields in a nested object.
const nested = maxRank

// wants reports whether a value for the use would be better than the present one.
func (f *Filler) wants(u Use, depth int) bool {
	return f.value[u.slot] == "" || int(u.rank)+nested*depth < int(f.rank[u.slot])
}

// put sets a value for a use, unless it is empty or in the wrong form.
func (f *Filler) put(u Use, depth int, v string) {
	if strings.TrimSpace(v) == "" || u.form == ifURL && !IsURL(v) || u.form == unlessURL && IsURL(v) {
		return
	}
	f.value[u.slot], f.form[u.slot] = v, u.form
	f.rank[u.slot] = uint8(min(int(u.rank)+nested*depth, 255))
	f.met.won(u.slot)
}

// Record returns the record of what was gathered.
func (f *Filler) Record() Record {
	v := &f.value
	rec := Record{
		ID: v[slotID], Title: v[slotTitle], Outlet: v[slotOutlet], Byline: v[slotByline], Dateline: v[slotDateline],
		Credit: v[slotCredit], Published: v[slotPublished], Updated: v[slotUpdated], URL: v[slotURL],
		Language: v[slotLanguage], Text: f.text(slotText),
	}
	if f.kept && !f.names.mapped {
		rec.Updated = ""
	}
	lead, about := f.text(slotLead), f.text(slotExcerpt)
	switch {
	case !Blank(rec.Text):
		rec.Text = WithLead(lead, rec.Text)
		rec.takeLead(about)
	case len(lead) > len(about):
		rec.Text, rec.Excerpt = lead, true
	default:
		rec.Text, rec.Excerpt = about, about != ""
	}
	rec.FromField()
	rec.Fields = f.met.fields()
	return rec
}

// text returns the value of a prose slot, without its markup.
func (f *Filler) text(s slot) string {
	v := f.value[s]
	if f.form[s] == asHTML || (f.form[s] == maybe || f.form[s] == listed) && markup.HasTags(v) {
		return markup.Twice(markup.PlainText(v))
	}
	return v
}

// Take gathers the fields of a parsed object, sorted by name.
func (f *Filler) Take(fields map[string]any, depth int) {
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		f.field(key, fields[key], depth)
	}
}

// field takes a field built by a parser.
func (f *Filler) field(key string, v any, depth int) {
	name := FoldName(key)
	f.kept = f.kept || name == addedToLibrary
	if depth == 0 {
		f.met.meet(key, func() string { return Scalar(v) })
	}
	for _, u := range f.names.uses[name] {
		if f.wants(u, depth) {
			f.put(u, depth, Flat(v, u))
		}
	}
	if inner, ok := v.(map[string]any); ok {
		f.object(key, name, inner, depth+1)
	}
}

// object takes what is useful from a nested object: the fields mapped by the user, and all fields
// if the object usually holds some of the record's. Those of "source" describe the outlet, not the
// article.
func (f *Filler) object(key, name string, inner map[string]any, depth int) {
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
		f.Take(inner, depth)
	default:
		for _, k := range []string{"name", "title", "domain"} {
			u := Use{slot: slotOutlet}
			if v := Scalar(inner[k]); v != "" && f.wants(u, depth) {
				f.put(u, depth, v)
			}
		}
	}
}

// Flat turns a value into one string: a list of names is joined, and an object replaced by the
// member with the words.
func Flat(v any, u Use) string {
	switch v := v.(type) {
	case []any:
		if u.form == listed {
			return Flat(mainOf(v), Use{slot: u.slot})
		}
		sep := ", "
		if u.slot == slotText || u.slot == slotExcerpt {
			sep = "\n\n"
		}
		var parts []string
		for _, e := range v {
			if s := Flat(e, u); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, sep)
	case map[string]any:
		if s := reference(v); s != "" {
			return s
		}
		for _, key := range []string{
			"value", "original", "main", "rendered", "content", "href", "name", "literal", "text", "plain", "#text", "@value", "$date", "$oid",
		} {
			if s := Scalar(v[key]); s != "" {
				return s
			}
		}
		return ""
	}
	return Scalar(v)
}

// reference returns what reference managers express as an object: a name in two parts, or a date in
// three (CSL's "date-parts"); "" for any other object.
func reference(v map[string]any) string {
	for _, names := range [][2]string{{"given", "family"}, {"firstName", "lastName"}} {
		if given, family := Scalar(v[names[0]]), Scalar(v[names[1]]); family != "" {
			return strings.TrimSpace(given + " " + family)
		}
	}
	all, _ := v["date-parts"].([]any)
	if len(all) == 0 {
		return Scalar(v["raw"])
	}
	first, _ := all[0].([]any)
	var parts []string
	for i, p := range first[:min(len(first), 3)] {
		s := Scalar(p)
		if i > 0 && len(s) == 1 {
			s = "0" + s
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, "-")
}

// mainOf returns the entry with the main role, else the first.
func mainOf(list []any) any {
	for _, e := range list {
		if m, ok := e.(map[string]any); ok {
			if role := Scalar(m["role"]); role == "main" || role == "http://cv.iptc.org/newscodes/contentrole/main" {
				return e
			}
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

// maxValues is how many values a field may hold: a field of an article has a few hundred at most,
// and each takes some fifty bytes.
const maxValues = 200_000

// Buildable reports whether an article's field may hold such a list or object. In prose there is a
// comma every eighty letters or so.
func Buildable(b []byte) bool {
	n := bytes.Count(b, []byte(",")) + bytes.Count(b, []byte("[")) + bytes.Count(b, []byte("{"))
	return n <= maxValues || n < len(b)/32
}

// Scalar returns a single value, of whatever type its parser has made of it, as a string; "" for
// any other value.
func Scalar(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case int, int64, uint64:
		return fmt.Sprint(v)
	case time.Time:
		return moment(v)
	}
	return ""
}

// moment writes a TOML date with no more than the file gave: the parser records what was missing in
// the name of the zone.
func moment(t time.Time) string {
	switch t.Location().String() {
	case "date-local":
		return t.Format(time.DateOnly)
	case "datetime-local":
		return t.Format("2006-01-02T15:04:05")
	case "time-local":
		return ""
	}
	return t.Format(time.RFC3339)
}
