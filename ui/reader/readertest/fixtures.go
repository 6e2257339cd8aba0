package readertest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"lineup/model"

	"lineup/model/large"
	"lineup/model/text"

	"lineup/model/compare/utterance"
)

// A told is an article for a test corpus. Its quotes are found in its text by their words.
type told struct {
	outlet, short string
	agency        bool
	title, body   string
	published     string // RFC 3339, a day, or nothing
	quotes        []spoken
}

// A spoken is a quote for a test corpus: the words of its pieces, and which utterance of the corpus it is a version
// of.
type spoken struct {
	pieces    []string
	speaker   int
	utterance int
	kind      model.Kind
}

// Bridge is the event of the test corpus: a minister speaks about a bridge, and four outlets report it.
var Bridge = []told{
	{
		outlet: "The Selwyn Courier", short: "Courier", title: "Minister will not open bridge before it is safe", published: "2031-04-02T09:15:00+02:00",
		body: "PORT SELWYN — The new harbour bridge will stay shut this spring, the minister for roads said on Wednesday.\n\n" +
			"“We are not going to open the bridge before it is safe, and that will not be this spring,” Ada Quill told reporters at the northern pier.\n\n" +
			"“Nobody wants it open more than I do.”\n\n" +
			"The bridge cost 410 million crowns and was to open in March.\n\n" +
			"Engineers found cracks in two of its nine cables.\n\n" +
			"Share this article",
		quotes: []spoken{
			{pieces: []string{"We are not going to open the bridge before it is safe, and that will not be this spring,"}},
			{pieces: []string{"Nobody wants it open more than I do."}, utterance: 1},
		},
	},
	{
		outlet: "Northern Wire", agency: true, title: "Bridge stays shut, minister says", published: "2031-04-02",
		body: "Ada Quill, the roads minister, said the harbour bridge at Port Selwyn would stay shut.\n\n" +
			"“We are not going to open the bridge before it is safe,” she said. “And that won't be this spring.”\n\n" +
			"Engineers found cracks in two cables of the bridge, which cost 410 million crowns.",
		quotes: []spoken{
			{pieces: []string{"We are not going to open the bridge before it is safe,", "And that won't be this spring."}},
		},
	},
	{
		outlet: "The Daily Lantern", short: "Lantern", title: "Quill: bridge will open", published: "2031-04-03",
		body: "The harbour bridge is coming, says the minister.\n\n" +
			"“We are going to open the bridge when it is really safe, and that will not be this spring,” Ms. Quill said.\n\n" +
			"Shopkeepers at the pier are losing custom.\n\nThe ferry runs every ten minutes.",
		quotes: []spoken{
			{pieces: []string{"We are going to open the bridge when it is really safe, and that will not be this spring,"}},
		},
	},
	{
		title: "Harbour notes", body: "The bridge at Port Selwyn stays shut, the ministry for roads told this paper.",
	},
	{
		outlet: "Tidewater Post", title: "Ferry fares to rise", published: "2031-03-01",
		body:   "Ferry fares rise by two crowns.\n\n“It could not be helped,” said Ivo Brand, who runs the line.",
		quotes: []spoken{{pieces: []string{"It could not be helped,"}, speaker: 1, utterance: 2}},
	},
}

// Corpus builds the corpus of the given articles; the first four are one story.
func Corpus(tb testing.TB, articles []told) *model.Corpus {
	tb.Helper()
	c := &model.Corpus{
		Speakers: []*model.Speaker{
			{ID: "ada-quill", Name: "Ada Quill", Named: true, Role: "minister for roads", Spellings: []model.Spelling{
				{Text: "Ada Quill", Outlet: "The Selwyn Courier", Articles: 1},
				{Text: "Ms. Quill", Outlet: "The Daily Lantern", Articles: 1},
			}},
			{ID: "ivo-brand", Name: "Ivo Brand", Named: true},
		},
		Topics:   []model.Topic{{Name: "harbour bridge", Articles: []int{0, 1, 2, 3}, Stories: []int{0}}},
		Problems: []model.Problem{{File: "broken.txt", What: "not text: it begins as a picture does"}},
	}
	us := large.Pointers[model.Utterance](3)
	for i, a := range articles {
		c.Articles = append(c.Articles, testArticle(tb, i, &a))
		from := len(c.Quotes)
		for n, s := range a.quotes {
			c.Quotes = append(c.Quotes, testQuote(tb, c, i, n, s))
			u := us[s.utterance]
			u.ID, u.Speaker, u.Story = model.UtteranceID("u"+string(rune('1'+s.utterance))), s.speaker, min(i/4, 1)
			if !u.From.Known() {
				u.From = c.Articles[i].Published
			}
			u.Versions = append(u.Versions, model.Version{Article: i, Quotes: []int{len(c.Quotes) - 1}, Pieces: c.Quotes[len(c.Quotes)-1].Pieces})
			sp := c.Speakers[s.speaker]
			sp.Quotes = append(sp.Quotes, len(c.Quotes)-1)
			if !slices.Contains(sp.Articles, i) {
				sp.Articles = append(sp.Articles, i)
			}
		}
		c.QuotesOf = append(c.QuotesOf, [2]int{from, len(c.Quotes)})
		c.StoryOf = append(c.StoryOf, min(i/4, 1))
	}
	c.Utterances = us
	for i, u := range us {
		u.Independent = len(u.Versions)
		u.Versions = utterance.Rebase(c, i, 0)
	}
	us[1].Unclear = []int{1, 2, 3} // only for the first is it known who lacks it
	c.Stories = []*model.Story{
		{
			ID: "bridge", Title: "Minister will not open bridge before it is safe", Articles: []int{0, 1, 2, 3}, Independent: 4,
			From: c.Articles[0].Published, To: c.Articles[2].Published,
			Outlets: []string{"The Selwyn Courier", "Northern Wire", "The Daily Lantern", "unknown"},
		},
		{ID: "ferry", Title: "Ferry fares to rise", Articles: []int{4}, Independent: 1, From: c.Articles[4].Published, Outlets: []string{"Tidewater Post"}},
	}
	return c
}

func testArticle(tb testing.TB, i int, a *told) *model.Article {
	tb.Helper()
	name := "0" + string(rune('0'+i)) + "_notes.txt"
	art := &model.Article{
		ID: model.ArticleID(name), File: "press/" + name, Line: 1, TextLine: 1,
		Outlet: model.Outlet{Name: a.outlet, Short: a.short, Agency: a.agency},
		Title:  a.title, Text: a.body, URL: "https://news.example/" + name,
	}
	if a.published != "" {
		for layout, p := range map[string]model.Precision{time.RFC3339: model.ToSecond, time.DateOnly: model.ToDay} {
			if d, err := time.Parse(layout, a.published); err == nil {
				art.Published = model.Date{Time: d, Precision: p}
			}
		}
	}
	art.Paragraphs = text.Paragraphs(a.body)
	if at := strings.Index(a.body, "Share this article"); at >= 0 {
		art.Furniture = []model.Span{{Start: at, End: len(a.body)}}
	}
	return art
}

func testQuote(tb testing.TB, c *model.Corpus, article, n int, s spoken) *model.Quote {
	tb.Helper()
	a := c.Articles[article]
	q := &model.Quote{
		Article: article, Nth: int32(1 + n), Kind: s.kind, Speaker: s.speaker, Utterance: s.utterance,
		Confidence: .95, Rule: "quote-cue-speaker", Evidence: []string{"the name is next to the word that reports"}, Line: 3,
	}
	for _, p := range s.pieces {
		at := strings.Index(a.Text, p)
		if at < 0 {
			tb.Fatalf("%q does not stand in article %d", p, article)
		}
		q.Pieces = append(q.Pieces, model.Span{Start: at, End: at + len(p)})
	}
	return q
}

// Many returns a corpus of n articles, five to a story, in which the five carry one quote each in their own wording.
func Many(n int) *model.Corpus {
	const filler = "The council of the valley met again on the matter of the mill, and again it came to no end. "
	c := &model.Corpus{Speakers: []*model.Speaker{{ID: "a", Name: "Ada Quill", Named: true}}}
	wordings := []string{
		"We shall mend the mill number %d before the winter comes,", "We will mend the mill number %d before winter comes,",
		"We shall mend the mill number %d before the winter,", "We shall certainly mend the mill number %d before the winter comes,",
		"We shall mend the mill number %d, before the winter comes,",
	}
	for i := range n {
		story := i / len(wordings)
		said := fmt.Sprintf(wordings[i%len(wordings)], story)
		body := strings.Repeat(filler, 8) + "\n\n“" + said + "” Ada Quill said.\n\n" + strings.Repeat(filler, 12)
		a := &model.Article{
			ID: model.ArticleID(strconv.Itoa(i)), Title: fmt.Sprintf("The mill, chapter %d", story), Text: body, Paragraphs: text.Paragraphs(body),
			Outlet: model.Outlet{Name: fmt.Sprintf("Outlet %d", i%40)},
		}
		at := strings.Index(body, said)
		c.Articles = append(c.Articles, a)
		c.QuotesOf = append(c.QuotesOf, [2]int{i, i + 1})
		c.StoryOf = append(c.StoryOf, story)
		c.Quotes = append(c.Quotes, &model.Quote{Article: i, Pieces: []model.Span{{Start: at, End: at + len(said)}}, Utterance: story})
		c.Speakers[0].Quotes = append(c.Speakers[0].Quotes, i)
		c.Speakers[0].Articles = append(c.Speakers[0].Articles, i)
		if story == len(c.Stories) {
			c.Stories = append(c.Stories, &model.Story{ID: model.StoryID("s" + a.ID), Title: a.Title})
			c.Utterances = append(c.Utterances, &model.Utterance{ID: model.UtteranceID("u" + a.ID), Story: story})
		}
		s, u := c.Stories[story], c.Utterances[story]
		s.Articles, s.Outlets = append(s.Articles, i), append(s.Outlets, a.Outlet.Name)
		u.Versions = append(u.Versions, model.Version{Article: i, Quotes: []int{i}, Pieces: c.Quotes[i].Pieces})
		u.Versions = utterance.Rebase(c, story, 0)
	}
	return c
}
