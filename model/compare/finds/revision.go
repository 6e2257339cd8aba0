package finds

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/compare/revision"
	"lineup/model/lexicon"
	"lineup/model/text"

	differ "lineup/model/compare/wording"
)

// What an outlet changed in its own text is worth. That it did is certain, as the states are of
// one article, so nothing is taken off for doubt.
const (
	headlineWorth = .75 // the words that most people read
	// quotedMore is how much more a change within quotation marks is worth: the speaker said
	// only one of the two.
	quotedMore = .15
	// droppedWorth is for a passage that was taken out, droppedQuote for one with speech in it.
	droppedWorth = .5
	droppedQuote = .65
	// leastDropped is how many words make a passage. Fewer are a tidying up.
	leastDropped = 8
	// addedWorth is less than an editor's minute: an article grows through the day.
	addedWorth = .3
	// rewrittenWorth is for a place where both states have more than mostReplacedWords of their
	// own: the sentence was written again, and nothing can be set against anything.
	rewrittenWorth    = .3
	mostReplacedWords = 7
)

// revisions are the finds in the states of the articles of a story, each state against the one
// before.
func revisions(c *model.Corpus, story int, words *lexicon.Reader) []model.Find {
	if len(c.Stories[story].Superseded) == 0 {
		return nil
	}
	var out []model.Find
	met := map[model.ArticleID]bool{}
	for _, a := range c.Stories[story].Articles {
		states := c.States(a)
		first := c.Articles[a].First()
		if states == nil || met[first] {
			continue // another copy of the last state
		}
		met[first] = true
		for k := 1; k < len(states); k++ {
			r := stage{c: c, story: story, was: states[k-1], is: states[k], words: words}
			r.headline()
			r.passages()
			out = append(out, r.out...)
		}
	}
	return out
}

// stage is two states of an article that are being compared.
type stage struct {
	c       *model.Corpus
	story   int
	was, is int
	words   *lexicon.Reader
	out     []model.Find
}

func (r *stage) articles() (was, is *model.Article) { return r.c.Articles[r.was], r.c.Articles[r.is] }

// add adds a find.
func (r *stage) add(f model.Find) {
	f.Kind, f.Utterance, f.Story = model.FindRevision, model.None, r.story
	f.Base.Article, f.Here.Article = r.was, r.is
	f.Base.Speaker, f.Here.Speaker = speakerAt(r.c, &f.Base), speakerAt(r.c, &f.Here)
	f.Speaker = f.Here.Speaker
	if f.Speaker == model.None {
		f.Speaker = f.Base.Speaker
	}
	f.Why = r.why(&f)
	f.ID = idOf(r.c, &f)
	r.out = append(r.out, f)
}

// headline compares the headlines.
func (r *stage) headline() {
	was, is := r.articles()
	if was.Title == "" || is.Title == "" || text.Fold(was.Title) == text.Fold(is.Title) {
		return
	}
	b, h := model.Span{End: len(was.Title)}, model.Span{End: len(is.Title)}
	f := model.Find{Class: model.ClassSubstituted, Score: rewrittenWorth, About: "the headline"}
	for _, d := range differ.Compare(differ.New(was.Title, []model.Span{b}), differ.New(is.Title, []model.Span{h})) {
		if changes(d.Class) {
			f.Score = headlineWorth
		}
	}
	f.Base = model.FindSide{Headline: true, Place: b, Words: []model.Span{b}, Sentence: b}
	f.Here = model.FindSide{Headline: true, Place: h, Words: []model.Span{h}, Sentence: h}
	r.add(f)
}

// passages compares the texts.
func (r *stage) passages() {
	_, is := r.articles()
	steps := revision.Align(r.articles())
	last := model.Span{} // of the later state: the sentence before
	for i := 0; i < len(steps); {
		s := &steps[i]
		switch {
		case s.Was.IsZero() || s.Is.IsZero():
			n := i
			for n < len(steps) && steps[n].Moved == s.Moved && steps[n].Was.IsZero() == s.Was.IsZero() && steps[n].Is.IsZero() == s.Is.IsZero() {
				n++
			}
			switch {
			case s.Moved:
			case s.Is.IsZero() && !is.Excerpt:
				r.dropped(steps[i:n], last)
			case s.Was.IsZero():
				r.added(steps[i:n], before(steps[:i]))
			}
			if s.Was.IsZero() {
				last = steps[n-1].Is
			}
			i = n
			continue
		case !s.Same:
			r.sentence(s.Was, s.Is)
		}
		last = s.Is
		i++
	}
}

// before is the last sentence of the earlier state among some steps.
func before(steps []revision.Step) model.Span {
	for _, s := range slices.Backward(steps) {
		if !s.Was.IsZero() {
			return s.Was
		}
	}
	return model.Span{}
}

// dropped is a passage that was taken out, behind a sentence of the later state.
func (r *stage) dropped(steps []revision.Step, behind model.Span) {
	was, _ := r.articles()
	at := model.Span{Start: steps[0].Was.Start, End: steps[len(steps)-1].Was.End}
	f := model.Find{Class: model.ClassSilentCut, Score: addedWorth}
	switch {
	case len(strings.Fields(at.Of(was.Text))) < leastDropped:
	case strings.ContainsAny(at.Of(was.Text), "“”\"«»„"):
		f.Score = droppedQuote
	default:
		f.Score = droppedWorth
	}
	f.Base = model.FindSide{Place: at, Words: []model.Span{at}, Sentence: at}
	f.Here = model.FindSide{Sentence: behind}
	if !behind.IsZero() {
		f.Here.Place = model.Span{Start: behind.End, End: behind.End}
	}
	r.add(f)
}

// added is a passage that was put in, behind a sentence of the earlier state.
func (r *stage) added(steps []revision.Step, behind model.Span) {
	at := model.Span{Start: steps[0].Is.Start, End: steps[len(steps)-1].Is.End}
	f := model.Find{
		Class: model.ClassAdded, Score: addedWorth,
		Base: model.FindSide{Sentence: behind}, Here: model.FindSide{Place: at, Words: []model.Span{at}, Sentence: at},
	}
	if !behind.IsZero() {
		f.Base.Place = model.Span{Start: behind.End, End: behind.End}
	}
	r.add(f)
}

// sentence compares a sentence with what it was.
func (r *stage) sentence(base, here model.Span) {
	was, is := r.articles()
	b := model.Version{Article: r.was, Pieces: []model.Span{base}}
	h := model.Version{Article: r.is, Pieces: []model.Span{here}}
	h.Differences = differ.Compare(differ.New(was.Text, b.Pieces), differ.New(is.Text, h.Pieces))
	p := &pairing{base: newSide(r.c, &b), here: newSide(r.c, &h)}
	for _, d := range h.Differences {
		if !d.Class.Whole() && changes(d.Class) {
			p.base.differs(d.Base)
			p.here.differs(d.Here)
		}
	}
	for _, d := range h.Differences {
		if !told(d.Class) {
			continue
		}
		x := change{class: d.Class, pairing: p, raw: d}
		x.b0, x.b1 = within(p.base.words, d.Base)
		x.h0, x.h1 = within(p.here.words, d.Here)
		x.wholeWords()
		if x.b0 == x.b1 && x.h0 == x.h1 || x.same() || x.moved() {
			continue
		}
		_, v := x.decide(x.read(r.words))
		f := model.Find{Class: x.class, About: v.what, Score: v.worth, Base: p.base.stretch(x.b0, x.b1), Here: p.here.stretch(x.h0, x.h1)}
		if f.Class == model.ClassCutEnd { // a sentence of one's own is no quotation that ends earlier
			f.Class = model.ClassSilentCut
			if x.b0 == x.b1 {
				f.Class = model.ClassAdded
			}
		}
		switch {
		case x.b1-x.b0 > mostReplacedWords && x.h1-x.h0 > mostReplacedWords:
			f.Score = min(f.Score, rewrittenWorth)
		case speechAround(was, f.Base.Place) && speechAround(is, f.Here.Place):
			f.Score = min(f.Score+quotedMore, 1)
		}
		r.add(f)
	}
}

// speakerAt is who says, between quotation marks, the words of a side of a find, or the words that they
// would be among; None where nobody does.
func speakerAt(c *model.Corpus, s *model.FindSide) int {
	if s.Headline || s.Nowhere() {
		return model.None
	}
	for _, q := range c.ArticleQuotes(s.Article) {
		if q.Kind == model.Indirect {
			continue
		}
		for _, p := range q.Pieces {
			if p.Start <= s.Place.Start && s.Place.End <= p.End {
				return q.Speaker
			}
		}
	}
	return model.None
}

// stretch is a side of a find in a sentence that nobody need have spoken.
func (s *side) stretch(from, to int) model.FindSide {
	place := s.cover(from, to)
	out := model.FindSide{Place: place, Sentence: sentenceAt(s.article, place)}
	if from < to {
		out.Words = s.clip(place)
	}
	return out
}

// speechAround reports whether a place is between quotation marks, within its paragraph.
func speechAround(a *model.Article, at model.Span) bool {
	for _, p := range a.Paragraphs {
		if p.Start <= at.Start && at.End <= p.End {
			before := a.Text[p.Start:at.Start]
			return strings.Count(before, "“") > strings.Count(before, "”") || strings.Count(before, "\"")%2 == 1
		}
	}
	return false
}

// why states what was changed, and when: "The Harbour Whistle dropped “of that class” between
// 18:02 and 19:40."
func (r *stage) why(f *model.Find) string {
	who, before, now := outlet(r.c, r.is), f.Base.Quoted(r.c), f.Here.Quoted(r.c)
	when := revision.Between(r.articles())
	if when != "" {
		when = " " + when
	}
	of := func(how string) string {
		if f.Speaker == model.None {
			return ""
		}
		return how + text.Line(r.c.Speakers[f.Speaker].Name)
	}
	switch {
	case f.Base.Headline:
		return fmt.Sprintf("%s changed its headline from %s to %s%s.", who, quoted(before), quoted(now), when)
	case now == "":
		return fmt.Sprintf("%s dropped %s%s%s.", who, quoted(before), of(" from a quote of "), when)
	case before == "":
		return fmt.Sprintf("%s added %s%s%s.", who, quoted(now), of(" to a quote of "), when)
	default:
		return fmt.Sprintf("%s changed %s to %s%s%s.", who, quoted(before), quoted(now), of(" in a quote of "), when)
	}
}
