package outline

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon/word"
)

// Outline is the outline of an article: its tokens with every stretch between
// marks shrunk to one token. The patterns of news prose are patterns of the
// outline.
type Outline struct {
	Article *model.Article
	Text    string

	Tokens     []Token
	Paragraphs []Paragraph
	Sentences  []Sentence
	Stretches  []Stretch

	Titles, Signs int // paragraphs that are a title, and those of them below a quotation
}

// Reader makes outlines, one after the other in the same memory: an outline takes ten
// times what is kept of it.
type Reader struct {
	Outline

	scanner scanner
	pairing pairing
}

// Read returns the outline of an article. It holds until the next one is read.
func (r *Reader) Read(a *model.Article) *Outline {
	const bytesPerToken, bytesPerSentence = 6, 110 // of English prose
	r.scanner = scanner{text: a.Text, toks: r.scanner.toks}
	r.pairing = pairing{text: a.Text, doubles: r.pairing.doubles, singles: r.pairing.singles, pairs: r.pairing.pairs}
	r.Outline = Outline{
		Article: a, Text: a.Text,
		Tokens:     slices.Grow(r.Tokens[:0], len(a.Text)/bytesPerToken+16),
		Sentences:  slices.Grow(r.Sentences[:0], len(a.Text)/bytesPerSentence+4),
		Paragraphs: r.Paragraphs[:0], Stretches: r.Stretches[:0],
	}
	r.outline()
	return &r.Outline
}

// Paragraph is a paragraph of the outline.
type Paragraph struct {
	First, Last int // tokens, half open
	Index       int // in Article.Paragraphs
	Span        model.Span
	Head        bool // it stands over what follows
	Title       bool // it is a name and what the person is: "Ann Lee, mayor"
	part        int  // of the text, from 0
}

// Sentence is a sentence of the outline.
type Sentence struct {
	First, Last int // tokens, half open
	Para        int
	Index       int  // its place among the sentences
	Words       int  // outside marks
	Marks       int  // stretches between marks
	Pointer     bool // points to other articles: "READ MORE: ..."
	Headline    bool // nearly every word has a capital, so that capitals tell nothing
}

// outline cuts the body into paragraphs, tokens, stretches and sentences.
func (r *Reader) outline() {
	index := 0
	body := r.Article.Body()
	for len(body) > 0 {
		n := r.oneLine(body)
		toks := r.scanner.scan(body[:n])
		b := model.Span{Start: body[0].Start, End: body[n-1].End}
		body = body[n:]
		for index+1 < len(r.Article.Paragraphs) && r.Article.Paragraphs[index+1].Start <= b.Start {
			index++
		}
		pa := Paragraph{First: len(r.Tokens), Index: index, Span: b}
		r.shrink(toks)
		pa.Last = len(r.Tokens)
		if pa.First < pa.Last {
			r.Paragraphs = append(r.Paragraphs, pa)
			r.divide()
			r.sentences(len(r.Paragraphs) - 1)
		}
	}
}

// oneLine is how many stretches the body begins with that are of one line: what is not the
// article parts them, and the sentence goes on behind it.
func (r *Reader) oneLine(body []model.Span) int {
	n := 1
	for n < len(body) && !strings.Contains(r.Text[body[n-1].Start:body[n].Start], "\n") {
		n++
	}
	return n
}

// shrink appends a paragraph's tokens to the outline, each stretch as one.
func (r *Reader) shrink(toks []Token) {
	r.Tokens = slices.Grow(r.Tokens, len(toks)) // of one paragraph without end, once and no more than it needs
	p := &r.pairing
	at := 0
	emit := func(to int) {
		for ; at < to; at++ {
			t := toks[at]
			if t.Kind == Mark {
				// A mark that pairs with none: the apostrophe of a plural, or dirt.
				t.Kind = Other
				if at > 0 && toks[at-1].End == t.Start && toks[at-1].Kind == Word {
					t.Kind = Poss
				}
			}
			r.Tokens = append(r.Tokens, t)
		}
	}
	pairs := p.match(toks)
	r.Stretches = slices.Grow(r.Stretches, len(pairs))
	for _, q := range pairs {
		st, ok := p.stretchOf(toks, q)
		if !ok {
			continue
		}
		emit(max(q.open, 0))
		st.Para = len(r.Paragraphs)
		r.Tokens = append(r.Tokens, Token{
			Start: int32(st.Outer.Start), End: int32(st.Outer.End),
			Kind: Quote, Stretch: int32(len(r.Stretches)),
		})
		r.Stretches = append(r.Stretches, st)
		at = min(q.last(len(toks))+1, len(toks))
	}
	emit(len(toks))
}

// sentences cuts a paragraph of the outline into sentences.
func (r *Reader) sentences(pi int) {
	p := r.Paragraphs[pi]
	first, words, marks := p.First, 0, 0
	for i := p.First; i < p.Last; i++ {
		r.Tokens[i].Sent = int32(len(r.Sentences))
		switch r.Tokens[i].Kind {
		case Word:
			words++
		case Quote:
			marks++
		}
		if i+1 == p.Last || r.breaks(i) {
			r.Sentences = append(r.Sentences, Sentence{
				Index: len(r.Sentences), First: first, Last: i + 1, Para: pi, Words: words, Marks: marks,
				Headline: r.titled(first, i+1), Pointer: r.points(first, i+1),
			})
			first, words, marks = i+1, 0, 0
		}
	}
}

// points says that the words from token first to last only point to another
// article: "READ MORE: ...", "Watch: ...".
func (r *Reader) points(first, last int) bool {
	for i := first; i < last && i < first+3; i++ {
		if r.Tokens[i].Kind == Colon && i > first {
			return word.In(strings.ReplaceAll(r.Text[r.Tokens[first].Start:r.Tokens[i-1].End], " ", "_"), word.PointsElsewhere)
		}
	}
	return false
}

// titled says that the words from token first to last are capitalised as in a
// headline: all but prepositions and their like.
func (r *Reader) titled(first, last int) bool {
	if r.Tokens[last-1].Kind == Colon && SourceWord(r.Word(first)) {
		return false // "From The Ansel Post:"
	}
	upper, small := 0, 0
	for i := first; i < last; i++ {
		t := &r.Tokens[i]
		switch {
		case t.Kind != Word:
		case t.Upper:
			upper++
		case !t.Has(word.Prep | word.Det | word.Conj | word.That):
			small++
		}
	}
	if r.Tokens[last-1].Kind == Word && upper < 4 {
		return upper > 1 && small == 0 // a heading without a full stop
	}
	return upper > 3 && small*10 < upper
}

// breaks says that a sentence ends behind token i of the outline.
func (r *Reader) breaks(i int) bool {
	t, next := &r.Tokens[i], &r.Tokens[i+1]
	if t.Kind != Word && t.Kind != Comma || t.Kind == Word && t.Upper && next.Kind == Quote {
		if next.Start-t.End < 64 && strings.Contains(r.Text[t.End:next.Start], "\n") {
			return true
		}
	}
	starts := next.Upper || next.Kind == Number || next.Kind == Quote || next.Kind == Open || next.Kind == Other
	switch t.Kind {
	case Stop:
		return starts || t.End < next.Start && next.Kind != Word
	case Quote:
		st := &r.Stretches[t.Stretch]
		return st.Unclosed || st.End == Stop && starts
	case Word:
		// "U.S." ends a sentence where a usual opener follows.
		return next.Upper && t.End > t.Start+2 && r.Text[t.End-1] == '.' && r.Text[t.End-3] == '.' &&
			next.Has(word.Opener) && !next.Has(word.Given|word.Title|word.Org|word.Demonym)
	case Close:
		return i > 0 && r.Tokens[i-1].Kind == Stop && starts
	}
	return false
}

// Word returns the text of a token of the outline.
func (r *Outline) Word(i int) string { return r.Text[r.Tokens[i].Start:r.Tokens[i].End] }

// Span returns the stretch of text from one token to another, both included.
func (r *Outline) Span(first, last int) model.Span {
	return model.Span{Start: int(r.Tokens[first].Start), End: int(r.Tokens[last].End)}
}

// SourceWord says that what follows is where the words were taken from.
func SourceWord(w string) bool {
	return word.Same(w, "from") || word.Same(w, "via")
}
