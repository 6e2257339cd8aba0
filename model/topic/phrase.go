package topic

import (
	"strings"

	"lineup/model"
)

const (
	// readBytes is how much of an article is read.
	readBytes = 64 << 10
	// maxWords is the length of the longest lower-case phrase.
	maxWords = 3
	// mostUsual is the maximum share of ordinary news that may contain a common noun for it to be a topic on its
	// own: immigration is in 17 of 100, coronavirus in 6, tariffs in 2.
	mostUsual = .2
	// mostUsualName is the same for the rarest word of a name of several words: United States .35, White House .43,
	// House Democrats .53. For a name of one word mostUsual applies: Russia .11, America .29.
	mostUsualName = .36
	// beforeNouns are words that come before nouns and not before verbs.
	beforeNouns = " a an any against about and as at by from his her in into its no on or our over some their these this those under with without your "
	// maxRun is the length of the longest run of capitals taken for a name.
	maxRun = 6
)

// phrase is a phrase of one article.
type phrase struct {
	key uint64
	// at is its first occurrence.
	at model.Span
	// words is its number of words.
	words int
	n     int
	title bool
	name  bool   // a run of capitals
	noun  bool   // a single common noun
	word  uint64 // the noun's key
	// head and tail are the keys of the phrase without its last and without its first word.
	head, tail uint64
}

// reader finds the phrases of articles one by one, reusing its buffers.
type reader struct {
	text   string
	known  vocabulary
	tokens []token
	barred map[uint64]int
	found  map[uint64]int // indexes of phrases
	places map[uint64]int // by the key of a word: number of lower-case occurrences
	// having is the number of articles read so far that contain a common noun.
	having map[uint64]int
	// phrases are those of the article, in order of first occurrence.
	phrases []phrase
}

// read returns the phrases of an article. The slice is valid until the next read.
func (r *reader) read(a *model.Article) []phrase {
	r.text, r.tokens, r.phrases = a.Text, r.tokens[:0], r.phrases[:0]
	clear(r.found)
	clear(r.places)
	for _, p := range a.Body() {
		if p.Start >= readBytes {
			break
		}
		r.tokens = r.known.scan(r.tokens, a.Text, p.Start, min(p.End, readBytes))
	}
	for _, t := range r.tokens {
		if !t.capital && t.class == content {
			r.places[t.key]++
		}
	}
	for i := 0; i < len(r.tokens); {
		n := max(1, r.run(i))
		r.words(i)
		i += n
	}
	r.headline(a.Title)
	for i := range r.phrases {
		if p := &r.phrases[i]; p.noun {
			p.n = max(p.n, r.places[p.word])
			r.having[p.key]++
		}
	}
	return r.phrases
}

// run records the run of capitals that starts at token i, and returns its number of tokens; 0 if there is none.
func (r *reader) run(i int) int {
	t := r.tokens
	if !t[i].capital || t[i].digit || t[i].class == stop || t[i].class == joins || t[i].class == calendar {
		return 0
	}
	end := i + 1
	for end < len(t) && !t[end].after && end-i < 2*maxRun {
		if t[end].capital && t[end].class != calendar && (t[end].class != stop || t[end].digit) {
			end++
			continue
		}
		n := r.joined(end)
		if n == 0 {
			break
		}
		end += n
	}
	r.split(i, end)
	return end - i
}

// split records what is left of a run of capitals without the people in it: those who are barred, and anybody after
// a title.
func (r *reader) split(from, end int) {
	from, end = r.trim(from, end)
	for i := from; i < end; i++ {
		key := uint64(0)
		for j := i; j < end; j++ {
			key = chain(key, r.tokens[j].key)
			if j > i && r.barred[key] > 0 {
				r.split(from, i)
				r.split(j+1, end)
				return
			}
		}
	}
	t := r.tokens
	for i := end - 2; i >= from; i-- {
		if t[i].class == title && (end-i > 2 && t[i+1].class != joins || r.barred[chain(0, t[i+1].key)] > 0) {
			from = i + 1
			break
		}
	}
	switch words := end - from; {
	case words == 2 && t[from].class == title && !strings.Contains(bodyWords, " "+strings.ToLower(r.text[t[from+1].start:t[from+1].end])+" "):
	case words <= 0, words > maxRun, t[end-1].class == title, words > 1 && t[from].class == title && t[from+1].class == joins:
	case words > 0 && r.goesWithAnything(from, end):
	case words == 1 && (t[from].opens || t[from].class != content || t[from].digit || !r.single(from)):
	default:
		r.note(from, end, true)
	}
}

// goesWithAnything reports whether all words of a name are so common in ordinary news that it does not show what an
// article is about: Congress, the White House.
func (r *reader) goesWithAnything(from, end int) bool {
	most := float32(mostUsualName)
	if end == from+1 {
		most = mostUsual
	}
	for _, t := range r.tokens[from:end] {
		if t.usual <= most {
			return false
		}
	}
	return true
}

// trim removes what neither starts nor ends a name: joining words, and words capitalised only because they open the
// sentence.
func (r *reader) trim(from, end int) (int, int) {
	t := r.tokens
	for from < end && (t[from].class == joins || t[from].class == stop ||
		t[from].opens && (t[from].class == weak || t[from].class == vague) && (from+1 == end || !t[from+1].digit)) {
		from++
	}
	for from < end && (t[end-1].class == joins || t[end-1].class == stop) {
		end--
	}
	return from, end
}

// single reports whether the capitalised word at i can be a name on its own: it has three letters or more, and is
// not part of something shouted.
func (r *reader) single(i int) bool {
	t := r.tokens
	shouted := func(j int) bool {
		return j >= 0 && j < len(t) && t[j].shouted && t[j].end-t[j].start > 1 && !t[j].digit
	}
	n := t[i].end - t[i].start
	return n > 2 && (!t[i].shouted || n < 8 && !shouted(i-1) && !shouted(i+1))
}

// joined returns how many words at i, such as "of" or "for the", join two capitals.
func (r *reader) joined(i int) int {
	t := r.tokens
	for n := 0; n < 2 && i+n < len(t) && !t[i+n].after; n++ {
		if t[i+n].class != joins || t[i+n].capital {
			return 0
		}
		if next := i + n + 1; next < len(t) && !t[next].after && t[next].capital && !t[next].digit && t[next].class != calendar && t[next].class != stop {
			return n + 1
		}
	}
	return 0
}

// words records the lower-case phrases that start at token i.
func (r *reader) words(i int) {
	t := r.tokens
	if t[i].digit || t[i].acts || t[i].class != content && t[i].class != weak && t[i].class != adjective && t[i].class != vague {
		return
	}
	if t[i].capital && !t[i].opens && (t[i].class != content && t[i].class != adjective || r.barred[chain(0, t[i].key)] > 0) {
		return
	}
	if t[i].capital && r.possessive(t[i]) && r.barred[chain(0, t[i].key)] > 0 {
		return // a speaker's campaign counts as the speaker
	}
	if r.noun(i) {
		at := len(r.phrases)
		r.note(i, i+1, false)
		if at < len(r.phrases) {
			r.phrases[at].noun, r.phrases[at].word = true, t[i].key
		}
	}
	for n := 2; n <= maxWords && i+n <= len(t); n++ {
		last := t[i+n-1]
		if last.after || last.capital || last.class == stop || last.class == joins || last.class == calendar {
			return
		}
		if last.acts {
			return // "the bank stood"
		}
		if last.class == content && !last.past && t[i].class != weak && t[i].class != vague {
			r.note(i, i+n, false)
		}
	}
}

// possessive reports whether a word is a possessive.
func (r *reader) possessive(t token) bool {
	word := r.text[t.start:t.end]
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")
}

// noun reports whether the word at i is used as a common noun on its own, and is rare enough in the language to
// show what an article is about: "tariffs on", "the tariffs."; not "to tariff", "tariff dispute".
func (r *reader) noun(i int) bool {
	t := r.tokens
	w := t[i]
	if w.class != content || w.capital || w.past || w.end-w.start < 4 || w.usual == 0 || w.usual > mostUsual || loose()[w.key] {
		return false
	}
	if i+1 < len(t) && !t[i+1].after && t[i+1].class != stop && t[i+1].class != joins {
		return false
	}
	if i == 0 || w.after {
		return true
	}
	switch p := t[i-1]; p.class {
	case adjective, joins:
		return true
	case stop:
		return strings.Contains(beforeNouns, " "+strings.ToLower(r.text[p.start:p.end])+" ")
	}
	return false
}

// note counts the phrase of the tokens [from, to).
func (r *reader) note(from, to int, name bool) {
	t := r.tokens[from:to]
	p := phrase{at: model.Span{Start: t[0].start, End: t[len(t)-1].end}, words: len(t), n: 1, name: name}
	if word := r.text[p.at.Start:p.at.End]; r.possessive(t[len(t)-1]) {
		p.at.End -= len(word) - max(strings.LastIndex(word, "'"), strings.LastIndex(word, "’"))
	}
	p.key, p.head, p.tail = keys(t)
	if at, ok := r.found[p.key]; ok {
		r.phrases[at].n++
		return
	}
	r.found[p.key] = len(r.phrases)
	r.phrases = append(r.phrases, p)
}

// keys returns the key of a phrase, and the keys without its last and without its first word.
func keys(t []token) (key, head, tail uint64) {
	for i, w := range t {
		if i == len(t)-1 {
			head = key
		}
		key = chain(key, w.key)
		if i > 0 {
			tail = chain(tail, w.key)
		}
	}
	return key, head, tail
}

// headline marks the phrases that are in the headline, whatever its capitals.
func (r *reader) headline(s string) {
	from := len(r.tokens)
	r.tokens = r.known.scan(r.tokens, s, 0, min(len(s), 512))
	t := r.tokens[from:]
	for i := range t {
		key := uint64(0)
		for j := i; j < len(t) && j < i+maxRun && (j == i || !t[j].after); j++ {
			key = chain(key, t[j].key)
			if at, ok := r.found[key]; ok {
				r.phrases[at].title = true
			}
		}
	}
	r.tokens = r.tokens[:from]
}
