package reader

import (
	"fmt"
	"testing"
	"time"

	"lineup/model"
	"lineup/model/analyse"
	"lineup/model/text"
	"lineup/ui/reader/library"
)

// statesLoaded returns three states of one article, an hour apart, and an article of another outlet.
func statesLoaded(t *testing.T) library.Loaded {
	t.Helper()
	const (
		begins = "PORT ALDRIN — %s people were hurt when the ferry Marigold struck the northern pier of Port Aldrin in fog, the coast guard said."
		said   = "“All ferries%s may be taken out of service until the steering has been examined,” said Conrad Pell, the harbour master."
		fined  = "The company has been fined twice for late repairs of the pier lights."
		divers = "Divers are to look at the piles of the pier on Tuesday."
		built  = "The pier was built in 1931."
	)
	noon := time.Date(2031, 3, 3, 12, 0, 0, 0, time.UTC)
	article := func(id, outlet, title, byline string, hours int, paragraphs ...string) *model.Article {
		a := &model.Article{
			ID: model.ArticleID(id), Outlet: model.Outlet{Name: outlet}, Title: title, Byline: byline,
			Published: model.Date{Time: noon, Precision: model.ToMinute}, Updated: model.Date{Time: noon.Add(time.Duration(hours) * time.Hour), Precision: model.ToMinute},
		}
		for i, p := range paragraphs {
			if i > 0 {
				a.Text += "\n\n"
			}
			a.Text += p
		}
		a.Paragraphs = text.Paragraphs(a.Text)
		return a
	}
	states := []*model.Article{
		article("w1", "The Harbour Whistle", "Ferry strikes pier", "Mara Voss", 0, fmt.Sprintf(begins, "Four"), fmt.Sprintf(said, " of that class"), fined, built),
		article("w2", "The Harbour Whistle", "Six hurt as ferry strikes pier", "Mara Voss", 1, fmt.Sprintf(begins, "Six"), fmt.Sprintf(said, ""), built, divers),
		article("w3", "The Harbour Whistle", "Six hurt as ferry strikes pier", "Mara Voss and Tom Ling", 2, built, fmt.Sprintf(begins, "Six"), fmt.Sprintf(said, ""), divers),
	}
	for i, a := range states {
		a.Revision, a.Superseded = i+1, i+1 < len(states)
		if i > 0 {
			a.RevisionOf = states[0].ID
		}
	}
	states = append(states, article("c1", "The Selby Courier", "Fog shuts harbour", "", 0, "Fog shut the harbour of Port Aldrin on Monday after the ferry Marigold had struck the pier, and 6 people were hurt."))
	c, err := analyse.Run(t.Context(), states, nil, analyse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return loadedOf(c)
}

// TestRevisions: the states of an article side by side are set against the state before, with their times; changes
// are marked by what became of the words, and named.
func TestRevisions(t *testing.T) {
	d := drive(t, statesLoaded(t), 160, 40)
	d.sees("2 outlets · 2 articles", "↻ 2 earlier revisions")
	d.keys("6 tab").sees("↻ 3 revisions", "↻ revision 1 of 3", "↻ revision 2 of 3")
	d.until("j", "▌ Ferry strikes pier").sees("revision 1 of 3, 3 Mar 12:00; r in the article lines them up")
	d.keys("enter").sees("↻ revision 1 of 3", "r lines them up")
	d.keys("r").sees("3 revisions of one article", "Revision 1", "Revision 2", "updated 3 Mar 13:00 UTC", "The Harbour Whistle").misses("in common", "≠", "· base", "▸ 1 only")
	d.sees("~Four", "~Six", "−of that class", "−3", "−The company has been fined", "· taken out", "+Divers are to look", "· not here yet", "· elsewhere in this revision")
	d.sees("+Six hurt as", "and Tom Ling")
	d.sees("Difference 1 of 6", "~ Whistle changed its headline between 12:00 and 13:00", "▌+Six hurt as ferry").misses("the text is the same")
	d.keys("n").sees("Difference 2 of 6", "~ Whistle changed its byline between 13:00 and 14:00", "▌Mara Voss +and Tom Ling")
	d.keys("n").sees("Difference 3 of 6", "Whistle changed Four to Six between 12:00 and 13:00")
	d.keys("n").sees("Difference 4 of 6", "− Whistle dropped of that class between 12:00 and 13:00")
	d.keys("n").sees("Difference 5 of 6", "− Whistle dropped The company has been fined")
	d.keys("n").sees("+ Whistle added Divers are to look").keys("n").sees("this is the last difference")
	d.keys("b").sees("compared with the one before").keys("v").sees("whole texts").keys("d d").misses("~Four", "+Six hurt").keys("d")
	d.keys("x x").sees("Revision").keys("a a")
	for _, size := range [][2]int{{80, 24}, {60, 20}, {40, 12}, {20, 5}} {
		d.a.resize(size[0], size[1])
		d.screen()
	}
}

// TestRevisionsByHand: marked in whatever order, states are lined up from the earliest on; if only some are lined up,
// the screen shows that there are more.
func TestRevisionsByHand(t *testing.T) {
	d := drive(t, statesLoaded(t), 160, 40)
	d.keys("6 tab").until("j", "2 of 3, 3 Mar 13:00;").keys("space").until("j", "1 of 3, 3 Mar 12:00;").keys("space")
	d.keys("v").sees("2 of 3 revisions of one article", "Revision 1", "Revision 2", "~Four")
}

// TestSameText: the screen shows if only headline or byline changed, or nothing but the order of sentences.
func TestSameText(t *testing.T) {
	d := drive(t, statesLoaded(t), 160, 40)
	d.keys("6 tab").until("j", "2 of 3, 3 Mar 13:00;").keys("space").until("k", "↻ 3 revisions; r in").keys("space v")
	d.sees("2 of 3 revisions", "Revision 3", "Difference 1 of 1", "changed its byline between 13:00 and 14:00  ·  the text is the same")
	d.keys("n").sees("this is the last difference")
}

// TestRevisionFind: enter on an outlet's change opens the two states at the change; within a quote it has the
// speaker.
func TestRevisionFind(t *testing.T) {
	d := drive(t, statesLoaded(t), 160, 40)
	d.keys("3 tab").until("j", "As said by Conrad Pell").sees("of Conrad Pell between 12:00 and 13:00", "Changed since · Conrad Pell", "3 Mar 12:00 “All ferries −of that class", "3 Mar 13:00 “All ferries")
	d.keys("enter").sees("2 of 3 revisions of one article", "Difference 3 of 5", "Whistle dropped of that class")
	d.keys("esc j enter").sees("Whistle dropped The company has been fined")
}
