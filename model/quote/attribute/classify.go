package attribute

import (
	"strings"

	"lineup/model/lexicon/word"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// isSpeech reports whether a stretch is somebody's words: not the title of a work or programme, not a term the
// outlet sets apart, not a nickname.
func (r *Attribution) isSpeech(i, k int, l *Link) bool {
	st := &r.Stretches[k]
	if r.Sentences[r.Tokens[i].Sent].Pointer && l.Rule != Signed || st.Words == 0 || r.sung(l) ||
		r.isTitle(i, st, l) || r.nickname(i) || r.callsByName(i, st, l) || r.term(i, st, l) {
		return false
	}
	switch l.Rule {
	case noRule:
		return false
	case Carried:
		return st.Words > 2 && !r.crosshead(i, st)
	case Doubtful:
		name := !st.Small && st.Capital > 0 && st.Words <= 3 // of 9, 3 are the subject's words
		return st.Words > 2 && !name
	case Unnamed:
		return st.Words > 2
	default:
		return true
	}
}

// sung reports whether the words are sung, not said: “...,” she sang.
func (r *Attribution) sung(l *Link) bool {
	for l.Rule == GoesOn && l.From >= 0 {
		l = &r.Links[l.From]
	}
	if l.Event < 0 {
		return false
	}
	switch r.Word(r.Events[l.Event].Cue) {
	case "sang", "sing", "sings", "singing", "sung":
		return true
	}
	return false
}

// crosshead reports whether the stretch at i is a few words in single marks and all of its paragraph, the form
// in which newsrooms set a crosshead.
func (r *Attribution) crosshead(i int, st *outline.Stretch) bool {
	const most = 5 // words
	p := &r.Paragraphs[st.Para]
	return st.Words <= most && st.Single && p.First == i && p.Last <= i+2
}

// isTitle reports whether the stretch is the title of a work or programme: its words are capitalised, and a
// word beside it is about works or places to say things.
func (r *Attribution) isTitle(i int, st *outline.Stretch, l *Link) bool {
	if st.Small || st.Capital == 0 || st.Words > 9 || st.EndSign == '!' || st.EndSign == '?' {
		return false
	}
	sent := &r.Sentences[r.Tokens[i].Sent]
	if r.programme(i, sent) || r.work(i, sent, l) {
		return true
	}
	if i+1 < sent.Last {
		n := &r.Tokens[i+1]
		if n.Class.Has(word.Show) {
			return true
		}
		if n.Kind == outline.Word && i+2 < sent.Last && r.Tokens[i+2].Has(word.Show) {
			return true
		}
	}
	for b := i - 1; b >= sent.First && b >= i-3; b-- {
		p := &r.Tokens[b]
		switch {
		case p.Kind == outline.Poss && b == i-1 && l.Rule != QuoteSubject && l.Rule != QuoteCue:
			return st.Words > 1
		case p.Has(word.Show) && p.Kind == outline.Word && !r.Named(b):
			return true
		case b == i-1 && st.Words > 1 && r.Tokens[b].Has(word.Speech) && r.Tokens[b].In(word.TellsWhom):
			return true // speech takes "that" or a comma; the programme it is said to does not
		case p.Is(word.Prep) && b == i-1 && st.Words > 1 && st.Capital > 1:
			return true
		case p.Kind != outline.Word && p.Kind != outline.Comma:
			return false
		}
	}
	return false
}

// work reports whether the context of the stretch at i makes it a title: it follows a verb that introduces a
// work, or is “...” in a list of works.
func (r *Attribution) work(i int, sent *outline.Sentence, l *Link) bool {
	if i <= sent.First {
		return false
	}
	reported := l.Event >= 0 && r.Events[l.Event].Last <= i && r.adjacent(r.Events[l.Event].Last, i)
	switch before := r.Word(i - 1); {
	case word.In(before, word.Plays|word.GivesTitle):
		return true
	case reported:
		ev := &r.Events[l.Event] // "who wrote “The Long Ferry”"
		return ev.Subject.Kind == people.ByPronoun && r.Tokens[ev.Subject.Head].Has(word.Who) && r.Stretches[r.Tokens[i].Stretch].Words > 1
	case r.Tokens[i-1].Kind == outline.Quote:
		return r.wasTitle(i - 1)
	case l.Rule == Doubtful && r.law(i):
		return true
	case word.Same(before, "including"):
		return true
	case word.Same(before, "the"): // "the captain of the “Marigold,” Ann Lee"
		return r.nameFollows(i, sent, l)
	case r.Tokens[i-1].Kind == outline.Comma, word.Same(before, "and"), word.Same(before, "or"):
		if i-2 >= sent.First && r.Tokens[i-2].Kind == outline.Quote {
			return r.wasTitle(i - 2) // a list of them
		}
		return l.Rule == Doubtful && i+1 < sent.Last && r.Named(i+1) && r.Stretches[r.Tokens[i].Stretch].End == outline.Comma
	}
	t := &r.Tokens[i-1]
	noun := t.Kind == outline.Word && !t.Upper && t.Class&^(word.Role|word.Body|word.Org|word.Show|word.Writing|word.Plural) == 0
	return noun && !word.PastForm(r.Word(i-1)) && r.nameFollows(i, sent, l) // "the trawler “Dawn Star,” Ann Lee"
}

// wasTitle reports whether the stretch at token i, already classified, is written as a title and is not speech.
func (r *Attribution) wasTitle(i int) bool {
	k := r.Tokens[i].Stretch
	st := &r.Stretches[k]
	return !r.Links[k].Speech && !st.Small && st.Capital > 0
}

// law reports whether the last word of the stretch at i, with a capital, is a kind of law or work: the “Safe
// Ports Act”.
func (r *Attribution) law(i int) bool {
	words := strings.TrimRight(r.Stretches[r.Tokens[i].Stretch].Inner.Of(r.Text), ".,;: ")
	return word.Of(words[strings.LastIndexByte(words, ' ')+1:]).Has(word.Org | word.Writing | word.Show)
}

// nameFollows reports whether a comma ends the stretch at i and the name of the sentence's speaker comes right
// after.
func (r *Attribution) nameFollows(i int, sent *outline.Sentence, l *Link) bool {
	return i+1 < sent.Last && r.Named(i+1) && r.Stretches[r.Tokens[i].Stretch].End == outline.Comma && l.Event >= 0 && r.Events[l.Event].Last > i+1
}

// programme reports whether the stretch at i is a broadcaster's programme, ANB's “Today”, or one that somebody
// plays in or presents, “Harbour Hour” star Ann Lee.
func (r *Attribution) programme(i int, sent *outline.Sentence) bool {
	if i-2 >= sent.First && r.Tokens[i-1].Kind == outline.Poss && r.Named(i-2) {
		if n := r.NameOf(i - 2); n.Body && !n.Place && r.Broadcasts(n) {
			return true
		}
	}
	if i+2 >= sent.Last || r.Tokens[i+1].Kind != outline.Word || !r.Named(i+2) {
		return false
	}
	return r.Tokens[i+1].In(word.Performs)
}

// nickname reports whether the stretch is inside a name.
func (r *Attribution) nickname(i int) bool { return r.Named(i) }

// callsByName reports whether the words before the stretch at i make it the name of somebody or something, or
// words on clothing: a docker called “Big Lou”, the so-called “king of the pier”, a shirt that read “Save Our
// Pier”.
func (r *Attribution) callsByName(i int, st *outline.Stretch, l *Link) bool {
	const mostName = 4 // words
	floor := r.Sentences[r.Tokens[i].Sent].First
	if i <= floor || r.Tokens[i-1].Kind != outline.Word {
		return false
	}
	before := r.Word(i - 1)
	if word.Same(before, "so-called") || word.In(before, word.SetPhrase) && !r.chants(i-1, floor) {
		return true
	}
	if i-2 == floor && word.Same(r.Word(floor), "the") && word.In(before, word.NamesWord) && l.Event >= 0 && r.Events[l.Event].First > i {
		return true // The word “pier” is old, Lee said
	}
	if r.Tokens[i-1].Has(word.Speech) && r.wornBefore(i-1, floor) {
		return true
	}
	if i-2 >= floor && word.Same(before, "as") && r.Tokens[i-2].In(word.GoesBy) && st.Words < mostName {
		return true // "known as “the box”"
	}
	if st.Small || st.Capital == 0 || st.Words > mostName || i-2 < floor {
		return false
	}
	switch t := &r.Tokens[i-2]; {
	case word.Same(before, "as") && t.Is(word.Adverb) && i-3 >= floor && r.Tokens[i-3].In(word.CallsByName):
		return true // "gave his name only as “Lou”"
	case word.In(before, word.Objective):
		return i-3 >= floor && t.Is(word.Call) && r.Tokens[i-3].In(word.Familiars)
	case word.Same(before, "by"), word.Same(before, "as"):
		return r.Tokens[i-2].In(word.GoesBy)
	case !word.In(before, word.CallsByName):
		return false
	case r.Tokens[i-1].Has(word.Call):
		if t.Is(word.Adverb) && i-3 >= floor {
			t = &r.Tokens[i-3] // "simply called"
		}
		if t.Kind == outline.Comma { // "the storm, dubbed “Big Lou,”"
			return i+1 >= len(r.Tokens) || !word.Same(r.Word(i+1), "by")
		}
		return r.Tokens[i-2].In(word.Be) || !r.Named(i-2) && t.Is(word.Role) // else "Orr called “Big Lou” a liar"
	}
	return true
}

// wornBefore reports whether the subject of the verb at token i is worn: "in a shirt that read".
func (r *Attribution) wornBefore(i, floor int) bool {
	const reach = 5 // tokens
	for k := i - 1; k >= max(floor, i-reach) && r.Tokens[k].Kind == outline.Word && !r.Named(k) && !r.Tokens[k].Has(word.Conj); k-- {
		if r.Tokens[k].In(word.Worn) {
			return true
		}
	}
	return false
}

// term reports whether the stretch at i is a technical term before its noun, shown by something that is not a
// speaker: the scan showed a “ground glass” pattern.
func (r *Attribution) term(i int, st *outline.Stretch, l *Link) bool {
	const most = 3 // words
	if l.Event < 0 || st.Words > most || !st.Lower || r.Events[l.Event].Class&word.Verb != word.Belief || i+1 >= len(r.Tokens) {
		return false
	}
	m := l.Mention
	speaks := m.Kind == people.ByPronoun || m.Kind == people.ByName && !r.Names[m.Name].Body || r.Tokens[m.Head].Has(word.Role|word.Demonym)
	before, next := &r.Tokens[i-1], &r.Tokens[i+1]
	return !speaks && before.Is(word.Det) && !before.Has(word.That) && next.Kind == outline.Word && !next.Has(word.Prep|word.Conj|word.Aux)
}

// chants reports whether somebody says the set phrase whose noun is at token i: "chanted the slogan “...”".
func (r *Attribution) chants(i, floor int) bool {
	const reach = 4 // tokens
	for k := i - 1; k >= max(floor, i-reach); k-- {
		if r.Tokens[k].Is(word.Speech | word.Manner) {
			return true
		}
	}
	return false
}
