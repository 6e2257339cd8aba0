package report

import (
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// participle reads "..., saying": the subject is the subject of the words before.
func (r *Reports) participle(e Event, k int, sent *outline.Sentence) (Event, bool) {
	if k < sent.First {
		// "Speaking to reporters, Rubio said": the sentence's own cue decides.
		return e, false
	}
	if e.CueEnd < sent.Last && r.Tokens[e.CueEnd].Has(word.Aux) && r.Tokens[e.CueEnd].Kind == outline.Word {
		return e, false // "a hurricane warning is in effect"
	}
	p := &r.Tokens[k]
	if p.Kind == outline.Word && e.CueEnd < sent.Last && r.Tokens[e.CueEnd].Kind == outline.Stop {
		return e, false // "drawn on the fog warning."
	}
	if p.Kind == outline.Word && !r.Named(k) && !p.Has(word.Conj|word.Prep|word.Sub) && p.Has(word.Det|word.Possessive) {
		return e, false
	}
	if m := r.ofParticiple(k, e.Cue, sent); m.Kind != people.NoMention {
		e.Subject = m
		return e, true
	}
	e.Order = Inherited
	if m, ok := r.subjectBefore(k+1, sent); ok {
		e.Subject = m
		return e, true
	}
	return e, false
}

// ofParticiple returns the phrase right before the participle at token cue where it is the subject: "with Rubio
// saying", "protesters chanting", "Rubio's letter calling". A mere addressee or medium is not: "a letter to
// voters saying".
func (r *Reports) ofParticiple(k, cue int, sent *outline.Sentence) people.Mention {
	none := people.Mention{Name: -1}
	p := &r.Tokens[k]
	noun := p.Kind == outline.Word && !r.Named(k) && k == cue-1
	many := noun && p.Has(word.Role) && (p.Has(word.Plural) ||
		r.Tokens[k].In(word.ElderKin|word.YoungerKin|word.OtherKin) && k > sent.First && r.Tokens[k-1].Has(word.Possessive)) // "her father telling her"
	writing := noun && p.Has(word.Writing)
	if !many && !writing && (!r.Named(k) || r.NameOf(k).Place) {
		return none
	}
	m := r.PhraseLeft(k, sent.First)
	if writing {
		return r.ownWriting(k, m)
	}
	if m.First-1 <= sent.First {
		return m
	}
	switch r.Word(m.First - 1) {
	case "on", "at", "in", "against":
		return none
	case "to", "for":
		if r.Tokens[m.First-2].Has(word.Writing) {
			return none
		}
	}
	return m
}

// ownWriting returns "Rubio's letter" from the phrase m that ends with the document at token k. "Issued a
// statement saying" has none: the speaker is whoever issued it.
func (r *Reports) ownWriting(k int, m people.Mention) people.Mention {
	if k-2 < m.First || r.Tokens[k-1].Kind != outline.Poss || !r.Named(k-2) {
		return people.Mention{Name: -1}
	}
	m.First = r.NameOf(k - 2).First
	return m
}

// continued reads a verb without its own subject: "... and added". It takes the subject of the report before
// it, or of the sentence.
func (r *Reports) continued(e Event, k int, sent *outline.Sentence, aux auxKind) (Event, bool) {
	if k < sent.First {
		return e, false
	}
	p := &r.Tokens[k]
	if r.Tokens[e.Cue].In(word.GivesName) && e.CueEnd < sent.Last && r.Tokens[e.CueEnd].Kind == outline.Quote && !p.Has(word.Conj) {
		return e, false // "the system, simply called “loop,”"
	}
	if aux == auxNone && !p.Has(word.Conj) && p.Kind != outline.Comma && p.Kind != outline.Dash && !p.Has(word.Past|word.Third) {
		return e, false
	}
	if e.Class.Has(word.Base) && !e.Class.Has(word.Past) && aux == auxNone {
		return e, false
	}
	e.Order = Inherited
	m, ok := r.subjectBefore(k+1, sent)
	e.Subject = m
	return e, ok
}

// behindSpeech reports whether the cue at i, with the words before it ending at k, follows what it reports,
// marks or a comma, so that its subject may come next.
func (r *Reports) behindSpeech(k, i int, sent *outline.Sentence) bool {
	t := &r.Tokens[i]
	if k < sent.First {
		return sent.First == i && t.Has(word.Speech) && !t.Has(word.Ing)
	}
	switch p := &r.Tokens[k]; p.Kind {
	case outline.Quote:
		return t.Has(word.Speech | word.Manner)
	case outline.Comma, outline.Dash, outline.Stop, outline.Colon:
		if p.Kind == outline.Comma && k > sent.First && r.Tokens[k-1].Kind == outline.Quote {
			return t.Has(word.Speech | word.Manner) // « ... », sighs Orr
		}
		return t.Has(word.Speech) && (k == sent.First || r.Tokens[k-1].Kind == outline.Quote || !t.Has(word.Call|word.NounToo))
	}
	return false
}
