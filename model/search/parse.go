package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/search/keys"
	"lineup/model/text"
)

// maxWords is the maximum number of words in a query.
const maxWords = 64

// maxDepth is the maximum depth of nested parentheses.
const maxDepth = 16

// parse reads a query. Its grammar:
//
//	query  = { group }                      every group must hold
//	group  = item { "|" item }              one of the items must hold
//	item   = [ "!" ] ( unit | "(" query ")" )
//	unit   = words | field ":" [ words ]
//	words  = word | "'" word | '"' any '"'  'exact, "a phrase"
//
// A word that contains several words of the text ("long-term") is a phrase. The last word, if no space or mark
// closes it, is still being typed, and so is an unclosed phrase: its last word matches words that begin with it. A
// field without a value yet is left out, and so are incomplete parentheses.
func parse(s string) (*query, error) {
	p := parser{s: s, q: &query{}}
	groups, err := p.conjunction()
	if err != nil {
		return nil, err
	}
	for i, g := range groups {
		groups[i] = g.alternatives()
	}
	p.q.groups = groups
	return p.q, nil
}

// conjunction reads up to the end, or to the parenthesis that closes it.
func (p *parser) conjunction() ([]group, error) {
	var all []group
	last := 0 // where the groups of the last item begin in all
	alternative := false
	for {
		p.spaces()
		switch {
		case p.at >= len(p.s) || p.depth > 0 && p.s[p.at] == ')':
			return all, nil
		case p.s[p.at] == '|':
			p.at++
			alternative = true
			continue
		}
		start := p.at
		item, err := p.item()
		if err != nil {
			return nil, err
		}
		if item == nil {
			continue
		}
		if alternative && len(all) > 0 {
			item = either(all[last:], item)
			all = all[:last]
		}
		last, alternative = len(all), false
		all = append(all, item...)
		if countUnits(all) > maxWords {
			return nil, queryError(model.Span{Start: start, End: p.at}, "a query can have at most %d words, with its parentheses multiplied out", maxWords)
		}
	}
}

// item reads a unit, or a query in parentheses; nil if it is empty.
func (p *parser) item() ([]group, error) {
	open := p.at + len(p.s[p.at:]) - len(strings.TrimLeft(p.s[p.at:], "!"))
	if open == len(p.s) || p.s[open] != '(' {
		u, ok, err := p.unit()
		if err != nil || !ok {
			return nil, err
		}
		return []group{{u}}, nil
	}
	not := (open-p.at)%2 == 1
	p.at = open + 1
	if p.depth++; p.depth > maxDepth {
		return nil, queryError(model.Span{Start: open, End: p.at}, "parentheses nested more than %d deep", maxDepth)
	}
	groups, err := p.conjunction()
	p.depth--
	if p.at < len(p.s) && err == nil {
		p.at++ // the closing parenthesis
	}
	if not {
		groups = neither(groups)
	}
	return groups, err
}

// either returns groups that hold if those of a or those of b do.
func either(a, b []group) []group {
	out := make([]group, 0, len(a)*len(b))
	for _, g := range a {
		for _, h := range b {
			out = append(out, slices.Concat(g, h))
		}
	}
	return out
}

// neither returns groups that hold if not all of a do.
func neither(a []group) []group {
	var out []group
	for i, g := range a {
		not := make([]group, len(g))
		for j, u := range g {
			u.not = !u.not
			not[j] = group{u}
		}
		if i > 0 {
			not = either(out, not)
		}
		out = not
		if countUnits(out) > maxWords*maxWords {
			break // it will be refused
		}
	}
	return out
}

func countUnits(groups []group) (n int) {
	for _, g := range groups {
		n += len(g)
	}
	return n
}

// Check returns nil if a query can be understood, otherwise a *QueryError.
func Check(query string) error {
	_, err := parse(query)
	return err
}

// parser reads the query.
type parser struct {
	s     string
	at    int
	words int
	depth int // number of open parentheses
	q     *query
}

func (p *parser) spaces() {
	for p.at < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[p.at:])
		if !unicode.IsSpace(r) {
			return
		}
		p.at += n
	}
}

// unit reads a unit; false if it is empty.
func (p *parser) unit() (unit, bool, error) {
	start := p.at
	u := unit{}
	for p.at < len(p.s) && p.s[p.at] == '!' {
		u.not = !u.not
		p.at++
	}
	if name := p.field(); name != "" {
		span := model.Span{Start: p.at, End: p.at + len(name)}
		u.field = strings.ToLower(name)
		if !slices.Contains(fields, u.field) {
			if near := text.Nearest(u.field, fields); near != "" {
				return u, false, queryError(span, "unknown field %q; did you mean %q?", name+":", near+":")
			}
			all := strings.Join(fields, ", ")
			return u, false, queryError(span, "unknown field %q; the fields are %s; put it in quotation marks to search for it", name+":", all)
		}
		p.at += len(name) + 1
	}
	value, how, open := p.value()
	u.value, u.quoted = value.Of(p.s), how == quoted
	u.span = model.Span{Start: start, End: p.at}
	if u.isFilter() && strings.TrimSpace(u.value) == "" {
		p.ignore(u.span)
		return u, false, nil
	}
	if err := p.read(&u, value, how, open); err != nil {
		return u, false, err
	}
	if len(u.words) == 0 && u.days == (days{}) && u.field != fieldKind {
		p.ignore(u.span)
		return u, false, nil
	}
	return u, true, nil
}

// ignore records a part that searches for nothing. A lone sign at its beginning that is still being typed need not
// be reported.
func (p *parser) ignore(span model.Span) {
	if s := strings.Trim(span.Of(p.s), `!'"`); s != "" {
		p.q.ignored = append(p.q.ignored, s)
	}
}

// field returns the name before a colon at the parser's position, or "". The colon of an address ("https://") or of
// a sentence ("Note: that") does not make a field.
func (p *parser) field() string {
	rest := p.s[p.at:]
	n := strings.IndexFunc(rest, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) })
	if n <= 0 || rest[n] != ':' || strings.HasPrefix(rest[n:], "://") {
		return ""
	}
	if !slices.Contains(fields, strings.ToLower(rest[:n])) && (n+1 == len(rest) || rest[n+1] == ' ') {
		return ""
	}
	return rest[:n]
}

// style is the way a value is written.
type style uint8

const (
	plain  style = iota // word
	quoted              // "a phrase"
	exact               // 'word
)

// value reads up to the next space, bar or closing mark. open reports whether nothing closes the value, which then
// extends to the end of the query.
func (p *parser) value() (value model.Span, how style, open bool) {
	rest := p.s[p.at:]
	for _, m := range []struct{ opening, closing string }{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}} {
		if !strings.HasPrefix(rest, m.opening) {
			continue
		}
		from := p.at + len(m.opening)
		if n := strings.Index(p.s[from:], m.closing); n >= 0 {
			p.at = from + n + len(m.closing)
			return model.Span{Start: from, End: from + n}, quoted, false
		}
		p.at = len(p.s)
		return model.Span{Start: from, End: len(p.s)}, quoted, true
	}
	for _, mark := range []string{"'", "’", "‘"} {
		if strings.HasPrefix(rest, mark) {
			how = exact
			p.at += len(mark)
			break
		}
	}
	from := p.at
	n := strings.IndexFunc(p.s[from:], func(r rune) bool { return unicode.IsSpace(r) || r == '|' || r == ')' && p.depth > 0 })
	if n < 0 {
		n = len(p.s) - from
		open = true
	}
	p.at = from + n
	return model.Span{Start: from, End: p.at}, how, open
}

// read interprets the value according to its field.
func (p *parser) read(u *unit, value model.Span, how style, open bool) error {
	var err error
	switch u.field {
	case fieldSince, fieldUntil:
		u.days, err = parseDays(u.value, value, open)
		return err
	case fieldKind:
		u.value, err = parseKind(u.value, value, open)
		return err
	}
	for w := range text.Words(u.value, 0) {
		if p.words++; p.words > maxWords {
			return queryError(value, "a query can have at most %d words", maxWords)
		}
		typed := w.Of(u.value)
		key, cased := keys.Of(typed)
		u.words = append(u.words, word{typed: typed, key: key, cased: cased && !u.isFilter(), exact: how == exact || how == quoted && !open})
	}
	if n := len(u.words); n > 0 && open && how != exact {
		u.words[n-1].prefix = true
	}
	return nil
}

// parseKind returns the kind that a value names. A beginning that is still being typed matches the first kind that
// begins with it.
func parseKind(s string, at model.Span, open bool) (string, error) {
	s = strings.TrimSuffix(strings.ToLower(strings.TrimSpace(s)), "s")
	for _, k := range kinds {
		if s == k || open && strings.HasPrefix(k, s) {
			return k, nil
		}
	}
	if near := text.Nearest(s, kinds); near != "" {
		return "", queryError(at, "unknown kind %q; did you mean %q?", s, near)
	}
	return "", queryError(at, "unknown kind %q; the kinds are %s", s, strings.Join(kinds, ", "))
}
