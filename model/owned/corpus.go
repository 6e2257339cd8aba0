package owned

import "lineup/model"

// A Corpus is one that is being made of another. Its slices are its own; what is in them
// is written only as these return it. What was looked up of a thing before is the thing as it
// was.
type Corpus struct {
	*model.Corpus

	quotes     Things[model.Quote]
	speakers   Things[model.Speaker]
	stories    Things[model.Story]
	utterances Things[model.Utterance]
}

// Quote returns a quote to be written.
func (o *Corpus) Quote(i int) *model.Quote { return o.quotes.Own(o.Quotes, i) }

// Speaker returns a speaker to be written.
func (o *Corpus) Speaker(i int) *model.Speaker { return o.speakers.Own(o.Speakers, i) }

// Story returns a story to be written.
func (o *Corpus) Story(i int) *model.Story { return o.stories.Own(o.Stories, i) }

// Utterance returns an utterance to be written.
func (o *Corpus) Utterance(i int) *model.Utterance { return o.utterances.Own(o.Utterances, i) }

// EachQuote makes all quotes its own, for when most will be written.
func (o *Corpus) EachQuote() []*model.Quote {
	o.quotes.OwnAll(o.Quotes)
	return o.Quotes
}

// EachUtterance makes all utterances its own, for when most will be written.
func (o *Corpus) EachUtterance() []*model.Utterance {
	o.utterances.OwnAll(o.Utterances)
	return o.Utterances
}
