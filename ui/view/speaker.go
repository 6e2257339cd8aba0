package view

import (
	"cmp"
	"slices"
	"strconv"

	"lineup/model"
	"lineup/model/text"
)

// Person is a speaker prepared for display.
type Person struct {
	ID   int // in Corpus.Speakers
	Name string
	Role string // "" if unknown
	// Described means that nobody names them: "a harbor official".
	Described bool
	// Quotes are the utterances, those that most articles have first. Reports is the number of statements only
	// reported, without quotation marks.
	Quotes  []int
	Reports int
	Tally   PersonTally
	// QuotedBy are the outlets, those that quote the speaker most first.
	QuotedBy []Quoting
	// Spellings are the spellings of the name, and who uses them.
	Spellings []Spelling
}

// PersonTally counts what a speaker said.
type PersonTally struct {
	Quotes, Reports int
	InCommon        int // of the quotes: those that at least two articles have
	Articles        int
	Outlets         Outlets
}

// Parts returns the counts with their nouns: "3 quotes", "6 articles", "5 outlets".
func (t PersonTally) Parts() []string {
	first := Count(t.Quotes, "quote")
	if t.Quotes == 0 {
		first = Count(t.Reports, "statement") + " reported"
	}
	out := []string{first, Count(t.Articles, "article"), t.Outlets.String()}
	if t.InCommon > 0 && t.InCommon < t.Quotes {
		out[0] += ", " + strconv.Itoa(t.InCommon) + " of them in several articles"
	}
	return out
}

// Quoting is the number of a speaker's quotes in an outlet.
type Quoting struct {
	Name   Name
	Quotes int
}

// Spelling is one spelling of a name.
type Spelling struct {
	Text string
	By   []SpelledBy
	// Why says why it is taken for the speaker's; "" for the name itself.
	Why string
}

// SpelledBy is an outlet that uses a spelling.
type SpelledBy struct {
	Name     Name
	Articles int
}

// Person returns a speaker for display.
func (c *Corpus) Person(speaker int) Person {
	s := c.Speakers[speaker]
	out := Person{ID: speaker, Name: text.Line(s.Name), Role: c.Role(speaker), Described: !s.Named}
	met := map[int]bool{}
	for _, q := range s.Quotes {
		us := c.Quotes[q].Utterances()
		if len(us) == 0 {
			out.Reports++
		}
		for _, u := range us {
			if !met[u] {
				met[u] = true
				out.Quotes = append(out.Quotes, u)
			}
		}
	}
	slices.SortStableFunc(out.Quotes, func(a, b int) int { return cmp.Compare(len(c.Utterances[b].Versions), len(c.Utterances[a].Versions)) })
	out.Tally = PersonTally{Quotes: len(out.Quotes), Reports: out.Reports, Articles: len(s.Articles), Outlets: c.Outlets(s.Articles)}
	for _, u := range out.Quotes {
		if len(c.Utterances[u].Versions) > 1 {
			out.Tally.InCommon++
		}
	}
	out.QuotedBy = c.quotedBy(s, len(out.Quotes) > 0)
	out.Spellings = c.spellings(s)
	return out
}

// quotedBy counts a speaker's quotes by outlet; for a speaker who is only reported, the reports.
func (c *Corpus) quotedBy(s *model.Speaker, quoted bool) []Quoting {
	type said struct {
		outlet    string
		utterance int
	}
	var out []Quoting
	at := map[string]int{}
	met := map[said]bool{}
	for _, q := range s.Quotes {
		u, n := c.Quotes[q].Utterance, c.Name(c.Quotes[q].Article)
		if quoted && (u == model.None || met[said{n.Short, u}]) {
			continue
		}
		met[said{n.Short, u}] = true
		i, listed := at[n.Short]
		if !listed {
			i, at[n.Short] = len(out), len(out)
			out = append(out, Quoting{Name: n})
		}
		out[i].Quotes++
	}
	slices.SortStableFunc(out, func(a, b Quoting) int { return cmp.Compare(b.Quotes, a.Quotes) })
	return out
}

// spellings returns the spellings of a speaker's name, without duplicates.
func (c *Corpus) spellings(s *model.Speaker) []Spelling {
	var out []Spelling
	at := map[string]int{}
	for _, x := range s.Spellings {
		i, met := at[x.Text]
		if !met {
			i, at[x.Text] = len(out), len(out)
			out = append(out, Spelling{Text: text.Line(x.Text), Why: text.Line(x.Why)})
		}
		out[i].By = append(out[i].By, SpelledBy{c.labelled(x.Outlet), x.Articles})
	}
	return out
}

// Topic is a topic prepared for display.
type Topic struct {
	ID       int // in Corpus.Topics
	Name     string
	Stories  []int
	Articles []int // by weight, best first
	Outlets  Outlets
}

// Topic returns a topic for display.
func (c *Corpus) Topic(topic int) Topic {
	t := &c.Topics[topic]
	return Topic{ID: topic, Name: text.Line(t.Name), Stories: t.Stories, Articles: t.Articles, Outlets: c.Outlets(t.Articles)}
}

// Parts returns the counts with their nouns: "4 articles", "2 stories", "3 outlets".
func (t *Topic) Parts() []string {
	return []string{Count(len(t.Articles), "article"), Count(len(t.Stories), "story"), t.Outlets.String()}
}
