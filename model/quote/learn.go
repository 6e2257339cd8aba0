package quote

import (
	"lineup/model"
)

// learn takes in what a name's place tells of its person: spelling, gender, role.
func (r *cast) learn(i int) {
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
func (r *cast) roleBefore(n *name) model.Span {
	if n.core > n.first {
		if n.core == n.first+1 && r.out[n.first].class.has(wHonour) && !r.out[n.first].class.has(wTitle) {
			return model.Span{}
		}
		return r.span(n.first, n.core-1)
	}
	floor := r.sents[r.out[n.first].sent].first
	if n.first <= floor {
		return model.Span{}
	}
	if t := &r.out[n.first-1]; t.kind == kWord && !r.named(n.first-1) && t.class.has(wRole|wTitle) && !bent(r.word(n.first-1)) {
		first := r.openPhrase(n.first-1, floor)
		r.people[n.person].class |= r.out[n.first-1].class & (wMale | wFemale)
		for first < n.first-1 && r.out[first].class.has(wDet|wPossessive) {
			first++
		}
		return r.span(first, n.first-1)
	}
	return model.Span{}
}

// bent says that a noun for a person, right before a name, most often tells only of
// what bent or standing somebody is: "conservative Ann Lee", "liberal Harbour Times".
func bent(w string) bool {
	switch w {
	case "conservative", "liberal", "progressive", "moderate", "libertarian", "socialist", "communist", "senior", "junior", "major", "private",
		"rival", "veteran", "fellow", "individual", "independent", "militant", "rebel", "minor", "maverick":
		return true
	}
	return false
}

// roleBehind returns the apposition behind a name: "Steve Witkoff, Trump's
// special envoy to Russia,".
func (r *cast) roleBehind(n *name) model.Span {
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
