package reader

import (
	"slices"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
	"lineup/ui/reader/kit"
)

// join makes one of what is under the cursor and what the key was pressed on before:
// two speakers, two stories, or the utterances of two quotes. Pressed for the first time
// it remembers.
func (s *spot) join(j *journal) kit.Intent {
	first := j.marked
	if first == nil || first.sort() != s.sort() {
		if s.sort() == "" {
			return say{"= merges quotes, stories and speakers, not this"}
		}
		j.marked = s
		return say{"now press = on the other " + s.sort()}
	}
	j.marked = nil
	c := s.lib.c
	switch s.sort() {
	case perSpeaker:
		a, b := nameOf(first.lib.c, first.id), nameOf(c, s.id)
		if a == b {
			return say{"that is the same speaker; nothing merged"}
		}
		return decideOn{[]decide.Decision{decide.Alias{Name: a, Also: b}}, text.Line(b) + " is " + text.Line(a) + " now"}
	case model.MarkedStory.String():
		a, b := first.lib.c.Articles[first.article].ID, c.Articles[s.article].ID
		if a == b {
			return say{"that is the same story; nothing merged"}
		}
		return decideOn{[]decide.Decision{decide.Merge{Articles: []model.ArticleID{a, b}}}, "the two stories are now one"}
	default:
		a, b := decide.RefTo(first.lib.c, first.quotes[0]), decide.RefTo(c, s.quotes[0])
		if a == b {
			return say{"that is the same quote; nothing merged"}
		}
		return decideOn{[]decide.Decision{decide.Join{Ref: a, Other: decide.Other(b)}}, a.String() + " and " + b.String() + " are now one quote"}
	}
}

// sort is what kind of thing would be joined, "" where that cannot be.
func (s *spot) sort() string {
	switch {
	case s.kind == speakerTab:
		return perSpeaker
	case len(s.quotes) > 0:
		return model.MarkedQuote.String()
	case s.kind == storyTab || s.kind == articleTab:
		return model.MarkedStory.String()
	default:
		return ""
	}
}

// nameOf is how a decision names a speaker: by the name, or by the id where others are
// described in the same words.
func nameOf(c *model.Corpus, speaker int) string {
	if s := c.Speakers[speaker]; !s.Named {
		return string(s.ID)
	}
	return c.Speakers[speaker].Name
}

// part takes what is under the cursor out of what it is grouped with: a version out of
// its utterance, an article out of its story, a spelling from its speaker.
func (s *spot) part() kit.Intent {
	c := s.lib.c
	switch {
	case s.kind == speakerTab:
		return s.askSpelling()
	case s.base != model.None && len(s.quotes) > 0:
		d := decide.Part{Ref: decide.RefTo(c, s.quotes[0]), Other: decide.Other(decide.RefTo(c, s.base))}
		return decideOn{[]decide.Decision{d}, s.words() + " is now a separate quote"}
	case s.isBase:
		return say{"! splits off a version; tab goes to another one"}
	case s.kind == quoteTab && len(c.Utterances[s.id].Versions) > 1:
		return say{"! splits off one version: line up the quote with enter, then tab to the version"}
	case s.kind == quoteTab || s.article == model.None:
		return say{"nothing is merged here"}
	case s.kind == storyTab:
		return say{"! splits one article off its story: choose it in the Articles tab or the line-up"}
	case len(c.Stories[c.StoryOf[s.article]].Articles) < 2:
		return say{"this article is already a separate story"}
	default:
		d := decide.Split{Articles: []model.ArticleID{c.Articles[s.article].ID}}
		return decideOn{[]decide.Decision{d}, s.lib.labels[s.article] + ": now a separate story"}
	}
}

// askSpelling asks which name is not the speaker's.
func (s *spot) askSpelling() kit.Intent {
	sp := s.lib.c.Speakers[s.id]
	var names []string
	for _, x := range sp.Spellings {
		if n := text.Line(x.Text); n != sp.Name && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return say{text.Line(sp.Name) + " has only one spelling"}
	}
	return kit.OpenPrompt{Prompt: kit.Choose("which name is not "+text.Line(sp.Name), names, func(name string) kit.Intent {
		if name == "" {
			return say{"nothing changed"}
		}
		return decideOn{[]decide.Decision{decide.NotAlias{Name: sp.Name, Not: name}}, name + " is not " + text.Line(sp.Name) + " now"}
	})}
}
