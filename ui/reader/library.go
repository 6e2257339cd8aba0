package reader

import (
	"cmp"
	"slices"
	"time"

	"lineup/model"
	"lineup/model/compare/finds"
	"lineup/model/fault"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// A library is a corpus prepared for browsing: in which order its things are
// listed, what belongs to what, and what every article's source is called. It is
// made once for a corpus, beside the program, and never changes but for its index. What a corpus shares with
// another one whose library is there already, which is nearly all where one file has changed
// or one thing was decided, is not counted and put in order again (library_again.go).
type library struct {
	c   *model.Corpus
	ix  *search.Index // nil until there is one; once the library is in sight Update alone reads and sets it
	set kit.Settings

	now time.Time // what is dated later is in the future

	labels   []string    // of every article's source
	shorts   []string    // the same for where there is little room
	colours  []kit.Style // of every article's source, in lists of the whole corpus
	wordings []int       // of every utterance: versions that differ in their words
	carried  []int       // of every utterance: how many outlets carry it
	told     [][]int     // of every story: its utterances, most versions first
	said     [][]int     // of every speaker: their utterances, most versions first
	reach    []int       // of every quote, see reaches

	all scope

	shown *view.Corpus // the corpus as it is shown
	ranks *view.Finds  // the finds by what they are of; nil until they are made

	finds    []model.Find        // best first, without those that are dismissed; nil until they are made
	made     []model.Find        // those that are dismissed too
	compared bool                // they have been made
	compare  func() []model.Find // makes them
}

// newLibrary prepares a corpus. was is the library of an earlier one, nil for none.
func newLibrary(l Loaded, set kit.Settings, was *library) *library {
	c := l.Corpus
	if c == nil {
		c = &model.Corpus{}
	}
	if was == nil {
		was = &library{c: &model.Corpus{}}
	}
	lib := &library{c: c, set: set, compare: l.Finds, now: was.now}
	if lib.now.IsZero() {
		lib.now = time.Now()
	}
	if lib.compare == nil {
		lib.compare = func() []model.Find { return finds.Of(c) }
	}
	var wg fault.Group
	wg.Go(func() { lib.listSaid(was) })
	wg.Go(func() { lib.listTold(was) })
	wg.Go(func() {
		if l.Index != nil {
			lib.ix = l.Index()
		}
	})
	wg.Wait()
	return lib
}

// listSaid lists the utterances, and the speakers by them.
func (lib *library) listSaid(was *library) {
	c := lib.c
	lib.nameSources(was)
	others := differing(was.c.Utterances, c.Utterances)
	if len(lib.labels) < len(was.labels) || !slices.Equal(lib.labels[:len(was.labels)], was.labels) {
		others = count(max(len(was.c.Utterances), len(c.Utterances))) // how many outlets carry one may be another number
	}
	lib.wordings, lib.carried = resized(was.wordings, len(c.Utterances)), resized(was.carried, len(c.Utterances))
	for _, u := range others {
		if u < len(c.Utterances) {
			lib.wordings[u], lib.carried[u] = c.Utterances[u].Wordings(), lib.sources(lib.carriers(u))
		}
	}
	by := order[standing]{len(c.Utterances), lib.standing, standing.before}
	lib.all.utterances = by.again(was.all.utterances, others)
	lib.told = lib.dealt(was.told, was, others, len(c.Stories), by, func(u *model.Utterance) int { return u.Story })
	lib.said = lib.dealt(was.said, was, others, len(c.Speakers), by, func(u *model.Utterance) int { return u.Speaker })
	speakers := differing(was.c.Speakers, c.Speakers)
	for s := range min(len(was.said), len(lib.said)) {
		if len(was.said[s]) != len(lib.said[s]) {
			speakers = append(speakers, s)
		}
	}
	slices.Sort(speakers)
	lib.all.speakers = order[prominence]{len(c.Speakers), lib.prominence, prominence.before}.again(was.all.speakers, slices.Compact(speakers))
}

// listTold lists what else there is.
func (lib *library) listTold(was *library) {
	c := lib.c
	lib.all.stories = order[fame]{len(c.Stories), lib.fame, lib.before}.again(was.all.stories, differing(was.c.Stories, c.Stories))
	lib.all.topics = order[int]{
		len(c.Topics), func(t int) int { return len(c.Topics[t].Articles) }, func(a, b int) int { return cmp.Compare(b, a) },
	}.all()
	lib.all.articles = order[model.Date]{
		len(c.Articles), func(a int) model.Date { return c.Articles[a].Published }, lib.later,
	}.again(was.all.articles, differing(was.c.Articles, c.Articles))
	lib.all.bookmarks = count(len(c.Bookmarks))
	lib.reach = reaches(c)
}

// count is 0..n-1.
func count(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// later orders dates from the newest to the oldest. Those that are yet to come stand behind
// them, since most are misread, and the unknown last.
func (lib *library) later(a, b model.Date) int {
	return cmp.Or(cmp.Compare(lib.doubt(a), lib.doubt(b)), b.Time.Compare(a.Time))
}

// sooner orders dates from the oldest to the newest, with the same ones last.
func (lib *library) sooner(a, b model.Date) int {
	return cmp.Or(cmp.Compare(lib.doubt(a), lib.doubt(b)), a.Time.Compare(b.Time))
}

// doubt is 0 for a date that is past, 1 for one that is yet to come, and 2 for none.
func (lib *library) doubt(d model.Date) int {
	const zones = 24 * time.Hour // it may be tomorrow elsewhere
	switch {
	case !d.Known():
		return 2
	case d.Time.After(lib.now.Add(zones)):
		return 1
	default:
		return 0
	}
}

// headline is an article's title, else its first words.
func (lib *library) headline(article int) string {
	a := lib.c.Articles[article]
	if t := text.Line(a.Title); t != "" {
		return t
	}
	for _, p := range a.Body() {
		p = kit.InRange(a.Text, p)
		p.End = min(p.End, p.Start+400)
		return kit.Clip(text.Line(kit.InRange(a.Text, p).Of(a.Text)), 120)
	}
	return "(no text)"
}

// carriers are the articles of an utterance's versions.
func (lib *library) carriers(u int) []int {
	versions := lib.c.Utterances[u].Versions
	out := make([]int, len(versions))
	for i := range versions {
		out[i] = versions[i].Article
	}
	return out
}

// storyBase is the article that a story's others are compared with: of those that may be
// the earliest, the longest.
func (lib *library) storyBase(story int) int {
	articles := lib.c.Stories[story].Articles
	first, best := lib.c.Articles[articles[0]].Published, articles[0]
	for _, a := range articles {
		x := lib.c.Articles[a]
		if len(x.Text) > len(lib.c.Articles[best].Text) && !first.Before(x.Published) && x.Published.Known() == first.Known() {
			best = a
		}
	}
	return best
}

// dateStyle is the style of dates that is set.
func dateStyle(name string) view.DateStyle {
	switch name {
	case "iso":
		return view.ISO
	case "month-day":
		return view.MonthDay
	default:
		return view.DayMonth
	}
}
