package quote

import (
	"strings"
)

// description finds whom a description stands for: the person the article gives
// this role, else a person known by the description alone.
func (r *resolved) description(m mention, spoke turn) who {
	head := r.word(m.head)
	if r.out[m.head].class.has(wWriting) {
		if w := r.writer(m, spoke); w.person >= 0 {
			return w
		}
	}
	if r.definite(m) {
		if p := r.byRole(m, head); p >= 0 {
			return who{person: p, why: quoted(r.span(m.first, m.last-1).Of(r.text)) + " is " + r.people[p].text, trust: .8}
		}
	}
	if p := r.anaphor(m, spoke); p >= 0 {
		return who{person: p, why: quoted(r.span(m.first, m.last-1).Of(r.text)) + " is " + r.people[p].text, trust: .6}
	}
	if h := r.out[m.head].class; h.has(wBody) && !h.has(wPlural) && m.last-m.first <= 2 && r.definite(m) {
		if p := r.nearBody(m, spoke); p >= 0 {
			return who{person: p, why: quoted(r.span(m.first, m.last-1).Of(r.text)) + " is " + r.people[p].text, trust: .6}
		}
	}
	return who{person: r.unnamed(m), trust: .9}
}

// anaphor finds whom a description such as "the Kentucky Republican" or "the
// 39-year-old" stands for when no role says so: whoever the last two sentences
// are about. Offices that usually name somebody new are left alone.
func (r *resolved) anaphor(m mention, spoke turn) int {
	h := &r.out[m.head]
	if !equalFold(r.word(m.first), "the") || !h.class.has(wRole|wDemonym) && h.kind != kNumber || h.class.has(wPlural) || usual(r.word(m.head)) {
		return -1
	}
	adorned := m.head-m.first > 1 // "the laid-back Ottawa resident"
	if m.last < len(r.out) && !adorned && (r.out[m.last].class.has(wPrep|wWho) || r.out[m.last].kind == kComma) {
		return -1
	}
	class := wHe
	if h.class.has(wFemale) {
		class = wShe
	}
	for k := m.first; k < m.head; k++ {
		if r.out[k].class.has(wDemonym) {
			return -1 // "the Ukrainian diplomat" is not just anybody
		}
	}
	from := r.nameBefore(m.first)
	for i := from; i >= 0 && i > from-12; i-- {
		n := &r.names[i]
		if n.person < 0 || n.body || h.sent-r.out[n.first].sent > 2 {
			continue
		}
		p := &r.people[n.person]
		open := h.class&(wMale|wFemale) == 0 && p.class.has(wFemale) && !p.body // the noun tells no gender
		if ok, _ := p.suits(class); !ok && !open {
			continue
		}
		if r.asSubject(n) && h.sent != r.out[n.first].sent || n.person == spoke.person {
			return n.person
		}
	}
	if p := spoke.person; adorned && p >= 0 && h.sent-spoke.sent <= 6 && r.people[p].named && !r.people[p].body && !r.people[p].class.has(wPlural) {
		return p
	}
	return -1
}

// usual says that the noun mostly brings in somebody whom the article has not
// named: "the official", "the spokesman".
func usual(w string) bool {
	switch w {
	case "official", "spokesman", "spokeswoman", "spokesperson", "source", "judge", "man", "woman", "officer", "person", "suspect", "victim",
		"witness", "group", "driver", "owner", "reporter", "interviewer", "moderator", "host", "analyst", "expert", "insider", "aide", "staffer",
		"prosecutor", "attorney", "lawyer", "caller", "user", "author", "writer", "speaker", "player", "teacher", "mother", "father", "boy", "girl", "child":
		return true
	}
	return false
}

// nearBody finds the body that "the company", "the department" stand for: the one
// that spoke last, else the last one named as a subject nearby.
func (r *resolved) nearBody(m mention, spoke turn) int {
	if p := spoke.person; p >= 0 && r.people[p].body && r.people[p].named && !r.people[p].place {
		return p
	}
	from := r.nameBefore(m.first)
	for i := from; i >= 0 && i > from-20; i-- {
		n := &r.names[i]
		if n.person < 0 || n.place || !r.people[n.person].body || r.people[n.person].place {
			continue
		}
		if r.out[m.head].sent-r.out[n.first].sent > 4 {
			break
		}
		return n.person
	}
	return -1
}

// writer finds who speaks through a writing: the owner of "her statement", of
// "Rubio's letter"; of "the statement" the one who spoke just before.
func (r *resolved) writer(m mention, spoke turn) who {
	text := quoted(r.span(m.first, m.last-1).Of(r.text))
	first := r.word(m.first)
	if by := r.issuer(m); by.kind != noMention {
		w := r.resolve(by, spoke)
		if w.person >= 0 {
			w.why = text + " is that of " + r.people[w.person].text
		}
		return w
	}
	switch {
	case ownerWord(first):
		w := r.pronoun(mention{first: m.first, last: m.first + 1, head: m.first, name: -1, kind: byPronoun}, spoke)
		if w.person >= 0 {
			w.why = text + " is that of " + r.people[w.person].text
		}
		return w
	case r.named(m.first):
		n := r.nameOf(m.first)
		if n.owner && n.person >= 0 && n.last == m.head-1 {
			return who{person: n.person, why: text + " is that of " + r.people[n.person].text, trust: .9}
		}
	case equalFold(first, "the") && m.last-m.first == 2 && spoke.person >= 0 && r.out[m.head].sent-spoke.sent <= 2:
		switch r.word(m.head) {
		case "statement", "post", "tweet", "message", "release":
			return who{person: spoke.person, why: text + " is that of " + r.people[spoke.person].text, trust: .7}
		}
	}
	return who{person: -1}
}

// issuer returns who issued a writing, where the words behind it tell: "a
// statement released by the ministry".
func (r *resolved) issuer(m mention) mention {
	const reach = 8
	end := r.sents[r.out[m.head].sent].last
	for k := m.head + 1; k < min(end-1, m.head+reach); k++ {
		t := &r.out[k]
		if t.kind != kWord || t.class.has(wAux) {
			break
		}
		if r.word(k) != "by" {
			continue
		}
		for v := m.head; v < k; v++ {
			switch r.word(v) {
			case "released", "issued", "sent", "e-mailed", "emailed", "written", "signed", "posted", "published", "penned", "provided", "read":
				return r.phraseRight(k+1, end)
			}
		}
	}
	return mention{name: -1}
}

// definite says that a description points at somebody already known.
func (r *resolved) definite(m mention) bool {
	f := &r.out[m.first]
	if f.upper && r.out[m.head].upper {
		return true
	}
	w := r.word(m.first)
	return equalFold(w, "the") || equalFold(w, "that") || equalFold(w, "this")
}

// byRole finds the person whom the article gives the role that a description
// names. The other words of the description must not speak against it.
func (r *resolved) byRole(m mention, head string) int {
	from := r.nameBefore(m.first)
	const reach = 200
	best := -1
	for i := from; i >= 0 && i > from-reach; i-- {
		p := r.names[i].person
		if p < 0 || p == best {
			continue
		}
		q := &r.people[p]
		if q.body {
			if r.out[m.head].class.has(wBody|wOrg) && len(head) > 3 && containsWord(q.text, head) && m.last-m.first <= 2 {
				return p
			}
			continue
		}
		if q.role.IsZero() || q.class.has(wPlural) {
			continue
		}
		role := q.role.Of(r.text)
		if r.qualifies(m, role) && (containsWord(role, head) || leads(head) && r.national(m, role)) {
			return p
		}
	}
	return best
}

// qualifies says that every telling word of a description before its head stands
// in the role as well: "the Ukrainian president" is not "Russian President".
func (r *resolved) qualifies(m mention, role string) bool {
	for k := m.first; k < m.head; k++ {
		t := &r.out[k]
		if t.kind != kWord || t.class.has(wDet) {
			continue
		}
		if (t.class.has(wDemonym) || t.upper) && !containsWord(role, r.word(k)) {
			return false
		}
	}
	return true
}

// leads says that the noun may stand for any head of a country: "the Ukrainian
// leader" for its president.
func leads(w string) bool { return w == "leader" || w == "strongman" || w == "chief" }

// national says that a description names the country of the role.
func (r *resolved) national(m mention, role string) bool {
	for k := m.first; k < m.head; k++ {
		if r.out[k].class.has(wDemonym) && containsWord(role, r.word(k)) {
			return true
		}
	}
	return false
}

// containsWord says that s holds w as a whole word, whatever the case.
func containsWord(s, w string) bool {
	for i := 0; i+len(w) <= len(s); i++ {
		if equalFold(s[i:i+len(w)], w) && (i == 0 || !letter(s[i-1])) && (i+len(w) == len(s) || !letter(s[i+len(w)])) {
			return true
		}
	}
	return false
}

// unnamed returns the person known only by a description.
func (r *resolved) unnamed(m mention) int {
	s := r.span(m.first, m.last-1)
	text := s.Of(r.text)
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
	head := r.out[m.head].class
	p := person{text: text, class: head & (wMale | wFemale | wPlural), role: s}
	p.thing = !head.has(wRole | wMale | wFemale | wDemonym | wQuantity | wSome)
	p.body = head.has(wBody|wWriting|wOrg) && !head.has(wRole) || head.has(wPlural)
	if m.joint {
		p.class, p.named = wPlural, true
	}
	r.since[k] = len(r.people)
	r.people = append(r.people, p)
	return len(r.people) - 1
}
