package reader

import (
	"cmp"
	"slices"
	"sort"

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

// A scope is what a list is about: the whole corpus, or what belongs to one
// speaker, topic or outlet. Each field holds positions in the corpus.
type scope struct {
	name                                            string // "" for the whole corpus
	of, id                                          string // as in Place
	stories, utterances, speakers, topics, articles []int
	bookmarks                                       []int
}

func newLibrary(l Loaded, set Settings) *library {
	c := l.Corpus
	if c == nil {
		c = &model.Corpus{}
	}
	lib := &library{c: c, ix: l.Index, set: set, reach: reaches(c)}
	lib.nameSources()
	lib.wordings = make([]int, len(c.Utterances))
	lib.carried = make([]int, len(c.Utterances))
	lib.told = make([][]int, len(c.Stories))
	lib.said = make([][]int, len(c.Speakers))
	for i := range c.Utterances {
		lib.wordings[i] = c.Utterances[i].Wordings()
		lib.carried[i] = lib.sources(lib.carriers(i))
	}
	lib.all = scope{
		stories: count(len(c.Stories)), utterances: count(len(c.Utterances)), speakers: count(len(c.Speakers)),
		topics: count(len(c.Topics)), articles: count(len(c.Articles)), bookmarks: count(len(c.Bookmarks)),
	}
	slices.SortStableFunc(lib.all.stories, lib.byStory)
	slices.SortStableFunc(lib.all.utterances, lib.byUtterance)
	slices.SortStableFunc(lib.all.topics, func(a, b int) int {
		return cmp.Compare(len(c.Topics[b].Articles), len(c.Topics[a].Articles))
	})
	slices.SortStableFunc(lib.all.articles, func(a, b int) int {
		return later(c.Articles[a].Published, c.Articles[b].Published)
	})
	for _, u := range lib.all.utterances {
		if s := c.Utterances[u].Story; s >= 0 && s < len(lib.told) {
			lib.told[s] = append(lib.told[s], u)
		}
		if s := c.Utterances[u].Speaker; s >= 0 && s < len(lib.said) {
			lib.said[s] = append(lib.said[s], u)
		}
	}
	slices.SortStableFunc(lib.all.speakers, lib.bySpeaker)
	return lib
}

// bySpeaker lists first who has a name, then who is quoted most.
func (lib *library) bySpeaker(a, b int) int {
	x, y := &lib.c.Speakers[a], &lib.c.Speakers[b]
	if x.Named != y.Named {
		if x.Named {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(len(lib.said[b]), len(lib.said[a])), cmp.Compare(len(y.Quotes), len(x.Quotes)))
}

// count is 0..n-1.
func count(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// byStory lists first what most outlets tell, then the newest.
func (lib *library) byStory(a, b int) int {
	x, y := &lib.c.Stories[a], &lib.c.Stories[b]
	return cmp.Or(cmp.Compare(len(y.Outlets), len(x.Outlets)), cmp.Compare(len(y.Articles), len(x.Articles)), later(x.From, y.From))
}

// byUtterance lists first what most outlets carry, then what several articles do, then
// what is worded in most ways, then the newest.
func (lib *library) byUtterance(a, b int) int {
	x, y := &lib.c.Utterances[a], &lib.c.Utterances[b]
	return cmp.Or(
		cmp.Compare(lib.carried[b], lib.carried[a]), cmp.Compare(min(len(y.Versions), 2), min(len(x.Versions), 2)),
		cmp.Compare(lib.wordings[b], lib.wordings[a]), cmp.Compare(len(y.Versions), len(x.Versions)), later(x.From, y.From),
	)
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

// ofSpeaker is what belongs to a speaker.
func (lib *library) ofSpeaker(s int) scope {
	sp := &lib.c.Speakers[s]
	return scope{
		name: text.Line(sp.Name), of: perSpeaker, id: string(sp.ID),
		utterances: lib.said[s], stories: lib.storiesOf(sp.Articles), articles: sp.Articles,
	}
}

// ofTopic is what belongs to a topic.
func (lib *library) ofTopic(t int) scope {
	tp := &lib.c.Topics[t]
	stories := tp.Stories
	if len(stories) == 0 {
		stories = lib.storiesOf(tp.Articles)
	}
	return scope{name: text.Line(tp.Name), of: "topic", id: tp.Name, stories: stories, articles: tp.Articles}
}

// ofOutlet is what belongs to the outlet of an article.
func (lib *library) ofOutlet(article int) scope {
	sc := scope{name: lib.labels[article], of: "outlet", id: string(lib.c.Articles[article].ID)}
	in := make([]bool, len(lib.c.Articles))
	for _, a := range lib.all.articles {
		if lib.labels[a] == lib.labels[article] {
			sc.articles = append(sc.articles, a)
			in[a] = true
		}
	}
	for _, u := range lib.all.utterances {
		if slices.ContainsFunc(lib.c.Utterances[u].Versions, func(v model.Version) bool { return in[v.Article] }) {
			sc.utterances = append(sc.utterances, u)
		}
	}
	sc.stories = lib.storiesOf(sc.articles)
	return sc
}

// storiesOf are the stories of articles, each once, in the order of the list.
func (lib *library) storiesOf(articles []int) []int {
	var out []int
	for _, a := range articles {
		if a < len(lib.c.StoryOf) {
			out = append(out, lib.c.StoryOf[a])
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	slices.SortStableFunc(out, lib.byStory)
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

// paragraphsOf are the paragraphs of an article that hold its version of an utterance.
func (lib *library) paragraphsOf(article, utterance int) []model.Span {
	a := lib.c.Articles[article]
	var out []model.Span
	for _, v := range lib.c.Utterances[utterance].Versions {
		if v.Article != article {
			continue
		}
		spans := v.Pieces
		for _, p := range a.Paragraphs {
			if slices.ContainsFunc(spans, p.Overlaps) {
				out = append(out, inRange(a.Text, p))
			}
		}
	}
	return out
}

// startsIn says that an article's version of an utterance starts in a stretch of it.
func (lib *library) startsIn(u, article int, at model.Span) bool {
	return slices.ContainsFunc(lib.c.Utterances[u].Versions, func(v model.Version) bool {
		return v.Article == article && v.Pieces[0].Start >= at.Start && v.Pieces[0].Start < at.End
	})
}

// quotesIn are the quotes of an article that have words in a stretch of it, in order.
// The cost grows with how many they are, not with how many the article has.
func (lib *library) quotesIn(article int, span model.Span) []int {
	if article >= len(lib.c.QuotesOf) {
		return nil
	}
	var out []int
	r := lib.c.QuotesOf[article]
	first := sort.Search(r[1]-r[0], func(i int) bool { return lib.reach[r[0]+i] > span.Start })
	for q := r[0] + first; q < r[1]; q++ {
		s := lib.c.Quotes[q].Span()
		if s.Start >= span.End {
			break
		}
		if s.Overlaps(span) {
			out = append(out, q)
		}
	}
	return out
}

// reaches tells of every quote how far it and those before it in its article reach, so
// that the first quote at a place can be found by halving although quotes may overlap.
func reaches(c *model.Corpus) []int {
	out := make([]int, len(c.Quotes))
	for _, r := range c.QuotesOf {
		far := 0
		for q := r[0]; q < r[1]; q++ {
			far = max(far, c.Quotes[q].Span().End)
			out[q] = far
		}
	}
	return out
}

// sharedBy are the utterances that several of some articles carry, most of them first.
func (lib *library) sharedBy(articles []int) []int {
	times := map[int]int{}
	var out []int
	for _, a := range articles {
		met := map[int]bool{}
		for _, u := range lib.utterancesIn(a) {
			if met[u] {
				continue
			}
			met[u] = true
			if times[u]++; times[u] == 2 {
				out = append(out, u)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Or(cmp.Compare(times[b], times[a]), lib.byUtterance(a, b)) })
	return out
}

// utterancesIn are the utterances of an article's quotes, in the order of the text.
func (lib *library) utterancesIn(article int) []int {
	var out []int
	if article >= len(lib.c.QuotesOf) {
		return nil
	}
	for q := lib.c.QuotesOf[article][0]; q < lib.c.QuotesOf[article][1]; q++ {
		if u := lib.c.Quotes[q].Utterance; u != model.None {
			out = append(out, u)
		}
	}
	return out
}
