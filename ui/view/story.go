package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// Card is a story in a list.
type Card struct {
	ID    int // in Corpus.Stories
	Title string
	Day   model.Date // of its earliest article
	Tally StoryTally
	// Worst are its most important finds, at most two, of different kinds.
	Worst []Find
}

// StoryTally counts a story.
type StoryTally struct {
	Outlets     Outlets
	Articles    int
	Undated     int // of the articles, where others have a date: the story's days say nothing of them
	Independent int // of the articles: those that are not copies
	InCommon    int // quotes that at least two articles have
	Earlier     int // revisions of the articles before the last, which no other number counts
}

// Parts returns the counts with their nouns: "5 outlets", "6 articles, 1 undated", "7 quotes in common", "↻ 2 earlier
// revisions".
func (t StoryTally) Parts() []string { return t.parts(false) }

// Full is Parts with the number of articles that are not copies: "6 articles, 5 of them independent, 1 undated".
func (t StoryTally) Full() []string { return t.parts(true) }

func (t StoryTally) parts(full bool) []string {
	out := []string{t.Outlets.String()}
	if t.Outlets.Known > 0 && t.Articles > 1 {
		out = append(out, Count(t.Articles, "article"))
	}
	articles := &out[len(out)-1]
	if full && t.Independent > 0 && t.Independent < t.Articles {
		*articles += ", " + strconv.Itoa(t.Independent) + " of them independent"
	}
	if t.Undated > 0 {
		*articles += ", " + strconv.Itoa(t.Undated) + " undated"
	}
	if t.InCommon > 0 {
		out = append(out, Count(t.InCommon, "quote")+" in common")
	}
	if t.Earlier > 0 {
		out = append(out, "↻ "+Count(t.Earlier, "earlier revision"))
	}
	return out
}

// Story is a story prepared for display: who reported it, who has which quote, where reports contradict each other,
// and how each begins.
type Story struct {
	Card

	Dates   string // "3–11 March 2025"
	Reports []Report
	Slots   Slots
	// Columns are the outlets of the table of quotes, in the order of their first article; Quotes are its rows, those
	// that most outlets have first.
	Columns []Column
	Quotes  []Row
	// Contradictions are its finds of that kind, best first.
	Contradictions []Find
	// Earlier and Later are the stories of the same affair on other days, in Corpus.Stories.
	Earlier, Later []int
}

// Report is an article of a story.
type Report struct {
	Article  int
	Name     Name
	When     string
	Headline Headline
	// CopyOf is the article whose text it prints, model.None if it is not a copy. Copied says so, or whose text it has
	// parts of: "copy of Wire", "partly from Wire".
	CopyOf int
	Copied string
	// Begins is its first sentence, after the place and the agency; zero if there is none.
	Begins model.Span
}

// Column is an outlet of a table; each article that names no outlet has its own column.
type Column struct {
	Name     Name
	Articles []int
}

// Row is a quote in the table of a story.
type Row struct {
	Utterance int
	Speaker   string // in short: "Varnholt"
	Opening   string // its first words, as the base has them
	Cells     []How  // one per column
}

// worstShown is the number of finds that fit on a card.
const worstShown = 2

// Card returns a story for a list. finds may be nil.
func (c *Corpus) Card(story int, finds *Finds) Card {
	s := c.Stories[story]
	out := Card{ID: story, Title: c.StoryTitle(story), Day: s.From, Tally: c.storyTally(s, len(c.InCommon(s.Articles)))}
	var met [kinds]bool
	for _, i := range finds.OfStory(story) {
		if k := finds.KindOf(i); !finds.All[i].Minor && !met[k] && len(out.Worst) < worstShown {
			met[k] = true
			out.Worst = append(out.Worst, c.Find(finds, i))
		}
	}
	return out
}

func (c *Corpus) storyTally(s *model.Story, inCommon int) StoryTally {
	undated := 0
	for _, a := range s.Articles {
		if !c.Articles[a].Published.Known() {
			undated++
		}
	}
	if undated == len(s.Articles) {
		undated = 0
	}
	return StoryTally{
		Outlets: c.Outlets(s.Articles), Articles: len(s.Articles), Undated: undated, Independent: s.Independent, InCommon: inCommon,
		Earlier: len(s.Superseded),
	}
}

// Story returns a story for display. finds may be nil.
func (c *Corpus) Story(story int, finds *Finds) Story {
	s := c.Stories[story]
	out := Story{
		Card: c.Card(story, finds), Dates: c.Dates.Range(s.From, s.To), Slots: c.StorySlots(story), Columns: c.Columns(s.Articles),
		Earlier: c.Neighbours(story, s.Earlier), Later: c.Neighbours(story, s.Later),
	}
	names, whens := c.Names(s.Articles), c.Whens(s.Articles)
	for i, a := range s.Articles {
		r := Report{Article: a, Name: names[i], When: whens[i], Headline: c.Headline(a), CopyOf: c.CopyOf(a), Copied: c.Taken(a), Begins: c.begins(a)}
		out.Reports = append(out.Reports, r)
	}
	out.Quotes = c.Rows(c.InCommon(s.Articles), out.Columns)
	for _, i := range finds.OfStory(story) {
		if f := &finds.All[i]; f.Kind == model.FindContradiction && !f.Minor {
			out.Contradictions = append(out.Contradictions, c.Find(finds, i))
		}
	}
	return out
}

// InCommon returns the utterances that at least two of the articles have, those that most outlets have first.
func (c *Corpus) InCommon(articles []int) []int {
	type carried struct {
		articles int
		outlets  map[int]bool
	}
	all := map[int]*carried{}
	var out []int
	for _, a := range articles {
		met := map[int]bool{}
		for _, q := range c.ArticleQuotes(a) {
			for _, u := range q.Utterances() {
				if met[u] {
					continue
				}
				met[u] = true
				if all[u] == nil {
					all[u] = &carried{outlets: map[int]bool{}}
				}
				all[u].outlets[c.outletKey(a)] = true
				if all[u].articles++; all[u].articles == 2 {
					out = append(out, u)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b int) int {
		return cmp.Or(len(all[b].outlets)-len(all[a].outlets), all[b].articles-all[a].articles, a-b)
	})
	return out
}

// outletKey returns the same number for articles of one outlet, and a unique one for each article that names none.
func (c *Corpus) outletKey(article int) int {
	if o := c.of[article]; o != model.None {
		return o
	}
	return -1 - article
}

// Columns returns the outlets of some articles, in the order of their first article.
func (c *Corpus) Columns(articles []int) []Column {
	var out []Column
	at := map[int]int{}
	var firsts []int
	for _, a := range articles {
		key := c.outletKey(a)
		i, met := at[key]
		if !met {
			i, at[key] = len(out), len(out)
			out, firsts = append(out, Column{}), append(firsts, a)
		}
		out[i].Articles = append(out[i].Articles, a)
	}
	for i, n := range c.Names(firsts) {
		out[i].Name = n
	}
	return out
}

// Rows returns the rows of a table of utterances, with one cell per column.
func (c *Corpus) Rows(utterances []int, columns []Column) []Row {
	speakers := make([]int, len(utterances))
	for i, u := range utterances {
		speakers[i] = c.Utterances[u].Speaker
	}
	called := c.shortSpeakers(speakers)
	out := make([]Row, len(utterances))
	for i, id := range utterances {
		u := c.Utterances[id]
		r := Row{Utterance: id, Speaker: perhaps(called[u.Speaker], c.guessed(u)), Opening: c.Opening(u), Cells: make([]How, len(columns))}
		for k := range columns {
			r.Cells[k] = c.howOfOutlet(u, columns[k].Articles)
		}
		out[i] = r
	}
	return out
}

// openingBytes limits the beginning that represents a quote in a table.
const openingBytes = 120

// Opening returns the first words of an utterance on one line, as its base has them.
func (c *Corpus) Opening(u *model.Utterance) string {
	v := &u.Versions[u.Base]
	first := v.Pieces[0].Of(c.Articles[v.Article].Text)
	if len(v.Pieces) > 1 && len(first) < openingBytes {
		first = v.Text(c.Corpus)
	}
	return opening(first, openingBytes)
}

// howOfOutlet returns the form in which an outlet has an utterance: that of its first article that has it in
// quotation marks, otherwise that of the first article that has it at all.
func (c *Corpus) howOfOutlet(u *model.Utterance, articles []int) How {
	best := HowLeftOut
	for _, a := range articles {
		i := versionOf(u, a)
		if i < 0 {
			if best == HowLeftOut && !c.Lacks(u, a) {
				best = HowUnclear
			}
			continue
		}
		if h := c.how(u, i); !best.Carries() || best == HowOwn && h != HowOwn {
			best = h
		}
	}
	return best
}

// shortSpeakers returns speakers' surnames, if an outlet uses them too and no other of the speakers has the same one;
// otherwise their full names.
func (c *Corpus) shortSpeakers(speakers []int) map[int]string {
	out := map[int]string{}
	shared := map[string]int{}
	for _, s := range speakers {
		if _, met := out[s]; met {
			continue
		}
		out[s] = c.SpeakerName(s)
		if s == model.None || c.Speakers[s].Body || !c.Speakers[s].Named {
			continue
		}
		last := surname(out[s])
		if slices.ContainsFunc(c.Speakers[s].Spellings, func(x model.Spelling) bool { return x.Text == last }) {
			shared[last]++
		}
	}
	for s, name := range out {
		if last := surname(name); shared[last] == 1 {
			out[s] = last
		}
	}
	return out
}

// begins returns the first sentence of an article, after its headline and dateline, or the first few if the first is
// only an exclamation.
func (c *Corpus) begins(article int) model.Span {
	const longest, least = 160, 40 // bytes: of a place, day and agency before a dash, and of a beginning
	a := c.Articles[article]
	for i, p := range a.Body() {
		if i == 0 && text.Repeats(a.Title, p.Of(a.Text)) {
			continue
		}
		if place := text.Line(a.Dateline); place != "" && strings.HasPrefix(p.Of(a.Text), place) {
			head := a.Text[p.Start:min(p.End, p.Start+longest)]
			for _, dash := range []string{" — ", " – ", " -- ", " - "} {
				if before, _, found := strings.Cut(head, dash); found {
					p.Start += len(before) + len(dash)
					break
				}
			}
		}
		if s := text.Sentences(a.Text, p); len(s) > 0 {
			out := s[0]
			for i := 1; i < len(s) && out.Len() < least; i++ {
				out.End = s[i].End
			}
			return out
		}
	}
	return model.Span{}
}

// First says which of some articles had an utterance first: "first in Radio, 3 Mar 20:05". If the dates do not show
// it, the result is "same day" or ""; if one article has no date, it is "".
func (c *Corpus) First(u *model.Utterance, articles []int) string {
	var in []int
	for i := range u.Versions {
		if a := u.Versions[i].Article; slices.Contains(articles, a) {
			in = append(in, a)
		}
	}
	if len(in) < 2 {
		return ""
	}
	date := func(a int) model.Date { return c.Articles[a].Published }
	sameDay := true
	for i, a := range in {
		if !date(a).Known() {
			return ""
		}
		sameDay = sameDay && date(a).Day() != "" && date(a).Day() == date(in[0]).Day()
		if !slices.ContainsFunc(in, func(b int) bool { return b != a && !date(a).Before(date(b)) }) {
			return "first in " + c.Name(a).Short + ", " + c.Whens(in)[i]
		}
	}
	if sameDay {
		return "same day"
	}
	return ""
}
