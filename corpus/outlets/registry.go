package outlets

import (
	_ "embed"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

//go:embed outlets.tsv
var table string

// Entry is an outlet and the ways to recognise it.
type Entry struct {
	model.Outlet

	Country string // ISO 3166, "" if unknown
	Domains []string
	Aliases []string
	// Everyday means that the name, without an article, is an everyday word.
	Everyday bool
}

// Registry finds outlets. It is immutable once built.
type Registry struct {
	entries  []Entry
	byName   map[string]int // by key, names and aliases
	squeezed map[string]int // the same without spaces, where long enough to be unambiguous
	weak     map[string]bool
	byDomain map[string]int
}

// New returns a registry of the built-in outlets and further ones, which take precedence if both claim a name or a
// domain.
func New(further ...Entry) *Registry {
	r := &Registry{byName: map[string]int{}, squeezed: map[string]int{}, weak: map[string]bool{}, byDomain: map[string]int{}}
	for line := range strings.Lines(table) {
		if line = strings.TrimRight(line, "\r\n"); line != "" && line[0] != '#' {
			r.add(parse(line), false)
		}
	}
	for _, e := range further {
		if e.Short == "" {
			e.Short = Short(e.Name)
		}
		r.add(e, true)
	}
	return r
}

// parse parses a line of the table.
func parse(line string) Entry {
	f := strings.Split(line, "\t")
	f = append(f, make([]string, 6)...)
	e := Entry{Outlet: model.Outlet{Name: f[0], Short: f[1]}, Country: f[3], Domains: strings.Fields(f[4])}
	if e.Short == "" {
		e.Short = e.Name
	}
	e.Agency = strings.Contains(f[2], "A")
	e.Everyday = strings.Contains(f[2], "W")
	for alias := range strings.SplitSeq(f[5], ";") {
		if alias != "" {
			e.Aliases = append(e.Aliases, alias)
		}
	}
	return e
}

// add adds an entry; with override, it takes names over from other entries.
func (r *Registry) add(e Entry, override bool) {
	at := len(r.entries)
	r.entries = append(r.entries, e)
	put := func(m map[string]int, key string) {
		if _, taken := m[key]; key != "" && (!taken || override) {
			m[key] = at
		}
	}
	if e.Everyday {
		r.weak[key(e.Name)] = true
	}
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		full, bare := Key(name), key(name)
		put(r.byName, full)
		put(r.byName, bare)
		for _, k := range []string{full, bare} {
			if k = strings.ReplaceAll(k, " ", ""); len(k) >= minSqueezed && !e.Everyday {
				put(r.squeezed, k)
			}
		}
	}
	for _, d := range e.Domains {
		put(r.byDomain, strings.ToLower(d))
	}
}

// minSqueezed is the minimum number of letters in a name that is recognised written as one word ("NationalPost").
const minSqueezed = 7

// Key returns the form in which names are compared: folded, words joined by one space. "AL-JAZEERA" and "Al Jazeera"
// have the same key.
func Key(name string) string {
	return strings.Join(strings.FieldsFunc(text.Fold(name), func(r rune) bool {
		return r == ' ' || r == '-' || r == '_' || r == '.' || r == '\'' || r == ',' || r == '!' || r == '\t' || r == '\u00a0'
	}), " ")
}

// key is Key without a leading article.
func key(name string) string { return strings.TrimPrefix(Key(name), "the ") }

// Named finds the outlet that a field names: by name, alias or domain.
func (r *Registry) Named(name string) (Entry, bool) {
	if e, ok := r.domainLike(name); ok {
		return e, true
	}
	if i, ok := r.byName[Key(name)]; ok {
		return r.entries[i], true
	}
	if i, ok := r.byName[key(name)]; ok {
		return r.entries[i], true
	}
	if i, ok := r.squeezed[Key(name)]; ok {
		return r.entries[i], true
	}
	return Entry{}, false
}

// Plainly finds the outlet of a name outside such a field: a name that is an everyday word is found only with "The"
// before it.
func (r *Registry) Plainly(name string) (Entry, bool) {
	k := Key(name)
	i, ok := r.byName[k]
	if !ok || r.weak[k] && !strings.HasPrefix(k, "the ") {
		return Entry{}, false
	}
	return r.entries[i], true
}

// ByHost finds the owner of a host, including subdomains ("www.", "amp.", "edition.").
func (r *Registry) ByHost(host string) (Entry, bool) {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	for host != "" {
		if i, ok := r.byDomain[host]; ok {
			return r.entries[i], true
		}
		_, rest, found := strings.Cut(host, ".")
		if !found {
			break
		}
		host = rest
	}
	return Entry{}, false
}

// Len returns the number of outlets.
func (r *Registry) Len() int { return len(r.entries) }
