package search

import (
	"strings"
	"testing"
	"time"

	"lineup/model"
	"lineup/model/text"
)

// newspaper builds a corpus for tests: articles of invented outlets, in which text between “ and ” is a quote by
// the speaker whose name follows in brackets.
type newspaper struct {
	tb       testing.TB
	c        *model.Corpus
	speakers map[string]int
}

func newNewspaper(tb testing.TB) *newspaper {
	tb.Helper()
	return &newspaper{tb: tb, c: &model.Corpus{}, speakers: map[string]int{}}
}

// speaker adds a speaker with further spellings.
func (n *newspaper) speaker(name string, spellings ...string) {
	s := &model.Speaker{ID: model.SpeakerID(strings.ToLower(strings.ReplaceAll(name, " ", "-"))), Name: name}
	for _, sp := range spellings {
		s.Spellings = append(s.Spellings, model.Spelling{Text: sp, Outlet: "The Quill", Articles: 1})
	}
	n.speakers[name] = len(n.c.Speakers)
	n.c.Speakers = append(n.c.Speakers, s)
}

// article adds an article; day is a date, or "".
func (n *newspaper) article(outlet, day, title, body string) {
	at := len(n.c.Articles)
	a := &model.Article{ID: model.ArticleID("a" + string(rune('0'+at))), Outlet: model.Outlet{Name: outlet, Short: outlet}, Title: title, Text: body}
	if day != "" {
		when, err := time.Parse(time.DateOnly, day)
		if err != nil {
			n.tb.Fatal(err)
		}
		a.Published = model.Date{Time: when, Precision: model.ToDay}
	}
	a.Paragraphs = text.Paragraphs(body)
	from := len(n.c.Quotes)
	for i := 0; ; {
		start := strings.Index(body[i:], "“")
		if start < 0 {
			break
		}
		start += i + len("“")
		end := start + strings.Index(body[start:], "”")
		n.quote(at, start, end)
		i = end
	}
	n.c.Articles = append(n.c.Articles, a)
	n.c.QuotesOf = append(n.c.QuotesOf, [2]int{from, len(n.c.Quotes)})
	n.speak(at, from)
}

func (n *newspaper) quote(article, start, end int) {
	n.c.Quotes = append(n.c.Quotes, &model.Quote{
		Article: article, Pieces: []model.Span{{Start: start, End: end}},
		Person: model.None, Speaker: model.None, Utterance: model.None,
	})
}

// speak sets the speakers of an article's quotes.
func (n *newspaper) speak(article, from int) {
	body := n.c.Articles[article].Text
	for i := from; i < len(n.c.Quotes); i++ {
		q := n.c.Quotes[i]
		rest, ok := strings.CutPrefix(body[q.Span().End:], "” (")
		if !ok {
			continue
		}
		name, _, _ := strings.Cut(rest, ")")
		if _, ok := n.speakers[name]; !ok {
			n.speaker(name)
		}
		q.Speaker = n.speakers[name]
		s := n.c.Speakers[q.Speaker]
		s.Quotes = append(s.Quotes, i)
		if l := len(s.Articles); l == 0 || s.Articles[l-1] != article {
			s.Articles = append(s.Articles, article)
		}
	}
}

// index completes the corpus, with a topic and a story for every headline.
func (n *newspaper) index() *Index {
	for i, a := range n.c.Articles {
		n.c.StoryOf = append(n.c.StoryOf, i)
		n.c.Stories = append(n.c.Stories, &model.Story{ID: model.StoryID("story-" + string(a.ID)), Title: a.Title, Articles: []int{i}})
	}
	return New(n.c)
}

// harbour returns the small corpus of most tests.
func harbour(tb testing.TB) *Index {
	tb.Helper()
	n := newNewspaper(tb)
	n.speaker("Ilse Varga", "Varga", "Ilse Várga", "Wargha")
	n.speaker("Tomas Brindle", "Brindle")
	n.article("The Quill", "2031-03-02", "Ferry strike enters second week",
		"Talks between the ferry crews and the harbour board broke down on Monday.\n\n"+
			"“We are a long ways from any deal, and the board knows it,” (Ilse Varga) the union leader said. "+
			"“The crews want progress, not promises.” (Ilse Varga)\n\n"+
			"The board called the demands unrealistic. Its chairman wants a deal before the summer season.")
	n.article("Morning Ledger", "2031-03-05", "Harbour board offers new deal",
		"Varga has seen progress in the talks, the union wrote.\n\n"+
			"“The offer is fair. In many ways it took us too long to make it,” (Tomas Brindle) the chairman of the harbour board said.\n\n"+
			"The strike has stopped every ferry to the islands, and cost café owners in Port Élan a season.")
	n.article("Island Herald", "", "Islanders wait",
		"Nobody on the islands has seen a boat since the strike began.\n\n"+
			"“It is quiet here, and NATO would have to send us bread,” (Nell Oduya) the baker said. May is the month when guests may come.")
	n.c.Topics = []model.Topic{{Name: "ferry strike", Articles: []int{0, 1}}, {Name: "harbour board", Articles: []int{1}}}
	return n.index()
}
