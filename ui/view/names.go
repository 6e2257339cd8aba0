package view

import (
	"cmp"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/frequency"
	"lineup/model/text"
)

// outlet is an outlet of the corpus, or an agency whose copy others print.
type outlet struct {
	name     string // in full: "The Harbour Courier"
	short    string // "Courier"
	given    string // the short name it came with: "Harb. Courier"
	agency   bool
	articles int
}

// Name is the name of an article's source.
type Name struct {
	// Full is the full name, for titles: "The Harbour Courier", "Meridian Wire copy".
	Full string
	// Short is the shortest part of the name that is unique in the corpus, for rows and sentences: "Courier", "Wire
	// copy".
	Short string
	// Apart distinguishes the article from others of its outlet in the same group: "11 Mar". It is "" if there are no
	// others.
	Apart string
	// Outlet is the same number for all articles of an outlet; an agency's copy without an outlet's name counts as
	// the agency's. It is model.None if the outlet is unknown.
	Outlet int
}

// Label returns the short name with what distinguishes it: "Courier 11 Mar".
func (n Name) Label() string { return strings.TrimSpace(n.Short + " " + n.Apart) }

// Title returns the full name with what distinguishes it: "The Harbour Courier, 11 Mar". The name of an unknown
// outlet already includes that.
func (n Name) Title() string {
	if n.Apart == "" || strings.HasSuffix(n.Full, n.Apart) {
		return n.Full
	}
	return n.Full + ", " + n.Apart
}

// unknown represents an unknown outlet.
const unknown = "unknown"

// Name returns the name of an article's source by itself.
func (c *Corpus) Name(article int) Name {
	a := c.Articles[article]
	o := c.of[article]
	switch {
	case o == model.None:
		return Name{Full: "unknown outlet (" + fileLabel(a) + ")", Short: unknown, Outlet: o}
	case !a.Outlet.Known():
		return Name{Full: c.outlets[o].name + " copy", Short: c.outlets[o].short + " copy", Outlet: o}
	default:
		return Name{Full: c.outlets[o].name, Short: c.outlets[o].short, Outlet: o}
	}
}

// labelled returns the name of the outlet whose full name is label, as from model.Article.OutletLabel.
func (c *Corpus) labelled(label string) Name {
	if article, ok := c.byLabel[label]; ok {
		return c.Name(article)
	}
	return Name{Full: text.Line(label), Short: text.Line(label), Outlet: model.None}
}

// sourceOf returns the short name of the source of an article's text: for an agency's copy, the agency.
func (c *Corpus) sourceOf(article int) string {
	if o := c.of[article]; o != model.None {
		return c.outlets[o].short
	}
	return unknown
}

// Names returns the names of the sources of articles shown side by side. Articles of one outlet are distinguished by
// day, otherwise by time, otherwise by number; those of unknown outlets by file.
func (c *Corpus) Names(articles []int) []Name {
	out := make([]Name, len(articles))
	same := map[string][]int{} // by short name: indexes in articles
	for i, a := range articles {
		out[i] = c.Name(a)
		same[out[i].Short] = append(same[out[i].Short], i)
	}
	for _, at := range same {
		if len(at) < 2 {
			continue
		}
		for i, words := range c.apart(articles, at) {
			out[at[i]].Apart = words
		}
	}
	return out
}

// apart distinguishes articles of one source from each other.
func (c *Corpus) apart(articles, at []int) []string {
	ways := []func(a *model.Article) string{
		func(a *model.Article) string { return c.Dates.Day(a.Published) },
		func(a *model.Article) string { return c.Dates.DayYear(a.Published) },
		func(a *model.Article) string { return c.Dates.Moment(a.Published) },
	}
	if c.of[articles[at[0]]] == model.None {
		ways = []func(a *model.Article) string{func(a *model.Article) string { return "(" + fileLabel(a) + ")" }}
	}
	first := c.Articles[articles[at[0]]]
	another := func(k int) bool { return c.Articles[articles[k]].First() != first.First() }
	if first.Revision > 0 && !slices.ContainsFunc(at, another) {
		ways = []func(a *model.Article) string{
			func(a *model.Article) string { return c.Dates.Moment(a.Seen()) },
			func(a *model.Article) string { return "revision " + strconv.Itoa(a.Revision) },
		}
	}
	for _, way := range ways {
		out := make([]string, len(at))
		for i, k := range at {
			out[i] = way(c.Articles[articles[k]])
		}
		if sorted := slices.Sorted(slices.Values(out)); len(slices.Compact(sorted)) == len(at) {
			return out
		}
	}
	out := make([]string, len(at))
	for i := range at {
		out[i] = "(" + strconv.Itoa(i+1) + ")"
	}
	return out
}

// nameOutlets finds the outlets of the corpus and their short names.
func (c *Corpus) nameOutlets() {
	c.of, c.byLabel = make([]int, len(c.Articles)), map[string]int{}
	at := map[string]int{} // by folded name
	for i, a := range c.Articles {
		name, given := text.Line(a.Outlet.Name), text.Line(a.Outlet.Short)
		if !a.Outlet.Known() {
			name, given = text.Line(a.Wire), ""
		}
		agency := a.Outlet.Agency || !a.Outlet.Known()
		if name == "" {
			c.of[i] = model.None
			continue
		}
		if label := a.OutletLabel(); !has(c.byLabel, label) {
			c.byLabel[label] = i
		}
		key := text.Fold(bare(name))
		k, met := at[key]
		if !met {
			k, at[key] = len(c.outlets), len(c.outlets)
			c.outlets = append(c.outlets, outlet{name: name, given: given, agency: agency})
		}
		c.of[i] = k
		c.outlets[k].articles++
		c.outlets[k].given = cmp.Or(c.outlets[k].given, given)
	}
	c.shorten()
}

func has(m map[string]int, key string) bool {
	_, ok := m[key]
	return ok
}

// bare returns a name without its article.
func bare(name string) string {
	if rest, ok := strings.CutPrefix(name, "The "); ok && rest != "" {
		return rest
	}
	return name
}

// shorten gives every outlet its short name. A name that another outlet also has, or that is a word of another's
// name, is not eligible.
func (c *Corpus) shorten() {
	inNames := map[string]int{} // number of outlets whose names contain a run of words, folded
	for i := range c.outlets {
		for run := range runs(c.outlets[i].name) {
			inNames[run]++
		}
	}
	taken := map[string]bool{}
	for i := range c.outlets {
		o := &c.outlets[i]
		own := runs(o.name)
		for _, s := range candidates(o) {
			key := text.Fold(s)
			others := inNames[key]
			if own[key] {
				others--
			}
			if !taken[key] && others == 0 {
				o.short = s
				break
			}
		}
		o.short = cmp.Or(o.short, bare(o.name))
		taken[text.Fold(o.short)] = true
	}
}

// mostRun is the maximum number of words in the runs by which names are compared.
const mostRun = 4

// runs returns the runs of words in a name, folded.
func runs(name string) map[string]bool {
	words := strings.Fields(text.Fold(bare(name)))
	out := map[string]bool{}
	for i := range words {
		for k := i + 1; k <= min(i+mostRun, len(words)); k++ {
			out[strings.Join(words[i:k], " ")] = true
		}
	}
	return out
}

// generic are words in outlets' names that do not identify them; the word before does. Places are among them, since
// "Australia prints" does not mean "Sky News Australia".
const generic = " news online media press agency network networks today daily weekly digital international television tv fm am " +
	"group service services newswire magazine report reports world live now plus com co uk us usa eu au australia india canada " +
	"america africa asia europe ireland scotland wales england france germany israel "

// kindsOfOutlets are everyday words in outlets' names that identify them alone: "Post", "Radio".
const kindsOfOutlets = " post times journal herald globe sun star mail express mirror record observer monitor review nation standard dispatch " +
	"register independent examiner guardian economist wire radio insider inquirer chronicle telegraph republic "

// everyday is the share of articles from which a word is an everyday word, which identifies no outlet by itself.
// "Call", "law", "stone" and "beast" are in .01 of the articles or more, up to .57; "whistle", "courier", "lantern"
// and "tribune" in fewer.
const everyday = .01

// particles begin two-word names that are never shortened: "Al Jazeera", "Le Monde".
const particles = " al el la le les las los il lo o de der die das den het an "

// candidates returns possible short names of an outlet, the best first: the initials it came with, the last word of
// its name, for an agency its initials, and the short name it came with.
func candidates(o *outlet) []string {
	name := bare(o.name)
	core := name // without a suffix: "CNN (Web News)", "Harbor Post - Editorial"
	for _, mark := range []string{" (", " - ", " – ", " — ", " | ", ": "} {
		if before, _, cut := strings.Cut(core, mark); cut && before != "" {
			core = before
		}
	}
	var out []string
	if initials(o.given) {
		out = append(out, o.given)
	}
	words := strings.Fields(core)
	last := words[len(words)-1]
	if n := len(words); n > 1 && core == name && tells(last) && (!o.agency || !strings.Contains(last, "-")) &&
		!strings.Contains(particles, " "+text.Fold(words[n-2])+" ") {
		out = append(out, last)
	}
	if o.agency {
		out = append(out, initialsOf(core))
	}
	if core != name {
		out = append(out, core)
	}
	if given := bare(o.given); given != "" && !strings.HasSuffix(given, "…") {
		out = append(out, given)
	}
	return append(out, name)
}

// initialsOf returns the initials of a name, as used for agencies: "AP", "AFP". A single word is unchanged.
func initialsOf(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) < 2 {
		return name
	}
	var b strings.Builder
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}

// initials reports whether a short name consists only of capitals: "AP", "WSJ".
func initials(s string) bool {
	return s != "" && utf8.RuneCountInString(s) <= 5 && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// tells reports whether the last word of a name can represent it: the "Wire" of "Meridian Wire".
func tells(word string) bool {
	folded := text.Fold(strings.TrimFunc(word, unicode.IsPunct))
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsLetter(r) || utf8.RuneCountInString(folded) < 3 || strings.Contains(generic, " "+folded+" ") {
		return false
	}
	usage := frequency.Of(frequency.NewStemmer().Stem(folded))
	return usage.Articles < everyday*float64(frequency.Articles()) || strings.Contains(kindsOfOutlets, " "+folded+" ")
}

// fileLabel returns a short name for the file or record of an article.
func fileLabel(a *model.Article) string {
	const most, ofHash = 24, 8 // runes
	name := filepath.Base(string(a.ID))
	name = text.Line(strings.TrimSuffix(name, filepath.Ext(name)))
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == ' ' })
	if kept := slices.DeleteFunc(words, IsHash); len(kept) > 0 {
		return clipped(strings.Join(kept, " "), most)
	}
	return clipped(name, ofHash)
}

// clipped returns at most n runes of a string.
func clipped(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// IsHash reports whether a word is just hexadecimal digits, as programs put into file names, which mean nothing to a
// reader.
func IsHash(word string) bool {
	const least = 8
	return len(word) >= least && strings.Trim(strings.ToLower(word), "0123456789abcdef-") == "" && strings.ContainsAny(word, "abcdefABCDEF") &&
		strings.ContainsAny(word, "0123456789")
}
