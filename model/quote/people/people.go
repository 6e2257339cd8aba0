package people

import (
	"strings"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// Person is a person or a body, as known from the article so far.
type Person struct {
	Thing     bool       // known only by a description of something that is not a person: "a pallet"
	Text      string     // the fullest name, or the description
	first     string     // the first word of the name
	Last      string     // the last word of the name, suffixes aside
	suffix    string     // the mark of a son or father: "Jr", "II"
	middle    string     // the second of the given names
	Words     int        // of text
	Class     word.Class // male, female or plural, from titles and given names
	given     word.Class // the gender of the given name
	Role      model.Span
	Kin       string // whose kin they are, by the noun: "daughter", in "his daughter, Jane Orr"
	Body      bool
	Place     bool
	Named     bool
	adjunct   bool // named only as a modifier of a noun, which does not show what it is
	age       int  // in years, 0 for unknown
	elder     int  // 1 for the elder of kin, -1 for the younger
	mentions  int
	kinds     int // mentions after a word such as "the app", which shows that it is not a person
	within    int // mentions after "in" and the like, where places occur
	spellings []model.Count
	besideKin bool  // called by a surname alone that the article gives in full only for kin
	apart     []int // people of the surname whom the article distinguishes from this one, ascending
}

// Suits reports whether a pronoun of the class can refer to the person; sure means that the article shows it.
func (p *Person) Suits(class word.Class) (suits, sure bool) {
	switch {
	case class.Has(word.He):
		return !p.Body && !p.Class.Has(word.Female|word.Plural), p.Class.Has(word.Male)
	case class.Has(word.She):
		return !p.Body && !p.Class.Has(word.Male|word.Plural), p.Class.Has(word.Female)
	case class.Has(word.It):
		return p.Body, p.Body
	case class.Has(word.They | word.We):
		return p.Body || p.Class.Has(word.Plural), p.Class.Has(word.Plural)
	}
	return false, false
}

// Human reports whether there is evidence that the name is a person's: a given name before a surname, an age,
// or a role.
func (p *Person) Human() bool {
	return !p.Role.IsZero() || p.age > 0 || p.Words > 1 && word.Of(p.first).Has(word.Given)
}

// NamedIn reports whether words name the person, by the surname or a given name.
func (p *Person) NamedIn(words string) bool {
	if words == "" || p.Body || !p.Named {
		return false
	}
	return wordIn(words, p.Last) || p.Words > 1 && word.Of(p.first)&^word.Given == 0 && wordIn(words, p.first)
}

// wordIn reports whether s contains a name as a whole word.
func wordIn(s, name string) bool {
	const shortest = 3 // bytes: shorter ones are in other words
	for at := 0; len(name) >= shortest; {
		k := strings.Index(s[at:], name)
		if k < 0 {
			return false
		}
		at += k
		if end := at + len(name); (at == 0 || !outline.Letter(s[at-1])) && (end == len(s) || !outline.Letter(s[end])) {
			return true
		}
		at += len(name)
	}
	return false
}

// joinPeople decides which names of the article are one person: first those of two words and more, then the
// single ones, which may precede the full name. Headlines and lone words at the start of sentences, where
// capitals mean least, come last and are matched against the rest.
func (r *Reader) joinPeople() {
	for i := range r.Names {
		if n := &r.Names[i]; !n.Bare() && r.short(n) && r.suffix(n) != "" {
			r.juniors[key(r.Word(n.Core))] = true
		}
	}
	for i := range r.Names {
		n := &r.Names[i]
		if !n.Bare() && !r.short(n) && !r.inHeadline(n) {
			n.Person = r.fullName(i)
		}
	}
	for i := range r.Names {
		r.officeAsSurname(&r.Names[i])
	}
	r.couples()
	r.meetNamesakes()
	r.besideKin()
	for i := range r.Names {
		n := &r.Names[i]
		if !n.Bare() && n.Person < 0 && r.short(n) && n.sure && !r.inHeadline(n) {
			n.Person = r.shortName(i)
		}
	}
	for i := range r.Names {
		n := &r.Names[i]
		switch {
		case n.Bare() || n.Person >= 0:
		case r.inHeadline(n):
			r.headlineName(i)
		case r.plausible(n):
			n.Person = r.shortName(i)
		default:
			r.forget(n)
		}
	}
	for i := range r.Names {
		n := &r.Names[i]
		if n.Person >= 0 && !r.inHeadline(n) {
			r.learn(i)
		}
	}
	for i := range r.Names {
		if n := &r.Names[i]; n.Person >= 0 && r.inHeadline(n) {
			r.People[n.Person].mentions++
			if r.People[n.Person].mentions == 1 {
				r.learn(i)
			}
		}
	}
	r.learnSex()
	r.partByAge()
	for i := range r.Names {
		r.elderOrYounger(&r.Names[i])
	}
}

// officeAsSurname treats an office without "the", alone or after a title, as a surname in the article: "King",
// "Mr. King", where a Dana King is named.
func (r *Reader) officeAsSurname(n *Name) {
	titled := n.Last-n.First == 2 && r.Tokens[n.First].Has(word.Honour|word.Title) && r.Tokens[n.Last-1].Has(word.Title)
	if !n.Bare() || n.Last-n.First > 1 && !titled || n.First > 0 && r.Tokens[n.First-1].Has(word.Det|word.Possessive) {
		return
	}
	w := key(r.Word(n.Last - 1))
	for _, p := range r.ByName[w] {
		if q := &r.People[p]; q.Last == w && q.Words > 1 && !q.Body {
			n.Core, n.sure = n.Last-1, true
		}
	}
}

// key returns the form of a name's word used for lookup: capitals throughout count as one.
func key(s string) string {
	if len(s) < 4 || s[1] >= 'a' && s[1] <= 'z' || s != strings.ToUpper(s) {
		return s
	}
	return s[:1] + strings.ToLower(s[1:])
}

// LastName returns the lookup form of a surname: without its small article, so that Harun is al-Harun.
func LastName(w string) string {
	if len(w) > 4 && (w[0] == 'A' || w[0] == 'E') && w[1] == 'l' && w[2] == '-' {
		return key(w[3:]) // Al-Harun
	}
	return key(w[outline.SmallArticle(w):])
}

// lastName returns what the person of a name is looked up by.
func (r *Cast) lastName(n *Name) string { return LastName(r.Word(r.surname(n))) }

// beforeName returns the token before a name, or the one before its comma: "his wife, Ann Orr".
func (r *Cast) beforeName(n *Name) int {
	k := n.First - 1
	if k > 0 && r.Tokens[k].Kind == outline.Comma {
		k--
	}
	return k
}

// surname returns the token of a name's last word, suffixes aside.
func (r *Cast) surname(n *Name) int {
	k := n.Last - 1
	for k > n.Core && (r.Tokens[k].Has(word.Suffix) && r.Tokens[k].Kind == outline.Word || r.Tokens[k].Kind == outline.Comma) {
		k--
	}
	return k
}

// suffix returns the suffix of a son or father at the end of a name, without its full stop: "Jr", "III"; "" for
// none.
func (r *Cast) suffix(n *Name) string {
	for k := r.surname(n) + 1; k < n.Last; k++ {
		if r.Tokens[k].In(word.TellsSon) {
			return strings.TrimSuffix(r.Word(k), ".")
		}
	}
	return ""
}

// fatherAndSon reports whether a name and a person of the same given name and surname are two people. A Jr. has
// the suffix at first, and not later; whoever is first named without it, or has another title, is somebody
// else.
func (r *Reader) fatherAndSon(n *Name, q *Person) bool {
	switch s := r.suffix(n); {
	case s == q.suffix:
		return false
	case s != "" && q.suffix != "":
		return true
	}
	return q.suffix == "" || n.Class.Has(word.Title|word.Honour) || r.juniors[q.Last]
}

// maxNamesakes is how many people of one surname are distinguished.
const maxNamesakes = 12

// fullName returns the person of a name of several words, a new one where none fits.
func (r *Reader) fullName(i int) int {
	n := &r.Names[i]
	first, last := key(r.Word(n.Core)), r.lastName(n)
	for _, p := range r.ByName[last] {
		q := &r.People[p]
		if q.Last != last || q.Body != n.Body || r.fatherAndSon(n, q) {
			continue
		}
		if givenFits(q.first, first) && middleFits(q.middle, r.middle(n)) {
			if w := n.Last - n.Core; w > q.Words || w == q.Words && r.lessLoud(n, q) {
				q.Text, q.Words, q.first, q.suffix, q.middle = r.Span(n.Core, n.Last-1).Of(r.Text), w, first, r.suffix(n), r.middle(n)
			}
			return p
		}
		if !q.Body && !r.Tokens[n.Core].Has(word.Given) && strings.HasSuffix(q.Text, " "+r.Span(n.Core, n.Last-1).Of(r.Text)) {
			r.index(first, p) // "Lerma Obregón", of Andrés Manuel Lerma Obregón
			return p
		}
	}
	if p := r.beginsWith(n, first); p >= 0 {
		r.index(last, p)
		return p
	}
	return r.newPerson(n, first, last)
}

// lessLoud reports whether a name is a person's, so far in capitals alone, in ordinary spelling.
func (r *Reader) lessLoud(n *Name, q *Person) bool {
	return strings.ToUpper(q.Text) == q.Text && !r.Tokens[n.Core].Caps && strings.EqualFold(r.Span(n.Core, n.Last-1).Of(r.Text), q.Text)
}

// beginsWith returns the one person whose fuller name begins with the name n, "Abu Hamid", for Abu Hamid
// al-Rashid; -1 for none or several.
func (r *Reader) beginsWith(n *Name, first string) int {
	if n.Body {
		return -1
	}
	text := r.Span(n.Core, n.Last-1).Of(r.Text)
	found := -1
	for _, p := range r.ByName[first] {
		q := &r.People[p]
		if q.Body || len(q.Text) <= len(text) || q.Text[len(text)] != ' ' || !strings.HasPrefix(q.Text, text) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = p
	}
	return found
}

// givenFits reports whether the first words of two names can be one person's: the same, or an initial of the
// other.
func givenFits(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) == 2 && a[1] == '.' && a[0] == b[0]
}

func (r *Reader) newPerson(n *Name, first, last string) int {
	p := len(r.People)
	r.People = append(r.People, Person{
		Text: r.Span(n.Core, n.Last-1).Of(r.Text), first: first, Last: last, Words: n.Last - n.Core,
		Body: n.Body, Place: n.Place, Named: true, adjunct: n.Adjunct, suffix: r.suffix(n), middle: r.middle(n),
		given: r.nameGender(n.Core) & genderMask(n.Last-n.Core), Class: n.Class & (word.Male | word.Female),
	})
	r.index(last, p)
	if first != last {
		r.index(first, p)
	}
	if n.Body {
		if abbr := r.initials(n); abbr != "" {
			r.index(abbr, p)
		}
	}
	return p
}

// corporate reports whether the last word of a body's name is only the kind of body, so that the first alone
// can replace it: "Suncor Energy".
func (r *Cast) corporate(p int) bool {
	return word.Of(r.People[p].Last).Has(word.Org)
}

// initials returns the capitals of a name as its abbreviation has them, "" for fewer than three.
func (r *Cast) initials(n *Name) string {
	var buf [8]byte
	b := buf[:0]
	for k := n.Core; k < n.Last && len(b) < len(buf); k++ {
		if r.Tokens[k].Kind == outline.Word && r.Tokens[k].Upper {
			b = append(b, r.Text[r.Tokens[k].Start])
		}
	}
	if len(b) < 3 {
		return ""
	}
	return key(string(b))
}

func (r *Reader) index(key string, p int) {
	some := r.ByName[key]
	if some == nil {
		some = r.bearers.Make(1)
	}
	if len(some) < maxNamesakes {
		r.ByName[key] = append(some, p)
	}
}

// shortName returns the person of a name of one word: whoever has it as the surname, else as the given name; of
// several the one whom the title fits, then the last one named before.
func (r *Reader) shortName(i int) int {
	n := &r.Names[i]
	w := r.lastName(n)
	best, bestScore, other := -1, -1, -1
	var rivals []int // those whom the name fits as well as the best one
	for _, p := range r.ByName[w] {
		q := &r.People[p]
		if clash(n.Class, q.Class|q.given) {
			other = p
			continue
		}
		if n.Class.Has(word.Honour|word.Title) && q.Body && !q.adjunct {
			continue
		}
		if q.Body && q.Last != w && (q.Words < 2 || !r.corporate(p) && !r.Tokens[n.Core].Caps) {
			continue
		}
		if q.Last != w && n.Class.Has(word.Honour|word.Title) && !r.Tokens[n.Core-1].In(word.WithGiven) {
			continue
		}
		if s := r.suffix(n); s != "" && q.suffix != "" && s != q.suffix {
			continue
		}
		score := r.suiting(n, q, w)
		switch {
		case score > bestScore:
			best, bestScore, rivals = p, score, append(rivals[:0], p)
		case score == bestScore:
			rivals = append(rivals, p)
		}
	}
	if len(rivals) > 1 && !r.People[best].Body && r.People[best].Last == w {
		best, n.Shared = r.namesake(n, rivals)
	}
	if best >= 0 {
		r.People[best].settle(n)
		return best
	}
	if other >= 0 && n.First < n.Core {
		return r.spouse(n, w, other)
	}
	return r.newPerson(n, w, w)
}

// suiting returns how well a name, whose last word is w, suits a person who may have it.
func (r *Reader) suiting(n *Name, q *Person, w string) int {
	score := 0
	if q.Last == w {
		score += 4
	}
	if q.Words > 1 || q.besideKin {
		score += 2
	}
	if q.suffix == r.suffix(n) {
		score++
	}
	if n.Class&(q.Class|q.given)&(word.Male|word.Female) != 0 {
		score++
	}
	return score
}

// settle corrects the kind of a person so far named only as a modifier, from a name that shows it.
func (p *Person) settle(n *Name) {
	if p.adjunct && !n.Adjunct {
		p.adjunct, p.Body, p.Place = false, n.Body, n.Place
	}
}

// clash reports whether one class is a man's and the other a woman's.
func clash(a, b word.Class) bool {
	a, b = a&(word.Male|word.Female), b&(word.Male|word.Female)
	return a != 0 && b != 0 && a&b == 0
}
