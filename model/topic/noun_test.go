package topic

import (
	"slices"
	"testing"

	"lineup/model"
	"lineup/model/text"
)

// TestNouns checks which single common nouns an article is about.
func TestNouns(t *testing.T) {
	const told = "The harbour council raised the tariffs. Nobody likes the tariffs, and nobody on the quay will pay a tariff gladly.\n\n" +
		"The company fears the tariffs. A company spokesman said that the company would shut, the company being poor.\n\n" +
		"They want to strike a balance."
	var c model.Corpus
	for _, title := range []string{"Quarrel about the tariffs", "Company against the new tariffs"} {
		c.Articles = append(c.Articles, &model.Article{Title: title, Text: told, Paragraphs: text.Paragraphs(told)})
		c.StoryOf = append(c.StoryOf, 0)
	}
	var names []string
	for _, topic := range Find(&c) {
		names = append(names, topic.Name)
	}
	if !slices.Contains(names, "tariffs") {
		t.Errorf("got topics %q, want tariffs among them", names)
	}
	for _, not := range []string{"company", "tariff", "strike", "balance"} {
		if slices.Contains(names, not) {
			t.Errorf("got topic %s, want none; all topics %q", not, names)
		}
	}
}

// TestNounsThatSpeak checks that a common noun that begins a sentence stays a topic even if it was once mistaken
// for somebody's name, and that the name of somebody who is quoted often is not one.
func TestNounsThatSpeak(t *testing.T) {
	const told = "The harbour council raised the tariffs. Nobody likes the tariffs, and nobody on the quay will pay the tariffs gladly."
	for _, test := range []struct {
		quotes int
		want   bool
	}{{1, true}, {mistaken, false}} {
		var c model.Corpus
		for range 2 * fewArticles {
			c.Articles = append(c.Articles, &model.Article{Title: "The old mill", Text: "The mill stands.", Paragraphs: []model.Span{{Start: 0, End: 16}}})
			c.StoryOf = append(c.StoryOf, 0)
		}
		for i := range 20 {
			c.Articles[i] = &model.Article{Title: "Quarrel about the tariffs", Text: told, Paragraphs: text.Paragraphs(told)}
		}
		c.Speakers = []*model.Speaker{{Name: "Tariffs", Named: true, Quotes: make([]int, test.quotes)}}
		found := slices.ContainsFunc(Find(&c), func(t model.Topic) bool { return t.Name == "tariffs" })
		if found != test.want {
			t.Errorf("quoted %d times: got topic %v", test.quotes, found)
		}
	}
}
