package align

import (
	"lineup/model"
)

// The scores at which two quotes of one story are one utterance. A score is the
// weight shared by the best pair of sentences, in tenths of a content word, times
// the share that this is of the lighter one. Measured on pairs of quotes of
// different outlets that were judged by hand: nearly all that are the same score
// over 20, nearly all others under 16.
const (
	sameSpeakerScore = 16
	openScore        = 20
	unknownScore     = 26
	// leastShare is the share below which common phrases reach any weight.
	leastShare = .5
	// doubtfulShare is the share of the lighter sentence from which the words count
	// for more than a speaker who was guessed.
	doubtfulShare = .8
)

// What two further sentences of quotes of one utterance must share to be the same
// too. It takes less than two quotes by themselves do, since the speaker goes on in
// both.
const (
	goOnWeight = 15 // tenths of a content word
	goOnShare  = .5
	goOnRun    = 22 // more than “president of the United States”
	goOnCover  = .9
)

// link says that two sentences of different articles are the same, and how surely.
type link struct {
	x, y  part
	score float64
}

// few is the weight under which words must be nearly all of a sentence: "to find a
// judge they like" is said more than once.
const (
	few      = 3 * contentWeight
	fewShare = .8
)

// bond is what is known of two quotes besides their words.
type bond uint8

const (
	sameSpeaker bond = iota
	// open leaves it open whether the speakers are the same: one of them, or the
	// name of one, is not known.
	open
	bothUnknown
	// doubtful is of two speakers, one of whom was found by a pronoun or carried on
	// from a quote before.
	doubtful
	twoSpeakers
)

func bondOf(x, y *spoken) bond {
	switch {
	case x.speaker == y.speaker && x.speaker != model.None:
		return sameSpeaker
	case x.speaker == model.None && y.speaker == model.None:
		return bothUnknown
	case x.several && y.surname != "" || y.several && x.surname != "":
		return twoSpeakers
	case x.surname == "" || y.surname == "" || x.surname == y.surname, x.goesBy(y.surname), y.goesBy(x.surname):
		return open
	case x.guessed || y.guessed:
		return doubtful
	default:
		return twoSpeakers
	}
}

// compare links the sentences of two quotes of one story that are the same; it
// returns none where the quotes have nothing that must be one utterance.
func (d *desk) compare(x, y *spoken) []link {
	a := d.align(&x.w, &y.w)
	s := a.weigh()
	if !s.decides(x, y) {
		return nil
	}
	return s.links(x.quote, y.quote)
}

// between links the sentences of two quotes that are the same, in one story or apart.
func (d *desk) between(x, y int) []link {
	p, q := d.ready(x), d.ready(y)
	switch {
	case d.c.StoryOf[p.article] == d.c.StoryOf[q.article]:
		return d.compare(&p, &q)
	case apart(d.c, x, y):
		return d.compareApart(&p, &q)
	default:
		return nil
	}
}

// Likeness says how surely two quotes of different articles, both with speakers as c has
// them, are of one utterance: 0 where they are not, else the score of their likest
// sentences (see sameSpeakerScore).
func Likeness(c *model.Corpus, x, y int) float64 {
	d := desk{c: c}
	most := 0.
	for _, l := range d.between(x, y) {
		most = max(most, l.score)
	}
	return most
}

// links are of the best pair of sentences, and of those in which the speaker goes on.
func (s support) links(x, y int) []link {
	var out []link
	for i, p := range s.pairs {
		if i == s.first || p.goesOn() {
			out = append(out, link{part{x, int(p.b)}, part{y, int(p.h)}, p.score()})
		}
	}
	return out
}

// goesOn says that two sentences are the same where others of the same quotes are.
func (p pair) goesOn() bool {
	return p.run >= goOnRun || p.weight >= goOnWeight && p.share >= goOnShare || p.weight >= contentWeight && p.share >= goOnCover
}

// decides says that two quotes of one story must be of one utterance.
func (s support) decides(x, y *spoken) bool {
	score := s.score()
	share := max(s.sentence, s.cover)
	b := bondOf(x, y)
	switch {
	case b == sameSpeaker && inside(x, y, s):
		return true
	case b != sameSpeaker && (names(x) || names(y)):
		return false
	case share < leastShare || s.best < few && share < fewShare:
		return false
	case b == sameSpeaker && score >= sameSpeakerScore,
		b == open && score >= openScore,
		b == bothUnknown && score >= unknownScore,
		b == doubtful && score >= unknownScore && share >= doubtfulShare && !s.contrary:
		return true
	default:
		return (b == doubtful || b == twoSpeakers) && s.verbatim() && x.kind == model.Direct && y.kind == model.Direct
	}
}

// score is the best that a pair of sentences has to show.
func (s support) score() float64 { return float64(s.best) * s.sentence }

// verbatim says that the words are so many, and so much the same, that two
// speakers named for them are one whom somebody took for another, or a text that
// both read out: either way they belong side by side.
func (s support) verbatim() bool {
	return s.runWords >= 8 && s.shared >= 6*contentWeight && s.cover >= .88 && !s.contrary
}

// again says that the words are so many, and so much the same, that another story
// must be repeating them: nearly all of a quote, or a run that nobody says twice.
func (s support) again() bool {
	whole := s.runWords >= 8 && s.run >= 4*contentWeight && s.cover >= .8
	return (whole || s.runWords >= 10 && s.run >= 6*contentWeight) && !s.contrary
}

// names says that a few words between marks are a name, which anybody may say: the
// “Clean Harbour Act”.
func names(s *spoken) bool {
	if s.kind != model.Partial {
		return false
	}
	for i := range s.w.words {
		if t := &s.w.words[i]; t.weight > stopWeight && !t.is(capital) {
			return false
		}
	}
	return true
}

// inside says that a few words that an outlet put into a sentence of its own all
// stand, in a row, in the same speaker's words.
func inside(x, y *spoken, s support) bool {
	short := x
	if y.w.Len() < x.w.Len() {
		short = y
	}
	return short.kind == model.Partial && short.w.Len() >= 2 && s.run >= contentWeight+stopWeight && s.runWords == short.w.Len() && !s.contrary
}
