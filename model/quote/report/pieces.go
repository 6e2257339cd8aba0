package report

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// subjectOver returns the subject when a comma comes before the verb: the text between the commas is an
// apposition or a clause about it. Pieces are tried from right to left.
func (r *Reports) subjectOver(k, floor int) (people.Mention, bool) {
	const pieces = 6
	best := people.Mention{Name: -1}
	for range pieces {
		// k is the comma (dash, bracket) that ends the piece before it.
		if r.Tokens[k].Kind == outline.Close {
			k = r.bracket(k, floor)
		}
		start := r.pieceStart(k, floor)
		aside := start >= k || r.aside(start, k) || r.ofWhose(start, floor)
		if !aside {
			m, ok := r.pieceSubject(start, k, floor)
			if ok && r.settles(m, best, start == floor) {
				return m, true
			}
			if !ok && best.Kind != people.NoMention {
				break
			}
			if ok && (best.Kind == people.NoMention || r.canSpeak(m) && (!r.canSpeak(best) || r.tellsMore(best))) {
				best = m
			}
		}
		k = min(start, k) - 1
		if k < floor || !aside && r.parts(k, floor) {
			break
		}
	}
	return best, best.Kind != people.NoMention
}

// tellsMore reports whether a description only adds to the one before its comma: "The clerk, a lawyer, said".
func (r *Reports) tellsMore(m people.Mention) bool {
	return m.Kind == people.ByNoun && (word.Same(r.Word(m.First), "a") || word.Same(r.Word(m.First), "an"))
}

// aside reports whether a piece only adds an age, a place or a party to the one before it.
func (r *Reports) aside(start, end int) bool {
	t := &r.Tokens[start]
	if end-start == 1 && t.Kind == outline.Word && t.Upper && t.End-t.Start < 6 && r.Text[t.End-1] == '.' {
		return true // "Ansel, Mich.,"
	}
	return r.PartyLabel(start) || end-start == 1 && (t.Kind == outline.Number || t.Has(word.Place))
}

// parts reports whether the text before token k belongs to a different clause from the text after it.
func (r *Reports) parts(k, floor int) bool {
	switch r.Tokens[k].Kind {
	case outline.Semicolon, outline.Colon:
		return true
	case outline.Quote:
		return !r.nameInMarks(k, floor)
	}
	return false
}

// ofWhose reports whether the piece that starts there names a relative of the one before it: "Orr, whose wife,
// Mia, ...".
func (r *Reports) ofWhose(start, floor int) bool {
	const reach = 4 // tokens
	for k := start - 2; k > max(floor, start-reach) && r.Tokens[k].Kind == outline.Word; k-- {
		if word.Same(r.Word(k), "whose") {
			return true
		}
	}
	return false
}

// settles reports whether no piece further left can be a better subject than m: it is a pronoun, a person's
// full name, the name that the description in best belongs to, or the start of the sentence.
func (r *Reports) settles(m, best people.Mention, opens bool) bool {
	switch m.Kind {
	case people.ByPronoun:
		return true
	case people.ByName:
		return r.fullPerson(m.Name) || best.Kind == people.ByNoun || opens && best.Kind == people.NoMention && !r.Names[m.Name].Body
	}
	return false
}

// fullPerson reports whether a name belongs to a person whom the article calls by more than one word somewhere.
func (r *Reports) fullPerson(k int) bool {
	n := &r.Names[k]
	return !n.Body && n.Person >= 0 && (r.People[n.Person].Words > 1 || n.Class.Has(word.Honour|word.Title))
}

// pieceStart returns the first token of the piece that ends before token k.
func (r *Reports) pieceStart(k, floor int) int {
	i := k
	for i > floor {
		switch r.Tokens[i-1].Kind {
		case outline.Comma, outline.Dash, outline.Open, outline.Close, outline.Semicolon, outline.Colon, outline.Stop:
			return i
		case outline.Quote:
			st := &r.Stretches[r.Tokens[i-1].Stretch]
			if i-2 < floor || r.Tokens[i-2].Kind != outline.Word || st.Words > 4 || st.End == outline.Comma {
				return i
			}
		}
		i--
	}
	return i
}

// pieceSubject returns the subject where a piece between commas is the subject itself.
func (r *Reports) pieceSubject(start, end, floor int) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	if start > floor && r.Tokens[start-1].Kind == outline.Quote && r.Stretches[r.Tokens[start-1].Stretch].End == outline.Word {
		return none, false // the words continue the phrase between the marks
	}
	i := start
	if start == floor && word.Same(r.Word(i), "as") && i+1 < end && r.Named(i+1) {
		i++ // "As Orr, the mayor, put it"
	}
	for i < end && r.Tokens[i].Kind == outline.Word && !r.Named(i) &&
		(r.Tokens[i].Has(word.Conj|word.Adverb|word.That) && !r.Tokens[i].Has(word.Det) || i+1 < end && r.timeWord(i) && !r.Tokens[i].Has(word.Prep)) {
		i++
	}
	if i >= end {
		return none, false
	}
	t := &r.Tokens[i]
	if t.Kind == outline.Word && !r.Named(i) {
		switch {
		case t.Has(word.Prep) && !t.Has(word.Who|word.Ing):
			// "On Sunday Clinton, speaking in Ohio, said": a name at the end of the piece.
			return r.pieceTail(i, end, floor)
		case t.Has(word.Who|word.Ing|word.Sub|word.Aux|word.Prep) || t.Has(word.Past) && !t.Has(word.NounToo) || word.Same(r.Word(i), "whose"):
			return none, false
		}
	}
	if r.Named(i) && r.NameOf(i).Place && end == r.NameOf(i).Last || r.PartyLabel(i) {
		return none, false
	}
	m := r.PhraseRight(i, end)
	if m.Kind == people.NoMention && t.Kind == outline.Word && !r.Named(i) {
		if m = r.DescriptionRight(i, end); !r.noun(m) {
			return none, false
		}
	}
	return m, r.holdsPiece(m, end)
}

// holdsPiece reports whether a phrase is the subject of its piece, which ends before token end.
func (r *Reports) holdsPiece(m people.Mention, end int) bool {
	if m.Kind == people.NoMention || m.Kind == people.ByPronoun && r.Tokens[m.Head].In(word.Objective) || r.finiteBetween(m.Last, end) {
		return false
	}
	if m.Kind != people.ByNoun || r.canSpeak(m) {
		return true
	}
	f := &r.Tokens[m.First]
	return m.Last == end && (f.Has(word.Det|word.Possessive|word.Quantity) || r.Named(m.First))
}

// finiteBetween reports whether a finite verb outside a relative clause is between two tokens, which makes them
// a separate clause: "the talks were hard, said Rubio".
func (r *Reports) finiteBetween(from, to int) bool {
	for k := from; k < to; k++ {
		t := &r.Tokens[k]
		if t.Kind != outline.Word || r.Named(k) {
			continue
		}
		if t.Has(word.Who|word.That) || word.Same(r.Word(k), "which") {
			return false
		}
		if t.Has(word.Aux) || t.Has(word.Past|word.Third) && !t.Has(word.NounToo) && k == from {
			return true
		}
	}
	return false
}

// pieceTail returns a name that ends a piece and follows a day: "On Sunday Clinton".
func (r *Reports) pieceTail(start, end, floor int) (people.Mention, bool) {
	if !r.Named(end-1) || r.NameOf(end-1).Place {
		return people.Mention{Name: -1}, false
	}
	n := r.NameOf(end - 1)
	at := n.First - 1
	if at > start && r.Tokens[at].Is(word.Det) {
		at--
	}
	if at > start && r.Tokens[at].Has(word.Day) {
		return r.NameLeft(r.NameAt(end-1), floor), true
	}
	return people.Mention{Name: -1}, false
}
