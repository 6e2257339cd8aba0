package quote

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/text"
)

// article returns an article with a text.
func article(s string) *model.Article {
	return &model.Article{Text: s, Paragraphs: text.Paragraphs(s)}
}

// told formats a reading as the tables do.
func told(a *model.Article, r model.Reading, indirect bool) []string {
	var out []string
	for _, q := range r.Quotes {
		if (q.Kind == model.Indirect) != indirect {
			continue
		}
		var pieces []string
		for _, p := range q.Pieces {
			pieces = append(pieces, p.Of(a.Text))
		}
		who := ""
		if q.Person != model.None {
			who = r.People[q.Person].Name
		}
		out = append(out, strings.Join(pieces, " + ")+" | "+who)
	}
	return out
}

func TestQuotes(t *testing.T) {
	for _, p := range passages {
		t.Run(p.name, func(t *testing.T) {
			a := article(p.text)
			compare(t, p.text, told(a, Read(a, 0), false), p.quotes)
		})
	}
}

func compare(t *testing.T, in string, got, want []string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s\n got  %q\n want %q", in, got, want)
	}
}
