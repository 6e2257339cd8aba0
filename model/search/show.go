package search

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/search/keys"
	"lineup/model/speaker"
	"lineup/model/text"
)

// show turns results into hits.
type show struct {
	ix *Index
	q  *query

	keys  []byte // memory of marks: the words' keys, end to end
	words []shownWord
}

// shownWord is a word of a text to show.
type shownWord struct {
	span     model.Span
	from, to int // the range of its key in keys
	cased    bool
	marked   int // number of words in the mark that begins here
}

// asks reports whether the query asks for the word.
func (s *show) asks(word string) bool {
	key, cased := keys.Append(s.keys[:0], word)
	s.keys = key
	return s.q.asks(key, cased)
}

// whys are the descriptions of the rungs, for quotes and for articles.
var (
	quoteWhys = [rungs]string{
		rungPhrase: "phrase in a quote", rungNear: "words near each other in a quote",
		rungTogether: "words in one quote", rungSpeaker: "said", rungSpoken: "word in a quote", rungNone: "quote",
	}
	articleWhys = [rungs]string{
		rungPhrase: "phrase in an article", rungHead: "words in the headline",
		rungNear: "words near each other in an article", rungParagraph: "words in one paragraph",
		rungArticle: "words in one article", rungNone: "article",
	}
)

func (s *show) quote(f found) Hit {
	c := s.ix.corpus
	at := int(s.ix.quoteAt[f.doc])
	q := c.Quotes[at]
	why := quoteWhys[f.why]
	if f.why == rungTogether && s.q.count() == 1 {
		why = "word in a quote"
	}
	if name := text.Line(c.SpeakerName(q.Speaker)); f.spoken || f.why == rungSpeaker {
		why += " by " + name
	}
	h := Hit{Kind: QuoteHit, At: at, Article: q.Article, Span: q.Span(), Carried: max(int(s.ix.carried[f.doc]), 1), Score: f.score, Why: why}
	if q.Kind == model.Indirect {
		h.Score -= indirectLoss
	}
	if c.Articles[q.Article].Superseded {
		h.Why += earlier
	}
	h.Text, h.Matches = s.shown(c.QuoteText(at))
	return h
}

// indirectLoss is what an indirect quote loses against the speaker's own words.
const indirectLoss = 4

func (s *show) article(f found) Hit {
	c := s.ix.corpus
	at := int(s.ix.order[f.doc])
	a := c.Articles[at]
	h := Hit{Kind: ArticleHit, At: at, Article: at, Score: f.score, Why: articleWhys[f.why]}
	if s.q.count() == 1 {
		h.Why = strings.Replace(h.Why, "words in one", "word in an", 1)
		h.Why = strings.Replace(h.Why, "words", "word", 1)
	}
	if a.Superseded {
		h.Why += earlier
	}
	inTitle := f.why == rungHead || f.why == rungNone
	if !inTitle {
		if span, ok := s.place(a, f.doc, f.place); ok {
			h.Span = span
			h.Text, h.Matches = s.shown(span.Of(a.Text))
			return h
		}
	}
	h.Text, h.Matches = s.shown(a.Title)
	if h.Text == "" {
		h.Text = text.Line(string(a.ID))
	}
	return h
}

// place finds the sentence of the word at a place of the index or, if the place is unknown, of the first word of
// the query; false if that is in the headline.
func (s *show) place(a *model.Article, rank, place int) (model.Span, bool) {
	if place >= 0 {
		for _, w := range s.ix.articleWords(rank, []uint32{uint32(place)}) {
			if !w.head {
				return sentence(a.Text, w.part, w.word), true
			}
		}
		return model.Span{}, false
	}
	for _, p := range a.Body() {
		for w := range text.Words(p.Of(a.Text), p.Start) {
			if s.asks(w.Of(a.Text)) {
				return sentence(a.Text, p, w), true
			}
		}
	}
	return model.Span{}, false
}

// maxSentence is the maximum number of bytes shown on either side of a word.
const maxSentence = 400

// sentence returns the sentence of p that contains the word, or as much of it as can be shown.
func sentence(s string, p, word model.Span) model.Span {
	near := around(s, p, word)
	for _, t := range text.Sentences(s, near) {
		if t.Contains(word) {
			return t
		}
	}
	return near
}

// around reduces p to the surroundings of the word.
func around(s string, p, word model.Span) model.Span {
	word.End = min(word.End, word.Start+maxSentence)
	if p.Start < word.Start-maxSentence {
		p.Start = word.Start - maxSentence
		for !utf8.RuneStart(s[p.Start]) {
			p.Start++
		}
	}
	if p.End > word.End+maxSentence {
		p.End = word.End + maxSentence
		for !utf8.RuneStart(s[p.End]) {
			p.End--
		}
	}
	return p
}

// maxShown is the maximum number of bytes shown of a quote.
const maxShown = 4096

// shown makes words safe to show, and marks the matches in them. Of very long ones it shows the surroundings of the
// first match.
func (s *show) shown(words string) (string, []model.Span) {
	if len(words) > maxShown {
		whole := model.Span{Start: 0, End: len(words)}
		near := around(words, whole, model.Span{})
		for w := range text.Words(words, 0) {
			if s.asks(w.Of(words)) {
				near = around(words, whole, w)
				break
			}
		}
		words = near.Of(words)
	}
	line := text.Line(words)
	return line, s.marks(line)
}

// marks returns the matches of the query: single words, and whole phrases.
func (s *show) marks(line string) []model.Span {
	s.keys, s.words = s.keys[:0], s.words[:0]
	for span := range text.Words(line, 0) {
		w := shownWord{span: span, from: len(s.keys)}
		s.keys, w.cased = keys.Append(s.keys, span.Of(line))
		w.to = len(s.keys)
		s.words = append(s.words, w)
	}
	for u := range s.q.units {
		if !u.isFilter() && !u.not {
			s.mark(u)
		}
	}
	var spans []model.Span
	for i, w := range s.words {
		if w.marked == 0 {
			continue
		}
		m := model.Span{Start: w.span.Start, End: s.words[i+w.marked-1].span.End}
		if last := len(spans) - 1; last >= 0 && m.Start < spans[last].End {
			spans[last].End = max(spans[last].End, m.End)
			continue
		}
		spans = append(spans, m)
	}
	return spans
}

// mark marks the words of one unit.
func (s *show) mark(u *unit) {
	for i := 0; i+len(u.words) <= len(s.words); i++ {
		n := 0
		for n < len(u.words) {
			w := &s.words[i+n]
			if !u.words[n].accepts(s.keys[w.from:w.to], w.cased) {
				break
			}
			n++
		}
		if n == len(u.words) {
			s.words[i].marked = max(s.words[i].marked, n)
		}
	}
}

func (s *show) name(f found) Hit {
	n := s.ix.named.name(f.doc)
	h := Hit{Kind: n.kind, At: n.hitAt(), Article: n.article, Carried: n.weight, Score: f.score, Why: n.describe()}
	h.Text, h.Matches = s.shown(s.ix.shownName(f.doc))
	meant, matches := s.q, h.Matches
	if meant.typed != nil { // what was typed comes before what it may mean
		s.q = meant.typed
		h.Matches = s.marks(h.Text)
		defer func() { s.q = meant }()
	}
	if len(h.Matches) > 0 || !s.q.hasWords() {
		return h
	}
	for i, sp := range n.spellings.All {
		if i > 0 && len(s.marks(sp)) > 0 {
			h.Why += ", also “" + text.Line(sp) + "”"
			return h
		}
	}
	h.Matches = matches
	return h
}

// shownName returns the name to show, with the title for somebody known by one name and a title, such as a pope or
// a prince.
func (ix *Index) shownName(doc int) string {
	n := ix.named.name(doc)
	name := n.first()
	if n.kind != SpeakerHit || strings.Contains(name, " ") {
		return name
	}
	s := ix.corpus.Speakers[n.at]
	if s.Body || !s.Named || strings.Contains(s.Role, " ") || !speaker.IsTitle(strings.Trim(text.Fold(s.Role), ".")) {
		return name
	}
	return s.Role + " " + name
}

// fuzzyScore is the score of the first fuzzy hit. The others follow in order.
const fuzzyScore = 100

func (s *show) fuzzyName(f fuzzyFound, before int) Hit {
	n := s.ix.named.name(f.of)
	h := Hit{Kind: n.kind, At: n.hitAt(), Article: n.article, Score: fuzzyScore - float64(before)/16}
	spelling := n.spellings.Line(f.which)
	h.Why = n.describe()
	if f.which > 0 {
		h.Why += ", also “" + text.Line(spelling) + "”"
		spelling = n.first()
		h.Text = text.Line(spelling)
		return h
	}
	h.Text, h.Matches = lined(spelling, f.at)
	return h
}

func (s *show) fuzzyTitle(f fuzzyFound, before int) Hit {
	at := int(s.ix.order[f.of])
	h := Hit{Kind: ArticleHit, At: at, Article: at, Score: fuzzyScore - float64(before)/16, Why: "letters in the headline"}
	h.Text, h.Matches = lined(s.ix.corpus.Articles[at].Title, f.at)
	return h
}

// lined makes a name safe to show. The match is marked if that changes nothing in the name.
func lined(s string, matched []int) (string, []model.Span) {
	line := text.Line(s)
	if line != s {
		return line, nil
	}
	return line, spansOf(s, matched)
}

// describe says what has the name: "speaker, 12 quotes".
func (n *name) describe() string {
	if n.kind == SpeakerHit {
		return "speaker, " + count(n.weight, "quote", "quotes")
	}
	return string(n.kind) + ", " + count(n.weight, "article", "articles")
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
