package people

import (
	"strconv"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

const kin = word.ElderKin | word.YoungerKin | word.OtherKin

// learnKin records the sex and the relative age of the person named n in "his wife, Ann Lee", "her older
// brother Jim Orr", and, from "his", whose kin she is.
func (r *Cast) learnKin(n *Name) {
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	k := n.First - 1
	if k > floor && r.Tokens[k].Is(word.Opener|word.Adverb) && !r.Tokens[k].In(kin) {
		k-- // "former", before a title
	}
	if k > floor && r.Tokens[k].Kind == outline.Comma {
		k--
	}
	if k <= floor || r.Tokens[k].Kind != outline.Word || !r.Tokens[k].In(kin) {
		return
	}
	p := &r.People[n.Person]
	if sex := r.Tokens[k].Class & (word.Male | word.Female); !clash(p.Class|p.given, sex) {
		p.Class |= sex
	}
	if r.Tokens[k].In(word.ElderKin) {
		p.elder = 1
	} else if r.Tokens[k].In(word.YoungerKin) {
		p.elder = -1
	}
	const reach = 3 // "his much older brother"
	for j := k - 1; j >= floor && j >= k-reach; j-- {
		t := &r.Tokens[j]
		switch {
		case t.Is(word.Possessive):
			p.Kin = r.Word(k)
			r.learnOwner(j, k, floor)
			if before := r.NameBefore(j); before >= 0 {
				r.part(r.Names[before].Person, n.Person)
			}
			return
		case t.Kind == outline.Word && r.Tokens[j].In(word.Elder):
			p.elder = 1
			if word.Same(r.Word(j), "younger") {
				p.elder = -1
			}
		case t.Kind != outline.Word:
			return
		}
	}
}

// learnOwner records the sex of the person named before "and his son", "whose wife": token j is the possessive,
// k the kin.
func (r *Cast) learnOwner(j, k, floor int) {
	before := j - 1
	if before < floor || !r.Tokens[before].Is(word.Conj) && r.Tokens[before].Kind != outline.Comma {
		return
	}
	if before > floor && !r.Named(before-1) || !r.Named(max(before-1, floor)) || r.NameOf(before-1).Person < 0 {
		return
	}
	var sex word.Class
	switch w := r.Word(j); {
	case word.Same(w, "his"), word.Same(w, "whose") && word.Same(r.Word(k), "wife"):
		sex = word.Male
	case word.Same(w, "her"), word.Same(w, "whose") && word.Same(r.Word(k), "husband"):
		sex = word.Female
	}
	if p := &r.People[r.NameOf(before-1).Person]; !p.Body && p.Class&(word.Male|word.Female) == 0 && p.given == 0 {
		p.Class |= sex
	}
}

// learnAge records the age after a name: "Ann Lee, 80, ...".
func (r *Cast) learnAge(n *Name) {
	if n.Last+2 >= len(r.Tokens) || r.Tokens[n.Last].Kind != outline.Comma || r.Tokens[n.Last+1].Kind != outline.Number {
		return
	}
	if age, err := strconv.Atoi(r.Word(n.Last + 1)); err == nil && age < 120 {
		r.People[n.Person].age = age
	}
}

// elderOrYounger resolves "the elder Orr" to the elder of two namesakes; to nobody where the article does not
// show who that is.
func (r *Cast) elderOrYounger(n *Name) {
	if n.Bare() || n.First == 0 || n.Person < 0 || !r.short(n) || !r.Tokens[n.First-1].In(word.Elder) {
		return
	}
	var two []int
	for _, p := range r.ByName[r.People[n.Person].Last] {
		if q := &r.People[p]; q.Last == r.People[n.Person].Last && q.Words > 1 && !q.Body {
			two = append(two, p)
		}
	}
	if len(two) != 2 {
		return
	}
	d := r.People[two[0]].older(&r.People[two[1]])
	if word.Same(r.Word(n.First-1), "younger") {
		d = -d
	}
	switch {
	case d > 0:
		n.Person = two[0]
	case d < 0:
		n.Person = two[1]
	default:
		n.Person = -1
	}
}

// older returns a value above 0 where p is known to be older than q, below 0 where younger.
func (p *Person) older(q *Person) int {
	if d := p.elder - q.elder; d != 0 {
		return d
	}
	if p.age > 0 && q.age > 0 {
		return p.age - q.age
	}
	return p.rank() - q.rank()
}

// rank returns a value above 0 for Sr., below for Jr.
func (p *Person) rank() int {
	switch p.suffix {
	case "Sr":
		return 1
	case "Jr":
		return -1
	}
	return 0
}

// middle returns the second of a name's given names, "" for none.
func (r *Cast) middle(n *Name) string {
	if k := n.Core + 1; k < r.surname(n) && r.Tokens[k].Kind == outline.Word && r.Tokens[k].Upper {
		return r.Word(k)
	}
	return ""
}

// middleFits reports whether two middle names can be one person's: one is missing, or they begin
// alike.
func middleFits(a, b string) bool {
	switch {
	case a == "" || b == "":
		return true
	case len(a) == 2 && a[1] == '.', len(b) == 2 && b[1] == '.':
		return a[0] == b[0]
	}
	return word.Same(a, b)
}

// datelines marks the name in capitals before the dash that opens a paragraph as a place: "PORT ANSEL, March 3
// - ...", "PORT ANSEL, Ill. (AP) — ...".
func (r *Cast) datelines() {
	const reach = 14 // tokens
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		if !r.Tokens[p.First].Caps || !r.Named(p.First) || r.Tokens[p.First].Has(word.Given) {
			continue
		}
		n := r.NameOf(p.First)
		for k := n.Last; k < min(p.Last, p.First+reach); k++ {
			t := &r.Tokens[k]
			if t.Kind == outline.Dash {
				n.Place, n.Body = true, true
				break
			}
			if t.Kind == outline.Quote || t.Kind == outline.Colon || t.Kind == outline.Word && !t.Upper {
				break
			}
		}
	}
}
