package search

import (
	"strings"

	"lineup/model/text"
)

// describe tells in words what the query asks for: "quotes and articles with
// “long” and “ways”, by Marco Rubio".
func (q *query) describe() string {
	if len(q.groups) == 0 && len(q.ignored) == 0 {
		return ""
	}
	var words, filters []string
	for _, g := range q.groups {
		var parts []string
		onlyFilters := true
		for i := range g {
			parts = append(parts, g[i].describe())
			onlyFilters = onlyFilters && g[i].isFilter()
		}
		s := listed(parts, "or")
		if len(g) > 1 && len(q.groups) > 1 {
			s = "(" + s + ")"
		}
		if onlyFilters {
			filters = append(filters, s)
		} else {
			words = append(words, s)
		}
	}
	var b strings.Builder
	b.WriteString("quotes and articles")
	if len(words) > 0 {
		b.WriteString(" with " + listed(words, "and"))
	}
	for _, f := range filters {
		b.WriteString(", " + f)
	}
	if len(q.ignored) > 0 {
		b.WriteString("; not searched: “" + text.Line(strings.Join(q.ignored, " ")) + "”")
	}
	return b.String()
}

// describe tells what one unit asks for.
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
	if u.open() {
		s = strings.TrimSuffix(s, "”") + "…”"
	}
	if u.not {
		return "no " + s
	}
	return s
}

// plainWords are the words of the query that must stand there, as typed.
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

// count is how many words or phrases the query looks for.
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
