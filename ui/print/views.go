package print

import (
	"fmt"
	"strconv"
	"strings"

	"lineup/model"
)

// Articles shows what was understood of every file.
func Articles(c *model.Corpus) View {
	return View{
		title: "Articles",
		records: over(c.Articles, func(_ int, a *model.Article) any {
			return newArticleRecord(a)
		}),
		table: table{
			head: []string{"id", "outlet", "outlet_from", "wire", "title", "published", "byline", "dateline", "url", "file", "line"},
			rows: over(c.Articles, func(_ int, a *model.Article) []string {
				return []string{
					string(a.ID), a.Outlet.Name, a.OutletFrom, a.Wire, a.Title, a.Published.String(), a.Byline, a.Dateline,
					a.URL, a.File, strconv.Itoa(a.Line),
				}
			}),
		},
		blocks: over(c.Articles, func(i int, _ *model.Article) block { return articleEntry(c, i) }),
	}
}

func articleEntry(c *model.Corpus, i int) block {
	a := c.Articles[i]
	e := entry{label: source(a), aside: dated(a.Published), body: plain(headline(a))}
	var how []string
	switch {
	case a.OutletFrom != "":
		how = append(how, "outlet by "+a.OutletFrom)
	case a.Outlet.Known():
		how = append(how, "outlet as given")
	default:
		how = append(how, "outlet unknown: nothing in the text or the file names it")
	}
	if a.Wire != "" {
		how = append(how, "carries "+a.Wire+" copy")
	}
	r := c.QuotesOf[i]
	how = append(how, count(r[1]-r[0], "quote"))
	e.notes = append(e.notes, strings.Join(how, " · "), place(a, a.Line))
	for _, p := range a.Problems {
		e.notes = append(e.notes, "! "+p.What)
	}
	return e
}

// source is the outlet's label; articles of unknown outlets are told apart by their
// ids.
func source(a *model.Article) string {
	if a.Outlet.Known() {
		return a.Outlet.Name
	}
	return fmt.Sprintf("%s (%s)", a.OutletLabel(), a.ID)
}

// headline is the article's title, else the beginning of its text.
func headline(a *model.Article) string {
	if a.Title != "" {
		return a.Title
	}
	body := a.Body()
	if len(body) == 0 {
		return "(no text)"
	}
	s := body[0].Of(a.Text)
	r := []rune(s)
	if len(r) <= 90 {
		return s
	}
	s = string(r[:90])
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return s + " …"
}

// place is where a line stands, as editors and terminals understand it.
func place(a *model.Article, line int) string {
	return fmt.Sprintf("%s:%d", a.File, max(line, 1))
}

// count writes a number with its noun.
func count(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	default:
		return fmt.Sprintf("%d %ss", n, noun)
	}
}

// Quotes shows every quotation between quotation marks; what is reported without
// them, or between doubled apostrophes, only where indirect is set.
func Quotes(c *model.Corpus, indirect bool) View {
	var all []*model.Quote
	for i := range c.Quotes {
		q := c.Quotes[i]
		if indirect || q.Kind != model.Indirect && !q.Doubled(c.Articles[q.Article].Text) {
			all = append(all, q)
		}
	}
	return quotesView(c, all)
}

// QuotesOf shows the quotes at the places, whatever their kind.
func QuotesOf(c *model.Corpus, quotes []int) View {
	all := make([]*model.Quote, len(quotes))
	for i, q := range quotes {
		all[i] = c.Quotes[q]
	}
	return quotesView(c, all)
}

func quotesView(c *model.Corpus, all []*model.Quote) View {
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
					strconv.FormatFloat(q.Confidence, 'f', 2, 64), q.Rule,
				}
			}),
		},
		blocks: func(yield func(block) bool) {
			last := model.None
			for _, q := range all {
				a := c.Articles[q.Article]
				if q.Article != last {
					last = q.Article
					if !yield(heading{source(a) + ", " + dated(a.Published), headline(a)}) {
						return
					}
				}
				if !yield(quoteEntry(c, q)) {
					return
				}
			}
		},
	}
}

func quoteEntry(c *model.Corpus, q *model.Quote) entry {
	a := c.Articles[q.Article]
	return entry{
		label: speakerLabel(c, q.Speaker), aside: fmt.Sprintf("line %d", q.Line),
		body: plain(q.Text(a.Text)), quote: q.Kind != model.Indirect, notes: []string{how(c, q)},
	}
}

// how tells why a quote is somebody's, in a line.
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
		parts = append(parts, fmt.Sprintf("%s %.2f", q.Rule, q.Confidence))
	}
	return strings.Join(parts, " · ")
}

func speakerLabel(c *model.Corpus, speaker int) string {
	if speaker == model.None {
		return "speaker unknown"
	}
	return c.Speakers[speaker].Name
}

// Speakers shows every speaker with the spellings each outlet uses.
func Speakers(c *model.Corpus) View {
	return View{
		title:   "Speakers",
		records: over(c.Speakers, func(_ int, s *model.Speaker) any { return newSpeakerRecord(s) }),
		table: table{
			head: []string{"id", "name", "role", "quotes", "articles", "spellings"},
			rows: over(c.Speakers, func(_ int, s *model.Speaker) []string {
				return []string{
					string(s.ID), s.Name, s.Role, strconv.Itoa(len(s.Quotes)), strconv.Itoa(len(s.Articles)),
					strings.Join(spellings(s), "; "),
				}
			}),
		},
		blocks: over(c.Speakers, func(_ int, s *model.Speaker) block {
			e := entry{label: s.Name, aside: count(len(s.Quotes), "quote") + " in " + count(len(s.Articles), "article"), body: plain(s.Role)}
			if sp := spellings(s); len(sp) > 1 {
				e.notes = sp
			}
			return e
		}),
	}
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
	return View{
		title:   "Topics",
		records: over(c.Topics, func(_ int, t model.Topic) any { return newTopicRecord(c, &t) }),
		table: table{
			head: []string{"name", "articles", "stories"},
			rows: over(c.Topics, func(_ int, t model.Topic) []string {
				return []string{t.Name, strconv.Itoa(len(t.Articles)), strconv.Itoa(len(t.Stories))}
			}),
		},
		blocks: over(c.Topics, func(_ int, t model.Topic) block {
			return entry{label: t.Name, aside: count(len(t.Articles), "article") + " in " + count(len(t.Stories), "story")}
		}),
	}
}
