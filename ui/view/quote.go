package view

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/lexicon/word"
	"lineup/model/text"
)

// Quote is an utterance prepared for display: who said what and when, every version, the differences, and who left it
// out.
type Quote struct {
	ID      int // in Corpus.Utterances
	Speaker string
	Role    string // "" if unknown
	Venue   string // "" if unknown
	Date    string // of the earliest version: "3 March 2025"
	Tally   Tally

	// Versions are in order of time.
	Versions []Version
	Base     int // in Versions
	Slots    Slots

	// Differences are from the base, the gravest first; those that leave the words unchanged are in Minor.
	Differences []Difference
	Minor       []Difference

	// LeftOut are articles of outlets that report the story without it, one per outlet.
	LeftOut []Absence
	// Unclear are articles of the story about which nothing can be claimed: excerpts, and those that may have it in
	// other words.
	Unclear []int
	// Again are the utterances of other days in which the speaker used the same words.
	Again []int

	names map[int]Name
}

// Version is one article's version of a quote.
type Version struct {
	Article  int
	Name     Name
	When     string // as from Whens: "3 Mar 20:05"
	Headline Headline
	Pieces   []model.Span
	// Context are the paragraphs that contain the words, and After the two that follow.
	Context, After []model.Span
	How            How
	// CopyOf is the article whose text it prints; model.None if it is not a copy.
	CopyOf int
	// By is who says it here if the user has decided that it is not the speaker of the quote: "by Ada Quill", "by
	// nobody known"; else "".
	By string
}

// Absence is an article that reports a quote's story but not the quote.
type Absence struct {
	Article  int
	Name     Name
	When     string
	Headline Headline
	// Note says what the article has about the speaker: "does not mention Agnes Tillworth"; "" if nothing can be
	// said.
	Note string
}

// Quote returns an utterance for display. finds may be nil.
func (c *Corpus) Quote(id int, finds *Finds) Quote { return c.QuoteOn(id, c.Utterances[id], finds) }

// QuoteOn returns an utterance compared with a base that need not be its own. u has the versions of the utterance id.
func (c *Corpus) QuoteOn(id int, u *model.Utterance, finds *Finds) Quote {
	q := Quote{
		ID: id, Speaker: c.UtteredBy(u), Role: c.Role(u.Speaker), Venue: c.venue(u), Date: c.Dates.LongDay(u.From), Tally: c.Tally(u),
		Base: u.Base, Slots: c.QuoteSlots(u), Unclear: c.unclear(u), Again: u.Again,
	}
	absent := c.leftOut(u)
	articles := append(Carriers(u), absent...)
	names, whens := c.Names(articles), c.Whens(articles)
	q.names = make(map[int]Name, len(articles))
	for i, a := range articles {
		q.names[a] = names[i]
	}
	for i := range u.Versions {
		q.Versions = append(q.Versions, c.version(u, i, names[i], whens[i]))
	}
	for i, a := range absent {
		n := len(u.Versions) + i
		q.LeftOut = append(q.LeftOut, Absence{a, names[n], whens[n], c.Headline(a), c.mentions(u.Speaker, a)})
	}
	q.Differences, q.Minor = c.differ(id, u, finds, q.names).differences()
	for i := range q.Differences {
		for _, a := range q.Differences[i].Who {
			if _, ok := q.names[a]; !ok { // it has the words in another quote
				q.names[a] = c.Name(a)
			}
		}
	}
	return q
}

// differ returns the differ of an utterance. names are for the sentences.
func (c *Corpus) differ(id int, u *model.Utterance, finds *Finds, names map[int]Name) *differ {
	return &differ{c: c, id: id, u: u, base: &u.Versions[u.Base], names: names, finds: finds}
}

// Name returns the name of an article of the quote beside the others; the zero Name for any other article.
func (q *Quote) Name(article int) Name { return q.names[article] }

// Nobody is said of a quote that no outlet leaves out: "nobody: all 5 outlets have it"; it is "" if one does, or if the
// story has no other articles.
func (q *Quote) Nobody() string {
	switch {
	case len(q.LeftOut) > 0 || len(q.Versions)+len(q.Unclear) < 2:
		return ""
	case len(q.Unclear) > 0:
		return "nobody for certain; " + Count(len(q.Unclear), "article") + " may have it"
	default:
		return "nobody: all " + q.Tally.Outlets.String() + " have it"
	}
}

// Matter returns the number of differences that matter.
func (q *Quote) Matter() int {
	n := 0
	for i := range q.Differences {
		if q.Differences[i].Matters {
			n++
		}
	}
	return n
}

// Sentence states a difference in full, beginning with who differs: "Whistle drops “of that class”".
func (q *Quote) Sentence(d *Difference) Sentence {
	return append(Sentence{outletPart(q.names[d.Who[0]].Label(), d.Who[0]), plain(" ")}, d.Said...)
}

func (c *Corpus) version(u *model.Utterance, i int, n Name, when string) Version {
	v := &u.Versions[i]
	out := Version{
		Article: v.Article, Name: n, When: when, Headline: c.Headline(v.Article), Pieces: v.Pieces,
		How: c.how(u, i), CopyOf: c.copied(u, i), By: c.by(u, v),
	}
	out.Context, out.After = c.around(v.Article, v.Pieces)
	return out
}

// by returns whose words a version is where the user has given all of its quotes to somebody else than the speaker of
// the utterance.
func (c *Corpus) by(u *model.Utterance, v *model.Version) string {
	who := model.None
	for i, id := range v.Quotes {
		q := c.Quotes[id]
		if q.Rule != decide.Rule || q.Speaker == u.Speaker || i > 0 && q.Speaker != who {
			return ""
		}
		who = q.Speaker
	}
	if who == model.None {
		return "by nobody known"
	}
	return "by " + c.SpeakerName(who)
}

// around returns the paragraphs of an article that contain some spans, and the next ones.
func (c *Corpus) around(article int, spans []model.Span) (holding, after []model.Span) {
	const following = 2 // paragraphs: a pane beside others has room for no more
	body := c.Articles[article].Body()
	last := model.None
	for i, p := range body {
		if slices.ContainsFunc(spans, p.Overlaps) {
			holding, last = append(holding, p), i
		}
	}
	if last == model.None {
		return nil, nil
	}
	return holding, body[last+1 : min(last+1+following, len(body))]
}

// Role returns what a speaker is, without the name; "" if nothing is known but that: "Ms. Quill and Mr. Brand" of Quill
// and Brand.
func (c *Corpus) Role(speaker int) string {
	if speaker == model.None {
		return ""
	}
	s := c.Speakers[speaker]
	role := text.Line(strings.TrimSuffix(s.Role, " "+s.Name))
	words := func(s string) []string {
		return strings.FieldsFunc(text.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) })
	}
	name := words(s.Name)
	for _, w := range words(role) {
		if !slices.Contains(name, w) && !word.Of(w).Has(word.Honour) {
			return role
		}
	}
	return ""
}

// venue returns where an utterance was said, according to the first version that names it.
func (c *Corpus) venue(u *model.Utterance) string {
	for i := range u.Versions {
		for _, q := range u.Versions[i].Quotes {
			if s := text.Line(c.Quotes[q].Venue); s != "" {
				return s
			}
		}
	}
	return ""
}

// leftOut returns articles of the story without the utterance: one for each outlet none of whose articles has it, and
// each that names no outlet.
func (c *Corpus) leftOut(u *model.Utterance) []int {
	met := map[int]bool{}
	for i := range u.Versions {
		met[c.of[u.Versions[i].Article]] = true
	}
	for _, a := range u.Unclear {
		met[c.of[a]] = true
	}
	var out []int
	for _, a := range c.Absent(u) {
		if o := c.of[a]; o == model.None || !met[o] {
			out = append(out, a)
			met[o] = true
		}
	}
	return out
}

// unclear returns the articles of the story about which nothing can be claimed.
func (c *Corpus) unclear(u *model.Utterance) []int {
	var out []int
	for _, a := range c.Stories[u.Story].Articles {
		if versionOf(u, a) < 0 && !c.Lacks(u, a) {
			out = append(out, a)
		}
	}
	return out
}

// mentions reports whether an article that does not quote an utterance names its speaker at all.
func (c *Corpus) mentions(speaker, article int) string {
	if speaker == model.None || !c.Speakers[speaker].Named {
		return ""
	}
	s := c.Speakers[speaker]
	name := text.Line(s.Name)
	if slices.Contains(s.Articles, article) {
		return "quotes " + name + ", but not this"
	}
	in, last := search(c.Articles[article].Title+"\n"+c.Articles[article].Text), surname(name)
	switch {
	case in.has(name):
		return "mentions " + name
	case in.has(last), slices.ContainsFunc(s.Spellings, func(x model.Spelling) bool { return !strings.HasSuffix(x.Text, last) && in.has(x.Text) }):
		return "" // somebody else may have that name too
	default:
		return "does not mention " + name
	}
}

// suffixes follow a surname.
var suffixes = []string{"Jr", "Sr", "II", "III", "IV"}

// surname returns the last word of a name, "Tillworth", ignoring suffixes.
func surname(name string) string {
	words := strings.Fields(name)
	for n := len(words); n > 1; n-- {
		if w := strings.Trim(words[n-1], ".,"); !slices.Contains(suffixes, w) {
			return words[n-1]
		}
	}
	return name
}

// Pieced returns the words of a version, with marks wherever the outlet breaks the quotation off for words of its own: “We lost
// the mast,” … “but not the crew”. The outer marks are left to the caller.
func (c *Corpus) Pieced(v *model.Version) string {
	txt := c.Articles[v.Article].Text
	var out strings.Builder
	for i, p := range v.Pieces {
		if i > 0 {
			last := v.Pieces[i-1].End
			if strings.ContainsFunc(txt[last:max(last, p.Start)], unicode.IsLetter) {
				out.WriteString("” … “")
			} else {
				out.WriteString(" ")
			}
		}
		out.WriteString(p.Of(txt))
	}
	return out.String()
}
