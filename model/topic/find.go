package topic

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/fault"
	"lineup/model/text"
)

// smallCorpus is the number of bytes up to which an article need not repeat a phrase to be about it.
const smallCorpus = 2 << 20

// Find returns the topics of the corpus, those of most articles first. c has everything but its topics.
func Find(c *model.Corpus) []model.Topic {
	f := &finder{corpus: c, once: size(c) <= smallCorpus, barred: barred(c)}
	f.read()
	f.count()
	f.drop()
	f.dropHouse()
	return f.topics()
}

func size(c *model.Corpus) int {
	n := 0
	for _, a := range c.Articles {
		n += len(a.Text)
	}
	return n
}

// finder is the state of finding the topics of a corpus.
type finder struct {
	corpus *model.Corpus
	once   bool
	// barred holds the keys of what is never a topic, with the number of quotes.
	barred map[uint64]int
	// phrases are the phrases of every article, without barred ones.
	phrases [][]phrase
	// having is the number of articles that contain a common noun, whether about it or not.
	having map[uint64]int
	// stats are the totals of each phrase over all articles.
	stats map[uint64]*stat
}

// stat holds the totals of a phrase over all articles.
type stat struct {
	phrase

	articles int
	weight   float64 // sum over its articles
	part     bool    // no topic: part of a longer phrase, and hardly ever alone, or an outlet's own way of speaking
}

// read reads the articles, on all processors.
func (f *finder) read() {
	f.phrases = make([][]phrase, len(f.corpus.Articles))
	var wait fault.Group
	workers := runtime.GOMAXPROCS(0)
	readers := make([]*reader, workers)
	for w := range workers {
		wait.Go(func() {
			r := &reader{known: newVocabulary(), barred: f.barred, found: map[uint64]int{}, places: map[uint64]int{}, having: map[uint64]int{}}
			readers[w] = r
			for i := w; i < len(f.phrases); i += workers {
				if f.corpus.Articles[i].Superseded {
					continue
				}
				f.phrases[i] = f.about(r.read(f.corpus.Articles[i]))
			}
		})
	}
	wait.Wait()
	f.having = map[uint64]int{}
	for _, r := range readers {
		for key, n := range r.having {
			f.having[key] += n
		}
	}
}

// about returns a copy of the phrases that an article is about.
func (f *finder) about(phrases []phrase) []phrase {
	var kept []phrase
	for _, p := range phrases {
		if f.barred[p.key] > 0 && (!p.noun || len(f.corpus.Articles) < fewArticles) {
			continue
		}
		if !f.once && !p.title && p.n < 2 || p.noun && (p.n < nounPlaces || !p.title && p.n < 2*nounPlaces) {
			continue
		}
		kept = append(kept, p)
	}
	return slices.Clip(kept)
}

// nounPlaces is how often a common noun must occur in an article that is about it and has it in the headline; twice
// as often if the headline lacks it.
const nounPlaces = 2

// nounShare is the minimum share of the articles with a common noun that must be about it for the noun to be a topic:
// of the articles that mention a phone few are about phones.
const nounShare = .15

// fewArticles is the number below which articles do not show how common a phrase is.
const fewArticles = 50

// mistaken is how many times more articles must contain a common noun than a person of that name is quoted, for the
// noun to be a topic: a sentence that begins with "Tariffs" has led to one quote by somebody of that name, while
// 500 articles have the noun; Cotton is quoted 140 times.
const mistaken = 10

// count collects the phrases of all articles.
func (f *finder) count() {
	f.stats = map[uint64]*stat{}
	for _, list := range f.phrases {
		for _, p := range list {
			s := f.stats[p.key]
			if s == nil {
				s = &stat{phrase: p}
				f.stats[p.key] = s
			}
			s.articles++
			s.name = s.name || p.name
		}
	}
	for i, list := range f.phrases {
		kept := list[:0]
		for _, p := range list {
			if s := f.stats[p.key]; f.bears(s) {
				s.weight += f.weight(p, s)
				kept = append(kept, p)
			}
		}
		f.phrases[i] = kept
	}
	for key, s := range f.stats {
		if !f.bears(s) {
			delete(f.stats, key)
		}
	}
}

// least returns the minimum number of articles of a topic: two, and more in a corpus of thousands.
func (f *finder) least() int { return max(2, len(f.corpus.Articles)/4000) }

// bears reports whether a phrase is in enough articles to be a topic, and not in so many of a larger corpus that it
// distinguishes nothing.
func (f *finder) bears(s *stat) bool {
	n := len(f.corpus.Articles)
	if s.noun && n >= fewArticles && (float64(s.articles) < nounShare*float64(f.having[s.key]) || f.barred[s.key]*mistaken >= f.having[s.key]) {
		return false
	}
	return s.articles >= f.least() && (n < fewArticles || s.articles <= n/5)
}

// weight returns how much an article is about a phrase.
func (f *finder) weight(p phrase, s *stat) float64 {
	n := float64(p.n)
	if p.title {
		n += 3
	}
	w := (1 + math.Log(n)) * math.Log(1+float64(len(f.corpus.Articles))/float64(s.articles))
	if p.words == 1 {
		w /= 2
	}
	return w
}

// drop marks phrases that are part of a longer one and hardly occur alone.
func (f *finder) drop() {
	for _, s := range f.stats {
		if s.words < 2 {
			continue
		}
		for _, part := range []uint64{s.head, s.tail} {
			if p := f.stats[part]; p != nil && p.articles*2 <= s.articles*3 {
				p.part = true
			}
		}
	}
}

// dropHouse marks what is one outlet's own way of speaking: its desks, programmes and appeals. Only its articles have
// such a phrase, in several stories that others report as well without it.
func (f *finder) dropHouse() {
	const stories = 2 // in one story it may be what only this outlet found out
	type use struct {
		outlet string
		mixed  bool
		in     map[int]bool // stories that others report too
	}
	uses := map[uint64]*use{}
	for i, list := range f.phrases {
		if i >= len(f.corpus.StoryOf) || f.corpus.StoryOf[i] >= len(f.corpus.Stories) {
			continue
		}
		outlet, story := f.corpus.Articles[i].OutletLabel(), f.corpus.StoryOf[i]
		others := f.reportedByOthers(i)
		for _, p := range list {
			u := uses[p.key]
			if u == nil {
				u = &use{outlet: outlet, in: map[int]bool{}}
				uses[p.key] = u
			}
			u.mixed = u.mixed || u.outlet != outlet || !f.corpus.Articles[i].Outlet.Known()
			if others && !u.mixed {
				u.in[story] = true
			}
		}
	}
	for key, u := range uses {
		if !u.mixed && len(u.in) >= stories {
			f.stats[key].part = true
		}
	}
}

// reportedByOthers reports whether another outlet reports the story of an article.
func (f *finder) reportedByOthers(article int) bool {
	label := f.corpus.Articles[article].OutletLabel()
	return slices.ContainsFunc(f.corpus.Stories[f.corpus.StoryOf[article]].Articles, func(a int) bool {
		return f.corpus.Articles[a].OutletLabel() != label
	})
}

// topics returns the heaviest phrases.
func (f *finder) topics() []model.Topic {
	var best []*stat
	for _, s := range f.stats {
		if !s.part {
			best = append(best, s)
		}
	}
	slices.SortFunc(best, func(a, b *stat) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.key, b.key))
	})
	best = best[:min(len(best), f.most())]
	of := make(map[uint64]int, len(best))
	for i, s := range best {
		of[s.key] = i
	}
	topics := f.gather(of, len(best))
	slices.SortStableFunc(topics, func(a, b model.Topic) int {
		return cmp.Or(cmp.Compare(len(b.Articles), len(a.Articles)), cmp.Compare(a.Name, b.Name))
	})
	return topics
}

// most returns the number of topics for the size of the corpus.
func (f *finder) most() int { return 20 + int(15*math.Sqrt(float64(len(f.corpus.Articles)))) }

// gather makes the topics: their names, articles and stories.
func (f *finder) gather(of map[uint64]int, n int) []model.Topic {
	type entry struct {
		article int
		weight  float64
	}
	entries := make([][]entry, n)
	names := make([]map[string]int, n)
	for i, list := range f.phrases {
		for _, p := range list {
			t, ok := of[p.key]
			if !ok {
				continue
			}
			entries[t] = append(entries[t], entry{i, f.weight(p, f.stats[p.key])})
			if names[t] == nil {
				names[t] = map[string]int{}
			}
			names[t][text.Line(p.at.Of(f.corpus.Articles[i].Text))]++
		}
	}
	topics := make([]model.Topic, n)
	for t, list := range entries {
		slices.SortStableFunc(list, func(a, b entry) int { return cmp.Compare(b.weight, a.weight) })
		for _, e := range list {
			topics[t].Articles = append(topics[t].Articles, e.article)
		}
		topics[t].Stories = f.stories(topics[t].Articles)
		topics[t].Name = usual(names[t])
	}
	return topics
}

// stories returns the stories of the articles, each once, in the same order.
func (f *finder) stories(articles []int) []int {
	var stories []int
	seen := map[int]bool{}
	for _, a := range articles {
		if a < len(f.corpus.StoryOf) && !seen[f.corpus.StoryOf[a]] {
			seen[f.corpus.StoryOf[a]] = true
			stories = append(stories, f.corpus.StoryOf[a])
		}
	}
	return stories
}

// usual returns the form that most articles write; of equals the shortest.
func usual(names map[string]int) string {
	best := ""
	for name, n := range names {
		if best == "" || cmp.Or(cmp.Compare(n, names[best]), cmp.Compare(len(best), len(name)), cmp.Compare(best, name)) > 0 {
			best = name
		}
	}
	return best
}

// barred returns the keys of speakers and outlets, which are never topics, with the number of quotes, at least one.
func barred(c *model.Corpus) map[uint64]int {
	keys, known := map[uint64]int{}, newVocabulary()
	bar := func(s string, quoted int) {
		if t := known.scan(nil, s, 0, len(s)); len(t) > 0 {
			key := uint64(0)
			for _, w := range t {
				key = chain(key, w.key)
			}
			keys[key] += quoted
		}
	}
	for i := range c.Speakers {
		if s := c.Speakers[i]; !s.Body {
			quoted := max(len(s.Quotes), 1)
			if !s.Named {
				quoted *= mistaken // "prosecutors" who speak are no mistake
			}
			bar(s.Name, quoted)
			for _, sp := range s.Spellings {
				bar(sp.Text, quoted)
			}
		}
	}
	for s := range strings.SplitSeq(sources, "|") {
		bar(strings.TrimSpace(s), len(c.Articles)+1)
	}
	outlets := map[string]bool{}
	for _, a := range c.Articles {
		for _, name := range []string{a.Outlet.Name, a.Outlet.Short, a.Wire} {
			if !outlets[name] {
				outlets[name] = true
				bar(name, len(c.Articles)+1)
			}
		}
	}
	return keys
}
