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

// contradictions are the finds that articles of a story give different figures for one thing. A figure is held
// against another only where both count the same noun, in sentences that have two words more in common,
// and neither article has the other's figure for it; the sentences then have to stand on one row of the line-up.
func contradictions(c *model.Corpus, story int, words *lexicon.Reader) []model.Find {
	articles := c.Stories[story].Articles
	articles = articles[:min(len(articles), mostArticles)]
	var all []figure
	for _, a := range articles {
		all = append(all, figuresOf(c.Articles[a], a, words)...)
	}
	rows := map[[2]int][]model.Row{}
	var out []model.Find
	told := map[string]bool{} // nouns
	for i := range all {
		for k := i + 1; k < len(all); k++ {
			x, y := &all[i], &all[k]
			if told[x.noun] || !against(c, all, x, y) {
				continue
			}
			pair := [2]int{x.article, y.article}
			if _, ok := rows[pair]; !ok {
				rows[pair] = passage.Firm(c, pair[:], 0).Rows
			}
			if doubt, ok := onOneRow(rows[pair], x, y); ok {
				told[x.noun] = true
				out = append(out, ofFigures(c, story, all, x, y, doubt))
			}
		}
	}
	return out
}

// What two figures have to have before they are held against each other.
const (
	sharedKeys = 3  // words of their sentences, besides what is counted
	leastLike  = .2 // of the words of the shorter sentence: below it few stand on one row, and to ask takes long
	farthest   = 4  // times the one may be the other: beyond, they count different things, those on board and those hurt
)

// against says that two figures may contradict each other.
func against(c *model.Corpus, all []figure, x, y *figure) bool {
	if x.article == y.article || x.noun != y.noun || x.key == y.key {
		return false
	}
	if c.Articles[x.article].OutletLabel() == c.Articles[y.article].OutletLabel() && !revised(c, x.article, y.article) {
		return false
	}
	if max(x.value, y.value) > farthest*min(x.value, y.value) || rounded(x.value, y.value) || rounded(y.value, x.value) {
		return false
	}
	if x.keys[y.key] || y.keys[x.key] || x.event != y.event || apart(x.names, y.names) {
		return false
	}
	if both := shared(x, y); both <= sharedKeys || float64(both) < leastLike*float64(min(len(x.keys), len(y.keys))) {
		return false
	}
	has := func(article int, key, noun string) bool {
		return slices.ContainsFunc(all, func(f figure) bool { return f.article == article && f.key == key && f.noun == noun })
	}
	return !has(x.article, y.key, y.noun) && !has(y.article, x.key, x.noun)
}

// rounded says that the one value is the other in fewer digits: 12 million for 12.3 million.
func rounded(short, long float64) bool {
	digits := strings.TrimRight(strings.ReplaceAll(strconv.FormatFloat(short, 'f', -1, 64), ".", ""), "0")
	value, err := strconv.ParseFloat(strconv.FormatFloat(long, 'e', max(len(digits)-1, 0), 64), 64)
	return err == nil && short >= 10 && value == short
}

// apart says that two sentences name somebody or some place each, and none that both name.
func apart(x, y map[string]bool) bool {
	for k := range x {
		if y[k] {
			return false
		}
	}
	return len(x) > 0 && len(y) > 0
}

// onOneRow says that two figures stand on one row, and how much that is to be doubted.
func onOneRow(rows []model.Row, x, y *figure) (doubt float64, ok bool) {
	for i := range rows {
		a, b := rows[i].Cells[0], rows[i].Cells[1]
		if rows[i].Kind == model.PassageRow && a != nil && b != nil && a.Span.Contains(x.span) && b.Span.Contains(y.span) {
			return max(a.Doubt, b.Doubt), true
		}
	}
	return 0, false
}

// shared counts the words that the sentences of two figures have in common, what is counted among them.
func shared(x, y *figure) (n int) {
	for k := range x.keys {
		if y.keys[k] {
			n++
		}
	}
	return n
}

// likeness is the share of the words that the sentences of two figures have in common, of the shorter one.
func likeness(x, y *figure) float64 {
	return float64(shared(x, y)) / float64(min(len(x.keys), len(y.keys)))
}

// figureWorth is what a contradiction is worth that is beyond doubt.
const figureWorth = .75

func ofFigures(c *model.Corpus, story int, all []figure, x, y *figure, doubt float64) model.Find {
	side := func(f *figure) model.FindSide {
		return model.FindSide{Article: f.article, Speaker: model.None, Place: f.span, Words: []model.Span{f.span}, Sentence: f.sentence}
	}
	f := model.Find{
		Kind: model.FindContradiction, Class: model.ClassSubstituted, Speaker: model.None, Utterance: model.None, Story: story,
		Base: side(x), Here: side(y), Score: figureWorth * (1 - doubt) * min(1, .55+likeness(x, y)),
	}
	if revised(c, x.article, y.article) {
		f.Kind = model.FindRevision
	}
	seen := map[int]bool{x.article: true, y.article: true}
	for i := range all {
		z := &all[i]
		if seen[z.article] || z.noun != x.noun {
			continue
		}
		switch near := func(a *figure) bool { return against(c, all, a, z) }; {
		case z.key == x.key && near(y):
			f.Base.Also = append(f.Base.Also, z.article)
		case z.key == y.key && near(x):
			f.Here.Also = append(f.Here.Also, z.article)
		case near(x) && near(y):
			f.Others = append(f.Others, side(z))
		default:
			continue
		}
		seen[z.article] = true
	}
	f.About = "How many " + text.Line(x.written)
	f.Why = whyFigures(c, &f)
	f.ID = idOf(c, &f)
	return f
}

func whyFigures(c *model.Corpus, f *model.Find) string {
	told := make([]string, 0, 2+len(f.Others))
	for _, s := range append([]model.FindSide{f.Base, f.Here}, f.Others...) {
		told = append(told, outlet(c, s.Article)+" "+text.Line(s.Quoted(c)))
	}
	return fmt.Sprintf("%s: %s.", f.About, strings.Join(told, " · "))
}
