package people

import (
	"lineup/model"
	"lineup/model/lexicon/word"
)

// Model converts the people to the model's.
func (r *Cast) Model() []model.Person {
	if len(r.People) == 0 {
		return nil
	}
	out := make([]model.Person, len(r.People))
	for i := range r.People {
		p := &r.People[i]
		out[i] = model.Person{
			Name: p.Text, Gender: p.gender(), Body: p.Body, Named: p.Named, Spellings: p.spellings, Apart: p.apart,
		}
		if p.Named && !p.Body { // "a senior White House official": a description before a body is not its office
			out[i].Role = p.Role.Of(r.Text)
		}
	}
	return out
}

// gender returns the model's word for a person's gender.
func (p *Person) gender() model.Gender {
	switch {
	case p.Class.Has(word.Plural):
		return model.Plural
	case p.Body:
		return model.Neutral
	case p.Class.Has(word.Male):
		return model.Male
	case p.Class.Has(word.Female):
		return model.Female
	}
	return model.GenderUnknown
}
