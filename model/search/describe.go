package search

import (
	"strings"

	"lineup/model/text"
)

// describe says what the query searches for: "names, quotes and articles with “long” and “ways”, by Marco Rubio".
func (q *query) describe() string {
	if len(q.groups) == 0 && len(q.ignored) == 0 {
		return ""
	}
	subject := "names, quotes and articles"
	if words, plain := q.plainKeys(); plain && len(q.ignored) == 0 {
		typed := make([]string, len(words))
		for i := range words {
			typed[i] = words[i].typed
		}
		return subject + " with “" + text.Line(strings.Join(typed, " ")) + "”"
	}
	var words, filters []string
	undated := false
	for _, g := range q.groups {
		var parts []string
		onlyFilters := true
		for i := range g {
			parts = append(parts, g[i].describe())
			onlyFilters = onlyFilters && g[i].isFilter()
			undated = undated || g[i].isFilter() && g[i].filter.undated
		}
		s := listed(parts, "or")
		switch {
		case onlyFilters && g[0].field == fieldKind:
			subject = s
		case onlyFilters:
			filters = append(filters, s)
		case len(g) > 1 && len(q.groups) > 1:
			words = append(words, "("+s+")")
		default:
			words = append(words, s)
		}
	}
	if len(words) > 0 {
		subject += " with " + listed(words, "and")
	}
	if undated {
		filters = append(filters, "not those without a date")
	}
	s := strings.Join(append([]string{subject}, filters...), ", ")
	if len(q.ignored) > 0 {
		s += "; not searched: “" + text.Line(strings.Join(q.ignored, " ")) + "”"
	}
	return s
}

// describe says what one unit searches for.
func (u *unit) describe() string {
	if u.isFilter() {
		s := u.filter.label
		if u.not {
			return "not " + s
		}
		return s
	}
	typed := make([]string, len(u.words))
	for i, w := range u.words {
		typed[i] = w.typed
	}
	s := "“" + text.Line(strings.Join(typed, " ")) + "”"
	if len(u.words) > 1 {
		s = "the phrase " + s
	}
	if u.open() {
		s = strings.TrimSuffix(s, "”") + "…”"
	}
	if u.not {
		return "no " + s
	}
	return s
}

// plainWords returns the required words of the query, as typed.
func (q *query) plainWords() string {
	var words []string
	for u := range q.units {
		if u.isFilter() || u.not {
			continue
		}
		for _, w := range u.words {
			words = append(words, w.typed)
		}
	}
	return strings.Join(words, " ")
}

// count returns how many words or phrases the query searches for.
func (q *query) count() int {
	n := 0
	for _, g := range q.groups {
		for i := range g {
			if !g[i].not && !g[i].isFilter() {
				n++
				break
			}
		}
	}
	return n
}

// listed joins words: "a, b and c".
func listed(words []string, last string) string {
	n := len(words)
	if n < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n-1], ", ") + " " + last + " " + words[n-1]
}
