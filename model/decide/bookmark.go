package decide

import (
	"fmt"
	"strings"

	"lineup/model"
)

// Bookmark marks a quote, the utterance of a quote, an article, or the story of an article, with the user's note.
type Bookmark struct {
	Ref

	On   string   `toml:"on"` // a model.Marked by name
	Note string   `toml:"note,omitempty"`
	Tags []string `toml:"tags,omitempty"`
}

// Table returns "bookmark".
func (Bookmark) Table() string { return "bookmark" }

func (d Bookmark) String() string {
	what := d.On + " "
	if d.Words != "" {
		what += d.Ref.String()
	} else {
		what += string(d.Article)
	}
	if len(d.Tags) > 0 {
		what += " #" + strings.Join(d.Tags, " #")
	}
	return "bookmarked: " + what
}

func (d Bookmark) subject() string { return "bookmark\x00" + d.On + "\x00" + d.key() }
func (Bookmark) step() step        { return bookmarks }

func (d Bookmark) apply(w *work) error {
	kind, ok := model.MarkedAs(d.On)
	if !ok {
		return fmt.Errorf("on = %q is not known; use quote, utterance, story or article", d.On)
	}
	b := model.Bookmark{Kind: kind, Note: d.Note, Tags: d.Tags, Made: w.at}
	switch kind {
	case model.MarkedArticle, model.MarkedStory:
		a, err := w.article(d.Article)
		if err != nil {
			return err
		}
		b.At, b.Article = a, a
		if kind == model.MarkedStory {
			b.At = w.c.StoryOf[a]
		}
	default:
		q, err := w.quote(d.Ref)
		if err != nil {
			return err
		}
		b.At, b.Article = q, w.c.Quotes[q].Article
		if kind == model.MarkedUtterance {
			if b.At = w.c.Quotes[q].Utterance; b.At == model.None {
				return fmt.Errorf("%s is not a version of any quote", d.Ref)
			}
		}
	}
	w.c.Bookmarks = append(w.c.Bookmarks, b)
	return nil
}
