package view

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// Corpus is a corpus prepared for display. It is immutable; a rebuilt corpus is prepared again.
type Corpus struct {
	*model.Corpus

	Dates DateStyle

	outlets []outlet
	of      []int          // of every article, its index in outlets; model.None if unknown
	byLabel map[string]int // an article for every known label
	slots   Slots          // of the whole corpus
}

// New prepares a corpus. nil counts as empty.
func New(c *model.Corpus, dates DateStyle) *Corpus {
	if c == nil {
		c = &model.Corpus{}
	}
	v := &Corpus{Corpus: c, Dates: dates}
	v.nameOutlets()
	v.slots = v.frequent()
	return v
}

// With returns a view of another corpus that has the same articles.
func (c *Corpus) With(other *model.Corpus) *Corpus {
	v := *c
	v.Corpus = other
	return &v
}

// Headline represents an article in a list.
type Headline struct {
	Text string
	// Lead means that the article has no headline, and Text is its beginning.
	Lead bool
}

// String returns the headline, or says that there is none: "No headline: The quay was open…".
func (h Headline) String() string {
	switch {
	case !h.Lead:
		return h.Text
	case h.Text == "":
		return "No headline and no text"
	default:
		return "No headline: " + h.Text
	}
}

// Above is what is above the article's text: the headline, or that there is none, without the beginning that follows.
func (h Headline) Above() string {
	if h.Lead && h.Text != "" {
		return NoHeadline
	}
	return h.String()
}

// Headline returns an article's headline on one line, otherwise its first words.
func (c *Corpus) Headline(article int) Headline {
	a := c.Articles[article]
	if t := text.Line(a.Title); t != "" {
		return Headline{Text: t}
	}
	for _, p := range a.Body() {
		return Headline{Text: opening(p.Of(a.Text), leadBytes), Lead: true}
	}
	return Headline{Lead: true}
}

// leadBytes is the size of the beginning that represents an article without a headline: two lines of a list.
const leadBytes = 160

// opening returns the first words of a text on one line, in at most n bytes, with an ellipsis if more follows.
func opening(s string, n int) string {
	most := 4 * n // the most that is examined, however long the text
	cut := len(s) > most
	if cut {
		s = s[:boundary(s, most)]
	}
	s = text.Line(s)
	if len(s) <= n && !cut {
		return s
	}
	s = s[:boundary(s, min(n, len(s)))]
	if i := strings.LastIndexByte(s, ' '); i > n/2 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:–—-") + "…"
}

// boundary returns the start of the character that contains byte n of s.
func boundary(s string, n int) int {
	for n > 0 && n < len(s) && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// SpeakerName returns a speaker's name, or that it is unknown.
func (c *Corpus) SpeakerName(speaker int) string {
	if speaker == model.None {
		return "speaker unknown"
	}
	return text.Line(c.Speakers[speaker].Name)
}

// StoryTitle returns a story's title, otherwise the headline of its first article.
func (c *Corpus) StoryTitle(story int) string {
	s := c.Stories[story]
	if t := text.Line(s.Title); t != "" {
		return t
	}
	return c.Headline(s.Articles[0]).Text
}

// Carriers returns the articles of an utterance's versions, in their order.
func Carriers(u *model.Utterance) []int {
	out := make([]int, len(u.Versions))
	for i := range u.Versions {
		out[i] = u.Versions[i].Article
	}
	return out
}

// CopyOf returns the article that another reprints, model.None if it is not a copy.
func (c *Corpus) CopyOf(article int) int {
	if k := c.taken(article); k != nil && k.Reprint() {
		return k.Of
	}
	return model.None
}

// taken returns what an article takes from another, nil if all of it is its own.
func (c *Corpus) taken(article int) *model.Copy {
	if article >= len(c.StoryOf) {
		return nil
	}
	copies := c.Stories[c.StoryOf[article]].Copies
	i := slices.IndexFunc(copies, func(k model.Copy) bool { return k.Article == article })
	if i < 0 {
		return nil
	}
	return &copies[i]
}

// Taken says whose text an article prints, in whole or in part: "copy of Wire", "partly from Wire"; "" if all is its own.
func (c *Corpus) Taken(article int) string {
	switch k := c.taken(article); {
	case k == nil:
		return ""
	case k.Reprint():
		return "copy of " + c.sourceOf(k.Of)
	default:
		return "partly from " + c.sourceOf(k.Of)
	}
}

// copied returns the article that a version's article reprints, if that has a version in the same words; otherwise
// model.None.
func (c *Corpus) copied(u *model.Utterance, i int) int {
	v := &u.Versions[i]
	of := c.CopyOf(v.Article)
	if of == model.None {
		return model.None
	}
	k := versionOf(u, of)
	if k < 0 || text.Fold(text.Line(v.Text(c.Corpus))) != text.Fold(text.Line(u.Versions[k].Text(c.Corpus))) {
		return model.None
	}
	return of
}

// versionOf returns the index of an article's version, model.None if it has none.
func versionOf(u *model.Utterance, article int) int {
	return slices.IndexFunc(u.Versions, func(v model.Version) bool { return v.Article == article })
}
