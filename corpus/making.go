package corpus

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"lineup/corpus/format/intake"
	"lineup/model"
)

// making records what the records of a file, or of a part of one, were made of.
type making struct {
	formats  map[string]int // number of records per format
	charsets map[string]int
	fields   fields
	archive  bool // some records come from members of an archive
}

// record counts a record read from a file of the given kind.
func (m *making) record(kind string, rec *intake.Record) {
	if m.formats == nil {
		m.formats, m.charsets = map[string]int{}, map[string]int{}
	}
	if rec.Format != "" {
		kind = rec.Format
	}
	m.formats[kind]++
	if rec.Charset != "" {
		m.charsets[rec.Charset]++
	}
	m.fields.add(rec.Fields)
	m.archive = m.archive || rec.Member != ""
}

// add adds the counts of another part.
func (m *making) add(part *making) {
	if m.formats == nil {
		m.formats, m.charsets = map[string]int{}, map[string]int{}
	}
	for name, n := range part.formats {
		m.formats[name] += n
	}
	for name, n := range part.charsets {
		m.charsets[name] += n
	}
	m.fields.add(part.fields.all)
	m.archive = m.archive || part.archive
}

// understand sets the description of the file: its kind, how it is packed, and what it was made of.
func (res *result) understand(kind, packed string, all *making) {
	f := &res.file
	f.Format, f.Charset, f.Fields, f.Archive = kind, strings.Join(byCount(all.charsets), ", "), all.fields.all, all.archive
	switch inside := byCount(all.formats); {
	case all.archive:
		for i, name := range inside {
			inside[i] = name + ": " + strconv.Itoa(all.formats[name])
		}
		f.Format += " (" + strings.Join(inside, ", ") + ")"
	case len(inside) > 0:
		f.Format = strings.Join(inside, ", ")
	}
	if packed != "" {
		f.Format += ", packed by " + packed
	}
}

// byCount returns the names in m, most frequent first.
func byCount(m map[string]int) []string {
	names := slices.Sorted(maps.Keys(m))
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(m[b], m[a]) })
	return names
}

// fields is the set of fields of many records, in the order in which they were met.
type fields struct {
	all []model.Field
	at  map[string]int // index in all, by name
}

// maxKinds limits the fields kept for one file: a transposed table has as many as it has articles.
const maxKinds = 300

// add adds the fields of another record. A field keeps the fact it was first taken for, and the greatest look and
// size it ever had.
func (f *fields) add(met []model.Field) {
	for _, m := range met {
		i, ok := f.at[m.Name]
		switch {
		case ok:
			have := &f.all[i]
			have.Fact = cmp.Or(have.Fact, m.Fact)
			have.Look, have.Size = max(have.Look, m.Look), max(have.Size, m.Size)
		case len(f.all) < maxKinds:
			if f.at == nil {
				f.at = map[string]int{}
			}
			f.at[m.Name] = len(f.all)
			f.all = append(f.all, m)
		}
	}
}

// thousands formats a number with separators: 3,412.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
