package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lineup/model"
	"lineup/model/text"

	"lineup/model/compare/passage"
	"lineup/ui/print"

	"lineup/model/compare/lineup"
)

func (s *session) compare() *cobra.Command {
	var story, utterance string
	var articles []string
	var firm bool
	const short = "Line up a story, the versions of a quote, or articles of your choice; without a choice, the only story"
	cmd := s.view("compare [PATH ...]", short, func(c *model.Corpus, _ []string) (print.View, error) {
		switch {
		case utterance != "":
			return compareUtterance(c, model.UtteranceID(utterance))
		case story != "":
			return compareStory(c, model.StoryID(story), passages(firm))
		case len(articles) > 0:
			return compareArticles(c, articles, passages(firm))
		default:
			id, err := onlyStory(c)
			if err != nil {
				return print.View{}, err
			}
			return compareStory(c, id, passages(firm))
		}
	})
	cmd.Flags().StringVar(&story, "story", "", "the `ID` of a story, from lineup stories")
	cmd.Flags().StringVar(&utterance, "utterance", "", "the `ID` of a quote with its versions, from lineup utterances")
	cmd.Flags().StringSliceVar(&articles, "articles", nil,
		"the `IDs` of articles, separated by commas, the base first (see lineup articles --format jsonl); or of one article that has revisions")
	cmd.Flags().BoolVar(&firm, "firm", false, "line up only what clearly matches, not what may be the same")
	cmd.Args = comparing
	return cmd
}

func compareUtterance(c *model.Corpus, id model.UtteranceID) (print.View, error) {
	for i := range c.Utterances {
		if u := c.Utterances[i]; u.ID == id {
			l := lineup.Utterance(c, i)
			title := c.SpeakerName(u.Speaker)
			if title == "" {
				title = "speaker unknown"
			}
			return print.Compare(c, title, &l), nil
		}
	}
	return print.View{}, fmt.Errorf("there is no utterance %q here; lineup utterances --all lists them", id)
}

// liner lines up articles, with the rows in the order of the base.
type liner func(c *model.Corpus, articles []int, base int) model.LineUp

// passages returns the liner for passages: with firm, only those that certainly report the same thing, otherwise also
// those that only may.
func passages(firm bool) liner {
	if firm {
		return passage.Firm
	}
	return passage.LineUp
}

func compareStory(c *model.Corpus, id model.StoryID, lineUp liner) (print.View, error) {
	for i := range c.Stories {
		if st := c.Stories[i]; st.ID == id {
			l := lineUp(c, c.SourceFirst(i), 0)
			return print.Compare(c, st.Title, &l), nil
		}
	}
	return print.View{}, fmt.Errorf("there is no story %q here; lineup stories lists them", id)
}

// onlyStory returns the story to compare where none is named: the only one that several articles report. If there are
// more, the error lists them.
func onlyStory(c *model.Corpus) (model.StoryID, error) {
	const most = 8 // stories listed
	var ids []model.StoryID
	var list strings.Builder
	for _, st := range c.Stories {
		if len(st.Articles) < 2 {
			continue
		}
		if ids = append(ids, st.ID); len(ids) <= most {
			fmt.Fprintf(&list, "\n  --story %s  %s", text.Line(string(st.ID)), text.Line(st.Title))
		}
	}
	switch n := len(ids); {
	case n == 1:
		return ids[0], nil
	case n == 0:
		return "", errors.New("no two of these articles report one story; --articles ID,ID compares any, and lineup articles lists them")
	case n > most:
		fmt.Fprintf(&list, "\n  and %d more, which lineup stories lists", n-most)
	}
	return "", fmt.Errorf("compare which story?%s", list.String())
}

func compareArticles(c *model.Corpus, ids []string, lineUp liner) (print.View, error) {
	at := make([]int, 0, len(ids))
	for _, id := range ids {
		i := articleOf(c, strings.TrimSpace(id))
		if i == model.None {
			return print.View{}, fmt.Errorf("there is no article %q here; lineup articles lists them", id)
		}
		at = append(at, i)
	}
	if states := statesOf(c, at); states != nil {
		l := lineup.States(c, states)
		return print.Compare(c, text.Line(c.Articles[states[len(states)-1]].Title), &l), nil
	}
	l := lineUp(c, at, 0)
	return print.Compare(c, "Articles of your choice", &l), nil
}

// statesOf returns the states of one article to line up with each other: those given, or all if only one is given;
// nil if the articles given are not states of one.
func statesOf(c *model.Corpus, articles []int) []int {
	all := c.States(articles[0])
	for _, a := range articles {
		if !slices.Contains(all, a) {
			return nil
		}
	}
	if len(articles) == 1 {
		return all
	}
	return articles
}

// articleOf returns the index of the article with an ID, or with the printable form of an ID that holds unprintable
// characters; None if there is none.
func articleOf(c *model.Corpus, id string) int {
	if i := c.FindArticle(model.ArticleID(id)); i != model.None {
		return i
	}
	return slices.IndexFunc(c.Articles, func(a *model.Article) bool { return text.Line(string(a.ID)) == text.Line(id) })
}
