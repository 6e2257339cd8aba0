package view

import "lineup/model"

// even is the confidence from which a name is more likely right than wrong.
const even = .5

// SaidBy returns the speaker of a quote: "may be Ada Quill" for a guess, more likely wrong than right.
func (c *Corpus) SaidBy(q *model.Quote) string { return perhaps(c.SpeakerName(q.Speaker), guess(q)) }

// UtteredBy returns the speaker of an utterance: "may be Ada Quill" if no article makes it likely.
func (c *Corpus) UtteredBy(u *model.Utterance) string {
	return perhaps(c.SpeakerName(u.Speaker), c.guessed(u))
}

// perhaps marks a name that is a guess.
func perhaps(name string, guess bool) string {
	if guess {
		return "may be " + name
	}
	return name
}

// guess reports whether the speaker of a quote is a guess.
func guess(q *model.Quote) bool { return q.Speaker != model.None && q.Confidence < even }

// guessed reports whether the speaker of an utterance is a guess in every article.
func (c *Corpus) guessed(u *model.Utterance) bool {
	if u.Speaker == model.None {
		return false
	}
	for i := range u.Versions {
		for _, id := range u.Versions[i].Quotes {
			if q := c.Quotes[id]; q.Speaker == u.Speaker && !guess(q) {
				return false
			}
		}
	}
	return true
}
