package finds

import (
	"fmt"
	"slices"
	"strings"

	"lineup/model"
	table "lineup/model/lexicon/word"
)

// What an outlet puts between marks has to have so many words, and so many that say something, before it is
// called the same as another's own: shorter ones anybody writes.
const (
	markedWords   = 6
	markedContent = 4
)

// marked are the finds that words which one outlet prints as its own are between marks in another.
func marked(c *model.Corpus, utterance int) []model.Find {
	u := c.Utterances[utterance]
	plain := unmarked(c, u)
	if len(plain) == 0 {
		return nil
	}
	for i := range u.Versions {
		v := &u.Versions[i]
		if c.Quotes[v.Quotes[0]].Kind == model.Indirect {
			continue
		}
		here := newSide(c, v)
		for _, a := range plain {
			if c.StoryOf[a] != u.Story || sameOutlet(c, a, here.version.Article) {
				continue
			}
			if f, ok := markedIn(c, utterance, &here, a); ok {
				return []model.Find{f}
			}
		}
	}
	return nil
}

// unmarked are the articles that may have an utterance in words of their own.
func unmarked(c *model.Corpus, u *model.Utterance) []int {
	out := slices.Clip(u.Unclear)
	for i := range u.Versions {
		if v := &u.Versions[i]; c.Quotes[v.Quotes[0]].Kind == model.Indirect {
			out = append(out, v.Article)
		}
	}
	return out
}

// markedIn looks for a piece of a version in an article's own words.
func markedIn(c *model.Corpus, utterance int, here *side, article int) (model.Find, bool) {
	a := c.Articles[article]
	var own []word
	for _, p := range here.version.Pieces {
		piece := readWords(here.article.Text, []model.Span{p})
		if len(piece) < markedWords || content(piece) < markedContent {
			continue
		}
		if own == nil {
			own = readWords(a.Text, a.Body())
		}
		at, ok := runIn(own, piece)
		if !ok || speaks(c, article, at) {
			continue
		}
		u := c.Utterances[utterance]
		f := model.Find{
			Kind: model.FindMarks, Class: model.ClassParaphrase, Speaker: u.Speaker, Utterance: utterance, Story: u.Story, Score: marksWorth,
			Base: model.FindSide{Article: article, Speaker: model.None, Place: at, Words: []model.Span{at}, Sentence: sentenceAt(a, at)},
			Here: model.FindSide{
				Article: here.version.Article, Speaker: c.Quotes[here.version.Quotes[0]].Speaker,
				Place: p, Words: []model.Span{p}, Sentence: sentenceAt(here.article, p),
			},
		}
		f.Why = fmt.Sprintf("%s puts quotation marks round %s, which %s prints as its own words.",
			outlet(c, f.Here.Article), quoted(f.Here.Quoted(c)), outlet(c, article))
		f.ID = idOf(c, &f)
		return f, true
	}
	return model.Find{}, false
}

// marksWorth is what it is worth that a paraphrase is between marks.
const marksWorth = .55

// content counts the words that say something.
func content(words []word) (n int) {
	for i := range words {
		if !table.Light.Has(words[i].folded) {
			n++
		}
	}
	return n
}

// runIn finds words in a row among others.
func runIn(all, run []word) (model.Span, bool) {
	for i := 0; i+len(run) <= len(all); i++ {
		if all[i].folded != run[0].folded {
			continue
		}
		if slices.EqualFunc(all[i:i+len(run)], run, func(x, y word) bool { return x.folded == y.folded }) {
			return model.Span{Start: all[i].Start, End: all[i+len(run)-1].End}, true
		}
	}
	return model.Span{}, false
}

// speaks reports whether a stretch of an article is somebody's speech there, or looks as if it were: a mark is beside it.
func speaks(c *model.Corpus, article int, at model.Span) bool {
	for _, q := range c.ArticleQuotes(article) {
		if q.Kind != model.Indirect && q.Span().Overlaps(at) {
			return true
		}
	}
	txt := c.Articles[article].Text
	const beside = 4 // bytes: a mark, and a stop or a space before it
	around := txt[max(0, at.Start-beside):at.Start] + txt[at.End:min(len(txt), at.End+beside)]
	return strings.ContainsAny(around, `"“”«»‘'’`)
}
