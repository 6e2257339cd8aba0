package coref

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// pronoun returns the person a pronoun refers to: of the people named before it whom its gender suits, the one
// who is nearest, is a subject, or spoke last.
func (r *Resolution) pronoun(m people.Mention, spoke Turn) Who {
	t := r.Tokens[m.Head]
	t.Class |= ownerClass(r.Word(m.Head))
	switch {
	case t.Has(word.Who):
		return r.antecedent(m, spoke)
	case t.Has(word.I | word.We | word.You):
		return Who{Person: -1} // the article's writer, whom it does not name
	}
	const reach, sentences = 40, 12
	// ", he said": the sentence before it is his words.
	inside := r.behindReport(m.First)
	best, bestScore, next := -1, 0.0, 0.0
	rivals := false
	words := r.saidBeside(m)
	consider := func(p int, score float64) {
		fits, ok := r.fits(p, &t, spoke)
		score += fits
		if r.People[p].NamedIn(words) { // “Orr knows this port,” he said
			score -= inWords
		}
		switch {
		case !ok:
		case best < 0:
			best, bestScore = p, score
		case p == best:
			bestScore = max(bestScore, score)
		case score > bestScore:
			best, bestScore, next, rivals = p, score, bestScore, true
		case !rivals || score > next:
			next, rivals = score, true
		}
	}
	from, other := r.NameBefore(m.First), r.otherSex(m, spoke)
	for i := from; i >= 0 && i > from-reach; i-- {
		n := &r.Names[i]
		if n.Person >= 0 && n.Person == other {
			continue
		}
		away := t.Sent - r.Tokens[n.First].Sent
		if away > sentences {
			break
		}
		if n.Person < 0 || r.Sentences[r.Tokens[n.First].Sent].Pointer {
			continue
		}
		if t.Has(word.They) && r.People[n.Person].Body && !r.AsSubject(n) && n.Person != spoke.Person {
			continue
		}
		consider(n.Person, r.standing(n, away, inside)+r.topic(n, &t, spoke))
	}
	if spoke.Person >= 0 && spoke.Person != other && t.Sent-spoke.Sent <= sentences {
		consider(spoke.Person, asSubject-perSentence*float64(t.Sent-spoke.Sent)+r.keptTo(spoke.Sent, &t))
	}
	if d, score := r.described(m, &t); d.Kind != people.NoMention && (best < 0 || score > bestScore) {
		w := r.description(d, spoke)
		if w.Person < 0 || !clash(r.People[w.Person].Class, t.Class) {
			return r.standsFor(m, w)
		}
	}
	if best < 0 {
		return Who{Person: -1}
	}
	lead := float64(Alone)
	if rivals {
		lead = min(bestScore-next, Alone)
	}
	who := Who{Person: best, Why: Quoted(r.Word(m.Head)) + " refers to " + r.People[best].Text, By: ByPronoun, Lead: lead}
	return r.answered(m, spoke, who)
}

// otherSex returns the person last named before a pronoun of the other sex that precedes m in its sentence, "If he
// wins, she says"; -1 for none, where the article shows the person's sex, or for one who has just spoken.
func (r *Resolution) otherSex(m people.Mention, spoke Turn) int {
	t := &r.Tokens[m.Head]
	other := word.She
	if t.Has(word.She) {
		other = word.He
	} else if !t.Has(word.He) {
		return -1
	}
	for k := m.First - 1; k >= r.Sentences[t.Sent].First && k > m.First-12; k-- {
		if !r.Tokens[k].Is(other) || r.Named(k) || r.Tokens[k].Has(t.Class&(word.He|word.She)) {
			continue
		}
		n := r.NameBefore(k)
		if n < 0 || t.Sent-r.Tokens[r.Names[n].First].Sent > 1 {
			return -1
		}
		if p := r.Names[n].Person; p >= 0 && p != spoke.Person && r.People[p].Class&(word.Male|word.Female) == 0 {
			return p
		}
		return -1
	}
	return -1
}

// topic weighs whether the sentences from a name to the pronoun are about its bearer.
func (r *Resolution) topic(n *people.Name, pronoun *outline.Token, spoke Turn) float64 {
	at := r.Tokens[n.First].Sent
	score := r.keptTo(at, pronoun)
	if r.nextTo(at, pronoun) && r.turnsTo(n, spoke) {
		score += turnedTo
	}
	if pronoun.Sent-at == 1 && r.introduced(n) {
		score += broughtUp
	}
	return score
}

// saidBeside returns the pronoun's words between marks, right beside its report: “...,” she said. "" for none.
func (r *Resolution) saidBeside(m people.Mention) string {
	const reach = 4 // tokens after the pronoun
	sent := &r.Sentences[r.Tokens[m.Head].Sent]
	k := m.First - 1
	if k > sent.First && r.Tokens[k].Kind == outline.Comma {
		k--
	}
	if k >= sent.First && r.Tokens[k].Kind == outline.Quote {
		return r.Stretches[r.Tokens[k].Stretch].Inner.Of(r.Text)
	}
	for k = m.Last; k < min(sent.Last, m.Last+reach); k++ {
		if r.Tokens[k].Kind == outline.Quote {
			return r.Stretches[r.Tokens[k].Stretch].Inner.Of(r.Text)
		}
	}
	return ""
}

// nextTo reports whether all sentences between one and the pronoun's continue with the pronoun.
func (r *Resolution) nextTo(from int32, pronoun *outline.Token) bool {
	between := pronoun.Sent - from - 1
	return between == 0 || between > 0 && r.keptTo(from, pronoun) > keepsTo*float64(between)-.01
}

// keptTo returns how much of the distance the sentences between one and the pronoun's give back, because they
// continue about a man, or a woman: "she" in each of them.
func (r *Resolution) keptTo(from int32, pronoun *outline.Token) float64 {
	if from+1 >= pronoun.Sent {
		return 0
	}
	g := 0
	switch {
	case pronoun.Has(word.He):
	case pronoun.Has(word.She):
		g = 1
	default:
		return 0
	}
	return keepsTo * float64(r.kept[g][pronoun.Sent]-r.kept[g][from+1])
}

// described returns the description of a man or woman without a name that opens the sentence before the
// pronoun's, or its own, and its weight: "His aunt was waiting. “...,” she said".
func (r *Resolution) described(m people.Mention, pronoun *outline.Token) (people.Mention, float64) {
	none := people.Mention{Name: -1}
	if pronoun.Has(word.It | word.They) {
		return r.describedBody(m, pronoun)
	}
	if !pronoun.Has(word.He | word.She) {
		return none, 0
	}
	gender := word.Male
	if pronoun.Has(word.She) {
		gender = word.Female
	}
	for away := range min(pronoun.Sent+1, 3) {
		sent := &r.Sentences[pronoun.Sent-away]
		if away == 2 && !r.goesOn(sent) {
			break
		}
		if d, weight := r.opener(sent, m, gender); d.Kind != people.NoMention {
			return d, weight - perSentence*float64(away)
		}
	}
	if pronoun.Sent > 0 {
		if d := r.broughtIn(&r.Sentences[pronoun.Sent-1], gender); d.Kind != people.NoMention {
			return d, asSubject - perSentence
		}
	}
	return none, 0
}

// tellsOf reports whether the phrase that starts at token i only describes the person named before its comma:
// "Ann Lee, a nurse".
func (r *Resolution) tellsOf(i int, sent *outline.Sentence) bool {
	return i-2 >= sent.First && r.Tokens[i-1].Kind == outline.Comma && r.Named(i-2) && !r.NameOf(i-2).Body && !r.NameOf(i-2).Place
}

// opener returns the description of a person without a name that opens a sentence before the pronoun m, and its
// weight.
func (r *Resolution) opener(sent *outline.Sentence, m people.Mention, gender word.Class) (people.Mention, float64) {
	none := people.Mention{Name: -1}
	start := r.BehindOpening(sent, m.First)
	if start >= m.First || !r.Tokens[start].Has(word.Det|word.Possessive) || r.Named(start) || r.Tokens[start].Has(word.You) {
		return none, 0
	}
	d := r.DescriptionRight(start, min(m.First, sent.Last))
	h := &r.Tokens[d.Head]
	switch {
	case d.Kind != people.ByNoun, d.Last == d.First, r.Named(d.Head), !h.Has(word.Role), h.Has(word.Plural), clash(h.Class, gender):
		return none, 0
	case r.Apposed(d, sent).Kind == people.ByName:
		return none, 0 // "The head of the port, Ann Lee, left": she has a name
	case h.Has(gender):
		return d, asSubject + sureGender
	case r.isNamed(d, sent), r.tellsOf(start, sent), word.Same(r.Word(start), "the") && d.Last-d.First > 2:
		return none, 0 // "The former mayor" is mostly the person named before
	}
	return d, asSubject
}

// isNamed reports whether the sentence then names the person described at its start: "The last speaker was Ann
// Lee".
func (r *Resolution) isNamed(d people.Mention, sent *outline.Sentence) bool {
	for k := d.Last; k+1 < sent.Last; k++ {
		if r.Tokens[k].In(word.Be) && r.Named(k+1) {
			return true
		}
	}
	return false
}

// goesOn reports whether the next sentence is in the same paragraph and names nobody.
func (r *Resolution) goesOn(sent *outline.Sentence) bool {
	next := &r.Sentences[sent.Index+1]
	n := r.NameBefore(next.Last)
	return next.Para == sent.Para && (n < 0 || r.Names[n].First < next.First)
}

// describedBody returns the body without a name that opens the sentence before the pronoun's, and its weight: "The council
// has voted. “...,” it said".
func (r *Resolution) describedBody(m people.Mention, pronoun *outline.Token) (people.Mention, float64) {
	none := people.Mention{Name: -1}
	if pronoun.Sent == 0 {
		return none, 0
	}
	sent := &r.Sentences[pronoun.Sent-1]
	start := r.BehindOpening(sent, m.First)
	if start >= sent.Last || r.Named(start) || !r.Tokens[start].Is(word.Det|word.Possessive) {
		return none, 0
	}
	h := start + 1
	for h < sent.Last && h <= start+3 && r.Tokens[h].Kind == outline.Word && !r.Tokens[h].Has(word.Body) {
		h++
	}
	if h < sent.Last && h <= start+3 && r.Tokens[h].Is(word.Body) && !r.Named(h) && !r.Tokens[h].Has(word.Plural) {
		return people.Mention{First: start, Last: h + 1, Head: h, Name: -1, Kind: people.ByNoun}, asSubject - perSentence
	}
	return none, 0
}

// broughtIn returns the phrase that introduces somebody without a name whom the text then continues about: "a
// farmer who sells milk", "spoke to a nurse".
func (r *Resolution) broughtIn(sent *outline.Sentence, sex word.Class) people.Mention {
	const reach = 40 // tokens
	for k := max(sent.First+1, sent.Last-reach); k < sent.Last; k++ {
		end := k - 1 // of the phrase, where "who" is at k
		if r.Tokens[end].Kind == outline.Comma {
			end--
		}
		if !r.Tokens[k].Is(word.Who) {
			end = k
		}
		if end <= sent.First || r.Named(end) || !r.Tokens[end].Is(word.Role) || r.Tokens[end].Has(word.Plural) || clash(r.Tokens[end].Class, sex) {
			continue
		}
		d := r.PhraseLeft(end, sent.First)
		if d.Kind != people.ByNoun || !r.Tokens[d.First].Is(word.Det|word.Quantity|word.Some) || word.Same(r.Word(d.First), "the") ||
			r.tellsOf(d.First, sent) {
			continue
		}
		if r.Tokens[k].Is(word.Who) || r.metBefore(d.First, sent.First) && end+1 < sent.Last && !r.Named(end+1) {
			return d
		}
	}
	return people.Mention{Name: -1}
}

// metBefore reports whether the words before token i introduce somebody met there: "interviewed", "spoke to".
func (r *Resolution) metBefore(i, floor int) bool {
	if k := i - 1; k > floor && r.Tokens[k].In(word.Meets) {
		return true
	}
	k := i - 2
	return k > floor && (word.Same(r.Word(k+1), "to") || word.Same(r.Word(k+1), "with")) && r.Tokens[k].In(word.Meets|word.SpeaksTo)
}

// clash reports whether one class is a man's and the other a woman's.
func clash(a, b word.Class) bool {
	a, b = a&(word.Male|word.Female), b&(word.Male|word.Female)
	return a != 0 && b != 0 && a&b == 0
}

// standsFor returns w with the reason that the pronoun m refers to that person.
func (r *Resolution) standsFor(m people.Mention, w Who) Who {
	if w.Person >= 0 {
		w.Why = Quoted(r.Word(m.Head)) + " refers to " + r.People[w.Person].Text
	}
	return w
}

// behindReport reports whether the text before token i in its sentence is what the pronoun there reports: a
// comma or marks come before it, and the marks do not follow a colon.
func (r *Resolution) behindReport(i int) bool {
	if i < 2 || r.Tokens[i-1].Kind != outline.Comma && r.Tokens[i-1].Kind != outline.Quote {
		return false
	}
	k := i - 1
	if r.Tokens[k].Kind == outline.Comma {
		k--
	}
	return r.Tokens[k].Kind != outline.Quote || k == 0 || r.Tokens[k-1].Kind != outline.Colon
}

// ownerClass returns the class of the pronoun for a possessive one.
func ownerClass(w string) word.Class {
	switch w {
	case "his", "His":
		return word.He
	case "her", "Her":
		return word.She
	case "their", "Their":
		return word.They
	}
	return 0
}

// fits weighs what is known of a person against a pronoun; false where it cannot refer to them.
func (r *Resolution) fits(p int, pronoun *outline.Token, spoke Turn) (float64, bool) {
	suits, sure := r.People[p].Suits(pronoun.Class)
	if !suits || r.People[p].Place || r.People[p].Thing && pronoun.Has(word.He|word.She) {
		return 0, false
	}
	score := 0.0
	if sure {
		score += sureGender
	}
	if q := &r.People[p]; !sure && q.Named && !q.Human() && pronoun.Has(word.He|word.She) {
		score -= unvouched / float64(q.Words)
	}
	if p == spoke.Person && pronoun.Sent-spoke.Sent <= 3 {
		score += spokeLast
	}
	return score, true
}

// standing weighs the position of a name that a pronoun may refer back to, so many sentences away; inside means
// that the pronoun follows what it reports.
func (r *Resolution) standing(n *people.Name, away int32, inside bool) float64 {
	score := -perSentence * float64(away)
	if r.AsSubject(n) {
		score += asSubject
	}
	if r.agent(n) {
		score += asAgent
	}
	if n.Owner {
		score -= asOwner
	}
	if away == 0 && inside {
		score -= inReport
	}
	return score
}

// agent reports whether a name is the speaker in a passive: "was accused by Orr".
func (r *Resolution) agent(n *people.Name) bool {
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	k := r.NameLeft(r.NameAt(n.First), floor).First - 1
	if k <= floor || !word.Same(r.Word(k), "by") {
		return false
	}
	k--
	for k > floor && (r.Tokens[k].Is(word.Day|word.Adverb) || word.Same(r.Word(k), "on") && r.Tokens[k+1].Has(word.Day)) {
		k-- // "was accused on Tuesday by Orr"
	}
	passive := k > floor && (r.Tokens[k-1].In(word.Be) || r.Tokens[k-1].Is(word.Adverb))
	return passive && r.Tokens[k].Is(word.Speech|word.Call) && r.Tokens[k].Has(word.Past) && !word.Asks.Has(r.Word(k)) // the person asked answers
}

// introduced reports whether the article names somebody in full for the first time, with their age: the next
// sentences are about them.
func (r *Resolution) introduced(n *people.Name) bool {
	if n.Body || n.Last-n.Core < 2 || n.Last+1 >= len(r.Tokens) || r.Tokens[n.Last].Kind != outline.Comma {
		return false
	}
	return r.Tokens[n.Last+1].Kind == outline.Number && r.Tokens[n.Last+1].End-r.Tokens[n.Last+1].Start == 2
}

// turnsTo reports whether the article has turned from the last speaker to the name: it is a subject of a later
// paragraph.
func (r *Resolution) turnsTo(n *people.Name, spoke Turn) bool {
	s := r.Tokens[n.First].Sent
	return spoke.Person >= 0 && n.Person != spoke.Person && s > spoke.Sent &&
		((r.Sentences[s].Para != r.Sentences[spoke.Sent].Para || int(r.first[n.Person]) == n.First && n.Last-n.Core > 1) && r.AsSubject(n) || r.Turned(n))
}

// antecedent returns the person a relative "who" refers to: the phrase right before it.
func (r *Resolution) antecedent(m people.Mention, spoke Turn) Who {
	floor := r.Sentences[r.Tokens[m.Head].Sent].First
	k := m.First - 1
	if k >= floor && r.Tokens[k].Kind == outline.Comma {
		k--
	}
	if k < floor {
		return Who{Person: -1}
	}
	before, ok := r.SubjectAt(k, floor) // "the speaker of California, who"
	if !ok {
		before = r.PhraseLeft(k, floor)
	}
	if before.Kind == people.NoMention || before.Kind == people.ByPronoun {
		return Who{Person: -1}
	}
	first := before.First
	if before.Kind == people.ByNoun && first-2 > floor && word.Same(r.Word(first-1), "and") {
		if d := r.PhraseLeft(first-2, floor); d.Kind == people.ByNoun {
			first = d.First // "Nunes, the brawler and former mayor who"
		}
	}
	if before.Kind == people.ByNoun && first-2 >= floor && r.Tokens[first-1].Kind == outline.Comma && r.Named(first-2) {
		before = r.NameLeft(r.NameAt(first-2), floor) // "Nunes, the brawler who"
	}
	w := r.Resolve(before, spoke)
	if w.Person >= 0 {
		w.Why = "“who” is " + r.People[w.Person].Text
	}
	return w
}
