package reader

import (
	"strings"
	"testing"

	"lineup/ui/reader/kit"

	"lineup/model"

	tea "charm.land/bubbletea/v2"
)

// clickOn clicks on words that are on the screen.
func (d *driver) clickOn(words string) *driver {
	d.t.Helper()
	for y, row := range strings.Split(d.screen(), "\n") {
		if before, _, ok := strings.Cut(row, words); ok {
			d.send(tea.MouseClickMsg{X: kit.Cells(before), Y: y, Button: tea.MouseLeft})
			return d
		}
	}
	return d.sees(words)
}

// TestMouse: a click selects, a second opens; tabs and panes can be clicked too, and the wheel scrolls.
func TestMouse(t *testing.T) {
	d := driveWith(t, testLoaded(t), 160, 40, Options{Settings: kit.Settings{Mouse: true}})
	if v := d.a.View(); v.MouseMode != tea.MouseModeCellMotion {
		t.Error("the mouse is not requested")
	}
	d.clickOn("Quotes 3").sees("Nobody wants it open").clickOn("Ivo Brand").sees("Quote 3 of 3")
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	d.sees("Quote 1 of 3")
	d.clickOn("3 outlets, 3 versions").sees("in the article")
	d.clickOn("Northern Wire").keys("enter").sees("Bridge stays shut")
	d.clickOn("she said").clickOn("she said").sees("in the article").keys("t").clickOn("Wordings ").sees("“will not” 2")
	d = drive(t, testLoaded(t), 160, 40).keys("/").typed("bridge").clickOn("Articles 4").clickOn("Wire       Bridge stays")
	if h := d.a.find.Hit(); h == nil || h.Article != 1 {
		t.Errorf("%+v is selected", h)
	}
	d.clickOn("Wire       Bridge stays").sees("hit ", "news.example/01")
	if v := drive(t, testLoaded(t), 160, 40).a.View(); v.MouseMode != tea.MouseModeNone {
		t.Error("the mouse is captured although it is not enabled")
	}
}

// TestScrollbar: a scrollbar can be clicked and dragged, also beyond its ends, until the button is released.
func TestScrollbar(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 14).keys("6 tab")
	at := func(y int) tea.Mouse {
		before, _, _ := strings.Cut(strings.Split(d.screen(), "\n")[1], "╮")
		return tea.Mouse{X: kit.Cells(before), Y: y, Button: tea.MouseLeft}
	}
	d.send(tea.MouseMotionMsg(at(9)))
	d.sees(" 1 of 5 ─")
	d.send(tea.MouseClickMsg(at(6)))
	d.sees(" 3 of 5 ─")
	away := at(40)
	away.X = 3
	d.send(tea.MouseMotionMsg(away))
	d.sees(" 5 of 5 ─")
	d.send(tea.MouseReleaseMsg(away))
	d.send(tea.MouseMotionMsg(at(2)))
	d.sees(" 5 of 5 ─").keys("g enter").sees("line 1–")
	d.send(tea.MouseClickMsg(at(5)))
	d.send(tea.MouseMotionMsg(at(10)))
	d.misses("line 1–")
}

// TestNarrowed: a click on a field below the search appends it to the query.
func TestNarrowed(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40).keys("/").clickOn("topic: ").typed("fares ").clickOn("outlet: ")
	if got := d.a.find.Input.Text(); got != "topic:fares outlet:" {
		t.Errorf("the search is %q", got)
	}
}

// TestClicksAnywhere: no click on any cell of any screen breaks anything.
func TestClicksAnywhere(t *testing.T) {
	for _, s := range screens {
		for _, w := range []int{1, 40, 120} {
			d := drive(t, testLoaded(t), w, 12)
			s.open(d)
			for y := range 12 {
				for x := 0; x < w; x += 7 {
					d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
					d.send(tea.MouseMotionMsg{X: x, Y: 11 - y, Button: tea.MouseLeft})
					fits(t, d.a, w, 12)
				}
			}
		}
	}
}

// TestBookmarks: bookmarks have a tab of their own, and open as what they mark.
func TestBookmarks(t *testing.T) {
	drive(t, testLoaded(t), 120, 30).sees("Bookmarks 0").keys("7 tab").sees("m bookmarks a quote")
	l := testLoaded(t)
	l.Corpus.Bookmarks = []model.Bookmark{
		{Kind: model.MarkedStory, At: 0, Note: "for Friday", Tags: []string{"bridge"}},
		{Kind: model.MarkedQuote, At: 0},
		{Kind: model.MarkedArticle, At: 4, Article: 4},
	}
	d := drive(t, l, 120, 30).keys("shift+tab").sees("Bookmarks 3", "[bridge] for Friday")
	d.keys("j enter").sees("in the article").keys("esc j").sees("Ferry fares to rise").keys("enter").sees("Ferry fares rise by two crowns")
	d.keys("esc f").typed("outlet:tidewater").keys("enter").sees("Bookmarks 1")
}
