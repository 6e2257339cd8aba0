package story

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
	"lineup/model/text"
)

// article makes an article; date is "2031-05-04", a longer RFC 3339 time, or "".
func article(id, outlet, date, title, body string) *model.Article {
	a := &model.Article{ID: model.ArticleID(id), Title: title, Text: body, Paragraphs: text.Paragraphs(body)}
	a.Outlet.Name = outlet
	switch len(date) {
	case 0:
	case len(time.DateOnly):
		t, err := time.Parse(time.DateOnly, date)
		if err != nil {
			panic(err)
		}
		a.Published = model.Date{Time: t, Precision: model.ToDay}
	default:
		t, err := time.Parse(time.RFC3339, date)
		if err != nil {
			panic(err)
		}
		a.Published = model.Date{Time: t, Precision: model.ToSecond}
	}
	return a
}

const (
	ferryAgency = `PORT ELLARY (Corvane) - A ferry with 214 people aboard ran onto a sandbank off Port Ellary early on Tuesday, and rescuers brought all of them ashore by noon, the coast guard said.

The Marbella Star left Tarn Island at 4:40 a.m. and lost steering in heavy swell, harbour master Odile Brannagh told reporters at the quay. Three passengers were treated for broken ribs.

"We heard a long grinding noise and then nothing moved any more," said Jonas Wexcombe, a teacher who was on his way to work.

The operator, Ellary Lines, said it would pay for hotels and had opened an inquiry. It is the second grounding on the bank in five years; a dredging contract worth nine million crowns has been held up in court since spring.`

	ferryOwn = `All 214 people on the Marbella Star were safe last night after the Tarn Island ferry grounded in a swell outside Port Ellary, the worst accident in the strait since the winter storms.

Lifeboat crews needed seven hours to take the passengers off. Harbour master Odile Brannagh said the ship had lost its steering shortly before five in the morning.

Ellary Lines promised an inquiry. Unions asked why the dredging of the sandbank, blocked by a lawsuit, had been left so long.`

	harvest = `Wheat growers on the Holm plain expect their best harvest in a decade, the farmers' league reported, after a mild winter and rain that came at the right moment.

Prices at the Gant exchange fell by four per cent. Millers said bread would not become cheaper before autumn, as energy and wages weigh more than flour.

The league's chairman, Pell Andrick, warned that storage was short and that two of the three river elevators still await repair.`

	council = `The council of Dunmere voted by nine to six to close its two swimming baths, despite a petition that 8,000 residents had signed.

Treasurer Isolde Quill said that heating them had doubled in cost within two years. A citizens' group announced that it would seek a referendum.

The baths, built in 1931 and 1967, are to shut at the end of June. Forty employees will be offered other posts in the town's services.`
)

// news returns a small corpus: two reports and a reprint of one event, and two other articles.
func news() []*model.Article {
	agency := article("a", "Corvane", "2031-05-06T09:00:00Z", "Ferry runs aground off Port Ellary, all 214 aboard rescued", ferryAgency)
	agency.Outlet.Agency = true
	reprint := article("b", "Tarn Courier", "2031-05-06T15:00:00Z", "All 214 rescued as ferry runs aground off Port Ellary",
		strings.Replace(ferryAgency, "(Corvane) ", "", 1))
	return []*model.Article{
		agency, reprint,
		article("c", "Ellary Mail", "2031-05-07", "Seven hours on the sandbank: ferry passengers safe at Port Ellary", ferryOwn),
		article("d", "Gant Journal", "2031-05-06", "Best wheat harvest in a decade", harvest),
		article("e", "Dunmere Post", "", "Dunmere to close its baths", council),
	}
}

// sets returns the IDs of every story's articles.
func sets(articles []*model.Article, stories []*model.Story) [][]string {
	all := make([][]string, 0, len(stories))
	for _, s := range stories {
		var ids []string
		for _, a := range s.Articles {
			ids = append(ids, string(articles[a].ID))
		}
		slices.Sort(ids)
		all = append(all, ids)
	}
	slices.SortFunc(all, slices.Compare)
	return all
}

func TestGroup(t *testing.T) {
	articles := news()
	stories := Group(articles, nil)
	want := [][]string{{"a", "b", "c"}, {"d"}, {"e"}}
	if diff := cmp.Diff(want, sets(articles, stories)); diff != "" {
		t.Fatalf("stories (-want +got):\n%s", diff)
	}
	ferry := stories[0]
	if diff := cmp.Diff([]int{0, 1, 2}, ferry.Articles); diff != "" {
		t.Errorf("articles by time (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Corvane", "Tarn Courier", "Ellary Mail"}, ferry.Outlets); diff != "" {
		t.Errorf("outlets (-want +got):\n%s", diff)
	}
	if got := ferry.From.String() + " " + ferry.To.String(); got != "2031-05-06T09:00:00Z 2031-05-07" {
		t.Errorf("from and to: %s", got)
	}
	if ferry.Independent != 2 || len(ferry.Copies) != 1 || ferry.Copies[0].Article != 1 || ferry.Copies[0].Of != 0 || ferry.Copies[0].Share < .95 {
		t.Errorf("independent %d, copies %v", ferry.Independent, ferry.Copies)
	}
	if unknown := stories[2]; unknown.From.Known() || unknown.To.Known() {
		t.Errorf("the undated story has dates %v, %v", unknown.From, unknown.To)
	}
}

func TestGroupInAnyOrder(t *testing.T) {
	articles := news()
	want := Group(articles, nil)
	r := rand.New(rand.NewPCG(1, 1))
	for range 10 {
		r.Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		got := Group(articles, nil)
		for i := range want {
			if got[i].ID != want[i].ID || got[i].Title != want[i].Title || got[i].Independent != want[i].Independent {
				t.Errorf("story %d: %v, want %v", i, got[i], want[i])
			}
		}
		if diff := cmp.Diff(sets(news(), want), sets(articles, got)); diff != "" {
			t.Fatalf("a different order gives different stories (-want +got):\n%s", diff)
		}
	}
}

func TestStoryKeepsItsIDAsArticlesAreAdded(t *testing.T) {
	articles := news()
	before := Group(articles, nil)[0].ID
	late := article("z", "Holm Radio", "2031-05-07T20:00:00Z", "Ferry off the sandbank at Port Ellary", ferryOwn)
	if after := Group(append(articles, late), nil)[0].ID; after != before {
		t.Errorf("id %s became %s", before, after)
	}
}

func TestGroupOfVeryLittle(t *testing.T) {
	empty := func(id string) *model.Article { return article(id, "", "", "", "") }
	for _, tt := range []struct {
		name     string
		articles []*model.Article
		stories  int
	}{
		{"nothing", nil, 0},
		{"one empty article", []*model.Article{empty("a")}, 1},
		{"two empty articles", []*model.Article{empty("a"), empty("b")}, 2},
		{"one word", []*model.Article{article("a", "", "", "", "Yes."), article("b", "", "", "", "No.")}, 2},
		{"marks only", []*model.Article{article("a", "", "", "", strings.Repeat(`"`, 1000)), empty("b")}, 2},
		{"combining marks", []*model.Article{article("a", "", "", "\u0301", "\u0301\u0301 ʼ ǃ 12th 31st")}, 1},
	} {
		if got := Group(tt.articles, nil); len(got) != tt.stories {
			t.Errorf("%s: %d stories, want %d", tt.name, len(got), tt.stories)
		}
	}
}

func TestManyIdenticalArticles(t *testing.T) {
	articles := make([]*model.Article, 0, 400)
	for i := range 400 {
		articles = append(articles, article(strconv.Itoa(i), "Outlet "+strconv.Itoa(i), "2031-05-06", "Ferry runs aground", ferryAgency))
	}
	stories := Group(articles, nil)
	if len(stories) != 1 || stories[0].Independent != 1 {
		t.Errorf("%d stories, %d independent articles in the first; want 1, 1", len(stories), stories[0].Independent)
	}
}
