package print

import (
	"strings"
	"time"

	"lineup/model"
)

// Bookmarks shows what the user has bookmarked, with notes and tags.
func Bookmarks(c *model.Corpus) View {
	return View{
		title:   "Bookmarks",
		claims:  bookmarkClaims(c),
		records: over(c.Bookmarks, func(_ int, b model.Bookmark) any { return newBookmarkRecord(c, &b) }),
		table: table{
			head: strings.Fields("kind id article outlet published speaker text note tags url file made"),
			rows: over(c.Bookmarks, func(_ int, b model.Bookmark) []string {
				r := newBookmarkRecord(c, &b)
				a := c.Articles[b.Article]
				return []string{
					r.Kind, r.ID, string(r.Article), r.Outlet, a.Published.String(), r.Speaker, r.Text, r.Note,
					strings.Join(r.Tags, "; "), a.URL, a.File, r.Made,
				}
			}),
		},
		blocks: over(c.Bookmarks, func(_ int, b model.Bookmark) block { return bookmarkEntry(c, &b) }),
	}
}

type bookmarkRecord struct {
	Kind    string          `json:"kind"`
	ID      string          `json:"id"`
	Article model.ArticleID `json:"article"`
	Outlet  string          `json:"outlet"`
	Speaker string          `json:"speaker"`
	Text    string          `json:"text"`
	Note    string          `json:"note"`
	Tags    []string        `json:"tags"`
	Made    string          `json:"made"`
}

func newBookmarkRecord(c *model.Corpus, b *model.Bookmark) bookmarkRecord {
	a := c.Articles[b.Article]
	r := bookmarkRecord{Kind: b.Kind.String(), Article: a.ID, Outlet: a.Outlet.Name, Note: b.Note, Tags: b.Tags}
	if r.Tags == nil {
		r.Tags = []string{}
	}
	if !b.Made.IsZero() {
		r.Made = b.Made.UTC().Format(time.RFC3339)
	}
	switch b.Kind {
	case model.MarkedQuote:
		q := c.Quotes[b.At]
		r.ID, r.Speaker, r.Text = string(q.ID(c)), c.SpeakerName(q.Speaker), q.Text(a.Text)
	case model.MarkedUtterance:
		u := c.Utterances[b.At]
		v := &u.Versions[u.Base]
		r.ID, r.Speaker, r.Text = string(u.ID), c.SpeakerName(u.Speaker), v.Text(c)
	case model.MarkedStory:
		r.ID, r.Text = string(c.Stories[b.At].ID), c.Stories[b.At].Title
	default:
		r.ID, r.Text = string(a.ID), headline(a)
	}
	return r
}

func bookmarkEntry(c *model.Corpus, b *model.Bookmark) entry {
	r := newBookmarkRecord(c, b)
	a := c.Articles[b.Article]
	e := entry{label: r.Kind, aside: source(a) + ", " + dated(a.Published), body: plain(r.Text)}
	if b.Kind == model.MarkedQuote || b.Kind == model.MarkedUtterance {
		e.quote = true
		e.label = r.Speaker
		if e.label == "" {
			e.label = "speaker unknown"
		}
	}
	if r.Note != "" {
		e.notes = append(e.notes, r.Note)
	}
	if len(r.Tags) > 0 {
		e.notes = append(e.notes, "#"+strings.Join(r.Tags, " #"))
	}
	line := a.Line
	if b.Kind == model.MarkedQuote {
		line = c.Quotes[b.At].Line
	}
	e.notes = append(e.notes, place(a, line))
	return e
}
