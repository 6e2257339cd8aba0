package attribute

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// labelled returns the name right before a colon before the quotation: "Ann Lee,
// teacher: “...”".
func (r *Attribution) labelled(i int, sent *outline.Sentence) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	if i-2 < sent.First || r.Tokens[i-1].Kind != outline.Colon {
		return none, false
	}
	if m, ok := r.fromSource(i, sent); ok {
		return m, true
	}
	k := i - 2
	for range 2 {
		if n := r.NameAt(k); n >= 0 && !r.Names[n].Bare() && !r.Names[n].Place {
			first := r.Names[n].First
			if first == sent.First || r.Tokens[first-1].Kind == outline.Dash || r.Tokens[first-1].Kind == outline.Comma ||
				r.Tokens[first-1].Has(word.Conj) || outline.SourceWord(r.Word(first-1)) || word.Same(r.Word(first-1), "by") {
				if !r.Names[n].Body || first == sent.First || r.Tokens[first-1].Kind == outline.Dash {
					return r.NameLeft(n, sent.First), true
				}
			}
		}
		for k > max(sent.First, i-12) && r.Tokens[k].Kind != outline.Comma {
			k--
		}
		if k--; k < sent.First {
			break
		}
	}
	return none, false
}

// fromSource returns the name between "From" at the start of a sentence and the colon before the quotation at
// i: From the report: “...”.
func (r *Attribution) fromSource(i int, sent *outline.Sentence) (people.Mention, bool) {
	if !word.Same(r.Word(sent.First), "from") || sent.First+1 >= i-1 {
		return people.Mention{Name: -1}, false
	}
	m := r.PhraseRight(sent.First+1, i-1)
	return m, m.Last == i-1 && (m.Kind == people.ByName || m.Kind == people.ByNoun && r.Tokens[m.Head].Has(word.Writing))
}

// signature returns the name after a dash that ends the line: “...” — Ann Lee.
func (r *Attribution) signature(i int, sent *outline.Sentence) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	if i+2 >= sent.Last || r.Tokens[i+1].Kind != outline.Dash && r.Tokens[i+1].Kind != outline.Open {
		return none, false
	}
	bullet := i == sent.First+1 && r.Tokens[sent.First].Kind == outline.Other
	pointer := i > sent.First && sent.Pointer && r.Tokens[i-1].Kind == outline.Colon // "Watch: “...” — Lee"
	if i > sent.First && !bullet && !pointer {
		return none, false
	}
	m := r.PhraseRight(i+2, sent.Last)
	if m.Kind != people.ByName {
		return none, false
	}
	for k := m.Last; k < sent.Last; k++ {
		if t := &r.Tokens[k]; t.Kind == outline.Quote || t.Has(word.Verb|word.Aux) {
			return none, false
		}
	}
	return m, true
}

// signedBelow returns the name that opens the rest of the paragraph after a quotation, or the line below it,
// where that is a name and a description, and no more: “...” Ann Lee, The Ansel Post. Such a line may be a
// heading; it signs where most such lines of the article are below quotations.
func (r *Attribution) signedBelow(i, s int) (people.Mention, bool) {
	none := people.Mention{Name: -1}
	if i+1 != r.Sentences[s].Last || s+1 >= len(r.Sentences) || r.Stretches[r.Tokens[i].Stretch].End != outline.Stop {
		return none, false
	}
	next := &r.Sentences[s+1]
	p := &r.Paragraphs[next.Para]
	if next.Para != r.Sentences[s].Para && (!p.Title || r.Signs < 2 || 3*r.Signs < 2*r.Titles) {
		return none, false
	}
	if next.Last != p.Last || !r.IsTitleLine(next.First, next.Last) {
		return none, false
	}
	m := r.PhraseRight(next.First, next.Last)
	if words := m.Last - m.First; m.Kind != people.ByName || m.First != next.First || words < 2 || words > 5 || m.Last >= next.Last ||
		r.Tokens[m.Last].Kind != outline.Comma || r.Tokens[m.Last-1].Caps {
		return none, false
	}
	return m, true
}
