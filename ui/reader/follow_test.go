package reader

import (
	"context"
	"slices"
	"sync"
	"testing"

	"lineup/model/decide"
	"lineup/model/search"
	"lineup/ui/reader/kit"
	"lineup/ui/reader/library"

	tea "charm.land/bubbletea/v2"
)

// renamed returns a corpus in which the first story has another title, to tell the two apart.
func renamed(l library.Loaded, title string) *library.Loaded {
	c := *l.Corpus
	c.Stories = slices.Clone(c.Stories)
	first := *c.Stories[0]
	first.Title, c.Stories[0] = title, &first
	return &library.Loaded{Corpus: &c}
}

// news sends the driven program news, as Follow would.
func (d *driver) news(n News) *driver {
	msg := n.prepared(d.a.options.Settings, d.a.lib)
	d.a.doing = msg.doing
	if msg.newer != nil {
		d.a.newer = msg.newer
	}
	d.run(d.a.renew(false))
	return d
}

// TestNewsKeepsThePlace checks that a newer corpus replaces the one in sight and the selected row stays selected, in
// its list and at its height.
func TestNewsKeepsThePlace(t *testing.T) {
	l := testLoaded(t)
	d := drive(t, l, 100, 30)
	d.keys("tab j j")
	chosen := func() library.Place {
		s, ok := d.a.top().(placed)
		if !ok {
			t.Fatalf("%T is no list", d.a.top())
		}
		return s.Place()
	}
	was := chosen()
	d.news(News{Doing: "articles new or changed: 1"}).sees("articles new or changed: 1")
	d.news(News{Loaded: renamed(l, "A pier of another name")}).misses("articles new or changed")
	if got := chosen(); got.Row != was.Row || got.Tab != "Quotes" {
		t.Errorf("%s of %s is selected, not %s", got.Row, got.Tab, was.Row)
	}
	d.keys("1 tab").sees("A pier of another name")
}

// TestNewsWait checks that a line-up in use is not replaced: the newer corpus is announced and waits until the
// line-up is left, or comes at once with ctrl+r.
func TestNewsWait(t *testing.T) {
	l := testLoaded(t)
	for _, leave := range []string{"esc", "ctrl+r esc"} {
		d := drive(t, l, 100, 30)
		d.a.options.Follow = func(context.Context, <-chan struct{}, func(News)) {}
		d.keys("enter")
		if d.a.top().View() != kit.InLineUp {
			t.Fatalf("%T is no line-up", d.a.top())
		}
		d.news(News{Loaded: renamed(l, "A pier of another name")}).sees("ctrl+r reloads them").misses("another name")
		d.keys(leave).sees("A pier of another name")
	}
}

// TestNewsKeepsHits: the hits of the search, and those within an article, are there in the newer corpus too.
func TestNewsKeepsHits(t *testing.T) {
	l := testLoaded(t)
	d := drive(t, l, 100, 30)
	d.a.options.Follow = func(context.Context, <-chan struct{}, func(News)) {}
	d.keys("/").typed("bridge").keys("enter,esc,esc 6 tab j enter /").typed("bridge").keys("enter n")
	old, at := d.a.top(), d.a.cursor().Position
	newer := renamed(l, "A pier of another name")
	newer.Index = func() *search.Index { return search.New(newer.Corpus) }
	d.news(News{Loaded: newer})
	if d.sees("2 of 3 for bridge"); d.a.top() == old || d.a.cursor().Position != at {
		t.Errorf("the hit at %v is found in the article, not the one at %v", d.a.cursor().Position, at)
	}
	d.keys("}").sees("hit 2 of")
}

// TestFollow checks that Follow's news reaches the screen, and that ctrl+r asks it to look.
func TestFollow(t *testing.T) {
	asked := false
	o := Options{Follow: func(_ context.Context, again <-chan struct{}, tell func(News)) {
		tell(News{Doing: "looking"})
		<-again
		asked = true
		tell(News{})
	}}
	d := driveWith(t, testLoaded(t), 100, 30, Options{})
	d.a.options.Follow = o.Follow
	done := make(chan struct{})
	cmds := d.a.follow()().(tea.BatchMsg)
	go func() { cmds[1](); close(done) }()
	d.a.Update(cmds[0]())
	d.sees("looking")
	d.keys("ctrl+r")
	d.a.Update(d.a.hear()())
	<-done
	if d.misses("looking"); !asked {
		t.Error("ctrl+r has nobody look")
	}
}

// TestFollowedBySeveral checks that progress may be reported while a newer corpus is prepared; the race detector
// would notice.
func TestFollowedBySeveral(t *testing.T) {
	l := testLoaded(t)
	d := driveWith(t, l, 100, 30, Options{})
	d.a.options.Follow = func(_ context.Context, _ <-chan struct{}, tell func(News)) {
		var beside sync.WaitGroup
		beside.Go(func() { tell(News{Doing: "looking"}) })
		tell(News{Loaded: &l})
		beside.Wait()
	}
	cmds := d.a.follow()().(tea.BatchMsg)
	go cmds[1]()
	newer := 0
	for msg := range d.a.news {
		if msg.newer != nil {
			newer++
		}
	}
	if newer != 1 {
		t.Errorf("%d newer corpora arrive, not 1", newer)
	}
}

// TestDecidedElsewhere checks that what somebody else writes into the ledger while the reader is open is in force
// beside the decisions made here, and that u still undoes those; but not what somebody else has withdrawn.
func TestDecidedElsewhere(t *testing.T) {
	elsewhere := func(d *driver, ledger *testLedger, all decide.Decisions) {
		ledger.all = all
		d.news(News{Loaded: &library.Loaded{Corpus: decide.Apply(d.a.journal.analysed, all), Analysed: d.a.journal.analysed, Decisions: all}})
	}
	alias := decide.Decided{Decision: decide.Alias{Name: "Somebody Else", Also: "Ivo Brand"}}

	d, ledger := deciders(t, 140, 40)
	d.keys("tab S").typed("Vera Lund").keys("enter").sees("Vera Lund's now")
	own := ledger.all
	elsewhere(d, ledger, append(slices.Clone(own), alias))
	if len(d.a.journal.all) != len(own)+1 || len(d.a.journal.done) != 1 {
		t.Fatalf("%v; steps %v", d.a.journal.all, d.a.journal.done)
	}
	d.sees("Vera Lund")
	d.keys("u").sees("undone:")
	if len(ledger.all) != 1 || !ledger.all[0].Same(alias) {
		t.Errorf("undone, and %v is left", ledger.all)
	}

	d, ledger = deciders(t, 140, 40)
	d.keys("tab S").typed("Vera Lund").keys("enter").sees("Vera Lund's now")
	elsewhere(d, ledger, decide.Decisions{alias})
	d.sees("Somebody Else").keys("u").misses("Vera Lund").sees("there is nothing to undo")
	if len(ledger.all) != 1 {
		t.Errorf("a decision withdrawn elsewhere is back: %v", ledger.all)
	}
}
