package owned

import "lineup/model"

// A Corpus is being made from another one. Its slices are its own; their elements may only be written through the
// pointers that these methods return. A pointer looked up before still points at the old value.
type Corpus struct {
	*model.Corpus

	quotes     Things[model.Quote]
	speakers   Things[model.Speaker]
	stories    Things[model.Story]
	utterances Things[model.Utterance]
}

// Quote returns a quote that may be written.
func (o *Corpus) Quote(i int) *model.Quote { return o.quotes.Own(o.Quotes, i) }

// Speaker returns a speaker that may be written.
func (o *Corpus) Speaker(i int) *model.Speaker { return o.speakers.Own(o.Speakers, i) }

// Story returns a story that may be written.
func (o *Corpus) Story(i int) *model.Story { return o.stories.Own(o.Stories, i) }

// Utterance returns an utterance that may be written.
func (o *Corpus) Utterance(i int) *model.Utterance { return o.utterances.Own(o.Utterances, i) }

// EachQuote returns all quotes, copied so that they may be written, for when most of them will be.
func (o *Corpus) EachQuote() []*model.Quote {
	o.quotes.OwnAll(o.Quotes)
	return o.Quotes
}

// EachUtterance returns all utterances, copied so that they may be written, for when most of them will be.
func (o *Corpus) EachUtterance() []*model.Utterance {
	o.utterances.OwnAll(o.Utterances)
	return o.Utterances
}
