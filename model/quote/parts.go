package quote

import (
	"strings"

	"lineup/model"
)

// A text parts where a heading stands, or where an entry of a live page begins, which is
// told by a time of day. What is said behind it is a matter of its own: nobody goes on
// speaking over it who is not named again.

const (
	maxHeading      = 90 // bytes
	maxHeadingWords = 12
)

// divide tells of the last paragraph whether it is a heading, and in which part of the text
// it stands.
func (r *outliner) divide() {
	k := len(r.paras) - 1
	p := &r.paras[k]
	timed := opensTimed(p.span.Of(r.text))
	p.head = r.isHeading(p) || timed && p.span.Len() <= maxHeading && r.out[p.last-1].kind != kStop
	if k == 0 {
		return
	}
	before := &r.paras[k-1]
	if p.title = p.head && r.isTitleLine(p.first, p.last); p.title {
		r.titles++
		if r.out[before.last-1].kind == kQuote {
			r.signs++
		}
	}
	p.part = before.part
	if p.head || timed || r.timeBetween(model.Span{Start: before.span.End, End: p.span.Start}) {
		p.part++
	}
}

// isHeading says that a paragraph is a short line with no stop or colon behind it.
func (r *outliner) isHeading(p *para) bool {
	if p.span.Len() > maxHeading || !r.out[p.first].upper && r.out[p.first].kind != kQuote {
		return false
	}
	words := 0
	for i := p.first; i < p.last; i++ {
		if r.out[i].kind == kWord {
			words++
		}
	}
	last := &r.out[p.last-1]
	switch last.kind {
	case kWord, kNumber, kClose, kPoss:
	case kQuote:
		if r.stretches[last.ref].end != kWord || r.stretches[last.ref].unclosed {
			return false
		}
	default:
		return false
	}
	return words > 0 && words <= maxHeadingWords
}

// timeBetween says that a line of what is not the article tells a time of day, as it
// stands over the entries of a live page.
func (r *outliner) timeBetween(gap model.Span) bool {
	const most = 2000 // bytes; entries stand close to each other
	if gap.Len() < len("\n9:05\n") || gap.Len() > most {
		return false
	}
	for line := range strings.Lines(gap.Of(r.text)) {
		if opensTimed(strings.TrimSpace(line)) {
			return true
		}
	}
	return false
}

// opensTimed says that a line begins with a time of day, be it behind the words that
// newsrooms put before it: "10:15 p.m.", "Update at 5 p.m. ET. The bridge is shut".
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

// opensMeridiem says that words in small letters begin with the half of the day.
func opensMeridiem(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	word = strings.TrimRight(word, ".,:;)")
	return word == "am" || word == "pm" || word == "a.m" || word == "p.m"
}

// digits is how many digits a string begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	return n
}

// apart says that the text parts between two paragraphs.
func (r *outlined) apart(a, b int) bool { return r.paras[a].part != r.paras[b].part }

// isTitleLine says that the words from token first to last are, parted by commas, names or
// what stands in a line with one: few words, no verb, no stop, no quotation.
func (r *outlined) isTitleLine(first, last int) bool {
	const most = 14 // tokens
	commas := 0
	for k := first; k < last; k++ {
		t := &r.out[k]
		switch t.kind {
		case kComma:
			commas++
		case kWord, kNumber, kPoss, kOther, kDash:
			if t.kind == kWord && !t.upper && t.class.has(wAux|wPronoun|wSub) {
				return false
			}
		default:
			return false
		}
	}
	return commas > 0 && last-first <= most && r.out[first].upper && r.out[last-1].kind == kWord && r.out[last-1].upper
}
