package print

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/view"
)

// Articles shows what was understood of every file.
func Articles(c *model.Corpus) View {
	v := shown(c)
	return View{
		title: "Articles",
		records: over(c.Articles, func(_ int, a *model.Article) any {
			return newArticleRecord(a)
		}),
		table: table{
			head: []string{"id", "outlet", "outlet_from", "wire", "title", "published", "byline", "dateline", "url", "file", "line", "revision_of", "revision"},
			rows: over(c.Articles, func(_ int, a *model.Article) []string {
				return []string{
					string(a.ID), a.Outlet.Name, a.OutletFrom, a.Wire, a.Title, a.Published.String(), a.Byline, a.Dateline,
					a.URL, a.File, strconv.Itoa(a.Line), string(a.RevisionOf), numbered(a.Revision),
				}
			}),
		},
		blocks: over(c.Articles, func(i int, _ *model.Article) block { return articleEntry(v, i) }),
	}
}

// numbered formats a number for a cell, empty for 0.
func numbered(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func articleEntry(v *view.Corpus, i int) block {
	a := v.Articles[i]
	e := entry{label: v.Name(i).Full, aside: v.Published(i), body: plain(v.Headline(i).String())}
	var how []string
	switch {
	case a.OutletFrom != "":
		how = append(how, "outlet from "+a.OutletFrom)
	case a.Outlet.Known():
		how = append(how, "outlet as given")
	default:
		how = append(how, "outlet unknown: nothing in the text or the file names it")
	}
	if a.Wire != "" {
		how = append(how, "carries "+a.Wire+" copy")
	}
	if r := v.Revision(i); r != "" {
		how = append(how, r)
	}
	r := v.QuotesOf[i]
	how = append(how, view.Count(r[1]-r[0], "quote"))
	e.notes = append(e.notes, strings.Join(how, " · "), place(a, a.Line))
	for _, p := range a.Problems {
		e.notes = append(e.notes, "! "+p.What)
	}
	return e
}

// place returns the position of a line in the form that editors and terminals understand.
func place(a *model.Article, line int) string {
	return fmt.Sprintf("%s:%d", a.File, max(line, 1))
}

// Quotes shows every quote between quotation marks; those without marks, or between doubled apostrophes, only if
// indirect is set.
func Quotes(c *model.Corpus, indirect bool) View {
	var all []*model.Quote
	for i, a := range c.Articles {
		for _, q := range c.ArticleQuotes(i) {
			if indirect || q.Kind != model.Indirect && !q.Doubled(a.Text) {
				all = append(all, q)
			}
		}
	}
	return quotesView(c, all)
}

// QuotesOf shows the quotes with the given indexes, whatever their kind.
func QuotesOf(c *model.Corpus, quotes []int) View {
	all := make([]*model.Quote, len(quotes))
	for i, q := range quotes {
		all[i] = c.Quotes[q]
	}
	return quotesView(c, all)
}

func quotesView(c *model.Corpus, all []*model.Quote) View {
	v := shown(c)
	return View{
		title:   "Quotes",
		claims:  over(all, func(_ int, q *model.Quote) any { return quoteClaim(c, q) }),
		records: over(all, func(_ int, q *model.Quote) any { return newQuoteRecord(c, q) }),
		table: table{
			head: []string{
				"id", "article", "outlet", "published", "speaker", "mention", "cue", "kind", "venue", "text", "url", "file", "line",
				"confidence", "rule",
			},
			rows: over(all, func(_ int, q *model.Quote) []string {
				a := c.Articles[q.Article]
				return []string{
					string(q.ID(c)), string(a.ID), a.Outlet.Name, a.Published.String(), c.SpeakerName(q.Speaker), q.Mention.Of(a.Text),
					q.Cue.Of(a.Text), q.Kind.String(), q.Venue, q.Text(a.Text), a.URL, a.File, strconv.Itoa(q.Line),
					confidence(q), q.Rule,
				}
			}),
		},
		blocks: func(yield func(block) bool) {
			last := model.None
			for _, q := range all {
				if q.Article != last {
					last = q.Article
					if !yield(heading{v.Name(last).Full + ", " + v.Published(last), v.Headline(last).String()}) {
						return
					}
				}
				if !yield(quoteEntry(v, q)) {
					return
				}
			}
		},
	}
}

func quoteEntry(v *view.Corpus, q *model.Quote) entry {
	return entry{
		label: v.SaidBy(q), aside: fmt.Sprintf("line %d", q.Line),
		body: plain(q.Text(v.Articles[q.Article].Text)), quote: q.Kind != model.Indirect, notes: []string{how(v.Corpus, q)},
	}
}

// confidence returns the probability that the speaker of a quote is right, "" if there is no speaker.
func confidence(q *model.Quote) string {
	if q.Speaker == model.None {
		return ""
	}
	return strconv.FormatFloat(q.Confidence, 'f', 2, 64)
}

// how says in one line why a quote is attributed to its speaker.
func how(c *model.Corpus, q *model.Quote) string {
	a := c.Articles[q.Article]
	parts := []string{q.Kind.String()}
	if m := q.Mention.Of(a.Text); m != "" && m != c.SpeakerName(q.Speaker) {
		parts = append(parts, "as “"+m+"”")
	}
	if q.Venue != "" {
		parts = append(parts, q.Venue)
	}
	if q.Rule != "" {
		parts = append(parts, joinedBy(" ", q.Rule, confidence(q)))
	}
	return strings.Join(parts, " · ")
}

// Speakers shows the speakers that are listed (model.Corpus.Listed): who quotes them, and how each outlet spells the name.
func Speakers(c *model.Corpus) View {
	v := shown(c)
	listed := make([]int, 0, len(c.Speakers))
	for i := range c.Speakers {
		if c.Listed(i) {
			listed = append(listed, i)
		}
	}
	return View{
		title:   "Speakers",
		records: over(listed, func(_, at int) any { return newSpeakerRecord(c.Speakers[at]) }),
		table: table{
			head: []string{"id", "name", "role", "quotes", "articles", "spellings"},
			rows: over(listed, func(_, at int) []string {
				s := c.Speakers[at]
				return []string{
					string(s.ID), s.Name, s.Role, strconv.Itoa(len(s.Quotes)), strconv.Itoa(len(s.Articles)),
					strings.Join(spellings(s), "; "),
				}
			}),
		},
		blocks: over(listed, func(_, at int) block { return personEntry(v, at) }),
	}
}

func personEntry(v *view.Corpus, speaker int) block {
	p := v.Person(speaker)
	e := entry{label: p.Name, aside: strings.Join(p.Tally.Parts(), " · "), body: plain(p.Role)}
	quoting := make([]string, len(p.QuotedBy))
	for i, q := range p.QuotedBy {
		quoting[i] = fmt.Sprintf("%s %d", q.Name.Short, q.Quotes)
	}
	if len(quoting) > 0 {
		e.notes = append(e.notes, "quoted by "+strings.Join(quoting, ", "))
	}
	if len(p.Spellings) < 2 {
		return e
	}
	for _, s := range p.Spellings {
		by := make([]string, len(s.By))
		for i, b := range s.By {
			by[i] = b.Name.Short
		}
		e.notes = append(e.notes, s.Text+": "+strings.Join(by, ", "))
	}
	return e
}

// spellings lists a speaker's spellings, each with the outlets that use it.
func spellings(s *model.Speaker) []string {
	var out []string
	at := map[string]int{}
	for _, sp := range s.Spellings {
		i, ok := at[sp.Text]
		if !ok {
			at[sp.Text] = len(out)
			out = append(out, sp.Text+": "+sp.Outlet)
			continue
		}
		out[i] += ", " + sp.Outlet
	}
	return out
}

// Topics shows what the articles are about.
func Topics(c *model.Corpus) View {
	v := shown(c)
	return View{
		title:   "Topics",
		records: over(c.Topics, func(_ int, t model.Topic) any { return newTopicRecord(c, &t) }),
		table: table{
			head: []string{"name", "articles", "stories"},
			rows: over(c.Topics, func(_ int, t model.Topic) []string {
				return []string{t.Name, strconv.Itoa(len(t.Articles)), strconv.Itoa(len(t.Stories))}
			}),
		},
		blocks: over(c.Topics, func(i int, _ model.Topic) block {
			t := v.Topic(i)
			return entry{label: t.Name, aside: strings.Join(t.Parts(), " · ")}
		}),
	}
}
