package reader

import (
	"slices"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
	"lineup/ui/reader/intent"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"
)

// join merges what is under the cursor with what the key was pressed on before: two speakers, two stories, or the
// utterances of two quotes. The first press only remembers.
func join(s *library.Spot, j *journal) kit.Intent {
	first := j.marked
	if first == nil || sortOf(first) != sortOf(s) {
		if sortOf(s) == "" {
			return intent.Say("= merges quotes, stories and speakers, not this")
		}
		j.marked = s
		return intent.Say("now press = on the other " + sortOf(s))
	}
	j.marked = nil
	c := s.Lib.Corpus
	switch sortOf(s) {
	case library.PerSpeaker:
		a, b := nameOf(first.Lib.Corpus, first.ID), nameOf(c, s.ID)
		if a == b {
			return intent.Say("that is the same speaker; nothing merged")
		}
		return decideOn{[]decide.Decision{decide.Alias{Name: a, Also: b}}, text.Line(b) + " is " + text.Line(a) + " now"}
	case model.MarkedStory.String():
		a, b := first.Lib.Corpus.Articles[first.Article].ID, c.Articles[s.Article].ID
		if a == b {
			return intent.Say("that is the same story; nothing merged")
		}
		return decideOn{[]decide.Decision{decide.Merge{Articles: []model.ArticleID{a, b}}}, "the two stories are now one"}
	default:
		a, b := decide.RefTo(first.Lib.Corpus, first.Quotes[0]), decide.RefTo(c, s.Quotes[0])
		if a == b {
			return intent.Say("that is the same quote; nothing merged")
		}
		return decideOn{[]decide.Decision{decide.Join{Ref: a, Other: decide.Other(b)}}, a.String() + " and " + b.String() + " are now one quote"}
	}
}

// sortOf names the kind of thing to be merged, "" if there is none.
func sortOf(s *library.Spot) string {
	switch {
	case s.Kind == library.Speaker:
		return library.PerSpeaker
	case len(s.Quotes) > 0:
		return model.MarkedQuote.String()
	case s.Kind == library.Story || s.Kind == library.Article:
		return model.MarkedStory.String()
	default:
		return ""
	}
}

// nameOf returns how a decision names a speaker: by name, or by id if others are described in the same words.
func nameOf(c *model.Corpus, speaker int) string {
	if s := c.Speakers[speaker]; !s.Named {
		return string(s.ID)
	}
	return c.Speakers[speaker].Name
}

// part splits what is under the cursor off its group: a version off its utterance, an article off its story, a
// spelling off its speaker.
func part(s *library.Spot) kit.Intent {
	c := s.Lib.Corpus
	switch {
	case s.Kind == library.Speaker:
		return askSpelling(s)
	case s.Base != model.None && len(s.Quotes) > 0:
		d := decide.Part{Ref: decide.RefTo(c, s.Quotes[0]), Other: decide.Other(decide.RefTo(c, s.Base))}
		return decideOn{[]decide.Decision{d}, wordsOf(s) + " is now a separate quote"}
	case s.IsBase:
		return intent.Say("! splits off a version; tab goes to another one")
	case s.Kind == library.Quote && len(c.Utterances[s.ID].Versions) > 1:
		return intent.Say("! splits off one version: line up the quote with enter, then tab to the version")
	case s.Kind == library.Quote || s.Article == model.None:
		return intent.Say("nothing is merged here")
	case s.Kind == library.Story:
		return intent.Say("! splits one article off its story: choose it in the Articles tab or the line-up")
	case len(c.Stories[c.StoryOf[s.Article]].Articles) < 2:
		return intent.Say("this article is already a separate story")
	default:
		d := decide.Split{Articles: []model.ArticleID{c.Articles[s.Article].ID}}
		return decideOn{[]decide.Decision{d}, s.Lib.Labels[s.Article] + ": now a separate story"}
	}
}

// askSpelling asks which name is not the speaker's.
func askSpelling(s *library.Spot) kit.Intent {
	sp := s.Lib.Corpus.Speakers[s.ID]
	var names []string
	for _, x := range sp.Spellings {
		if n := text.Line(x.Text); n != sp.Name && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return intent.Say(text.Line(sp.Name) + " has only one spelling")
	}
	return kit.OpenPrompt{Prompt: kit.Choose("which name is not "+text.Line(sp.Name), names, func(name string) kit.Intent {
		if name == "" {
			return intent.Say("nothing changed")
		}
		return decideOn{[]decide.Decision{decide.NotAlias{Name: sp.Name, Not: name}}, name + " is not " + text.Line(sp.Name) + " now"}
	})}
}
