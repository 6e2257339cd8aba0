package quote

import (
	"strings"

	"lineup/model"
)

// person is somebody, or a body, as the article tells of them so far.
type person struct {
	text      string // the fullest name, or the description
	first     string // the first word of the name
	last      string // the last word of the name, suffixes aside
	words     int    // of text
	class     word   // wMale, wFemale, wPlural as told by titles and given names
	role      model.Span
	body      bool
	place     bool
	named     bool
	mentions  int
	within    int // mentions behind "in" and its like, where places stand
	spellings []model.Count
}

// suits says that a pronoun of the class can stand for the person; sure, that
// the article tells so.
func (p *person) suits(class word) (suits, sure bool) {
	switch {
	case class.has(wHe):
		return !p.body && !p.class.has(wFemale|wPlural), p.class.has(wMale)
	case class.has(wShe):
		return !p.body && !p.class.has(wMale|wPlural), p.class.has(wFemale)
	case class.has(wIt):
		return p.body, p.body
	case class.has(wThey | wWe):
		return p.body || p.class.has(wPlural), p.class.has(wPlural)
	}
	return false, false
}

// joinPeople finds out which names of the article are one person: first those of
// two words and more, then the single ones, which may stand before the full name.
// What capitals tell least, headlines and lone words at the start of sentences,
// comes last and is measured by the rest.
func (r *reader) joinPeople() {
	for i := range r.names {
		n := &r.names[i]
		if !n.bare() && n.last-n.core > 1 && !r.inHeadline(n) {
			n.person = r.fullName(i)
		}
	}
	for i := range r.names {
		n := &r.names[i]
		if !n.bare() && n.last-n.core == 1 && n.sure && !r.inHeadline(n) {
			n.person = r.shortName(i)
		}
	}
	for i := range r.names {
		n := &r.names[i]
		switch {
		case n.bare() || n.person >= 0:
		case r.inHeadline(n):
			r.headlineName(i)
		case r.plausible(n):
			n.person = r.shortName(i)
		default:
			r.forget(n)
		}
	}
	for i := range r.names {
		n := &r.names[i]
		if n.person >= 0 && !r.inHeadline(n) {
			r.learn(i)
		}
	}
	for i := range r.names {
		if n := &r.names[i]; n.person >= 0 && r.inHeadline(n) {
			r.people[n.person].mentions++
			if r.people[n.person].mentions == 1 {
				r.learn(i)
			}
		}
	}
}

func (r *reader) inHeadline(n *name) bool { return r.sents[r.out[n.first].sent].headline }

// plausible says that a lone capitalised word at the start of a sentence is a name:
// the article uses it as one elsewhere, or it stands where a subject does.
func (r *reader) plausible(n *name) bool {
	t := &r.out[n.core]
	w := key(r.word(n.core))
	const common = wAdverb | wBody | wWriting | wIng | wPast | wRole
	if t.class.has(common) && !t.class.has(wGiven|wDemonym) && !t.caps {
		for _, p := range r.byName[w] {
			if q := &r.people[p]; q.last == w && !q.body {
				return true
			}
		}
		return false
	}
	if len(r.byName[w]) > 0 || n.owner || t.class.has(wGiven|wPlace|wDemonym) || t.caps {
		return true
	}
	if n.last >= len(r.out) {
		return false
	}
	next := &r.out[n.last]
	return next.kind == kWord && next.class.has(wAux|wThird|wPast|wWho) || next.kind == kComma && n.last+1 < len(r.out) && r.out[n.last+1].class.has(wWho)
}

// forget takes a name back.
func (r *reader) forget(n *name) {
	for k := n.first; k < n.last; k++ {
		r.out[k].name = -1
	}
	n.core = n.last
}

// headlineName narrows a run of capitals in a headline to the name in it that the
// article uses; where there is none the run stays as it is.
func (r *reader) headlineName(i int) {
	n := &r.names[i]
	for k := n.last - 1; k >= n.core; k-- {
		w := key(r.word(k))
		for _, p := range r.byName[w] {
			q := &r.people[p]
			if q.last != w {
				continue
			}
			first := k
			if k > n.core && key(r.word(k-1)) == q.first {
				first = k - 1
			}
			for j := n.first; j < n.last; j++ {
				if j < first || j > k {
					r.out[j].name = -1
				}
			}
			n.first, n.core, n.last, n.person = first, first, k+1, p
			return
		}
	}
	switch t := &r.out[n.core]; {
	case n.body:
	case n.last-n.core > 1 && t.class.has(wGiven):
		n.person = r.fullName(i)
	case n.last < len(r.out) && r.out[n.last].class.has(wThird|wPast|wAux):
		n.person = r.shortName(i)
	}
}

// key is a name's word as people are looked up by: capitals throughout count as
// one.
func key(s string) string {
	if len(s) < 4 || s != strings.ToUpper(s) {
		return s
	}
	return s[:1] + strings.ToLower(s[1:])
}

// surname returns the token of a name's last word, suffixes aside.
func (r *reader) surname(n *name) int {
	k := n.last - 1
	for k > n.core && (r.out[k].class.has(wSuffix) && r.out[k].kind == kWord || r.out[k].kind == kComma) {
		k--
	}
	return k
}

// maxNamesakes is how many people of one surname are told apart.
const maxNamesakes = 12

// fullName returns the person of a name of several words, a new one where it fits
// none.
func (r *reader) fullName(i int) int {
	n := &r.names[i]
	first, last := key(r.word(n.core)), key(r.word(r.surname(n)))
	for _, p := range r.byName[last] {
		if q := &r.people[p]; q.last == last && q.body == n.body && givenFits(q.first, first) {
			if w := n.last - n.core; w > q.words {
				q.text, q.words, q.first = r.span(n.core, n.last-1).Of(r.text), w, first
			}
			return p
		}
	}
	return r.newPerson(n, first, last)
}

// givenFits says that two first words of a name can be one person's: the same, or
// an initial of the other.
func givenFits(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) == 2 && a[1] == '.' && a[0] == b[0]
}

func (r *reader) newPerson(n *name, first, last string) int {
	p := len(r.people)
	r.people = append(r.people, person{
		text: r.span(n.core, n.last-1).Of(r.text), first: first, last: last, words: n.last - n.core,
		body: n.body, place: n.place, named: true,
	})
	r.index(last, p)
	if first != last {
		r.index(first, p)
	}
	if n.body {
		if abbr := r.initials(n); abbr != "" {
			r.index(abbr, p)
		}
	}
	return p
}

// corporate says that the last word of a body's name only tells what kind of body
// it is, so that the first alone can stand for it: "Suncor Energy".
func (r *reader) corporate(p int) bool {
	return lookup(r.people[p].last).has(wOrg)
}

// initials returns the capitals of a name as its abbreviation has them, "" for
// fewer than three.
func (r *reader) initials(n *name) string {
	var buf [8]byte
	b := buf[:0]
	for k := n.core; k < n.last && len(b) < len(buf); k++ {
		if r.out[k].kind == kWord && r.out[k].upper {
			b = append(b, r.text[r.out[k].start])
		}
	}
	if len(b) < 3 {
		return ""
	}
	return key(string(b))
}

func (r *reader) index(key string, p int) {
	if len(r.byName[key]) < maxNamesakes {
		r.byName[key] = append(r.byName[key], p)
	}
}

// shortName returns the person of a name of one word: whoever bears it as the
// surname, else as the given name; of several the one whom the title fits, then
// the one named last before.
func (r *reader) shortName(i int) int {
	n := &r.names[i]
	w := key(r.word(n.core))
	best, bestScore := -1, -1
	for _, p := range r.byName[w] {
		q := &r.people[p]
		if clash(n.class, q.class|nameGender(q.first)&genderMask(q.words)) || n.class.has(wHonour|wTitle) && q.body {
			continue
		}
		if q.body && q.last != w && !(q.words > 1 && (r.corporate(p) || n.core < n.last && r.out[n.core].caps)) {
			continue
		}
		score := 0
		if q.last == w {
			score += 4
		} else if n.class.has(wHonour | wTitle) {
			continue
		}
		if q.words > 1 {
			score += 2
		}
		if score > bestScore {
			best, bestScore = p, score
		}
	}
	if best >= 0 {
		return best
	}
	return r.newPerson(n, w, w)
}

// clash says that one is told to be a man and the other a woman.
func clash(a, b word) bool {
	a, b = a&(wMale|wFemale), b&(wMale|wFemale)
	return a != 0 && b != 0 && a&b == 0
}

// learn takes in what a name's place tells of its person: spelling, gender, role.
func (r *reader) learn(i int) {
	n := &r.names[i]
	p := &r.people[n.person]
	p.mentions++
	p.count(r.span(n.core, n.last-1).Of(r.text))
	p.class |= n.class & (wMale | wFemale)
	if n.first > 0 && n.core == n.first && placePreposition(r.word(n.first-1)) {
		p.within++
	}
	if p.words == 1 && p.within*2 >= p.mentions {
		p.place, p.body = true, true
	} else if p.words == 1 && p.within > 0 && !n.body {
		p.place, p.body = false, false
	}
	role := r.roleBefore(n)
	if role.IsZero() {
		role = r.roleBehind(n)
	}
	if role.Len() > p.role.Len() && (p.role.IsZero() || role.Len() < 60) {
		p.role = role
	}
	if p.class.has(wMale) && p.class.has(wFemale) {
		p.class &^= wMale | wFemale
	}
}

func placePreposition(w string) bool {
	switch w {
	case "in", "near", "outside", "across", "In":
		return true
	}
	return false
}

// count counts a spelling. Past a few they are no longer told apart.
func (p *person) count(spelling string) {
	for i := range p.spellings {
		if p.spellings[i].Text == spelling {
			p.spellings[i].N++
			return
		}
	}
	if len(p.spellings) < 8 {
		p.spellings = append(p.spellings, model.Count{Text: spelling, N: 1})
	}
}

// roleBefore returns the title or description that stands before a name:
// "Secretary of State Marco Rubio", "campaign manager Robby Mook".
func (r *reader) roleBefore(n *name) model.Span {
	if n.core > n.first {
		if n.core == n.first+1 && r.out[n.first].class.has(wHonour) && !r.out[n.first].class.has(wTitle) {
			return model.Span{}
		}
		return r.span(n.first, n.core-1)
	}
	floor := r.sents[r.out[n.first].sent].first
	if n.first > floor && r.out[n.first-1].kind == kWord && r.out[n.first-1].name < 0 && r.out[n.first-1].class.has(wRole|wTitle) {
		first := r.openPhrase(n.first-1, floor)
		r.people[n.person].class |= r.out[n.first-1].class & (wMale | wFemale)
		for first < n.first-1 && r.out[first].class.has(wDet|wPossessive) {
			first++
		}
		return r.span(first, n.first-1)
	}
	return model.Span{}
}

// roleBehind returns the apposition behind a name: "Steve Witkoff, Trump's
// special envoy to Russia,".
func (r *reader) roleBehind(n *name) model.Span {
	end := r.sents[r.out[n.first].sent].last
	i := n.last
	if i+1 >= end || r.out[i].kind != kComma || n.body {
		return model.Span{}
	}
	i++
	if r.out[i].kind == kNumber && i+2 < end && r.out[i+1].kind == kComma { // an age
		i += 2
	}
	m := r.descriptionRight(i, end)
	if m.kind != byNoun || m.first == m.last {
		m = r.phraseRight(i, end)
	}
	head := &r.out[m.head]
	if m.kind != byNoun || m.first == m.last || !head.class.has(wRole|wTitle) || head.class.has(wPlural) {
		return model.Span{}
	}
	if m.last >= end || r.out[m.last].kind != kComma && r.out[m.last].kind != kStop && !r.out[m.last].class.has(wPrep|wWho) {
		return model.Span{}
	}
	r.people[n.person].class |= head.class & (wMale | wFemale)
	last := m.last
	for k := last; k < end && k < last+10; k++ {
		if r.out[k].kind == kComma || r.out[k].kind == kStop {
			last = k
			break
		}
		if r.out[k].kind == kQuote || r.out[k].class.has(wWho|wAux|wConj) {
			break
		}
	}
	first := m.first
	for first < m.head && r.out[first].class.has(wDet) {
		first++
	}
	return r.span(first, last-1)
}
