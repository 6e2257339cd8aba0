package outline

import (
	"strings"

	"lineup/model"
	"lineup/model/lexicon/word"
)

// A heading, or an entry of a live page with its time of day, begins a new part of the text. Nobody continues
// speaking into a new part unless it names them again.

const (
	maxHeading      = 90 // bytes
	maxHeadingWords = 12
)

// divide decides whether the last paragraph is a heading, and which part of the text it is in.
func (r *Reader) divide() {
	k := len(r.Paragraphs) - 1
	p := &r.Paragraphs[k]
	timed := opensTimed(p.Span.Of(r.Text))
	p.Head = r.isHeading(p) || timed && p.Span.Len() <= maxHeading && r.Tokens[p.Last-1].Kind != Stop
	if k == 0 {
		return
	}
	before := &r.Paragraphs[k-1]
	if p.Title = p.Head && r.IsTitleLine(p.First, p.Last); p.Title {
		r.Titles++
		if r.Tokens[before.Last-1].Kind == Quote {
			r.Signs++
		}
	}
	p.part = before.part
	if p.Head || timed || r.timeBetween(model.Span{Start: before.Span.End, End: p.Span.Start}) {
		p.part++
	}
}

// isHeading reports whether a paragraph is a short line without a final stop or colon.
func (r *Reader) isHeading(p *Paragraph) bool {
	if p.Span.Len() > maxHeading || !r.Tokens[p.First].Upper && r.Tokens[p.First].Kind != Quote {
		return false
	}
	words := 0
	for i := p.First; i < p.Last; i++ {
		if r.Tokens[i].Kind == Word {
			words++
		}
	}
	last := &r.Tokens[p.Last-1]
	switch last.Kind {
	case Word, Number, Close, Poss:
	case Quote:
		if r.Stretches[last.Stretch].End != Word || r.Stretches[last.Stretch].Unclosed {
			return false
		}
	default:
		return false
	}
	return words > 0 && words <= maxHeadingWords
}

// timeBetween reports whether a line outside the article has a time of day, as above the entries of a live
// page.
func (r *Reader) timeBetween(gap model.Span) bool {
	const most = 2000 // bytes; entries are close to each other
	if gap.Len() < len("\n9:05\n") || gap.Len() > most {
		return false
	}
	for line := range strings.Lines(gap.Of(r.Text)) {
		if opensTimed(strings.TrimSpace(line)) {
			return true
		}
	}
	return false
}

// opensTimed reports whether a line begins with a time of day, or with the words that newsrooms put before it:
// "10:15 p.m.", "Update at 5 p.m. ET. The bridge is shut".
func opensTimed(s string) bool {
	const most = 24 // bytes
	s = strings.TrimLeft(s[:min(len(s), most)], "([*#- ")
	for _, word := range []string{"last ", "updated", "update", "posted", "at ", ": ", " "} {
		if len(s) >= len(word) && strings.EqualFold(s[:len(word)], word) {
			s = strings.TrimLeft(s[len(word):], " :")
		}
	}
	hour := digits(s)
	if hour == 0 || hour > 2 || len(s) == hour {
		return false
	}
	rest := s[hour:]
	if minute := rest[1:]; (rest[0] == ':' || rest[0] == '.') && digits(minute) == 2 {
		if rest[0] == ':' {
			return true
		}
		behind := strings.TrimLeft(minute[2:], " ")
		measured := behind != "" && (behind[0] == '%' || behind[0] >= 'a' && behind[0] <= 'z') // "3.25 percent"
		return !measured || opensMeridiem(behind)
	}
	rest = strings.ToLower(strings.TrimLeft(rest, " "))
	return opensMeridiem(rest)
}

// opensMeridiem reports whether words in small letters begin with a.m. or p.m.
func opensMeridiem(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	word = strings.TrimRight(word, ".,:;)")
	return word == "am" || word == "pm" || word == "a.m" || word == "p.m"
}

// digits returns how many digits a string begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return n
}

// Apart reports whether two paragraphs are in different parts of the text.
func (r *Outline) Apart(a, b int) bool { return r.Paragraphs[a].part != r.Paragraphs[b].part }

// IsTitleLine reports whether the words from token first to last are names, or what goes in a line with one,
// separated by commas: few words, no verb, no stop, no quotation.
func (r *Outline) IsTitleLine(first, last int) bool {
	const most = 14 // tokens
	commas := 0
	for k := first; k < last; k++ {
		t := &r.Tokens[k]
		switch t.Kind {
		case Comma:
			commas++
		case Word, Number, Poss, Other, Dash:
			if t.Kind == Word && !t.Upper && t.Has(word.Aux|word.Pronoun|word.Sub) {
				return false
			}
		default:
			return false
		}
	}
	return commas > 0 && last-first <= most && r.Tokens[first].Upper && r.Tokens[last-1].Kind == Word && r.Tokens[last-1].Upper
}
