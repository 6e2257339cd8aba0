package quote

import (
	"lineup/model"
)

// Read finds the quotes of an article, indirect ones included, and the people
// they belong to; of an article in another language than English, what stands
// between marks, by nobody. article is the article's place in the corpus. The quotes are in
// order of place; their IDs, Lines, Speakers and Utterances are left to the
// caller.
func Read(a *model.Article, article int) model.Reading {
	const perToken = 6 // bytes of English prose
	r := &reader{
		a: a, text: a.Text, byName: map[string][]int{}, byText: map[string]int{}, juniors: map[string]bool{},
		out: make([]token, 0, len(a.Text)/perToken+16),
	}
	const bytesPerSentence = 110
	r.sents = make([]sentence, 0, len(a.Text)/bytesPerSentence+4)
	r.outline()
	if r.foreign() {
		r.writeForeign(article)
		return model.Reading{Quotes: r.quotes}
	}
	r.findNames()
	r.joinPeople()
	r.findEvents()
	r.resolveEvents()
	r.attribute()
	r.echo()
	r.write(article)
	r.writeClauses(article)
	r.spoken(article)
	r.order()
	return model.Reading{Quotes: r.quotes, People: r.cast()}
}

// cast turns the people into the model's.
func (r *reader) cast() []model.Person {
	if len(r.people) == 0 {
		return nil
	}
	out := make([]model.Person, len(r.people))
	for i := range r.people {
		p := &r.people[i]
		out[i] = model.Person{
			Name: p.text, Gender: p.gender(), Body: p.body, Named: p.named, Spellings: p.spellings,
		}
		if p.named {
			out[i].Role = p.role.Of(r.text)
		}
	}
	return out
}
