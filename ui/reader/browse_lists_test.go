package reader

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/ui/reader/kit"
)

// TestSortGoesToTheTop: a re-sorted list shows its first row, and its frame names the order.
func TestSortGoesToTheTop(t *testing.T) {
	drive(t, testLoaded(t), 160, 40).keys("6 tab G s").sees("oldest first ─╮", "─ 1 of 5 ─")
}

// TestYearOnce: the first row has its year, and so do later rows of another year.
func TestYearOnce(t *testing.T) {
	l := testLoaded(t)
	l.Corpus.Articles[4].Published.Time = l.Corpus.Articles[4].Published.Time.AddDate(-1, 0, 0)
	d := drive(t, l, 160, 40).keys("6 tab")
	d.sees("3 Apr 2031", " 2 Apr ", "1 Mar 2030", "no date").misses("2 Apr 2031 ", "2031-04")
	driveWith(t, testLoaded(t), 160, 40, Options{Settings: kit.Settings{DateStyle: "iso"}}).keys("6 tab").sees("2031-04-02")
}

// TestPreviewKey: p hides the preview if there is room for both, and shows it in place of the list if not.
func TestPreviewKey(t *testing.T) {
	drive(t, testLoaded(t), 160, 40).sees("Who reported it").keys("p").misses("Who reported it").keys("p").sees("Who reported it")
	for _, size := range [][2]int{{80, 24}, {40, 12}} {
		d := drive(t, testLoaded(t), size[0], size[1]).misses("Who reported it").keys("p").sees("Who reported it")
		d.keys("j").sees("Ferry fares rise by").keys("p").misses("Ferry fares rise by")
	}
}

// TestKindsOfFinds: the kinds are above the finds with their counts; ] and [ cycle through them, and a click selects
// one.
func TestKindsOfFinds(t *testing.T) {
	l := testLoaded(t)
	made := drive(t, testLoaded(t), 160, 40).a.lib.Made
	if len(made) == 0 {
		t.Fatal("nothing is found")
	}
	other := made[0]
	other.ID, other.Kind = "another", model.FindSpeaker
	l.Finds = func() []model.Find { return []model.Find{made[0], other} }
	d := drive(t, l, 160, 40).keys("3 tab").sees("All 2", "1 of 2")
	first := d.a.lib.Ranks.KindOf(0).Label()
	d.keys("]").sees("1 of 1", "Finds 2", "Finds: "+first).keys("]").sees("Finds: Attributed to another")
	d.keys("]").sees("1 of 2").keys("[").sees("Finds: Attributed to another")
	d.clickOn("All 2").sees("1 of 2").clickOn("Attributed to another 1").sees("1 of 1")
	d.keys("2 tab ]").sees("the Finds tab lists them")
	for _, w := range []int{30, 44, 60} { // the selected one stays in sight
		d := drive(t, l, w, 24).keys("3 tab [")
		if !strings.Contains(d.screen(), "Attributed to another 1") {
			t.Errorf("%d cells:\n%s", w, d.screen())
		}
	}
}

// TestInksOfOutlets: in lists the outlets with most articles have colours of their own, and the same ones in a story.
func TestInksOfOutlets(t *testing.T) {
	l := testLoaded(t)
	base := l.Corpus.Articles[0]
	for i := range 12 {
		a := *base
		a.ID, a.Outlet = model.ArticleID(strings.Repeat("x", i+1)), model.Outlet{Name: "Gazette " + string(rune('A'+i%10))}
		l.Corpus.Articles = append(l.Corpus.Articles, &a)
		l.Corpus.StoryOf, l.Corpus.QuotesOf = append(l.Corpus.StoryOf, 0), append(l.Corpus.QuotesOf, [2]int{})
	}
	lib := drive(t, l, 160, 40).a.lib
	owner := map[kit.Style]string{}
	for a, ink := range lib.Colours {
		if ink == kit.Outlet(-1) {
			continue
		}
		if o := owner[ink]; o != "" && o != lib.Labels[a] {
			t.Errorf("%s and %s share a colour", o, lib.Labels[a])
		}
		owner[ink] = lib.Labels[a]
	}
	if len(owner) != 5 || lib.Colours[5] == kit.Outlet(-1) {
		t.Errorf("%d outlets have colours; the one with most articles has %v", len(owner), lib.Colours[5])
	}
	slots := lib.View.StorySlots(0)
	for _, a := range lib.Corpus.Stories[0].Articles {
		if ink := lib.Colours[a]; ink != kit.Outlet(-1) && lib.Ink(slots, a) != ink {
			t.Errorf("%s has another colour in its story", lib.Labels[a])
		}
	}
	if lib.Ink(slots, 0) == kit.Outlet(-1) {
		t.Error("an outlet without a colour in lists has none in its story either")
	}
}

// TestNoHeadline: an article without a headline shows that, and how it begins: in the list by its first words; in the
// preview and the article, where its text follows, by the text alone.
func TestNoHeadline(t *testing.T) {
	l := testLoaded(t)
	l.Corpus.Articles[3].Title = ""
	d := drive(t, l, 160, 40).keys("6 tab").sees("no headline · The bridge at Port Selwyn sta").until("j", "▌ no headline")
	begins := func(most int) {
		t.Helper()
		if n := strings.Count(d.screen(), "The bridge at Port Selwyn sta"); n > most {
			t.Errorf("the article begins %d times:\n%s", n, d.screen())
		}
	}
	begins(2) // the row and the text
	d.keys("enter").sees("no headline")
	begins(2) // the trail and the text
}

// TestStoryPreview: who reported it, the quotes in common by outlet with a legend for the signs, and how each article
// begins.
func TestStoryPreview(t *testing.T) {
	drive(t, testLoaded(t), 160, 45).sees(
		"Who reported it", "Courier", "2 Apr 09:15", "1 quote in common", "Quill", "“We are not going", "●\u00a0full", "How each begins", "The new harbour bridge will stay",
	)
}

// TestWorstFiltered: the biggest differences below the stories are only those that the filters leave.
func TestWorstFiltered(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 45).sees("What differs most")
	d.keys("f").typed("outlet:post").keys("enter").sees("outlet:post", "F removes it").misses("What differs most")
	d.keys("F").sees("What differs most")
}

// TestNarrowLineUpCounts: at 80 columns a line-up keeps the number of outlets that have the quote; the speaker's
// details go first.
func TestNarrowLineUpCounts(t *testing.T) {
	drive(t, testLoaded(t), 80, 24).keys("2 tab enter").sees("3 outlets, ")
}
