package outline

import (
	"strings"
	"unicode/utf8"

	"lineup/model/lexicon/word"
)

// mark is a quotation mark as its surroundings show it.
type mark struct {
	tok  int  // in the paragraph's tokens
	way  int  // +1 opens, -1 closes, 0 could do either
	soft bool // way is from the glyph only, or from nothing
}

// pairing matches the marks of one paragraph. Its slices are reused from one
// paragraph to the next.
type pairing struct {
	text    string
	doubles []mark
	singles []mark
	pairs   []pair
}

// match pairs the marks of a paragraph's tokens, in order. Pairs do not overlap: of nested ones the outer is
// kept.
//
// The work is linear: every look ahead stops at a fixed distance.
func (p *pairing) match(toks []Token) []pair {
	p.collect(toks)
	p.pairs = p.pairs[:0]
	p.matchDoubles(toks)
	if len(p.singles) > 0 {
		p.matchSingles(toks)
	}
	return p.pairs
}

// collect finds the marks and their directions.
func (p *pairing) collect(toks []Token) {
	p.doubles, p.singles = p.doubles[:0], p.singles[:0]
	value := false
	for i := range toks {
		if toks[i].Kind != Mark {
			continue
		}
		t := &toks[i]
		r, n := utf8.DecodeRuneInString(p.text[t.Start:t.End])
		if r == '"' && (value || t.Start > 1 && p.text[t.Start-1] == '=' && Letter(p.text[t.Start-2])) {
			value = !value // the value of an attribute in markup: <a href="...">
			continue
		}
		if single(r) && int(t.End-t.Start) == n {
			if way := p.way(toks, i, r); way != 0 {
				p.singles = append(p.singles, mark{tok: i, way: way})
			}
			continue
		}
		if r == '"' && p.inches(toks, i) {
			continue
		}
		p.doubles = append(p.doubles, p.double(toks, i, r))
	}
}

// inches reports whether the mark at i follows a number with nothing open: 5'10".
func (p *pairing) inches(toks []Token, i int) bool {
	return len(p.doubles)%2 == 0 && i > 0 && toks[i-1].Kind == Number && toks[i-1].End == toks[i].Start &&
		p.after(toks, i) != 'a'
}

// before and after return the class of the neighbour of a token: ' ' white space or the paragraph's end, 'a' a
// letter or digit, '(' an opening bracket, '-' a dash, '"' a mark, '.' anything else.
func (p *pairing) before(toks []Token, i int) byte {
	if i == 0 || toks[i-1].End < toks[i].Start {
		return ' '
	}
	return beside(toks[i-1].Kind)
}

func (p *pairing) after(toks []Token, i int) byte {
	if i+1 == len(toks) || toks[i].End < toks[i+1].Start {
		return ' '
	}
	return beside(toks[i+1].Kind)
}

func beside(k Kind) byte {
	switch k {
	case Word, Number, Poss:
		return 'a'
	case Open:
		return '('
	case Dash:
		return '-'
	case Mark:
		return '"'
	}
	return '.'
}

// double returns the direction of a double mark: from its neighbours; failing that, from its form.
func (p *pairing) double(toks []Token, i int, r rune) mark {
	b, a := p.before(toks, i), p.after(toks, i)
	way := context(b, a)
	form := form2way(r)
	switch {
	case i == 0 && a == ' ' && i+1 < len(toks):
		return mark{tok: i, way: 1} // nothing is open that it could close
	case way == 1 && r == '"' && p.misplaced(toks, i):
		return mark{tok: i, way: 0, soft: true}
	case way == form || form == 0:
		return mark{tok: i, way: way, soft: way == 0}
	case way == 0:
		return mark{tok: i, way: form, soft: b != ' ' || a != ' '}
	default: // form and surroundings disagree: the open marks decide
		return mark{tok: i, way: 0, soft: true}
	}
}

// misplaced reports whether the space beside a straight mark may be on the wrong side: "It is shut, "Holt said.
func (p *pairing) misplaced(toks []Token, i int) bool {
	if i == 0 || toks[i-1].Kind != Comma || i+2 >= len(toks) || toks[i+1].Kind != Word || toks[i+2].Kind != Word {
		return false
	}
	verb := word.Of(p.text[toks[i+2].Start:toks[i+2].End])
	return verb.Has(word.Speech) && verb.Has(word.Past)
}

// context returns the direction of a mark from its neighbours.
func context(before, after byte) int {
	opens := before == ' ' || before == '('
	closes := after == ' ' || after == '.'
	switch {
	case opens && !closes:
		return 1
	case opens && after == '.' && before == ' ':
		return 1 // "... and so on"
	case closes && !opens:
		return -1
	case before == 'a' && after == '-' || before == '.' && after == '-':
		return -1
	case before == '-' && after == 'a':
		return 1
	}
	return 0
}

func form2way(r rune) int {
	switch r {
	case '“', '„', '«', '〝', '「', '『', '‘', '‚', '‹', '`':
		return 1
	case '”', '»', '〞', '」', '』', '’', '›', '´':
		return -1
	}
	return 0
}

// matchDoubles pairs the double marks from left to right.
func (p *pairing) matchDoubles(toks []Token) {
	open, nested := -1, false
	depth := 0
	for k, m := range p.doubles {
		switch {
		case open < 0 && m.way < 0 && !m.soft:
			if len(p.pairs) == 0 && k == 0 {
				p.pairs = append(p.pairs, pair{open: -1, close: m.tok})
			}
		case open < 0:
			open, nested, depth = m.tok, false, 0
		case m.way > 0 && p.nests(k):
			depth++
			nested = true
		case m.way > 0 && !m.soft:
			// The one before was never closed: it ends where this one opens.
			p.pairs = append(p.pairs, pair{open: open, close: -1 - m.tok, nested: nested})
			open, nested, depth = m.tok, false, 0
		case depth > 0:
			depth--
		default:
			p.pairs = append(p.pairs, pair{open: open, close: m.tok, nested: nested})
			open = -1
		}
	}
	if open >= 0 && open+1 < len(toks) {
		p.pairs = append(p.pairs, pair{open: open, close: -1, nested: nested})
	}
}

// nests reports whether the opening mark k, met while another is open, opens a
// quotation within it: two closing marks follow before the next opening one.
func (p *pairing) nests(k int) bool {
	closing := 0
	for _, m := range p.doubles[k+1 : min(k+4, len(p.doubles))] {
		if m.way > 0 {
			return false
		}
		if m.way < 0 {
			closing++
		}
		if closing == 2 {
			return true
		}
	}
	return false
}

// way returns the direction of a single mark, 0 for an apostrophe.
func (p *pairing) way(toks []Token, i int, r rune) int {
	b, a := p.before(toks, i), p.after(toks, i)
	opens := b == ' ' || b == '(' || b == '-' || b == '"'
	closes := a == ' ' || a == '.' || a == '-' || a == '"'
	switch {
	case opens && a == 'a' && r != '’' && !p.elided(toks, i+1):
		return 1
	case opens && (a == '.' || a == '"') && r == '‘':
		return 1
	case closes && b != ' ' && (r != '‘' || b != '('):
		return -1
	}
	return 0
}

// elided reports whether the word after an apostrophe has lost its start: 'em, '90s.
func (p *pairing) elided(toks []Token, i int) bool {
	w := p.text[toks[i].Start:toks[i].End]
	if toks[i].Kind == Number {
		return len(w) == 3 && w[2] == 's' || len(w) == 2
	}
	return word.In(w, word.Elided)
}

// matchSingles pairs the single marks outside the double pairs. A single pair with double ones inside, as in
// British style, replaces them.
func (p *pairing) matchSingles(toks []Token) {
	doubles := p.pairs
	var all []pair
	d, from := 0, -1
	for k := 0; k < len(p.singles); k++ {
		m := p.singles[k]
		for d < len(doubles) && doubles[d].last(len(toks)) < m.tok {
			d++
		}
		inside := d < len(doubles) && doubles[d].open < m.tok
		if m.way < 0 || inside || m.tok <= from {
			continue
		}
		if c := p.closing(toks, k); c >= 0 {
			all = append(all, pair{open: m.tok, close: p.singles[c].tok})
			from = p.singles[c].tok
			k = c
		}
	}
	if len(all) > 0 {
		p.pairs = merge(doubles, all, len(toks))
	}
}

// closing returns the single mark that closes the one at k: the first after punctuation, else the first that is
// not the apostrophe of a plural; -1 for none before the next opening mark.
func (p *pairing) closing(toks []Token, k int) int {
	const reach = 24
	weak := -1
	for c := k + 1; c < len(p.singles) && c < k+reach; c++ {
		m := p.singles[c]
		if m.way > 0 {
			if weak >= 0 {
				break
			}
			continue
		}
		prev := toks[m.tok-1].Kind
		if prev == Comma || prev == Stop || prev == Dash || prev == Mark {
			return c
		}
		if !p.pluralOwner(toks, m.tok) {
			if weak < 0 {
				weak = c
			}
			break
		}
		if weak < 0 {
			weak = c
		}
	}
	return weak
}

// pluralOwner reports whether the mark at i may be the apostrophe of "the workers' pay".
func (p *pairing) pluralOwner(toks []Token, i int) bool {
	w := toks[i-1]
	text := p.text[w.Start:w.End]
	lost := text == "n" || len(text) > 3 && strings.HasSuffix(text, "in") // rock ’n’ roll, tellin’ you
	if lost && i+2 < len(toks) && (toks[i+1].Kind == Comma || toks[i+1].Kind == Stop) && toks[i+2].Kind == Mark {
		return true // 'I ain't stayin',' he said
	}
	return (text[len(text)-1] == 's' || lost) && i+1 < len(toks) && toks[i+1].Kind == Word && !toks[i+1].Upper
}
