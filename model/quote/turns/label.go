package turns

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// sortOf returns the sort of a label by its words, from token first to last.
func (r *Reader) sortOf(first, last int) sort {
	from := first
	if word.Same(r.Word(first), "the") && first+1 < last {
		from++
	}
	var words []string
	for k := from; k < last; k++ {
		if r.Tokens[k].Kind == outline.Word {
			words = append(words, strings.ToLower(r.Word(k)))
		}
	}
	switch {
	case len(words) == 0:
		return none
	case r.Span(first, last-1).Of(r.Text) == "Q&A":
		return asks
	}
	if words[0] == "unidentified" || words[0] == "unknown" {
		return floor
	}
	if s, ok := r.labels[strings.Join(words, " ")]; ok && (from == first || words[0] != "speaker") {
		return s
	}
	all, given := true, false
	for k := from; k < last; k++ {
		t := &r.Tokens[k]
		all = all && t.Kind == outline.Word && (t.Has(word.Title|word.Role|word.Honour) || from > first && t.Has(word.Body))
		given = given || t.Has(word.Given|word.Honour)
	}
	switch tail := &r.Tokens[last-1]; {
	case all && from == first && len(words) == 1 && r.bears(r.Word(first)):
	case all:
		return office
	case len(words) > 1 && tail.Has(word.Role) && !given:
		return floor // “TRUMP SUPPORTER”, “KHOU REPORTER”
	}
	return named
}

// bears reports whether a word is the last name of somebody whom the article names in full.
func (r *Reader) bears(w string) bool {
	return slices.ContainsFunc(r.lastNamed(w), func(p int) bool { return r.isSurname(p, w) })
}

// isSurname reports whether a word is the last name of a person whom the article names in full.
func (r *Reader) isSurname(p int, w string) bool {
	q := &r.People[p]
	return q.Named && !q.Body && q.Words > 1 && strings.EqualFold(q.Last, people.LastName(w))
}

// lastNamed returns the people whose last name may be a word. Three capitals, “ORR”, may be an abbreviation,
// and the small form does not find people for them.
func (r *Reader) lastNamed(w string) []int {
	if len(w) == 3 && strings.ToUpper(w) == w {
		if some := r.ByName[w[:1]+strings.ToLower(w[1:])]; len(some) > 0 {
			return some
		}
	}
	return r.ByName[people.LastName(w)]
}

// surname returns the one person of the article, named in full, with a word as the last name; model.None for
// none or several.
func (r *Reader) surname(w string) int {
	found := model.None
	for _, p := range r.lastNamed(w) {
		if r.isSurname(p, w) {
			if found >= 0 {
				return model.None
			}
			found = p
		}
	}
	return found
}

// personOf resolves a label to a person of the article, model.None for nobody; vouched means that more than its
// place shows the label to be somebody's.
func (r *Reader) personOf(l label) (person int, vouched bool) {
	switch l.sort {
	case asks, floor, answers:
		return model.None, true
	case office:
		return r.byOffice(l), true
	}
	if l.end-l.first == 1 {
		for k := range r.speakers { // “KING” is the King of an earlier label
			if p := r.speakers[k].person; p >= 0 && r.isSurname(p, r.Word(l.first)) {
				return p, true
			}
		}
		if p, ok := r.byInitials(l); ok {
			return p, true
		}
	}
	for k := l.end - 1; k >= l.first; k-- {
		if !r.Named(k) {
			continue
		}
		n := r.NameOf(k)
		if n.Bare() || n.Person < 0 || n.Last > l.last || r.People[n.Person].Place {
			break
		}
		named := r.inSmall(n.Person)
		p := &r.People[named]
		switch {
		case n.Class.Has(word.Honour | word.Title):
			return named, true
		case p.Body: // the newsroom; or a label that abbreviates a body named in the article
			short := p.Words > 1 && !strings.EqualFold(p.Text, strings.TrimPrefix(r.called(l), "The "))
			return named, short || r.outlet(p.Text)
		}
		return named, p.Words > 1 && (p.Human() || !p.Thing)
	}
	if l.end-l.first == 1 {
		p := r.surname(r.Word(l.first))
		return p, p >= 0
	}
	return model.None, false
}

// inSmall returns the person for a name in capitals alone, “CARL ORR”: Carl Orr, where the article has that
// name.
func (r *Reader) inSmall(p int) int {
	name := r.People[p].Text
	if strings.ToUpper(name) != name {
		return p
	}
	if r.People[p].Words == 1 {
		if q := r.surname(name); q >= 0 {
			return q
		}
		return p
	}
	for _, q := range r.lastNamed(r.People[p].Last) {
		if q != p && strings.EqualFold(r.People[q].Text, name) {
			return q
		}
	}
	return p
}

// outlet reports whether a name is that of the article's newsroom.
func (r *Reader) outlet(name string) bool {
	o := r.Article.Outlet
	return o.Name != "" && (strings.EqualFold(name, o.Name) || strings.EqualFold(name, strings.TrimPrefix(o.Name, "The ")) || strings.EqualFold(name, o.Short))
}

// byOffice returns the one person of the article who has the office of a label.
func (r *Reader) byOffice(l label) int {
	found := model.None
	for p := range r.People {
		q := &r.People[p]
		if !q.Named || q.Body || q.Role.IsZero() || !r.holds(q.Role.Of(r.Text), l) {
			continue
		}
		if found >= 0 {
			return model.None
		}
		found = p
	}
	if found >= 0 {
		return found
	}
	for i := range r.Names { // “The coroner is Ann Lee”
		n := &r.Names[i]
		if k := n.First - 2; n.Person >= 0 && n.Person != found && !n.Body && k >= 0 && word.Same(r.Word(k+1), "is") && word.Same(r.Word(k), r.Word(l.end-1)) {
			if found >= 0 {
				return model.None
			}
			found = n.Person
		}
	}
	return found
}

// holds reports whether a role has all words of a label.
func (r *Reader) holds(role string, l label) bool {
	have := strings.FieldsFunc(strings.ToLower(role), func(c rune) bool { return c == ' ' || c == ',' || c == '-' })
	for k := l.first; k < l.end; k++ {
		if w := strings.ToLower(r.Word(k)); w != "the" && w != "mr." && w != "mr" && w != "madam" && !slices.Contains(have, w) {
			return false
		}
	}
	return true
}

// byInitials returns the one person with a label's initials: “DH” for Dana Holt, people with their own label
// first; model.None for several. ok reports whether there is any.
func (r *Reader) byInitials(l label) (person int, ok bool) {
	const most = 3
	w := r.Word(l.first)
	if len(w) < 2 || len(w) > most || !r.Tokens[l.first].Caps {
		return model.None, false
	}
	for k := range r.speakers {
		if p := r.speakers[k].person; p >= 0 && r.hasInitials(p, w) {
			return p, true
		}
	}
	found := model.None
	for p := range r.People {
		switch {
		case !r.hasInitials(p, w):
		case found >= 0:
			return model.None, true
		default:
			found = p
		}
	}
	return found, found >= 0
}

// hasInitials reports whether some letters are the initials of a person's full name.
func (r *Reader) hasInitials(p int, letters string) bool {
	q := &r.People[p]
	if q.Words < 2 || q.Body || !q.Named {
		return false
	}
	have := make([]byte, 0, 8)
	for w := range strings.FieldsFuncSeq(q.Text, func(c rune) bool { return c == ' ' || c == '-' }) {
		have = append(have, w[0])
	}
	return strings.EqualFold(string(have), letters)
}
