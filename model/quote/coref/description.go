package coref

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// description returns the person a description refers to: the one with this role in the article, else one known
// by the description alone.
func (r *Resolution) description(m people.Mention, spoke Turn) Who {
	head := r.Word(m.Head)
	is := func(p int, by Step) Who {
		return Who{Person: p, Why: Quoted(r.Span(m.First, m.Last-1).Of(r.Text)) + " is " + r.People[p].Text, By: by}
	}
	if word.Same(head, "latter") {
		if n := r.NameBefore(m.First); n >= 0 {
			return Who{Person: r.Names[n].Person, Why: Quoted(r.Span(m.First, m.Last-1).Of(r.Text)) + " is who is named last", By: ByTurn}
		}
	}
	if r.Tokens[m.Head].Has(word.Writing) {
		if w := r.writer(m, spoke); w.Person >= 0 {
			return w
		}
	}
	if r.definite(m) {
		if p, either := r.byRole(m, head); p >= 0 {
			w := is(p, ByRole)
			w.Either = either
			return w
		}
	}
	if p := r.ofOwner(m, head); p >= 0 {
		return is(p, ByRole)
	}
	if p := r.describedBefore(m); p >= 0 {
		return is(p, ByWords)
	}
	if p := r.namedLater(m, head); p >= 0 {
		return is(p, ByRole)
	}
	if p := r.broughtNext(m); p >= 0 {
		return is(p, ByTurn)
	}
	if p := r.anaphor(m, spoke); p >= 0 {
		return is(p, ByTurn)
	}
	if h := &r.Tokens[m.Head]; h.Has(word.AnyName) && !h.Has(word.Plural) && !h.In(word.NewFace) && m.Last-m.First <= 2 && r.definite(m) {
		if p, either := r.nearBody(m, spoke); p >= 0 {
			w := is(p, ByTurn)
			w.Either = either
			return w
		}
	}
	return Who{Person: r.unnamed(m), By: ByWords}
}

// anaphor returns the referent of a description such as "the Kentucky Republican" or "the 39-year-old" without
// a known role: the subject of the last two sentences. Offices that usually introduce somebody new are left
// alone.
func (r *Resolution) anaphor(m people.Mention, spoke Turn) int {
	h := &r.Tokens[m.Head]
	if !word.Same(r.Word(m.First), "the") || !h.Has(word.Role|word.Demonym) && h.Kind != outline.Number || h.Has(word.Plural) ||
		r.Tokens[m.Head].In(word.NewFace) {
		return -1
	}
	adorned := m.Head-m.First > 1 // "the laid-back Ottawa resident"
	if m.Last < len(r.Tokens) && !adorned && (r.Tokens[m.Last].Has(word.Prep|word.Who) || r.Tokens[m.Last].Kind == outline.Comma) {
		return -1
	}
	class := word.He
	if h.Has(word.Female) {
		class = word.She
	}
	if before := m.Head - 1; before > m.First && h.Upper && r.Tokens[before].Upper && !h.Has(word.Demonym) {
		return -1 // "the High Commissioner", but not "the President"
	}
	if r.ofCountry(m) {
		return -1 // "the Ukrainian diplomat" is not just anybody
	}
	d := r.describe(m)
	from := r.NameBefore(m.First)
	for i := from; i >= 0 && i > from-12; i-- {
		n := &r.Names[i]
		if n.Person < 0 || n.Body || h.Sent-r.Tokens[n.First].Sent > 2 {
			continue
		}
		if !r.mayBe(n.Person, h, class, &d) {
			continue
		}
		if (r.AsSubject(n) || r.toldOf(n)) && h.Sent != r.Tokens[n.First].Sent || n.Person == spoke.Person {
			if p := spoke.Person; p >= 0 && spoke.Sent == r.Tokens[n.First].Sent && r.People[p].Named && r.mayBe(p, h, class, &d) {
				return p // the speaker of the report, not the person it is about
			}
			return n.Person
		}
	}
	if p := spoke.Person; adorned && p >= 0 && h.Sent-spoke.Sent <= 6 && r.People[p].Named && !r.People[p].Body && !r.People[p].Class.Has(word.Plural) &&
		!r.otherOffice(h, p, &d) {
		return p
	}
	return -1
}

// mayBe reports whether the sex and the office of a person allow a description d, whose noun is the token h and whose class is the one
// given. A noun that shows no sex suits women as well.
func (r *Resolution) mayBe(person int, h *outline.Token, class word.Class, d *described) bool {
	p := &r.People[person]
	open := h.Class&(word.Male|word.Female) == 0 && p.Class.Has(word.Female) && !p.Body
	ok, _ := p.Suits(class)
	return (ok || open) && !r.otherOffice(h, person, d)
}

// ofCountry reports whether a word for a country or its people comes before the noun of a description.
func (r *Resolution) ofCountry(m people.Mention) bool {
	for k := m.First; k < m.Head; k++ {
		if r.Tokens[k].Has(word.Demonym) {
			return true
		}
	}
	return false
}

// otherOffice reports whether a description whose noun is the token h is an office, and the person has a
// different one: "the minister" is no "former minister".
func (r *Resolution) otherOffice(h *outline.Token, person int, d *described) bool {
	return h.Has(word.Title) && r.role(person).another(d)
}

// toldOf reports whether a relative clause about the name follows: "a word about Orr, who moved here".
func (r *Resolution) toldOf(n *people.Name) bool {
	return n.Last+1 < len(r.Tokens) && r.Tokens[n.Last].Kind == outline.Comma && r.Tokens[n.Last+1].Is(word.Who)
}

// modifies reports whether a name only modifies a noun: "the Velmont lowlands", "Cutler's Moor".
func (r *Resolution) modifies(n *people.Name) bool {
	if n.Last >= len(r.Tokens) {
		return false
	}
	next := &r.Tokens[n.Last]
	if n.Owner {
		return n.Last+1 < len(r.Tokens) && r.Tokens[n.Last+1].Upper
	}
	return next.Kind == outline.Word && next.Has(word.Plural) && !next.Has(word.Aux|word.Past|word.Third|word.Speech)
}

// writer returns the speaker behind a document: the owner of "her statement", of "Rubio's letter"; for "the
// statement" the previous speaker.
func (r *Resolution) writer(m people.Mention, spoke Turn) Who {
	text := Quoted(r.Span(m.First, m.Last-1).Of(r.Text))
	first := r.Word(m.First)
	if by := r.issuer(m); by.Kind != people.NoMention {
		w := r.Resolve(by, spoke)
		if w.Person >= 0 {
			w.Why = text + " belongs to " + r.People[w.Person].Text
		}
		return w
	}
	switch {
	case word.In(first, word.PersonPossessive):
		w := r.pronoun(people.Mention{First: m.First, Last: m.First + 1, Head: m.First, Name: -1, Kind: people.ByPronoun}, spoke)
		if w.Person >= 0 {
			w.Why = text + " belongs to " + r.People[w.Person].Text
		}
		return w
	case r.Named(m.First):
		n := r.NameOf(m.First)
		if n.Owner && n.Person >= 0 && n.Last == m.Head-1 {
			return Who{Person: n.Person, Why: text + " belongs to " + r.People[n.Person].Text, By: ByWriting}
		}
	case word.Same(first, "the") && m.Last-m.First == 2 && spoke.Person >= 0 && r.Tokens[m.Head].Sent-spoke.Sent <= 2:
		if r.Tokens[m.Head].In(word.OwnWords) {
			return Who{Person: spoke.Person, Why: text + " belongs to " + r.People[spoke.Person].Text, By: ByWriting}
		}
	}
	return Who{Person: -1}
}

// issuer returns the issuer of a document, where the words after it name one: "a statement released by the
// ministry".
func (r *Resolution) issuer(m people.Mention) people.Mention {
	const reach = 8
	end := r.Sentences[r.Tokens[m.Head].Sent].Last
	for k := m.Head + 1; k < min(end-1, m.Head+reach); k++ {
		t := &r.Tokens[k]
		if t.Kind != outline.Word || t.Has(word.Aux) {
			break
		}
		if r.Word(k) != "by" {
			continue
		}
		for v := m.Head; v < k; v++ {
			if r.Tokens[v].In(word.HandsOut) {
				return r.PhraseRight(k+1, end)
			}
		}
	}
	return people.Mention{Name: -1}
}

// definite reports whether a description refers to somebody already known.
func (r *Resolution) definite(m people.Mention) bool {
	f := &r.Tokens[m.First]
	if f.Upper && r.Tokens[m.Head].Upper {
		return true
	}
	w := r.Word(m.First)
	return word.Same(w, "the") || word.Same(w, "that") || word.Same(w, "this")
}

// ofOwner returns the one person whom the article introduces as "his deputy", "her husband", in the same words.
func (r *Resolution) ofOwner(m people.Mention, head string) int {
	const reach = 60 // names
	if m.Last-m.First != 2 || !word.In(r.Word(m.First), word.PersonPossessive) {
		return -1
	}
	d, found := r.describe(m), -1
	from := r.NameBefore(m.First)
	for i := from; i >= 0 && i > from-reach; i-- {
		p := r.Names[i].Person
		if p < 0 || p == found || r.People[p].Body {
			continue
		}
		q := &r.People[p]
		if word.Same(q.Kin, head) || r.owned(q.Role) && r.role(p).fit(&d) == proper {
			if found >= 0 {
				return -1
			}
			found = p
		}
	}
	return found
}

// owned reports whether "his" or the like comes before a role.
func (r *Resolution) owned(role model.Span) bool {
	if role.IsZero() || role.Start < 2 {
		return false
	}
	before := r.Text[max(0, role.Start-6):role.Start]
	return word.In(strings.TrimSpace(before[strings.LastIndexAny(strings.TrimRight(before, " "), " \n(")+1:]), word.PersonPossessive)
}

// byRole returns the person with the role that a description names: one whose role has every word of the
// description, else the last one named. Either reports whether somebody else has such a role and may be meant
// as well.
func (r *Resolution) byRole(m people.Mention, head string) (person int, either bool) {
	const reach = 200 // names
	d := r.describe(m)
	best, how := -1, unfit
	var at int32
	from := r.NameBefore(m.First)
	for i := from; i >= 0 && i > from-reach; i-- {
		p := r.Names[i].Person
		if p < 0 || p == best {
			continue
		}
		q := &r.People[p]
		if q.Body {
			if best < 0 && r.Tokens[m.Head].Has(word.Body|word.Org) && len(head) > 3 && containsWord(q.Text, head) && m.Last-m.First <= 2 {
				return p, false
			}
			continue
		}
		if q.Role.IsZero() || q.Class.Has(word.Plural) {
			continue
		}
		sent := r.Tokens[r.Names[i].First].Sent
		switch f := r.role(p).fit(&d); {
		case f > how:
			best, how, at, either = p, f, sent, false
		case f == how && f != unfit:
			either = either || at-sent < near
		}
	}
	return best, either
}

// near is how many sentences somebody with a similar role stays in mind.
const near = 2

// role returns the role of a person, parsed.
func (r *Resolution) role(p int) *role {
	for len(r.roles) <= p {
		r.roles = append(r.roles, role{})
	}
	x := &r.roles[p]
	if text := r.People[p].Role.Of(r.Text); x.text != text {
		*x = newRole(text)
	}
	return x
}

// describedBefore returns a person without a name whom the article has already described with the same noun:
// "the diplomat" is "a Velmont diplomat" of the sentence before.
func (r *Resolution) describedBefore(m people.Mention) int {
	if h := &r.Tokens[m.Head]; m.Last-m.First != 2 || !word.Same(r.Word(m.First), "the") || !h.Is(word.Role) || h.Has(word.Plural) {
		return -1
	}
	d := r.describe(m)
	for p := len(r.People) - 1; p >= 0; p-- {
		q := &r.People[p]
		if q.Named || q.Body || q.Class.Has(word.Plural) {
			continue
		}
		det, noun, _ := strings.Cut(q.Text, " ")
		if !word.Same(det, "a") && !word.Same(det, "an") {
			continue
		}
		if x := newRole(noun); x.fit(&d) != unfit || len(x.offices) > 0 && slices.Contains(x.offices[0].before, d.noun) {
			return p // "a person familiar with the case"
		}
	}
	return -1
}

// namedLater returns the one person whom the article names with the role after the description, having named
// nobody before: “...,” the mayor said in the first paragraph, Mayor Orr in the third.
func (r *Resolution) namedLater(m people.Mention, head string) int {
	const reach = 40 // names
	h := &r.Tokens[m.Head]
	if !h.Is(word.Role|word.Title) || h.Has(word.Plural) || r.Named(m.Head) || word.In(head, word.NewFace) {
		return -1
	}
	d := r.describe(m)
	from := r.NameBefore(m.Last) + 1
	for i := range from {
		if n := &r.Names[i]; n.Person >= 0 && !r.People[n.Person].Body {
			return -1
		}
	}
	found := -1
	for i := from; i < min(len(r.Names), from+reach); i++ {
		p := r.Names[i].Person
		if p < 0 || p == found {
			continue
		}
		q := &r.People[p]
		if q.Body || q.Role.IsZero() || q.Class.Has(word.Plural) || int(r.first[p]) < m.First {
			continue
		}
		if r.role(p).fit(&d) != unfit {
			if found >= 0 {
				return -1
			}
			found = p
		}
	}
	return found
}

// broughtNext returns the person who opens the paragraph after a description, where that opens the article and
// names nobody, and the next one names somebody without a description: "A coach says he is “amazed”", and then
// "Tom Marsh, 34, said".
func (r *Resolution) broughtNext(m people.Mention) int {
	sent := &r.Sentences[r.Tokens[m.Head].Sent]
	h := &r.Tokens[m.Head]
	if m.First != sent.First || !h.Is(word.Role) || h.Has(word.Plural) || r.Named(m.Head) || !r.Tokens[m.First].Is(word.Det) || sent.Headline {
		return -1
	}
	next := r.Paragraphs[sent.Para].Last
	if next >= len(r.Tokens) || !r.Named(next) {
		return -1
	}
	for i := r.NameBefore(next); i >= 0; i-- {
		n := &r.Names[i]
		if n.Person >= 0 && !r.People[n.Person].Body && !r.Sentences[r.Tokens[n.First].Sent].Headline {
			return -1
		}
	}
	n := r.NameOf(next)
	if n.First != next || n.Person < 0 || n.Core > n.First || n.Last-n.Core < 2 || n.Body || n.Last+1 >= len(r.Tokens) ||
		clash(r.People[n.Person].Class, h.Class) {
		return -1
	}
	if behind := &r.Tokens[n.Last]; !r.introduced(n) && !behind.Is(word.Speech) {
		return -1
	}
	return n.Person
}

// shortFor reports whether a word abbreviates a rank or an office by its beginning: Maj for major.
func shortFor(w, noun string) bool {
	return len(w) > 2 && len(noun) > len(w) && word.Same(noun[:len(w)], w) && word.In(w, word.Abbreviated)
}

// containsWord reports whether s has w as a whole word, in any case.
func containsWord(s, w string) bool {
	for i := 0; i+len(w) <= len(s); i++ {
		end := i + len(w)
		if w != "" && s[i]|0x20 == w[0]|0x20 && word.Same(s[i:end], w) &&
			(i == 0 || !outline.Letter(s[i-1])) && (end == len(s) || !outline.Letter(s[end])) {
			return true
		}
	}
	return false
}

// told returns the end of the words of a description that identify somebody: before the participle of "the
// authors of the study published in The Lens".
func (r *Resolution) told(m people.Mention) int {
	for k := m.Head + 1; m.Kind == people.ByNoun && k+1 < m.Last; k++ {
		if (word.PastForm(r.Word(k)) || strings.HasSuffix(r.Word(k), "ing")) && !r.Named(k) && r.Tokens[k+1].Is(word.Prep) {
			return k
		}
	}
	return m.Last
}

// together returns the names in a mention of several people, without the descriptions between them.
func (r *Resolution) together(m people.Mention) string {
	var names []string
	for k := m.First; k < m.Last; k++ {
		if r.Named(k) {
			if n := r.NameOf(k); n.Person >= 0 && !n.Body {
				names = append(names, r.Span(n.Core, n.Last-1).Of(r.Text))
			}
			k = r.NameOf(k).Last - 1
		}
	}
	last := len(names) - 1
	if last < 1 {
		return r.Span(m.First, m.Last-1).Of(r.Text)
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// unnamed returns the person known only by a description.
func (r *Resolution) unnamed(m people.Mention) int {
	s := r.Span(m.First, r.told(m)-1)
	text := s.Of(r.Text)
	if m.Joint {
		text = r.together(m)
	}
	k := strings.ToLower(text)
	for _, det := range []string{"the ", "a ", "an "} {
		k = strings.TrimPrefix(k, det)
	}
	if p, ok := r.earlier[k]; ok {
		return p
	}
	if p, ok := r.since[k]; ok {
		return p
	}
	head := r.Tokens[m.Head].Class
	p := people.Person{Text: text, Class: head & (word.Male | word.Female | word.Plural), Role: s}
	p.Thing = !head.Has(word.Role | word.Male | word.Female | word.Demonym | word.Quantity | word.Some)
	p.Body = head.Has(word.Body|word.Writing|word.Org) && !head.Has(word.Role) || head.Has(word.Plural)
	if m.Joint {
		p.Class, p.Named, p.Role = word.Plural, true, model.Span{}
	}
	r.since[k] = len(r.People)
	r.People = append(r.People, p)
	return len(r.People) - 1
}
