package finds

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// What has to be so before two people are said to be given the same words.
const (
	sameWords    = 8  // in a row; shorter ones several people say
	sureSpeaker  = .9 // confidence that each article means whom it is led to
	speakerWorth = .6
)

// speakers are the finds that outlets give the same words to different people, of one story.
func speakers(c *model.Corpus, story int) []model.Find {
	type said struct{ quote int }
	by := map[string]said{}
	var out []model.Find
	told := map[string]bool{}
	for _, a := range c.Stories[story].Articles {
		for q := c.QuotesOf[a][0]; q < c.QuotesOf[a][1]; q++ {
			if !attributed(c, q) {
				continue
			}
			words := readWords(c.Articles[a].Text, c.Quotes[q].Pieces)
			if len(words) < sameWords {
				continue
			}
			key := letters(words)
			first, ok := by[key]
			switch {
			case !ok:
				by[key] = said{q}
			case !told[key] && different(c, first.quote, q):
				told[key] = true
				out = append(out, ofSpeakers(c, story, first.quote, q))
			}
		}
	}
	return out
}

// attributed reports whether a quote's speaker is one person, surely and by name.
func attributed(c *model.Corpus, quote int) bool {
	q := c.Quotes[quote]
	return q.Kind != model.Indirect && q.Speaker != model.None && q.Confidence >= sureSpeaker && c.Speakers[q.Speaker].Named && !c.Speakers[q.Speaker].Body &&
		!q.Cue.IsZero() && calls(q.Mention.Of(c.Articles[q.Article].Text), c.Speakers[q.Speaker].Name)
}

// calls reports whether a mention has the last word of a name: a pronoun may have been led to somebody else.
func calls(mention, name string) bool {
	words := strings.Fields(text.Fold(name))
	return len(words) > 1 && setOf(text.Fold(mention))[words[len(words)-1]]
}

// different reports whether two quotes are of two outlets and two people, whose names have no word in common.
func different(c *model.Corpus, a, b int) bool {
	x, y := c.Quotes[a], c.Quotes[b]
	if x.Speaker == y.Speaker || sameOutlet(c, x.Article, y.Article) {
		return false
	}
	names := setOf(text.Fold(c.Speakers[x.Speaker].Name))
	for w := range strings.FieldsSeq(text.Fold(c.Speakers[y.Speaker].Name)) {
		if names[w] {
			return false
		}
	}
	return true
}

func ofSpeakers(c *model.Corpus, story, base, here int) model.Find {
	of := func(quote int) model.FindSide {
		q := c.Quotes[quote]
		return model.FindSide{
			Article: q.Article, Speaker: q.Speaker, Place: q.Span(), Words: q.Pieces, Sentence: sentenceAt(c.Articles[q.Article], q.Span()),
		}
	}
	f := model.Find{
		Kind: model.FindSpeaker, Speaker: c.Quotes[base].Speaker, Utterance: c.Quotes[base].Utterance, Story: story,
		Score: speakerWorth, Base: of(base), Here: of(here),
	}
	f.Why = fmt.Sprintf("%s gives %s to %s, %s to %s.", outlet(c, f.Base.Article), quoted(f.Base.Quoted(c)),
		c.SpeakerName(f.Base.Speaker), outlet(c, f.Here.Article), c.SpeakerName(f.Here.Speaker))
	f.ID = idOf(c, &f)
	return f
}
