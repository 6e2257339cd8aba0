package quote

import "lineup/model"

// modelled turns the people into the model's.
func (r *cast) modelled() []model.Person {
	if len(r.people) == 0 {
		return nil
	}
	out := make([]model.Person, len(r.people))
	for i := range r.people {
		p := &r.people[i]
		out[i] = model.Person{
			Name: p.text, Gender: p.gender(), Body: p.body, Named: p.named, Spellings: p.spellings,
		}
		if p.named && !p.body { // "a senior White House official": what stands before a body is no office of it
			out[i].Role = p.role.Of(r.text)
		}
	}
	return out
}

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
