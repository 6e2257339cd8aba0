package finds

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/compare/passage"
	"lineup/model/lexicon"
	"lineup/model/text"
)

// mostArticles bounds the articles of one story that are compared; of a longer story the first.
const mostArticles = 24

// contradictions are the finds that articles of a story give different figures for one thing: those that
// the line-up of the story marks. Other figures than those that count something are left to the line-up: of the
// sums, shares, years and names on one row that differ, most are of two things.
func contradictions(c *model.Corpus, story int, words *lexicon.Reader) []model.Find {
	articles := c.Stories[story].Articles
	articles = articles[:min(len(articles), mostArticles)]
	apart, more := passage.Counts(c, articles, words)
	if !more {
		return nil
	}
	var out []model.Find
	told := map[string]bool{} // what of
	add := func(x *model.Contradiction, doubt float64) {
		if !x.Counts || told[x.About] {
			return
		}
		if f, ok := ofFigures(c, articles, x, doubt, words); ok {
			told[x.About] = true
			out = append(out, f)
		}
	}
	l := passage.Firm(c, articles, 0)
	for i := range l.Rows {
		for k := range l.Rows[i].Contradictions {
			add(&l.Rows[i].Contradictions[k], l.Rows[i].Doubt())
		}
	}
	for i := range apart {
		add(&apart[i], apartDoubt)
	}
	return out
}

// denials are the finds that articles of a story deny what others of other outlets report.
func denials(c *model.Corpus, story int, words *lexicon.Reader) []model.Find {
	articles := c.Stories[story].Articles
	articles = articles[:min(len(articles), mostArticles)]
	var out []model.Find
	for _, d := range passage.Denials(c, articles, words) {
		if len(d.Not) == 0 || len(d.So) == 0 {
			continue
		}
		var others []model.FindSide // on either side, in other words
		sides := func(list []model.Side) (first model.FindSide) {
			first = stated(c, articles[list[0].Column], list[0].Span)
			for _, s := range list[1:] {
				if x := stated(c, articles[s.Column], s.Span); text.Fold(x.Quoted(c)) == text.Fold(first.Quoted(c)) {
					first.Also = append(first.Also, x.Article)
				} else {
					others = append(others, x)
				}
			}
			return first
		}
		f := model.Find{
			Kind: model.FindContradiction, Class: model.ClassSubstituted, Speaker: model.None, Utterance: model.None, Story: story,
			About: "Yes or no", Base: sides(d.So), Here: sides(d.Not), Score: denialWorth,
		}
		f.Others = others
		if sameOutlet(c, f.Base.Article, f.Here.Article) {
			continue
		}
		f.Why = whyFigures(c, &f)
		f.ID = idOf(c, &f)
		out = append(out, f)
	}
	return out
}

// denialWorth is what a denial is worth: less than figures, since "will not open until" and "will open when" may be the same.
const denialWorth = .55

// farthest is how many times one figure may be the other: beyond, they count different things, those on board and
// those hurt.
const farthest = 4

// figureWorth is what a contradiction is worth that is beyond doubt: of eleven of 18,932 articles and of AllSides that were read
// some two in three are of one count on one day, fewer than of other kinds.
const figureWorth = .6

// apartDoubt is how doubtful a contradiction of sentences is that are not on one row.
const apartDoubt = .3

// ofFigures makes a find of figures that contradict each other; false where they are of one outlet, or too far apart.
func ofFigures(c *model.Corpus, articles []int, x *model.Contradiction, doubt float64, words *lexicon.Reader) (model.Find, bool) {
	figures := make([]figure, len(x.Sides))
	for i, s := range x.Sides {
		figures[i] = figureOf(c, articles[s.Column], s, words)
	}
	first, other := x.Apart[0], x.Apart[1]
	if lo, hi := figures[first].value, figures[other].value; max(lo, hi) > farthest*min(lo, hi) {
		return model.Find{}, false
	}
	side := func(s model.Side) model.FindSide { return stated(c, articles[s.Column], s.Span) }
	f := model.Find{
		Kind: model.FindContradiction, Class: model.ClassSubstituted, Speaker: model.None, Utterance: model.None,
		About: x.About, Base: side(x.Sides[first]), Here: side(x.Sides[other]), Score: figureWorth * (1 - doubt),
	}
	f.Story = c.StoryOf[f.Base.Article]
	if sameOutlet(c, f.Base.Article, f.Here.Article) {
		return model.Find{}, false
	}
	for i, s := range x.Sides {
		switch article := articles[s.Column]; {
		case article == f.Base.Article || article == f.Here.Article:
		case figures[i] == figures[first]:
			f.Base.Also = append(f.Base.Also, article)
		case figures[i] == figures[other]:
			f.Here.Also = append(f.Here.Also, article)
		default:
			f.Others = append(f.Others, stated(c, article, s.Span))
		}
	}
	f.Why = whyFigures(c, &f)
	f.ID = idOf(c, &f)
	return f, true
}

// stated is a side of a find of what an article states.
func stated(c *model.Corpus, article int, words model.Span) model.FindSide {
	return model.FindSide{
		Article: article, Speaker: model.None, Place: words, Words: []model.Span{words}, Sentence: sentenceAt(c.Articles[article], words),
	}
}

// sameOutlet reports whether two articles are known to be of one outlet.
func sameOutlet(c *model.Corpus, a, b int) bool {
	x, y := c.Articles[a], c.Articles[b]
	return (x.Outlet.Known() || x.Wire != "") && x.OutletLabel() == y.OutletLabel()
}

// figure is a number, and the words beside it that tell how it is meant: "at least".
type figure struct {
	value float64
	bound string
}

// figureOf reads the figure of a side; its value is 0 where it cannot be read.
func figureOf(c *model.Corpus, article int, s model.Side, words *lexicon.Reader) figure {
	txt := c.Articles[article].Text
	for w := range words.Words(txt, s.Span) {
		if v, err := strconv.ParseFloat(strings.TrimPrefix(w.Key, "#"), 64); w.Number && err == nil {
			return figure{v, text.Fold(txt[s.Span.Start:w.Span.Start] + txt[w.Span.End:s.Span.End])}
		}
	}
	return figure{}
}

func whyFigures(c *model.Corpus, f *model.Find) string {
	told := make([]string, 0, 2+len(f.Others))
	for _, s := range append([]model.FindSide{f.Base, f.Here}, f.Others...) {
		told = append(told, outlet(c, s.Article)+" "+text.Line(s.Quoted(c)))
	}
	return fmt.Sprintf("%s: %s.", f.About, strings.Join(told, " · "))
}
