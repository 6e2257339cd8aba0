package print

import (
	"strings"
	"time"

	"lineup/model"
	"lineup/ui/view"
)

// Bookmarks shows the user's bookmarks, with notes and tags.
func Bookmarks(c *model.Corpus) View {
	v := shown(c)
	return View{
		title:   "Bookmarks",
		nothing: "press m in the reader to bookmark a quote, a story or an article",
		claims:  bookmarkClaims(c),
		records: over(c.Bookmarks, func(_ int, b model.Bookmark) any { return newBookmarkRecord(v, &b) }),
		table: table{
			head: strings.Fields("kind id article outlet published speaker text note tags url file made"),
			rows: over(c.Bookmarks, func(_ int, b model.Bookmark) []string {
				r := newBookmarkRecord(v, &b)
				a := c.Articles[b.Article]
				return []string{
					r.Kind, r.ID, string(r.Article), r.Outlet, a.Published.String(), r.Speaker, r.Text, r.Note,
					strings.Join(r.Tags, "; "), a.URL, a.File, r.Made,
				}
			}),
		},
		blocks: over(c.Bookmarks, func(_ int, b model.Bookmark) block { return bookmarkEntry(v, &b) }),
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

func newBookmarkRecord(v *view.Corpus, b *model.Bookmark) bookmarkRecord {
	a := v.Articles[b.Article]
	r := bookmarkRecord{Kind: b.Kind.String(), Article: a.ID, Outlet: a.Outlet.Name, Note: b.Note, Tags: b.Tags}
	if r.Tags == nil {
		r.Tags = []string{}
	}
	if !b.Made.IsZero() {
		r.Made = b.Made.UTC().Format(time.RFC3339)
	}
	switch b.Kind {
	case model.MarkedQuote:
		q := v.Quotes[b.At]
		r.ID, r.Speaker, r.Text = string(q.ID(v.Corpus)), v.Corpus.SpeakerName(q.Speaker), q.Text(a.Text)
	case model.MarkedUtterance:
		u := v.Utterances[b.At]
		r.ID, r.Speaker, r.Text = string(u.ID), v.Corpus.SpeakerName(u.Speaker), u.Versions[u.Base].Text(v.Corpus)
	case model.MarkedStory:
		r.ID, r.Text = string(v.Stories[b.At].ID), v.Stories[b.At].Title
	default:
		r.ID, r.Text = string(a.ID), v.Headline(b.Article).Text
	}
	return r
}

func bookmarkEntry(v *view.Corpus, b *model.Bookmark) entry {
	r := newBookmarkRecord(v, b)
	a := v.Articles[b.Article]
	e := entry{label: r.Kind, aside: v.Name(b.Article).Full + ", " + v.Published(b.Article), body: plain(r.Text)}
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
		line = v.Quotes[b.At].Line
	}
	e.notes = append(e.notes, place(a, line))
	return e
}
