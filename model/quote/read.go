package quote

import (
	"slices"

	"lineup/model"
)

// Read finds the quotes of an article, indirect ones included, and the people
// they belong to; of an article in another language than English, what stands
// between marks, by nobody. article is the article's place in the corpus. The quotes are in
// order of place; their IDs, Lines, Speakers and Utterances are left to the
// caller.
func Read(a *model.Article, article int) model.Reading {
	var one Reader
	return one.Read(a, article)
}

// A Reader reads articles as Read does, one after the other in the same memory: an
// outline takes ten times what is kept of it. Its zero value is ready. It is for one
// goroutine.
type Reader struct{ reader reader }

// Read reads an article. What an earlier article left, be it one whose reading broke
// off, makes no difference.
func (m *Reader) Read(a *model.Article, article int) model.Reading {
	r := &m.reader
	r.begin(a)
	r.outline()
	if r.foreign() {
		r.writeForeign(article)
		return model.Reading{Quotes: slices.Clone(r.quotes)}
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
	return model.Reading{Quotes: slices.Clone(r.quotes), People: r.cast()}
}

// begin makes the reader ready for an article. It keeps no more than the memory of
// what is no part of a reading.
func (r *reader) begin(a *model.Article) {
	const bytesPerToken, bytesPerSentence = 6, 110 // of English prose
	*r = reader{
		a: a, text: a.Text,
		scanner: scanner{text: a.Text, toks: r.scanner.toks},
		pairing: pairing{text: a.Text, doubles: r.pairing.doubles, singles: r.pairing.singles, pairs: r.pairing.pairs},
		out:     slices.Grow(r.out[:0], len(a.Text)/bytesPerToken+16),
		sents:   slices.Grow(r.sents[:0], len(a.Text)/bytesPerSentence+4),
		paras:   r.paras[:0], stretches: r.stretches[:0], names: r.names[:0], people: r.people[:0], events: r.events[:0],
		byName: emptied(r.byName), byText: emptied(r.byText), juniors: emptied(r.juniors),
		quotes: r.quotes[:0],
	}
}

// emptied returns a map with nothing in it, the same if there is one.
func emptied[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	clear(m)
	return m
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
		if p.named && !p.body { // "a senior White House official": what stands before a body is no office of it
			out[i].Role = p.role.Of(r.text)
		}
	}
	return out
}
