package utterance

import (
	"strings"

	"lineup/model"

	"lineup/model/compare/wording"
)

// The scores from which two quotes of one story are one utterance. A score is the weight shared by the best pair of
// sentences, in tenths of a content word, times its share of the lighter sentence. Measured on hand-judged pairs of
// quotes from different outlets: nearly all pairs that are the same score over 20, nearly all others under 16.
const (
	sameSpeakerScore = 16
	openScore        = 20
	unknownScore     = 26
	// leastShare is a share below which common phrases reach any weight.
	leastShare = .5
	// doubtfulShare is the share of the lighter sentence from which the words outweigh a guessed speaker.
	doubtfulShare = .8
)

// What two further sentences of quotes of one utterance must share to be the same as well. It is less than for two
// quotes on their own, because the speaker goes on in both.
const (
	goOnWeight = 15 // tenths of a content word
	goOnShare  = .5
	goOnRun    = 22 // more than “president of the United States”
	goOnCover  = .9
)

// link records that two sentences of different articles are the same, and how certainly.
type link struct {
	x, y  part
	score float64
	// fragment reports whether x is a few words of the sentence y.
	fragment bool
}

// few is the weight below which words must be nearly all of a sentence: "to find a judge they like" is said more
// than once.
const (
	few      = 3 * wording.ContentWeight
	fewShare = .8
)

const (
	// wholeShare is the share of a whole quote from which its sentences count together: "firm deadlines, not
	// aspirational goals" may come from two sentences of another outlet.
	wholeShare = .8
	// plainRun is the number of words in a row that joins sentences of one speaker whatever their weight: "nobody
	// even told me about it". At 5 the judged pairs come out the same; from 8 one of 106 is lost.
	plainRun = 6
	// longRun is a number of words in a row that nobody chooses twice. At 11 one of 106 judged pairs is lost; 6
	// gains none, and adds four utterances in AllSides.
	longRun = 8
)

// speakerMatch is the relation between the speakers of two quotes.
type speakerMatch uint8

const (
	sameSpeaker speakerMatch = iota
	// openSpeaker means that the speakers may or may not be the same: one of them, or the name of one, is unknown.
	openSpeaker
	bothUnknown
	// doubtful means two speakers, one of whom was found by a pronoun or carried on from an earlier quote.
	doubtful
	twoSpeakers
)

// matchSpeakers returns how the speakers of two quotes match.
func matchSpeakers(x, y *spoken) speakerMatch {
	switch {
	case x.speaker == y.speaker && x.speaker != model.None:
		return sameSpeaker
	case x.speaker == model.None && y.speaker == model.None:
		return bothUnknown
	case x.several && y.surname != "" || y.several && x.surname != "":
		return twoSpeakers
	case x.surname == "" || y.surname == "" || x.surname == y.surname, x.goesBy(y.surname), y.goesBy(x.surname):
		return openSpeaker
	case x.guessed || y.guessed:
		return doubtful
	default:
		return twoSpeakers
	}
}

// compare links the sentences of two quotes of one story that are the same, if the quotes must be one utterance.
func (d *worker) compare(x, y *spoken) []link {
	a := d.Align(&x.w, &y.w)
	s := a.Weigh()
	if !decides(&s, x, y) {
		return nil
	}
	return linksOf(&s, x.quote, y.quote)
}

// between links the sentences of two quotes that are the same, in one story or in two.
func (d *worker) between(x, y int) []link {
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

// Likeness returns how certainly two quotes of different articles, with the speakers that c gives them, are of one
// utterance: 0 if they are not, otherwise the score of their most similar sentences (see sameSpeakerScore).
func Likeness(c *model.Corpus, x, y int) float64 {
	d := worker{c: c}
	most := 0.
	for _, l := range d.between(x, y) {
		most = max(most, l.score)
	}
	return most
}

// linksOf returns links for the best pair of sentences and for those in which the speaker goes on.
func linksOf(s *wording.Support, x, y int) []link {
	var out []link
	for i, p := range s.Pairs {
		if i == s.First || goesOn(&p) {
			out = append(out, link{x: part{x, int(p.B)}, y: part{y, int(p.H)}, score: p.Score()})
		}
	}
	return out
}

// goesOn reports whether two sentences are the same, given that others of the same quotes are.
func goesOn(p *wording.Pair) bool {
	return p.Run >= goOnRun || p.Weight >= goOnWeight && p.Share >= goOnShare || p.Weight >= wording.ContentWeight && p.Share >= goOnCover
}

// decides reports whether two quotes of one story must be one utterance.
func decides(s *wording.Support, x, y *spoken) bool {
	score := s.Score()
	if s.Cover >= wholeShare {
		score = max(score, float64(s.Shared)*s.Cover)
	}
	share := max(s.Sentence, s.Cover)
	speakers := matchSpeakers(x, y)
	switch {
	case names(x) || names(y):
		return false
	case x.occasion.apart(y.occasion) && (s.RunWords < longRun || share < fewShare):
		return false
	case isFragment(x, y, s):
		return false // placed later, when all sentences with its words are known
	case speakers == sameSpeaker && inside(x, y, s):
		return true
	case speakers == sameSpeaker && s.RunWords >= plainRun && share >= fewShare && !s.Contrary:
		return true
	case share < leastShare || s.Best < few && share < fewShare:
		return false
	case speakers == sameSpeaker && score >= sameSpeakerScore,
		speakers == openSpeaker && score >= openScore,
		speakers == bothUnknown && score >= unknownScore,
		speakers == doubtful && score >= unknownScore && share >= doubtfulShare && !s.Contrary:
		return true
	default:
		return (speakers == doubtful || speakers == twoSpeakers) &&
			(verbatim(s) && x.kind == model.Direct && y.kind == model.Direct || lifted(s))
	}
}

// verbatim reports whether the words are so many, and so nearly identical, that two speakers named for them are one
// who was misidentified, or a text that both read out: either way the versions belong side by side.
func verbatim(s *wording.Support) bool {
	return s.RunWords >= 8 && s.Shared >= 6*wording.ContentWeight && s.Cover >= .88 && !s.Contrary
}

// lifted reports whether all of a quote is in another without a gap, in more words than two people would choose
// alike: one quotes the other, or was mistaken for the other.
func lifted(s *wording.Support) bool {
	return s.RunWords >= longRun && s.Run >= few && s.Cover >= .95 && !s.Contrary
}

// again reports whether the words are so many, and so nearly identical, that another story must be repeating them:
// nearly all of a quote, or a run that nobody says twice.
func again(s *wording.Support) bool {
	whole := s.RunWords >= 8 && s.Run >= 4*wording.ContentWeight && s.Cover >= .8
	return (whole || s.RunWords >= 10 && s.Run >= 6*wording.ContentWeight) && !s.Contrary
}

// names reports whether a few words in quotation marks are only a name, which anybody may say: the “Clean Harbour
// Act”.
func names(s *spoken) bool {
	loud, said := true, 0
	for i := range s.w.Words {
		t := &s.w.Words[i]
		if t.Weight <= wording.StopWeight {
			continue
		}
		if !t.Is(wording.Capital | wording.Number) {
			return false
		}
		said++
		word := t.Span.Of(s.w.Text)
		loud = loud && strings.ToUpper(word) == word
	}
	// “NO COLLUSION” is shouted, and “Thanks” begins a sentence.
	if said > 1 {
		return !loud
	}
	return s.kind == model.Partial
}

func shorter(x, y *spoken) *spoken {
	if y.w.Len() < x.w.Len() {
		return y
	}
	return x
}

// isFragment reports whether one of two quotes is a word or two in quotation marks that the other contains.
func isFragment(x, y *spoken, s *wording.Support) bool {
	short := shorter(x, y)
	return short.kind == model.Partial && s.Cover >= .95 && short.w.Weight(0, short.w.Len()) < few
}

// inside reports whether a few words that an outlet put into a sentence of its own are all, in a row, in the same
// speaker's words.
func inside(x, y *spoken, s *wording.Support) bool {
	short := shorter(x, y)
	return short.kind == model.Partial && short.w.Len() >= 2 && s.Run >= wording.ContentWeight+wording.StopWeight && s.RunWords == short.w.Len() && !s.Contrary
}
