package turns

import (
	"slices"
	"strings"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// The thresholds for a transcript. Of 18,932 articles 108 pass, and all are transcripts, or print pieces of
// one. The other 876 with four lines and more that begin with a recurring word and a colon include lists,
// fact-checks, live pages and reference works; of a dozen that do have an exchange most have three turns, or
// use marks.
const (
	fewestTurns = 4  // with words
	talking     = .5 // share of the turns of longTurn words and more that say “I” or “you”, or ask
	shouted     = .3 // ... where the labels are in capitals
	longTurn    = 6
	answering   = .4 // share of the answers under “A” that say “I”; explainers answer without
)

// speaker is the person of all labels with one name.
type speaker struct {
	sort   sort
	person int // in Cast.People, model.None
	turns  int
	vouch  bool // more than its place before a colon shows that the label is somebody's
}

// worthIt reports whether enough paragraphs open with a colon or in bold to be worth a look at the lines.
func (r *Reader) worthIt() bool {
	n := 0
	for p := range r.Paragraphs {
		s := r.Paragraphs[p].Span.Of(r.Text)
		if strings.ContainsRune("*_#Q", rune(s[0])) || strings.HasPrefix(s, "A.") || strings.IndexByte(s[:min(len(s), labelBytes)], ':') > 0 {
			n++
		}
		if n += strings.Count(s, "\n"); n >= fewestTurns {
			return true
		}
	}
	return false
}

// labelled reports whether the labels of the lines form the pattern of a transcript. Labels that are nobody's
// are removed from their lines.
func (r *Reader) labelled() bool {
	r.speakers = r.speakers[:0]
	r.groups = people.Emptied(r.groups)
	of := make([]int, len(r.lines)) // the speaker of a line
	for i := range r.lines {
		of[i] = -1
		switch x := &r.lines[i]; {
		case x.label.sort == none:
		case r.marked(x):
			x.label.marked, x.label.doubtful = true, true
		default:
			of[i] = r.speakerOf(x)
		}
	}
	r.sift(of)
	if !r.alternates(of) || !r.talk(of) {
		return false
	}
	r.admitMarked()
	r.admitUnopened()
	return true
}

// admitUnopened makes turns of the lines whose label comes before an unmatched closing mark, so that it is in a
// stretch from the start of the line: “HOLT: He said, Stay,” and went.” The label must be known from other
// lines.
func (r *Reader) admitUnopened() {
	for i := range r.lines {
		x := &r.lines[i]
		t := &r.Tokens[x.first]
		if x.label.sort != none || !r.unopened(t) {
			continue
		}
		text := r.Text[t.Start:min(int(t.End), int(t.Start)+labelBytes)]
		called, said, ok := strings.Cut(text, ": ")
		if !ok || said == "" {
			continue
		}
		if k, ok := r.groups[strings.ToLower(called)]; ok && r.speakers[k].turns > 1 {
			x.label = label{sort: r.speakers[k].sort, first: x.first, last: x.first, end: x.first, speaker: k}
			x.label.span = model.Span{Start: int(t.Start), End: int(t.Start) + len(called)}
			x.from = x.label.span.End + len(": ")
		}
	}
}

// admitMarked makes turns of the lines that are mostly between marks, where their speaker has others: “HOLT:
// “Nobody knows.” Is that right?” A line that is only a quotation is read as one.
func (r *Reader) admitMarked() {
	for i := range r.lines {
		x := &r.lines[i]
		if !x.label.marked || x.said == x.last-1 {
			continue
		}
		if k, ok := r.groups[r.call(x.label)]; ok && r.credible(x, k) {
			x.label.doubtful, x.label.speaker = false, k
		}
	}
}

// unopened reports whether a token is a stretch with no opening mark.
func (r *Reader) unopened(t *outline.Token) bool {
	return t.Kind == outline.Quote && r.Stretches[t.Stretch].Outer.Start == r.Stretches[t.Stretch].Inner.Start
}

// sift removes the labels of lines that begin no turn: words between marks, and headlines, which are nobody's.
// A label that may be nobody's becomes doubtful.
func (r *Reader) sift(of []int) {
	spoken := false // somebody has begun to speak
	for i := range r.lines {
		x, k := &r.lines[i], of[i]
		switch {
		case x.label.sort == none || x.label.marked:
		case k < 0, !spoken && (r.heads(x) || i == 0 && r.speakers[k].turns == 1 && !r.capitals(x.label)):
			of[i], x.label, x.said = -1, label{}, x.first
		case !r.credible(x, k):
			of[i], x.label.doubtful = -1, true
		default:
			spoken = true
		}
	}
}

// heads reports whether a labelled line is like a headline, or an item of a list: “Holt: Bridge is safe” has no
// final stop.
func (r *Reader) heads(x *line) bool {
	const answer = 2 // words: “Holt: Yes”
	if x.label.sort == named && r.capitals(x.label) || x.said == x.last || x.voice.words <= answer {
		return false
	}
	end := r.Tokens[x.last-1].Kind
	return end == outline.Word || end == outline.Number || end == outline.Poss
}

// marked reports whether the words after a label are between quotation marks, and read as a quotation.
func (r *Reader) marked(x *line) bool {
	if x.said == x.last {
		return false
	}
	first := &r.Tokens[x.said]
	return first.Kind == outline.Quote && 2*(first.End-first.Start) > r.Tokens[x.last-1].End-first.Start
}

// speakerOf returns the speaker of a labelled line, and counts the turn; -1 where the article has too many.
func (r *Reader) speakerOf(x *line) int {
	const most = 200 // each is compared with the others; in 110 transcripts none has more than 40
	call := r.call(x.label)
	k, ok := r.groups[call]
	if !ok {
		if len(r.speakers) == most {
			return -1
		}
		person, vouch := r.personOf(x.label)
		k = slices.IndexFunc(r.speakers, func(s speaker) bool { return person >= 0 && s.person == person })
		if k < 0 {
			k = len(r.speakers)
			r.speakers = append(r.speakers, speaker{sort: x.label.sort, person: person})
		}
		r.speakers[k].vouch = r.speakers[k].vouch || vouch
		r.groups[call] = k
	}
	x.label.speaker = k
	r.speakers[k].turns++
	return k
}

// call returns what the labels of one speaker have in common.
func (r *Reader) call(l label) string {
	switch l.sort { // “Q:”, “Q.”, “Q 3:”
	case asks:
		return "q"
	case answers:
		return "a"
	}
	return strings.ToLower(r.called(l))
}

// called returns the name in a label.
func (r *Reader) called(l label) string { return r.Span(l.first, l.end-1).Of(r.Text) }

// credible reports whether the label of a line can be a speaker's.
func (r *Reader) credible(x *line, k int) bool {
	s := &r.speakers[k]
	switch {
	case x.label.sort != named || s.vouch:
		return true
	case x.label.end-x.label.first == 1 && s.turns > 1 && (r.Tokens[x.label.first].Has(word.Given) || r.outlet(r.called(x.label))):
		return true // “Dana”, who talks to “Carl”; the newsroom
	case r.capitals(x.label):
		return x.label.end-x.label.first > 1 || s.turns > 1
	}
	return false
}

// alternates reports whether enough lines are labelled, by two alternating speakers or more, and one of them
// has a name or answers.
func (r *Reader) alternates(of []int) bool {
	const most = 3 // speakers, where only one speaks twice
	turns, heads, changes, before := 0, 0, 0, -1
	counts := make([]int, len(r.speakers))
	somebody := false
	for i, k := range of {
		if k < 0 {
			continue
		}
		turns++
		if r.heads(&r.lines[i]) {
			heads++
		}
		counts[k]++
		if before >= 0 && before != k {
			changes++
		}
		before = k
		somebody = somebody || counts[k] > 1 && r.somebody(&r.speakers[k])
	}
	recurring, theirs, speakers := 0, 0, 0
	for _, n := range counts {
		if n > 0 {
			speakers++
		}
		if n > 1 {
			recurring++
			theirs += n
		}
	}
	several := recurring > 1 && 2*theirs >= turns || recurring > 0 && speakers > most && r.inCapitals(of)
	return somebody && 3*heads <= turns && turns >= fewestTurns && several && changes >= fewestTurns-1 && 2*changes >= turns-1
}

// somebody reports whether a speaker is a person, and not only the one who asks.
func (r *Reader) somebody(s *speaker) bool {
	switch s.sort {
	case asks, floor:
		return false
	case named:
		return s.person < 0 || !r.People[s.person].Body
	}
	return true
}

// inCapitals reports whether the labels are in capitals, as those of broadcasts are.
func (r *Reader) inCapitals(of []int) bool {
	for i, k := range of {
		if k >= 0 && r.lines[i].label.sort == named && !r.capitals(r.lines[i].label) {
			return false
		}
	}
	return true
}

// talk reports whether the labelled lines are those of people who talk to each other.
func (r *Reader) talk(of []int) bool {
	long, talks, replies, own := 0, 0, 0, 0
	for i, k := range of {
		if k < 0 {
			continue
		}
		v := r.lines[i].voice
		if v.talks() {
			talks++
		}
		if v.words >= longTurn || v.talks() {
			long++
		}
		if r.speakers[k].sort == answers {
			replies++
			if v.i {
				own++
			}
		}
	}
	share := talking
	if r.inCapitals(of) {
		share = shouted
	}
	return talks > 0 && float64(talks) >= share*float64(long) && float64(own) >= answering*float64(replies)
}

// bold reports whether questions in bold type, and the text between them, form an interview: the questions say
// “you”, and the answers “I”.
func (r *Reader) bold() bool {
	const said = .3 // share of the questions that say “you”
	questions, toYou, replies, own := 0, 0, 0, 0
	for i := range r.lines {
		x := &r.lines[i]
		if !r.asks(x) {
			continue
		}
		questions++
		if x.voice.you {
			toYou++
		}
		answered, i1 := false, false
		for _, y := range r.lines[i+1:] {
			if y.strong {
				break
			}
			answered, i1 = true, i1 || y.voice.i
		}
		if answered {
			replies++
		}
		if i1 {
			own++
		}
	}
	return questions >= fewestTurns && float64(toYou) >= said*float64(questions) && 10*replies >= 8*questions && 2*own >= replies
}

// asks reports whether a line is a question in bold.
func (r *Reader) asks(x *line) bool { return x.strong && x.voice.question && x.voice.words > 1 }
