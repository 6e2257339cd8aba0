package quote

import (
	"strings"

	"lineup/model"
)

// person is somebody, or a body, as the article tells of them so far.
type person struct {
	thing     bool   // known by a description only, of something that is no person: "a pallet"
	text      string // the fullest name, or the description
	first     string // the first word of the name
	last      string // the last word of the name, suffixes aside
	junior    bool   // the name carries Jr., Sr. or a number
	words     int    // of text
	class     word   // wMale, wFemale, wPlural as told by titles and given names
	given     word   // the gender that the given name tells
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
func (r *caster) joinPeople() {
	for i := range r.names {
		if n := &r.names[i]; !n.bare() && r.short(n) && r.junior(n) {
			r.juniors[key(r.word(n.core))] = true
		}
	}
	for i := range r.names {
		n := &r.names[i]
		if !n.bare() && !r.short(n) && !r.inHeadline(n) {
			n.person = r.fullName(i)
		}
	}
	for i := range r.names {
		r.officeAsSurname(&r.names[i])
	}
	for i := range r.names {
		n := &r.names[i]
		if !n.bare() && r.short(n) && n.sure && !r.inHeadline(n) {
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

// officeAsSurname takes an office without "the", alone or behind a title, for the surname that
// somebody in the article bears: "King", "Mr. King", where a Dana King is named.
func (r *caster) officeAsSurname(n *name) {
	titled := n.last-n.first == 2 && r.out[n.first].class.has(wHonour|wTitle) && r.out[n.last-1].class.has(wTitle)
	if !n.bare() || n.last-n.first > 1 && !titled || n.first > 0 && r.out[n.first-1].class.has(wDet|wPossessive) {
		return
	}
	w := key(r.word(n.last - 1))
	for _, p := range r.byName[w] {
		if q := &r.people[p]; q.last == w && q.words > 1 && !q.body {
			n.core, n.sure = n.last-1, true
		}
	}
}

// key is a name's word as people are looked up by: capitals throughout count as
// one.
func key(s string) string {
	if len(s) < 4 || s[1] >= 'a' && s[1] <= 'z' || s != strings.ToUpper(s) {
		return s
	}
	return s[:1] + strings.ToLower(s[1:])
}

// lastName is what people are looked up by of a surname: without its small
// article, so that Harun is al-Harun.
func lastName(w string) string {
	if len(w) > 4 && (w[0] == 'A' || w[0] == 'E') && w[1] == 'l' && w[2] == '-' {
		return key(w[3:]) // Al-Harun
	}
	return key(w[smallArticle(w):])
}

// surname returns the token of a name's last word, suffixes aside.
func (r *cast) surname(n *name) int {
	k := n.last - 1
	for k > n.core && (r.out[k].class.has(wSuffix) && r.out[k].kind == kWord || r.out[k].kind == kComma) {
		k--
	}
	return k
}

// junior says that a name carries what tells a son from his father: Jr., Sr., III.
func (r *cast) junior(n *name) bool {
	for k := r.surname(n) + 1; k < n.last; k++ {
		switch r.word(k) {
		case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV":
			return true
		}
	}
	return false
}

// fatherAndSon says that a name and a person of the same given name and surname are
// two people. One with Jr. is called so at first, and without it later; whoever is
// named without it first, or bears another title, is somebody else.
func (r *caster) fatherAndSon(n *name, q *person) bool {
	if r.junior(n) == q.junior {
		return false
	}
	return !q.junior || n.class.has(wTitle|wHonour) || r.juniors[q.last]
}

// maxNamesakes is how many people of one surname are told apart.
const maxNamesakes = 12

// fullName returns the person of a name of several words, a new one where it fits
// none.
func (r *caster) fullName(i int) int {
	n := &r.names[i]
	first, last := key(r.word(n.core)), lastName(r.word(r.surname(n)))
	for _, p := range r.byName[last] {
		if q := &r.people[p]; q.last == last && q.body == n.body && givenFits(q.first, first) && !r.fatherAndSon(n, q) {
			if w := n.last - n.core; w > q.words {
				q.text, q.words, q.first, q.junior = r.span(n.core, n.last-1).Of(r.text), w, first, r.junior(n)
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

func (r *caster) newPerson(n *name, first, last string) int {
	p := len(r.people)
	r.people = append(r.people, person{
		text: r.span(n.core, n.last-1).Of(r.text), first: first, last: last, words: n.last - n.core,
		body: n.body, place: n.place, named: true, junior: r.junior(n),
		given: r.nameGender(n.core) & genderMask(n.last-n.core),
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
func (r *cast) corporate(p int) bool {
	return lookup(r.people[p].last).has(wOrg)
}

// initials returns the capitals of a name as its abbreviation has them, "" for
// fewer than three.
func (r *cast) initials(n *name) string {
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

func (r *cast) index(key string, p int) {
	if len(r.byName[key]) < maxNamesakes {
		r.byName[key] = append(r.byName[key], p)
	}
}

// shortName returns the person of a name of one word: whoever bears it as the
// surname, else as the given name; of several the one whom the title fits, then
// the one named last before.
func (r *caster) shortName(i int) int {
	n := &r.names[i]
	w := lastName(r.word(r.surname(n)))
	best, bestScore := -1, -1
	for _, p := range r.byName[w] {
		q := &r.people[p]
		if clash(n.class, q.class|q.given) || n.class.has(wHonour|wTitle) && q.body {
			continue
		}
		if q.body && q.last != w && (q.words < 2 || !r.corporate(p) && !r.out[n.core].caps) {
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
		if q.junior == r.junior(n) {
			score++
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
