package outline

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon/word"
)

// Reading takes up to 400 bytes of memory a token, and a token may have one byte. So an endless article is read
// section by section, and an endless paragraph as several. In 18,932 articles the longest has 15,700 tokens,
// and the longest paragraph 8,900.
const (
	longestSection   = 1 << 16 // tokens
	longestParagraph = 1 << 14
)

// Outline is the outline of an article, or of a section of an endless one: its tokens with every stretch
// between marks shrunk to one token. The patterns of news prose are patterns of the outline.
type Outline struct {
	Article *model.Article
	Text    string

	Tokens     []Token
	Paragraphs []Paragraph
	Sentences  []Sentence
	Stretches  []Stretch

	Titles, Signs int // paragraphs that are a title, and those of them below a quotation
}

// Reader makes outlines, reusing the same memory for each: an outline takes ten times what is kept of it.
type Reader struct {
	Outline

	rest  []model.Span // of the body: not yet in a section, from read on
	read  int          // bytes of text
	index int          // in Article.Paragraphs, of the last one read

	scanner scanner
	pairing pairing
}

// Read returns the outline of an article, or of its first section. It is valid until the next one is read.
func (r *Reader) Read(a *model.Article) *Outline {
	r.Article, r.rest, r.read, r.index = a, a.Body(), 0, 0
	return r.Next()
}

// More reports whether the article has another section.
func (r *Reader) More() bool { return len(r.rest) > 0 }

// Next returns the outline of the next section of the article. It is valid until the next one is read.
func (r *Reader) Next() *Outline {
	const bytesPerToken, bytesPerSentence = 6, 110 // of English prose
	a := r.Article
	left := 0
	if r.More() {
		left = min(r.rest[len(r.rest)-1].End-max(r.rest[0].Start, r.read), longestSection*bytesPerToken)
	}
	r.scanner = scanner{text: a.Text, toks: r.scanner.toks}
	r.pairing = pairing{text: a.Text, doubles: r.pairing.doubles, singles: r.pairing.singles, pairs: r.pairing.pairs}
	r.Outline = Outline{
		Article: a, Text: a.Text,
		Tokens:     slices.Grow(r.Tokens[:0], left/bytesPerToken+16),
		Sentences:  slices.Grow(r.Sentences[:0], left/bytesPerSentence+4),
		Paragraphs: r.Paragraphs[:0], Stretches: r.Stretches[:0],
	}
	r.outline()
	return &r.Outline
}

// Paragraph is a paragraph of the outline.
type Paragraph struct {
	First, Last int // tokens, half open
	Index       int
	Span        model.Span
	Head        bool // a heading for the text after it
	Title       bool // a name and the person's role: "Ann Lee, mayor"
	part        int  // of the text, from 0
}

// Sentence is a sentence of the outline.
type Sentence struct {
	First, Last int // tokens, half open
	Para        int
	Index       int  // among the sentences
	Words       int  // outside marks
	Marks       int  // stretches between marks
	Pointer     bool // points to other articles: "READ MORE: ..."
	Headline    bool // nearly every word has a capital, so that capitals mean nothing
}

// outline cuts the next section of the body into paragraphs, tokens, stretches and sentences. It ends after the
// paragraph that has its last token.
func (r *Reader) outline() {
	for r.More() && len(r.Tokens) < longestSection {
		b, toks := r.paragraph()
		for r.index+1 < len(r.Article.Paragraphs) && r.Article.Paragraphs[r.index+1].Start <= b.Start {
			r.index++
		}
		pa := Paragraph{First: len(r.Tokens), Index: r.index, Span: b}
		r.shrink(toks)
		pa.Last = len(r.Tokens)
		if pa.First < pa.Last {
			r.Paragraphs = append(r.Paragraphs, pa)
			r.divide()
			r.sentences(len(r.Paragraphs) - 1)
		}
	}
}

// paragraph takes the next paragraph of the rest, or as much of it as is read at a time.
func (r *Reader) paragraph() (model.Span, []Token) {
	n := r.oneLine(r.rest)
	b := model.Span{Start: max(r.rest[0].Start, r.read)}
	toks, end := r.scanner.scan(r.rest[:n], b.Start, longestParagraph)
	for len(r.rest) > 0 && r.rest[0].End <= end {
		r.rest = r.rest[1:]
	}
	b.End, r.read = end, end
	return b, toks
}

// oneLine returns how many stretches at the start of the body are one line: text outside the article separates
// them, and the sentence continues after it.
func (r *Reader) oneLine(body []model.Span) int {
	n := 1
	for n < len(body) && !strings.Contains(r.Text[body[n-1].Start:body[n].Start], "\n") {
		n++
	}
	return n
}

// shrink appends a paragraph's tokens to the outline, each stretch as one.
func (r *Reader) shrink(toks []Token) {
	p := &r.pairing
	at := 0
	emit := func(to int) {
		to = max(to, at)
		from := len(r.Tokens)
		r.Tokens = append(r.Tokens, toks[at:to]...)
		for i := from; i < len(r.Tokens); i++ {
			switch t := &r.Tokens[i]; t.Kind {
			case Word:
				lookUp(r.Text, t)
			case Mark:
				// An unpaired mark: the apostrophe of a plural, or dirt.
				t.Kind = Other
				if k := at + i - from; k > 0 && toks[k-1].End == t.Start && toks[k-1].Kind == Word {
					t.Kind = Poss
				}
			}
		}
		at = to
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
				Headline: r.titled(first, i+1) && !r.signs(&p, first, i+1), Pointer: r.points(first, i+1),
			})
			first, words, marks = i+1, 0, 0
		}
	}
}

// signs reports whether the words from token first to last end the paragraph after a quotation and are a name
// and its affiliation: “...” Ann Lee, The Ansel Post.
func (r *Reader) signs(p *Paragraph, first, last int) bool {
	return first > p.First && last == p.Last && r.Tokens[first-1].Kind == Quote && r.IsTitleLine(first, last)
}

// points reports whether the words from token first to last only point to another
// article: "READ MORE: ...", "Watch: ...".
func (r *Reader) points(first, last int) bool {
	for i := first; i < last && i < first+3; i++ {
		if r.Tokens[i].Kind == Colon && i > first {
			return word.In(strings.ReplaceAll(r.Text[r.Tokens[first].Start:r.Tokens[i-1].End], " ", "_"), word.PointsElsewhere)
		}
	}
	return false
}

// titled reports whether the words from token first to last are capitalised as in a headline: all but
// prepositions and the like.
func (r *Reader) titled(first, last int) bool {
	if r.Tokens[last-1].Kind == Colon && SourceWord(r.Word(first)) {
		return false // "From The Ansel Post:"
	}
	first = r.behindDateline(first, last)
	if t := &r.Tokens[first]; t.Is(word.Speech) && t.Has(word.Third) && first+1 < last {
		return false // "Says Ann Lee: “...”"
	}
	upper, small := 0, 0
	for i := first; i < last; i++ {
		t := &r.Tokens[i]
		switch {
		case t.Kind != Word:
		case t.Upper:
			upper++
		case !t.Has(word.Prep | word.Det | word.Conj | word.That):
			if small++; small*10 >= last-first {
				return false // too many, whatever follows: in nearly all sentences, after a few words
			}
		}
	}
	if r.Tokens[last-1].Kind == Word && upper < 4 {
		return upper > 1 && small == 0 // a heading without a full stop
	}
	return upper > 3 && small*10 < upper
}

// behindDateline returns the token after the dash that ends a dateline, "PORT ANSEL (AP) —", or first.
func (r *Reader) behindDateline(first, last int) int {
	const reach = 10 // tokens
	if !r.Tokens[first].Caps {
		return first
	}
	for i := first + 1; i < min(last-1, first+reach); i++ {
		switch t := &r.Tokens[i]; {
		case t.Kind == Dash:
			return i + 1
		case t.Kind == Quote, t.Kind == Colon, t.Kind == Word && !t.Upper:
			return first
		}
	}
	return first
}

// breaks reports whether a sentence ends after token i of the outline.
func (r *Reader) breaks(i int) bool {
	t, next := &r.Tokens[i], &r.Tokens[i+1]
	if t.Kind == Word && !next.Upper && next.Kind != Quote {
		return false // for most tokens
	}
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

// Handle reports whether a token is the name of an account: "@ann_lee".
func (r *Outline) Handle(i int) bool {
	return r.Text[r.Tokens[i].Start] == '@' && r.Tokens[i].Kind == Word
}

// Span returns the stretch of text from one token to another, both included.
func (r *Outline) Span(first, last int) model.Span {
	return model.Span{Start: int(r.Tokens[first].Start), End: int(r.Tokens[last].End)}
}

// SourceWord reports whether a word introduces the source of the words: "from", "via".
func SourceWord(w string) bool {
	return word.Same(w, "from") || word.Same(w, "via")
}
