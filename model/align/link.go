package align

import (
	"math"

	"lineup/model"
)

// The scores at which two quotes of one story are one utterance. A score is the
// weight shared by the best pair of sentences, in tenths of a content word, times
// the share that this is of the lighter one. Measured on pairs of quotes of
// different outlets that were judged by hand: nearly all that are the same score
// over 20, nearly all others under 16.
const (
	sameSpeakerScore = 16
	oneKnownScore    = 21
	unknownScore     = 26
	// leastShare is the share below which common phrases reach any weight.
	leastShare = .5
)

// link says that two quotes are versions of one utterance, and how surely.
type link struct {
	x, y  int // in Corpus.Quotes
	score float64
}

// bond is what is known of two quotes besides their words.
type bond uint8

const (
	sameSpeaker bond = iota
	oneKnown
	bothUnknown
	twoSpeakers
)

func bondOf(x, y *spoken) bond {
	switch {
	case x.speaker == model.None && y.speaker == model.None:
		return bothUnknown
	case x.speaker == model.None || y.speaker == model.None:
		return oneKnown
	case x.speaker == y.speaker:
		return sameSpeaker
	default:
		return twoSpeakers
	}
}

// compare decides whether two quotes of one story are one utterance, and gives the
// score; 0 says no.
func compare(x, y *spoken) float64 {
	a := alignWords(&x.w, &y.w)
	s := a.weigh()
	score := s.score()
	if s.share() < leastShare {
		return 0
	}
	switch bondOf(x, y) {
	case sameSpeaker:
		if score < sameSpeakerScore && !inside(x, y, s) {
			return 0
		}
	case oneKnown:
		if score < oneKnownScore {
			return 0
		}
	case bothUnknown:
		if score < unknownScore {
			return 0
		}
	default:
		if !s.verbatim() {
			return 0
		}
	}
	return score
}

// score is the best that a pair of sentences or the whole has to show.
func (s support) score() float64 { return float64(s.best) * s.sentence }

func (s support) share() float64 { return math.Max(s.sentence, s.cover) }

// verbatim says that the words are so many, and so much the same, that two
// speakers named for them are one whom somebody took for another, or a text that
// both read out: either way they belong side by side.
func (s support) verbatim() bool {
	return s.runWords >= 12 && s.run >= 6*contentWeight && s.cover >= .85 && !s.contrary
}

// again says that the words are so many, and so much the same, that somebody in
// another story must be repeating them.
func (s support) again() bool {
	return s.runWords >= 8 && s.run >= 4*contentWeight && s.cover >= .8 && !s.contrary
}

// inside says that a few words that an outlet put into a sentence of its own all
// stand, in a row, in the same speaker's words.
func inside(x, y *spoken, s support) bool {
	const few = contentWeight + stopWeight
	short := x
	if y.w.Len() < x.w.Len() {
		short = y
	}
	return short.kind == model.Partial && short.w.Len() >= 2 && s.run >= few && s.runWords == short.w.Len() && !s.contrary
}
