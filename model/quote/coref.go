package quote

import (
	"lineup/model"
)

// What speaks for a person as the one a pronoun stands for. The weights were
// chosen on annotated articles; only their proportion matters.
const (
	sureGender  = 1.5 // the article tells the gender
	spokeLast   = 1.5 // the speaker of the report before
	asSubject   = 2.0 // named as a subject
	perSentence = 1.4 // for every sentence between
	turnedTo    = 1.7 // the article has turned to them since
	asOwner     = .5  // named as an owner: "Rubio's"
	inReport    = 3.0 // named within the reported words themselves
)

// who is the person a mention was led to, and why.
type who struct {
	person int // in reader.people, -1 when unknown
	why    string
	trust  float64 // 0..1, how sure the step from the mention to the person is
}

// turn is who spoke last, and in which sentence.
type turn struct {
	person int // -1 for nobody
	sent   int32
}

// resolve leads a mention to a person, given who spoke before.
func (r *reader) resolve(m mention, spoke turn) who {
	switch m.kind {
	case byName:
		if m.joint {
			p := r.unnamed(m)
			r.people[p].class, r.people[p].named = wPlural, true
			return who{person: p, trust: 1}
		}
		return who{person: r.names[m.name].person, trust: 1}
	case byPronoun:
		return r.pronoun(m, spoke)
	case byNoun:
		return r.description(m, spoke)
	}
	return who{person: -1}
}

func quoted(s string) string { return "“" + s + "”" }

// gender turns what is known of a person into the model's word for it.
func (p *person) gender() model.Gender {
	switch {
	case p.class.has(wPlural):
		return model.Plural
	case p.body:
		return model.Neutral
	case p.class.has(wMale):
		return model.Male
	case p.class.has(wFemale):
		return model.Female
	}
	return model.GenderUnknown
}
