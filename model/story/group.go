package story

import (
	"fmt"

	"lineup/model"
)

// Group puts every article into exactly one story. readings holds what each
// article says by itself, in the order of articles.
func Group(articles []*model.Article, readings []model.Reading) []model.Story {
	stories := make([]model.Story, len(articles))
	for i, a := range articles {
		stories[i] = model.Story{
			ID: model.StoryID(fmt.Sprintf("s%d", i)), Title: a.Title, From: a.Published, To: a.Published,
			Articles: []int{i}, Outlets: []string{a.OutletLabel()}, Independent: 1,
		}
	}
	return stories
}
