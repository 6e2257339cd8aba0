package turns

import (
	"strings"
	"unicode"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
)

// The most tokens and bytes of a label, and words of its name. In 110 transcripts the longest label has 12
// tokens.
const (
	longestLabel = 16
	labelBytes   = 90
	nameWords    = 6
)

// line is a line of the article: a paragraph, or the part of one that a label opens.
type line struct {
	para        int // in Outline.Paragraphs
	first, last int // tokens, half open
	label       label
	said        int  // the first token after the label
	from        int  // the byte after the label, where it is within a token; else 0
	strong      bool // all of it is in bold, in italics or a heading
	direction   bool // only a stage direction
	voice       voice
}

// label is the opening of a line.
type label struct {
	sort        sort
	first, last int // tokens, half open, without the colon; the whole of it
	end         int // ... of the name in it
	span        model.Span
	speaker     int  // among the speakers
	marked      bool // the words after it are between quotation marks
	doubtful    bool // it may be nobody's: then so are the words after it
}

// voice is the manner of a line's words: of somebody who talks, or who reports.
type voice struct {
	words    int
	i        bool // I, we, my
	you      bool
	question bool
}

// talks reports whether the words are addressed to somebody.
func (v voice) talks() bool { return v.i || v.you || v.question }

// readLines cuts the outline into lines.
func (r *Reader) readLines() {
	r.lines = r.lines[:0]
	for p := range r.Paragraphs {
		pa := &r.Paragraphs[p]
		from := pa.First
		l := r.labelAt(from, pa.Last)
		for k := from + 1; k < pa.Last; k++ {
			if r.Tokens[k].Start-r.Tokens[k-1].End < 1 || !r.newLine(k) {
				continue
			}
			if next := r.labelAt(k, pa.Last); next.sort != none {
				r.addLine(p, from, k, l)
				from, l = k, next
			}
		}
		r.addLine(p, from, pa.Last, l)
	}
}

// newLine reports whether a line begins with token k.
func (r *Reader) newLine(k int) bool {
	return strings.Contains(r.Text[r.Tokens[k-1].End:min(r.Tokens[k].Start, r.Tokens[k-1].End+16)], "\n")
}

func (r *Reader) addLine(para, first, last int, l label) {
	x := line{para: para, first: first, last: last, label: l, said: first}
	if l.sort != none {
		x.said, x.label.span = r.behind(l), r.Span(l.first, l.last-1)
	}
	x.direction = r.Tokens[first].Kind == outline.Open && r.closes(first, last) == last-1
	x.strong = r.isStrong(para, first, last)
	x.voice = r.voiceOf(x.said, last)
	r.lines = append(r.lines, x)
}

// behind returns the first token after a label and its sign.
func (r *Reader) behind(l label) int {
	k := l.last
	letter := l.sort == asks || l.sort == answers
	if k < len(r.Tokens) && (r.Tokens[k].Kind == outline.Colon || letter && (r.Tokens[k].Kind == outline.Stop || r.Tokens[k].Kind == outline.Dash)) {
		k++
	}
	return k
}

// labelAt reads the label that opens the tokens from first on, in a paragraph that ends at last.
func (r *Reader) labelAt(first, last int) label {
	if first >= last || r.Tokens[first].Kind != outline.Word || !r.Tokens[first].Upper {
		return label{}
	}
	if l := r.letter(first, last); l.sort != none {
		return l
	}
	end := min(last, first+longestLabel)
	for k := first; k < end; k++ {
		t := &r.Tokens[k]
		switch {
		case k > first && r.newLine(k), int(t.End-r.Tokens[first].Start) > labelBytes:
			return label{}
		case t.Kind == outline.Colon:
			if k+1 < last && r.Tokens[k+1].Start == t.End && !r.emphasised(int(t.End)) {
				return label{} // 10:15, a web address
			}
			return r.nameLabel(first, k)
		case t.Kind == outline.Stop, t.Kind == outline.Semicolon, t.Kind == outline.Dash:
			return label{}
		}
	}
	return label{}
}

// emphasised reports whether there is a sign of emphasis at a place, which ends the bold type of a label.
func (r *Reader) emphasised(at int) bool {
	return at < len(r.Text) && (r.Text[at] == '*' || r.Text[at] == '_')
}

// letter reads “Q:”, “Q.”, “A —”, “Question 3:”, and a “Q” that only a space separates from a capital.
func (r *Reader) letter(first, last int) label {
	w := strings.TrimSuffix(r.Word(first), ".")
	dotted := len(w) < len(r.Word(first))
	var s sort
	switch w {
	case "Q", "Question", "QUESTION", "Q&A":
		s = asks
	case "A", "Answer", "ANSWER":
		s = answers
	default:
		return label{}
	}
	k := first + 1
	if k < last && r.Tokens[k].Kind == outline.Number && !dotted {
		k++
	}
	if k >= last {
		return label{}
	}
	sign, apart := &r.Tokens[k], r.Tokens[k].Start > r.Tokens[k-1].End
	switch single := len(w) == 1; {
	case dotted, sign.Kind == outline.Colon, single && sign.Kind == outline.Stop, single && sign.Kind == outline.Dash && apart,
		w == "Q" && sign.Kind == outline.Word && sign.Upper:
		return label{sort: s, first: first, last: k, end: k}
	}
	return label{}
}

// nameLabel reads the label from token first to the colon.
func (r *Reader) nameLabel(first, colon int) label {
	l := label{first: first, last: colon, end: first}
	words, small := 0, 0
	for ; l.end < colon; l.end++ {
		t := &r.Tokens[l.end]
		if t.Kind == outline.Comma || t.Kind == outline.Open || l.end > first && r.emphasised(int(t.Start)) {
			break
		}
		switch t.Kind {
		case outline.Word:
			words++
			if !t.Upper && !t.Has(word.Particle) {
				small++
			}
			if t.Has(word.Prep) && !t.Has(word.Particle) && !word.Same(r.Word(l.end), "of") {
				return label{} // “Road Map for Holt: ...”
			}
		case outline.Number, outline.Quote:
		case outline.Other:
			if r.Word(l.end) != "#" && r.Word(l.end) != "&" {
				return label{}
			}
		default:
			return label{}
		}
	}
	if words == 0 || words > nameWords || l.end < colon && r.Tokens[l.end].Kind == outline.Open && r.closes(l.end, colon) != colon-1 {
		return label{}
	}
	l.sort = r.sortOf(first, l.end)
	if small > 0 && l.sort != floor || l.sort == head {
		return label{}
	}
	return l
}

// closes returns the token that closes the bracket at i before token last, -1 for none.
func (r *Reader) closes(i, last int) int {
	const most = 14 // tokens
	for k := i + 1; k < min(last, i+most); k++ {
		if r.Tokens[k].Kind == outline.Close {
			return k
		}
	}
	return -1
}

// isStrong reports whether a line is in bold, in italics, or a heading of Markdown.
func (r *Reader) isStrong(para, first, last int) bool {
	from, to := int(r.Tokens[first].Start), int(r.Tokens[last-1].End)
	span := r.Paragraphs[para].Span
	before := strings.TrimRight(r.Text[max(span.Start, from-8):from], " ")
	if first == r.Paragraphs[para].First && strings.HasSuffix(before, "#") {
		return true
	}
	return before != "" && strings.Trim(before[len(before)-1:], "*_") == "" && to < span.End && strings.Trim(r.Text[to:to+1], "*_") == ""
}

// voiceOf returns the voice of the words from one token to another, quotations aside.
func (r *Reader) voiceOf(first, last int) voice {
	const enough = 400 // tokens: the first of a paragraph are enough
	var v voice
	for k := first; k < min(last, first+enough); k++ {
		t := &r.Tokens[k]
		switch t.Kind {
		case outline.Word:
			v.words++
			switch {
			case t.Has(word.I) && !word.Same(r.Word(k), "i.") || t.Has(word.We) && r.Word(k) != "US" && r.Word(k) != "U.S.":
				v.i = true
			case t.Has(word.You):
				v.you = true
			case t.Has(word.Possessive):
				w := r.Word(k)
				v.i = v.i || word.Same(w, "my") || word.Same(w, "our")
				v.you = v.you || word.Same(w, "your")
			}
		case outline.Stop:
			v.question = v.question || r.Text[t.Start] == '?'
		}
	}
	return v
}

// capitals reports whether the name of a label is in capitals, “BILL McKIBBEN” too.
func (r *Reader) capitals(l label) bool {
	upper, lower := 0, 0
	for _, c := range r.Span(l.first, l.end-1).Of(r.Text) {
		switch {
		case unicode.IsUpper(c):
			upper++
		case unicode.IsLower(c):
			lower++
		}
	}
	return upper > 1 && lower*3 <= upper
}
