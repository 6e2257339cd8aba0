package print

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/text"
)

// bearing is what an article has to do with an utterance.
type bearing uint8

const (
	// unclear is of an article that is no more than an excerpt, or may have it in
	// other words: nothing is claimed of it.
	unclear bearing = iota
	carries
	lacks
)

// sign stands for a bearing in a table, word where it is read aloud.
func (b bearing) sign() string { return [...]string{"?", "●", "–"}[b] }
func (b bearing) word() string { return [...]string{"not clear", "carries it", "lacks it"}[b] }

// chart shows which article carries which utterance: a row an utterance, a column
// an article.
type chart struct {
	head []string
	rows []chartRow
}

type chartRow struct {
	speaker string
	words   string
	cells   []bearing
	// first tells who had it first, as far as the dates tell; else "".
	first string
}

func (chart) isBlock() {}

// tally counts who carries it: "4 of 5".
func (r *chartRow) tally() string {
	n := 0
	for _, b := range r.cells {
		if b == carries {
			n++
		}
	}
	return fmt.Sprintf("%d of %d", n, len(r.cells))
}

// carried charts which of the articles carry which utterances.
func carried(c *model.Corpus, articles, utterances []int) chart {
	out := chart{head: make([]string, len(articles))}
	for i, a := range articles {
		out.head[i] = source(c.Articles[a])
	}
	for _, u := range utterances {
		ut := c.Utterances[u]
		r := chartRow{
			speaker: speakerLabel(c, ut.Speaker), words: opening(ut.Versions[ut.Base].Text(c)),
			cells: make([]bearing, len(articles)), first: first(c, ut, articles),
		}
		for i, a := range articles {
			r.cells[i] = bearingOf(c, ut, a)
		}
		out.rows = append(out.rows, r)
	}
	return out
}

// shared are the utterances that at least two of the articles carry, those first that
// most do.
func shared(c *model.Corpus, articles []int) []int {
	carriers := map[int]int{} // utterance -> how many of the articles
	for _, a := range slices.Compact(slices.Sorted(slices.Values(articles))) {
		seen := map[int]bool{}
		for _, q := range c.ArticleQuotes(a) {
			for _, u := range q.Utterances() {
				if !seen[u] {
					seen[u] = true
					carriers[u]++
				}
			}
		}
	}
	var out []int
	for u, n := range carriers {
		if n > 1 {
			out = append(out, u)
		}
	}
	slices.SortFunc(out, func(x, y int) int { return cmp.Or(carriers[y]-carriers[x], x-y) })
	return out
}

func bearingOf(c *model.Corpus, u *model.Utterance, article int) bearing {
	switch {
	case slices.ContainsFunc(u.Versions, func(v model.Version) bool { return v.Article == article }):
		return carries
	case c.Lacks(u, article):
		return lacks
	default:
		return unclear
	}
}

// first tells which of the articles carried the utterance first. Where one of them
// has no date, or the dates are no finer than the day, it does not.
func first(c *model.Corpus, u *model.Utterance, articles []int) string {
	var in []*model.Article
	for _, v := range u.Versions {
		if slices.Contains(articles, v.Article) {
			in = append(in, c.Articles[v.Article])
		}
	}
	sameDay := true
	for _, a := range in {
		if !a.Published.Known() {
			return ""
		}
		sameDay = sameDay && a.Published.Day() != "" && a.Published.Day() == in[0].Published.Day()
		if !slices.ContainsFunc(in, func(b *model.Article) bool { return b != a && !a.Published.Before(b.Published) }) {
			return "first in " + source(a) + ", " + dated(a.Published)
		}
	}
	if sameDay {
		return "same day"
	}
	return ""
}

// opening is the first words of a text, on one line.
func opening(s string) string {
	const most = 90 // bytes
	s = text.Line(s)
	if len(s) <= most {
		return s
	}
	return beginning(s, most) + "…"
}

// beginning is the first words of a text in at most n bytes, fewer than it has.
func beginning(s string, n int) string {
	for !utf8.RuneStart(s[n]) {
		n--
	}
	if blank := strings.LastIndexByte(s[:n+1], ' '); blank > 0 {
		return s[:blank]
	}
	return s[:n]
}

// joinedBy joins what is not empty.
func joinedBy(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}
