package library

import (
	"cmp"
	"slices"
	"time"

	"lineup/model"
	"lineup/model/compare/finds"
	"lineup/model/compare/utterance"
	"lineup/model/fault"
	"lineup/model/search"
	"lineup/model/text"
	"lineup/ui/reader/kit"
	"lineup/ui/view"
)

// A Library is a corpus prepared for browsing: the order in which its things are listed, what belongs to what, and
// the name of every article's source. It is made once for a corpus, in the background, and is immutable except for
// its index and finds. Whatever a corpus shares with the one of an earlier library, which is nearly everything if one
// file has changed or one decision was made, is not counted and sorted again (again.go).
type Library struct {
	Corpus   *model.Corpus
	Index    *search.Index // nil until there is one; once the library is in sight, only Update accesses it
	Settings kit.Settings
	Early    bool // there are only articles; the analysis is still running

	now time.Time // later dates are in the future

	Labels    []string    // of every article's source
	shorts    []string    // the same where there is little room
	Colours   []kit.Style // of every article's source, in lists of the whole corpus
	Wordings  []int       // of every utterance: versions that differ in their words
	carried   []int       // of every utterance: number of outlets that carry it
	ByStory   [][]int     // of every story: its utterances, most versions first
	BySpeaker [][]int     // of every speaker: their utterances, most versions first
	reach     []int       // of every quote, see reaches

	All Scope

	View  *view.Corpus // the corpus prepared for display
	Ranks *view.Finds  // the finds, indexed by what they belong to; nil until they are computed

	Finds    []model.Find        // best first, without dismissed ones; nil until they are computed
	Made     []model.Find        // including dismissed ones
	Compared bool                // the finds have been computed
	Compare  func() []model.Find // computes the finds
}

// New prepares a corpus. was is the library of an earlier one, nil for none.
func New(l Loaded, set kit.Settings, was *Library) *Library {
	c := l.Corpus
	if c == nil {
		c = &model.Corpus{}
	}
	if was == nil {
		was = &Library{Corpus: &model.Corpus{}}
	}
	lib := &Library{Corpus: c, Settings: set, Compare: l.Finds, now: was.now}
	if lib.now.IsZero() {
		lib.now = time.Now()
	}
	if lib.Compare == nil {
		lib.Compare = func() []model.Find { return finds.Of(c) }
	}
	var wg fault.Group
	wg.Go(func() { lib.listSaid(was) })
	wg.Go(func() { lib.listTold(was) })
	wg.Go(func() {
		if l.Index != nil {
			lib.Index = l.Index()
		}
	})
	wg.Wait()
	return lib
}

// Early prepares a corpus of bare articles, to be read until the analysis is done.
func Early(c *model.Corpus, set kit.Settings) *Library {
	lib := New(Loaded{Corpus: c}, set, nil)
	lib.Early = true
	return lib
}

// listSaid lists the utterances, and the speakers by their utterances.
func (lib *Library) listSaid(was *Library) {
	c := lib.Corpus
	lib.nameSources(was)
	others := differing(was.Corpus.Utterances, c.Utterances)
	if len(lib.Labels) < len(was.Labels) || !slices.Equal(lib.Labels[:len(was.Labels)], was.Labels) {
		others = count(max(len(was.Corpus.Utterances), len(c.Utterances))) // the number of outlets that carry one may have changed
	}
	lib.Wordings, lib.carried = resized(was.Wordings, len(c.Utterances)), resized(was.carried, len(c.Utterances))
	for _, u := range others {
		if u < len(c.Utterances) {
			lib.Wordings[u], lib.carried[u] = utterance.Wordings(c, c.Utterances[u]), lib.sources(lib.Carriers(u))
		}
	}
	by := order[standing]{len(c.Utterances), lib.standing, standing.before, nil}
	lib.All.Utterances = by.again(was.All.Utterances, others)
	lib.ByStory = lib.dealt(was.ByStory, was, others, len(c.Stories), by, func(u *model.Utterance) int { return u.Story })
	lib.BySpeaker = lib.dealt(was.BySpeaker, was, others, len(c.Speakers), by, func(u *model.Utterance) int { return u.Speaker })
	speakers := differing(was.Corpus.Speakers, c.Speakers)
	for s := range min(len(was.BySpeaker), len(lib.BySpeaker)) {
		if len(was.BySpeaker[s]) != len(lib.BySpeaker[s]) {
			speakers = append(speakers, s)
		}
	}
	slices.Sort(speakers)
	lib.All.Speakers = order[prominence]{len(c.Speakers), lib.prominence, prominence.before, c.Listed}.again(was.All.Speakers, slices.Compact(speakers))
}

// listTold lists everything else.
func (lib *Library) listTold(was *Library) {
	c := lib.Corpus
	lib.All.Stories = order[fame]{len(c.Stories), lib.fame, lib.before, nil}.again(was.All.Stories, differing(was.Corpus.Stories, c.Stories))
	lib.All.Topics = order[spread]{len(c.Topics), lib.spread, spread.before, nil}.all()
	lib.All.Articles = order[age]{len(c.Articles), lib.age, lib.younger, nil}.again(was.All.Articles, differing(was.Corpus.Articles, c.Articles))
	lib.All.Bookmarks = count(len(c.Bookmarks))
	lib.reach = reaches(c)
}

// count returns 0..n-1.
func count(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// Later orders dates from newest to oldest. Future dates come after those, since most are misread, and unknown ones
// last.
func (lib *Library) Later(a, b model.Date) int {
	return cmp.Or(cmp.Compare(lib.doubt(a), lib.doubt(b)), b.Time.Compare(a.Time))
}

// Sooner orders dates from oldest to newest, with the same ones last.
func (lib *Library) Sooner(a, b model.Date) int {
	return cmp.Or(cmp.Compare(lib.doubt(a), lib.doubt(b)), a.Time.Compare(b.Time))
}

// doubt returns 0 for a date in the past, 1 for one in the future, and 2 for none.
func (lib *Library) doubt(d model.Date) int {
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

// Headline returns an article's title, otherwise its first words.
func (lib *Library) Headline(article int) string {
	a := lib.Corpus.Articles[article]
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

// Carriers returns the articles of an utterance's versions.
func (lib *Library) Carriers(u int) []int {
	versions := lib.Corpus.Utterances[u].Versions
	out := make([]int, len(versions))
	for i := range versions {
		out[i] = versions[i].Article
	}
	return out
}

// StoryBase returns the article that a story's others are compared with.
func (lib *Library) StoryBase(story int) int { return lib.Corpus.StoryBase(story) }

// dateStyle returns the date style in the settings.
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
