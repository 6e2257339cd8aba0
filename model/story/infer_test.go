package story

import (
	"testing"

	"lineup/model"
)

func TestDated(t *testing.T) {
	// 2031-05-04 is a Sunday.
	story := func(dates ...string) ([]*model.Article, []*model.Story) {
		s := &model.Story{}
		var articles []*model.Article
		for i, d := range dates {
			articles = append(articles, article(string(rune('a'+i)), "", d, "", "The ferry sank."))
			s.Articles = append(s.Articles, i)
		}
		return articles, []*model.Story{s}
	}
	for _, tt := range []struct {
		text  string
		dates []string
		want  string
	}{
		{"The harbour master said on Sunday that the ferry sank.", []string{"2031-05-04"}, "2031-05-04"},
		{"The harbour master said on Sunday (May 4) that the ferry sank.", []string{"2031-05-04", "2031-05-04"}, "2031-05-04"},
		{"The harbour master told reporters Sunday.", []string{"2031-05-04"}, "2031-05-04"},
		{"The harbour master said on Sunday (April 27) that it sank.", []string{"2031-05-04"}, ""},
		{"The harbour master said on Saturday that it sank.", []string{"2031-05-04"}, ""},
		{"The harbour master said last Sunday that it sank.", []string{"2031-05-04"}, ""},
		{"The harbour master said on Sunday that it sank.", []string{"2031-05-04", "2031-05-05"}, ""},
		{"The harbour master said on Sunday that it sank.", []string{""}, ""},
		{"They will meet on Sunday.", []string{"2031-05-04"}, ""},
	} {
		articles, stories := story(append([]string{""}, tt.dates...)...)
		articles[0] = article("a", "", "", "", tt.text)
		got := Dated(articles, stories)
		if s := got[0].Published.String(); s != tt.want || (s != "") != (got[0].PublishedFrom == model.FromStory) {
			t.Errorf("%q beside %v: %q from %q, want %q", tt.text, tt.dates, s, got[0].PublishedFrom, tt.want)
		}
		if articles[0].Published.Known() {
			t.Fatal("the given article was changed")
		}
		for i, a := range Undated(got) {
			if a.Published != articles[i].Published || a.PublishedFrom != articles[i].PublishedFrom {
				t.Errorf("after Undated, article %d has the date %v", i, a.Published)
			}
		}
	}
}

func TestChain(t *testing.T) {
	articles := news()
	later := func(id, date string) *model.Article {
		return article(id, "Ellary Mail", date, "Ferry grounding off Port Ellary: all 214 aboard rescued", ferryAgency)
	}
	articles = append(articles, later("x", "2031-05-20"), later("y", "2031-08-20"))
	stories := Group(articles, nil)
	by := map[model.ArticleID]*model.Story{}
	for _, s := range stories {
		for _, a := range s.Articles {
			by[articles[a].ID] = s
		}
	}
	if by["a"] == by["x"] {
		t.Fatal("articles two weeks apart are one story")
	}
	firsts := func(of []int) (ids []model.ArticleID) {
		for _, a := range of {
			ids = append(ids, articles[a].ID)
		}
		return ids
	}
	if l := firsts(by["a"].Later); len(l) != 1 || l[0] != "x" || len(by["a"].Earlier) != 0 {
		t.Errorf("after the first: %v", l)
	}
	if e := firsts(by["x"].Earlier); len(e) != 1 || by[e[0]] != by["a"] {
		t.Errorf("before the second: %v", e)
	}
	if len(by["y"].Earlier)+len(by["d"].Later) != 0 {
		t.Error("stories months apart, or about something else, are one affair")
	}
}
