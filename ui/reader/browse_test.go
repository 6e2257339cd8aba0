package reader

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestLineUpByHand: articles of different stories are marked and lined up, in the order they were marked.
func TestLineUpByHand(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40).keys("v").sees("mark at least two")
	d.keys("shift+tab,shift+tab G space").sees("1 article marked").keys("g space v")
	if got := d.spot().Whole; got == nil || !slices.Equal(got.Articles, []int{3, 2}) {
		t.Errorf("lined up %v", got.Articles)
	}
	d.keys("esc").sees("2 articles marked").keys("g space").sees("1 article marked").keys("x").sees("nothing is marked").misses("▌+")
	d.keys("1 tab g space").sees("4 articles marked").keys("v t").sees("Who quotes what")
}

func TestFilters(t *testing.T) {
	for _, c := range []struct {
		typed                                         string
		stories, quotes, speakers, articles, mistaken string
	}{
		{typed: "outlet:courier", stories: "Stories 1", quotes: "Quotes 2", speakers: "Speakers 1", articles: "Articles 1"},
		{typed: "speaker:brand", stories: "Stories 1", quotes: "Quotes 1", speakers: "Speakers 1", articles: "Articles 1"},
		{typed: "until:2031-03", stories: "Stories 1", quotes: "Quotes 1", speakers: "Speakers 1", articles: "Articles 1"},
		{typed: "since:2031-04-03", stories: "Stories 1", quotes: "Quotes 1", speakers: "Speakers 1", articles: "Articles 1"},
		{typed: "topic:harbour", stories: "Stories 1", quotes: "Quotes 2", speakers: "Speakers 1", articles: "Articles 4"},
		{typed: "kind:indirect", stories: "Stories 0", quotes: "Quotes 0", articles: "Articles 0"},
		{typed: "outlet:daily lantern speaker:ada", stories: "Stories 1", quotes: "Quotes 1", articles: "Articles 1"},
		{typed: "ferry", stories: "Stories 1", articles: "Articles 1"},
		{typed: "colour:red", mistaken: "unknown field"},
		{typed: "since:yesterday", mistaken: "is not a date"},
		{typed: "kind:loud", mistaken: "unknown kind"},
	} {
		t.Run(c.typed, func(t *testing.T) {
			d := drive(t, testLoaded(t), 160, 40).keys("f").typed(c.typed).keys("enter")
			if c.mistaken != "" {
				d.sees(c.mistaken, "Stories 2")
				return
			}
			d.sees(c.stories, c.quotes, c.speakers, c.articles, "F removes").until("F", "Stories 2").sees("Stories 2", "Articles 5").misses("F drops")
		})
	}
}

// TestFiltersCount: the screen shows how many of a topic's articles and a speaker's quotes the filters leave.
func TestFiltersCount(t *testing.T) {
	row := func(d *driver, want string) {
		t.Helper()
		if got := strings.Join(strings.Fields(d.screen()), " "); !strings.Contains(got, want) {
			t.Errorf("%q is not on the screen:\n%s", want, d.screen())
		}
	}
	d := drive(t, testLoaded(t), 160, 40).keys("5 tab")
	row(d, "harbour bridge 4 articles")
	row(d.keys("f").typed("outlet:courier").keys("enter"), "harbour bridge 1 of 4")
	row(d.keys("4 tab"), "2 of 2 · 1 in common")
	row(d.keys("F"), "2 quotes · 1 in common")
}

// TestFiltersOneByOne: each filter can be dropped by its number.
func TestFiltersOneByOne(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40).keys("f").typed("outlet:courier topic:bridge").keys("enter")
	d.sees("1 outlet:courier", "2 topic:bridge").keys("1 F").sees("filter  topic:bridge", "Articles 4").misses("courier")
}

func TestSort(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40).keys("shift+tab,shift+tab s").sees("oldest first")
	if first := d.spot().ID; first != 4 {
		t.Errorf("the oldest is %d", first)
	}
	d.keys("s").sees("by outlet")
	if first := d.spot().ID; first != 1 {
		t.Errorf("the first outlet is that of %d", first)
	}
	d.keys("s").sees("newest first")
}

func TestJump(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40).keys("shift+tab,shift+tab '").typed("tide")
	if got := d.a.lib.Labels[d.spot().ID]; got != "Tidewater Post" {
		t.Errorf("at %s", got)
	}
	d.typed("x").sees("no row").keys("esc").sees("Article 1 of 5")
	d.keys("'").typed("bri").keys("down enter")
	if got := d.a.lib.Headline(d.spot().ID); !strings.Contains(strings.ToLower(got), "bri") {
		t.Errorf("at %s", got)
	}
	d.keys("'").typed("zz").keys("backspace,backspace,backspace").misses("go to")
}

// TestPaste: text pasted into a prompt is fit for the screen.
func TestPaste(t *testing.T) {
	d := drive(t, testLoaded(t), 100, 30).keys("f")
	d.send(tea.PasteMsg{Content: "fer\x1b[31mry\n"})
	fits(t, d.a, 100, 30)
	d.keys("enter").sees("Stories")
}

// TestFindInArticle: hits are counted, stepped through and left, and a second / searches everything.
func TestFindInArticle(t *testing.T) {
	d := drive(t, testLoaded(t), 100, 24).keys("tab enter,enter /").typed("bridge")
	d.sees("in this article: bridge", "of 2 for bridge").keys("enter n").sees("of 2 for bridge")
	before := d.a.cursor().Position
	if d.keys("n").sees("of 2 for bridge"); d.a.cursor().Position == before {
		t.Error("n stays at the hit")
	}
	if d.keys("n").sees("of 2 for bridge"); d.a.cursor().Position != before {
		t.Error("n does not cycle through the hits")
	}
	d.sees("Hit 2 of 2 for bridge", "n next, esc ends the search")
	d.keys("esc").sees("╭─ Article").misses("Hit 2 of 2").keys("/").typed("zeppelin").keys("enter").sees("“zeppelin” is not in this article")
	d.keys("/ /").sees("Search")
}

// TestKeysAtHit: at a hit, keys for a quote act on the quote that contains it, or report that there is none; the next
// quote is counted from there.
func TestKeysAtHit(t *testing.T) {
	d := drive(t, testLoaded(t), 120, 40).keys("6 tab").until("j", "▌ Minister will not").keys("enter /").typed("cables").keys("enter")
	d.sees("Hit 1 of 1 for cables").keys("i").sees("no quote at this hit").keys("y").sees("no quote at this hit")
	d.keys("/").typed("nobody").keys("enter").sees("Hit 1 of 1 for nobody  ·  Ada Quill").keys("i").sees("“Nobody wants it open more than I do.”").misses("We are not going")
	d.keys("esc [").sees("Quote 1 of 2").keys("n").sees("Hit 1 of 1")
}

// TestAlong: J and K open the next and previous items in the list, whatever they are.
func TestAlong(t *testing.T) {
	d := drive(t, testLoaded(t), 160, 40).keys("tab enter J").sees("Nobody wants it open", "Minister will not open")
	d.keys("J").sees("It could not be helped").keys("J").sees("this is the last item of the list")
	d.keys("K,K").sees("What differs").keys("K").sees("this is the first item of the list")
	d.keys("enter K").sees("Bridge stays shut").keys("esc,esc").sees("Quotes 3")
}

// TestMargin: beside a quote are its speaker and how many outlets have it, the lit one with a sign; in a narrow
// window a bar.
func TestMargin(t *testing.T) {
	d := drive(t, testLoaded(t), 140, 24).keys("tab enter,enter")
	d.sees("▸ Ada Quill ▎", "3 outlets", "Quotes here", "1 of 1")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.sees("▎“We are").misses("Quotes here")
}

// TestBookmarkRow: a key on a bookmark acts on what it marks.
func TestBookmarkRow(t *testing.T) {
	d, ledger := deciders(t, 140, 40)
	d.keys("tab m").until("shift+tab", "▌ Quote · Ada Quill").keys("m")
	if len(ledger.all) != 0 {
		t.Errorf("m on a bookmark leaves %v", ledger.all)
	}
	d.sees("Bookmarks 0", "m bookmarks a quote")
}
