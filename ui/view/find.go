package view

import (
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/model/compare/revision"
	"lineup/model/text"
)

// Find is a find prepared for display: what it is in plain words, who has which wording, and when.
type Find struct {
	At int // in Finds.All
	ID model.FindID

	Kind  Kind
	Label string
	Sign  string // one cell wide
	Shape Shape

	// Title says who does what, without interpretation: "Whistle drops “of that class”".
	Title Sentence
	// About is the subject of a contradiction, "How many homes"; "" for other kinds.
	About   string
	Speaker string // "" if nobody is quoted, or the speaker is unknown
	Dates   string // of the two sides: "3–4 Mar"
	Span    string // the same spelled out: "3–4 March 2025"
	Why     string // the find's own sentence

	Base, Here FindSide
	// Sides are the wordings of all articles, those that agree together; for a contradiction, its figures.
	Sides []Wording
}

// FindSide is what an article has at the place of a find.
type FindSide struct {
	Article  int
	Name     Name
	When     string
	Speaker  string // who says it here; "" if nobody does
	Headline bool   // the words are in the headline
	// Source is what the spans refer to: the article's text, or its headline.
	Source string
	// Sentence contains the words; zero if the article has nothing of it.
	Sentence model.Span
	// Words are the differing words; none if the article lacks them.
	Words []model.Span
	// Place is where they are, or would be.
	Place model.Span
	// Missing is the number of the other side's words that are missing here; 0 if there are other words in their
	// place.
	Missing int
	// Also are further articles with the same words.
	Also []int
}

// Wording is words that some articles share.
type Wording struct {
	Words    string // on one line; "" if the articles have none
	Articles []int
	Outlets  []Part // without duplicates
}

// Kinds counts some of the finds by kind, in the order of the kinds.
func (f *Finds) Kinds(some []int) []KindCount {
	var n [kinds]int
	for _, i := range some {
		n[kindOfFind(&f.All[i]).chip()]++
	}
	var out []KindCount
	for k, n := range n {
		if n > 0 {
			out = append(out, KindCount{Kind(k), n})
		}
	}
	return out
}

// KindCount is the number of finds of a kind.
type KindCount struct {
	Kind Kind
	N    int
}

// chip returns the kind that a kind is counted under: a hedge counts as a modality.
func (k Kind) chip() Kind {
	if k == Hedge {
		return Modality
	}
	return k
}

// Is reports whether a kind is counted under another.
func (k Kind) Is(chip Kind) bool { return k.chip() == chip }

// KindOf returns the kind of a find.
func (f *Finds) KindOf(i int) Kind { return kindOfFind(&f.All[i]) }

// Worth returns the finds worth an editor's minute, best first.
func (f *Finds) Worth() []int {
	if f == nil {
		return nil
	}
	var out []int
	for i := range f.All {
		if !f.All[i].Minor {
			out = append(out, i)
		}
	}
	return out
}

// Find returns a find for display, given its index in finds.All.
func (c *Corpus) Find(finds *Finds, at int) Find {
	f := &finds.All[at]
	articles := []int{f.Base.Article, f.Here.Article}
	names, whens := c.Names(articles), c.Whens(articles)
	out := Find{
		At: at, ID: f.ID, Kind: kindOfFind(f), Shape: shapeOf(f.Base.Quoted(c.Corpus), f.Here.Quoted(c.Corpus)), Why: text.Line(f.Why),
		Dates: c.Dates.Days(c.dates(articles)), Span: c.Span(articles),
		Base: c.findSide(&f.Base, &f.Here, names[0], whens[0]), Here: c.findSide(&f.Here, &f.Base, names[1], whens[1]),
	}
	if f.Speaker != model.None {
		out.Speaker = c.SpeakerName(f.Speaker)
	}
	if f.Kind == model.FindContradiction {
		out.About = text.Line(f.About)
	}
	out.Label, out.Sign = out.Kind.label(out.Shape), out.Kind.Sign(out.Shape)
	out.Sides = c.wordings(f)
	out.Title = c.titleOf(f, &out)
	return out
}

func (c *Corpus) findSide(s, other *model.FindSide, n Name, when string) FindSide {
	out := FindSide{
		Article: s.Article, Name: n, When: when, Headline: s.Headline, Source: s.Source(c.Corpus),
		Sentence: s.Sentence, Words: s.Words, Place: s.Place, Also: s.Also,
	}
	if s.Speaker != model.None {
		out.Speaker = c.SpeakerName(s.Speaker)
	}
	if len(s.Words) == 0 && !s.Nowhere() {
		out.Missing = len(strings.Fields(other.Quoted(c.Corpus)))
	}
	return out
}

// wordings returns the wordings of the articles of a find, those that agree together.
func (c *Corpus) wordings(f *model.Find) []Wording {
	var out []Wording
	for _, s := range append([]model.FindSide{f.Base, f.Here}, f.Others...) {
		said := text.Line(s.Quoted(c.Corpus))
		if f.Kind == model.FindContradiction {
			said = figure(said)
		}
		i := slices.IndexFunc(out, func(w Wording) bool { return strings.EqualFold(w.Words, said) })
		if i < 0 {
			i, out = len(out), append(out, Wording{Words: said})
		}
		for _, a := range append([]int{s.Article}, s.Also...) {
			if !slices.Contains(out[i].Articles, a) {
				out[i].Articles = append(out[i].Articles, a)
			}
		}
	}
	c.nameSides(out)
	return out
}

// nameSides names the outlets of each wording. An outlet with several wordings is distinguished by its articles.
func (c *Corpus) nameSides(sides []Wording) {
	var all []int
	in := map[string]int{} // number of wordings of each outlet, by its short name
	for i := range sides {
		all = append(all, sides[i].Articles...)
		sides[i].Outlets = c.outletParts(sides[i].Articles)
		for _, o := range sides[i].Outlets {
			in[o.Text]++
		}
	}
	labels := map[int]string{}
	for i, n := range c.Names(all) {
		labels[all[i]] = n.Label()
	}
	for i := range sides {
		for k := range sides[i].Outlets {
			if o := &sides[i].Outlets[k]; in[o.Text] > 1 {
				o.Text = labels[o.Article]
			}
		}
	}
}

// outletParts returns the outlets of articles, without duplicates.
func (c *Corpus) outletParts(articles []int) []Part {
	var out []Part
	met := map[string]bool{}
	for _, a := range articles {
		n := c.Name(a)
		if !met[n.Short] {
			met[n.Short] = true
			out = append(out, outletPart(n.Short, a))
		}
	}
	return out
}

// titles say, for each shape of a difference in wording, who does what: first for one outlet, then for several.
var titles = map[Shape][2]string{
	Gone:     {"{who} drops {base}", "{who} drop {base}"},
	Extra:    {"{who} prints {here}, {from} does not", "{who} print {here}, {from} does not"},
	Replaced: {"{from} prints {base}, {who} {here}", "{from} prints {base}, {who} {here}"},
}

// titleOf says in plain words what a find is.
func (c *Corpus) titleOf(f *model.Find, x *Find) Sentence {
	base, here := f.Base.Quoted(c.Corpus), f.Here.Quoted(c.Corpus)
	from := x.Base.Name.Label()
	parts := map[string]Part{
		"base": words(base, Cut), "here": words(here, Added), "from": outletPart(from, f.Base.Article),
		"a": speakerPart(x.Base.Speaker), "b": speakerPart(x.Here.Speaker),
	}
	who := c.outletParts(append([]int{f.Here.Article}, f.Here.Also...))
	many := 0
	if len(who) > 1 {
		many = 1
	} else {
		who[0].Text = x.Here.Name.Label()
	}
	if x.Shape == Replaced {
		parts["base"], parts["here"] = words(base, Changed), words(here, Changed)
	}
	pattern := titles[x.Shape][many]
	switch f.Kind {
	case model.FindContradiction:
		return (&Contrast{x.About, x.Sides}).Said()
	case model.FindOmission:
		parts["base"] = words(opening(base, titleBytes), Quoted)
		pattern = []string{"{who} leaves out {base}, quoted by ", "{who} leave out {base}, quoted by "}[many] +
			c.Outlets(quoting(f)).String()
	case model.FindSpeaker:
		parts["base"] = words(opening(base, titleBytes), Quoted)
		pattern = "{base}: {from} has {a}, {who} {b}"
	case model.FindMarks:
		parts["here"] = words(opening(here, titleBytes), Quoted)
		pattern = []string{"{who} puts {here} between quotation marks, {from} does not", "{who} put {here} between quotation marks, {from} does not"}[many]
	case model.FindRevision:
		return c.revision(f)
	default:
		if f.Class == model.ClassCutEnd && x.Shape == Gone && f.Here.Place.Start <= f.Here.Sentence.Start {
			pattern = []string{"{who} leaves off {base}", "{who} leave off {base}"}[many]
		}
	}
	return fill(pattern, parts, shortList(who))
}

// quoting returns the articles that quote, in whatever words, what another leaves out.
func quoting(f *model.Find) []int {
	out := append([]int{f.Base.Article}, f.Base.Also...)
	for i := range f.Others {
		out = append(out, f.Others[i].Article)
	}
	return out
}

// titleBytes limits a whole quote in a title to the room on one line of a list.
const titleBytes = 90

// speakerPart returns the name of a speaker in a sentence.
func speakerPart(name string) Part { return Part{Text: name, Role: Speaker, Article: model.None} }

// shortList returns outlets in a title: more than three are counted instead.
func shortList(who []Part) Sentence {
	if len(who) > 3 {
		return Sentence{plain(strconv.Itoa(len(who)) + " outlets")}
	}
	return outletList(who)
}

// fill makes a sentence from a pattern, like say; {who} stands for several parts.
func fill(pattern string, parts map[string]Part, who Sentence) Sentence {
	before, after, found := strings.Cut(pattern, "{who}")
	if !found {
		return say(pattern, parts)
	}
	return append(append(say(before, parts), who...), say(after, parts)...)
}

// revision says what an outlet changed in its own text, from the earlier state to the later one, and when: "Whistle
// dropped “of that class” between 18:02 and 19:40".
func (c *Corpus) revision(f *model.Find) Sentence {
	was, is := &f.Base, &f.Here
	if c.Articles[is.Article].Published.Before(c.Articles[was.Article].Published) {
		was, is = is, was
	}
	if f.Base.Headline {
		return say("{who} changed its headline{after}: {base} to {here}", map[string]Part{
			"who": outletPart(c.Name(is.Article).Short, is.Article), "after": plain(spaced(revision.After(c.Articles[was.Article], c.Articles[is.Article]))),
			"base": words(was.Quoted(c.Corpus), Changed), "here": words(is.Quoted(c.Corpus), Changed),
		})
	}
	return c.changed(was.Article, is.Article, was.Quoted(c.Corpus), is.Quoted(c.Corpus))
}
