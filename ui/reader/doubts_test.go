package reader

import (
	"testing"

	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/text"
)

// TestDoubts: doubts about the reading of an article are shown above it.
func TestDoubts(t *testing.T) {
	a := &model.Article{
		ID: "w1", Outlet: model.Outlet{Name: "The Harbour Whistle"}, Title: "Ferry strikes pier", Text: "The ferry Marigold struck the pier.",
		Problems: []model.Problem{{What: "only 35 of about 9000 characters were taken"}, {What: "two"}, {What: "three"}, {What: "four"}},
	}
	a.Paragraphs = text.Paragraphs(a.Text)
	c, err := analyse.Run(t.Context(), []*model.Article{a}, nil, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	drive(t, loadedOf(c), 100, 30).keys("enter").sees("only 35 of about", "two", "three").misses("four")
}
