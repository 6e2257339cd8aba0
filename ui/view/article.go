package view

import (
	"cmp"
	"slices"

	"lineup/model"
	"lineup/model/text"
)

// Article is an article prepared for reading: its source, its quotes and what other outlets make of them, and what it
// leaves out of its story.
type Article struct {
	Article   int
	Name      Name
	Published string // "3 March 2025, 20:05"
	Headline  Headline
	Byline    string
	Copied    string // "copy of Wire", "partly from Wire"; "" if it is all its own
	Slots     Slots  // of its story

	// Quotes are in the order of the text.
	Quotes []Said
	// LeftOut are the quotes of its story that several other outlets have and this article lacks, those that most
	// have first. An excerpt leaves nothing out.
	LeftOut []Missing
	// Against are its figures and names that other articles contradict, in the order of the text.
	Against []Against
}

// Said is a quote in its article.
type Said struct {
	Quote     int // in Corpus.Quotes
	Utterance int // in Corpus.Utterances; model.None if it has none
	Speaker   string
	Opening   string
	Span      model.Span
	Reported  bool // without quotation marks
	// Outlets are all that have it, including this one.
	Outlets Outlets
	// OnlyHere means that no other article has it.
	OnlyHere bool
	// How is how this article has it. Signs are those of the differences that matter in any version, the gravest
	// first, without duplicates.
	How   How
	Signs []string
}

// Missing is a quote that an article lacks.
type Missing struct {
	Utterance int
	Speaker   string
	Opening   string
	Outlets   []Part // those that have it
}

// Against is a place in an article that others contradict.
type Against struct {
	At    model.Span
	About string // "How many hurt"
	Find  int    // in Finds.All
}

// Article returns an article for display. finds may be nil.
func (c *Corpus) Article(article int, finds *Finds) Article {
	a := c.Articles[article]
	out := Article{
		Article: article, Name: c.Name(article), Published: c.Published(article), Headline: c.Headline(article), Byline: text.Line(a.Byline),
		Copied: c.Taken(article),
	}
	for i, q := range c.ArticleQuotes(article) {
		out.Quotes = append(out.Quotes, c.said(c.QuotesOf[article][0]+i, q, finds))
	}
	called := c.shortSpeakers(c.speakersOf(out.Quotes))
	for i := range out.Quotes {
		q := c.Quotes[out.Quotes[i].Quote]
		out.Quotes[i].Speaker = perhaps(called[q.Speaker], guess(q))
	}
	if article < len(c.StoryOf) {
		story := c.StoryOf[article]
		out.Slots = c.StorySlots(story)
		out.LeftOut = c.missing(article, story)
		out.Against = c.against(article, finds.OfStory(story), finds)
	}
	return out
}

func (c *Corpus) speakersOf(quotes []Said) []int {
	out := make([]int, len(quotes))
	for i := range quotes {
		out[i] = c.Quotes[quotes[i].Quote].Speaker
	}
	return out
}

// said returns a quote of an article, without its speaker.
func (c *Corpus) said(id int, q *model.Quote, finds *Finds) Said {
	s := Said{
		Quote: id, Utterance: q.Utterance, Opening: opening(c.QuoteText(id), openingBytes), Span: q.Span(), Reported: q.Kind == model.Indirect,
		Outlets: c.Outlets([]int{q.Article}), OnlyHere: true, How: HowFull,
	}
	if s.Reported {
		s.How = HowOwn
	}
	if q.Utterance == model.None {
		return s
	}
	u := c.Utterances[q.Utterance]
	if i := versionOf(u, q.Article); i >= 0 {
		s.How = c.how(u, i)
	}
	if len(u.Versions) < 2 {
		return s
	}
	s.Outlets, s.OnlyHere = c.Outlets(Carriers(u)), false
	grave, _ := c.differ(q.Utterance, u, finds, nil).differences()
	for i := range grave {
		if d := &grave[i]; d.Matters && !slices.Contains(s.Signs, d.Sign) {
			s.Signs = append(s.Signs, d.Sign)
		}
	}
	return s
}

// missing returns the quotes of a story that at least two other outlets have and an article lacks.
func (c *Corpus) missing(article, story int) []Missing {
	var out []Missing
	var speakers []int
	for _, id := range c.InCommon(c.Stories[story].Articles) {
		u := c.Utterances[id]
		if u.Story != story || !c.leavesOut(u, article) {
			continue
		}
		if who := c.outletParts(Carriers(u)); len(who) > 1 {
			out = append(out, Missing{Utterance: id, Opening: c.Opening(u), Outlets: who})
			speakers = append(speakers, u.Speaker)
		}
	}
	called := c.shortSpeakers(speakers)
	for i := range out {
		out[i].Speaker = perhaps(called[speakers[i]], c.guessed(c.Utterances[out[i].Utterance]))
	}
	return out
}

// leavesOut reports whether an article lacks an utterance and so do all other articles of its outlet.
func (c *Corpus) leavesOut(u *model.Utterance, article int) bool {
	return c.Lacks(u, article) && !slices.ContainsFunc(Carriers(u), func(a int) bool { return c.outletKey(a) == c.outletKey(article) })
}

// against returns the places of an article that others contradict according to finds of its story.
func (c *Corpus) against(article int, some []int, finds *Finds) []Against {
	var out []Against
	for _, i := range some {
		f := &finds.All[i]
		if f.Kind != model.FindContradiction || f.Minor {
			continue
		}
		for _, s := range append([]model.FindSide{f.Base, f.Here}, f.Others...) {
			if s.Article == article && !s.Nowhere() {
				out = append(out, Against{s.Place, text.Line(f.About), i})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Against) int { return cmp.Compare(a.At.Start, b.At.Start) })
	return out
}
