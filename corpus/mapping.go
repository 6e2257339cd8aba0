package corpus

import (
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"lineup/corpus/format/intake"
	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
)

// fieldMap assigns fields to facts for some files.
type fieldMap struct {
	pattern  string // matches the files; "" for all
	where    string // its source: --map, or a table of lineup.toml
	mappings []intake.Mapping
}

// ParseMapping parses "title=Kop" as given to --map. It also accepts a few common synonyms for the fact.
func ParseMapping(s string) (intake.Mapping, error) {
	fact, field, ok := strings.Cut(s, "=")
	if !ok {
		return intake.Mapping{}, fmt.Errorf("%q is not of the form FACT=FIELD, as in title=Headline", s)
	}
	return mapping(fact, field)
}

func mapping(fact, field string) (intake.Mapping, error) {
	m := intake.Mapping{Fact: strings.ToLower(strings.TrimSpace(fact)), Field: strings.TrimSpace(field)}
	switch m.Fact {
	case "headline":
		m.Fact = "title"
	case "author", "authors":
		m.Fact = "byline"
	case "date":
		m.Fact = "published"
	case "body":
		m.Fact = "text"
	case "credit", "agency":
		m.Fact = "wire"
	case "source":
		m.Fact = "outlet"
	}
	return m, m.Check()
}

// parseMaps parses the [map] table of a lineup.toml: facts with the names of fields, for all files or in a table for
// a pattern of files. An entry for a pattern takes precedence over one for all files.
func parseMaps(table map[string]any) (all []fieldMap, faults []string) {
	general := fieldMap{where: "[map]"}
	for _, key := range slices.Sorted(maps.Keys(table)) {
		inner, ok := table[key].(map[string]any)
		if !ok {
			faults = append(faults, general.add(key, table[key])...)
			continue
		}
		m := fieldMap{pattern: key, where: fmt.Sprintf("[map.%q]", key)}
		if _, err := path.Match(key, ""); err != nil {
			faults = append(faults, "the pattern "+key+" of [map] is not valid")
			continue
		}
		for _, fact := range slices.Sorted(maps.Keys(inner)) {
			faults = append(faults, m.add(fact, inner[fact])...)
		}
		all = append(all, m)
	}
	if len(general.mappings) > 0 {
		all = append(all, general)
	}
	return all, faults
}

// add adds the field or list of fields that holds a fact.
func (m *fieldMap) add(fact string, value any) (faults []string) {
	fields, ok := value.([]any)
	if !ok {
		fields = []any{value}
	}
	for _, f := range fields {
		name, ok := f.(string)
		err := fmt.Errorf("%q must be the name of a field, in quotation marks", fact)
		if ok {
			var one intake.Mapping
			if one, err = mapping(fact, name); err == nil {
				m.mappings = append(m.mappings, one)
			}
		}
		if err != nil {
			faults = append(faults, m.where+": "+err.Error())
		}
	}
	return faults
}

// fits reports whether the map applies to a file, given its path below the folder.
func (m *fieldMap) fits(id string) bool { return m.pattern == "" || decide.Matches(m.pattern, id) }

// with returns the root with the command line's field mappings, which take precedence over those of its lineup.toml.
func (r *root) with(asked []intake.Mapping) *root {
	if len(asked) == 0 {
		return r
	}
	now := &root{known: r.known, rules: r.rules, below: r.below}
	now.maps = append([]fieldMap{{where: mapFlag, mappings: asked}}, r.maps...)
	now.sum = digest(r.sum + fmt.Sprint(asked))
	return now
}

const mapFlag = "--map"

// names returns the meaning of the field names in a file, by the path of the archive member.
func (r *root) names(f *file) func(member string) *intake.Names {
	if len(r.maps) == 0 {
		return nil
	}
	var mu sync.Mutex
	made := map[string]*intake.Names{} // by the maps that fit
	return func(member string) *intake.Names {
		var mappings []intake.Mapping
		for i := range r.maps {
			if m := &r.maps[i]; m.fits(r.below + f.member(member).id) {
				mappings = append(mappings, m.mappings...)
			}
		}
		key := fmt.Sprint(mappings)
		mu.Lock()
		defer mu.Unlock()
		if made[key] == nil {
			made[key] = intake.NewNames(mappings)
		}
		return made[key]
	}
}

// unmet reports the mapped fields that no record has: a problem of the file for lineup.toml, an error for the command
// line.
func unmet(files []file, results []result) (problems []model.Problem, asked error) {
	done := map[*root]bool{}
	for i := range files {
		r := files[i].root
		if done[r] {
			continue
		}
		done[r] = true
		for j := range r.maps {
			m := &r.maps[j]
			fields := m.fields(r, files, results)
			for _, one := range m.mappings {
				what := missing(one, fields)
				switch {
				case what == "":
				case m.where == mapFlag:
					asked = errors.New(mapFlag + ": " + what)
				default:
					problems = append(problems, model.Problem{File: r.file, What: m.where + ": " + what})
				}
			}
		}
	}
	return problems, asked
}

// fields returns the names of the fields of all records that a map applies to: those of all files for the command
// line, those of its folder for a lineup.toml.
func (m *fieldMap) fields(r *root, files []file, results []result) (names []string) {
	met := map[string]bool{}
	for i := range files {
		f := &files[i]
		// Which member of an archive has which fields is not recorded.
		if m.where != mapFlag && (f.root != r || !m.fits(r.below+f.id) && !results[i].file.Archive) {
			continue
		}
		for _, field := range results[i].file.Fields {
			if !met[field.Name] {
				met[field.Name] = true
				names = append(names, field.Name)
			}
		}
	}
	return names
}

// maxNamed limits the number of fields that a message names.
const maxNamed = 25

// missing returns a message if a mapped field is not among fields, otherwise "".
func missing(m intake.Mapping, fields []string) string {
	for _, f := range fields {
		if intake.FoldName(f) == intake.FoldName(m.Field) {
			return ""
		}
	}
	what := fmt.Sprintf("no record has a field %q to take the %s from", m.Field, m.Fact)
	if len(fields) == 0 {
		return what + "; nothing here has named fields: feeds, mail, documents and news XML are read by their own rules, " +
			"and in pages a name is #ID, .CLASS or meta:NAME"
	}
	if near := text.Nearest(m.Field, fields); near != "" {
		what += fmt.Sprintf("; did you mean %q?", near)
	}
	more := ""
	if n := len(fields) - maxNamed; n > 0 {
		fields, more = fields[:maxNamed], fmt.Sprintf(" and %d more", n)
	}
	return what + "; the fields are " + strings.Join(fields, ", ") + more
}
