package finds_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/compare/finds"
	"lineup/model/text"
)

// article is one for a test, with a text of several paragraphs.
func article(outlet string, body ...string) *model.Article {
	a := &model.Article{
		ID: model.ArticleID(strings.ToLower(strings.ReplaceAll(outlet, " ", "-"))), Outlet: model.Outlet{Name: outlet, Short: outlet},
		Title: "Quill tells the council why the harbour bridge stays shut", Text: strings.Join(body, "\n\n"),
		Published: model.Date{Time: time.Date(2025, 3, 3, 12, 0, 0, 0, time.UTC), Precision: model.ToMinute},
	}
	a.Paragraphs = text.Paragraphs(a.Text)
	return a
}

// opening is what every article of the test's story begins with, so that they are one story.
const opening = `The harbour bridge at Saltmarsh stays shut after its keeper, Ada Quill, told the town council that a ` +
	`girder had cracked in the frost. The council met in the old customs house on Monday evening.`

// saying is an article that quotes Ada Quill.
func saying(outlet, words string) *model.Article {
	return article(outlet, opening, fmt.Sprintf("“%s” Ada Quill told the council.", words))
}

// corpus analyses articles, which are published a day apart.
func corpus(t *testing.T, articles ...*model.Article) *model.Corpus {
	t.Helper()
	for i, a := range articles {
		a.Published.Time = a.Published.Time.Add(time.Duration(24*i) * time.Hour)
	}
	c, err := analyse.Run(context.Background(), articles, nil, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Stories) != 1 {
		t.Fatalf("%d stories, want 1", len(c.Stories))
	}
	return c
}

// found are the finds of two wordings of what Ada Quill said, the Post's first.
func found(t *testing.T, post, whistle string) (*model.Corpus, []model.Find) {
	t.Helper()
	c := corpus(t, saying("Harbour Post", post), saying("Evening Whistle", whistle))
	return c, finds.Of(c)
}
