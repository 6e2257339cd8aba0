package reader

import (
	"cmp"
	"sync"

	"lineup/model"
	"lineup/model/search"
	"lineup/model/text"
)

// A library is a corpus prepared for browsing: in which order its things are
// listed, what belongs to what, and what every article's source is called. It is
// made once for a corpus, beside the program, and never changes.
type library struct {
	c   *model.Corpus
	ix  *search.Index
	set Settings

	labels   []string // of every article's source
	shorts   []string // the same for where there is little room
	colours  []style  // of every article's source
	wordings []int    // of every utterance: versions that differ in their words
	carried  []int    // of every utterance: how many outlets carry it
	told     [][]int  // of every story: its utterances, most versions first
	said     [][]int  // of every speaker: their utterances, most versions first
	reach    []int    // of every quote, see reaches

	all scope
}

func newLibrary(l Loaded, set Settings) *library {
	c := l.Corpus
	if c == nil {
		c = &model.Corpus{}
	}
	lib := &library{c: c, set: set}
	var wg sync.WaitGroup
	wg.Go(lib.listSaid)
	wg.Go(lib.listTold)
	wg.Go(func() {
		if l.Index != nil {
			lib.ix = l.Index()
		}
	})
	wg.Wait()
	return lib
}

// listSaid lists the utterances, and the speakers by them.
func (lib *library) listSaid() {
	c := lib.c
	lib.nameSources()
	lib.wordings = make([]int, len(c.Utterances))
	lib.carried = make([]int, len(c.Utterances))
	for i := range c.Utterances {
		lib.wordings[i] = c.Utterances[i].Wordings()
		lib.carried[i] = lib.sources(lib.carriers(i))
	}
	lib.all.utterances = inOrder(len(c.Utterances), lib.standing, standing.before)
	lib.told = dealt(lib.all.utterances, len(c.Stories), func(u int) int { return c.Utterances[u].Story })
	lib.said = dealt(lib.all.utterances, len(c.Speakers), func(u int) int { return c.Utterances[u].Speaker })
	lib.all.speakers = inOrder(len(c.Speakers), lib.prominence, prominence.before)
}

// listTold lists what else there is.
func (lib *library) listTold() {
	c := lib.c
	lib.all.stories = inOrder(len(c.Stories), lib.fame, fame.before)
	lib.all.topics = inOrder(len(c.Topics), func(t int) int { return len(c.Topics[t].Articles) }, func(a, b int) int { return cmp.Compare(b, a) })
	lib.all.articles = inOrder(len(c.Articles), func(a int) model.Date { return c.Articles[a].Published }, later)
	lib.all.bookmarks = count(len(c.Bookmarks))
	lib.reach = reaches(c)
}

// dealt gives each of n owners what is theirs, in its order. What is nobody's is left out.
func dealt(all []int, n int, owner func(int) int) [][]int {
	many := make([]int, n)
	for _, x := range all {
		if o := owner(x); o >= 0 && o < n {
			many[o]++
		}
	}
	out, room := make([][]int, n), make([]int, len(all))
	for o, k := range many {
		if k > 0 {
			out[o], room = room[:0:k], room[k:]
		}
	}
	for _, x := range all {
		if o := owner(x); o >= 0 && o < n {
			out[o] = append(out[o], x)
		}
	}
	return out
}

// count is 0..n-1.
func count(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// later orders dates from the newest to the oldest, the unknown last.
func later(a, b model.Date) int {
	switch {
	case a.Known() != b.Known():
		if a.Known() {
			return -1
		}
		return 1
	default:
		return b.Time.Compare(a.Time)
	}
}

// headline is an article's title, else its first words.
func (lib *library) headline(article int) string {
	a := lib.c.Articles[article]
	if t := text.Line(a.Title); t != "" {
		return t
	}
	for _, p := range a.Body() {
		p = inRange(a.Text, p)
		p.End = min(p.End, p.Start+400)
		return clip(text.Line(inRange(a.Text, p).Of(a.Text)), 120)
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
