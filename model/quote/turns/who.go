package turns

import (
	"slices"
	"strings"
	"unicode"

	"lineup/model"
	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// takeTurns makes turns of the labelled lines, and of the lines between that continue them.
func (r *Reader) takeTurns() {
	first, last := -1, -1
	for i := range r.lines {
		if r.lines[i].speaks() {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	const fewest = 2 // turns of several paragraphs, where the last may be one
	whole := r.goOn(first, last)
	host, guest := r.sides(first)
	person, tag, open, asked, bare, goneOn := model.None, model.Span{}, false, false, false, 0
	for i := first; i < len(r.lines); i++ {
		x := &r.lines[i]
		step := GoesOn
		switch {
		case bare && x.label.sort == none && !x.direction && !r.ends(x):
			step = Label // “HOLT, HOST:” is a line by itself
		case x.label.doubtful && !r.named(x):
			step = GoesOn // “Look: I was there”
			if !open || !whole {
				continue
			}
			x.said = x.first
		case x.label.doubtful:
			open = false
			continue
		case x.label.sort != none:
			tag, open, asked = x.label.span, true, x.voice.question
			person = r.speakers[x.label.speaker].person
			step = Label
			switch x.label.sort {
			case office:
				step = Office
			case asks:
				person, step = host, Answer
			case answers:
				person, step = guest, Answer
			}
		case x.direction, open && !r.stops(x):
			continue // “[break]”; words set in large type from elsewhere in the text
		case !open || !whole || r.ends(x) || r.tells(x) || i > last && (goneOn < fewest || !r.still(x)),
			!asked && r.inserted(i):
			open = false
			continue
		default:
			goneOn++
		}
		bare = x.said == x.last
		r.add(Turn{Label: tag, Person: person, Para: x.para, Step: step}, x.said, x.last, x.from)
	}
}

// goOn reports whether the text between the labelled lines mainly continues their speakers' words, and is not
// the report of an article that prints pieces of a transcript.
func (r *Reader) goOn(first, last int) bool {
	const many = 10 // labels: with so many, a few lines without one are likely narration
	labels, others, talks, again := 0, 0, 0, 0
	person, gap := -1, false // of the label before, and whether a line without one follows it
	for i := first; i <= last; i++ {
		x := &r.lines[i]
		switch {
		case x.speaks():
			labels++
			k := x.label.speaker
			if k == person && gap {
				again++
			}
			person, gap = k, false
		case x.direction:
		default:
			others, gap = others+1, true
			if x.voice.talks() && !r.ends(x) && !r.reported(x) {
				talks++
			}
		}
	}
	around := 0
	for i := range r.lines {
		if (i < first || i > last) && !r.Paragraphs[r.lines[i].para].Head {
			around++
		}
	}
	region := last - first + 1
	narrated := labels >= max(many, 2*others) && 4*around <= region
	return (2*talks >= others || narrated) && around <= region && 5*again <= region
}

// reported reports whether a line has a quotation with a report of its speaker, as articles do.
func (r *Reader) reported(x *line) bool {
	for k := x.first; k < x.last; k++ {
		if t := &r.Tokens[k]; t.Kind == outline.Quote && r.Stretches[t.Stretch].Words > 5 {
			return true
		}
	}
	return false
}

// speaks reports whether a line begins with a speaker's label.
func (x *line) speaks() bool { return x.label.sort != none && !x.label.doubtful }

// named reports whether a doubtful label may well name somebody: it recurs, or has a name in it.
func (r *Reader) named(x *line) bool {
	return x.label.marked || x.label.end-x.label.first > 1 || r.Named(x.label.first) || r.speakers[x.label.speaker].turns > 1
}

// stops reports whether a line ends as a sentence does.
func (r *Reader) stops(x *line) bool {
	switch t := &r.Tokens[x.last-1]; t.Kind {
	case outline.Word, outline.Number, outline.Poss:
		return false
	case outline.Quote:
		return x.first < x.last-1 // not all of it is between marks
	}
	return true
}

// inserted reports whether a line is a question above the next label, from an interviewer whom no label names.
func (r *Reader) inserted(i int) bool {
	x := &r.lines[i]
	end := &r.Tokens[x.last-1]
	return i+1 < len(r.lines) && r.lines[i+1].speaks() && end.Kind == outline.Stop && r.Text[end.Start] == '?' &&
		r.Tokens[x.first].Sent == end.Sent
}

// tells reports whether a line is about one of the speakers and nobody's words, like the text of an article
// between the pieces of a transcript.
func (r *Reader) tells(x *line) bool {
	if x.voice.talks() {
		return false
	}
	if r.reported(x) {
		return true
	}
	for k := x.first; k < x.last; k++ {
		if !r.Named(k) {
			continue
		}
		if p := r.NameOf(k).Person; p >= 0 && slices.ContainsFunc(r.speakers, func(s speaker) bool { return s.person == p }) {
			return true
		}
	}
	return false
}

// ends reports whether a line cannot continue a speaker's words: a heading, an introduction to somebody else,
// or, where the first mark is a closing one, a line that may have its own label.
func (r *Reader) ends(x *line) bool {
	const heading = 12 // words
	return r.unopened(&r.Tokens[x.first]) || r.Tokens[x.last-1].Kind == outline.Colon || x.strong ||
		r.Paragraphs[x.para].Head && x.voice.words < heading && !x.voice.talks()
}

// still reports whether a line after the last label continues its speaker's words.
func (r *Reader) still(x *line) bool { return x.voice.i && !r.reported(x) }

// takeBold makes turns of the questions in bold and the text between them.
func (r *Reader) takeBold() {
	first, last := -1, -1
	for i := range r.lines {
		if r.asks(&r.lines[i]) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	host, guest := r.sides(first)
	answered, open := false, false
	for i := first; i < len(r.lines); i++ {
		x := &r.lines[i]
		t := Turn{Person: model.None, Para: x.para, Step: Unlabelled}
		switch {
		case r.asks(x):
			t.Person, answered, open = host, false, true
		case x.direction:
			continue
		case !open || r.ends(x) || i > last && answered && !r.still(x):
			open = false
			continue
		default:
			t.Person, answered = guest, true
		}
		r.add(t, x.first, x.last, 0)
	}
}

// add appends a turn of the words from one token to another, without the stage directions; from a byte within
// the first token on, if it is not 0.
func (r *Reader) add(t Turn, first, last, cut int) {
	from := first
	take := func(to int) {
		for from < to && (r.Tokens[from].Kind == outline.Dash || r.Tokens[from].Kind == outline.Comma) {
			from++
		}
		if from < to {
			s := r.Span(from, to-1)
			if r.Tokens[from].Kind == outline.Open && r.closes(from, to) == to-1 {
				return // only “[inaudible]”
			}
			if from == first {
				s.Start = max(s.Start, cut)
			}
			if strings.ContainsFunc(s.Of(r.Text), func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
				t.Pieces = append(t.Pieces, s)
			}
		}
	}
	for k := first; k < last; k++ {
		if r.Tokens[k].Kind != outline.Open {
			continue
		}
		if end := r.closes(k, last); end >= 0 && r.directs(k+1, end) {
			take(k)
			k, from = end, end+1
		}
	}
	take(last)
	if len(t.Pieces) > 0 {
		r.turns = append(r.turns, t)
	}
}

// directs reports whether the words in brackets, from token first to last, are a stage direction.
func (r *Reader) directs(first, last int) bool {
	if first >= last {
		return false
	}
	if r.directions[strings.ToLower(strings.TrimSuffix(r.Word(first), "."))] {
		return true
	}
	if w := strings.ToLower(r.Word(first)); w == "inaudible" || w == "unintelligible" || w == "ph" || w == "sic" {
		return false
	}
	for k := first; k < last; k++ {
		if t := &r.Tokens[k]; t.Kind == outline.Word && !t.Caps {
			return false
		}
	}
	return last-first > 1 && r.Tokens[first].Kind == outline.Word
}

// sides returns the people who ask and answer where no label names them, from the opening that ends before a
// line: “He spoke to Ann Lee” names the interviewer. The one other person whom headline and opening name in
// full answers; nobody where there are several, or where the conversation is about that person.
func (r *Reader) sides(first int) (host, guest int) {
	end := r.lines[first].first
	const most = 50 // of each
	var hosts, guests, others []int
	for n := range r.Names {
		name := &r.Names[n]
		if name.First >= end || len(hosts) > most || len(others) > most {
			break
		}
		if name.Person < 0 || name.Bare() || !r.guestly(name.Person) {
			continue
		}
		switch r.introduced(name) {
		case asker:
			hosts = append(hosts, name.Person)
		case asked:
			guests = append(guests, name.Person)
		default:
			others = append(others, name.Person)
		}
	}
	others = slices.DeleteFunc(others, func(p int) bool { return slices.Contains(hosts, p) })
	host, guest = only(hosts), only(guests)
	if len(guests) == 0 {
		guest = only(others)
	}
	if guest >= 0 && r.spokenOf(guest, end) {
		guest = model.None
	}
	return host, guest
}

// only returns the one person in some, model.None for several.
func only(some []int) int {
	if len(some) == 0 || slices.ContainsFunc(some, func(p int) bool { return p != some[0] }) {
		return model.None
	}
	return some[0]
}

// guestly reports whether a person can be the one who answers: a person whom the article names in full, and not
// its author.
func (r *Reader) guestly(p int) bool {
	q := &r.People[p]
	return q.Named && !q.Body && q.Words > 1 && q.Human() && !strings.Contains(strings.ToLower(r.Article.Byline), strings.ToLower(q.Text))
}

// How an opening introduces somebody.
const (
	no    = iota
	asker // “He spoke to Ann Lee”, “By Ann Lee”
	asked // “We spoke to Ann Lee”
)

// introduced returns how the words before a name introduce its bearer.
func (r *Reader) introduced(n *people.Name) int {
	k := n.First - 1
	floor := r.Sentences[r.Tokens[n.First].Sent].First
	if k >= floor && r.Tokens[k].In(word.Meets) {
		return r.sideOf(k-1, floor)
	}
	if k >= floor && word.Same(r.Word(k), "by") && (k == floor || r.interviews(r.Word(k-1))) {
		return asker
	}
	if k > floor && (r.Word(k) == "to" || r.Word(k) == "with") && (r.Tokens[k-1].In(word.SpeaksTo|word.Meets) || word.Same(r.Word(k-1), "down")) {
		return r.sideOf(k-2, floor)
	}
	return no
}

// interviews reports whether a word is about an interview: interview, interviewed, conducted.
func (r *Reader) interviews(w string) bool {
	return word.In(w, word.Meets) || word.Same(w, "interview") || word.Same(w, "conducted")
}

// sideOf returns who meets whom, by the subject before token k: the person written about meets the one who
// asks, the newsroom meets the one who answers.
func (r *Reader) sideOf(k, floor int) int {
	for ; k >= floor; k-- {
		t := &r.Tokens[k]
		switch {
		case t.Is(word.He|word.She|word.They) && !r.Named(k):
			return asker
		case t.Is(word.I | word.We):
			return asked
		case r.Named(k):
			if n := r.NameOf(k); n.Body {
				return asked
			}
			return no
		case t.Kind == outline.Comma:
			return no
		}
	}
	return no
}

// spokenOf reports whether the conversation after a token is about a person rather than with them: a line names
// them other than to greet them.
func (r *Reader) spokenOf(p, behind int) bool {
	n := 0
	for i := range r.Names {
		name := &r.Names[i]
		if name.First < behind || name.Person != p {
			continue
		}
		k := name.First
		addressed := k > 0 && r.Tokens[k-1].Kind == outline.Comma || name.Last < len(r.Tokens) && r.Tokens[name.Last].Kind == outline.Comma
		if !addressed {
			n++
		}
	}
	return n > 1
}
