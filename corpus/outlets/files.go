package outlets

import (
	"strings"
	"unicode"
)

// maxLabel is the maximum number of words in a file name that counts as a label ("reuters ferry 2"); longer ones are
// headlines, which may name outlets that did not write them.
const maxLabel = 4

// InFolder finds the outlet whose name or domain is the name of a folder.
func (r *Registry) InFolder(name string) (Entry, bool) {
	if e, ok := r.domainLike(name); ok {
		return e, true
	}
	if i, ok := r.squeezed[Key(name)]; ok {
		return r.entries[i], true
	}
	return r.Plainly(name)
}

// InFile finds the outlet in the name of a file, given without its extension: as a part separated by "_", "__", " - "
// or "@" ("2025-08-17_reuters_talks"), as the whole name, or as its first words if it is a label rather than a
// headline ("reuters-talks-2").
func (r *Registry) InFile(stem string) (Entry, bool) {
	parts := strings.FieldsFunc(strings.ReplaceAll(stem, " - ", "_"), func(c rune) bool { return c == '_' || c == '@' || c == '~' })
	for _, p := range parts {
		if e, ok := r.InFolder(strings.Trim(p, " -.")); ok {
			return e, true
		}
	}
	if e, ok := r.Plainly(stem); ok {
		return e, true
	}
	words := labelWords(stem)
	if len(words) > maxLabel {
		return Entry{}, false
	}
	for n := len(words); n > 0; n-- {
		if e, ok := r.Plainly(strings.Join(words[:n], " ")); ok {
			return e, true
		}
	}
	return Entry{}, false
}

// labelWords returns the words of a file name without its numbers.
func labelWords(stem string) []string {
	words := strings.FieldsFunc(stem, func(c rune) bool { return c == '-' || c == '_' || unicode.IsSpace(c) })
	out := words[:0]
	for _, w := range words {
		if strings.Trim(w, "0123456789.T:") != "" {
			out = append(out, w)
		}
	}
	return out
}

// domainLike finds the outlet if the name is an address.
func (r *Registry) domainLike(name string) (Entry, bool) {
	if !strings.Contains(name, ".") || strings.ContainsAny(name, " \t") {
		return Entry{}, false
	}
	return r.ByHost(Host(name))
}
