package quote

import (
	"slices"

	"lineup/model"
	"lineup/model/quote/attribute"
	"lineup/model/quote/confidence"
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
	"lineup/model/quote/turns"
)

// Read returns the quotes of an article, indirect ones included, and their speakers; for an article in a
// language other than English, the text between marks, by nobody. article is its index in the corpus. The
// quotes are in text order; their IDs, Lines, Speakers and Utterances are left to the caller.
func Read(a *model.Article, article int) model.Reading {
	var one Reader
	return one.Read(a, article)
}

// A Reader reads articles as Read does, reusing the same memory for each: a stage needs ten times what is kept
// of it. Its zero value is ready. It is for one goroutine.
type Reader struct {
	// Without names a pattern of report or attribute that is left out, to measure what it
	// adds; "" for none.
	Without string
	// Rested is called with every quote and the grounds for its speaker, to fit confidence; nil for none. The
	// quote may still get more pieces, and the grounds are valid until the next quote.
	Rested func(*model.Quote, confidence.Grounds)

	outline   outline.Reader
	people    people.Reader
	reports   report.Reader
	coref     coref.Reader
	turns     turns.Reader
	attribute attribute.Reader
	writer    writer
}

// Read reads an article. Earlier articles make no difference, even one whose reading broke off.
func (m *Reader) Read(a *model.Article, article int) model.Reading {
	m.reports.Without, m.attribute.Without, m.writer.rested = m.Without, m.Without, m.Rested
	outline := m.outline.Read(a)
	if foreign(a) {
		quotes := slices.Clone(m.writer.foreign(outline, article))
		for m.outline.More() {
			quotes = append(quotes, m.writer.foreign(m.outline.Next(), article)...)
		}
		return model.Reading{Quotes: quotes}
	}
	found, spoken := m.attributed(m.people.Read(outline))
	quotes := slices.Clone(m.writer.write(found, spoken, article))
	for m.outline.More() {
		found, spoken = m.attributed(m.people.Next(m.outline.Next(), found.People))
		quotes = append(quotes, m.writer.write(found, spoken, article)...)
	}
	return model.Reading{Quotes: quotes, People: found.Model()}
}

// attributed returns the speakers in an article, or in a section of one: between marks, and in the turns of a
// transcript.
func (m *Reader) attributed(people *people.Cast) (*attribute.Attribution, *turns.Transcript) {
	found := m.coref.Read(m.reports.Read(people))
	return m.attribute.Read(found), m.turns.Read(found)
}
