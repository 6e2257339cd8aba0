package decide

import (
	"fmt"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// Ref identifies a quote so that it is found again after a reload, and after an edit of its article that keeps most
// of its words.
type Ref struct {
	Article model.ArticleID `toml:"article"`
	// Words are the quote's first words, as returned by Words. If empty, the Ref identifies the article.
	Words string `toml:"words,omitempty"`
	// Nth distinguishes quotes of the same words: its number among them in the article, from 1. 0 means the first.
	Nth int `toml:"nth,omitzero"`
}

// RefTo returns the Ref of a quote.
func RefTo(c *model.Corpus, quote int) Ref {
	a := c.Quotes[quote].Article
	r := Ref{Article: c.Articles[a].ID, Words: Words(c.QuoteText(quote))}
	nth := 1
	for q := c.QuotesOf[a][0]; q < quote; q++ {
		if sameWords(Words(c.QuoteText(q)), r.Words) {
			nth++
		}
	}
	if nth > 1 {
		r.Nth = nth
	}
	return r
}

// mostWords is the number of words that identify a quote.
const mostWords = 40

// Words returns the words by which a text is found again: the first mostWords, on one line and safe to show.
func Words(s string) string {
	w := strings.Fields(text.Line(s))
	return strings.Join(w[:min(len(w), mostWords)], " ")
}

func sameWords(a, b string) bool { return a == b || text.Fold(a) == text.Fold(b) }

// String returns the quote as the user knows it: its first words.
func (r Ref) String() string {
	const shown = 8
	w := strings.Fields(r.Words)
	if len(w) <= shown {
		return "“" + strings.Join(w, " ") + "”"
	}
	return "“" + strings.Join(w[:shown], " ") + " …”"
}

// key returns a string that is equal for equal Refs only.
func (r Ref) key() string {
	return fmt.Sprintf("%s\x00%s\x00%d", r.Article, text.Fold(r.Words), max(r.Nth, 1))
}

// likeness is the share of words from which a quote is accepted as the one identified, if none has exactly its
// words.
const likeness = .7

// quote finds the quote identified by r.
func (w *work) quote(r Ref) (int, error) {
	a, err := w.article(r.Article)
	if err != nil {
		return model.None, err
	}
	if r.Words == "" {
		return model.None, fmt.Errorf("no words are given to find the quote in %q", r.Article)
	}
	nth, nearest, best := max(r.Nth, 1), model.None, likeness
	for q := w.c.QuotesOf[a][0]; q < w.c.QuotesOf[a][1]; q++ {
		words := Words(w.c.QuoteText(q))
		if sameWords(words, r.Words) {
			if nth--; nth == 0 {
				return q, nil
			}
		}
		if s := shared(words, r.Words); s > best {
			nearest, best = q, s
		}
	}
	if nearest == model.None {
		return model.None, fmt.Errorf("%q has no quote %s", r.Article, r)
	}
	return nearest, nil
}

// shared returns the share of words that two wordings have in common, 0..1, in any order.
func shared(a, b string) float64 {
	x, y := strings.Fields(text.Fold(a)), strings.Fields(text.Fold(b))
	count := make(map[string]int, len(x))
	for _, w := range x {
		count[w]++
	}
	both := 0
	for _, w := range y {
		if count[w] > 0 {
			count[w]--
			both++
		}
	}
	return 2 * float64(both) / float64(max(len(x)+len(y), 1))
}

// article finds the article with an ID. Of several states of one article it returns the last, whichever was there
// at the time of the decision.
func (w *work) article(id model.ArticleID) (int, error) {
	if w.byID == nil {
		w.byID = make(map[model.ArticleID]int, len(w.c.Articles))
		for i, a := range w.c.Articles {
			w.byID[a.ID] = i
		}
	}
	if i, ok := w.byID[id]; ok {
		return w.c.Latest(i), nil
	}
	return model.None, fmt.Errorf("there is no article %q here", id)
}

// articles finds the articles with some IDs, each once.
func (w *work) articles(ids []model.ArticleID) ([]int, error) {
	out := make([]int, 0, len(ids))
	for _, id := range ids {
		a, err := w.article(id)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}
