package finds

import (
	"fmt"
	"slices"
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
	if !passage.MayContradict(c, articles, words) {
		return nil
	}
	var out []model.Find
	told := map[string]bool{} // what of
	l := passage.Firm(c, articles, 0)
	for i := range l.Rows {
		for k := range l.Rows[i].Contradictions {
			x := &l.Rows[i].Contradictions[k]
			if !x.Counts || told[x.About] {
				continue
			}
			if f, ok := ofFigures(c, &l.Rows[i], x, words); ok {
				told[x.About] = true
				out = append(out, f)
			}
		}
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
		if revised(c, f.Base.Article, f.Here.Article) || sameOutlet(c, f.Base.Article, f.Here.Article) {
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

// ofFigures makes a find of figures that contradict each other, the first and the next that is another; false where they
// are of one outlet, or too far apart.
func ofFigures(c *model.Corpus, row *model.Row, x *model.Contradiction, words *lexicon.Reader) (model.Find, bool) {
	first, values := x.Sides[0], make([]float64, len(x.Sides))
	for i, s := range x.Sides {
		values[i] = value(c, row, s, words)
	}
	other := slices.IndexFunc(values, func(v float64) bool { return v != values[0] })
	if other < 0 || slices.Max(values) > farthest*slices.Min(values) {
		return model.Find{}, false
	}
	side := func(s model.Side) model.FindSide { return stated(c, row.Holds(s.Column).Article, s.Span) }
	f := model.Find{
		Kind: model.FindContradiction, Class: model.ClassSubstituted, Speaker: model.None, Utterance: model.None,
		About: x.About, Base: side(first), Here: side(x.Sides[other]), Score: figureWorth * (1 - row.Doubt()),
	}
	f.Story = c.StoryOf[f.Base.Article]
	switch base, here := f.Base.Article, f.Here.Article; {
	case revised(c, base, here):
		f.Kind = model.FindRevision
	case sameOutlet(c, base, here):
		return model.Find{}, false
	}
	for i, s := range x.Sides {
		switch article := row.Holds(s.Column).Article; {
		case article == f.Base.Article || article == f.Here.Article:
		case values[i] == values[0]:
			f.Base.Also = append(f.Base.Also, article)
		case values[i] == values[other]:
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

// value is the number that a side has, 0 where it cannot be read.
func value(c *model.Corpus, row *model.Row, s model.Side, words *lexicon.Reader) float64 {
	for w := range words.Words(c.Articles[row.Holds(s.Column).Article].Text, s.Span) {
		if v, err := strconv.ParseFloat(strings.TrimPrefix(w.Key, "#"), 64); w.Number && err == nil {
			return v
		}
	}
	return 0
}

func whyFigures(c *model.Corpus, f *model.Find) string {
	told := make([]string, 0, 2+len(f.Others))
	for _, s := range append([]model.FindSide{f.Base, f.Here}, f.Others...) {
		told = append(told, outlet(c, s.Article)+" "+text.Line(s.Quoted(c)))
	}
	return fmt.Sprintf("%s: %s.", f.About, strings.Join(told, " · "))
}
